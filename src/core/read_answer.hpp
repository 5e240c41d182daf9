#pragma once

#include "core/field_reader.hpp"
#include "core/rubric.hpp"

namespace core {

/// What every answer of one file is read with.
struct AnswerReading {
    const Rubric& rubric;
    IdList question_ids; ///< of the rubric
    Reading& reading;
    /// Where answers that the rubric does not know go, in words: the answers were given to another version of it.
    /// nullptr where they are mistakes.
    std::vector<std::string>* dropped = nullptr;
    std::vector<bool> sound_questions = {}; ///< answers to others are not looked at; empty if all are sound
};

/// The rubric does not know what `at` says: a problem, or one more thing dropped.
void refuse(const JsonNode& at, std::string sentence, std::string mend, std::string dropped_words,
            AnswerReading& answers);

/// Index of the question that a field's name names, or -1, refused. `what` is what is lost: "answer to".
int find_question(const JsonNode& field, const char* what, AnswerReading& answers);

/// `object` is { "<question>": { "rung": ... } ... }; the answers to scored questions go to their places in `given`.
void read_given(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

/// The same for questions that score nothing: { "<question>": { "choice": ... } ... }.
void read_context(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

} // namespace core

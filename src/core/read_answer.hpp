#pragma once

#include "core/field_reader.hpp"
#include "core/rubric.hpp"

#include <algorithm>

namespace core {

/// What becomes of answers that were given to another version of the rubric.
struct Migration {
    int kept = 0;                     ///< answers that are as they were
    std::vector<std::string> moved;   ///< to an id that is new, in words
    std::vector<std::string> dropped; ///< what the rubric does not know, in words
};

/// What every answer of one file is read with.
struct AnswerReading {
    const Rubric& rubric;
    IdList question_ids; ///< of the rubric
    Reading& reading;
    /// nullptr where the answers were given to this version: then what the rubric does not know is a mistake.
    Migration* migration = nullptr;
    std::vector<bool> sound_questions = {}; ///< answers to others are not looked at; empty if all are sound
};

/// The rubric does not know what `at` says: a problem, or one more thing dropped.
void refuse(const JsonNode& at, std::string sentence, std::string mend, std::string dropped_words,
            AnswerReading& answers);

/// Index of the thing that had this id in an earlier version, or -1.
template <class Thing>
int find_former(const std::vector<Thing>& things, const std::string& id) {
    for (std::size_t i = 0; i < things.size(); ++i)
        if (std::count(things[i].formerly.begin(), things[i].formerly.end(), id) > 0) return static_cast<int>(i);
    return -1;
}

/// Index of the question that a field's name names, or -1, refused. `what` is what is moved or lost: "answer to".
int find_question(const JsonNode& field, const char* what, AnswerReading& answers);

/// `object` is { "<question>": { "rung": ... } ... }; the answers to scored questions go to their places in `given`.
void read_given(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

/// The same for questions that score nothing: { "<question>": { "choice": ... } ... }.
void read_context(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

} // namespace core

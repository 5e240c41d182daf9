#pragma once

#include "core/answers_file/former_places.hpp"
#include "core/json/field_reader.hpp"
#include "core/rubric.hpp"

#include <utility>

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
    FormerPlaces former = {};               ///< for a migration
    // Which questions the fields of one object speak for, by the id of today or by a former one that came earlier.
    const JsonNode* claimed_in = nullptr;
    std::vector<bool> claimed = {};
};

struct Refusal {
    std::string sentence;
    std::string mend;
};

/// The rubric does not know what `at` says: one more thing dropped, or a problem, with what `say` then gives.
template <class Say>
void refuse(const JsonNode& at, std::string dropped_words, AnswerReading& answers, Say say) {
    if (answers.migration) {
        answers.migration->dropped.push_back(std::move(dropped_words));
    } else if (!answers.reading.problems.count_if_full()) {
        Refusal refusal = say();
        answers.reading.problems.add(place_of(at), std::move(refusal.sentence), std::move(refusal.mend));
    }
}

/// Index of the question that a field's name names, or -1, refused. `what` is what is moved or lost: "answer to".
int find_question(const JsonNode& field, const char* what, AnswerReading& answers);

/// `object` is { "<question>": { "rung": ... } ... }; the answers to scored questions go to their places in `given`.
void read_given(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

/// The same for questions that score nothing: { "<question>": { "choice": ... } ... }.
void read_context(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

} // namespace core

#pragma once

#include "core/json/field_reader.hpp"
#include "core/json/nearest_name.hpp"
#include "core/kinds/former_places.hpp"
#include "core/rubric.hpp"

#include <string>
#include <utility>
#include <vector>

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

std::string name_answer(const Question& question);

/// Only another version's answers lose anything.
std::string name_lost(const char* what, const JsonNode& value, const Question& question, const AnswerReading& answers);

template <class Thing>
std::vector<std::string> list_ids(const std::vector<Thing>& things) {
    std::vector<std::string> ids;
    for (const Thing& thing : things) ids.push_back(thing.id);
    return ids;
}

/// Index of the rung, item or option that `value` names, or -1 with a problem or a loss.
template <class Thing>
int find_thing(const JsonNode& value, const std::vector<Thing>& things, const char* what, const Question& question,
               AnswerReading& answers) {
    if (!is_string(value)) {
        answers.reading.problems.add(place_of(value),
                                     "The " + name_answer(question) + " names one of the " + what + "s by " +
                                         name_kind(value) + ".",
                                     "Write its id in double quotes.");
        return -1;
    }
    int index = index_of(things, value.text);
    if (index < 0 && answers.migration)
        index = answers.former.find_thing(static_cast<int>(&question - answers.rubric.questions.data()), value.text);
    if (index >= 0 && things[static_cast<std::size_t>(index)].id != value.text)
        answers.migration->moved.push_back(std::string("the ") + what + " " + quote(value.text) + " of the question " +
                                           quote(question.id) + " to " +
                                           quote(things[static_cast<std::size_t>(index)].id));
    if (index < 0)
        refuse(value, name_lost(what, value, question, answers), answers, [&] {
            return Refusal{
                "The question " + quote(question.id) + " has no " + what + " " + quote(value.text) + ".",
                suggest_name(value.text, list_ids(things), "Use the id of one of its " + std::string(what) + "s.")};
        });
    return index;
}

/// The answer with this rung or option; unanswered for -1.
Answer chosen_answer(int choice);

} // namespace core

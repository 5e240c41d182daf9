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
    int kept = 0;                  ///< answers that are as they were
    std::vector<Sentence> moved;   ///< to an id that is new
    std::vector<Sentence> dropped; ///< what the rubric does not know
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
    Sentence sentence;
    Sentence fix;
};

/// The rubric does not know what `at` says: one more thing dropped, or a problem, with what `say` then gives.
template <class Say>
void refuse(const JsonNode& at, Sentence dropped, AnswerReading& answers, Say say) {
    if (answers.migration) {
        answers.migration->dropped.push_back(std::move(dropped));
    } else if (!answers.reading.problems.count_if_full()) {
        Refusal refusal = say();
        answers.reading.problems.add(place_of(at), std::move(refusal.sentence), std::move(refusal.fix));
    }
}

/// "answer to the question “id”"
Sentence name_answer(const Question& question);
/// The same with "the"
Sentence name_the_answer(const Question& question);
/// "“field” of the answer to the question “id”"
Sentence name_field(const char* field, const Question& question);

/// What an answer is put together of.
enum class ThingKind { rung, item, option };

/// What is said of a rung, an item or an option that the rubric may not have; in the order of the kinds.
struct ThingWords {
    const char* by;    ///< it is named by another value than an id
    const char* lost;  ///< it was dropped
    const char* moved; ///< it has another id today
    const char* none;  ///< there is none
    const char* fix;
};
const ThingWords& words_of(ThingKind kind);

template <class Thing>
std::vector<std::string> list_ids(const std::vector<Thing>& things) {
    std::vector<std::string> ids;
    for (const Thing& thing : things) ids.push_back(thing.id);
    return ids;
}

/// Says that a thing was moved.
void tell_moved(ThingKind kind, const std::string& from, const std::string& to, const Question& question,
                AnswerReading& answers);
/// Says that `value` names none of the things with these ids, or names it by no id.
void refuse_thing(ThingKind kind, const JsonNode& value, const std::vector<std::string>& ids, const Question& question,
                  AnswerReading& answers);

/// Index of the rung, item or option that `value` names, or -1 with a problem or a loss.
template <class Thing>
int find_thing(const JsonNode& value, const std::vector<Thing>& things, ThingKind kind, const Question& question,
               AnswerReading& answers) {
    int index = is_string(value) ? index_of(things, value.text) : -1;
    if (index < 0 && is_string(value) && answers.migration)
        index = answers.former.find_thing(static_cast<int>(&question - answers.rubric.questions.data()), value.text);
    if (index < 0 && !answers.migration && answers.reading.problems.count_if_full()) return index;
    if (index < 0)
        refuse_thing(kind, value, list_ids(things), question, answers);
    else if (const std::string& id = things[static_cast<std::size_t>(index)].id; id != value.text)
        tell_moved(kind, value.text, id, question, answers);
    return index;
}

/// The answer with this rung or option; unanswered for -1.
Answer chosen_answer(int choice);

} // namespace core

#pragma once

#include "core/answers.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace core {

// A rubric as read and checked: every reference is an index into the list it names, every default is filled in, every
// text is in the language that was asked for. Texts that a file may leave out are empty where it does.

/// A paragraph of the text that the rubric was made from; bullets count as paragraphs, from 1 in their section.
struct Source {
    std::string section;
    int paragraph = 0;
    bool builds_on = false; ///< the paragraph gave rise to what is said, and does not say it
};

/// The text that the rubric was made from; what a file leaves out is empty.
struct Origin {
    std::string title;
    std::string publisher;
    std::string date; ///< as the author writes it; the year comes first
};

struct Criterion {
    int question = 0; ///< index into Rubric::questions
    int at_least = 0; ///< level, 1..K
    bool must = false;
    int weight = 1; ///< 1..100
    int effort = 1; ///< 1..100
};

/// One way to recognise a stage.
struct Sign {
    std::string text;
    std::optional<Source> source = {};
};

enum class WhenNotClaimable { block, skip };

struct Stage {
    std::string id;
    std::string name;
    std::string short_name; ///< `name` where the file has none
    std::string summary;
    std::vector<Sign> signs; ///< one without source where the file has a single text
    std::string driver;
    WhenNotClaimable when_not_claimable = WhenNotClaimable::block;
    std::vector<Criterion> criteria; ///< empty for stage 0 only
};

struct Dimension {
    std::string id;
    std::string name;
    std::string about;
    int weight = 1; ///< 1..100
};

/// What a kind decides stands in core/kinds, which does not compile without it. A new one comes last: links count them.
enum class QuestionKind { ladder, checklist, choice, text, amount };

/// The other kinds are context: asked, kept and shown, but counted nowhere.
constexpr bool is_scored(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::ladder:
    case QuestionKind::checklist: return true;
    case QuestionKind::choice:
    case QuestionKind::text:
    case QuestionKind::amount: break;
    }
    return false;
}

/// Which field of an answer holds what was answered.
enum class AnswerForm { choice, ticked, words, amount };

constexpr AnswerForm form_of(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::ladder:
    case QuestionKind::choice: return AnswerForm::choice;
    case QuestionKind::checklist: return AnswerForm::ticked;
    case QuestionKind::text: return AnswerForm::words;
    case QuestionKind::amount: break;
    }
    return AnswerForm::amount;
}

struct Rung {
    std::string id;
    int level = 0; ///< 0..K, never falling down the list, the first 0
    std::string text;
    std::string short_name; ///< `text` where the file has none
    std::string good_enough_when;
    std::string how_to_do_better;
    std::vector<std::string> formerly = {}; ///< its ids in earlier versions of the rubric
};

/// A line that can be ticked (of a checklist) or picked (of a choice).
struct Item {
    std::string id;
    std::string text;
    std::vector<std::string> formerly = {}; ///< its ids in earlier versions of the rubric
};

struct Threshold {
    int at_least = 1; ///< distinct ticked items, 1..number of items
    int level = 1;    ///< 1..K
};

struct Condition {
    int question = 0; ///< index into Rubric::questions; stands earlier in the file
    int at_least = 1; ///< level, 1..K
};

struct Question {
    std::string id;
    std::vector<std::string> formerly; ///< its ids in earlier versions of the rubric
    int dimension = 0;                 ///< index into Rubric::dimensions
    QuestionKind kind = QuestionKind::ladder;
    std::string text;
    std::string short_name; ///< `text` where the file has none
    std::string why;
    std::string role;
    std::string evidence;
    std::string good_enough_when;
    std::string how_to_do_better;
    std::optional<Source> source;
    int weight = 1; ///< 1..100
    bool quick = false;
    bool material = true;
    bool allow_not_applicable = false;
    std::optional<Condition> visible_when;
    std::vector<Rung> rungs;           ///< ladder only
    std::vector<Item> items;           ///< checklist only
    std::vector<Threshold> thresholds; ///< checklist only
    std::vector<Item> options;         ///< choice only
};

inline bool is_scored(const Question& question) {
    return is_scored(question.kind);
}

inline AnswerForm form_of(const Question& question) {
    return form_of(question.kind);
}

/// What an answer must be: of a scored question its level, of a choice one of some options.
struct Clause {
    int question = 0;
    std::optional<int> at_least; ///< of a scored question one or both of the two are given
    std::optional<int> at_most;
    std::vector<int> options = {}; ///< of a choice, only for advice: indices into Question::options
};

/// A contradiction to ask about: it fires when every clause holds.
struct Check {
    std::string id;
    std::vector<Clause> when;
    std::string ask;
};

enum class Trigger { stage, question, dimension };
enum class Audience { technology, business, both };
enum class Horizon { now, next, later };

struct Recommendation {
    std::string id;
    std::string text;
    Trigger trigger = Trigger::stage;
    int target = 0;                ///< index into stages, questions or dimensions, by `trigger`
    int when_at_or_below = 0;      ///< level; not for a stage
    std::vector<Clause> only_when; ///< all must hold too
    Audience audience = Audience::both;
    Horizon horizon = Horizon::next;
    int effort = 1; ///< 1..100
    Value value = Value::none;
    std::vector<int> depends_on; ///< indices into Rubric::recommendations
    std::string why;
    std::string who; ///< a role
    std::string evidence;
    std::string first_step;
    std::string done_when;
    std::string how_to_do_better;
    int days_low = 0; ///< working days, 1..1000; both 0 where they are not given
    int days_high = 0;
    std::optional<Source> source;
};

/// A word of the rubric's texts that is explained.
struct Term {
    std::string id;
    std::string term;
    std::vector<std::string> forms; ///< other ways in which it is written
    std::string text;
    std::optional<Source> source;
};

struct Recommender {
    std::string name;
    std::string disclosure;
};

struct LeadershipQuestion {
    int stage = 0; ///< index into Rubric::stages
    std::string question;
    std::string why;
    std::optional<Source> source = {};
};

/// A figure or an example, with who reported it and when.
struct Fact {
    std::string id;
    int stage = 0; ///< index into Rubric::stages
    std::string text;
    std::string publisher;
    int year = 0; ///< in which it was reported
    std::optional<Source> source;
};

struct TestOrganisation {
    std::string id;
    std::string name;
    std::string story;
    Answers answers;
    int expected_stage = 0;
};

struct Rubric {
    std::string id;
    std::string version;
    std::string title;
    std::string language; ///< the language that most of the texts are in
    Origin origin;
    int threshold_percent = 66; ///< 1..100
    std::vector<Stage> stages;  ///< index = level; at least two
    std::vector<Dimension> dimensions;
    std::vector<Question> questions;
    std::vector<Check> checks;
    std::vector<Recommendation> recommendations;
    Recommender recommender; ///< empty when there are no recommendations
    std::vector<LeadershipQuestion> leadership_questions;
    std::vector<Fact> facts;
    std::vector<Term> terms;
    std::vector<TestOrganisation> test_organisations;
};

/// K, the highest stage and the highest level.
inline int top_level(const Rubric& rubric) {
    return static_cast<int>(rubric.stages.size()) - 1;
}

inline const PlanMark& mark_of(const Answers& answers, int recommendation) {
    static const PlanMark none;
    return answers.plan.empty() ? none : answers.plan[static_cast<std::size_t>(recommendation)];
}

inline const Question& question_at(const Rubric& rubric, int question) {
    return rubric.questions[static_cast<std::size_t>(question)];
}

/// Whether the stage cannot be reached without this question's criterion.
inline bool requires_question(const Stage& stage, int question) {
    return std::any_of(stage.criteria.begin(), stage.criteria.end(),
                       [&](const Criterion& criterion) { return criterion.question == question && criterion.must; });
}

/// Index of the item with this id in `list`, or -1.
template <class Item>
int index_of(const std::vector<Item>& list, const std::string& id) {
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].id == id) return static_cast<int>(i);
    return -1;
}

} // namespace core

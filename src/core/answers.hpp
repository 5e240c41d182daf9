#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// What money is concerned: earned, spent less, or not lost.
enum class Value { none, make, save, protect };

enum class ConfidenceLabel { low, medium, high };

/// Both ends included.
struct LevelRange {
    int lowest = 0;
    int highest = 0;
    bool operator==(const LevelRange&) const = default;
};

enum class AnswerState { unanswered, answered, unknown, not_applicable };

/// One person's answer to one question. Which fields count depends on `state` and on the question's kind: form_of.
/// A checklist of which some lines are unknown is answered if its level is the same whatever they turn out to be; else
/// it is a *range*: unknown, though its lines are given.
struct Answer {
    AnswerState state = AnswerState::unanswered;
    int choice = -1;          ///< ladder: index of the rung; choice: index of the option
    std::vector<bool> ticked; ///< checklist: one per item; empty unless its lines are given
    std::string words;        ///< not_applicable: the reason; text: the text
    std::int64_t amount = 0;  ///< amount
    /// Of several respondents: unanswered, since they differ, or unknown, since none of them gives a level. What they
    /// gave lies in here, at both ends. Nobody of them said that it does not apply.
    std::optional<LevelRange> between = {};
    std::vector<bool> unknown_lines = {}; ///< checklist: one per item; empty where none is unknown
    bool operator==(const Answer&) const = default;
};

struct Respondent {
    std::string name;
    std::string group;
    bool operator==(const Respondent&) const = default;
};

/// What one of several respondents said.
struct Contribution {
    Respondent respondent;
    std::string date;                    ///< YYYY-MM-DD; empty where it is not known
    std::vector<Answer> given;           ///< one per question of the rubric
    std::vector<std::string> notes = {}; ///< one per question, or none at all
    bool operator==(const Contribution&) const = default;
};

/// Where somebody wants to be: levels, 0..K. Nothing anywhere is no target.
struct Target {
    std::optional<int> stage;               ///< also the level aimed at in every dimension that names none of its own
    std::vector<std::optional<int>> levels; ///< one per dimension of the rubric; empty for none
    bool operator==(const Target&) const = default;
};

enum class PlanState { none, doing, done, dropped };

/// What became of a recommendation.
struct PlanMark {
    PlanState state = PlanState::none;
    std::string note = {}; ///< empty where there is no state
    bool operator==(const PlanMark&) const = default;
};

/// Done or dropped: it takes no place in the plan any more.
inline bool is_over(PlanState state) {
    return state == PlanState::done || state == PlanState::dropped;
}

/// What event streaming, or whatever the rubric is about, is thought to be worth in one way.
struct BusinessRow {
    Value driver = Value::make; ///< never none
    std::string description;
    std::int64_t low = 0;  ///< a year, in whole units of the currency
    std::int64_t high = 0; ///< not below `low`: such a row is not read again
    ConfidenceLabel confidence = ConfidenceLabel::medium;
    bool operator==(const BusinessRow&) const = default;
};

/// The ends in order: while somebody types, the one typed as high may be below the other.
inline std::int64_t lower_end(const BusinessRow& row) {
    return row.low < row.high ? row.low : row.high;
}
inline std::int64_t upper_end(const BusinessRow& row) {
    return row.low < row.high ? row.high : row.low;
}

struct BusinessCase {
    std::string currency; ///< as somebody typed it: "EUR", "$"; empty for none
    std::vector<BusinessRow> rows;
    bool operator==(const BusinessCase&) const = default;
};

/// What each of several respondents said. Copies share it: a thousand people's answers are there once, however many
/// states of a visit can be come back to.
class Contributions {
public:
    using List = std::vector<Contribution>;

    Contributions() = default;
    Contributions(std::initializer_list<Contribution> list) : list_(std::make_shared<List>(list)) {}

    const List& list() const;
    operator const List&() const { return list(); }
    std::size_t size() const { return list().size(); }
    bool empty() const { return list().empty(); }
    List::const_iterator begin() const { return list().begin(); }
    List::const_iterator end() const { return list().end(); }
    const Contribution& operator[](std::size_t index) const { return list()[index]; }
    const Contribution& front() const { return list().front(); }
    bool operator==(const Contributions& other) const { return list_ == other.list_ || list() == other.list(); }

    /// To these alone: those that share them keep theirs.
    void add(Contribution contribution);

private:
    std::shared_ptr<List> list_; ///< nothing for none
};

/// What a person, or several together, have said so far about one rubric.
struct Answers {
    Respondent respondent;
    std::vector<Answer> given = {};      ///< one per question of the rubric, context questions included, in its order
    std::vector<std::string> notes = {}; ///< one per question; empty where there is none
    std::vector<std::pair<std::string, std::string>> confirmed =
        {};                ///< contradiction id, why it is meant; in the order given
    std::string date = {}; ///< of the answers, YYYY-MM-DD; empty where it is not known
    Target target = {};
    BusinessCase business_case = {};
    Contributions contributions = {};         ///< of several respondents; `given` is then what they agree on
    std::vector<std::string> settled_by = {}; ///< one per question, or none at all: who settled what they differed in
    std::string organisation = {};
    std::string prepared_by = {};
    std::vector<PlanMark> plan = {}; ///< one per recommendation of the rubric, or none at all
    bool operator==(const Answers&) const = default;
};

} // namespace core

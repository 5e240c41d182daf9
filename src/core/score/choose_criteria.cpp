#include "core/score/choose_criteria.hpp"

#include "core/limits.hpp"
#include "core/problem.hpp"
#include "core/score/piece_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace core {

namespace {

// A knapsack over the weights, in which hidden questions form a forest: each stands below the one it is shown by.
// Raising a question to a level meets its own criterion if the level is enough for it, and opens the questions below it
// whose condition it fulfils; these bring what is stored for them and may be raised in turn. So the forest is walked
// from its roots, carrying the best choices made so far, and each question is entered once. Criteria of questions that
// are shown and open no other are pieces of their own, which a table takes quickly; the two are put together at the
// end.

/// Criteria of the stage by position, the first in the highest bit: of two sets of one size, the lexicographically
/// first list of positions belongs to the greater. A question is named once in a stage, so there are no more than
/// questions.
using Marks = std::array<std::uint64_t, (limits::questions + 63) / 64>;

std::uint64_t mark_of(std::size_t position) {
    return std::uint64_t{1} << (63 - position % 64);
}

/// A set of criteria that some raises newly meet.
struct Choice {
    int weight = 0; ///< at most the weight that is missing: more is of no use
    int effort = 0;
    int count = 0;
    Marks marks = {};
};

bool is_cheaper(const Choice& left, const Choice& right) {
    if (left.effort != right.effort) return left.effort < right.effort;
    if (left.count != right.count) return left.count < right.count;
    return left.marks > right.marks;
}

/// The choices worth keeping, by falling weight: each is cheaper than all that weigh as much or more.
using Front = std::vector<Choice>;

Front merge(const Front& left, const Front& right) {
    Front merged;
    auto a = left.begin();
    auto b = right.begin();
    while (a != left.end() || b != right.end()) {
        const bool take_left =
            b == right.end() ||
            (a != left.end() && (a->weight > b->weight || (a->weight == b->weight && is_cheaper(*a, *b))));
        const Choice& next = take_left ? *a++ : *b++;
        if (merged.empty() || is_cheaper(next, merged.back())) merged.push_back(next);
    }
    return merged;
}

/// A question whose levels are being tried, lowest first.
struct Visit {
    std::size_t question = 0;
    std::vector<int> levels = {}; ///< the stored one, and those above it that do more than the one before
    std::size_t level = 0;        ///< position in `levels`
    std::size_t child = 0;        ///< the next one to open
    Front best = {};              ///< of the levels tried so far
};

class Walk {
public:
    Walk(const Levels& levels, int stage, int weight_missing);
    /// The choices among the criteria that hidden questions have to do with.
    Front run();
    /// All others, by position.
    const std::vector<Piece>& pieces() const { return pieces_; }

private:
    void enter(int question);
    std::ptrdiff_t gain_at(std::size_t question, int level) const;
    bool enter_next_child(Visit& visit);
    Front meet_own(const Visit& visit) const;

    /// The level at which a question below another is shown.
    int condition_of(int child) const {
        return levels_.rubric->questions[static_cast<std::size_t>(child)].visible_when->at_least;
    }

    const Levels& levels_;
    const std::vector<Criterion>& criteria_;
    int weight_missing_;
    std::vector<int> position_;              ///< one per question: of its unmet criterion; -1 where it has none
    std::vector<std::vector<int>> children_; ///< one per question: those with an unmet criterion on or below them,
                                             ///< the lowest condition first
    std::vector<int> roots_;
    std::vector<Piece> pieces_;
    std::vector<Visit> visits_; ///< from a root down to the question at hand
    Front front_;
};

Walk::Walk(const Levels& levels, int stage, int weight_missing)
    : levels_(levels),
      criteria_(levels.rubric->stages[static_cast<std::size_t>(stage)].criteria),
      weight_missing_(weight_missing),
      position_(levels.stored.size(), -1),
      children_(levels.stored.size()) {
    const std::vector<bool> met = find_met(levels, stage);
    const std::vector<bool> visible = find_visible(levels);
    for (std::size_t i = 0; i < criteria_.size(); ++i) {
        const auto question = static_cast<std::size_t>(criteria_[i].question);
        if (!met[i] && levels.applicable[question]) position_[question] = static_cast<int>(i);
    }
    const auto& questions = levels.rubric->questions;
    for (std::size_t i = questions.size(); i-- > 0;) { // children stand later than their parents
        std::sort(children_[i].begin(), children_[i].end(),
                  [&](int a, int b) { return std::pair(condition_of(a), b) < std::pair(condition_of(b), a); });
        if (position_[i] < 0 && children_[i].empty()) continue;
        const auto question = static_cast<int>(i);
        if (!visible[i])
            children_[static_cast<std::size_t>(questions[i].visible_when->question)].push_back(question);
        else if (!children_[i].empty())
            roots_.push_back(question);
    }
    for (std::size_t i = 0; i < criteria_.size(); ++i) {
        const auto question = static_cast<std::size_t>(criteria_[i].question);
        if (position_[question] >= 0 && visible[question] && children_[question].empty())
            pieces_.push_back({static_cast<int>(i), criteria_[i].weight, criteria_[i].effort});
    }
    front_.emplace_back();
}

void Walk::enter(int question) {
    Visit visit{.question = static_cast<std::size_t>(question)};
    visit.levels.push_back(levels_.stored[visit.question]);
    for (const int level : outcome_levels(levels_.rubric->questions[visit.question]))
        if (level > visit.levels.back() &&
            gain_at(visit.question, level) > gain_at(visit.question, visit.levels.back()))
            visit.levels.push_back(level);
    visits_.push_back(std::move(visit));
}

/// How much a level does: the questions it opens, and 1 for meeting the question's own criterion.
std::ptrdiff_t Walk::gain_at(std::size_t question, int level) const {
    const int position = position_[question];
    const bool meets = position >= 0 && criteria_[static_cast<std::size_t>(position)].at_least <= level;
    const auto& children = children_[question];
    return (meets ? 1 : 0) +
           std::count_if(children.begin(), children.end(), [&](int child) { return condition_of(child) <= level; });
}

/// False when the level at hand opens no further one.
bool Walk::enter_next_child(Visit& visit) {
    const std::vector<int>& children = children_[visit.question];
    if (visit.child == children.size()) return false;
    const int child = children[visit.child];
    if (condition_of(child) > visit.levels[visit.level]) return false;
    ++visit.child;
    enter(child);
    return true;
}

/// The choices so far, with the question's own criterion where its level at hand meets it.
Front Walk::meet_own(const Visit& visit) const {
    const int position = position_[visit.question];
    if (position < 0) return front_;
    const Criterion& criterion = criteria_[static_cast<std::size_t>(position)];
    if (visit.levels[visit.level] < criterion.at_least) return front_;
    Front front;
    for (Choice choice : front_) {
        choice.weight = std::min(choice.weight + criterion.weight, weight_missing_);
        choice.effort += criterion.effort;
        ++choice.count;
        choice.marks[static_cast<std::size_t>(position) / 64] |= mark_of(static_cast<std::size_t>(position));
        if (!front.empty() && front.back().weight == choice.weight)
            front.back() = choice; // both are heavy enough now, and the later one is cheaper
        else
            front.push_back(choice);
    }
    return front;
}

Front Walk::run() {
    for (const int root : roots_) {
        enter(root);
        while (!visits_.empty()) {
            if (enter_next_child(visits_.back())) continue;
            Visit& visit = visits_.back();
            visit.best = merge(visit.best, meet_own(visit));
            if (++visit.level < visit.levels.size()) continue;
            front_ = std::move(visit.best);
            visits_.pop_back();
        }
    }
    return std::move(front_);
}

void mark(Choice& choice, const std::vector<int>& positions) {
    for (const int position : positions)
        choice.marks[static_cast<std::size_t>(position) / 64] |= mark_of(static_cast<std::size_t>(position));
}

/// The best of these choices, each with the pieces that are still missing.
Choice complete(const Front& front, const std::vector<Piece>& pieces, int weight_missing) {
    const PieceTable table(pieces, weight_missing - front.front().weight, weight_missing);
    std::optional<Choice> best;
    RaiseCost best_cost = out_of_reach;
    for (Choice choice : front) {
        const int rest = weight_missing - choice.weight;
        const RaiseCost cost = cost_of(choice.effort, choice.count) + table.cost(rest);
        if (cost > best_cost || cost >= out_of_reach) continue;
        mark(choice, table.choose(rest));
        if (cost == best_cost && best->marks >= choice.marks) continue;
        best = choice;
        best_cost = cost;
    }
    require(best.has_value(), "The path's stage is out of reach of all raises.");
    return *best;
}

} // namespace

std::vector<bool> choose_criteria(const Levels& levels, int stage, int weight_missing) {
    const std::size_t criteria = levels.rubric->stages[static_cast<std::size_t>(stage)].criteria.size();
    require(criteria <= std::tuple_size_v<Marks> * 64, "A stage has more criteria than the rubric may have questions.");
    Walk walk(levels, stage, weight_missing);
    const Choice best = complete(walk.run(), walk.pieces(), weight_missing);
    std::vector<bool> chosen(criteria);
    for (std::size_t i = 0; i < criteria; ++i) chosen[i] = (best.marks[i / 64] & mark_of(i)) != 0;
    return chosen;
}

} // namespace core

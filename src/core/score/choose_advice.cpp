#include "core/score/choose_advice.hpp"

#include "core/score/rank_advice.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t most_in_a_gap = 3;
constexpr std::size_t most_in_gaps = 9;
constexpr int most_for_the_stage = 3;
constexpr int no_gap = -1;

class Planner {
public:
    Planner(const Rubric& rubric, const Answers& answers, Scorecard& card)
        : rubric_(rubric), answers_(answers), card_(card), until_(rubric.recommendations.size()) {}

    void withhold(const std::vector<int>& fired);
    void plan(std::vector<Advice> ranked);

private:
    const Recommendation& at(int index) const { return rubric_.recommendations[static_cast<std::size_t>(index)]; }
    bool is_over(int index) const { return core::is_over(mark_of(answers_, index).state); }
    bool is_later(int index) const { return at(index).horizon == Horizon::later; }
    void add_gap(const Path& path);
    int gap_by_itself(int index) const;
    std::vector<int> find_served() const;
    void fill_gaps(const std::vector<Advice>& ranked);
    void put_sooner_first();

    const Rubric& rubric_;
    const Answers& answers_;
    Scorecard& card_;
    std::vector<std::vector<int>> until_; ///< one per recommendation: fired, not over, and before it
};

/// What is fired and still to be done waits while something that it depends on is, too.
void Planner::withhold(const std::vector<int>& fired) {
    std::vector<bool> to_do(rubric_.recommendations.size());
    for (const int index : fired) to_do[static_cast<std::size_t>(index)] = !is_over(index);
    for (const int index : fired) {
        if (is_over(index)) continue;
        std::vector<int>& until = until_[static_cast<std::size_t>(index)];
        for (const int before : at(index).depends_on)
            if (to_do[static_cast<std::size_t>(before)]) until.push_back(before);
        std::sort(until.begin(), until.end());
        if (!until.empty()) card_.withheld.push_back({index, until});
    }
}

void Planner::add_gap(const Path& path) {
    for (const PathStep& step : path.steps)
        if (std::none_of(card_.gaps.begin(), card_.gaps.end(),
                         [&](const PlanGap& gap) { return gap.question == step.question; }))
            card_.gaps.push_back({step.question, {}});
}

/// The gap whose question it names, or else the first that lies in the dimension it names.
int Planner::gap_by_itself(int index) const {
    const Recommendation& each = at(index);
    if (each.trigger == Trigger::stage) return no_gap;
    for (std::size_t i = 0; i < card_.gaps.size(); ++i) {
        const int question = card_.gaps[i].question;
        const int named = each.trigger == Trigger::question ? question : question_at(rubric_, question).dimension;
        if (named == each.target) return static_cast<int>(i);
    }
    return no_gap;
}

/// One per recommendation. Whatever serves none by itself serves the first of those that what waits for it serves.
std::vector<int> Planner::find_served() const {
    const std::size_t count = rubric_.recommendations.size();
    std::vector<int> by_others(count, no_gap);
    for (const Withheld& each : card_.withheld) {
        const int gap = gap_by_itself(each.recommendation);
        if (gap == no_gap) continue;
        std::vector<bool> seen(count);
        std::vector<int> waits_for = each.until;
        while (!waits_for.empty()) {
            const auto index = static_cast<std::size_t>(waits_for.back());
            waits_for.pop_back();
            if (seen[index]) continue;
            seen[index] = true;
            if (by_others[index] == no_gap || gap < by_others[index]) by_others[index] = gap;
            waits_for.insert(waits_for.end(), until_[index].begin(), until_[index].end());
        }
    }
    for (std::size_t i = 0; i < count; ++i)
        if (const int own = gap_by_itself(static_cast<int>(i)); own != no_gap) by_others[i] = own;
    return by_others;
}

/// Each gap its first piece, then gap by gap the second ones and the third ones, as long as there is room.
void Planner::fill_gaps(const std::vector<Advice>& ranked) {
    const std::vector<int> served = find_served();
    std::vector<std::vector<int>> queues(card_.gaps.size());
    for (const bool later : {false, true})
        for (const Advice& each : ranked) {
            const int gap = served[static_cast<std::size_t>(each.recommendation)];
            const bool waits = !until_[static_cast<std::size_t>(each.recommendation)].empty();
            if (gap != no_gap && !waits && !is_over(each.recommendation) && is_later(each.recommendation) == later)
                queues[static_cast<std::size_t>(gap)].push_back(each.recommendation);
        }
    std::size_t pieces = 0;
    for (std::size_t place = 0; place < most_in_a_gap; ++place)
        for (std::size_t i = 0; i < queues.size(); ++i) {
            if (place >= queues[i].size() || (place > 0 && pieces >= most_in_gaps)) continue;
            card_.gaps[i].advice.push_back(queues[i][place]);
            ++pieces;
        }
}

/// The one thing to do next is not for later, where another is not.
void Planner::put_sooner_first() {
    const auto first = std::find_if(card_.advice.begin(), card_.advice.end(),
                                    [&](const Advice& each) { return !is_later(each.recommendation); });
    if (first != card_.advice.end()) std::rotate(card_.advice.begin(), first, first + 1);
}

void Planner::plan(std::vector<Advice> ranked) {
    if (card_.path) {
        add_gap(*card_.path);
        for (const Path& path : card_.staircase)
            if (path.stage <= answers_.target.stage.value_or(0)) add_gap(path);
    }
    fill_gaps(ranked);
    const auto take = [&](int recommendation) {
        const auto found = std::find_if(ranked.begin(), ranked.end(),
                                        [&](const Advice& each) { return each.recommendation == recommendation; });
        card_.advice.push_back(std::move(*found));
        ranked.erase(found);
    };
    for (const PlanGap& gap : card_.gaps)
        for (const int recommendation : gap.advice) take(recommendation);
    int for_the_stage = 0;
    std::vector<int> more_ideas;
    std::vector<int> rest;
    for (const Advice& each : ranked) {
        const bool is_withheld = !until_[static_cast<std::size_t>(each.recommendation)].empty();
        if (is_withheld || is_over(each.recommendation)) continue;
        const bool counts = at(each.recommendation).trigger == Trigger::stage && ++for_the_stage <= most_for_the_stage;
        (counts ? rest : more_ideas).push_back(each.recommendation);
    }
    for (const int recommendation : rest) take(recommendation);
    for (const int recommendation : more_ideas) take(recommendation);
    put_sooner_first();
    for (Advice& each : ranked)
        if (is_over(each.recommendation)) card_.advice.push_back(std::move(each));
}

} // namespace

void choose_advice(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                   const std::vector<ExactMean>& dimension_means, Scorecard& card) {
    const std::vector<int> fired = find_fired(rubric, answers, shown, dimension_means, card);
    Planner planner(rubric, answers, card);
    planner.withhold(fired);
    planner.plan(rank_advice(rubric, fired, shown, dimension_means, card));
}

} // namespace core

#include "core/score/find_settling.hpp"

namespace core {

namespace {

class Settling {
public:
    Settling(const Rubric& rubric, const StageTallies& tallies)
        : rubric_(rubric), tallies_(tallies), found_(rubric.questions.size()), followed_(rubric.questions.size()) {}

    void add(const Criterion& criterion) {
        add(criterion.question, criterion.at_least);
        if (tallies_.reach(criterion.question).may_leave) found_[static_cast<std::size_t>(criterion.question)] = true;
        follow(criterion.question);
    }

    std::vector<int> list() const {
        std::vector<int> questions;
        for (int i = 0; i < static_cast<int>(found_.size()); ++i)
            if (found_[static_cast<std::size_t>(i)] && tallies_.is_visible(i)) questions.push_back(i);
        return questions;
    }

private:
    /// Do the two ends of its level differ about the need?
    void add(int question, int need) {
        const Reach& reach = tallies_.reach(question);
        if (reach.lowest < need && need <= reach.highest) found_[static_cast<std::size_t>(question)] = true;
    }

    void follow(int question) {
        while (!followed_[static_cast<std::size_t>(question)]) {
            followed_[static_cast<std::size_t>(question)] = true;
            const auto& condition = question_at(rubric_, question).visible_when;
            if (!condition) return;
            add(condition->question, condition->at_least);
            question = condition->question;
        }
    }

    const Rubric& rubric_;
    const StageTallies& tallies_;
    std::vector<bool> found_;    ///< one per question
    std::vector<bool> followed_; ///< one per question: its conditions have been looked at
};

} // namespace

std::vector<int> find_settling(const Rubric& rubric, const StageTallies& tallies) {
    const StageBounds bounds = tallies.bounds();
    Settling settling(rubric, tallies);
    for (int k = bounds.low + 1; k <= bounds.high; ++k)
        for (const Criterion& criterion : rubric.stages[static_cast<std::size_t>(k)].criteria) settling.add(criterion);
    return settling.list();
}

} // namespace core

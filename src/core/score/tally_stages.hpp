#pragma once

#include "core/answers.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace core {

/// The sums of one stage that the rule looks at, with open levels at their lowest (`low`) and at their highest
/// (`high`).
struct StageTally {
    int weight_all = 0;
    int weight_applicable = 0;
    int weight_may_leave = 0; ///< of the open criteria that allow "not applicable"
    int musts_inapplicable = 0;
    int musts_may_leave = 0;
    int weight_met_low = 0;
    int weight_met_high = 0;
    int musts_unmet_low = 0;
    int musts_unmet_high = 0;
};

bool is_claimable(const StageTally& tally);
bool may_become_unclaimable(const StageTally& tally);
bool passes_low(const StageTally& tally, int threshold_percent);
bool passes_high(const StageTally& tally, int threshold_percent);
int share_percent(const StageTally& tally);

/// The stage that holds whatever the open answers become, and the highest that they could still lead to.
struct StageBounds {
    int low = 0;
    int high = 0;
};

/// All stages' tallies, kept up to date while single answers vary.
class StageTallies {
public:
    StageTallies(const Rubric& rubric, const Answers& answers);

    /// Costs as much as the criteria of this question and of those shown on its account.
    void change(int question, const Reach& reach);

    const Reach& reach(int question) const { return node(question).reach; }
    /// As things stand: open levels at their lowest.
    bool is_visible(int question) const { return node(question).visible_low; }
    /// As things stand; 0 while hidden.
    int level(int question) const { return node(question).low; }
    const StageTally& stage(int index) const { return stages_[static_cast<std::size_t>(index)]; }
    StageBounds bounds() const;

private:
    struct Node { // of a question; -1 ends the chain of children
        Reach reach;
        bool visible_low = true;
        bool visible_high = true;
        int low = 0;
        int high = 0;
        int first_child = -1;
        int next_sibling = -1;
        int first_link = 0;
        int links_end = 0;
    };
    struct Link { // a criterion, seen from its question; those of one question lie together
        int stage = 0;
        int at_least = 0;
        int weight = 0;
        int must = 0; ///< 1 or 0
    };

    const Node& node(int question) const { return nodes_[static_cast<std::size_t>(question)]; }
    Node& node(int question) { return nodes_[static_cast<std::size_t>(question)]; }
    void link();
    void settle(int question);
    void count(int question, int sign);

    const Rubric& rubric_;
    std::vector<Node> nodes_;
    std::vector<Link> links_;
    std::vector<StageTally> stages_; ///< index = level
    std::vector<int> pending_;
};

} // namespace core

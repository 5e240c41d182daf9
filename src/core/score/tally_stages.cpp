#include "core/score/tally_stages.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

bool is_claimable(int weight_applicable, int weight_all, int musts_inapplicable) {
    return weight_applicable > 0 && 2 * weight_applicable >= weight_all && musts_inapplicable == 0;
}

bool reaches(int weight_met, int weight_applicable, int threshold_percent) {
    return 100 * weight_met >= threshold_percent * weight_applicable;
}

} // namespace

bool is_claimable(const StageTally& tally) {
    return is_claimable(tally.weight_applicable, tally.weight_all, tally.musts_inapplicable);
}

bool may_become_unclaimable(const StageTally& tally) {
    return !is_claimable(tally.weight_applicable - tally.weight_may_leave, tally.weight_all,
                         tally.musts_inapplicable + tally.musts_may_leave);
}

bool passes_low(const StageTally& tally, int threshold_percent) {
    return is_claimable(tally) && tally.musts_unmet_low == 0 &&
           reaches(tally.weight_met_low, tally.weight_applicable, threshold_percent);
}

bool passes_high(const StageTally& tally, int threshold_percent) {
    return is_claimable(tally) && tally.musts_unmet_high == 0 &&
           reaches(tally.weight_met_high, tally.weight_applicable, threshold_percent);
}

int share_percent(const StageTally& tally) {
    return tally.weight_applicable == 0 ? 0 : 100 * tally.weight_met_low / tally.weight_applicable;
}

StageTallies::StageTallies(const Rubric& rubric, const Answers& answers)
    : rubric_(rubric), nodes_(rubric.questions.size()), stages_(rubric.stages.size()) {
    link();
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        nodes_[i].reach = reach_of(rubric.questions[i], answers.given[i]);
        settle(static_cast<int>(i)); // conditions stand earlier, so they are settled already
        count(static_cast<int>(i), 1);
    }
}

void StageTallies::link() {
    for (std::size_t i = nodes_.size(); i-- > 0;) {
        if (const auto& condition = rubric_.questions[i].visible_when) {
            nodes_[i].next_sibling = node(condition->question).first_child;
            node(condition->question).first_child = static_cast<int>(i);
        }
    }
    for (const Stage& stage : rubric_.stages)
        for (const Criterion& criterion : stage.criteria) ++node(criterion.question).links_end;
    int links = 0;
    for (Node& each : nodes_) {
        each.first_link = links;
        links += std::exchange(each.links_end, links);
    }
    links_.resize(static_cast<std::size_t>(links));
    for (std::size_t k = 0; k < stages_.size(); ++k) {
        for (const Criterion& criterion : rubric_.stages[k].criteria) {
            links_[static_cast<std::size_t>(node(criterion.question).links_end++)] = {
                static_cast<int>(k), criterion.at_least, criterion.weight, criterion.must ? 1 : 0};
            stages_[k].weight_all += criterion.weight;
        }
    }
}

void StageTallies::settle(int question) {
    Node& here = node(question);
    if (const auto& condition = rubric_.questions[static_cast<std::size_t>(question)].visible_when) {
        const Node& there = node(condition->question);
        here.visible_low = there.low >= condition->at_least;
        here.visible_high = there.high >= condition->at_least;
    }
    here.low = here.visible_low ? here.reach.lowest : 0;
    here.high = here.visible_high ? here.reach.highest : 0;
}

void StageTallies::count(int question, int sign) {
    const Node& here = node(question);
    for (int i = here.first_link; i < here.links_end; ++i) {
        const Link& criterion = links_[static_cast<std::size_t>(i)];
        StageTally& tally = stages_[static_cast<std::size_t>(criterion.stage)];
        const int weight = sign * criterion.weight;
        const int must = sign * criterion.must;
        if (!here.reach.applicable) {
            tally.musts_inapplicable += must;
            continue;
        }
        tally.weight_applicable += weight;
        if (here.reach.may_leave) {
            tally.weight_may_leave += weight;
            tally.musts_may_leave += must;
        }
        if (here.low >= criterion.at_least)
            tally.weight_met_low += weight;
        else
            tally.musts_unmet_low += must;
        if (here.high >= criterion.at_least)
            tally.weight_met_high += weight;
        else
            tally.musts_unmet_high += must;
    }
}

void StageTallies::change(int question, const Reach& reach) {
    count(question, -1);
    node(question).reach = reach;
    settle(question);
    count(question, 1);
    pending_.assign(1, question);
    while (!pending_.empty()) {
        const int parent = pending_.back();
        pending_.pop_back();
        for (int child = node(parent).first_child; child >= 0; child = node(child).next_sibling) {
            count(child, -1);
            settle(child);
            count(child, 1);
            pending_.push_back(child);
        }
    }
}

StageBounds StageTallies::bounds() const {
    StageBounds bounds;
    bool low_ended = false;
    for (std::size_t k = 1; k < stages_.size(); ++k) {
        const StageTally& tally = stages_[k];
        const bool skip = rubric_.stages[k].when_not_claimable == WhenNotClaimable::skip;
        const bool may_leave = may_become_unclaimable(tally);
        if (!low_ended) {
            const bool passes = passes_low(tally, rubric_.threshold_percent);
            if (passes && !may_leave)
                bounds.low = static_cast<int>(k);
            else if (!(skip && (passes || !is_claimable(tally))))
                low_ended = true;
        }
        if (passes_high(tally, rubric_.threshold_percent))
            bounds.high = static_cast<int>(k);
        else if (!(skip && may_leave))
            break; // low cannot go on either: what passes at the lowest levels passes at the highest
    }
    return bounds;
}

} // namespace core

#include "core/score/score_answers.hpp"

#include "core/score/choose_advice.hpp"
#include "core/score/choose_question.hpp"
#include "core/score/find_contradictions.hpp"
#include "core/score/find_path.hpp"
#include "core/score/find_settling.hpp"
#include "core/score/find_shown.hpp"
#include "core/score/measure_confidence.hpp"
#include "core/score/measure_profile.hpp"
#include "core/score/tally_stages.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

StageTrace trace_stage(const Rubric& rubric, int index, const std::vector<Shown>& shown, const StageTallies& tallies) {
    const StageTally& tally = tallies.stage(index);
    const Stage& stage = rubric.stages[static_cast<std::size_t>(index)];
    StageTrace trace;
    trace.passed = passes_low(tally, rubric.threshold_percent);
    trace.claimable = is_claimable(tally);
    trace.skipped = stage.when_not_claimable == WhenNotClaimable::skip &&
                    (!trace.claimable || (trace.passed && may_become_unclaimable(tally)));
    trace.share_percent = share_percent(tally);
    for (const Criterion& criterion : stage.criteria) {
        const Shown& here = shown[static_cast<std::size_t>(criterion.question)];
        CriterionTrace each;
        each.state = here.state;
        if (is_answered(here)) each.level = here.level;
        each.met = tallies.level(criterion.question) >= criterion.at_least;
        trace.criteria.push_back(each);
    }
    return trace;
}

std::vector<int> find_unknown(const std::vector<Shown>& shown) {
    std::vector<int> list;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (shown[i].scored && shown[i].state == ShownState::unknown) list.push_back(static_cast<int>(i));
    return list;
}

void add_paths(Scorecard& card, std::vector<Path> paths) {
    if (paths.empty()) return;
    card.path = std::move(paths.front());
    card.next_percent = std::min(99, card.stages[static_cast<std::size_t>(card.path->stage) - 1].share_percent);
    paths.erase(paths.begin());
    card.staircase = std::move(paths);
}

} // namespace

Scorecard score_answers(const Rubric& rubric, const Answers& answers) {
    StageTallies tallies(rubric, answers);
    const std::vector<Shown> shown = find_shown(rubric, answers, tallies);
    const StageBounds bounds = tallies.bounds();
    Scorecard card;
    card.stage = card.low = bounds.low;
    card.high = bounds.high;

    Profile profile = measure_profile(rubric, shown, tallies);
    card.overall = profile.overall;
    card.dimensions = std::move(profile.dimensions);
    card.contradictions = find_contradictions(rubric, answers, shown);
    card.confidence = measure_confidence(rubric, answers, shown, tallies, card.contradictions.size());
    for (int k = 1; k <= top_level(rubric); ++k) card.stages.push_back(trace_stage(rubric, k, shown, tallies));
    card.settle_questions = find_settling(rubric, tallies);
    card.find_out = find_unknown(shown);
    card.next_question = choose_question(rubric, answers, tallies, card.settle_questions);
    add_paths(card, find_paths(rubric, answers, tallies, card.stage));
    choose_advice(rubric, answers, shown, profile.means, card);
    return card;
}

} // namespace core

#include "flow/wording/wording.hpp"

#include <algorithm>
#include <map>

namespace flow::wording {

namespace {

/// What stands between here and the next stage, by short name.
std::string gap(const core::Rubric& rubric, const core::Scorecard& card) {
    if (card.low == core::top_level(rubric))
        return say("There is no stage above this one. Keep it, and keep improving.");
    if (!card.path) return say("No higher stage can be reached while some questions do not apply.");
    if (card.path->steps.empty())
        return say("Nothing is missing for stage {stage} but the open answers that may not apply.", {card.path->stage});
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(card.path->stage)];
    std::vector<std::string> names;
    for (const bool required : {true, false})
        for (const core::PathStep& step : card.path->steps)
            if (core::requires_question(stage, step.question) == required)
                names.push_back(core::quoted(core::question_at(rubric, step.question).short_name));
    return say("Between you and stage {stage}: {questions}.", {card.path->stage, core::list_some(names)});
}

} // namespace

std::string summary(const core::Rubric& rubric, const core::Scorecard& card) {
    if (is_unknown(card)) {
        std::vector<std::string> names;
        for (const int question : card.settle_questions)
            names.push_back(core::quoted(core::question_at(rubric, question).short_name));
        std::string text = say("Your answers so far leave everything open from stage 0 to stage {high}.", {card.high});
        core::add_sentence(text, say("What to find out first: {questions}.", {core::list_some(names)}));
        return text;
    }
    std::string text = rubric.stages[static_cast<std::size_t>(card.low)].summary;
    core::add_sentence(text, gap(rubric, card));
    return text;
}

namespace {

/// How many of a stage's required points are met. `musts` is above 0.
std::string required_points(int musts, int missing) {
    if (missing == 0) return say_count("Its required point is met.", "Its {count} required points are met.", musts);
    if (missing == musts)
        return say_count("Its required point is missing.", "None of its {count} required points is met yet.", musts);
    return say_count("{count} of its {all} required points is missing.",
                     "{count} of its {all} required points are missing.", missing, {musts});
}

} // namespace

std::string share_of_next(const core::Rubric& rubric, const core::Scorecard& card) {
    const core::StageTrace& trace = card.stages[static_cast<std::size_t>(card.path->stage - 1)];
    const auto& criteria = rubric.stages[static_cast<std::size_t>(card.path->stage)].criteria;
    int musts = 0;
    int missing = 0;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (!criteria[i].must) continue;
        ++musts;
        if (!trace.criteria[i].met) ++missing;
    }
    std::string text =
        say("You meet {share} of stage {stage}; it takes {needed}.",
            {core::percent(trace.share_percent), card.path->stage, core::percent(rubric.threshold_percent)});
    if (musts > 0) core::add_sentence(text, required_points(musts, missing));
    const bool open = std::any_of(trace.criteria.begin(), trace.criteria.end(), [](const core::CriterionTrace& one) {
        return one.state == core::ShownState::unanswered || one.state == core::ShownState::unknown;
    });
    if (open) core::add_sentence(text, say("Open answers count as not met."));
    return text;
}

std::string rule(const core::Rubric& rubric) {
    return say("You reach a stage when you meet its required points, criteria that make up {percent} of its weight, "
               "and every stage before it.",
               {core::percent(rubric.threshold_percent)});
}

std::string because(const core::Rubric& rubric, const core::Answers& answers, const std::vector<int>& questions) {
    std::vector<std::string> said;
    bool any_under = false;
    for (const int question : questions) {
        const std::size_t at = static_cast<std::size_t>(question);
        const core::Question& asked = rubric.questions[at];
        const std::string words = answer(asked, answers.given[at]);
        const bool under = needs_question(asked.kind);
        any_under |= under;
        said.push_back(under ? say("{answer} under “{question}”", {words, asked.short_name}) : words);
    }
    if (said.empty()) return say("because of the stage you have reached");
    constexpr std::size_t most = 4; // can be taken in at a glance
    if (said.size() > most)
        return say_count("because of your answer {answer} and {count} other",
                         "because of your answer {answer} and {count} others", static_cast<int>(said.size()) - 1,
                         {said.front()});
    if (!any_under) return say("because you said {answers}", {core::list_some(said)});
    return say_count("because of your answer {answers}", "because of your answers {answers}",
                     static_cast<int>(said.size()), {core::list_some(said)});
}

std::string sensitivity_title(int answers) {
    return say_count("One answer is worth a second look", "{count} answers are worth a second look", answers);
}

std::string sensitivity(const core::Rubric& rubric, const core::Scorecard& card) {
    std::map<std::pair<int, int>, std::vector<std::string>> names; // by step and the stage it leads to
    for (const core::Sensitivity& one : card.confidence.sensitive)
        names[{one.step, one.stage}].push_back(core::quoted(core::question_at(rubric, one.question).short_name));
    const bool open = card.confidence.coverage_percent < 100; // other answers then decide how far it goes
    std::string text;
    for (const auto& [change, questions] : names) {
        const std::string any = core::list_any(questions);
        const int stage = change.second;
        if (change.first < 0)
            core::add_sentence(
                text, open ? say("One step lower in {questions}, and it can be as low as stage {stage}.", {any, stage})
                           : say("One step lower in {questions} makes it stage {stage}.", {any, stage}));
        else
            core::add_sentence(text,
                               open ? say("One step higher in {questions}, and it can be stage {stage}.", {any, stage})
                                    : say("One step higher in {questions} makes it stage {stage}.", {any, stage}));
    }
    return text;
}

std::string profile_caption(const core::Rubric& rubric, const core::Scorecard& card) {
    const bool spread = std::any_of(card.dimensions.begin(), card.dimensions.end(),
                                    [](const core::DimensionProfile& one) { return one.level_min != one.level_max; });
    std::string text = say("The mark is the mean of your answers in an area, from 0 at the left to {top} at the right.",
                           {core::top_level(rubric)});
    if (spread) core::add_sentence(text, say("The band is their spread."));
    if (card.overall.tenths)
        core::add_sentence(text, say("Over all areas: {mean}.", {core::tenths(*card.overall.tenths)}));
    const int unknown = static_cast<int>(card.find_out.size());
    if (unknown > 0)
        core::add_sentence(text, say_count("One answer is unknown.", "{count} answers are unknown.", unknown));
    if (card.confidence.coverage_percent < 100)
        core::add_sentence(text, say("The answers cover {percent} of all that could be asked.",
                                     {core::percent(card.confidence.coverage_percent)}));
    return text;
}

std::string contradiction(const core::Rubric& rubric, const core::Contradiction& contradiction) {
    if (contradiction.check >= 0) return rubric.checks[static_cast<std::size_t>(contradiction.check)].ask;
    const core::Question& must = core::question_at(rubric, contradiction.questions.front());
    return say(
        "You meet three or more criteria of stage {later}, yet “{question}” stays below what stage {stage} needs. "
        "Is that so?",
        {contradiction.later_stage, must.short_name, contradiction.stage});
}

} // namespace flow::wording

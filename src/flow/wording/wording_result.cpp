#include "flow/wording/wording.hpp"

#include <algorithm>
#include <map>

namespace flow::wording {

std::string summary(const core::Rubric& rubric, const core::Scorecard& card) {
    if (is_unknown(card)) {
        std::vector<std::string> names;
        for (const int question : card.settle_questions)
            names.push_back(core::question_at(rubric, question).short_name);
        std::string text = say("Your answers so far leave everything open from stage 0 to stage {high}.", {card.high});
        core::add_sentence(text, say("What to find out first: {questions}.", {core::list_some(names)}));
        return text;
    }
    return rubric.stages[static_cast<std::size_t>(card.low)].summary;
}

std::string rule(const core::Rubric& rubric) {
    const bool alike = std::all_of(rubric.stages.begin(), rubric.stages.end(), [](const core::Stage& stage) {
        return std::all_of(stage.criteria.begin(), stage.criteria.end(), [&](const core::Criterion& criterion) {
            return criterion.weight == stage.criteria.front().weight;
        });
    });
    if (alike)
        return say("You reach a stage when you meet what it requires, as many of its criteria as are needed, and every "
                   "stage before it. Open answers count as not met.");
    return say("You reach a stage when you meet what it requires, criteria that make up {percent} of its weight, and "
               "every stage before it. Open answers count as not met.",
               {core::percent(rubric.threshold_percent)});
}

std::string sensitivity(const core::Rubric& rubric, const core::Scorecard& card) {
    std::map<std::pair<int, int>, std::vector<std::string>> names; // by step and the stage it leads to
    for (const core::Sensitivity& one : card.confidence.sensitive)
        names[{one.step, one.stage}].push_back(core::question_at(rubric, one.question).short_name);
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
    const int unknown = static_cast<int>(card.find_out.size());
    if (unknown > 0)
        core::add_sentence(text, say_count("One answer is unknown.", "{count} answers are unknown.", unknown));
    int answered = 0;
    int applicable = 0;
    for (const core::DimensionProfile& one : card.dimensions) {
        answered += one.answered;
        applicable += one.applicable;
    }
    if (answered < applicable)
        core::add_sentence(text,
                           say_count("You have answered {answered} of {count} question.",
                                     "You have answered {answered} of {count} questions.", applicable, {answered}));
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

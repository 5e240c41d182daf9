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

std::string answer_of_next(int questions, int stage) {
    return say_count("Answer {count} open question about stage {stage}",
                     "Answer {count} open questions about stage {stage}", questions, {stage});
}

std::string complete(int questions) {
    return say_count("One more answer completes your profile", "{count} more answers complete your profile", questions);
}

std::string completes_after(int questions) {
    return say_count("They show what your plan lacks. One more completes your profile.",
                     "They show what your plan lacks. {count} more complete your profile.", questions);
}

std::string rule(const core::Rubric& rubric) {
    const bool alike = std::all_of(rubric.stages.begin(), rubric.stages.end(), [](const core::Stage& stage) {
        return std::all_of(stage.criteria.begin(), stage.criteria.end(), [&](const core::Criterion& criterion) {
            return criterion.weight == stage.criteria.front().weight;
        });
    });
    if (alike)
        return say("You reach a stage when you meet everything it requires, enough of its criteria, and every stage "
                   "before it. Open answers count as not met.");
    return say(
        "You reach a stage when you meet everything it requires, criteria that make up {percent} of its weight, and "
        "every stage before it. Open answers count as not met.",
        {core::percent(rubric.threshold_percent)});
}

namespace {

std::string one_lower(const std::vector<std::string>& questions, int stage) {
    return say_count("It could be stage {stage} if this answer were one step lower: {questions}.",
                     "It could be stage {stage} if any of these answers were one step lower: {questions}.",
                     static_cast<std::int64_t>(questions.size()), {stage, core::list_all(questions)});
}

std::string one_higher(const std::vector<std::string>& questions, int stage) {
    return say_count("It could be stage {stage} if this answer were one step higher: {questions}.",
                     "It could be stage {stage} if any of these answers were one step higher: {questions}.",
                     static_cast<std::int64_t>(questions.size()), {stage, core::list_all(questions)});
}

} // namespace

std::string sensitivity(const core::Rubric& rubric, const core::Scorecard& card) {
    std::map<std::pair<int, int>, std::vector<std::string>> names; // by step and the stage it leads to
    for (const core::Sensitivity& one : card.confidence.sensitive)
        names[{one.step, one.stage}].push_back(core::question_at(rubric, one.question).short_name);
    std::string text;
    for (const auto& [change, questions] : names)
        core::add_sentence(text, change.first < 0 ? one_lower(questions, change.second)
                                                  : one_higher(questions, change.second));
    return text;
}

std::string profile_caption(const core::Rubric& rubric, const core::Scorecard& card, const Progressed& questions) {
    const bool spread = std::any_of(card.dimensions.begin(), card.dimensions.end(),
                                    [](const core::DimensionProfile& one) { return one.level_min != one.level_max; });
    std::string text = say("The mark is the mean of your answers in an area, from 0 at the left to {top} at the right.",
                           {core::top_level(rubric)});
    if (spread) core::add_sentence(text, say("The band is their spread."));
    core::add_sentence(text, unknown_answers(questions));
    if (questions.answered < questions.all)
        core::add_sentence(text, say_count("You have answered {answered} of {count} question.",
                                           "You have answered {answered} of {count} questions.", questions.all,
                                           {questions.answered}));
    return text;
}

std::string unknown_answers(const Progressed& questions) {
    std::string text;
    if (questions.unknown > 0)
        text = say_count("{count} answer is unknown.", "{count} answers are unknown.", questions.unknown);
    if (questions.partly_known > 0)
        core::add_sentence(text, say_count("{count} answer is known in part.", "{count} answers are known in part.",
                                           questions.partly_known));
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

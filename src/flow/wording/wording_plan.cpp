#include "flow/wording/wording.hpp"

#include <algorithm>

namespace flow::wording {

namespace {

void add_line(std::string& text, const std::string& line) {
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
}

std::string working_days(int low, int high) {
    if (high == 0) return "";
    // TRANSLATORS: {days} is a number, or two with "to" between them
    return say_count("{days} working day", "{days} working days", high, {core::range(low, high)});
}

std::string gain(core::Value value) {
    switch (value) {
    case core::Value::make: return say("What it is for: it makes money.");
    case core::Value::save: return say("What it is for: it saves money.");
    case core::Value::protect: return say("What it is for: it protects money.");
    case core::Value::none: break;
    }
    return "";
}

} // namespace

std::string because(const core::Rubric& rubric, const core::Answers& answers, const core::Advice& advice) {
    const auto& advised = rubric.recommendations[static_cast<std::size_t>(advice.recommendation)];
    if (advised.trigger == core::Trigger::stage) return say("Typical at stage {stage}", {advised.target});
    std::vector<std::string> names;
    for (const int question : advice.because) names.push_back(core::question_at(rubric, question).short_name);
    if (names.size() != 1) return say("Reason: {questions}", {core::list_some(names)});
    const int question = advice.because.front();
    return say("Reason: {question} · {answer}",
               {names.front(),
                answer(core::question_at(rubric, question), answers.given[static_cast<std::size_t>(question)])});
}

std::string action_line(const core::Recommendation& advised, core::PlanState state) {
    using core::beside;
    const std::string who = advised.who.empty() ? audience(advised.audience) : advised.who;
    return beside(beside(plan_state(state), who),
                  beside(working_days(advised.days_low, advised.days_high), horizon(advised.horizon)));
}

std::string first_step(const core::Recommendation& advised) {
    return advised.first_step.empty() ? "" : say("First step: {step}", {advised.first_step});
}

std::string action_steps(const core::Recommendation& advised) {
    std::string text = first_step(advised);
    if (!advised.done_when.empty()) add_line(text, say("Done when: {sign}", {advised.done_when}));
    return text;
}

std::string advice_source(const core::Rubric& rubric, const core::Recommendation& advised) {
    std::string text = advised.why;
    add_line(text, gain(advised.value));
    if (!advised.evidence.empty()) add_line(text, say("What to look for: {evidence}", {advised.evidence}));
    if (!advised.how_to_do_better.empty()) add_line(text, say("How to do better: {text}", {advised.how_to_do_better}));
    if (advised.source) add_line(text, from(rubric, *advised.source));
    return text;
}

std::string plan_effort(const PlanEffort& all, const PlanEffort& gaps, int stage) {
    const std::string days = working_days(all.days_low, all.days_high);
    if (days.empty()) return "";
    std::string text = all.estimated == all.actions
                           ? say_count("About {days} for the action shown here.",
                                       "About {days} for the {count} actions shown here.", all.actions, {days})
                           : say("About {days} for {estimated} of the {all} actions; the others have no estimate.",
                                 {days, all.estimated, all.actions});
    const std::string own = working_days(gaps.days_low, gaps.days_high);
    if (!own.empty() && own != days)
        core::add_sentence(
            text, gaps.open ? say("For what is known to be missing for stage {stage} alone: {days}.", {stage, own})
                            : say("For what is missing for stage {stage} alone: {days}.", {stage, own}));
    return text;
}

std::string effort_to_follow(const PlanEffort& following) {
    return say_count("The action that follows takes another {days}.",
                     "The {count} actions that follow take another {days}.", following.actions,
                     {working_days(following.days_low, following.days_high)});
}

std::string follow(const core::Rubric& rubric, const std::vector<int>& recommendations) {
    std::string text;
    for (const int each : recommendations) {
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(each)];
        add_line(text, say("Then: {action}",
                           {core::beside(advised.text, working_days(advised.days_low, advised.days_high))}));
    }
    return text;
}

std::string marked_done(std::size_t answers) {
    std::string text = say("Marked as done.");
    core::add_sentence(text, say_count("Your stage only moves when an answer does. Is this answer still right?",
                                       "Your stage only moves when an answer does. Are these answers still right?",
                                       static_cast<std::int64_t>(answers)));
    return text;
}

std::string stands_now(const core::Question& question, const core::Answer& given, bool required) {
    const std::string now = say("Now: {answer}", {answer(question, given)});
    return required ? core::beside(now, say("required")) : now;
}

std::string there_when(const core::Question& question, int level) {
    return say("You are there when: {level}", {level_in_full(question, level)});
}

std::string known_beside(int stage, const std::vector<std::string>& questions,
                         const std::vector<std::string>& advised) {
    std::string text =
        say("Also short of stage {stage}, though not on this path: {questions}.", {stage, core::list_all(questions)});
    if (!advised.empty())
        core::add_sentence(text, say("What to do about {questions} is under “More ideas”.", {core::list_all(advised)}));
    return text;
}

std::string steps_to(const core::Rubric& rubric, int stage) {
    return say("Steps to stage {stage}, {name}", {stage, rubric.stages[static_cast<std::size_t>(stage)].name});
}

namespace {

/// Of the answers there are; what is not answered may turn out to be there.
std::string known_missing(const core::Rubric& rubric, const core::Path& path) {
    const int stage = path.stage;
    std::vector<std::string> names;
    for (const bool required : {true, false})
        for (const core::PathStep& step : path.steps)
            if (step.from &&
                core::requires_question(rubric.stages[static_cast<std::size_t>(stage)], step.question) == required)
                names.push_back(core::question_at(rubric, step.question).short_name);
    const std::string list = core::list_some(names);
    switch (names.size()) {
    case 0: return say("Nothing is known to be missing for stage {stage}.", {stage});
    case 1: return say("To reach stage {stage}, one thing is missing: {questions}.", {stage, list});
    case 2: return say("To reach stage {stage}, two things are missing: {questions}.", {stage, list});
    case 3: return say("To reach stage {stage}, three things are missing: {questions}.", {stage, list});
    case 4: return say("To reach stage {stage}, four things are missing: {questions}.", {stage, list});
    default: break;
    }
    return say("To reach stage {stage}, {count} things are missing: {questions}.", {stage, names.size(), list});
}

} // namespace

std::string missing(const core::Rubric& rubric, const core::Scorecard& card) {
    if (card.low == core::top_level(rubric))
        return say("There is no stage above this one. Keep it, and keep improving.");
    if (!card.path) return say("No higher stage can be reached while some questions do not apply.");
    const int stage = card.path->stage;
    if (card.path->steps.empty())
        return say("Nothing is missing for stage {stage} but the open answers that may not apply.", {stage});
    std::vector<std::string> open;
    for (const core::PathStep& step : card.path->steps)
        if (!step.from) open.push_back(core::question_at(rubric, step.question).short_name);
    std::string text = known_missing(rubric, *card.path);
    if (!open.empty())
        core::add_sentence(text, say("Not known yet on this path: {questions}.", {core::list_some(open)}));
    return text;
}

std::string rests_on(const core::Rubric& rubric, const core::Scorecard& card) {
    std::vector<std::string> names;
    for (const int question : list_sensitive(card)) names.push_back(core::question_at(rubric, question).short_name);
    return say_count("Your stage rests on this answer: {questions}.", "Your stage rests on these answers: {questions}.",
                     static_cast<std::int64_t>(names.size()), {core::list_all(names)});
}

std::vector<int> list_sensitive(const core::Scorecard& card) {
    std::vector<int> questions;
    for (const core::Sensitivity& one : card.confidence.sensitive)
        if (std::find(questions.begin(), questions.end(), one.question) == questions.end())
            questions.push_back(one.question);
    return questions;
}

} // namespace flow::wording

#include "flow/wording/wording.hpp"

#include <algorithm>

namespace flow::wording {

namespace {

/// About 22 seconds a question, in whole minutes.
int minutes(int questions) {
    return (questions * 22 + 59) / 60;
}

bool is_passed_over(const core::Scorecard& card, int stage) {
    if (stage == 0) return false;
    const core::StageTrace& trace = card.stages[static_cast<std::size_t>(stage - 1)];
    return trace.skipped && !trace.claimable;
}

/// How much of a stage is met, counted where all criteria weigh the same.
struct CriteriaMet {
    int met = 0;
    int all = 0; ///< that apply
    int needed = 0;
    int musts_missing = 0;
    bool alike = true;
};

CriteriaMet count_met(const core::Rubric& rubric, int stage, const core::StageTrace& trace) {
    const auto& criteria = rubric.stages[static_cast<std::size_t>(stage)].criteria;
    CriteriaMet count;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        if (criteria[i].weight != criteria.front().weight) count.alike = false;
        if (trace.criteria[i].state == core::ShownState::not_applicable) continue;
        ++count.all;
        if (trace.criteria[i].met)
            ++count.met;
        else if (criteria[i].must)
            ++count.musts_missing;
    }
    count.needed = (rubric.threshold_percent * count.all + 99) / 100;
    return count;
}

std::string say_place(const core::Origin& origin, const core::Source& source) {
    // TRANSLATORS: where in an article something stands
    if (origin.publisher.empty()) return say("{section}, paragraph {paragraph}", {source.section, source.paragraph});
    if (origin.date.size() < 4)
        return say("{section}, paragraph {paragraph} ({publisher})",
                   {source.section, source.paragraph, origin.publisher});
    return say("{section}, paragraph {paragraph} ({publisher}, {year})",
               {source.section, source.paragraph, origin.publisher, std::string_view(origin.date).substr(0, 4)});
}

} // namespace

bool is_unknown(const core::Scorecard& card) {
    return card.low == 0 && !core::is_certain(card);
}

std::string stage_range(const core::Scorecard& card) {
    if (core::is_certain(card)) return say("Stage {stage}, certain", {card.low});
    if (card.low == 0 && card.high == static_cast<int>(card.stages.size())) return say("Every stage is still possible");
    return say("At least stage {low}, at most stage {high}", {card.low, card.high});
}

std::string certainty(const core::Scorecard& card, const Progressed& questions) {
    if (!core::is_certain(card))
        return say_count("At least stage {low}, at most stage {high}. One open answer decides.",
                         "At least stage {low}, at most stage {high}. {count} open answers decide.",
                         static_cast<int>(card.settle_questions.size()), {card.low, card.high});
    if (card.confidence.coverage_percent == 100) return say("Certain: every question that counts is answered.");
    return say_count("Certain, with {answered} of {count} question answered: no open answer can change it.",
                     "Certain, with {answered} of {count} questions answered: no open answer can change it.",
                     questions.all, {questions.answered});
}

std::string curve_description(const core::Rubric& rubric, const core::Scorecard& card) {
    const auto name = [&](int stage) { return rubric.stages[static_cast<std::size_t>(stage)].name; };
    const int top = core::top_level(rubric);
    std::string text =
        say("Adoption curve from stage {low}, {low_name}, to stage {high}, {high_name}.", {0, name(0), top, name(top)});
    if (core::is_certain(card))
        core::add_sentence(text, say("You are at stage {stage}, {name}.", {card.low, name(card.low)}));
    else
        core::add_sentence(text,
                           say("You are at least at stage {low}, {low_name}, and at most at stage {high}, {high_name}.",
                               {card.low, name(card.low), card.high, name(card.high)}));
    core::add_sentence(text, passed_over(card));
    return text;
}

std::string passed_over(const core::Scorecard& card) {
    const int next = card.path ? card.path->stage : card.low;
    std::vector<std::string> stages;
    for (int stage = 1; stage < next; ++stage)
        if (is_passed_over(card, stage)) stages.push_back(std::to_string(stage));
    if (stages.empty()) return "";
    std::string text = say_count("Stage {stages} does not apply to you.", "Stages {stages} do not apply to you.",
                                 static_cast<int>(stages.size()), {core::list_all(stages)});
    if (next == card.low) return text;
    const auto& criteria = card.stages[static_cast<std::size_t>(next - 1)].criteria;
    const auto met = std::count_if(criteria.begin(), criteria.end(), [](const auto& one) { return one.met; });
    const auto all = std::count_if(criteria.begin(), criteria.end(),
                                   [](const auto& one) { return one.state != core::ShownState::not_applicable; });
    core::add_sentence(text, say("Of stage {stage} you meet {met} of {all} criteria.",
                                 {next, static_cast<int>(met), static_cast<int>(all)}));
    return text;
}

std::string standing_to(const core::Scorecard& card, int stage) {
    if (is_passed_over(card, stage)) return say("does not apply");
    if (stage < card.low) return say("reached");
    if (stage == card.low) return core::is_certain(card) ? say("you are here") : say("you are at least here");
    return stage <= card.high ? say("possible") : say("not reached");
}

std::string duration(int questions_min, int questions_max) {
    const int most = minutes(questions_max);
    const int least = questions_min > 0 ? minutes(questions_min) : most;
    // TRANSLATORS: {minutes} is a number, or two with "to" between them
    return say_count("Self-assessment · about {minutes} minute", "Self-assessment · about {minutes} minutes", most,
                     {core::range(least, most)});
}

std::string promise(const core::Rubric& rubric) {
    return say("Find your stage from 0 to {top}, see what holds you back, and get the shortest path to the next stage.",
               {core::top_level(rubric)});
}

std::string extent(int questions, bool own_privacy) {
    std::string text =
        say_count("{count} question at most; the quick check stops as soon as your stage is certain.",
                  "{count} questions at most; the quick check stops as soon as your stage is certain.", questions);
    if (!own_privacy) core::add_sentence(text, say("Your answers stay with you: nothing is sent anywhere."));
    return text;
}

std::string where_stopped(int answered, int all) {
    return say_count("You have been through {answered} of {count} question.",
                     "You have been through {answered} of {count} questions.", all, {answered});
}

std::string question_number(int number, std::optional<int> to_go, bool certain) {
    if (certain || !to_go) return say("Question {number}", {number});
    if (*to_go == 0) return say("Question {number}, perhaps the last one", {number});
    return say_count("Question {number}, about {count} to go", "Question {number}, about {count} to go", *to_go,
                     {number});
}

std::string question_number_of(int number, int all) {
    return say("Question {number} of {all}", {number, all});
}

std::string share(const core::Rubric& rubric, int stage, const core::StageTrace& trace) {
    if (trace.skipped) return say("skipped, since it does not apply");
    if (!trace.claimable) return say("cannot be claimed");
    const CriteriaMet met = count_met(rubric, stage, trace);
    const bool counted = met.alike;
    const std::string share = core::percent(trace.share_percent);
    const std::string needed = core::percent(rubric.threshold_percent);
    const std::string so_far = counted
                                   ? say("{met} of {all} criteria met, {needed} needed", {met.met, met.all, met.needed})
                                   : say("{share} met, {needed} needed", {share, needed});
    if (met.musts_missing == 0) return so_far;
    // TRANSLATORS: {share} is as in "7 of 12 criteria met, 8 needed"
    return say_count("{share}; a required one is not met", "{share}; {count} required ones are not met",
                     met.musts_missing, {so_far});
}

std::string standing_of(const core::Rubric& rubric, const core::Scorecard& card, int stage) {
    // TRANSLATORS: {share} is as in "7 of 12 criteria met, 8 needed"
    return say("Stage {stage}: {share}",
               {stage, share(rubric, stage, card.stages[static_cast<std::size_t>(stage - 1)])});
}

std::string audience(core::Audience audience) {
    switch (audience) {
    case core::Audience::technology: return say("Technology");
    case core::Audience::business: return say("Business");
    case core::Audience::both: break;
    }
    return say("Everyone");
}

std::string plan_state(core::PlanState state) {
    switch (state) {
    case core::PlanState::none: break;
    case core::PlanState::doing: return say_in("plan", "Doing");
    case core::PlanState::done: return say_in("plan", "Done");
    case core::PlanState::dropped: return say_in("plan", "Dropped");
    }
    return "";
}

std::string horizon(core::Horizon horizon) {
    switch (horizon) {
    case core::Horizon::now: return say_in("when", "Now");
    case core::Horizon::next: return say_in("when", "Next");
    case core::Horizon::later: break;
    }
    return say_in("when", "Later");
}

std::string source(const core::Rubric& rubric, const core::Source& source) {
    const std::string place = say_place(rubric.origin, source);
    return source.builds_on ? say("builds on {source}", {place}) : place;
}

std::string place(const core::Source& source) {
    const std::string place = say_place({}, source);
    return source.builds_on ? say("builds on {source}", {place}) : place;
}

std::string from(const core::Rubric& rubric, const core::Source& source) {
    const std::string place = say_place(rubric.origin, source);
    return source.builds_on ? say("Builds on: {source}", {place}) : say("From: {source}", {place});
}

} // namespace flow::wording

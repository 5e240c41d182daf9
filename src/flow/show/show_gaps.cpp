#include "core/kinds/answer_levels.hpp"
#include "core/score/find_shown.hpp"
#include "flow/list_questions.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_plan.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

const core::PathStep* find_step(const core::Path& path, int question) {
    for (const core::PathStep& step : path.steps)
        if (step.question == question) return &step;
    return nullptr;
}

/// Where a gap comes from: the path, or the stair of a later stage.
struct Stair {
    const core::Path* path = nullptr;
    const core::PathStep* step = nullptr;
};

Stair find_stair(const core::Scorecard& card, int question) {
    if (const core::PathStep* step = find_step(*card.path, question)) return {&*card.path, step};
    for (const core::Path& path : card.staircase)
        if (const core::PathStep* step = find_step(path, question)) return {&path, step};
    return {};
}

/// Whether a recommendation is about this question, by itself or by its area.
bool is_about(const core::Rubric& rubric, int recommendation, int question) {
    const auto& advised = rubric.recommendations[static_cast<std::size_t>(recommendation)];
    switch (advised.trigger) {
    case core::Trigger::question: return advised.target == question;
    case core::Trigger::dimension: return advised.target == core::question_at(rubric, question).dimension;
    case core::Trigger::stage: break;
    }
    return false;
}

/// The actions that others about this question wait for, by title.
std::vector<std::string> list_awaited(const core::Rubric& rubric, const core::Scorecard& card, int question) {
    std::vector<std::string> titles;
    for (const core::Withheld& each : card.withheld) {
        if (!is_about(rubric, each.recommendation, question)) continue;
        for (const int until : each.until) {
            std::string title = core::quoted(rubric.recommendations[static_cast<std::size_t>(until)].text);
            if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(std::move(title));
        }
    }
    return titles;
}

/// Why nothing is to be done for it today.
std::string explain_wait(const core::Rubric& rubric, const State& state, const PlanParts& parts, int question) {
    const std::vector<int> asked = list_questions(rubric, state);
    if (std::find(asked.begin(), asked.end(), question) == asked.end())
        return say("Its question is asked once the steps before it are there.");
    if (core::is_range(state.answers.given[static_cast<std::size_t>(question)]))
        return say("Find this out first: what to do depends on it.");
    const auto any_about = [&](const std::vector<int>& list) {
        return std::any_of(list.begin(), list.end(), [&](int each) { return is_about(rubric, each, question); });
    };
    if (any_about(parts.first)) return say("Its action stands first in this plan.");
    const std::vector<std::string> awaited = list_awaited(rubric, state.card, question);
    if (!awaited.empty()) return say("Waits for: {actions}.", {core::list_all(awaited)});
    for (const core::PlanGap& gap : parts.gaps)
        if (any_about(gap.advice))
            return say("What is advised for it stands under “{question}”.",
                       {core::question_at(rubric, gap.question).short_name});
    if (any_about(parts.over))
        return say("All its actions are done or dropped. Change the answer once “You are there when” holds.");
    return say("No action is written for it: what it takes stands at “You are there when”.");
}

/// On a phone many gaps are lines to unfold, of which the first is open; else each has a heading.
bool begin_gap(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts,
               const core::PlanGap& gap, Folding folding) {
    constexpr std::size_t most_open = 2;
    const core::Question& question = core::question_at(rubric, gap.question);
    const std::string id = "gap/" + question.id;
    if (folding == Folding::all_open || state.width == Width::wide || parts.gaps.size() <= most_open) {
        view.blocks.push_back(Heading{id, 3, "", question.short_name});
        return true;
    }
    const bool preset = gap.question == parts.gaps.front().question;
    Disclosure line = make_disclosure(state, {Part::Kind::gap, gap.question}, id, question.short_name, preset);
    const bool open = line.toggle.chosen;
    if (!open && !gap.advice.empty())
        line.remark = say_count("{count} action", "{count} actions", static_cast<std::int64_t>(gap.advice.size()));
    view.blocks.push_back(std::move(line));
    return open;
}

void add_gap(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts,
             const core::PlanGap& gap, Folding folding) {
    if (!begin_gap(view, rubric, state, parts, gap, folding)) return;
    const auto at = static_cast<std::size_t>(gap.question);
    const core::Question& question = rubric.questions[at];
    const Stair stair = find_stair(state.card, gap.question);
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(stair.path->stage)];
    const std::string id = "gap/" + question.id;
    const bool required = core::requires_question(stage, gap.question);
    view.blocks.push_back(Paragraph{id + "/way", Tone::caption,
                                    wording::stands_now(question, state.answers.given[at], required) + "\n" +
                                        wording::there_when(question, stair.step->to)});
    if (gap.advice.empty())
        view.blocks.push_back(Paragraph{id + "/waits", Tone::body, explain_wait(rubric, state, parts, gap.question)});
    else
        add_actions(view, rubric, state, id + "/list", gap.advice, Telling::steps, folding);
    const std::string then = wording::follow(rubric, list_following(rubric, state.answers, state.card, gap.question));
    if (!then.empty()) view.blocks.push_back(Paragraph{id + "/then", Tone::caption, then});
}

/// Of this stage what is answered, shown and not met, though no gap leads by it.
std::vector<int> list_known_beside(const core::Rubric& rubric, const State& state, int stage) {
    std::vector<int> known;
    const auto& criteria = rubric.stages[static_cast<std::size_t>(stage)].criteria;
    const auto& traces = state.card.stages[static_cast<std::size_t>(stage - 1)].criteria;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        const int question = criteria[i].question;
        const bool is_gap = std::any_of(state.card.gaps.begin(), state.card.gaps.end(),
                                        [&](const core::PlanGap& gap) { return gap.question == question; });
        if (traces[i].state == core::ShownState::answered && !traces[i].met && !is_gap) known.push_back(question);
    }
    return known;
}

/// The path may lead by what is merely open; what is known to be missing is told before that, and where to find what
/// to do about it.
void add_known_beside(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts, int stage,
                      const std::string& id) {
    const std::vector<int> known = list_known_beside(rubric, state, stage);
    if (known.empty()) return;
    std::vector<std::string> names, advised;
    for (const int question : known) {
        names.push_back(core::question_at(rubric, question).short_name);
        if (std::any_of(parts.ideas.begin(), parts.ideas.end(),
                        [&](int each) { return is_about(rubric, each, question); }))
            advised.push_back(names.back());
    }
    view.blocks.push_back(Paragraph{id + "/known", Tone::body, wording::known_beside(stage, names, advised)});
}

/// Questions that the path leads by, and nobody has answered: what there is to do shows when somebody has.
void add_unanswered(View& view, const core::Rubric& rubric, const State& state, const std::vector<int>& questions,
                    const std::string& id, Folding folding) {
    std::vector<std::string> names;
    Actions answers{id + "/open", {}, {}};
    for (const int index : questions) {
        const core::Question& question = core::question_at(rubric, index);
        names.push_back(question.short_name);
        answers.start.push_back(
            make_control("answer-gap/" + question.id, question.short_name, GoToQuestion{index}, Emphasis::quiet));
    }
    if (folding == Folding::all_open || state.aside) {
        view.blocks.push_back(
            Paragraph{id + "/open", Tone::body,
                      say("Not answered yet, and so without an action: {questions}.", {core::list_all(names)})});
        return;
    }
    view.blocks.push_back(Paragraph{id + "/unanswered", Tone::body,
                                    say_count("One question on this path is still open. Answer it to see what to do:",
                                              "{count} questions on this path are still open. Answer them to see what "
                                              "to do:",
                                              static_cast<std::int64_t>(names.size()))});
    view.blocks.push_back(std::move(answers));
}

/// Nobody has answered it, not in part either, and it is asked.
bool is_unanswered_gap(const core::Rubric& rubric, const State& state, int question) {
    const std::vector<int> asked = list_questions(rubric, state);
    const core::Answer& given = state.answers.given[static_cast<std::size_t>(question)];
    return std::find(asked.begin(), asked.end(), question) != asked.end() && core::is_open(given) &&
           !core::is_range(given);
}

} // namespace

bool waits_for_others(const core::Rubric& rubric, const core::Scorecard& card, int question) {
    return !list_awaited(rubric, card, question).empty();
}

std::vector<int> list_following(const core::Rubric& rubric, const core::Answers& answers, const core::Scorecard& card,
                                int question) {
    std::vector<int> following;
    for (const core::Withheld& each : card.withheld) {
        if (core::mark_of(answers, each.recommendation).state != core::PlanState::none) continue;
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(each.recommendation)];
        if (advised.trigger == core::Trigger::question && advised.target == question)
            following.push_back(each.recommendation);
    }
    return following;
}

void add_gaps(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts, Folding folding) {
    int stage = -1;
    std::string id;
    std::vector<int> unanswered;
    const auto end_stage = [&] {
        if (unanswered.empty()) return;
        add_known_beside(view, rubric, state, parts, stage, id);
        add_unanswered(view, rubric, state, std::exchange(unanswered, {}), id, folding);
    };
    for (const core::PlanGap& gap : parts.gaps) {
        const core::Path& path = *find_stair(state.card, gap.question).path;
        if (path.stage != stage) {
            end_stage();
            stage = path.stage;
            id = "steps/" + rubric.stages[static_cast<std::size_t>(stage)].id;
            view.blocks.push_back(Heading{id, 2, "", wording::steps_to(rubric, stage)});
            view.blocks.push_back(
                Paragraph{id + "/share", Tone::caption,
                          wording::share(rubric, stage, state.card.stages[static_cast<std::size_t>(stage - 1)])});
        }
        if (gap.advice.empty() && is_unanswered_gap(rubric, state, gap.question))
            unanswered.push_back(gap.question);
        else
            add_gap(view, rubric, state, parts, gap, folding);
    }
    end_stage();
}

} // namespace flow

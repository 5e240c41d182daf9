#include "flow/show.hpp"

#include "flow/list_questions.hpp"
#include "flow/show_chapters.hpp"
#include "flow/wording.hpp"

#include <utility>

namespace flow {

namespace {

Chapters show_tabs(Chapter shown) {
    Chapters chapters;
    chapters.id = "chapters";
    chapters.label = "Chapters of your result";
    const auto add = [&](Chapter chapter, const std::string& id, const std::string& label, const std::string& key) {
        Control control = make_control("chapter/" + id, label, OpenChapter{chapter}, Emphasis::secondary, key);
        control.chosen = chapter == shown;
        chapters.chapters.push_back(std::move(control));
    };
    add(Chapter::summary, "summary", "Summary", "1");
    add(Chapter::plan, "plan", "Plan", "2");
    add(Chapter::profile, "profile", "Profile", "3");
    add(Chapter::why, "why", "Why", "4");
    return chapters;
}

std::string name_of(Chapter chapter) {
    switch (chapter) {
    case Chapter::plan: return "plan";
    case Chapter::profile: return "profile";
    case Chapter::why: return "why";
    case Chapter::summary: break;
    }
    return "summary";
}

/// The first advice, with its reason.
void add_one_thing(View& view, const core::Rubric& rubric, const State& state) {
    if (state.card.advice.empty() || wording::is_unknown(state.card)) return;
    const core::Advice& first = state.card.advice.front();
    const core::Recommendation& advised = rubric.recommendations[static_cast<std::size_t>(first.recommendation)];
    Callout callout;
    callout.id = "one-thing";
    callout.mood = Mood::accent;
    callout.eyebrow = "The one thing to do next";
    callout.title = advised.text;
    callout.caption = wording::because(rubric, state.answers, first.because) + " · " +
                      wording::horizon(advised.horizon) + " · Advice by " + rubric.recommender.name;
    view.blocks.push_back(std::move(callout));
}

void add_sensitivity(View& view, const core::Rubric& rubric, const State& state) {
    const int answers = count_sensitive(state.card);
    if (answers == 0) return;
    Callout callout;
    callout.id = "sensitivity";
    callout.mood = Mood::warn;
    callout.eyebrow = wording::sensitivity_title(answers);
    callout.text = wording::sensitivity(rubric, state.card);
    view.blocks.push_back(std::move(callout));
}

void add_summary(View& view, const core::Rubric& rubric, const State& state) {
    add_findings(view, rubric, state);
    if (!core::is_settled(state.card) && first_unanswered(rubric, state) >= 0)
        view.blocks.push_back(Actions{
            "settle", {make_control("start/continue", "Answer what is open", ContinueVisit{}, Emphasis::primary)}, {}});
    const Emphasis save = core::is_settled(state.card) ? Emphasis::primary : Emphasis::secondary;
    view.blocks.push_back(
        Actions{"keep",
                {make_control("save/report", "Save the report", SaveReport{}, save),
                 make_control("go/review", "Change an answer", GoToReview{}, Emphasis::secondary, "Backspace")},
                {}});
    view.blocks.push_back(
        Actions{"more",
                {make_control("save/answers", "Save your answers", SaveAnswers{}, Emphasis::quiet),
                 make_control("save/result", "Save the result as data", SaveResult{}, Emphasis::quiet),
                 make_control("start/over", "Start over", StartOver{}, Emphasis::quiet)},
                {}});
}

} // namespace

StageHeadline show_headline(const core::Rubric& rubric, const State& state) {
    StageHeadline headline;
    headline.id = "headline";
    if (wording::is_unknown(state.card)) {
        headline.numeral = "?";
        headline.eyebrow = "Your stage is not known yet";
        headline.name = "Stage 0 to " + std::to_string(state.card.high);
    } else {
        headline.numeral = std::to_string(state.card.low);
        headline.eyebrow = core::is_settled(state.card) ? "Your stage" : "Your stage is at least";
        headline.name = rubric.stages[static_cast<std::size_t>(state.card.low)].name;
    }
    headline.certainty = wording::certainty(rubric, state.answers, state.card);
    return headline;
}

void add_findings(View& view, const core::Rubric& rubric, const State& state) {
    view.blocks.push_back(Paragraph{"summary", Tone::lead, wording::summary(rubric, state.card)});
    Curve curve = show_curve(rubric, state, core::AdoptionCurve::Form::tall);
    if (!wording::is_unknown(state.card)) curve.curve.you = "You";
    if (state.width == Width::wide) view.blocks.push_back(curve);
    add_one_thing(view, rubric, state);
    if (state.width == Width::narrow) view.blocks.push_back(std::move(curve));
    add_sensitivity(view, rubric, state);
    for (Callout& callout : show_contradictions(rubric, state, -1)) view.blocks.push_back(std::move(callout));
}

void add_profile(View& view, const core::Rubric& rubric, const State& state) {
    Profile profile;
    profile.id = "profile";
    profile.level_top = core::top_level(rubric);
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        const core::DimensionProfile& measured = state.card.dimensions[d];
        ProfileRow row;
        row.name = rubric.dimensions[d].name;
        row.tenths = measured.figure.tenths;
        row.level_min = measured.level_min;
        row.level_max = measured.level_max;
        row.figure = measured.figure.tenths     ? wording::tenths(*measured.figure.tenths)
                     : measured.applicable == 0 ? "n/a"
                                                : "open";
        profile.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(profile));
    view.blocks.push_back(
        Paragraph{"profile/caption", Tone::caption, wording::profile_caption(rubric, state.answers, state.card)});
}

View show_result(const core::Rubric& rubric, const State& state) {
    View view;
    view.screen = "result/" + name_of(state.chapter);
    add_notice(view, state);
    view.blocks.push_back(show_headline(rubric, state));
    view.blocks.push_back(show_tabs(state.chapter));
    switch (state.chapter) {
    case Chapter::summary: add_summary(view, rubric, state); break;
    case Chapter::plan: add_plan(view, rubric, state); break;
    case Chapter::profile: add_profile(view, rubric, state); break;
    case Chapter::why: add_why(view, rubric, state); break;
    }
    return view;
}

} // namespace flow

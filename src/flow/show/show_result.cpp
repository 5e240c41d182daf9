#include "flow/show/show.hpp"

#include "core/words/phrases.hpp"
#include "flow/list_questions.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace flow {

namespace {

struct Tab {
    Chapter chapter;
    const char* name; ///< in ids
    const char* label;
};

constexpr Tab tabs[] = {
    {Chapter::summary, "summary", core::message("Summary")}, {Chapter::plan, "plan", core::message("Plan")},
    {Chapter::profile, "profile", core::message("Profile")}, {Chapter::why, "why", core::message("Why")},
    {Chapter::what_if, "what-if", core::message("What if")}, {Chapter::compare, "compare", core::message("Compare")},
    {Chapter::value, "value", core::message("Value")},       {Chapter::keep, "keep", core::message("Save")}};

Chapters show_tabs(const State& state) {
    Chapters chapters;
    chapters.id = "chapters";
    chapters.label = say("Chapters of your result");
    for (const Tab& tab : tabs) {
        if (is_shared(state) && !is_shown_of_shared(tab.chapter)) continue;
        const std::string key = std::to_string(chapters.chapters.size() + 1);
        Control control = make_control(std::string("chapter/") + tab.name, say(tab.label), OpenChapter{tab.chapter},
                                       Emphasis::secondary, key);
        control.chosen = tab.chapter == state.chapter;
        chapters.chapters.push_back(std::move(control));
    }
    return chapters;
}

std::string name_of(Chapter chapter) {
    return std::find_if(std::begin(tabs), std::end(tabs), [&](const Tab& tab) { return tab.chapter == chapter; })->name;
}

/// The first advice, with its reason.
void add_one_thing(View& view, const core::Rubric& rubric, const State& state) {
    if (state.card.advice.empty() || wording::is_unknown(state.card)) return;
    const core::Advice& first = state.card.advice.front();
    if (core::is_over(core::mark_of(state.answers, first.recommendation).state)) return; // all of them are
    const core::Recommendation& advised = rubric.recommendations[static_cast<std::size_t>(first.recommendation)];
    Callout callout;
    callout.id = "one-thing";
    callout.mood = Mood::accent;
    callout.eyebrow = say("The one thing to do next");
    callout.title = advised.text;
    callout.caption = core::beside(
        core::beside(wording::because(rubric, state.answers, first.because), wording::horizon(advised.horizon)),
        say("Advice by {name}", {rubric.recommender.name}));
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

/// Of the scored questions that are shown.
int count_unanswered(const core::Rubric& rubric, const State& state) {
    const std::vector<int> shown = list_questions(rubric, state);
    return static_cast<int>(std::count_if(shown.begin(), shown.end(), [&](int question) {
        return core::is_scored(core::question_at(rubric, question)) && is_unanswered(state.answers, question);
    }));
}

void add_summary(View& view, const core::Rubric& rubric, const State& state) {
    add_findings(view, rubric, state);
    if (state.aside) return; // what can be done with it stands at the top
    if (!core::is_certain(state.card) && first_unanswered(rubric, state) >= 0)
        view.blocks.push_back(
            Actions{"settle",
                    {make_control("start/continue", say("Answer what is open"), ContinueVisit{}, Emphasis::primary)},
                    {}});
    const int rest = count_unanswered(rubric, state);
    if (core::is_certain(state.card) && rest > 0)
        view.blocks.push_back(Actions{"complete",
                                      {make_control("start/continue",
                                                    say_count("One more answer completes your profile",
                                                              "{count} more answers complete your profile", rest),
                                                    ContinueVisit{})},
                                      {}});
    const Emphasis save = core::is_certain(state.card) ? Emphasis::primary : Emphasis::secondary;
    view.blocks.push_back(
        Actions{"keep",
                {make_control("save/report", say("Save the report"), SaveReport{}, save),
                 make_control("go/review", say("Change an answer"), GoToReview{}, Emphasis::secondary, "Backspace")},
                {}});
    view.blocks.push_back(
        Actions{"more",
                {make_control("save/answers", say("Save your answers"), SaveAnswers{}, Emphasis::quiet),
                 make_control("keep/more", say("More ways to save"), OpenChapter{Chapter::keep}, Emphasis::quiet),
                 make_control("start/over", say("Start over"), StartOver{}, Emphasis::quiet)},
                {}});
}

} // namespace

StageHeadline show_headline(const core::Rubric& rubric, const State& state) {
    StageHeadline headline;
    headline.id = "headline";
    if (wording::is_unknown(state.card)) {
        headline.numeral = "?";
        headline.eyebrow = say("Your stage is not known yet");
        headline.name = say("Stage 0 to {high}", {state.card.high});
    } else {
        headline.numeral = std::to_string(state.card.low);
        headline.eyebrow = core::is_certain(state.card) ? say("Your stage") : say("Your stage is at least");
        headline.name = rubric.stages[static_cast<std::size_t>(state.card.low)].name;
    }
    headline.certainty = wording::certainty(state.card);
    core::add_sentence(headline.certainty, wording::passed_over(state.card));
    return headline;
}

void add_findings(View& view, const core::Rubric& rubric, const State& state) {
    view.blocks.push_back(Paragraph{"summary", Tone::lead, wording::summary(rubric, state.card)});
    Curve curve = show_result_curve(rubric, state);
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
    profile.table_caption = wording::profile_table(profile.level_top);
    profile.columns = {say("Area"), core::range(0, profile.level_top), say("Mean"), say("Spread")};
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        const core::DimensionProfile& measured = state.card.dimensions[d];
        ProfileRow row;
        row.name = rubric.dimensions[d].name;
        row.tenths = measured.figure.tenths;
        row.level_min = measured.level_min;
        row.level_max = measured.level_max;
        row.figure = wording::mean(measured);
        row.spread = wording::spread(measured);
        profile.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(profile));
    view.blocks.push_back(Paragraph{"profile/caption", Tone::caption, wording::profile_caption(rubric, state.card)});
}

namespace {

void add_chapter(View& view, const core::Rubric& rubric, const State& own, const State& seen) {
    switch (own.chapter) {
    case Chapter::summary: return add_summary(view, rubric, seen);
    case Chapter::plan: return add_plan(view, rubric, seen);
    case Chapter::profile:
        add_profile(view, rubric, seen);
        if (has_shape(seen.card)) view.blocks.push_back(show_radar(rubric, seen));
        return;
    case Chapter::why: return add_why(view, rubric, seen);
    case Chapter::what_if: return add_what_if(view, rubric, own, seen);
    case Chapter::compare: return add_compare(view, rubric, own);
    case Chapter::value: return add_value(view, own);
    case Chapter::keep: return add_keep(view, rubric, own);
    }
}

} // namespace

View show_result(const core::Rubric& rubric, const State& state) {
    View view;
    view.screen = "result/" + name_of(state.chapter);
    add_notice(view, state);
    std::optional<State> aside;
    if (state.aside) aside = look_aside(state);
    const State& seen = aside ? *aside : state;
    if (state.aside)
        if (std::optional<Callout> line = show_aside(rubric, state)) view.blocks.push_back(std::move(*line));
    StageHeadline headline = show_headline(rubric, seen);
    name_result(headline, seen, is_shared(state));
    view.blocks.push_back(std::move(headline));
    const std::string by = is_shared(state) ? wording::given_by(seen.answers, seen.answers.date) : std::string();
    if (!by.empty()) view.blocks.push_back(Paragraph{"shared/by", Tone::caption, by});
    view.blocks.push_back(show_tabs(state));
    add_chapter(view, rubric, state, seen);
    if (is_shared(state)) {
        make_read_only(view);
        add_shared_ways(view, state);
    }
    add_tools(view, state);
    return view;
}

} // namespace flow

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

/// On a phone four of them and "More", which shows the others, as they are shown while one of them is open.
constexpr int tabs_on_phone = 4;

Chapters show_tabs(const State& state) {
    Chapters chapters;
    chapters.id = "chapters";
    chapters.label = say("Chapters of your result");
    const Part more{Part::Kind::chapters};
    const bool open = is_unfolded(state, more);
    int number = 0;
    for (const Tab& tab : tabs) {
        if (is_shared(state) && !is_shown_of_shared(tab.chapter)) continue;
        if (!offers_chapter(state, tab.chapter)) continue;
        const bool spare = ++number > tabs_on_phone && state.width == Width::narrow;
        if (number == tabs_on_phone + 1 && spare)
            chapters.chapters.push_back(
                make_control("chapters/more", open ? say("Less") : say("More"), Unfold{more, !open}));
        if (spare && !open && tab.chapter != state.chapter) continue;
        Control control = make_control(std::string("chapter/") + tab.name, say(tab.label), OpenChapter{tab.chapter},
                                       Emphasis::secondary, std::to_string(number));
        control.chosen = tab.chapter == state.chapter;
        chapters.chapters.push_back(std::move(control));
    }
    return chapters;
}

std::string name_of(Chapter chapter) {
    return std::find_if(std::begin(tabs), std::end(tabs), [&](const Tab& tab) { return tab.chapter == chapter; })->name;
}

/// The plan's first action, with its reason.
void add_one_thing(View& view, const core::Rubric& rubric, const State& state) {
    if (state.card.advice.empty() || wording::is_unknown(state.card)) return;
    const core::Advice& first = state.card.advice.front();
    const core::PlanState mark = core::mark_of(state.answers, first.recommendation).state;
    if (core::is_over(mark)) return; // all of them are
    const core::Recommendation& advised = rubric.recommendations[static_cast<std::size_t>(first.recommendation)];
    Callout callout;
    callout.id = "one-thing";
    callout.mood = Mood::accent;
    callout.eyebrow = say("The one thing to do next");
    callout.title = advised.text;
    callout.text = wording::first_step(advised);
    callout.caption = core::beside(wording::action_line(advised, mark),
                                   core::beside(wording::because(rubric, state.answers, first),
                                                say("Advice by {name}", {rubric.recommender.name})));
    view.blocks.push_back(std::move(callout));
}

/// The answers to look at again if in doubt; on paper, and of other answers than one's own, by name alone.
void add_rests_on(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    const std::vector<int> questions = wording::list_sensitive(state.card);
    if (questions.empty()) return;
    if (folding == Folding::all_open || state.aside) {
        view.blocks.push_back(Paragraph{"rests-on", Tone::caption, wording::rests_on(rubric, state.card)});
        return;
    }
    view.blocks.push_back(Paragraph{"rests-on", Tone::caption,
                                    say_count("Your stage rests on this answer. Check that it is right:",
                                              "Your stage rests on these answers. Check that they are right:",
                                              static_cast<std::int64_t>(questions.size()))});
    Actions names{"rests-on/answers", {}, {}};
    for (const int index : questions) {
        const core::Question& question = core::question_at(rubric, index);
        const core::Answer& given = state.answers.given[static_cast<std::size_t>(index)];
        names.start.push_back(make_control("rests-on/" + question.id, wording::question_and_answer(question, given),
                                           GoToQuestion{index}, Emphasis::quiet));
    }
    view.blocks.push_back(std::move(names));
}

/// As many as going on asks, scored or not.
int count_unanswered(const core::Rubric& rubric, const State& state) {
    const std::vector<int> shown = list_questions(rubric, state);
    return static_cast<int>(std::count_if(shown.begin(), shown.end(),
                                          [&](int question) { return is_unanswered(state.answers, question); }));
}

/// In the quick check what the plan lacks comes first, the rest of the profile behind it.
void add_ways_to_complete(View& view, const core::Rubric& rubric, const State& state) {
    const int rest = count_unanswered(rubric, state);
    if (!core::is_certain(state.card) || rest == 0) return;
    const auto of_next = state.mode == Mode::quick ? static_cast<int>(list_open_of_next(rubric, state).size()) : 0;
    Actions ways{"complete", {}, {}};
    ways.start.push_back(
        make_control("start/continue",
                     of_next > 0 ? wording::answer_of_next(of_next, state.card.path->stage) : wording::complete(rest),
                     ContinueVisit{}));
    view.blocks.push_back(std::move(ways));
    if (of_next > 0 && of_next < rest)
        view.blocks.push_back(Paragraph{"complete/rest", Tone::caption, wording::completes_after(rest - of_next)});
}

void add_summary(View& view, const core::Rubric& rubric, const State& state) {
    add_findings(view, rubric, state, Folding::as_chosen);
    if (state.aside) return; // what can be done with it stands at the top
    if (!core::is_certain(state.card) && first_unanswered(rubric, state) >= 0)
        view.blocks.push_back(
            Actions{"settle",
                    {make_control("start/continue", say("Answer what is open"), ContinueVisit{}, Emphasis::primary)},
                    {}});
    add_ways_to_complete(view, rubric, state);
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

namespace {

std::string name_stage(const core::Rubric& rubric, const State& state) {
    const int low = state.card.low, top = core::top_level(rubric);
    const bool sure = core::is_certain(state.card);
    if (state.aside && state.aside->kind == Aside::Kind::what_if)
        return sure ? say("If so: stage {stage} of {top}", {low, top})
                    : say("If so: at least stage {stage} of {top}", {low, top});
    return sure ? say("Stage {stage} of {top}", {low, top}) : say("At least stage {stage} of {top}", {low, top});
}

} // namespace

StageHeadline show_headline(const core::Rubric& rubric, const State& state) {
    const bool supposed = state.aside && state.aside->kind == Aside::Kind::what_if;
    StageHeadline headline;
    headline.id = "headline";
    if (wording::is_unknown(state.card)) {
        headline.numeral = "?";
        headline.eyebrow = supposed ? say("If so") : say("Your stage is not known yet");
        headline.name = say("Stage 0 to {high}", {state.card.high});
    } else {
        headline.numeral = std::to_string(state.card.low);
        headline.eyebrow = name_stage(rubric, state);
        headline.name = rubric.stages[static_cast<std::size_t>(state.card.low)].name;
    }
    if (!supposed)
        headline.certainty =
            wording::certainty(state.card, count_answered(rubric, state)); // of what is tried nothing is
    core::add_sentence(headline.certainty, wording::passed_over(state.card));
    return headline;
}

void add_findings(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    view.blocks.push_back(Paragraph{"summary", Tone::lead, wording::summary(rubric, state.card)});
    if (!wording::is_unknown(state.card))
        view.blocks.push_back(Paragraph{"missing", Tone::body, wording::missing(rubric, state.card)});
    Curve curve = show_result_curve(rubric, state);
    if (state.width == Width::wide) view.blocks.push_back(curve);
    add_one_thing(view, rubric, state);
    if (state.width == Width::narrow) view.blocks.push_back(std::move(curve));
    add_rests_on(view, rubric, state, folding);
    for (Callout& callout : show_contradictions(rubric, state, -1)) view.blocks.push_back(std::move(callout));
}

void add_profile(View& view, const core::Rubric& rubric, const State& state) {
    Profile profile;
    profile.id = "profile";
    profile.level_top = core::top_level(rubric);
    profile.table_caption = wording::profile_table(profile.level_top);
    profile.columns = {say("Area"), core::range(0, profile.level_top), say("Mean"), say("Range")};
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
    view.blocks.push_back(Paragraph{"profile/caption", Tone::caption,
                                    wording::profile_caption(rubric, state.card, count_answered(rubric, state))});
}

namespace {

void add_about_areas(View& view, const core::Rubric& rubric, const State& state) {
    Table table;
    table.id = "about/areas/list";
    table.caption = say("What each area is about");
    for (const core::Dimension& dimension : rubric.dimensions)
        if (!dimension.about.empty())
            table.rows.push_back({Mark::none, dimension.name, dimension.about, "", std::nullopt});
    if (table.rows.empty()) return;
    Section section;
    section.part = {Part::Kind::about};
    section.id = "about/areas";
    section.label = table.caption;
    section.heading_level = 2;
    if (begin_section(view, state, section, Folding::as_chosen)) view.blocks.push_back(std::move(table));
}

State without_aside(State own) {
    own.aside.reset();
    return own;
}

void add_chapter(View& view, const core::Rubric& rubric, const State& own, const State& seen) {
    switch (own.chapter) {
    case Chapter::summary: return add_summary(view, rubric, seen);
    case Chapter::plan: return add_plan(view, rubric, seen);
    case Chapter::profile:
        add_profile(view, rubric, seen);
        if (has_shape(seen.card)) view.blocks.push_back(show_radar(rubric, seen));
        add_about_areas(view, rubric, seen);
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
    // Where answers are tried nothing above them may move: what it would come to stands below the one that is tried.
    const bool trying = state.aside && !is_shared(state) && state.chapter == Chapter::what_if;
    if (state.aside && !trying)
        if (std::optional<Callout> line = show_aside(rubric, state)) view.blocks.push_back(std::move(*line));
    StageHeadline headline = trying ? show_headline(rubric, without_aside(state)) : show_headline(rubric, seen);
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

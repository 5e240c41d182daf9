#include "core/score/find_leadership.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace flow {

namespace {

constexpr core::Horizon horizons[] = {core::Horizon::now, core::Horizon::next, core::Horizon::later};

void add_path(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    if (!state.card.path) {
        if (folding == Folding::all_open) return; // the sentence at the top has said it
        view.blocks.push_back(Paragraph{"path/none", Tone::body, wording::summary(rubric, state.card)});
        return;
    }
    const core::Path& path = *state.card.path;
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(path.stage)];
    view.blocks.push_back(
        Heading{"path/title", 2, "", say("Shortest path to stage {stage}, {name}", {path.stage, stage.name})});
    view.blocks.push_back(Paragraph{"path/share", Tone::caption, wording::share_of_next(rubric, state.card)});
    PathList list;
    list.id = "path";
    for (const core::PathStep& step : path.steps) {
        const auto at = static_cast<std::size_t>(step.question);
        const core::Question& question = core::question_at(rubric, step.question);
        PathRow row;
        row.name = question.short_name;
        const std::string to = wording::level(question, step.to);
        row.change = step.from ? say("from {then} to {now}", {wording::answer(question, state.answers.given[at]), to})
                               : say("not known yet; needs at least {need}", {to});
        if (core::requires_question(stage, step.question)) row.note = say("required");
        list.rows.push_back(std::move(row));
    }
    if (list.rows.empty())
        view.blocks.push_back(
            Paragraph{"path/nothing", Tone::body,
                      say("Nothing is missing; the open answers that may not apply have to be settled.")});
    else
        view.blocks.push_back(std::move(list));
}

/// What later stages take on top of the steps before.
void add_stairs(View& view, const core::Rubric& rubric, const State& state) {
    if (state.card.staircase.empty()) return;
    Section section;
    section.part = {Part::Kind::stairs};
    section.id = "stairs/later";
    section.label = say("And the stages after that");
    section.remark = say_count("{count} stage", "{count} stages", static_cast<int>(state.card.staircase.size()));
    section.heading_level = 2;
    if (!begin_section(view, state, section, Folding::as_chosen)) return;
    if (auto picture = show_staircase(rubric, state.card)) view.blocks.push_back(std::move(*picture));
    Table table;
    table.id = "stairs/list";
    table.caption = say("Steps to the stages after that");
    for (const core::Path& path : state.card.staircase) {
        std::vector<std::string> names;
        for (const core::PathStep& step : path.steps)
            names.push_back(core::question_at(rubric, step.question).short_name);
        TableRow row;
        row.name = wording::stage_title(rubric, path.stage);
        row.detail = names.empty() ? say("passes as soon as the stage before it does") : core::list_all(names);
        row.remark = wording::steps(path);
        table.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(table));
}

AdviceRow show_advice(const core::Rubric& rubric, const State& state, const core::Advice& advice, Folding folding) {
    const auto& advised = rubric.recommendations[static_cast<std::size_t>(advice.recommendation)];
    AdviceRow row;
    row.when = wording::audience(advised.audience);
    row.text = advised.text;
    row.because = wording::because(rubric, state.answers, advice.because);
    if (folding == Folding::all_open) {
        if (advised.source) row.because = core::beside(row.because, wording::source(rubric, *advised.source));
        return row; // on paper the paragraph has to do
    }
    row.more = wording::advice_source(rubric, advised);
    if (row.more.empty()) return row;
    const Part part{Part::Kind::source, advice.recommendation};
    const bool open = is_unfolded(state, part);
    row.toggle = make_control("toggle/source/" + advised.id, say("Why, and where this comes from"), Unfold{part, !open},
                              Emphasis::quiet);
    row.toggle->chosen = open;
    return row;
}

/// Whose advice is listed, in the order of the card: those that are for both are for each.
std::vector<core::Advice> filter_advice(const core::Rubric& rubric, const State& state, Folding folding) {
    std::vector<core::Advice> advice = state.card.advice;
    if (folding == Folding::all_open) return advice;
    std::erase_if(advice, [&](const core::Advice& one) {
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(one.recommendation)];
        const bool others =
            state.audience && advised.audience != core::Audience::both && advised.audience != *state.audience;
        return others || (state.horizon && advised.horizon != *state.horizon);
    });
    return advice;
}

template <class Choice>
Control filter_control(const std::string& id, const std::string& label, std::optional<Choice> choice,
                       std::optional<Choice> chosen, Command command) {
    Control control = make_control(id, label, std::move(command), Emphasis::quiet);
    control.chosen = choice == chosen;
    return control;
}

void add_filters(View& view, const State& state) {
    Actions audiences{"filter/audience", {}, {}};
    const auto add_audience = [&](const char* id, const std::string& label, std::optional<core::Audience> choice) {
        audiences.start.push_back(
            filter_control("filter/" + std::string(id), label, choice, state.audience, FilterAudience{choice}));
    };
    add_audience("everyone", say("For all"), std::nullopt);
    add_audience("technology", wording::audience(core::Audience::technology), core::Audience::technology);
    add_audience("business", wording::audience(core::Audience::business), core::Audience::business);
    view.blocks.push_back(std::move(audiences));
    Actions times{"filter/horizon", {}, {}};
    const auto add_horizon = [&](const char* id, const std::string& label, std::optional<core::Horizon> choice) {
        times.start.push_back(
            filter_control("filter/" + std::string(id), label, choice, state.horizon, FilterHorizon{choice}));
    };
    add_horizon("any-time", say("Any time"), std::nullopt);
    add_horizon("now", wording::horizon(core::Horizon::now), core::Horizon::now);
    add_horizon("next", wording::horizon(core::Horizon::next), core::Horizon::next);
    add_horizon("later", wording::horizon(core::Horizon::later), core::Horizon::later);
    view.blocks.push_back(std::move(times));
}

/// All but the first, which stands alone.
std::vector<AdviceRow> list_advice(const core::Rubric& rubric, const State& state,
                                   const std::vector<core::Advice>& advice, core::Horizon horizon, Folding folding) {
    std::vector<AdviceRow> rows;
    for (std::size_t i = 1; i < advice.size(); ++i) {
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(advice[i].recommendation)];
        if (advised.horizon == horizon) rows.push_back(show_advice(rubric, state, advice[i], folding));
    }
    return rows;
}

std::string id_of(core::Horizon horizon) {
    constexpr const char* names[] = {"now", "next", "later"};
    return std::string("advice/") + names[static_cast<std::size_t>(horizon)];
}

/// On a screen a long list comes in even pieces; the line that unfolds the next one appears with the one before.
constexpr std::size_t advice_at_once = 4;

std::size_t piece_size(std::size_t rows) {
    const std::size_t pieces = (rows + advice_at_once - 1) / advice_at_once;
    return (rows + pieces - 1) / pieces;
}

void add_advice_rows(View& view, const State& state, core::Horizon horizon, const std::vector<AdviceRow>& rows,
                     bool preset) {
    const std::size_t size = piece_size(rows.size());
    std::vector<Section> sections;
    std::size_t shown = 1;
    for (std::size_t from = 0; from < rows.size(); from += size) {
        Section section;
        section.part = {Part::Kind::advice, static_cast<int>(horizon), static_cast<int>(from)};
        section.id = id_of(horizon) + (from == 0 ? "" : "-" + std::to_string(from + 1));
        section.label = from == 0 ? wording::horizon(horizon) : wording::continued(horizon);
        section.preset = preset && from == 0;
        const bool open = make_disclosure(state, section.part, section.id, section.label, section.preset).toggle.chosen;
        if (open) shown = sections.size() + 2;
        const bool whole = size == rows.size() || (from == 0 && !open); // what is closed says what there is in all
        section.remark = whole ? std::to_string(rows.size())
                               : wording::piece(from + 1, std::min(from + size, rows.size()), rows.size());
        sections.push_back(std::move(section));
    }
    for (std::size_t i = 0; i < std::min(shown, sections.size()); ++i) {
        if (!begin_section(view, state, sections[i], Folding::as_chosen)) continue;
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(i * size);
        const auto last = rows.begin() + static_cast<std::ptrdiff_t>(std::min((i + 1) * size, rows.size()));
        view.blocks.push_back(AdviceList{sections[i].id + "/list", {first, last}});
    }
}

/// Of a long list paper has the best, and says how many more there are.
void print_advice_rows(View& view, core::Horizon horizon, std::vector<AdviceRow> rows) {
    constexpr std::size_t printed_max = 5;
    const std::string id = id_of(horizon);
    const std::size_t left_out = rows.size() - std::min(rows.size(), printed_max);
    rows.resize(rows.size() - left_out);
    view.blocks.push_back(Heading{"part/" + id, 3, "", wording::horizon(horizon)});
    view.blocks.push_back(AdviceList{id + "/list", std::move(rows)});
    if (left_out > 0)
        view.blocks.push_back(
            Paragraph{id + "/left-out", Tone::caption, wording::left_out(static_cast<int>(left_out))});
}

/// The first of all stands alone, as on the summary; then by horizon.
void add_advice(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    if (state.card.advice.empty()) return;
    view.blocks.push_back(Heading{"advice/title", 2, "", say("What to do")});
    if (folding == Folding::as_chosen) add_filters(view, state);
    const std::vector<core::Advice> advice = filter_advice(rubric, state, folding);
    if (advice.empty()) {
        view.blocks.push_back(
            Paragraph{"advice/none", Tone::body, say("There is no advice of this kind for your answers.")});
        return;
    }
    view.blocks.push_back(AdviceList{"advice/first/list", {show_advice(rubric, state, advice.front(), folding)}});
    bool preset = true;
    for (const core::Horizon horizon : horizons) {
        const std::vector<AdviceRow> rows = list_advice(rubric, state, advice, horizon, folding);
        if (rows.empty()) continue;
        if (folding == Folding::all_open)
            print_advice_rows(view, horizon, rows);
        else
            add_advice_rows(view, state, horizon, rows, std::exchange(preset, false));
    }
}

void add_leadership_questions(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    Table table;
    table.id = "board/list";
    table.caption = say("Questions for the board");
    for (const int index : core::find_leadership_questions(rubric, state.card)) {
        const core::LeadershipQuestion& asked = rubric.leadership_questions[static_cast<std::size_t>(index)];
        const std::string from = asked.source ? "\n" + wording::from(rubric, *asked.source) : std::string();
        table.rows.push_back({Mark::none, asked.question, asked.why + from, "", {}});
    }
    if (table.rows.empty()) return;
    Section section;
    section.part = {Part::Kind::advice, static_cast<int>(std::size(horizons))};
    section.id = "advice/board";
    section.label = table.caption;
    section.remark = std::to_string(table.rows.size());
    section.heading_level = 2;
    if (begin_section(view, state, section, folding)) view.blocks.push_back(std::move(table));
}

} // namespace

Disclosure make_disclosure(const State& state, const Part& part, const std::string& id, const std::string& label,
                           bool preset) {
    const bool chosen_any = std::any_of(state.unfolded.begin(), state.unfolded.end(),
                                        [&](const Unfold& chosen) { return chosen.part.kind == part.kind; });
    Disclosure line;
    line.id = "unfold/" + id;
    const bool open = chosen_any ? is_unfolded(state, part) : preset;
    line.toggle = make_control("toggle/" + id, label, Unfold{part, !open});
    line.toggle.chosen = open;
    return line;
}

bool begin_section(View& view, const State& state, const Section& section, Folding folding) {
    if (folding == Folding::all_open) {
        view.blocks.push_back(Heading{"part/" + section.id, section.heading_level, "", section.label});
        if (!section.standing.empty())
            view.blocks.push_back(Paragraph{"part/" + section.id + "/standing", Tone::caption, section.standing});
        return true;
    }
    Disclosure line = make_disclosure(state, section.part, section.id, section.label, section.preset);
    line.remark = section.remark.empty() ? section.standing : section.remark;
    const bool open = line.toggle.chosen;
    view.blocks.push_back(std::move(line));
    return open;
}

void add_plan(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    const bool advised = !state.card.advice.empty();
    const Paragraph recommender{"recommender", Tone::caption, wording::recommender(rubric)};
    add_path(view, rubric, state, folding);
    if (folding == Folding::as_chosen) add_stairs(view, rubric, state); // a report has a chapter of its own on them
    add_advice(view, rubric, state, folding);
    if (advised && folding == Folding::all_open) view.blocks.push_back(recommender);
    add_leadership_questions(view, rubric, state, folding);
    if (advised && folding == Folding::as_chosen) view.blocks.push_back(recommender);
}

int count_sensitive(const core::Scorecard& card) {
    std::set<int> questions;
    for (const core::Sensitivity& sensitive : card.confidence.sensitive) questions.insert(sensitive.question);
    return static_cast<int>(questions.size());
}

} // namespace flow

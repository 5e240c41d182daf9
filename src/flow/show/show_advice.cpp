#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace flow {

namespace {

constexpr core::Horizon horizons[] = {core::Horizon::now, core::Horizon::next, core::Horizon::later};

AdviceRow show_advice(const core::Rubric& rubric, const State& state, const core::Advice& advice, Folding folding) {
    const auto& advised = rubric.recommendations[static_cast<std::size_t>(advice.recommendation)];
    const core::PlanMark& mark = core::mark_of(state.answers, advice.recommendation);
    AdviceRow row;
    row.when = core::beside(wording::audience(advised.audience), wording::plan_state(mark.state));
    row.text = advised.text;
    row.because = wording::because(rubric, state.answers, advice.because);
    if (folding == Folding::all_open) {
        if (advised.source) row.because = core::beside(row.because, wording::source(rubric, *advised.source));
        row.more = mark.note;
        return row; // on paper the paragraph has to do
    }
    row.more = wording::advice_source(rubric, advised);
    const Part part{Part::Kind::source, advice.recommendation};
    const bool open = is_unfolded(state, part);
    row.toggle =
        make_control("toggle/source/" + advised.id,
                     row.more.empty() ? say("Mark what became of it") : say("Where this comes from, and mark it"),
                     Unfold{part, !open}, Emphasis::quiet);
    row.toggle->chosen = open;
    return row;
}

/// What became of a recommendation; a note on it once there is something to note.
void add_marks(View& view, const core::Rubric& rubric, const State& state, int recommendation) {
    if (state.aside) return; // it is not the person's own plan
    const std::string& id = rubric.recommendations[static_cast<std::size_t>(recommendation)].id;
    const core::PlanMark& mark = core::mark_of(state.answers, recommendation);
    Actions marks{"marks/" + id, {}, {}};
    const auto add = [&](const char* name, core::PlanState becomes) {
        Control control =
            make_control("mark/" + id + "/" + name, wording::plan_state(becomes), MarkAdvice{recommendation, becomes});
        control.chosen = mark.state == becomes;
        marks.start.push_back(std::move(control));
    };
    add("doing", core::PlanState::doing);
    add("done", core::PlanState::done);
    add("dropped", core::PlanState::dropped);
    view.blocks.push_back(std::move(marks));
    if (state.offers.typing && mark.state != core::PlanState::none)
        view.blocks.push_back(TextField{"plan-note/" + id, say("Your note on it"), mark.note, Typing::lines,
                                        TypePlanNote{recommendation, ""}});
}

using Advised = std::vector<core::Advice>;

/// Below the one that is unfolded stands what became of it.
void add_list(View& view, const core::Rubric& rubric, const State& state, const std::string& id, const Advised& advice,
              Folding folding = Folding::as_chosen) {
    AdviceList list{id, {}};
    for (const core::Advice& each : advice) {
        list.rows.push_back(show_advice(rubric, state, each, folding));
        const bool open = list.rows.back().toggle && list.rows.back().toggle->chosen;
        if (!open) continue;
        view.blocks.push_back(std::exchange(list, {id + "/after", {}}));
        add_marks(view, rubric, state, each.recommendation);
    }
    if (!list.rows.empty()) view.blocks.push_back(std::move(list));
}

bool is_over(const State& state, const core::Advice& advice) {
    return core::is_over(core::mark_of(state.answers, advice.recommendation).state);
}

/// Whose advice is listed, in the order of the card: those that are for both are for each.
Advised filter_advice(const core::Rubric& rubric, const State& state, Folding folding) {
    Advised advice = state.card.advice;
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

/// Of those that are not over all but the first, which stands alone.
Advised list_advice(const core::Rubric& rubric, const State& state, const Advised& advice, core::Horizon horizon) {
    Advised listed;
    for (std::size_t i = 1; i < advice.size(); ++i) {
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(advice[i].recommendation)];
        if (advised.horizon == horizon && !is_over(state, advice[i])) listed.push_back(advice[i]);
    }
    return listed;
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

void add_advice_rows(View& view, const core::Rubric& rubric, const State& state, core::Horizon horizon,
                     const Advised& rows, bool preset) {
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
        add_list(view, rubric, state, sections[i].id + "/list", {first, last});
    }
}

/// Of a long list paper has the best, and says how many more there are.
void print_advice_rows(View& view, const core::Rubric& rubric, const State& state, core::Horizon horizon,
                       Advised rows) {
    constexpr std::size_t printed_max = 5;
    const std::string id = id_of(horizon);
    const std::size_t left_out = rows.size() - std::min(rows.size(), printed_max);
    rows.resize(rows.size() - left_out);
    view.blocks.push_back(Heading{"part/" + id, 3, "", wording::horizon(horizon)});
    add_list(view, rubric, state, id + "/list", rows, Folding::all_open);
    if (left_out > 0)
        view.blocks.push_back(
            Paragraph{id + "/left-out", Tone::caption, wording::left_out(static_cast<int>(left_out))});
}

void add_over(View& view, const core::Rubric& rubric, const State& state, const Advised& advice, Folding folding) {
    Advised over;
    std::copy_if(advice.begin(), advice.end(), std::back_inserter(over),
                 [&](const core::Advice& each) { return is_over(state, each); });
    if (over.empty()) return;
    Section section;
    section.part = {Part::Kind::over};
    section.id = "advice/over";
    section.label = say("Done or dropped");
    section.remark = std::to_string(over.size());
    if (begin_section(view, state, section, folding)) add_list(view, rubric, state, "advice/over/list", over, folding);
}

} // namespace

/// The first of all stands alone, as on the summary; then by horizon.
void add_advice(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    if (state.card.advice.empty()) return;
    view.blocks.push_back(Heading{"advice/title", 2, "", say("What to do")});
    if (folding == Folding::as_chosen) add_filters(view, state);
    const Advised advice = filter_advice(rubric, state, folding);
    if (advice.empty()) {
        view.blocks.push_back(
            Paragraph{"advice/none", Tone::body, say("There is no advice of this kind for your answers.")});
        return;
    }
    if (!is_over(state, advice.front())) add_list(view, rubric, state, "advice/first/list", {advice.front()}, folding);
    bool preset = true;
    for (const core::Horizon horizon : horizons) {
        const Advised rows = list_advice(rubric, state, advice, horizon);
        if (rows.empty()) continue;
        if (folding == Folding::all_open)
            print_advice_rows(view, rubric, state, horizon, rows);
        else
            add_advice_rows(view, rubric, state, horizon, rows, std::exchange(preset, false));
    }
    add_over(view, rubric, state, advice, folding);
}

} // namespace flow

#include "flow/show/show.hpp"
#include "flow/show/show_plan.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

std::string join_lines(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + "\n" + second;
}

std::string reason(const core::Rubric& rubric, const State& state, int recommendation) {
    const core::Advice* advice = find_advice(state.card, recommendation);
    return advice == nullptr ? "" : wording::because(rubric, state.answers, *advice);
}

std::string name_toggle(const State& state, const AdviceRow& row, Telling telling) {
    if (state.aside) return telling == Telling::steps ? say("Why") : say("How and why");
    if (row.more.empty()) return say("Mark what became of it");
    return telling == Telling::steps ? say("Why, and mark it") : say("How, why, and mark it");
}

AdviceRow show_action(const core::Rubric& rubric, const State& state, int recommendation, Telling telling,
                      Folding folding) {
    const auto& advised = rubric.recommendations[static_cast<std::size_t>(recommendation)];
    const core::PlanMark& mark = core::mark_of(state.answers, recommendation);
    AdviceRow row;
    row.text = advised.text;
    row.because = wording::action_line(advised, mark.state);
    if (telling == Telling::steps) row.details = wording::action_steps(advised);
    if (folding == Folding::all_open) {
        if (advised.source && telling == Telling::steps) // on paper the paragraph has to do
            row.because = core::beside(row.because, wording::place(*advised.source));
        row.more = mark.note;
        return row;
    }
    row.more = wording::advice_source(rubric, advised);
    if (telling == Telling::title)
        row.more =
            join_lines(join_lines(wording::action_steps(advised), reason(rubric, state, recommendation)), row.more);
    if (state.aside && row.more.empty()) return row;
    const Part part{Part::Kind::advice, recommendation};
    const bool open = is_unfolded(state, part);
    row.toggle = make_control("toggle/source/" + advised.id, name_toggle(state, row, telling), Unfold{part, !open},
                              Emphasis::quiet);
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

/// On paper an idea is its title, with who, how long and when.
void list_titles(View& view, const core::Rubric& rubric, const std::string& id,
                 const std::vector<int>& recommendations) {
    AdviceList list{id, {}};
    for (const int each : recommendations) {
        const auto& advised = rubric.recommendations[static_cast<std::size_t>(each)];
        AdviceRow row;
        row.text = advised.text;
        row.because = wording::action_line(advised, core::PlanState::none);
        list.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(list));
}

constexpr core::Horizon horizons[] = {core::Horizon::now, core::Horizon::next, core::Horizon::later};

std::string id_of(core::Horizon horizon) {
    constexpr const char* names[] = {"now", "next", "later"};
    return std::string("ideas/") + names[static_cast<std::size_t>(horizon)];
}

} // namespace

void add_actions(View& view, const core::Rubric& rubric, const State& state, const std::string& id,
                 const std::vector<int>& recommendations, Telling telling, Folding folding) {
    AdviceList list{id, {}};
    for (const int each : recommendations) {
        list.rows.push_back(show_action(rubric, state, each, telling, folding));
        const bool open = list.rows.back().toggle && list.rows.back().toggle->chosen;
        if (!open) continue;
        const std::string after = id + "/after/" + rubric.recommendations[static_cast<std::size_t>(each)].id;
        view.blocks.push_back(std::exchange(list, {after, {}}));
        add_marks(view, rubric, state, each);
    }
    if (!list.rows.empty()) view.blocks.push_back(std::move(list));
}

void add_more_ideas(View& view, const core::Rubric& rubric, const State& state, const PlanParts& parts,
                    Folding folding) {
    Section ideas;
    ideas.part = {Part::Kind::ideas};
    ideas.id = "ideas";
    ideas.label = say("More ideas");
    ideas.remark = std::to_string(parts.ideas.size());
    ideas.heading_level = 2;
    if (!parts.ideas.empty() && begin_section(view, state, ideas, folding))
        for (const core::Horizon horizon : horizons) {
            std::vector<int> here;
            for (const int each : parts.ideas)
                if (rubric.recommendations[static_cast<std::size_t>(each)].horizon == horizon) here.push_back(each);
            if (here.empty()) continue;
            view.blocks.push_back(Heading{id_of(horizon), 3, "", wording::horizon(horizon)});
            const std::string id = id_of(horizon) + "/list";
            if (folding == Folding::all_open)
                list_titles(view, rubric, id, here);
            else
                add_actions(view, rubric, state, id, here, Telling::title, folding);
        }
    Section over;
    over.part = {Part::Kind::over};
    over.id = "advice/over";
    over.label = say("Done or dropped");
    over.remark = std::to_string(parts.over.size());
    over.heading_level = 2;
    if (!parts.over.empty() && begin_section(view, state, over, folding))
        add_actions(view, rubric, state, "advice/over/list", parts.over, Telling::title, folding);
}

} // namespace flow

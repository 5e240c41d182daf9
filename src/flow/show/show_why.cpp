#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <utility>

namespace flow {

namespace {

Mark mark_of(const core::CriterionTrace& trace) {
    if (trace.met) return Mark::met;
    switch (trace.state) {
    case core::ShownState::answered:
    case core::ShownState::hidden: return Mark::unmet;
    case core::ShownState::not_applicable: return Mark::none;
    case core::ShownState::unanswered:
    case core::ShownState::unknown: break;
    }
    return Mark::open;
}

/// What was said, and what was needed where that fell short.
std::string reason(const core::Question& question, const core::Criterion& criterion, const core::CriterionTrace& trace,
                   const core::Answer& given) {
    if (trace.state == core::ShownState::not_applicable) return say("does not apply");
    const bool asked = trace.state != core::ShownState::hidden;
    const std::string said = asked ? wording::answer(question, given) : wording::state(trace.state, given);
    return trace.met ? said
                     : core::beside(said, say("needed: {level}", {wording::level(question, criterion.at_least)}));
}

/// What would be better than what was said, in the words of the question; where the plan says what to do, that it does.
std::string advise(const core::Rubric& rubric, const State& state, const std::string& reason, int question,
                   const core::Answer& given) {
    for (const core::PlanGap& gap : state.card.gaps)
        if (offers_chapter(state, Chapter::plan) && gap.question == question && !gap.advice.empty())
            return core::beside(reason, say("see the plan"));
    const std::string better = wording::how_to_do_better(core::question_at(rubric, question), given);
    return better.empty() ? reason : reason + "\n" + better;
}

/// The stage that is next, or the one that is reached where there is none.
int find_aim(const core::Scorecard& card) {
    return card.path ? card.path->stage : card.low;
}

Table show_criteria(const core::Rubric& rubric, const State& state, int index) {
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(index)];
    const core::StageTrace& trace = state.card.stages[static_cast<std::size_t>(index - 1)];
    Table table;
    table.id = "stage/" + stage.id + "/criteria";
    table.caption = say("Criteria of stage {stage}, {name}", {index, stage.name});
    for (std::size_t i = 0; i < stage.criteria.size(); ++i) {
        const core::Criterion& criterion = stage.criteria[i];
        const auto at = static_cast<std::size_t>(criterion.question);
        const core::Question& question = rubric.questions[at];
        TableRow row;
        row.mark = mark_of(trace.criteria[i]);
        row.name = question.short_name;
        const core::CriterionTrace& met = trace.criteria[i];
        row.detail = reason(question, criterion, met, state.answers.given[at]);
        if (index == find_aim(state.card) && !met.met && met.state == core::ShownState::answered)
            row.detail = advise(rubric, state, row.detail, criterion.question, state.answers.given[at]);
        if (criterion.must) row.remark = say("required");
        if (trace.criteria[i].state != core::ShownState::hidden)
            row.control =
                make_control("why/" + stage.id + "/" + question.id, say("Change “{question}”", {question.short_name}),
                             GoToQuestion{criterion.question});
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// How the stage is recognised, and what was reported of it, each with where that stands.
void add_signs(View& view, const core::Rubric& rubric, const State& state, int index, Folding folding) {
    const core::Stage& stage = rubric.stages[static_cast<std::size_t>(index)];
    AdviceList list;
    list.id = "signs/" + stage.id + "/list";
    const bool on_paper = folding == Folding::all_open;
    for (const core::Sign& sign : stage.signs) {
        std::string from;
        if (sign.source) from = on_paper ? wording::place(*sign.source) : wording::from(rubric, *sign.source);
        list.rows.push_back({"", sign.text, std::move(from), {}, ""});
    }
    for (const core::Fact& fact : rubric.facts)
        if (fact.stage == index)
            list.rows.push_back({"", fact.text, wording::fact_source(rubric, fact, on_paper), {}, ""});
    if (list.rows.empty()) return;
    Section section;
    section.part = {Part::Kind::signs, index};
    section.id = "signs/" + stage.id;
    section.label = say("What stage {stage} usually looks like, and where that comes from", {index});
    section.remark = say_count("{count} point", "{count} points", static_cast<int>(list.rows.size()));
    if (!begin_section(view, state, section, folding)) return;
    if (const std::string driver = wording::driven_by(stage.driver); !driver.empty())
        view.blocks.push_back(Paragraph{"signs/" + stage.id + "/driver", Tone::body, driver});
    view.blocks.push_back(std::move(list));
}

} // namespace

void add_why(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    view.blocks.push_back(Paragraph{"why/rule", Tone::body, wording::rule(rubric)});
    if (!state.card.confidence.sensitive.empty())
        view.blocks.push_back(Paragraph{"why/rests-on", Tone::caption, wording::sensitivity(rubric, state.card)});
    const int aim = find_aim(state.card);
    const auto tells_signs = [&](int stage) { // on paper only those of where one is and of where one goes
        return folding == Folding::as_chosen || stage == aim || stage == state.card.low;
    };
    if (tells_signs(0)) add_signs(view, rubric, state, 0, folding); // it has no criteria
    for (int index = 1; index <= core::top_level(rubric); ++index) {
        const core::Stage& stage = rubric.stages[static_cast<std::size_t>(index)];
        const core::StageTrace& trace = state.card.stages[static_cast<std::size_t>(index - 1)];
        Section section;
        section.part = {Part::Kind::stage, index};
        section.id = "stage/" + stage.id;
        section.label = say("Stage {stage} · {name}", {index, stage.name});
        section.standing = wording::share(rubric, index, trace);
        section.preset = index == aim;
        if (!begin_section(view, state, section, folding)) continue;
        view.blocks.push_back(show_criteria(rubric, state, index));
        if (tells_signs(index)) add_signs(view, rubric, state, index, folding);
    }
}

} // namespace flow

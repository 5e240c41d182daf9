#include "core/compare/compare_answers.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/wording/wording.hpp"

#include <utility>

namespace flow {

namespace {

struct Moves {
    Table moved; ///< up, down, or no longer answered
    Table added; ///< answered since
    wording::MoveCounts counts;
    std::vector<std::string> up; ///< by name
    std::vector<std::string> down;
};

std::string name_of(core::Movement movement) {
    switch (movement) {
    case core::Movement::up: return say("moved up");
    case core::Movement::down: return say("moved down");
    case core::Movement::added: return say_in("answer", "new");
    case core::Movement::gone: return say("no longer answered");
    case core::Movement::same: break;
    }
    return "";
}

void count(wording::MoveCounts& counts, core::Movement movement) {
    counts.up += movement == core::Movement::up;
    counts.down += movement == core::Movement::down;
    counts.added += movement == core::Movement::added;
    counts.gone += movement == core::Movement::gone;
}

TableRow show_movement(const core::Question& question, const core::Answer& before, const core::Answer& today,
                       core::Movement movement) {
    const std::string now = wording::answer(question, today);
    TableRow row;
    row.name = question.short_name;
    if (movement == core::Movement::added) {
        row.detail = now;
        return row;
    }
    row.detail = wording::answer_before(question, before);
    if (movement != core::Movement::gone) row.detail = core::beside(row.detail, say("now: {answer}", {now}));
    row.remark = name_of(movement);
    return row;
}

Moves list_moves(const core::Rubric& rubric, const State& state, const Earlier& earlier) {
    const core::Comparison comparison = core::compare_answers(rubric, earlier.answers, state.answers);
    Moves moves;
    moves.moved.id = "earlier/answers";
    moves.moved.caption = say("Answers that have changed");
    moves.added.id = "earlier/new/list";
    moves.added.caption = say("Answers that are new");
    for (std::size_t i = 0; i < comparison.questions.size(); ++i) {
        const core::Movement movement = comparison.questions[i];
        if (movement == core::Movement::same) continue;
        count(moves.counts, movement);
        if (movement == core::Movement::up) moves.up.push_back(rubric.questions[i].short_name);
        if (movement == core::Movement::down) moves.down.push_back(rubric.questions[i].short_name);
        TableRow row = show_movement(rubric.questions[i], earlier.answers.given[i], state.answers.given[i], movement);
        (movement == core::Movement::added ? moves.added : moves.moved).rows.push_back(std::move(row));
    }
    return moves;
}

/// On paper by name alone: they stand among all answers.
void add_new(View& view, const State& state, Table added, Folding folding) {
    if (added.rows.empty()) return;
    if (folding == Folding::all_open) {
        std::vector<std::string> names;
        for (const TableRow& row : added.rows) names.push_back(row.name);
        view.blocks.push_back(
            Paragraph{"earlier/new", Tone::caption, say("Answered since: {questions}.", {core::list_all(names)})});
        return;
    }
    Section section;
    section.part = {Part::Kind::added};
    section.id = "earlier/new";
    section.label = added.caption;
    section.remark = say_count("{count} answer", "{count} answers", static_cast<int>(added.rows.size()));
    if (begin_section(view, state, section, folding)) view.blocks.push_back(std::move(added));
}

Table list_areas(const core::Rubric& rubric, const State& state, const Earlier& earlier) {
    Table table;
    table.id = "earlier/areas";
    table.caption = say("The profile then and now");
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        TableRow row;
        row.name = rubric.dimensions[d].name;
        row.remark =
            wording::then_and_now(earlier.card.dimensions[d].figure.tenths, state.card.dimensions[d].figure.tenths);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void add_since_in_short(View& view, const core::Rubric& rubric, const State& state) {
    if (state.earlier.empty()) return;
    const Earlier& last = state.earlier.back();
    const Moves moves = list_moves(rubric, state, last);
    std::string text = wording::earlier_stage(last, state.card);
    core::add_sentence(text, wording::moved_by_name(moves.counts, moves.up, moves.down));
    view.blocks.push_back(Paragraph{"board/since/moves", Tone::body, std::move(text)});
}

void add_since(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    const Earlier& last = state.earlier.back();
    view.blocks.push_back(Paragraph{"earlier/stage", Tone::body, wording::earlier_stage(last, state.card)});
    Moves moves = list_moves(rubric, state, last);
    view.blocks.push_back(Paragraph{"earlier/counts", Tone::body, wording::moves(moves.counts)});
    if (!moves.moved.rows.empty()) view.blocks.push_back(std::move(moves.moved));
    add_new(view, state, std::move(moves.added), folding);
    if (folding == Folding::all_open) return; // the profile of a report has both
    view.blocks.push_back(Heading{"earlier/profile", 3, "", say("The profile then and now")});
    view.blocks.push_back(list_areas(rubric, state, last));
}

} // namespace flow

#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <utility>

namespace flow {

namespace {

Control put_away(const State& own) {
    return make_control("aside/drop", has_answers(own.answers) ? say("Back to my result") : say("Start my own"),
                        DropAside{});
}

Callout show_shared(const State& own) {
    Callout callout;
    callout.id = "aside";
    callout.eyebrow = say("This result was shared with you");
    callout.text = wording::shared_about(own.card, has_answers(own.answers), !own.without.files);
    callout.actions = {make_control("aside/report", say("Save the report"), SaveReport{}, Emphasis::primary),
                       put_away(own), make_control("aside/hide", say("Close"), HideAside{}, Emphasis::quiet)};
    return callout;
}

} // namespace

bool is_shown_of_shared(Chapter chapter) {
    return chapter != Chapter::what_if && chapter != Chapter::compare && chapter != Chapter::value;
}

std::optional<Callout> show_aside(const core::Rubric& rubric, const State& own) {
    const Aside& aside = *own.aside;
    if (!aside.told) return std::nullopt;
    if (is_shared(own)) return show_shared(own);
    Callout callout;
    callout.id = "aside";
    callout.eyebrow = say("What if");
    callout.title = wording::if_so(rubric, own.card, aside.card);
    callout.text = wording::what_if_changes(rubric, own.answers, own.card, aside.answers);
    callout.actions = {make_control("aside/use", say("Use these answers"), UseAside{}),
                       make_control("aside/drop", say("Discard"), DropAside{})};
    return callout;
}

void add_shared_ways(View& view, const State& own) {
    Actions ways{"shared/ways", {}, {}};
    if (has_answers(own.answers) && !is_part_of(own.answers, own.aside->answers))
        view.blocks.push_back(Paragraph{"shared/own", Tone::caption, wording::own_would_be_kept(lists_left(own))});
    if (!own.aside->told) ways.start.push_back(put_away(own));
    ways.start.push_back(make_control("aside/use", say("Go on from these answers"), UseAside{}, Emphasis::quiet));
    view.blocks.push_back(std::move(ways));
}

void make_read_only(View& view) {
    for (Block& block : view.blocks) {
        auto* table = std::get_if<Table>(&block);
        if (table == nullptr) continue;
        for (TableRow& row : table->rows) row.control.reset();
    }
}

void name_result(StageHeadline& headline, const State& shown, bool shared) {
    if (shared)
        headline.eyebrow = core::beside(say("Shared result"), headline.eyebrow);
    else if (!shown.answers.contributions.empty())
        headline.eyebrow = core::beside(say("Group result"), headline.eyebrow);
}

} // namespace flow

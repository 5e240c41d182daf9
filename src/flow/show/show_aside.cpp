#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

namespace flow {

Callout show_aside(const core::Rubric& rubric, const State& own) {
    const Aside& aside = *own.aside;
    Callout callout;
    callout.id = "aside";
    if (aside.kind == Aside::Kind::link) {
        callout.eyebrow = wording::link_from(aside.answers);
        callout.text = wording::link_beside(own.card, has_answers(own.answers));
        callout.actions = {
            make_control("aside/use", say("Use these answers"), UseAside{}, Emphasis::primary),
            make_control("aside/drop", has_answers(own.answers) ? say("Back to mine") : say("Close"), DropAside{})};
        return callout;
    }
    callout.eyebrow = say("What if");
    callout.title = wording::if_so(rubric, own.card, aside.card);
    callout.text = wording::what_if_changes(rubric, own.answers, own.card, aside.answers);
    callout.actions = {make_control("aside/use", say("Use these answers"), UseAside{}),
                       make_control("aside/drop", say("Discard"), DropAside{})};
    return callout;
}

} // namespace flow

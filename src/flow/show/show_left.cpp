#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>

namespace flow {

namespace {

/// What the person's own answers say as well needs no word.
bool is_offered(const State& state, const Left& left) {
    return !left.answers || !is_part_of(*left.answers, state.answers);
}

} // namespace

void add_left(View& view, const core::Rubric& rubric, const State& state) {
    const bool any =
        std::any_of(state.left.begin(), state.left.end(), [&](const Left& left) { return is_offered(state, left); });
    if (!any || state.aside) return;
    view.blocks.push_back(Heading{"left", 2, "", say("Other answers kept here")});
    const bool stored = std::none_of(state.left.begin(), state.left.end(), is_left_here);
    view.blocks.push_back(Paragraph{"left/about", Tone::caption, wording::left_about(stored, !state.without.files)});
    int number = 0;
    for (const Left& left : state.left) {
        const std::string id = "left/" + std::to_string(++number);
        if (!is_offered(state, left)) continue;
        view.blocks.push_back(Paragraph{id, Tone::body, wording::left(rubric, state.answers, left)});
        Actions ways{id + "/ways", {}, {}};
        if (left.answers)
            ways.start.push_back(make_control(id + "/open", wording::open_left(left, number), OpenLeft{left.kept.name},
                                              Emphasis::secondary));
        else
            ways.start.push_back(make_control(id + "/save", wording::save_left(left, number), SaveLeft{left.kept.name},
                                              Emphasis::secondary));
        ways.start.push_back(make_control(id + "/forget", wording::forget_left(left, number),
                                          ForgetLeft{left.kept.name}, Emphasis::quiet));
        view.blocks.push_back(std::move(ways));
    }
}

} // namespace flow

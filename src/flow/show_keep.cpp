#include "flow/show.hpp"
#include "flow/show_chapters.hpp"
#include "flow/wording.hpp"

#include <utility>

namespace flow {

namespace {

void add_section(View& view, const std::string& id, const std::string& title, const std::string& about,
                 std::vector<Control> controls) {
    view.blocks.push_back(Heading{"keep/" + id, 2, "", title});
    view.blocks.push_back(Paragraph{"keep/" + id + "/about", Tone::caption, about});
    view.blocks.push_back(Actions{"keep/" + id + "/ways", std::move(controls), {}});
}

} // namespace

void add_keep(View& view, const core::Rubric&, const State& state) {
    add_section(view, "report", "The report", wording::report_about(),
                {make_control("save/report", "Save to print or send", SaveReport{}, Emphasis::primary)});
    if (state.offers.copies)
        add_section(view, "copy", "This page, with your answers", wording::copy_about(),
                    {make_control("save/copy", "Save this page", SaveCopy{})});
    if (state.offers.links) {
        add_section(view, "link", "A link", wording::link_about(),
                    {make_control("link/copy", "Copy a link to this result", OfferLink{})});
        if (!state.link.empty())
            view.blocks.push_back(TextField{"link/text", "The link", state.link, Typing::line, TypeName{""}, true});
    }
    add_section(view, "data", "The data", wording::data_about(),
                {make_control("save/answers", "Your answers", SaveAnswers{}),
                 make_control("save/result", "The result", SaveResult{})});
}

} // namespace flow

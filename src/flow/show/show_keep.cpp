#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <utility>

namespace flow {

namespace {

void add_section(View& view, const std::string& id, const std::string& title, const std::string& about,
                 std::vector<Control> controls) {
    view.blocks.push_back(Heading{"keep/" + id, 2, "", title});
    view.blocks.push_back(Paragraph{"keep/" + id + "/about", Tone::caption, about});
    view.blocks.push_back(Actions{"keep/" + id + "/ways", std::move(controls), {}});
}

struct Chart {
    PictureKind kind;
    const char* name; ///< in ids
    const char* label;
};

constexpr Chart charts[] = {{PictureKind::curve, "curve", "Curve"},
                            {PictureKind::profile, "profile", "Profile"},
                            {PictureKind::radar, "radar", "Radar"},
                            {PictureKind::staircase, "staircase", "Staircase"},
                            {PictureKind::gaps, "gaps", "Gaps"}};

void add_charts(View& view, const core::Rubric& rubric, const State& state) {
    view.blocks.push_back(Heading{"keep/charts", 2, "", "The charts"});
    view.blocks.push_back(Paragraph{"keep/charts/about", Tone::caption, wording::charts_about(state.offers.pictures)});
    for (const Chart& chart : charts) {
        if (!show_picture(rubric, state, chart.kind)) continue;
        const std::string id = std::string("picture/") + chart.name;
        Actions formats{"keep/" + id, {}, {}};
        formats.start.push_back(make_control(id + "/svg", std::string(chart.label) + " as SVG",
                                             SavePicture{chart.kind, PictureFormat::svg}, Emphasis::quiet));
        if (state.offers.pictures)
            formats.start.push_back(make_control(id + "/png", std::string(chart.label) + " as PNG",
                                                 SavePicture{chart.kind, PictureFormat::png}, Emphasis::quiet));
        view.blocks.push_back(std::move(formats));
    }
}

} // namespace

void add_keep(View& view, const core::Rubric& rubric, const State& state) {
    if (state.aside)
        view.blocks.push_back(
            Paragraph{"keep/own", Tone::body, wording::saves_own(has_answers(state.answers), state.aside->kind)});
    if (state.aside && !has_answers(state.answers)) return;
    add_section(view, "report", "The report", wording::report_about(),
                {make_control("save/report", "Save to print or send", SaveReport{}, Emphasis::primary),
                 make_control("save/markdown", "Save as Markdown", SaveMarkdown{})});
    if (state.offers.copies)
        add_section(view, "copy", "This page, with your answers", wording::copy_about(),
                    {make_control("save/copy", "Save this page", SaveCopy{})});
    if (state.offers.links) {
        add_section(view, "link", "A link", wording::link_about(state.offers.local),
                    {make_control("link/copy", "Copy a link to this result", OfferLink{})});
        if (!state.link.empty())
            view.blocks.push_back(TextField{"link/text", "The link", state.link, Typing::line, TypeName{""}, true});
    }
    add_section(view, "data", "The data", wording::data_about(),
                {make_control("save/answers", "Your answers (JSON)", SaveAnswers{}),
                 make_control("save/result", "The result (JSON)", SaveResult{}),
                 make_control("save/table", "A table (CSV)", SaveTable{})});
    add_charts(view, rubric, state);
    if (state.answers.contributions.empty()) add_respondent(view, state);
    add_left(view, rubric, state);
}

} // namespace flow

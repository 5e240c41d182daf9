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
    const char* as_svg;
    const char* as_png;
};

constexpr Chart charts[] = {
    {PictureKind::curve, "curve", core::message("Curve as SVG"), core::message("Curve as PNG")},
    {PictureKind::profile, "profile", core::message("Profile as SVG"), core::message("Profile as PNG")},
    {PictureKind::radar, "radar", core::message("Radar as SVG"), core::message("Radar as PNG")},
    {PictureKind::staircase, "staircase", core::message("Staircase as SVG"), core::message("Staircase as PNG")},
    {PictureKind::gaps, "gaps", core::message("Gaps as SVG"), core::message("Gaps as PNG")}};

void add_charts(View& view, const core::Rubric& rubric, const State& state) {
    view.blocks.push_back(Heading{"keep/charts", 2, "", say("The charts")});
    view.blocks.push_back(Paragraph{"keep/charts/about", Tone::caption, wording::charts_about(state.offers.pictures)});
    for (const Chart& chart : charts) {
        if (!show_picture(rubric, state, chart.kind)) continue;
        const std::string id = std::string("picture/") + chart.name;
        Actions formats{"keep/" + id, {}, {}};
        formats.start.push_back(
            make_control(id + "/svg", say(chart.as_svg), SavePicture{chart.kind, PictureFormat::svg}, Emphasis::quiet));
        if (state.offers.pictures)
            formats.start.push_back(make_control(id + "/png", say(chart.as_png),
                                                 SavePicture{chart.kind, PictureFormat::png}, Emphasis::quiet));
        view.blocks.push_back(std::move(formats));
    }
}

} // namespace

namespace {

void add_link(View& view, const State& state, const core::Answers& saved) {
    if (!offers_links(state)) return;
    view.blocks.push_back(Heading{"keep/link", 2, "", say("A link")});
    view.blocks.push_back(Paragraph{"keep/link/about", Tone::caption, wording::link_about(state.offers.own_privacy)});
    if (core::is_named(saved)) { // above what is pressed: it decides what the link holds
        Control about = make_control("link/about", say("Include names, organisation and date"), ToggleLinkAbout{});
        about.chosen = state.link_tells;
        view.blocks.push_back(
            Checklist{"keep/link/includes", say("What the link says about you"), {std::move(about)}, {}});
    }
    view.blocks.push_back(
        Actions{"keep/link/ways", {make_control("link/copy", say("Copy a link to this result"), OfferLink{})}, {}});
    if (!state.link.empty())
        view.blocks.push_back(TextField{"link/text", say("The link"), state.link, Typing::line, TypeAbout{}, true});
}

} // namespace

void add_keep(View& view, const core::Rubric& rubric, const State& state) {
    const bool shared = is_shared(state);
    const State saved = result_to_save(state);
    if (state.aside && !state.without.files)
        view.blocks.push_back(
            Paragraph{"keep/own", Tone::body, shared ? wording::saves_shared() : wording::saves_own()});
    if (!shared) add_respondent(view, state);
    if (state.without.files) return add_link(view, state, saved.answers);
    add_section(view, "report", say("The report"), wording::report_about(),
                {make_control("save/report", say("Save to print or send"), SaveReport{}, Emphasis::primary),
                 make_control("save/markdown", say("Save as Markdown"), SaveMarkdown{})});
    if (state.offers.copies)
        add_section(view, "copy", say("This page, with your answers"), wording::copy_about(),
                    {make_control("save/copy", say("Save this page"), SaveCopy{})});
    add_link(view, state, saved.answers);
    add_section(view, "plan", say("The plan"), wording::plan_about(),
                {make_control("save/plan-table", say("The plan (CSV)"), SavePlan{})});
    add_section(view, "data", say("The data"), wording::data_about(),
                {make_control("save/answers", say("Your answers (JSON)"), SaveAnswers{}),
                 make_control("save/result", say("The result (JSON)"), SaveResult{}),
                 make_control("save/table", say("A table (CSV)"), SaveTable{})});
    add_charts(view, rubric, saved);
    if (!shared) add_left(view, rubric, state);
}

} // namespace flow

#include "core/charts/draw_adoption_curve.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using Form = core::AdoptionCurve::Form;

core::AdoptionCurve curve_of(Form form, int stages, double low, double high) {
    core::AdoptionCurve curve;
    curve.form = form;
    for (int i = 0; i < stages; ++i) curve.stages.push_back("Stage " + std::to_string(i));
    curve.low = low;
    curve.high = high;
    return curve;
}

long count(const core::Chart& chart, core::Ink ink) {
    return std::count_if(chart.polylines.begin(), chart.polylines.end(),
                         [&](const core::Polyline& line) { return line.ink == ink; });
}

} // namespace

TEST_CASE("an adoption curve has an open dot for each stage and a filled one at the sure stage") {
    for (const int stages : {1, 2, 6, 12}) {
        CAPTURE(stages);
        const core::Chart chart = core::draw_adoption_curve(curve_of(Form::tall, stages, 0, stages - 1), 42);
        CHECK(std::count_if(chart.dots.begin(), chart.dots.end(),
                            [](const core::Dot& dot) { return dot.edge == core::Ink::outline; }) == stages);
        CHECK(chart.dots.back().fill == core::Ink::accent);
        CHECK(chart.dots.back().centre.x_em == chart.dots.front().centre.x_em);
    }
}

TEST_CASE("an adoption curve of no stages is empty") {
    CHECK(core::draw_adoption_curve({}, 42).polylines.empty());
}

TEST_CASE("the band goes once the stage is certain") {
    CHECK(count(core::draw_adoption_curve(curve_of(Form::flat, 6, 1, 3), 42), core::Ink::band) == 1);
    CHECK(count(core::draw_adoption_curve(curve_of(Form::flat, 6, 2, 2), 42), core::Ink::band) == 0);
}

TEST_CASE("the curve never falls from one stage to the next") {
    for (const Form form : {Form::tall, Form::flat, Form::track}) {
        const core::Chart chart = core::draw_adoption_curve(curve_of(form, 6, 0, 0), 20);
        for (std::size_t i = 1; i < 6; ++i) {
            CHECK(chart.dots[i].centre.x_em > chart.dots[i - 1].centre.x_em);
            CHECK(chart.dots[i].centre.y_em <= chart.dots[i - 1].centre.y_em);
        }
    }
}

TEST_CASE("a chart keeps inside its width and height, whatever stands under the stages") {
    for (const Form form : {Form::tall, Form::flat, Form::track})
        for (const double width_em : {18.0, 34.5, 42.0})
            for (const char* name : {"0", "Nervous system", "Something that is much too long to stand under a dot"}) {
                core::AdoptionCurve curve = curve_of(form, 6, 0, 5);
                std::fill(curve.stages.begin(), curve.stages.end(), name);
                curve.you = "You";
                const core::Chart chart = core::draw_adoption_curve(curve, width_em);
                CHECK(chart.width_em == width_em);
                for (const core::Dot& dot : chart.dots) {
                    CHECK(dot.centre.x_em - dot.radius_em >= 0);
                    CHECK(dot.centre.x_em + dot.radius_em <= width_em);
                    CHECK(dot.centre.y_em - dot.radius_em >= 0);
                    CHECK(dot.centre.y_em + dot.radius_em <= chart.height_em);
                }
                for (const core::Label& label : chart.labels) {
                    CHECK(label.at.y_em <= chart.height_em);
                    CHECK(label.at.y_em - label.size_em >= 0);
                    CHECK((label.anchor != core::Anchor::start || label.at.x_em >= 0));
                    CHECK((label.anchor != core::Anchor::end || label.at.x_em <= width_em));
                }
            }
}

TEST_CASE(
    "names stand under their numbers, in two lines where they would touch, and give way where that is not enough") {
    core::AdoptionCurve curve = curve_of(Form::tall, 6, 0, 0);
    std::fill(curve.stages.begin(), curve.stages.end(), "Nervous system");
    CHECK(core::draw_adoption_curve(curve, 45).labels.size() == 12);
    CHECK(core::draw_adoption_curve(curve, 34).labels.size() == 18);
    const core::Chart small = core::draw_adoption_curve(curve, 15);
    REQUIRE(small.labels.size() == 6);
    CHECK(small.labels[5].text == "5");
    curve.short_names.assign(6, "Nerve");
    const core::Chart shorter = core::draw_adoption_curve(curve, 18);
    REQUIRE(shorter.labels.size() == 12);
    CHECK(shorter.labels[11].text == "Nerve");
    curve.numerals_only = true;
    CHECK(core::draw_adoption_curve(curve, 45).labels.size() == 6);
}

TEST_CASE("the straight track is at most 24 px high, so that it and its caption take 48") {
    const core::Chart chart = core::draw_adoption_curve(curve_of(Form::track, 6, 1, 3), 20);
    CHECK(chart.height_em * 16 <= 24);
    CHECK(chart.labels.empty());
}

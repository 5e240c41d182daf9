#include "ui/imgui/draw_shapes.hpp"
#include "ui/imgui/paint_blocks.hpp"

#include <algorithm>
#include <cmath>

namespace ui::imgui {

namespace {

constexpr float em = body_type.size;

ImU32 colour_of(const Page& page, core::Ink ink) {
    const Colours& colours = page.colours();
    switch (ink) {
    case core::Ink::outline: return colours.outline;
    case core::Ink::line: return colours.line;
    case core::Ink::accent: return colours.accent;
    case core::Ink::band: return colours.band;
    case core::Ink::tint: return colours.tint;
    case core::Ink::warn: return colours.warn;
    case core::Ink::text: return colours.text;
    case core::Ink::muted: return colours.muted;
    case core::Ink::surface: return colours.track;
    case core::Ink::background: break;
    }
    return page.ground;
}

ImVec2 place(const Page& page, const core::Point& point) {
    return {page.left + static_cast<float>(point.x_em) * em, page.y + static_cast<float>(point.y_em) * em};
}

std::vector<ImVec2> place_all(const Page& page, const std::vector<core::Point>& points) {
    std::vector<ImVec2> placed;
    for (const core::Point& point : points) placed.push_back(place(page, point));
    return placed;
}

void draw_polygon(Page& page, const core::Polygon& polygon) {
    const std::vector<ImVec2> points = place_all(page, polygon.points);
    fill_polygon(page.list, points.data(), static_cast<int>(points.size()), colour_of(page, polygon.fill));
}

void draw_polyline(Page& page, const core::Polyline& line) {
    const std::vector<ImVec2> points = place_all(page, line.points);
    if (points.empty()) return;
    const ImU32 colour = colour_of(page, line.ink);
    const float width = static_cast<float>(line.width_em) * em;
    stroke_line(page.list, points.data(), static_cast<int>(points.size()), width, colour);
    if (width < 4) return;
    for (const ImVec2& end : {points.front(), points.back()}) fill_circle(page.list, end, width / 2, colour);
}

void draw_dot(Page& page, const core::Dot& dot) {
    const ImVec2 centre = place(page, dot.centre);
    const float radius = static_cast<float>(dot.radius_em) * em;
    const float edge = static_cast<float>(dot.edge_width_em) * em;
    if (dot.shape != core::DotShape::circle) {
        const std::vector<ImVec2> corners = place_all(page, core::list_corners(dot));
        const int count = static_cast<int>(corners.size());
        fill_polygon(page.list, corners.data(), count, colour_of(page, dot.fill));
        if (edge > 0) stroke_polygon(page.list, corners.data(), count, edge, colour_of(page, dot.edge));
        return;
    }
    fill_circle(page.list, centre, radius, colour_of(page, dot.fill));
    if (edge > 0) stroke_circle(page.list, centre, radius, edge, colour_of(page, dot.edge));
}

void draw_label(Page& page, const core::Label& label) {
    const float size = static_cast<float>(label.size_em) * em;
    const Type type{size, size, label.semibold ? Weight::semibold : Weight::regular};
    const SetText set = set_text(label.text, type, page.width);
    const ImVec2 at = place(page, label.at);
    const float share = label.anchor == core::Anchor::start ? 0 : label.anchor == core::Anchor::middle ? 0.5f : 1;
    const float x = std::clamp(at.x - set.width * share, page.left, std::max(page.left, page.right() - set.width));
    draw_text(page.list, set, {x, at.y - baseline_in(type)}, colour_of(page, label.ink));
}

/// At the pen, which it moves below.
void draw_chart(Page& page, const core::Chart& chart) {
    for (const core::Polygon& polygon : chart.polygons) draw_polygon(page, polygon);
    for (const core::Polyline& line : chart.polylines) draw_polyline(page, line);
    for (const core::Dot& dot : chart.dots) draw_dot(page, dot);
    for (const core::Label& label : chart.labels) draw_label(page, label);
    page.y += std::ceil(static_cast<float>(chart.height_em) * em);
}

double width_in_em(const Page& page) {
    return static_cast<double>(page.width / em);
}

double ease_out(double share) {
    const double rest = 1 - std::clamp(share, 0.0, 1.0);
    return 1 - rest * rest * rest;
}

struct Interval {
    double low;
    double high;
};

Interval at_time(const Motion& motion, double now_s) {
    constexpr double duration_s = 0.15;
    const double share = ease_out((now_s - motion.began_s) / duration_s);
    return {motion.from_low + (motion.to_low - motion.from_low) * share,
            motion.from_high + (motion.to_high - motion.from_high) * share};
}

/// What the interval looks like in this frame: it moves to where it is so, unless it was not on the page before.
Interval move_interval(Page& page, const flow::Curve& curve) {
    const double now_s = ImGui::GetTime();
    const Interval target{curve.curve.low, curve.curve.high};
    std::vector<Motion>& motions = page.memory.motions;
    auto motion = std::find_if(motions.begin(), motions.end(), [&](const Motion& any) { return any.id == curve.id; });
    if (motion == motions.end() || page.reduced_motion) {
        if (motion == motions.end()) motion = motions.insert(motions.end(), Motion{curve.id});
        *motion = {curve.id, target.low, target.high, target.low, target.high, now_s};
        return target;
    }
    if (motion->to_low != target.low || motion->to_high != target.high) {
        const Interval shown = at_time(*motion, now_s);
        *motion = {curve.id, shown.low, shown.high, target.low, target.high, now_s};
    }
    const Interval shown = at_time(*motion, now_s);
    if (shown.low != target.low || shown.high != target.high) page.painted.moving = true;
    return shown;
}

} // namespace

void paint_block(Page& page, const flow::Curve& curve) {
    core::AdoptionCurve moved = curve.curve;
    const Interval shown = move_interval(page, curve);
    moved.low = shown.low;
    moved.high = shown.high;
    draw_chart(page, core::draw_adoption_curve(moved, width_in_em(page)));
    if (curve.caption.empty()) return;
    page.y += curve.curve.form == core::AdoptionCurve::Form::track ? 4.0f : 6.0f;
    page.y +=
        write(page, curve.caption, caption_type, page.colours().muted, page.left, page.y, page.width, Align::middle);
}

void paint_block(Page& page, const flow::Picture& picture) {
    draw_chart(page, core::draw_diagram(picture.diagram, width_in_em(page)));
    if (picture.caption.empty()) return;
    page.y += 8;
    page.y += write(page, picture.caption, caption_type, page.colours().muted, page.left, page.y, page.width);
}

void paint_block(Page& page, const flow::Profile& profile) {
    const Colours& colours = page.colours();
    float name_width = 0, figure_width = 0;
    for (const flow::ProfileRow& row : profile.rows) {
        name_width = std::max(name_width, set_text(row.name, body_type, page.width).width);
        const Type& type = row.tenths ? body_type : caption_type;
        figure_width = std::max(figure_width, set_text(row.figure, type, page.width).width);
    }
    const bool above = page.look.narrow;
    name_width = above ? page.width - figure_width - 12 : std::min(name_width, page.width * 0.4f);
    const float track_x = above ? page.left : page.left + name_width + 20;
    const float track_width = page.right() - track_x - (above ? 0 : figure_width + 16);
    const auto x_of = [&](float level) {
        return track_x +
               track_width * std::clamp(level / static_cast<float>(std::max(1, profile.level_top)), 0.0f, 1.0f);
    };

    for (std::size_t i = 0; i < profile.rows.size(); ++i) {
        const flow::ProfileRow& row = profile.rows[i];
        if (i > 0) page.y += 12;
        const float name_height = write(page, row.name, body_type, colours.text, page.left, page.y, name_width);
        const bool known = row.tenths.has_value();
        const Type& figure_type = known ? body_type : caption_type;
        const float drop = baseline_in(body_type) - baseline_in(figure_type);
        write(page, row.figure, figure_type, known ? colours.text : colours.muted, page.right() - figure_width,
              page.y + drop, figure_width, Align::end);
        page.y += above ? name_height + 4 : 0;
        const float middle = page.y + (above ? 8 : body_type.line_height / 2);
        fill_rectangle(page.list, {track_x, middle - 5, track_width, 10}, 5, colours.track);
        if (row.level_min && row.level_max && *row.level_max > *row.level_min) {
            const float low = x_of(static_cast<float>(*row.level_min)), high = x_of(static_cast<float>(*row.level_max));
            fill_rectangle(page.list, {low, middle - 5, high - low, 10}, 5,
                           mix(colours.background, colours.accent, 0.25f));
        }
        for (int level = 1; level < profile.level_top; ++level) // between the levels
            fill_rectangle(page.list, {x_of(static_cast<float>(level)) - 0.5f, middle - 5, 1, 10}, 0, page.ground);
        if (known) {
            const float mark =
                std::clamp(x_of(static_cast<float>(*row.tenths) / 10), track_x + 2, track_x + track_width - 2);
            fill_rectangle(page.list, {mark - 2, middle - 8, 4, 16}, 2, colours.accent);
        }
        page.y += above ? 16 : std::max(name_height, body_type.line_height);
    }
}

} // namespace ui::imgui

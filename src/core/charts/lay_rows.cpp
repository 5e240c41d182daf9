#include "core/charts/lay_rows.hpp"

#include "core/charts/set_labels.hpp"

#include <algorithm>

namespace core {

namespace {

constexpr double narrow_below_em = 34;
constexpr double name_em = 0.9375;
constexpr double name_line_em = 1.3125;
constexpr double track_em = 0.625;

} // namespace

double RowLayout::place(double level) const {
    const double share = std::clamp(level / std::max(level_top, 1), 0.0, 1.0);
    return track_left_em + share * (track_right_em - track_left_em);
}

RowLayout lay_rows(const std::vector<Row>& rows, int level_top, double width_em) {
    RowLayout layout;
    layout.level_top = level_top;
    layout.width_em = width_em;
    layout.above = width_em < narrow_below_em;
    double name = 0, figure = 0;
    for (const Row& row : rows) {
        name = std::max(name, guess_width(row.name, name_em));
        figure = std::max(figure, guess_width(row.figure, name_em) * (row.strong ? 1.06 : 1));
    }
    layout.name_width_em = layout.above ? width_em - figure - 0.75 : std::min(name, width_em * 0.36);
    constexpr double end_em = 0.4375; // a mark at the end of a track reaches beyond it
    layout.track_left_em = (layout.above ? 0 : layout.name_width_em + 1) + end_em;
    layout.track_right_em = width_em - (layout.above ? 0 : figure + 1) - end_em;
    return layout;
}

PlacedRow add_row(Chart& chart, const RowLayout& layout, const Row& row, double top_em, const MarkReach& reach) {
    const std::vector<std::string> lines = break_text(row.name, name_em, layout.name_width_em).lines;
    const double text_height = name_line_em * static_cast<double>(std::max<std::size_t>(lines.size(), 1));
    PlacedRow placed;
    if (layout.above) {
        placed.middle_em = top_em + text_height + 0.1875 + reach.up_em;
        placed.bottom_em = placed.middle_em + reach.down_em;
    } else {
        placed.middle_em = top_em + std::max(text_height / 2, reach.up_em);
        placed.bottom_em = placed.middle_em + std::max(text_height / 2, reach.down_em);
    }
    const double text_top = layout.above ? top_em : placed.middle_em - text_height / 2;
    const double baseline = text_top + name_em + 0.0625;
    for (std::size_t i = 0; i < lines.size(); ++i)
        chart.labels.push_back({{0, baseline + static_cast<double>(i) * name_line_em},
                                Anchor::start,
                                Ink::text,
                                name_em,
                                false,
                                lines[i]});
    const double figure_baseline = layout.above ? baseline : placed.middle_em + name_em * 0.36;
    if (!row.figure.empty())
        chart.labels.push_back({{layout.width_em, figure_baseline},
                                Anchor::end,
                                row.strong  ? Ink::warn
                                : row.known ? Ink::text
                                            : Ink::muted,
                                row.known ? name_em : label_em,
                                row.strong,
                                row.figure});
    chart.polylines.push_back({{{layout.track_left_em, placed.middle_em}, {layout.track_right_em, placed.middle_em}},
                               Ink::surface,
                               track_em});
    return placed;
}

double add_scale(Chart& chart, const RowLayout& layout, double top_em) {
    const int step = layout.level_top <= 10 ? 1 : layout.level_top;
    const double baseline = top_em + 0.25 + label_em;
    for (int level = 0; level <= layout.level_top; level += step)
        chart.labels.push_back(keep_inside(
            {{layout.place(level), baseline}, Anchor::middle, Ink::muted, label_em, false, std::to_string(level)},
            layout.width_em));
    return baseline + label_descent_em;
}

} // namespace core

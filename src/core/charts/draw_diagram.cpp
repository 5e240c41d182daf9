#include "core/charts/draw_diagram.hpp"

#include "core/text/tidy_text.hpp"

namespace core {

namespace {

Chart draw(const AdoptionCurve& curve, double width_em) {
    return draw_adoption_curve(curve, width_em);
}

Chart draw(const Radar& radar, double width_em) {
    return draw_radar(radar, width_em);
}

Chart draw(const Bars& bars, double width_em) {
    return draw_bars(bars, width_em);
}

Chart draw(const Staircase& staircase, double width_em) {
    return draw_staircase(staircase, width_em);
}

Chart draw(const Gaps& gaps, double width_em) {
    return draw_gaps(gaps, width_em);
}

} // namespace

Chart draw_diagram(const Diagram& diagram, double width_em) {
    Chart chart = std::visit([&](const auto& any) { return draw(any, width_em); }, diagram);
    for (Label& label : chart.labels) label.text = tidy_line(label.text);
    return chart;
}

} // namespace core

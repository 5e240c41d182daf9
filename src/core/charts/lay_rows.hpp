#pragma once

#include "core/charts/chart.hpp"

#include <string>
#include <vector>

namespace core {

// Charts made of rows: a name, a track from level 0 to the top, and a figure at the far end.

struct Row {
    std::string name;
    std::string figure;
    bool strong = false; ///< the figure is one to notice
    bool known = true;   ///< or else the figure is a remark
};

/// Where things stand in every row of a chart. In a narrow one the name stands over the track.
struct RowLayout {
    int level_top = 1;
    bool above = false;
    double width_em = 0;
    double name_width_em = 0;
    double track_left_em = 0;
    double track_right_em = 0;

    double place(double level) const;
};

RowLayout lay_rows(const std::vector<Row>& rows, int level_top, double width_em);

/// Where one row's track came to lie.
struct PlacedRow {
    double middle_em = 0; ///< of the track
    double bottom_em = 0; ///< of the row
};

/// How far the marks on a track reach above and below its middle.
struct MarkReach {
    double up_em = 0.5;
    double down_em = 0.5;
};

/// Adds name, figure and track of a row from `top_em` on.
PlacedRow add_row(Chart& chart, const RowLayout& layout, const Row& row, double top_em, const MarkReach& reach = {});

/// Adds the levels under the tracks; gives the new bottom.
double add_scale(Chart& chart, const RowLayout& layout, double top_em);

} // namespace core

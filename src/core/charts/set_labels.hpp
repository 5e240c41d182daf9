#pragma once

#include "core/charts/chart.hpp"

#include <string>
#include <vector>

namespace core {

// How labels lie in a chart. Core knows no font: widths are guessed, a little too wide rather than too narrow.

inline constexpr double label_em = 0.8125;
inline constexpr double label_line_em = 1.125;   ///< from one line of a label to the next
inline constexpr double label_descent_em = 0.25; ///< below the baseline

/// About how wide a text of Inter is.
double guess_width(const std::string& text, double size_em = label_em);

struct BrokenText {
    std::vector<std::string> lines;
    bool words_whole = true; ///< no word had to be broken
};

/// Breaks at spaces and after hyphens; a word that is wider than `width_em` is broken anywhere. No text has no lines.
BrokenText break_text(const std::string& text, double size_em, double width_em);

/// The room that something takes.
struct Box {
    double left_em = 0;
    double top_em = 0;
    double right_em = 0;
    double bottom_em = 0;
};

Box box_of(const Label& label);
bool overlap(const Box& one, const Box& other);

/// Keeps a label inside the chart: one at an edge is set from the edge.
Label keep_inside(Label label, double width_em);

} // namespace core

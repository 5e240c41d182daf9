#pragma once

#include <cstdint>
#include <vector>

namespace core {

/// A criterion that may be met by itself.
struct Piece {
    int position = 0; ///< of the criterion in its stage
    int weight = 1;
    int effort = 1;
};

/// Effort first, then how many there are, as one number.
using RaiseCost = std::int32_t;
constexpr RaiseCost cost_of(int effort, int count) {
    return effort * 1024 + count;
}
inline constexpr RaiseCost out_of_reach = 1 << 29;

/// The cheapest sets of pieces for every weight that may be wanted: a knapsack, solved exactly.
class PieceTable {
public:
    /// `pieces` by position; weights from `least` to `most` will be asked for.
    PieceTable(std::vector<Piece> pieces, int least, int most);

    /// Of a set that weighs at least this; out_of_reach where there is none.
    RaiseCost cost(int weight) const { return best_[static_cast<std::size_t>(weight > 0 ? weight : 0)]; }
    /// Positions of the lexicographically first of the cheapest sets.
    std::vector<int> choose(int weight) const;

private:
    /// With this piece and those behind it: for which weights it is looked at, and where it is worth taking.
    struct Row {
        int least = 0;
        std::vector<std::uint8_t> taken; ///< one a weight from `least` on
    };

    std::vector<Piece> pieces_;
    std::vector<Row> rows_; ///< one a piece
    std::vector<RaiseCost> best_;
};

} // namespace core

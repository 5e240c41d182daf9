#include "core/score/piece_table.hpp"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// Beside what is best without a piece, what is best with it: where that costs no more, it is taken, since it comes
/// before all others. The arrays lie apart.
void add_piece(const RaiseCost* without, const RaiseCost* rest, RaiseCost cost, RaiseCost* best, std::uint8_t* taken,
               int count) {
    for (int i = 0; i < count; ++i) {
        const RaiseCost with = rest[i] + cost;
        taken[i] = with <= without[i] ? 1 : 0;
        best[i] = with <= without[i] ? with : without[i];
    }
}

} // namespace

PieceTable::PieceTable(std::vector<Piece> pieces, int least, int most)
    : pieces_(std::move(pieces)), rows_(pieces_.size()) {
    const auto size = static_cast<std::size_t>(most) + 1;
    int before = 0; // weight of the pieces before the one at hand
    for (const Piece& piece : pieces_) before += piece.weight;
    best_.assign(size, out_of_reach);
    best_[0] = 0;
    std::vector<RaiseCost> next = best_;
    std::vector<RaiseCost> rest(size);
    int behind = 0; // weight of the piece at hand and those behind it
    for (std::size_t i = pieces_.size(); i-- > 0;) {
        const Piece& piece = pieces_[i];
        before -= piece.weight;
        behind += piece.weight;
        Row& row = rows_[i];
        row.least = std::max(1, least - before); // the pieces before cannot leave less to be done
        const int count = std::min(most, behind) - row.least + 1;
        if (count <= 0) continue;
        row.taken.resize(static_cast<std::size_t>(count));
        const int whole =
            std::clamp(piece.weight - row.least + 1, 0, count); // weights that the piece alone is enough for
        std::fill_n(rest.begin(), whole, 0);
        if (whole < count)
            std::copy_n(best_.begin() + (row.least + whole - piece.weight), count - whole, rest.begin() + whole);
        add_piece(best_.data() + row.least, rest.data(), cost_of(piece.effort, 1), next.data() + row.least,
                  row.taken.data(), count);
        std::copy_n(next.begin() + row.least, count, best_.begin() + row.least);
    }
}

std::vector<int> PieceTable::choose(int weight) const {
    std::vector<int> chosen;
    for (std::size_t i = 0; i < pieces_.size() && weight > 0; ++i) {
        const Row& row = rows_[i];
        const int at = weight - row.least;
        if (at < 0 || at >= static_cast<int>(row.taken.size()) || row.taken[static_cast<std::size_t>(at)] == 0)
            continue;
        chosen.push_back(pieces_[i].position);
        weight -= pieces_[i].weight;
    }
    return chosen;
}

} // namespace core

#pragma once

#include <cstddef>

/// What scripts/fold_table writes, as packed as it can be: fold_name.cpp unpacks it.
namespace core::folds {

struct Bytes {
    const unsigned char* begin;
    std::size_t size;
};

struct Table {
    Bytes gaps;    ///< from the first character of each run to that of the next
    Bytes shapes;  ///< two bytes a run: its form, and how many characters it has
    Bytes single;  ///< where a run leads to one character each: how far away the first is
    Bytes several; ///< where it leads to several: each but for what was there before
    Bytes marks;   ///< combining characters: gap, length, gap, length …
};

extern const Table table;

} // namespace core::folds

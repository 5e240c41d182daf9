#pragma once

#include <cstddef>

/// What scripts/fold_table writes, as packed as it can be: fold_name.cpp unpacks it.
namespace core::folds {

struct Bytes {
    const unsigned char* begin;
    std::size_t size;
};

struct Table {
    Bytes gaps;   ///< from the first character of each run to that of the next
    Bytes shapes; ///< two bytes a run: its form, and how many characters it has
    Bytes single; ///< where a run leads to one character each: how much further away the first is than that before
    Bytes first;  ///< where it leads to several: the first of them, from that before
    Bytes rest;   ///< and the others: below 0x80 accents from U+0300 on, or else that much more than the character
    Bytes marks;  ///< combining characters: gap, length, gap, length …
};

extern const Table table;

} // namespace core::folds

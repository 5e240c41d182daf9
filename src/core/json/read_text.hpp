#pragma once

#include "core/json/json_tree.hpp"
#include "core/json/problem_list.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// What every part of one reading shares.
struct Reading {
    ProblemList& problems;
    std::string language;     ///< the texts' language that was asked for; may be empty
    std::string own_language; ///< the file's
    /// Of the texts that are given by language: how many characters were taken in which, in the order of the first.
    std::vector<std::pair<std::string, int>> taken = {};
};

/// The language that most of the texts given by language were taken in, the first of several; the file's own where none
/// is given by language.
std::string name_language(const Reading& reading);

/// An author's text in the reading's language: a string, or an object that gives it by language. `whose` begins a
/// sentence: `“text” of the question “pilot-run”`. Empty, with a problem, where it cannot be had.
std::string read_text(const JsonNode& value, const Sentence& whose, bool may_be_empty, Reading& reading);

/// A string that a person or a program put there, whatever is in it; empty where nobody could see anything.
std::string read_words(const JsonNode& value, const Sentence& whose, bool may_be_empty, Reading& reading);

bool has_control_character(std::string_view text);
bool is_language_tag(std::string_view tag);
int count_characters(std::string_view text);

} // namespace core

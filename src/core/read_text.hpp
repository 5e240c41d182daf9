#pragma once

#include "core/json_tree.hpp"
#include "core/problem_list.hpp"

#include <string>
#include <string_view>

namespace core {

/// What every part of one reading shares.
struct Reading {
    ProblemList& problems;
    std::string language;     ///< the texts' language that was asked for; may be empty
    std::string own_language; ///< the file's
};

/// An author's text in the reading's language: a string, or an object that gives it by language. `whose` begins a
/// sentence: `“text” of the question “pilot-run”`. Empty, with a problem, where it cannot be had.
std::string read_text(const JsonNode& value, const std::string& whose, bool may_be_empty, Reading& reading);

/// A string that a person or a program put there, whatever is in it; empty where nobody could see anything.
std::string read_words(const JsonNode& value, const std::string& whose, bool may_be_empty, Reading& reading);

bool has_control_character(std::string_view text);
bool is_language_tag(std::string_view tag);
int count_characters(std::string_view text);

} // namespace core

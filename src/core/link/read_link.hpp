#pragma once

#include "core/answers.hpp"
#include "core/problem.hpp"
#include "core/rubric.hpp"

#include <string_view>

namespace core {

/// The answers in a link, or one problem: it is incomplete or damaged, of another version of the format, of another
/// rubric, or of other questions than this rubric asks. What is read gives the same link when it is written. What an
/// address gathers on its way may stand in and behind the link: percent signs, line ends, a full stop,
/// "&utm_source=...", "_" of Markdown.
Read<Answers> read_link(std::string_view text, const Rubric& rubric);

/// The link is whole and says of itself that it belongs to another rubric.
bool is_link_of_another(std::string_view text, const Rubric& rubric);

} // namespace core

#pragma once

#include "core/answers.hpp"
#include "core/link/pack_answers.hpp"
#include "core/rubric.hpp"

#include <string>

namespace core {

/// Whether what somebody typed (names, reasons, typed answers) is in a link.
enum class LinkTexts { all, left_out };

struct Link {
    std::string fragment; ///< letters, digits, - and _: what stands behind "#streamstage=" in an address
    LinkTexts texts = LinkTexts::all;
};

/// Whether a link says whose answers these are, and of when: the respondent, the organisation, who prepared them, the
/// date.
enum class LinkAbout { left_out, included };

/// Whether there is a name among that.
bool is_named(const Answers& answers);

/// The answers as a link. Typed texts are left out where the link would be longer than limits::link_characters with
/// them: answers that are texts are then unanswered, and reasons the plain ones. Never in a link: notes, targets, the
/// business case, the plan, and what each of several respondents said.
Link write_link(const Rubric& rubric, const Answers& answers, LinkAbout about = LinkAbout::left_out,
                PackVersion version = PackVersion::second);

/// The format, and which rubric a link belongs to: how all links of one version and rubric begin.
std::string link_header(const Rubric& rubric, PackVersion version = PackVersion::second);

} // namespace core

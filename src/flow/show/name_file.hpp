#pragma once

#include "core/rubric.hpp"
#include "flow/state.hpp"

#include <string>

namespace flow {

/// The day of the answers, or else today; empty where neither is known.
std::string date_of(const State& state);

/// What a file is called that this state is saved in: of which rubric, for whom, of one person’s answers by whom, of
/// when, and what it is, such as "event-streaming-acme-2026-11-27-report.html". Letters, digits, hyphens and dots
/// alone; what is not known, or has none of them, is left out.
std::string name_file(const core::Rubric& rubric, const State& state, const std::string& what);

} // namespace flow

#pragma once

#include "core/answers.hpp"
#include "core/json/json_writer.hpp"
#include "core/rubric.hpp"

#include <string>
#include <vector>

namespace core {

// What answers files and results have in common. Each writes one field, its name with it, in the rubric's order.

enum class Which { scored, context };

/// “rubric”: { "id": ..., "version": ... }
void write_rubric_name(JsonText& json, const Rubric& rubric);

/// “answers” or “context”; what is unanswered is left out.
void write_given(JsonText& json, const Rubric& rubric, const std::vector<Answer>& given, Which which);
bool has_any(const Rubric& rubric, const std::vector<Answer>& given, Which which);

/// “notes”; empty ones are left out.
void write_notes(JsonText& json, const Rubric& rubric, const std::vector<std::string>& notes);
bool has_any(const std::vector<std::string>& texts);

} // namespace core

#pragma once

#include "core/kinds/answer_reading.hpp"

#include <vector>

namespace core {

/// What a field says about the question that its name names.
enum class AnsweredPart { answer, note, settlement };

/// Index of the question that a field's name names, or -1, refused.
int find_question(const JsonNode& field, AnsweredPart part, AnswerReading& answers);

/// `object` is { "<question>": { "rung": ... } ... }; the answers to scored questions go to their places in `given`.
void read_given(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

/// The same for questions that score nothing: { "<question>": { "choice": ... } ... }.
void read_context(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

} // namespace core

#pragma once

#include "core/kinds/answer_reading.hpp"

#include <vector>

namespace core {

/// Index of the question that a field's name names, or -1, refused. `what` is what is moved or lost: "answer to".
int find_question(const JsonNode& field, const char* what, AnswerReading& answers);

/// `object` is { "<question>": { "rung": ... } ... }; the answers to scored questions go to their places in `given`.
void read_given(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

/// The same for questions that score nothing: { "<question>": { "choice": ... } ... }.
void read_context(const JsonNode& object, std::vector<Answer>& given, AnswerReading& answers);

} // namespace core

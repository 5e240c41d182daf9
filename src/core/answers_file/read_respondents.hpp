#pragma once

#include "core/answers_file/read_answer.hpp"

#include <vector>

namespace core {

/// “name” and “group” of an object about one person.
Respondent read_person(FieldReader& person, Reading& reading);

/// { "<question>": "what somebody wrote" ... }
void read_notes(const JsonNode& object, std::vector<std::string>& notes, AnswerReading& answers);

/// “respondents”, what each of several people said, and “settled”, who put which answer in the place of that. The
/// answers of the file itself must have been read.
void read_respondents(FieldReader& fields, Answers& result, AnswerReading& answers);

/// Merged answers are what the respondents agree on, wherever nobody has settled a question, whatever the file says.
/// A warning for each answer that is not.
std::vector<Problem> agree_anew(const JsonNode& root, const Rubric& rubric, Answers& result);

} // namespace core

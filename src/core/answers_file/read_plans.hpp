#pragma once

#include "core/answers_file/read_answer.hpp"

#include <string>

namespace core {

// What an answers file may say beside the answers. Each reads one field of `fields`, if it is there.

/// “date”: YYYY-MM-DD; empty, with a problem, if it is none.
std::string read_date(FieldReader& fields, Reading& reading);

/// “target”: { "stage": ..., "levels": { "<dimension>": 0..K } }
Target read_target(FieldReader& fields, AnswerReading& answers);

/// “business_case”: { "currency": ..., "rows": [ { "driver": ... } ... ] }
BusinessCase read_business_case(FieldReader& fields, Reading& reading);

/// “plan”: { "<recommendation>": { "state": ..., "note": ... } ... }; one a recommendation, or none at all.
std::vector<PlanMark> read_plan(FieldReader& fields, AnswerReading& answers);

} // namespace core

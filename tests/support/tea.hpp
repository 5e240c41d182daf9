#pragma once

#include "core/rubric_file/read_rubric.hpp"
#include "flow/visit/visit.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

namespace support {

/// A small rubric that is not about event streaming: a must, a condition, a checklist, a stage that may be skipped.
inline core::Rubric read_tea() {
    core::Read<core::Rubric> read = core::read_rubric(read_source_file("tests/support/tea_rubric.json"));
    for (const core::Problem& problem : read.problems) MESSAGE(problem.place.pointer << " " << problem.sentence);
    REQUIRE(read.value);
    return std::move(*read.value);
}

/// Presses one control after another; each must be there.
inline void press_all(flow::Visit& visit, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        const std::string name = id;
        INFO("pressing " << name << " on " << visit.view().screen);
        REQUIRE(visit.press(name));
    }
}

} // namespace support

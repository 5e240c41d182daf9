#pragma once

#include "core/rubric_file/read_rubric.hpp"
#include "core/words/say.hpp"
#include "flow/visit/visit.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>

namespace support {

/// A small rubric that is not about event streaming: a must, a condition, a checklist, a stage that may be skipped.
inline core::Rubric read_tea() {
    core::Read<core::Rubric> read = core::read_rubric(read_source_file("tests/support/tea_rubric.json"));
    for (const core::Problem& problem : read.problems)
        MESSAGE(problem.place.pointer << " " << core::say(problem.sentence));
    REQUIRE(read.value);
    return std::move(*read.value);
}

/// Every node has an id of its own, made of ids and not of words that are shown: tea's ids are in small letters, so a
/// capital would be from such a word. Nor do two then differ by case alone.
inline void check_ids(const flow::View& view) {
    std::set<std::string> ids;
    for (const flow::Node& node : flow::list_nodes(view)) {
        INFO(*node.id << " on " << view.screen);
        CHECK_FALSE(node.id->empty());
        CHECK(ids.insert(*node.id).second);
        CHECK(std::none_of(node.id->begin(), node.id->end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    }
}

/// Presses one control after another; each must be there. Every screen on the way has ids as they should be.
inline void press_all(flow::Visit& visit, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        const std::string name = id;
        INFO("pressing " << name << " on " << visit.view().screen);
        REQUIRE(visit.press(name));
        check_ids(visit.view());
    }
}

} // namespace support

#pragma once

#include "core/id_map.hpp"
#include "core/rubric.hpp"

#include <vector>

namespace core {

/// Where the ids of earlier versions went: by index, -1 for an id that none had.
class FormerPlaces {
public:
    FormerPlaces() = default; ///< of a rubric that never had another version
    explicit FormerPlaces(const Rubric& rubric);

    int find_question(std::string_view id) const { return questions.find(id); }
    /// One of the question's rungs, items or options.
    int find_thing(int question, std::string_view id) const {
        return things.empty() ? -1 : things[static_cast<std::size_t>(question)].find(id);
    }

private:
    IdMap questions;
    std::vector<IdMap> things; ///< one per question
};

} // namespace core

#pragma once

#include "core/answers.hpp"
#include "core/rubric.hpp"
#include "core/score/measure_profile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// The respondents of one group ("technology"), and what they say together.
struct Group {
    std::string name;         ///< as the first of them spells it
    std::vector<int> members; ///< indices into Answers::contributions
    Answers median;           ///< the median answer to each scored question
    Profile profile;          ///< of these
};

/// How far the groups see a dimension apart.
struct PerceptionGap {
    std::optional<int> tenths; ///< nothing where fewer than two groups have a figure in it
    int lowest_group = -1;     ///< index into the groups: whose mean is lowest, of equals the first
    int highest_group = -1;
    bool is_finding = false; ///< the exact gap is 1.0 or more
};

/// In the order in which they first appear. Names are one group where fold_name says so; respondents without a group
/// are in none.
std::vector<Group> find_groups(const Rubric& rubric, const Answers& merged);

/// One per dimension.
std::vector<PerceptionGap> measure_gaps(const Rubric& rubric, const std::vector<Group>& groups);

} // namespace core

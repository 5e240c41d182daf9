#pragma once

#include "core/problem.hpp"
#include "support/edit_json.hpp"

#include <set>
#include <string>
#include <vector>

namespace support {

/// One change to a good file, and what its reader must say.
struct BadCase {
    std::string name;
    Changes put;
    std::set<std::string> removed;
    bool is_read = false;                ///< there is a value all the same: the problems are warnings
    std::vector<core::Problem> problems; ///< places are pointers only
};

/// tests/cases/<name>
std::vector<BadCase> read_bad_cases(const std::string& name);

/// The file of tests/cases/<name> with a case's change made.
std::string make_bad(const std::string& name, const BadCase& bad);

/// Fails unless these are exactly the problems that the case names, each with a place in `bytes`.
void check_problems(const std::vector<core::Problem>& found, const BadCase& bad);

} // namespace support

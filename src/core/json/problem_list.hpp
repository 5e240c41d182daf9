#pragma once

#include "core/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Gathers the problems of one file. Past limits::problems it only counts.
class ProblemList {
public:
    void add(Place place, Sentence sentence, Sentence fix = {});
    /// What only somebody who writes rubrics meets; it is said in English.
    void add_for_author(Place place, std::string sentence, std::string fix = {});

    int count() const { return total; }
    bool empty() const { return total == 0; }
    /// True where the list is full: then a problem has been counted, and neither its place nor its words are needed.
    /// Whoever may find one for each value of a large file asks first.
    bool count_if_full();

    /// In the order of the file; when there were too many, the last one says how many more.
    std::vector<Problem> take();
    /// The same, all of it said in English.
    std::vector<Problem> take_for_author();

private:
    bool full() const;

    std::vector<Problem> kept; ///< in the order of the file
    int total = 0;
};

/// A name that stands in quotation marks in a message: cut when it is long, with its control characters made visible.
std::string shown_name(std::string_view name);
/// “name”, cut when it is long, with its control characters made visible: for sentences.
std::string quote(std::string_view name);

} // namespace core

#include "core/kinds/kinds.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <algorithm>

namespace core {
namespace {

bool scores_nothing(int question, const Rubric& rubric) {
    return question != not_read && !is_scored(rubric.questions[static_cast<std::size_t>(question)]);
}

/// Walks along depends_on and reports every way back to where it came from.
class CircleSearch {
public:
    CircleSearch(const Rubric& read, const RubricLists& file, Reading& shared)
        : rubric(read), lists(file), reading(shared), done(read.recommendations.size(), false) {}

    void visit(int index) {
        const auto again = std::find(way.begin(), way.end(), index);
        if (again != way.end()) return report(again - way.begin());
        if (done[static_cast<std::size_t>(index)]) return;
        way.push_back(index);
        for (const int next : rubric.recommendations[static_cast<std::size_t>(index)].depends_on) visit(next);
        way.pop_back();
        done[static_cast<std::size_t>(index)] = true;
    }

private:
    void report(std::ptrdiff_t begin) {
        if (reading.problems.count_if_full()) return;
        const auto id = [&](int index) { return quote(rubric.recommendations[static_cast<std::size_t>(index)].id); };
        const JsonNode& node = *lists.recommendations->children[static_cast<std::size_t>(way.back())];
        const std::ptrdiff_t length = static_cast<std::ptrdiff_t>(way.size()) - begin;
        std::string names;
        for (std::ptrdiff_t i = 0; i < length; ++i) names += id(way[static_cast<std::size_t>(begin + i)]) + " → ";
        names += id(way[static_cast<std::size_t>(begin)]);
        reading.problems.add_for_author(place_of(*find(node, "depends_on")),
                                        length == 1
                                            ? "The recommendation " + id(way.back()) + " depends on itself."
                                            : "Recommendations depend on one another in a circle: " + names + ".",
                                        length == 1 ? "Remove that dependency." : "Remove one of these dependencies.");
    }

    const Rubric& rubric;
    const RubricLists& lists;
    Reading& reading;
    std::vector<bool> done;
    std::vector<int> way;
};

} // namespace

void check_checks(const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    for (std::size_t i = 0; i < rubric.checks.size(); ++i) {
        const Check& check = rubric.checks[i];
        for (std::size_t j = 0; j < check.when.size(); ++j) {
            if (!scores_nothing(check.when[j].question, rubric)) continue;
            const JsonNode& clause = *find(*lists.checks->children[i], "when")->children[j];
            reading.problems.add_for_author(
                place_of(*find(clause, "question")),
                "The check " + quote(check.id) + " is about the question " +
                    quote(rubric.questions[static_cast<std::size_t>(check.when[j].question)].id) +
                    ", which scores nothing.",
                "Name " + name_scored_kinds() + ".");
        }
    }
}

void check_recommendations(const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    CircleSearch circles(rubric, lists, reading);
    for (std::size_t i = 0; i < rubric.recommendations.size(); ++i) {
        const Recommendation& advice = rubric.recommendations[i];
        circles.visit(static_cast<int>(i));
        if (advice.trigger != Trigger::question || !scores_nothing(advice.target, rubric)) continue;
        const JsonNode& node = *lists.recommendations->children[i];
        reading.problems.add_for_author(place_of(*find(node, "question")),
                                        "The recommendation " + quote(advice.id) + " waits for the question " +
                                            quote(rubric.questions[static_cast<std::size_t>(advice.target)].id) +
                                            ", which scores nothing.",
                                        "Name " + name_scored_kinds() + ".");
    }
}

} // namespace core

#include "core/kinds/kinds.hpp"
#include "core/rubric_file/rubric_lists.hpp"
#include "core/words/say.hpp"

#include <algorithm>

namespace core {
namespace {

/// The value to blame, or the criterion where it was left out and the default is at fault.
const JsonNode& field_or(const JsonNode& criterion, const char* field) {
    const JsonNode* value = find(criterion, field);
    return value ? *value : criterion;
}

void check_criterion(const Criterion& criterion, const Stage& stage, const JsonNode& node, const Rubric& rubric,
                     const RubricLists& lists, Reading& reading) {
    const Question& question = rubric.questions[static_cast<std::size_t>(criterion.question)];
    const auto report = [&](const char* field, const char* does, const std::string& but, const std::string& fix) {
        reading.problems.add_for_author(
            place_of(field_or(node, field)),
            "The stage " + quote(stage.id) + does + " the question " + quote(question.id) + but, fix);
    };
    if (!is_scored(question)) {
        report("question", " has a criterion on", ", which scores nothing.", "Name " + name_scored_kinds() + ".");
        return;
    }
    const auto reach = find_reach(criterion.question, rubric, lists);
    if (reach && criterion.at_least > *reach)
        report("at_least", " has a criterion on",
               " at level " + std::to_string(criterion.at_least) + ", which that question cannot reach.",
               *reach == 0 ? "Name another question."
                           : "Set “at_least” to " + say_english(name_range({1, *reach})) + ".");
    if (criterion.must && question.allow_not_applicable && stage.when_not_claimable != WhenNotClaimable::skip)
        report("must", " makes a must of", ", and that question allows “not applicable”.",
               "Remove “must”, or set “when_not_claimable” of the stage to “skip”.");
}

} // namespace

void check_stages(const Rubric& rubric, const RubricLists& lists, Reading& reading) {
    for (std::size_t k = 0; k < rubric.stages.size(); ++k) {
        const Stage& stage = rubric.stages[k];
        std::vector<int> seen;
        for (std::size_t i = 0; i < stage.criteria.size(); ++i) {
            const Criterion& criterion = stage.criteria[i];
            if (criterion.question == not_read) continue;
            const JsonNode& node = *find(*lists.stages->children[k], "criteria")->children[i];
            const std::string& id = rubric.questions[static_cast<std::size_t>(criterion.question)].id;
            if (std::find(seen.begin(), seen.end(), criterion.question) != seen.end())
                reading.problems.add_for_author(place_of(*find(node, "question")),
                                                "The stage " + quote(stage.id) + " names the question " + quote(id) +
                                                    " twice.",
                                                "Keep one of the two criteria.");
            else
                check_criterion(criterion, stage, node, rubric, lists, reading);
            seen.push_back(criterion.question);
        }
    }
}

} // namespace core

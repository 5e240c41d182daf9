#include "core/rubric_file/check_rubric.hpp"

#include "core/json/json_reader.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/score/score_answers.hpp"

#include <utility>

namespace core {
namespace {

std::string name_stage(const Rubric& rubric, int stage) {
    return std::to_string(stage) + " (" + rubric.stages[static_cast<std::size_t>(stage)].id + ")";
}

} // namespace

std::vector<Problem> check_test_organisations(const Rubric& rubric) {
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < rubric.test_organisations.size(); ++i) {
        const TestOrganisation& organisation = rubric.test_organisations[i];
        const int stage = score_answers(rubric, organisation.answers).stage;
        if (stage == organisation.expected_stage) continue;
        problems.push_back({{0, 0, "/test_organisations/" + std::to_string(i)},
                            in_english("The test organisation " + quote(organisation.id) + " is at stage " +
                                       name_stage(rubric, stage) + ", not at " +
                                       name_stage(rubric, organisation.expected_stage) + "."),
                            in_english("Correct its answers, its expected stage, or the criteria.")});
    }
    return problems;
}

std::vector<Problem> check_rubric(std::string_view bytes) {
    Read<Rubric> read = read_rubric(bytes);
    if (!read.value) return std::move(read.problems);
    std::vector<Problem> off = check_test_organisations(*read.value);
    if (off.empty()) return off;
    ProblemList unused;
    const auto tree = read_json(bytes, unused);
    const JsonNode& organisations = *find(tree->root(), "test_organisations");
    for (Problem& problem : off)
        for (const JsonNode* node : organisations.children)
            if (Place place = place_of(*node); place.pointer == problem.place.pointer) problem.place = std::move(place);
    return off;
}

} // namespace core

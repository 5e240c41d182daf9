#pragma once

#include "core/json/field_reader.hpp"
#include "core/json/read_source.hpp"
#include "core/rubric.hpp"

namespace core {

/// The lists of a rubric file and the ids in them, since its parts name each other forwards and backwards. A list is
/// nullptr where it is missing or broken; nothing is said of what refers to it then. Lists as read (Rubric::stages ...)
/// have one entry an item of the file, even a broken one, so that both share their indices.
struct RubricLists {
    const JsonNode* stages = nullptr;
    const JsonNode* dimensions = nullptr;
    const JsonNode* questions = nullptr;
    const JsonNode* checks = nullptr;
    const JsonNode* recommendations = nullptr;
    const JsonNode* leadership_questions = nullptr;
    const JsonNode* facts = nullptr;
    const JsonNode* terms = nullptr;
    const JsonNode* test_organisations = nullptr;
    IdList stage_ids;
    IdList dimension_ids;
    IdList question_ids;
    IdList recommendation_ids;
    std::vector<bool> sound_questions; ///< read without a problem
    int level_max = 0;                 ///< K, or the largest that any rubric may have where the stages are broken
};

// Each reads one list of the file; a number that could not be read is `not_read`, so is an index.
std::vector<Stage> read_stages(const RubricLists& lists, Reading& reading);
std::vector<Dimension> read_dimensions(const RubricLists& lists, Reading& reading);
std::vector<Question> read_questions(RubricLists& lists, Reading& reading);
std::vector<Check> read_checks(const RubricLists& lists, Reading& reading);
std::vector<Recommendation> read_recommendations(const RubricLists& lists, const std::vector<Question>& questions,
                                                 Reading& reading);
std::vector<LeadershipQuestion> read_leadership_questions(const RubricLists& lists, Reading& reading);
std::vector<Fact> read_facts(const RubricLists& lists, Reading& reading);
std::vector<Term> read_terms(const RubricLists& lists, Reading& reading);
std::vector<TestOrganisation> read_test_organisations(const RubricLists& lists, const Rubric& rubric, Reading& reading);

/// The highest level that a question can have; nothing where that could not be read.
std::optional<int> find_reach(int question, const Rubric& rubric, const RubricLists& lists);

// What the single values allow but scoring.md forbids. They say nothing of what could not be read.
void check_questions(const Rubric& rubric, const RubricLists& lists, Reading& reading);
void check_stages(const Rubric& rubric, const RubricLists& lists, Reading& reading);
void check_checks(const Rubric& rubric, const RubricLists& lists, Reading& reading);
void check_recommendations(const Rubric& rubric, const RubricLists& lists, Reading& reading);

} // namespace core

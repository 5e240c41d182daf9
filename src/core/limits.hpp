#pragma once

#include <cstddef>
#include <cstdint>

/// Every bound on what comes from outside. rubric/rubric.schema.json and docs/rubric-format.md state the same ones.
namespace core::limits {

// A file.
inline constexpr std::size_t mebibyte = 1024 * 1024;
inline constexpr std::size_t file_bytes = mebibyte;
inline constexpr int json_values = 100'000;
inline constexpr std::size_t answers_file_bytes = 16 * mebibyte; ///< of an answers file: it may hold many respondents
inline constexpr int answers_json_values = 500'000;
inline constexpr int nesting = 32;
inline constexpr std::size_t key_bytes = 1'000; ///< of the name of a field, in UTF-8
inline constexpr int problems = 100;            ///< reported one by one; of the rest only the number

// A rubric.
inline constexpr int stages = 20;
inline constexpr int dimensions = 100;
inline constexpr int questions = 500;
inline constexpr int conditional_questions = 50; ///< of those: with “visible_when”; so paths and counts come at once
inline constexpr int rungs = 12;
inline constexpr int items = 100; ///< of a checklist; options of a choice; thresholds
inline constexpr int checks = 200;
inline constexpr int check_clauses = 20;
inline constexpr int recommendations = 200;
inline constexpr int leadership_questions = 200;
inline constexpr int terms = 200;
inline constexpr int term_forms = 20;
inline constexpr int days_max = 1'000; ///< working days that an action takes
inline constexpr int facts = 200;
inline constexpr int signs = 50;      ///< of a stage
inline constexpr int former_ids = 20; ///< of a question, a rung, an item or an option
inline constexpr int year_min = 1000;
inline constexpr int year_max = 9999;
inline constexpr int test_organisations = 200;
inline constexpr int benchmarks = 200;
inline constexpr int text_characters = 4'000;
inline constexpr int id_characters = 100;
inline constexpr int weight_max = 100; ///< of weights and efforts, which begin at 1
inline constexpr int paragraph_max = 10'000;

// Answers.
inline constexpr std::int64_t amount_max = std::int64_t{1} << 53; ///< either sign
inline constexpr std::size_t business_rows = 100;
inline constexpr int contributions = 1'000; ///< respondents in one answers file, and files merged at once
inline constexpr int dropped_listed = 100;  ///< of what another version's answers lose, by name

// A link.
inline constexpr std::size_t link_characters = 2'000; ///< with typed texts; without them it is as long as it must be
inline constexpr std::size_t link_characters_read = 16 * 1024; ///< above what the largest rubric needs

} // namespace core::limits

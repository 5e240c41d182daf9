#include "support/shipped.hpp"

#include "core/rubric_file/read_rubric.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace support {
namespace {

/// Every answer that a scored question can have, by rung or by the number of ticks, and none.
std::vector<core::Answer> list_answers(const core::Question& question) {
    std::vector<core::Answer> answers(1);
    for (std::size_t i = 0; i < question.rungs.size(); ++i)
        answers.push_back({core::AnswerState::answered, static_cast<int>(i), {}, {}, 0});
    for (std::size_t ticks = 0; !question.items.empty() && ticks <= question.items.size(); ++ticks) {
        core::Answer answer{core::AnswerState::answered, -1, std::vector<bool>(question.items.size(), false), {}, 0};
        std::fill_n(answer.ticked.begin(), ticks, true);
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace

core::Rubric read_shipped_rubric() {
    auto read = core::read_rubric(read_source_file("rubric/event-streaming.json"));
    if (!read.value) FAIL("the shipped rubric cannot be read");
    return std::move(*read.value);
}

std::vector<Variant> list_variants(const core::Rubric& rubric) {
    std::vector<Variant> variants;
    for (const core::TestOrganisation& organisation : rubric.test_organisations) {
        variants.push_back({organisation.id, organisation.answers});
        for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
            if (!core::is_scored(rubric.questions[i])) continue;
            const auto answers = list_answers(rubric.questions[i]);
            for (std::size_t place = 0; place < answers.size(); ++place) {
                if (answers[place] == organisation.answers.given[i]) continue;
                Variant variant{organisation.id + ", " + rubric.questions[i].id + " " + std::to_string(place),
                                organisation.answers};
                variant.answers.given[i] = answers[place];
                variants.push_back(std::move(variant));
            }
        }
    }
    return variants;
}

} // namespace support

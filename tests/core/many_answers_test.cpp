#include "core/answers_file/write_result.hpp"
#include "core/score/score_answers.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace support;

namespace {

bool is_between(std::optional<int> value, int first, int last) {
    return !value || (*value >= first && *value <= last);
}

bool profile_is_sound(const Rubric& rubric, const Scorecard& card) {
    const int most = 10 * top_level(rubric);
    bool sound = card.dimensions.size() == rubric.dimensions.size() && is_between(card.overall.tenths, 0, most);
    for (const DimensionProfile& each : card.dimensions) {
        sound = sound && each.answered <= each.applicable && each.figure.tenths.has_value() == (each.answered > 0) &&
                each.figure.low_tenths.has_value() == (each.applicable > 0) &&
                each.level_min.has_value() == (each.answered > 0);
        if (each.answered > 0)
            sound = sound && is_between(each.figure.tenths, 10 * *each.level_min, 10 * *each.level_max);
        if (each.applicable > 0) sound = sound && *each.figure.low_tenths <= *each.figure.high_tenths;
    }
    return sound;
}

bool trace_is_sound(const Rubric& rubric, const Scorecard& card) {
    if (static_cast<int>(card.stages.size()) != top_level(rubric)) return false;
    for (const StageTrace& each : card.stages) {
        if (each.passed && !each.claimable) return false;
        if (each.passed && each.share_percent < rubric.threshold_percent) return false;
        if (each.share_percent < 0 || each.share_percent > 100) return false;
    }
    for (int k = 1; k <= card.stage; ++k) {
        const StageTrace& each = card.stages[static_cast<std::size_t>(k) - 1];
        if (!each.passed && !each.skipped) return false;
    }
    return card.stage == 0 || card.stages[static_cast<std::size_t>(card.stage) - 1].passed;
}

bool next_is_sound(const Rubric& rubric, const Answers& answers, const Scorecard& card) {
    if (is_certain(card)) return !card.next_question && card.settle_questions.empty();
    if (card.next_question) {
        const auto question = static_cast<std::size_t>(*card.next_question);
        if (answers.given[question].state != AnswerState::unanswered || !rubric.questions[question].material)
            return false;
    }
    return !card.settle_questions.empty() && std::is_sorted(card.settle_questions.begin(), card.settle_questions.end());
}

bool is_sound(const Rubric& rubric, const Answers& answers, const Scorecard& card) {
    return card.stage == card.low && 0 <= card.low && card.low <= card.high && card.high <= top_level(rubric) &&
           card.path.has_value() == card.next_percent.has_value() && (!card.path || card.path->stage > card.stage) &&
           profile_is_sound(rubric, card) && trace_is_sound(rubric, card) && next_is_sound(rubric, answers, card);
}

} // namespace

TEST_CASE("a great many random answer sets are scored soundly, the same twice, and in whatever order") {
    const int cases = case_count();
    int scored = 0;
    std::uint64_t broken = no_breach;
    for (std::uint64_t seed = 1; scored < cases && broken == no_breach; ++seed) {
        Random random(seed);
        const Rubric rubric = random_rubric(random, {.questions_max = 16});
        for (int i = 0; i < 20 && scored < cases; ++i, ++scored) {
            Answers answers = random_answers(random, rubric);
            const Scorecard card = score_answers(rubric, answers);
            const std::string result = write_result(rubric, answers, card);
            std::reverse(answers.confirmed.begin(), answers.confirmed.end());
            if (!is_sound(rubric, answers, card) ||
                result != write_result(rubric, answers, score_answers(rubric, answers)))
                broken = seed;
        }
    }
    CHECK(broken == no_breach);
    CHECK(scored == cases);
}

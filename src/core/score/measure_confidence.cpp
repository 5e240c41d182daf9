#include "core/score/measure_confidence.hpp"

#include "core/kinds/answer_levels.hpp"

namespace core {

namespace {

int coverage_percent(const Rubric& rubric, const std::vector<Shown>& shown) {
    int answered = 0;
    int applicable = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (is_answered(shown[i])) answered += rubric.questions[i].weight;
        if (is_answered(shown[i]) || is_open(shown[i])) applicable += rubric.questions[i].weight;
    }
    return applicable == 0 ? 100 : 100 * answered / applicable;
}

std::vector<Sensitivity> find_sensitive(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                                        StageTallies& tallies) {
    std::vector<Sensitivity> sensitive;
    const int stage = tallies.bounds().low;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!is_answered(shown[i])) continue;
        const int question = static_cast<int>(i);
        const Reach today = tallies.reach(question);
        for (const int step : {-1, 1}) {
            const auto reach = neighbouring_reach(rubric.questions[i], answers.given[i], step);
            if (!reach || reach->lowest == today.lowest) continue;
            tallies.change(question, *reach);
            const int changed = tallies.bounds().low;
            if (changed != stage) sensitive.push_back({question, step, changed});
        }
        tallies.change(question, today);
    }
    return sensitive;
}

std::size_t count_questions(const std::vector<Sensitivity>& sensitive) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < sensitive.size(); ++i)
        if (i == 0 || sensitive[i].question != sensitive[i - 1].question) ++count;
    return count;
}

} // namespace

Confidence measure_confidence(const Rubric& rubric, const Answers& answers, const std::vector<Shown>& shown,
                              StageTallies& tallies, std::size_t open_contradictions) {
    Confidence confidence;
    confidence.coverage_percent = coverage_percent(rubric, shown);
    confidence.sensitive = find_sensitive(rubric, answers, shown, tallies);
    const StageBounds bounds = tallies.bounds();
    if (bounds.low == bounds.high && open_contradictions == 0 && count_questions(confidence.sensitive) <= 3)
        confidence.label = ConfidenceLabel::high;
    else if (bounds.high - bounds.low >= 2)
        confidence.label = ConfidenceLabel::low;
    else
        confidence.label = ConfidenceLabel::medium;
    return confidence;
}

} // namespace core

#include "core/score/find_visible.hpp"

#include "core/score/tally_stages.hpp"

namespace core {

std::vector<bool> find_visible(const Rubric& rubric, const Answers& answers) {
    const StageTallies tallies(rubric, answers);
    std::vector<bool> visible(rubric.questions.size());
    for (std::size_t i = 0; i < visible.size(); ++i) visible[i] = tallies.is_visible(static_cast<int>(i));
    return visible;
}

} // namespace core

#include "core/kinds/answer_levels.hpp"
#include "flow/wording/wording.hpp"

namespace flow::wording {

std::string state(core::ShownState state, const core::Answer& given) {
    switch (state) {
    case core::ShownState::answered: return say("answered");
    case core::ShownState::unknown: return core::is_range(given) ? say("known in part") : say("unknown");
    case core::ShownState::not_applicable: return say("does not apply");
    case core::ShownState::hidden: return say("not asked, since an earlier answer rules it out");
    case core::ShownState::unanswered: break;
    }
    return given.between ? say("people differ") : say("not answered");
}

std::string levels_between(const core::LevelRange& range) {
    return say("level {low} to {high}", {range.lowest, range.highest});
}

std::string stage_needs(int stage, const core::Criterion& criterion) {
    return criterion.must ? say("stage {stage} needs {level}, required", {stage, criterion.at_least})
                          : say("stage {stage} needs {level}", {stage, criterion.at_least});
}

} // namespace flow::wording

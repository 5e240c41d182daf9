#include "flow/wording/wording.hpp"

#include "core/text/fold_name.hpp"

namespace flow::wording {

std::string state(core::ShownState state, const core::Answer& given) {
    switch (state) {
    case core::ShownState::answered: return "answered";
    case core::ShownState::unknown: return "unknown";
    case core::ShownState::not_applicable: return "does not apply";
    case core::ShownState::hidden: return "not asked, since an earlier answer rules it out";
    case core::ShownState::unanswered: break;
    }
    return given.between ? "respondents differ" : "not answered";
}

std::string levels_between(const core::LevelRange& range) {
    return "level " + std::to_string(range.lowest) + " to " + std::to_string(range.highest);
}

std::string stage_needs(int stage, const core::Criterion& criterion) {
    return "stage " + std::to_string(stage) + " needs " + std::to_string(criterion.at_least) +
           (criterion.must ? ", required" : "");
}

std::string respondent(const core::Respondent& respondent, int number) {
    const std::string name = core::is_blank(respondent.name) ? "Respondent " + std::to_string(number) : respondent.name;
    return core::is_blank(respondent.group) ? name : name + " (" + respondent.group + ")";
}

} // namespace flow::wording

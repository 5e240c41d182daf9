#include "flow/wording/wording.hpp"

#include "core/text/fold_name.hpp"

namespace flow::wording {

std::string given_by(const core::Respondent& respondent, const std::string& date) {
    std::string text;
    for (const std::string& part : {respondent.name, respondent.group, date})
        if (!core::is_blank(part)) text += (text.empty() ? "" : " · ") + part;
    return text;
}

std::string recommender(const core::Rubric& rubric) {
    return "Advice by " + rubric.recommender.name + ". " + rubric.recommender.disclosure;
}

std::string made_with(const core::Rubric& rubric) {
    const core::Origin& origin = rubric.origin;
    const std::string after = origin.title.empty() ? ""
                                                   : " It goes back to “" + origin.title + "”, " + origin.publisher +
                                                         ", " + origin.date + ".";
    return "Scored by the rubric " + rubric.id + ", version " + rubric.version +
           ". The same answers always give the same result." + after;
}

} // namespace flow::wording

#include "flow/wording/wording.hpp"

#include "core/text/fold_name.hpp"

namespace flow::wording {

std::string given_by(const core::Respondent& respondent, const std::string& date) {
    std::string text;
    for (const std::string& part : {respondent.name, respondent.group, core::date(date)})
        if (!core::is_blank(part)) text = core::beside(text, part);
    return text;
}

std::string recommender(const core::Rubric& rubric) {
    const core::Recommender& by = rubric.recommender;
    // TRANSLATORS: {disclosure} is a sentence about who that is
    return by.disclosure.empty() ? say("Advice by {name}", {by.name})
                                 : say("Advice by {name}: {disclosure}", {by.name, by.disclosure});
}

std::string made_with(const core::Rubric& rubric) {
    const core::Origin& origin = rubric.origin;
    std::string text = say("Scored by the rubric {rubric}, version {version}.", {rubric.id, rubric.version});
    core::add_sentence(text, say("The same answers always give the same result."));
    if (!origin.title.empty())
        core::add_sentence(text, say("It goes back to “{title}”, {publisher}, {date}.",
                                     {origin.title, origin.publisher, origin.date}));
    return text;
}

} // namespace flow::wording

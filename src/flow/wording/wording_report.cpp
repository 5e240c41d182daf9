#include "flow/wording/wording.hpp"

#include "core/text/fold_name.hpp"

namespace flow::wording {

std::string given_by(const core::Answers& answers, const std::string& date) {
    const core::Respondent& respondent = answers.respondent;
    const std::string by =
        core::is_blank(answers.prepared_by) ? std::string() : say("Prepared by {name}", {answers.prepared_by});
    std::string text;
    for (const std::string& part : {answers.organisation, respondent.name, respondent.group, by, core::date(date)})
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

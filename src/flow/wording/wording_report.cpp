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

std::string owner_and_date() {
    constexpr const char* line = "____________________";
    // TRANSLATORS: {line} is empty, to write on by hand: who does something, and until when
    return say("Owner: {line} By: {line}", {line});
}

std::string note(const std::string& text) {
    return say("Note: {note}", {text});
}

std::string marked_so_far(const std::vector<std::string>& doing, const std::vector<std::string>& done,
                          const std::vector<std::string>& dropped) {
    constexpr std::size_t most = 2; // their titles are long, and all of the page has to be on one
    std::string text;
    if (!doing.empty()) text = say("Also under way: {actions}.", {core::list_some(doing, most)});
    if (!done.empty()) core::add_sentence(text, say("Done: {actions}.", {core::list_some(done, most)}));
    if (!dropped.empty()) core::add_sentence(text, say("Dropped: {actions}.", {core::list_some(dropped, most)}));
    return text;
}

std::string moved_by_name(const MoveCounts& counts, const std::vector<std::string>& up,
                          const std::vector<std::string>& down) {
    std::string text;
    if (!up.empty()) text = say("Moved up: {questions}.", {core::list_some(up)});
    if (!down.empty()) core::add_sentence(text, say("Moved down: {questions}.", {core::list_some(down)}));
    if (up.empty() && down.empty()) return moves(counts);
    if (counts.added + counts.gone > 0) core::add_sentence(text, moves({0, 0, counts.added, counts.gone}));
    return text;
}

std::string worth_a_year(const std::string& amounts, core::ConfidenceLabel confidence) {
    return say("What moving up is worth per year: {amount}, {confidence}.", {amounts, confidence_of(confidence)});
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

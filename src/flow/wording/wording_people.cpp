#include "flow/wording/wording.hpp"

#include "core/people/find_spread.hpp"
#include "core/text/fold_name.hpp"

namespace flow::wording {

std::string author(const core::Respondent& respondent) {
    return core::is_blank(respondent.name) ? say("the group") : respondent.name;
}

std::string respondent(const core::Respondent& respondent, int number) {
    const std::string name = core::is_blank(respondent.name) ? say("Respondent {number}", {number}) : respondent.name;
    if (core::is_blank(respondent.group)) return name;
    // TRANSLATORS: a person, and their group
    return say_in("format", "{name} ({group})", {name, respondent.group});
}

std::string respondent_name(const core::Answers& merged, int contribution) {
    return respondent(merged.contributions[static_cast<std::size_t>(contribution)].respondent, contribution + 1);
}

std::string answer_of(const core::Rubric& rubric, const core::Answers& answers, int question) {
    return core::is_left_open(answers, question)
               ? say("people differ")
               : answer(core::question_at(rubric, question), answers.given[static_cast<std::size_t>(question)]);
}

namespace {

std::string name_of(const core::Answers& merged, int contribution) {
    return respondent({merged.contributions[static_cast<std::size_t>(contribution)].respondent.name, ""},
                      contribution + 1);
}

} // namespace

std::string names_of(const core::Answers& merged, const std::vector<int>& contributions) {
    constexpr std::size_t most = 8;
    std::vector<std::string> names;
    for (const int one : contributions) names.push_back(name_of(merged, one));
    return core::list_some(names, most);
}

std::string note_of(const core::Answers& merged, int contribution, int question) {
    const core::Contribution& one = merged.contributions[static_cast<std::size_t>(contribution)];
    if (!core::has_note(one, question)) return "";
    // TRANSLATORS: a person, and what that person noted
    return say_in("format", "{name}: “{note}”",
                  {name_of(merged, contribution), one.notes[static_cast<std::size_t>(question)]});
}

std::string respondents_about() {
    return say("Let each person answer alone and save the answers. Bring the files together here: where people are at "
               "different levels, the question stays open until you settle it together.");
}

std::string people(const core::Answers& merged, const std::vector<std::string>& groups) {
    std::string text = say_count("{count} person has answered.", "{count} people have answered.",
                                 static_cast<int>(merged.contributions.size()));
    if (!groups.empty())
        core::add_sentence(text,
                           say_count("All belong to one group: {groups}.", "They belong to {count} groups: {groups}.",
                                     static_cast<int>(groups.size()), {core::list_all(groups)}));
    return text;
}

std::string disagreements(int open, int all) {
    if (all == 0) return say("Nobody differs on any question.");
    if (open == 0) return say("All that was seen differently is settled.");
    return say_count("{count} question is still to be settled; until then the stage spans what people said.",
                     "{count} questions are still to be settled; until then the stage spans what people said.", open);
}

std::string settled_by(const std::string& author) {
    return say("settled by {name}", {author});
}

std::string gap_finding(const std::string& dimension, const std::string& lowest, const std::string& highest,
                        int tenths) {
    return say("{area}: “{highest}” sees it {levels} levels higher than “{lowest}”.",
               {dimension, highest, core::tenths(tenths), lowest});
}

std::string more_gaps(const std::vector<std::string>& dimensions) {
    return say("Also a whole level or more apart: {areas}.", {core::list_all(dimensions)});
}

std::string no_gap(bool any) {
    return any ? say("No two groups see an area a whole level apart.")
               : say("There is no area yet that two groups have answered in.");
}

} // namespace flow::wording

#include "flow/wording/wording.hpp"

namespace flow::wording {

namespace {

template <class List>
int count_differing(const List& left, const List& right) {
    int differing = 0;
    for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) differing += left[i] == right[i] ? 0 : 1;
    return differing;
}

int count_given(const core::Answers& answers) {
    int given = 0;
    for (const core::Answer& answer : answers.given) given += answer.state == core::AnswerState::unanswered ? 0 : 1;
    return given;
}

/// "the answer to “Uptime”", "3 answers"; empty for none
std::string changed_answers(const core::Rubric& rubric, const core::Answers& before, const core::Answers& after) {
    const int differing = count_differing(before.given, after.given);
    if (differing != 1) return differing == 0 ? "" : count(differing, "answer", "answers");
    std::size_t at = 0;
    while (before.given[at] == after.given[at]) ++at;
    return "the answer to " + quote(rubric.questions[at].short_name);
}

} // namespace

std::string stepped(const core::Rubric& rubric, const core::Answers& before, const core::Answers& after, bool back) {
    std::vector<std::string> changed;
    const auto add = [&](bool differs, const char* what) {
        if (differs) changed.emplace_back(what);
    };
    const std::string answers = changed_answers(rubric, before, after);
    add(before.contributions != after.contributions, "who has answered");
    if (!answers.empty()) changed.push_back(answers);
    add(count_differing(before.notes, after.notes) > 0, "a note");
    add(before.confirmed != after.confirmed, "a confirmed contradiction");
    add(!(before.respondent == after.respondent), "name or group");
    add(!(before.target == after.target), "the target");
    add(!(before.business_case == after.business_case), "the business case");
    if (changed.empty()) changed.emplace_back("the last change");
    return (back ? "Undone: " : "Redone: ") + list_all(changed) + ".";
}

std::string left_about() {
    return "Answers saved by another tab, or that could not be read, stay in this browser until you delete them.";
}

std::string left(const core::Rubric& rubric, const core::Answers& own, const Left& left) {
    const std::string when = left.kept.date.empty() ? "" : left.kept.date + ": ";
    if (!left.answers) return when + "answers that this program cannot read.";
    const std::string differing = changed_answers(rubric, own, *left.answers);
    const std::string given = when + count(count_given(*left.answers), "answer", "answers");
    return differing.empty() ? given + ", the same as yours; names, notes or amounts differ."
                             : given + ", different from yours in " + differing + ".";
}

std::string left_which(const Left& left, int number) {
    return left.kept.date.empty() ? "number " + std::to_string(number) : "those of " + left.kept.date;
}

std::string left_opened(bool had_own) {
    return std::string("The answers that were kept aside are open.") +
           (had_own ? " Those you had are kept aside, too." : "");
}

std::string left_forgotten() {
    return "They have been deleted.";
}

} // namespace flow::wording

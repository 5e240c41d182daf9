#include "flow/wording/wording.hpp"

#include <utility>

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

/// The one answer that differs, by its question's short name; empty where it is not one alone.
std::string only_change(const core::Rubric& rubric, const core::Answers& before, const core::Answers& after) {
    if (count_differing(before.given, after.given) != 1) return "";
    std::size_t at = 0;
    while (before.given[at] == after.given[at]) ++at;
    return rubric.questions[at].short_name;
}

} // namespace

std::string stepped(const core::Rubric& rubric, const core::Answers& before, const core::Answers& after, bool back) {
    std::vector<std::string> changed;
    const auto add = [&](bool differs, std::string what) {
        if (differs) changed.push_back(std::move(what));
    };
    const int answers = count_differing(before.given, after.given);
    add(before.contributions != after.contributions, say("who has answered"));
    add(answers == 1, say("the answer to “{question}”", {only_change(rubric, before, after)}));
    add(answers > 1, say_count("{count} answer", "{count} answers", answers));
    add(count_differing(before.notes, after.notes) > 0, say("a note"));
    add(before.confirmed != after.confirmed, say("a confirmed contradiction"));
    add(!(before.respondent == after.respondent), say("name or group"));
    add(!(before.target == after.target), say("the target"));
    add(!(before.business_case == after.business_case), say("the business case"));
    if (changed.empty()) changed.push_back(say("the last change"));
    const std::string all = core::list_all(changed);
    return back ? say("Undone: {changes}.", {all}) : say("Redone: {changes}.", {all});
}

std::string left_about(bool stored, bool files) {
    if (stored)
        return say("Answers that others have taken the place of, or that could not be read, stay in this browser until "
                   "you delete them.");
    return files ? say("Answers that others have taken the place of stay here until you leave. Open them and save them "
                       "as a file to keep them.")
                 : say("Answers that others have taken the place of stay here until you leave.");
}

std::string own_would_be_kept(bool on_save) {
    return on_save
               ? say("If you go on from these answers, your own are kept: you find them under “Save” and on the start "
                     "page.")
               : say("If you go on from these answers, your own are kept: you find them on the start page.");
}

std::string own_kept_aside(bool on_save) {
    return on_save ? say("The answers you had are kept: you find them under “Save” and on the start page.")
                   : say("The answers you had are kept: you find them on the start page.");
}

std::string gone_on_from_shared(bool on_save) {
    std::string text = say("The shared answers are yours to go on from now.");
    core::add_sentence(text, own_kept_aside(on_save));
    return text;
}

std::string left(const core::Rubric& rubric, const core::Answers& own, const Left& left) {
    std::string text;
    if (!left.answers)
        text = say("Answers that this program cannot read.");
    else {
        const int differing = count_differing(own.given, left.answers->given);
        text = say_count("{count} answer.", "{count} answers.", count_given(*left.answers));
        core::add_sentence(text, differing == 0   ? say("They are the same as yours; names, notes or amounts differ.")
                                 : differing == 1 ? say("They differ from yours in the answer to “{question}”.",
                                                        {only_change(rubric, own, *left.answers)})
                                                  : say_count("They differ from yours in {count} answer.",
                                                              "They differ from yours in {count} answers.", differing));
    }
    if (left.kept.date.empty()) return text;
    // TRANSLATORS: a date, and what was kept then
    return say_in("format", "{date}: {text}", {core::date(left.kept.date), text});
}

std::string open_left(const Left& left, int number) {
    return left.kept.date.empty() ? say("Open set {number}", {number})
                                  : say("Open those of {date}", {core::date(left.kept.date)});
}

std::string save_left(const Left& left, int number) {
    return left.kept.date.empty() ? say("Save set {number}", {number})
                                  : say("Save those of {date}", {core::date(left.kept.date)});
}

std::string forget_left(const Left& left, int number) {
    return left.kept.date.empty() ? say("Delete set {number}", {number})
                                  : say("Delete those of {date}", {core::date(left.kept.date)});
}

std::string left_opened(bool had_own) {
    return had_own ? say("The answers that were kept aside are open, and those you had are kept aside instead.")
                   : say("The answers that were kept aside are open.");
}

std::string left_forgotten() {
    return say("They have been deleted.");
}

} // namespace flow::wording

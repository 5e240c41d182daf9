#include "flow/wording/wording.hpp"

namespace flow::wording {

namespace {

/// What is wrong and how to fix it, behind other sentences.
void add_problem(std::string& text, const core::Problem& problem) {
    core::add_sentence(text, core::say(problem.sentence));
    core::add_sentence(text, core::say(problem.fix));
}

} // namespace

std::string choose_first(core::QuestionKind kind) {
    return kind == core::QuestionKind::ladder ? say("Choose the last line that is true, or say that you don’t know.")
                                              : say("Give an answer first, or say that you don’t know.");
}

std::string amount_refused(const std::string& counted) {
    std::string text = say("This cannot be read as an amount. Type digits, or thousands and millions as 250k or 3.5m.");
    core::add_sentence(text, counted.empty() ? say("Until then it is not counted.")
                                             : say("Until then {number} counts.", {counted}));
    return text;
}

std::string answers_cleared() {
    return say("Your answers are cleared.");
}

std::string file_opened(const std::string& name, const std::vector<core::Problem>& warnings) {
    std::string text = name.empty() ? say("Your answers are back.") : say("“{file}” is open.", {name});
    for (const core::Problem& warning : warnings) add_problem(text, warning);
    return text;
}

std::string file_refused(const std::string& name, const std::vector<core::Problem>& problems) {
    std::string text = name.empty() ? say("The file was not opened, and your answers are unchanged.")
                                    : say("“{file}” was not opened, and your answers are unchanged.", {name});
    if (problems.empty()) return text;
    add_problem(text, problems.front());
    const int more = static_cast<int>(problems.size()) - 1;
    if (more > 0)
        core::add_sentence(text, say_count("There is one more problem.", "There are {count} more problems.", more));
    return text;
}

std::string file_unreadable(const std::string& reason) {
    std::string text = say("The file could not be read.");
    core::add_sentence(text, reason);
    return text;
}

std::string remembered_unreadable() {
    return say("Answers from an earlier visit could not be read; they are kept aside, and this is a fresh start.");
}

namespace {

std::string seen_by_link(bool merged, bool own_privacy) {
    if (own_privacy)
        return merged ? say("Whoever opens it sees what you agree on or have settled, without names or notes.")
                      : say("Whoever opens it sees this result, without the notes.");
    return merged ? say("Whoever opens it sees what you agree on or have settled, without names or notes; nothing is "
                        "sent anywhere.")
                  : say("Whoever opens it sees this result, without the notes; nothing is sent anywhere.");
}

} // namespace

std::string link_made(bool copied, bool merged, bool own_privacy, core::LinkTexts texts) {
    std::string text = copied ? say("The link is copied.") : say("Copy the link below.");
    core::add_sentence(text, seen_by_link(merged, own_privacy));
    if (texts != core::LinkTexts::all)
        core::add_sentence(text, say("What was typed is too long for a link and is not in it."));
    return text;
}

std::string link_opened() {
    return say("A link with somebody’s answers is open. Your own answers are unchanged.");
}

std::string link_refused(const std::vector<core::Problem>& problems) {
    std::string text;
    add_problem(text, problems.front());
    core::add_sentence(text, say("Your answers are unchanged."));
    return text;
}

std::string none_merged(const std::vector<std::string>& refused, const std::string& first_reason) {
    if (refused.size() == 1) return first_reason;
    std::string text = say_count("This file could not be used.", "None of these {count} files could be used.",
                                 static_cast<int>(refused.size()));
    core::add_sentence(text, first_reason);
    return text;
}

std::string merged(int people, bool own, const std::vector<std::string>& refused, const std::string& first_reason,
                   const std::vector<core::Problem>& warnings) {
    std::string text = own ? say_count("Answers from {count} person have been combined, yours among them.",
                                       "Answers from {count} people have been combined, yours among them.", people)
                           : say_count("Answers from {count} person have been combined.",
                                       "Answers from {count} people have been combined.", people);
    for (const core::Problem& warning : warnings) add_problem(text, warning);
    if (refused.empty()) return text;
    core::add_sentence(text, say_count("{count} file was left out: {files}.", "{count} files were left out: {files}.",
                                       static_cast<int>(refused.size()), {core::list_some(refused)}));
    core::add_sentence(text, first_reason);
    return text;
}

core::Problem own_plans_kept() {
    return {{},
            core::sentence("The files hold another target or business case; yours is kept."),
            core::sentence("Check that it is the right one.")};
}

std::string changed_elsewhere() {
    return say("Your answers were changed in another tab or window.");
}

std::string business_case_full() {
    return say("There is no room for more rows.");
}

std::string save_failed(const std::string& reason) {
    std::string text = say("The file could not be saved.");
    core::add_sentence(text, reason);
    return text;
}

std::string store_failed(const std::string& reason, bool files) {
    std::string text = files ? say("Your answers cannot be stored here; save them as a file before you leave.")
                             : say("Your answers cannot be stored here.");
    core::add_sentence(text, reason);
    return text;
}

} // namespace flow::wording

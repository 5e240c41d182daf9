#include "core/text/fold_name.hpp"
#include "flow/wording/wording.hpp"

// What is said of a result that is handed on: shared, saved, of several people.

namespace flow::wording {

std::string shared_about(const core::Scorecard& own, bool answered, bool files) {
    std::string text = files ? say("It came with a link. You can read it and save it; nothing of yours is changed.")
                             : say("It came with a link. You can read it; nothing of yours is changed.");
    if (!answered) return text;
    core::add_sentence(text,
                       core::is_certain(own)
                           ? say("By your own answers you are at stage {stage}.", {own.low})
                           : say("By your own answers you are at least at stage {low}, and at most at stage {high}.",
                                 {own.low, own.high}));
    return text;
}

std::string saves_shared() {
    return say("What you save here is the shared result.");
}

std::string about_respondent(bool files, bool links) {
    if (files && links) return say("These names go into files and file names, and into a link only if you say so.");
    return files ? say("These names go into files and file names.")
                 : say("These names go into a link only if you say so.");
}

std::string saved(const std::string& file) {
    return say("Saved as “{file}”.", {file});
}

std::string plan_about() {
    return say("Your plan for a program that tracks work: a row for each action, with who, the first step, when it is "
               "done, days, and what became of it.");
}

std::string person_answered(const core::Contribution& person) {
    int answers = 0;
    for (const core::Answer& answer : person.given) answers += answer.state == core::AnswerState::unanswered ? 0 : 1;
    return core::beside(core::date(person.date), say_count("{count} answer", "{count} answers", answers));
}

std::string people_listed(std::size_t listed, std::size_t all) {
    return say("The first {listed} of {all} are listed.", {listed, all});
}

std::string respondent_removed(const std::string& who, int left) {
    std::string text = say("The answers of {name} have been removed.", {who});
    if (left == 0) core::add_sentence(text, say("The result is of the one person who is left."));
    return text;
}

std::string moves(const MoveCounts& counts) {
    if (counts.up + counts.down + counts.added + counts.gone == 0) return say("Every answer is the same as then.");
    std::string text;
    const auto add = [&](int count, const std::string& sentence) {
        if (count > 0) core::add_sentence(text, sentence);
    };
    add(counts.up, say_count("{count} answer moved up.", "{count} answers moved up.", counts.up));
    add(counts.down, say_count("{count} answer moved down.", "{count} answers moved down.", counts.down));
    add(counts.added, say_count("{count} answer is new.", "{count} answers are new.", counts.added));
    add(counts.gone,
        say_count("{count} question is no longer answered.", "{count} questions are no longer answered.", counts.gone));
    return text;
}

std::string since(const Earlier& earlier) {
    const std::string when = core::date(earlier.answers.date);
    return when.empty() ? say("Since “{file}”", {earlier.name}) : say("Since {date}", {when});
}

std::string report_by(const core::Answers& answers, const std::string& date) {
    std::string text;
    const auto add = [&](const std::string& part) { text = core::beside(text, part); };
    if (!core::is_blank(answers.prepared_by)) add(say("Prepared by {name}", {answers.prepared_by}));
    const int people = static_cast<int>(answers.contributions.size());
    if (people > 0)
        add(say_count("Answered by {count} person", "Answered by {count} people", people));
    else if (!core::is_blank(answers.respondent.name))
        add(say("Answered by {name}", {respondent(answers.respondent, 1)}));
    else if (!core::is_blank(answers.respondent.group))
        add(say("Group: {group}", {answers.respondent.group}));
    add(core::date(date));
    return text;
}

std::string first_action(const core::Recommendation& advised) {
    std::string text = advised.who;
    if (advised.days_high > 0)
        text = core::beside(text, say_count("{days} working day", "{days} working days", advised.days_high,
                                            {core::range(advised.days_low, advised.days_high)}));
    return text;
}

} // namespace flow::wording

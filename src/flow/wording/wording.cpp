#include "flow/wording/wording.hpp"

namespace flow::wording {

namespace {

std::string digits(int number) {
    return std::to_string(number);
}

/// About 22 seconds a question, in whole minutes.
int minutes(int questions) {
    return (questions * 22 + 59) / 60;
}

std::string range(int low, int high) {
    return low == high ? digits(low) : digits(low) + " to " + digits(high);
}

std::string named(const std::string& file) {
    return file.empty() ? "The file" : quote(file);
}

std::string told(const core::Problem& problem) {
    return problem.mend.empty() ? problem.sentence : problem.sentence + " " + problem.mend;
}

} // namespace

std::string quote(const std::string& text) {
    return "“" + text + "”";
}

std::string list(const std::vector<std::string>& names) {
    constexpr std::size_t most = 4;
    const std::size_t shown = names.size() > most ? most - 1 : names.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == names.size();
        if (i > 0) text += last ? " and " : ", ";
        text += names[i];
    }
    if (shown < names.size()) text += " and " + digits(static_cast<int>(names.size() - shown)) + " more";
    return text;
}

namespace {

std::string join(const std::vector<std::string>& names, const char* last) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 == names.size() ? last : ", ") + names[i];
    return text;
}

} // namespace

std::string list_all(const std::vector<std::string>& names) {
    return join(names, " and ");
}

std::string list_any(const std::vector<std::string>& names) {
    return join(names, " or ");
}

std::string count(int number, const std::string& one, const std::string& many) {
    return digits(number) + " " + (number == 1 ? one : many);
}

std::string tenths(int tenths) {
    return digits(tenths / 10) + "." + digits(tenths % 10);
}

bool is_unknown(const core::Scorecard& card) {
    return card.low == 0 && !core::is_certain(card);
}

std::string stage_range(const core::Scorecard& card) {
    if (core::is_certain(card)) return "Stage " + digits(card.low) + ", certain";
    return "At least stage " + digits(card.low) + ", at most stage " + digits(card.high);
}

std::string certainty(const core::Scorecard& card) {
    if (!core::is_certain(card)) {
        const int settle = static_cast<int>(card.settle_questions.size());
        return stage_range(card) + ". " +
               (settle == 1 ? "One open answer decides." : digits(settle) + " open answers decide.");
    }
    return card.confidence.coverage_percent == 100 ? "Certain: every question that counts is answered."
                                                   : "Certain: no open answer can change it.";
}

std::string curve_description(const core::Rubric& rubric, const core::Scorecard& card) {
    const auto name = [&](int stage) {
        return digits(stage) + ", " + rubric.stages[static_cast<std::size_t>(stage)].short_name;
    };
    std::string text = "Adoption curve from stage " + name(0) + ", to stage " + name(core::top_level(rubric)) + ". ";
    if (core::is_certain(card)) return text + "You are at stage " + name(card.low) + ".";
    return text + "You are at least at stage " + name(card.low) + ", and at most at stage " + name(card.high) + ".";
}

std::string standing_to(const core::Scorecard& card, int stage) {
    if (stage < card.low) return "reached";
    if (stage == card.low) return core::is_certain(card) ? "you are here" : "you are at least here";
    return stage <= card.high ? "possible" : "not reached";
}

std::string duration(int questions_min, int questions_max) {
    const int most = minutes(questions_max);
    const int least = questions_min > 0 ? minutes(questions_min) : most;
    return "Self-assessment · " + range(least, most) + (most == 1 ? " minute" : " minutes");
}

std::string promise(const core::Rubric& rubric) {
    return "Find your stage from 0 to " + digits(core::top_level(rubric)) +
           ", see what holds you back, and get the shortest way to the next stage.";
}

std::string extent(int questions_min, int questions_max) {
    return range(questions_min > 0 ? questions_min : questions_max, questions_max) +
           (questions_max == 1 ? " question" : " questions") +
           "; the quick check stops as soon as your stage is certain. Your answers stay with you: "
           "nothing is sent anywhere.";
}

std::string where_stopped(int answered, int all) {
    return "You have been through " + digits(answered) + " of " + digits(all) + " questions.";
}

std::string question_number(int number, int to_go, bool certain) {
    const std::string text = "Question " + digits(number);
    if (certain) return text;
    return text + (to_go == 0 ? ", the last one" : ", about " + digits(to_go) + " to go");
}

std::string question_number_of(int number, int all) {
    return "Question " + digits(number) + " of " + digits(all);
}

std::string share(const core::Rubric& rubric, int stage, const core::StageTrace& trace) {
    if (trace.skipped) return "skipped, since it does not apply";
    if (!trace.claimable) return "cannot be claimed";
    if (trace.passed) return digits(trace.share_percent) + " % met";
    int musts = 0;
    for (std::size_t i = 0; i < trace.criteria.size(); ++i)
        if (rubric.stages[static_cast<std::size_t>(stage)].criteria[i].must && !trace.criteria[i].met) ++musts;
    std::string text = digits(trace.share_percent) + " % met, " + digits(rubric.threshold_percent) + " % needed";
    if (musts > 0)
        text += musts == 1 ? "; a required point is missing" : "; " + digits(musts) + " required points are missing";
    return text;
}

std::string audience(core::Audience audience) {
    switch (audience) {
    case core::Audience::technology: return "Technology";
    case core::Audience::business: return "Business";
    case core::Audience::both: break;
    }
    return "Everyone";
}

std::string horizon(core::Horizon horizon) {
    switch (horizon) {
    case core::Horizon::now: return "Now";
    case core::Horizon::next: return "Next";
    case core::Horizon::later: break;
    }
    return "Later";
}

std::string continued(core::Horizon when) {
    return horizon(when) + ", continued";
}

std::string piece(std::size_t from, std::size_t to, std::size_t all) {
    return range(static_cast<int>(from), static_cast<int>(to)) + " of " + std::to_string(all);
}

std::string source(const core::Rubric& rubric, const core::Source& source) {
    std::string text = source.section + ", paragraph " + digits(source.paragraph);
    if (rubric.origin.publisher.empty()) return text;
    text += " (" + rubric.origin.publisher;
    if (rubric.origin.date.size() >= 4) text += ", " + rubric.origin.date.substr(0, 4);
    return text + ")";
}

std::string choose_first() {
    return "Choose the line that fits best, or say that you don’t know.";
}

std::string amount_refused(const std::string& counted) {
    return "Please type a whole number." + (counted.empty() ? "" : " Until then " + counted + " counts.");
}

std::string answers_cleared() {
    return "Your answers are cleared.";
}

std::string file_opened(const std::string& name, const std::vector<core::Problem>& warnings) {
    std::string text = name.empty() ? "Your answers are back." : quote(name) + " is open.";
    for (const core::Problem& warning : warnings) text += " " + told(warning);
    return text;
}

std::string file_refused(const std::string& name, const std::vector<core::Problem>& problems) {
    std::string text = named(name) + " was not opened, and your answers are unchanged.";
    if (!problems.empty()) text += " " + told(problems.front());
    if (problems.size() == 2) text += " There is one more fault.";
    if (problems.size() > 2) text += " There are " + digits(static_cast<int>(problems.size()) - 1) + " more faults.";
    return text;
}

std::string file_unreadable(const std::string& reason) {
    return "The file could not be read. " + reason;
}

std::string remembered_unreadable() {
    return "Answers from an earlier visit could not be read; they are kept aside, and this is a fresh start.";
}

std::string link_made(bool copied, bool merged, core::LinkTexts texts) {
    const std::string text = copied ? "The link is copied." : "Copy the link below.";
    return text +
           (merged ? " Whoever opens it sees what you agree on or have settled, without names or notes;"
                   : " Whoever opens it sees this result, without the notes;") +
           " nothing is sent anywhere." +
           (texts == core::LinkTexts::all ? "" : " What was typed is too long for a link and is not in it.");
}

std::string link_opened() {
    return "A link with somebody’s answers is open. Your own answers are unchanged.";
}

std::string link_refused(const std::vector<core::Problem>& problems) {
    return told(problems.front()) + " Your answers are unchanged.";
}

std::string changed_elsewhere() {
    return "Your answers were changed in another tab or window.";
}

std::string business_case_full() {
    return "No more rows fit into this sheet.";
}

std::string save_failed(const std::string& reason) {
    return "The file could not be saved. " + reason;
}

std::string store_failed(const std::string& reason) {
    return "Your answers cannot be kept here when you leave; save them as a file. " + reason;
}

} // namespace flow::wording

#include "flow/wording/wording.hpp"

#include "core/text/fold_name.hpp"

#include <algorithm>

namespace flow::wording {

namespace {

/// "at stage 2", "between stage 0 and stage 2"
std::string standing(const core::Scorecard& card) {
    const std::string low = "stage " + std::to_string(card.low);
    return core::is_certain(card) ? "at " + low : "between " + low + " and stage " + std::to_string(card.high);
}

} // namespace

// Plan

namespace {

/// "2 to 5", "3"
std::string days(int low, int high) {
    return low == high ? std::to_string(low) : std::to_string(low) + " to " + std::to_string(high);
}

} // namespace

std::string advice_source(const core::Rubric& rubric, const core::Recommendation& advised) {
    std::string text;
    const auto add = [&](const std::string& lead, const std::string& line) {
        if (!line.empty()) text += (text.empty() ? "" : "\n") + lead + line;
    };
    add("", advised.why);
    add("First step: ", advised.first_step);
    add("Done when: ", advised.done_when);
    add("How to do better: ", advised.how_to_do_better);
    add("Who would do it: ", advised.who);
    if (advised.days_high > 0) add("Working days: ", days(advised.days_low, advised.days_high));
    if (advised.source) add("From: ", source(rubric, *advised.source));
    return text;
}

std::string fact_source(const core::Rubric& rubric, const core::Fact& fact) {
    std::string text = fact.publisher + ", as reported in " + std::to_string(fact.year);
    if (fact.source) text += " · From: " + source(rubric, *fact.source);
    return text;
}

std::string left_out(int advice) {
    return "And " + std::to_string(advice) + " more that " + (advice == 1 ? "matters" : "matter") +
           " less today: the assessment itself lists " + (advice == 1 ? "it." : "them.");
}

std::string stage_title(const core::Rubric& rubric, int stage) {
    return "Stage " + std::to_string(stage) + ", " + rubric.stages[static_cast<std::size_t>(stage)].short_name;
}

// What if

std::string what_if_about() {
    return "Change any answer here and see the stage, the plan and the profile move. Your own answers stay as they "
           "are.";
}

std::string what_moves_most() {
    return "What counts most for the next stage";
}

std::string what_if_moves(const core::Scorecard& own, const core::Scorecard& tried) {
    if (own.low == tried.low && own.high == tried.high) return "You would stay " + standing(own);
    return "You would be " + standing(tried) + "; now you are " + standing(own);
}

std::string what_if_changes(const core::Rubric& rubric, const core::Answers& own, const core::Answers& tried) {
    std::vector<std::string> changes;
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (!(own.given[i] == tried.given[i]))
            changes.push_back(rubric.questions[i].short_name + " " + answer(rubric.questions[i], tried.given[i]));
    if (changes.empty()) return "Nothing is different from your own answers.";
    return "Tried: " + list(changes) + ".";
}

// What came with a link

std::string link_from(const core::Respondent& respondent) {
    return core::is_blank(respondent.name) ? "These answers came with a link"
                                           : "These answers came with a link, from " + respondent.name;
}

std::string link_beside(const core::Scorecard& own, bool answered) {
    const std::string text = "You can look around; nothing of yours is changed.";
    return answered ? text + " By your own answers you are " + standing(own) + "." : text;
}

// Target, and earlier answers

std::string target_of(const core::DimensionProfile& today, std::optional<int> level) {
    const std::string here = today.figure.tenths ? tenths(*today.figure.tenths) : "";
    if (!level) return here.empty() ? "open, no aim" : here + ", no aim";
    return here.empty() ? "open, " + std::to_string(*level) + " wanted" : here + " of " + std::to_string(*level);
}

std::string target_percent(const core::Rubric& rubric, const core::Target& target, int percent) {
    std::string aim = "your target";
    if (target.stage)
        aim = "stage " + std::to_string(*target.stage) + ", " +
              rubric.stages[static_cast<std::size_t>(*target.stage)].name;
    return "Your profile is " + std::to_string(percent) + " % of the way to " + aim +
           ". An area that is ahead earns no credit for one that is behind.";
}

std::string earlier_about() {
    return "Open answers that you saved before, and see what has moved since. They stand beside today’s; nothing is "
           "changed.";
}

std::string earlier_stage(const Earlier& earlier, const core::Scorecard& now) {
    const std::string& date = earlier.answers.date;
    const core::Scorecard& then = earlier.card;
    const std::string was = (date.empty() ? "In " + quote(earlier.name) : "On " + date) + " you were " + standing(then);
    if (then.low == now.low && then.high == now.high) return was + ", as you are now.";
    return was + "; now you are " + standing(now) + ".";
}

std::string then_and_now(std::optional<int> then_tenths, std::optional<int> now_tenths) {
    const auto figure = [](std::optional<int> of) { return of ? tenths(*of) : std::string("–"); };
    return figure(then_tenths) + " to " + figure(now_tenths);
}

// Several respondents

std::string author(const core::Respondent& respondent) {
    return core::is_blank(respondent.name) ? "the group" : respondent.name;
}

std::string respondent_name(const core::Answers& merged, int contribution) {
    const core::Respondent& who = merged.contributions[static_cast<std::size_t>(contribution)].respondent;
    const std::string name = core::is_blank(who.name) ? "Respondent " + std::to_string(contribution + 1) : who.name;
    return core::is_blank(who.group) ? name : name + " (" + who.group + ")";
}

std::string respondents_about() {
    return "Let each person answer alone and save the answers. Bring the files together here: where people agree "
           "their answer counts, and where they differ the question stays open until you settle it together.";
}

std::string people(const core::Answers& merged, const std::vector<std::string>& groups) {
    std::string text = count(static_cast<int>(merged.contributions.size()), "person has", "people have") + " answered";
    if (!groups.empty())
        text += ", in " + count(static_cast<int>(groups.size()), "group", "groups") + ": " + list_all(groups);
    return text + ".";
}

std::string disagreements(int open, int all) {
    if (all == 0) return "Nobody differs on any question.";
    if (open == 0) return "All that was seen differently is settled.";
    return count(open, "question is", "questions are") +
           " still to be settled; until then the stage spans what people said.";
}

std::string settled_by(const std::string& author) {
    return "settled by " + author;
}

std::string gap_finding(const std::string& dimension, const std::string& lowest, const std::string& highest,
                        int tenths_apart) {
    return dimension + ": " + highest + " sees it " + tenths(tenths_apart) + " levels higher than " + lowest + ".";
}

std::string more_gaps(const std::vector<std::string>& dimensions) {
    return "A whole level or more apart, too: " + list_all(dimensions) + ".";
}

std::string no_gap(bool any) {
    if (!any) return "There is no area yet that two groups have answered in.";
    return "No two groups see an area a whole level apart.";
}

std::string none_merged(const std::vector<std::string>& refused, const std::string& first_reason) {
    if (refused.size() == 1) return first_reason;
    return "None of these " + std::to_string(refused.size()) + " files could be used. " + first_reason;
}

std::string merged(int people, bool own, const std::vector<std::string>& refused, const std::string& first_reason,
                   const std::vector<core::Problem>& warnings) {
    std::string text = "The answers of " + count(people, "person are", "people are") + " together now";
    text += own ? ", yours among them." : ".";
    for (const core::Problem& warning : warnings) text += " " + warning.sentence + " " + warning.mend;
    if (refused.empty()) return text;
    return text + " " + count(static_cast<int>(refused.size()), "file was", "files were") +
           " left out: " + list(refused) + ". " + first_reason;
}

core::Problem own_plans_kept() {
    return {{},
            "A target or a business case in the files is not yours; yours is kept.",
            "Look whether it is the right one."};
}

// Value

std::string driver(core::Value driver) {
    switch (driver) {
    case core::Value::save: return "Save money";
    case core::Value::protect: return "Protect money";
    case core::Value::make:
    case core::Value::none: break;
    }
    return "Make money";
}

std::string driver_id(core::Value driver) {
    switch (driver) {
    case core::Value::save: return "save";
    case core::Value::protect: return "protect";
    case core::Value::make:
    case core::Value::none: break;
    }
    return "make";
}

std::string driver_about(core::Value driver) {
    switch (driver) {
    case core::Value::save: return "Work, licences and delays that you no longer pay for.";
    case core::Value::protect: return "Losses, fines and outages that happen less, or cost less.";
    case core::Value::make:
    case core::Value::none: break;
    }
    return "New income, or more of it from customers who are served better.";
}

std::string row_description(core::Value driver) {
    switch (driver) {
    case core::Value::save: return "What is saved";
    case core::Value::protect: return "What is protected";
    case core::Value::make:
    case core::Value::none: break;
    }
    return "What it earns";
}

std::string value_about() {
    return "A business case in three kinds of value. Write down what moving up from here is worth to you in a year, as "
           "a "
           "range: it goes into the report, and does not change your stage.";
}

std::string amounts_in_order() {
    return "The lowest amount is above the highest: they count the other way round.";
}

std::string confidence_of(core::ConfidenceLabel confidence) {
    switch (confidence) {
    case core::ConfidenceLabel::low: return "low confidence";
    case core::ConfidenceLabel::medium: return "medium confidence";
    case core::ConfidenceLabel::high: break;
    }
    return "high confidence";
}

std::string amount(std::int64_t value, const std::string& group_separator) {
    std::string digits = std::to_string(value < 0 ? -value : value); // bounded by limits::amount_max
    for (std::size_t i = digits.size(); i > 3;) digits.insert(i -= 3, group_separator);
    return value < 0 ? "−" + digits : digits;
}

std::string amounts(std::int64_t low, std::int64_t high, const std::string& currency,
                    const std::string& group_separator) {
    std::string text = amount(low, group_separator);
    if (low != high) text += " to " + amount(high, group_separator);
    return currency.empty() ? text : text + " " + currency;
}

// Taking it away

std::string saves_own(bool answered, Aside::Kind seen) {
    if (!answered) return "You have no answers of your own to save yet. To take these, choose “Use these answers”.";
    return seen == Aside::Kind::link ? "What you save here is your own result, not the one that came with the link."
                                     : "What you save here is your own result, without what you are trying.";
}

std::string report_about() {
    return "A document to print, to send or to make a PDF of: the stage, the reasons, the plan, the profile, and your "
           "answers.";
}

std::string copy_about() {
    return "One HTML file that opens at this result anywhere, without a network, and can be continued.";
}

std::string link_about(bool local) {
    const std::string text =
        "The answers are in the link itself, without notes, target or amounts. They are not sent to any server.";
    return local
               ? text +
                     " This page is a file: the link opens on this machine only. To hand your result on, save the page."
               : text;
}

std::string charts_about(bool pictures) {
    return pictures ? "For a slide or a document: SVG stays sharp at any size, PNG opens in any program."
                    : "For a slide or a document: SVG stays sharp at any size.";
}

std::string data_about() {
    return "Your answers, to go on from or to compare with later; the result for programs; a table for a spreadsheet.";
}

} // namespace flow::wording

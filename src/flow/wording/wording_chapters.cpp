#include "flow/wording/wording.hpp"

#include "core/text/fold_name.hpp"

#include <algorithm>

namespace flow::wording {

namespace {

const std::string& name_of(const core::Rubric& rubric, int stage) {
    return rubric.stages[static_cast<std::size_t>(stage)].name;
}

} // namespace

// Stages

std::string driven_by(const std::string& driver) {
    if (driver == "technology") return say("Technology leads here.");
    if (driver == "leadership") return say("Leadership drives this stage.");
    if (driver == "both") return say("Technology and leadership drive it together.");
    return driver.empty() ? "" : say("Who drives it: {driver}", {driver});
}

std::string fact_source(const core::Rubric& rubric, const core::Fact& fact, bool in_short) {
    const std::string reported = say("{publisher}, as reported in {year}", {fact.publisher, std::to_string(fact.year)});
    if (!fact.source) return reported;
    return core::beside(reported, in_short ? place(*fact.source) : from(rubric, *fact.source));
}

std::string here_and_next(const core::Rubric& rubric, const core::Scorecard& card) {
    const std::string here = stage_name(rubric, card.low);
    return card.path ? here + "\n" + say("Next: {stage}", {stage_name(rubric, card.path->stage)}) : here;
}

std::string stage_title(const core::Rubric& rubric, int stage) {
    return say("Stage {stage}, {name}", {stage, name_of(rubric, stage)});
}

// What if

std::string what_if_about() {
    return say("Change any answer here and see the stage, the plan and the profile move. Your own answers stay as they "
               "are.");
}

std::string what_moves_most() {
    return say("What counts most for the next stage");
}

std::string if_so(const core::Rubric& rubric, const core::Scorecard& own, const core::Scorecard& tried) {
    const bool same = own.low == tried.low && own.high == tried.high;
    if (!core::is_certain(tried))
        return same ? say("If so: still at least stage {low}, and at most stage {high}", {tried.low, tried.high})
                    : say("If so: at least stage {low}, and at most stage {high}", {tried.low, tried.high});
    return same ? say("If so: still stage {stage}, {name}", {tried.low, name_of(rubric, tried.low)})
                : say("If so: stage {stage}, {name}", {tried.low, name_of(rubric, tried.low)});
}

std::string what_if_changes(const core::Rubric& rubric, const core::Answers& own, const core::Scorecard& card,
                            const core::Answers& tried) {
    std::string text = core::is_certain(card) ? say("Now you are at stage {stage}.", {card.low})
                                              : say("Now you are at least at stage {low}, and at most at stage {high}.",
                                                    {card.low, card.high});
    std::vector<std::string> changes;
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (!(own.given[i] == tried.given[i]))
            changes.push_back(question_and_answer(rubric.questions[i], tried.given[i]));
    core::add_sentence(text, changes.empty() ? say("Nothing is different from your own answers.")
                                             : say("Tried: {changes}.", {core::list_some(changes)}));
    return text;
}

// Target, and earlier answers

std::string target_of(const core::DimensionProfile& today, std::optional<int> level) {
    if (!today.figure.tenths) return level ? say("open, target {level}", {*level}) : say("open, no target");
    const std::string here = core::tenths(*today.figure.tenths);
    return level ? say("{mean} of {level}", {here, *level}) : say("{mean}, no target", {here});
}

std::string target_percent(int percent) {
    std::string text = say("Your profile is {percent} of the way to your target.", {core::percent(percent)});
    core::add_sentence(text, say("An area that is ahead earns no credit for one that is behind."));
    return text;
}

std::string earlier_about() {
    return say("Open answers that you saved before, and see what has moved since. They stand beside today’s; nothing "
               "is changed.");
}

std::string no_figures_on_others(bool own_privacy) {
    return own_privacy
               ? say("There are no figures on other organisations here.")
               : say("There are no figures on other organisations here, because nobody’s answers are collected.");
}

std::string earlier_stage(const Earlier& earlier, const core::Scorecard& now) {
    const std::string when = core::date(earlier.answers.date);
    const core::Scorecard& then = earlier.card;
    const bool dated = !when.empty(), sure = core::is_certain(then);
    std::string text;
    if (dated && sure) text = say("On {date} you were at stage {stage}.", {when, then.low});
    if (dated && !sure)
        text = say("On {date} you were at least at stage {low}, and at most at stage {high}.",
                   {when, then.low, then.high});
    if (!dated && sure) text = say("In “{file}” you were at stage {stage}.", {earlier.name, then.low});
    if (!dated && !sure)
        text = say("In “{file}” you were at least at stage {low}, and at most at stage {high}.",
                   {earlier.name, then.low, then.high});
    if (then.low == now.low && then.high == now.high)
        core::add_sentence(text, say("You still are."));
    else if (core::is_certain(now))
        core::add_sentence(text, say("Now you are at stage {stage}.", {now.low}));
    else
        core::add_sentence(
            text, say("Now you are at least at stage {low}, and at most at stage {high}.", {now.low, now.high}));
    return text;
}

std::string then_and_now(std::optional<int> then_tenths, std::optional<int> now_tenths) {
    const auto figure = [](std::optional<int> of) { return of ? core::tenths(*of) : std::string("–"); };
    // TRANSLATORS: a figure of before, and the same as it is now
    return say_in("format", "{then} to {now}", {figure(then_tenths), figure(now_tenths)});
}

// Value

std::string driver(core::Value driver) {
    switch (driver) {
    case core::Value::save: return say("Save money");
    case core::Value::protect: return say("Protect money");
    case core::Value::make:
    case core::Value::none: break;
    }
    return say("Make money");
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
    case core::Value::save: return say("Work, licences and delays that you no longer pay for.");
    case core::Value::protect: return say("Losses, fines and outages that happen less often or cost less.");
    case core::Value::make:
    case core::Value::none: break;
    }
    return say("New income, or more of it from customers who are served better.");
}

std::string row_description(core::Value driver) {
    switch (driver) {
    case core::Value::save: return say("What is saved");
    case core::Value::protect: return say("What is protected");
    case core::Value::make:
    case core::Value::none: break;
    }
    return say("What it earns");
}

std::string value_about() {
    return say("A business case in three kinds of value. Write down what moving up from here is worth to you in a "
               "year, as a range: it goes into the report, and does not change your stage.");
}

std::string rows_uncounted(int rows) {
    return say_count("One row is not counted: an amount in it cannot be read.",
                     "{count} rows are not counted: amounts in them cannot be read.", rows);
}

std::string amounts_in_order() {
    return say("The lowest amount is above the highest. We have read them the other way round.");
}

std::string confidence_of(core::ConfidenceLabel confidence) {
    switch (confidence) {
    case core::ConfidenceLabel::low: return say("low confidence");
    case core::ConfidenceLabel::medium: return say("medium confidence");
    case core::ConfidenceLabel::high: break;
    }
    return say("high confidence");
}

std::string amounts(std::int64_t low, std::int64_t high, const std::string& currency) {
    const std::string text = core::range(core::grouped(low), core::grouped(high));
    return currency.empty() ? text : say_in("format", "{amount} {currency}", {text, currency});
}

// Taking it away

std::string saves_own() {
    return say("What you save here is your own result, without what you are trying.");
}

std::string report_about() {
    return say("A document to print, to send or to make a PDF of: the stage, the reasons, the plan, the profile, and "
               "your answers.");
}

std::string copy_about() {
    return say("One HTML file that opens at this result anywhere, without a network, and can be continued.");
}

std::string link_about(bool own_privacy) {
    std::string text =
        say("The answers are in the link itself, without notes, target, amounts or what is marked in the plan.");
    if (!own_privacy) core::add_sentence(text, say("They are not sent to any server."));
    return text;
}

std::string charts_about(bool pictures) {
    return pictures ? say("For a slide or a document: SVG stays sharp at any size, PNG opens in any program.")
                    : say("For a slide or a document: SVG stays sharp at any size.");
}

std::string data_about() {
    return say("Your answers, to go on from or to compare with later; the result for programs; a table for a "
               "spreadsheet.");
}

} // namespace flow::wording

#include "core/kinds/answer_levels.hpp"
#include "core/text/fold_name.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>

// What sentences say of a question and its answer by the question's kind: the one file of sentences for a new kind.

namespace flow::wording {

namespace {

std::string ticks(const core::Question& question, int ticked) {
    return say("{ticked} of {all} ticked", {ticked, question.items.size()});
}

std::string list_lines(const core::Question& question, const std::vector<bool>& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i]) text = core::beside(text, question.items[i].text);
    return text;
}

/// Every line, for whoever does not have the question before them.
std::string sort_lines(const core::Question& question, const core::Answer& answer) {
    std::string text = list_lines(question, answer.ticked);
    const auto add = [&](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
    if (const std::string lines = list_lines(question, core::other_lines(question, answer)); !lines.empty())
        add(text.empty() ? say("None of these: {lines}", {lines}) : say("Not ticked: {lines}", {lines}));
    if (const std::string lines = list_lines(question, answer.unknown_lines); !lines.empty())
        add(say("Not known: {lines}", {lines}));
    return text;
}

int count_lines(const std::vector<bool>& lines) {
    return static_cast<int>(std::count(lines.begin(), lines.end(), true));
}

const core::Rung& chosen_rung(const core::Question& question, const core::Answer& answer) {
    return question.rungs[static_cast<std::size_t>(answer.choice)];
}

const std::string& chosen_option(const core::Question& question, const core::Answer& answer) {
    return question.options[static_cast<std::size_t>(answer.choice)].text;
}

std::string answered(const core::Question& question, const core::Answer& answer) {
    switch (question.kind) {
    case core::QuestionKind::ladder: return chosen_rung(question, answer).short_name;
    case core::QuestionKind::choice: return chosen_option(question, answer);
    case core::QuestionKind::checklist: {
        const int ticked = count_lines(answer.ticked), unknown = count_lines(answer.unknown_lines);
        if (unknown == 0) return ticks(question, ticked);
        return say_count("{ticked} of {all} ticked, {count} not known", "{ticked} of {all} ticked, {count} not known",
                         unknown, {ticked, question.items.size()});
    }
    case core::QuestionKind::text: return core::quoted(answer.words);
    case core::QuestionKind::amount: break;
    }
    return core::grouped(answer.amount);
}

std::string answered_in_full(const core::Question& question, const core::Answer& answer) {
    switch (question.kind) {
    case core::QuestionKind::ladder: return chosen_rung(question, answer).text;
    case core::QuestionKind::choice: return chosen_option(question, answer);
    case core::QuestionKind::checklist: return sort_lines(question, answer);
    case core::QuestionKind::text:
    case core::QuestionKind::amount: break;
    }
    return answered(question, answer);
}

/// A press says no more than that it does not apply.
bool is_plain(const std::string& reason) {
    return reason.empty() || reason == core::plain_not_applicable || reason == say("Does not apply");
}

int fewest_ticks(const core::Question& question, int level) {
    int fewest = level == 0 ? 0 : static_cast<int>(question.items.size());
    for (const core::Threshold& threshold : question.thresholds)
        if (threshold.level >= level) fewest = std::min(fewest, threshold.at_least);
    return fewest;
}

} // namespace

std::string question_and_answer(const core::Question& question, const core::Answer& given) {
    // TRANSLATORS: a question by its short name, and what is answered to it
    return say_in("format", "{question}: {answer}", {question.short_name, answer(question, given)});
}

std::string kind(core::QuestionKind kind) {
    switch (kind) {
    case core::QuestionKind::ladder: return say_in("kind of question", "levels");
    case core::QuestionKind::checklist: return say_in("kind of question", "checklist");
    case core::QuestionKind::choice: return say_in("kind of question", "choice");
    case core::QuestionKind::text: return say_in("kind of question", "text");
    case core::QuestionKind::amount: break;
    }
    return say_in("kind of question", "amount");
}

std::string answer(const core::Question& question, const core::Answer& answer) {
    switch (answer.state) {
    case core::AnswerState::unanswered: return answer.between ? say("people differ") : say("not answered");
    case core::AnswerState::unknown:
        if (!answer.ticked.empty()) break;
        return answer.between ? levels_between(*answer.between) : say("“I don’t know”");
    case core::AnswerState::not_applicable: return say("does not apply");
    case core::AnswerState::answered: break;
    }
    return answered(question, answer);
}

std::string answer_before(const core::Question& question, const core::Answer& before) {
    return say("before: {answer}", {answer(question, before)});
}

std::string answer_in_full(const core::Question& question, const core::Answer& given) {
    if (given.state == core::AnswerState::answered || !given.ticked.empty()) return answered_in_full(question, given);
    const std::string text = answer(question, given);
    if (given.state != core::AnswerState::not_applicable || is_plain(given.words)) return text;
    // TRANSLATORS: that a question does not apply, and why
    return say_in("format", "{answer}: {reason}", {text, given.words});
}

std::string level(const core::Question& question, int level) {
    switch (question.kind) {
    case core::QuestionKind::ladder:
        for (const core::Rung& rung : question.rungs)
            if (rung.level >= level) return rung.short_name;
        break;
    case core::QuestionKind::checklist: return ticks(question, fewest_ticks(question, level));
    case core::QuestionKind::choice:
    case core::QuestionKind::text:
    case core::QuestionKind::amount: break;
    }
    return say("level {level}", {level});
}

std::string level_in_full(const core::Question& question, int level) {
    for (const core::Rung& rung : question.rungs)
        if (rung.level >= level) return rung.text;
    if (question.kind != core::QuestionKind::checklist) return wording::level(question, level);
    return say("at least {ticked} of {all} can be ticked", {fewest_ticks(question, level), question.items.size()});
}

std::string how_to_do_better(const core::Question& question, const core::Answer& answer) {
    switch (question.kind) {
    case core::QuestionKind::ladder: return chosen_rung(question, answer).how_to_do_better;
    case core::QuestionKind::checklist:
    case core::QuestionKind::choice:
    case core::QuestionKind::text:
    case core::QuestionKind::amount: break;
    }
    return {};
}

} // namespace flow::wording

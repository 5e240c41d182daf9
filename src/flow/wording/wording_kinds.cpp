#include "core/text/fold_name.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>

// What sentences say of a question and its answer by the question's kind: the one file of sentences for a new kind.

namespace flow::wording {

namespace {

std::string ticks(const core::Question& question, int ticked) {
    return std::to_string(ticked) + " of " + std::to_string(question.items.size()) + " ticked";
}

std::string list_lines(const core::Question& question, const std::vector<bool>& lines) {
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i]) text += (text.empty() ? "" : " · ") + question.items[i].text;
    return text;
}

std::string ticked_lines(const core::Question& question, const core::Answer& answer) {
    const std::string ticked = list_lines(question, answer.ticked);
    const std::string unknown = list_lines(question, answer.unknown_lines);
    if (unknown.empty()) return ticked.empty() ? "None of these." : ticked;
    return (ticked.empty() ? "" : ticked + "\n") + "Not known: " + unknown;
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
    case core::QuestionKind::ladder: return quote(chosen_rung(question, answer).short_name);
    case core::QuestionKind::choice: return quote(chosen_option(question, answer));
    case core::QuestionKind::checklist: {
        const int unknown = count_lines(answer.unknown_lines);
        return ticks(question, count_lines(answer.ticked)) +
               (unknown > 0 ? ", " + std::to_string(unknown) + " not known" : "");
    }
    case core::QuestionKind::text: return quote(answer.words);
    case core::QuestionKind::amount: break;
    }
    return std::to_string(answer.amount);
}

std::string answered_in_full(const core::Question& question, const core::Answer& answer) {
    switch (question.kind) {
    case core::QuestionKind::ladder: return chosen_rung(question, answer).text;
    case core::QuestionKind::choice: return chosen_option(question, answer);
    case core::QuestionKind::checklist: return ticked_lines(question, answer);
    case core::QuestionKind::text:
    case core::QuestionKind::amount: break;
    }
    return answered(question, answer);
}

std::string said(const core::Question& question, const core::Answer& given) {
    if (given.state == core::AnswerState::answered || !given.ticked.empty()) return answered_in_full(question, given);
    const std::string text = answer(question, given);
    return given.state == core::AnswerState::not_applicable && !given.words.empty() ? text + ": " + given.words : text;
}

int fewest_ticks(const core::Question& question, int level) {
    int fewest = level == 0 ? 0 : static_cast<int>(question.items.size());
    for (const core::Threshold& threshold : question.thresholds)
        if (threshold.level >= level) fewest = std::min(fewest, threshold.at_least);
    return fewest;
}

} // namespace

std::string kind(core::QuestionKind kind) {
    switch (kind) {
    case core::QuestionKind::ladder: return "levels";
    case core::QuestionKind::checklist: return "checklist";
    case core::QuestionKind::choice: return "choice";
    case core::QuestionKind::text: return "text";
    case core::QuestionKind::amount: break;
    }
    return "amount";
}

std::string answer(const core::Question& question, const core::Answer& answer) {
    switch (answer.state) {
    case core::AnswerState::unanswered: return answer.between ? "respondents differ" : "not answered";
    case core::AnswerState::unknown:
        if (!answer.ticked.empty()) break;
        return "“I don’t know”";
    case core::AnswerState::not_applicable: return "does not apply";
    case core::AnswerState::answered: break;
    }
    return answered(question, answer);
}

std::string answer_in_full(const core::Question& question, const core::Answer& answer, const std::string& note) {
    return core::is_blank(note) ? said(question, answer) : said(question, answer) + "\nNote: " + note;
}

bool needs_question(core::QuestionKind kind) {
    switch (kind) {
    case core::QuestionKind::checklist: return true;
    case core::QuestionKind::ladder:
    case core::QuestionKind::choice:
    case core::QuestionKind::text:
    case core::QuestionKind::amount: break;
    }
    return false;
}

std::string need(const core::Question& question, int at_least) {
    return "at least " + level(question, at_least);
}

std::string level(const core::Question& question, int level) {
    switch (question.kind) {
    case core::QuestionKind::ladder:
        for (const core::Rung& rung : question.rungs)
            if (rung.level >= level) return quote(rung.short_name);
        break;
    case core::QuestionKind::checklist: return ticks(question, fewest_ticks(question, level));
    case core::QuestionKind::choice:
    case core::QuestionKind::text:
    case core::QuestionKind::amount: break;
    }
    return "level " + std::to_string(level);
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

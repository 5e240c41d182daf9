#include "core/answers_file/write_given.hpp"

#include "core/text/fold_name.hpp"

#include <algorithm>

namespace core {

namespace {

bool is_written(const Question& question, const Answer& answer, Which which) {
    if (is_scored(question) != (which == Which::scored) || answer.state == AnswerState::unanswered) return false;
    return question.kind != QuestionKind::text || answer.state == AnswerState::unknown || !is_blank(answer.words);
}

void write_ticks(JsonText& json, const Question& question, const Answer& answer) {
    json.key("items").open('[');
    for (std::size_t i = 0; i < answer.ticked.size(); ++i)
        if (answer.ticked[i]) json.text(question.items[i].id);
    json.close(']');
}

void write_said(JsonText& json, const Question& question, const Answer& answer) {
    const auto choice = static_cast<std::size_t>(answer.choice);
    switch (question.kind) {
    case QuestionKind::ladder: json.key("rung").text(question.rungs[choice].id); break;
    case QuestionKind::checklist: write_ticks(json, question, answer); break;
    case QuestionKind::choice: json.key("choice").text(question.options[choice].id); break;
    case QuestionKind::text: json.key("text").text(answer.words); break;
    case QuestionKind::amount: json.key("amount").number(answer.amount); break;
    }
}

void write_answer(JsonText& json, const Question& question, const Answer& answer) {
    json.key(question.id).open('{');
    if (answer.state == AnswerState::unknown)
        json.key("unknown").truth(true);
    else if (answer.state == AnswerState::not_applicable)
        json.key("not_applicable").text(answer.words);
    else
        write_said(json, question, answer);
    json.close('}');
}

} // namespace

void write_rubric_name(JsonText& json, const Rubric& rubric) {
    json.key("rubric").open('{').key("id").text(rubric.id).key("version").text(rubric.version).close('}');
}

void write_given(JsonText& json, const Rubric& rubric, const std::vector<Answer>& given, Which which) {
    json.key(which == Which::scored ? "answers" : "context").open('{');
    for (std::size_t i = 0; i < given.size(); ++i)
        if (is_written(rubric.questions[i], given[i], which)) write_answer(json, rubric.questions[i], given[i]);
    json.close('}');
}

bool has_any(const Rubric& rubric, const std::vector<Answer>& given, Which which) {
    for (std::size_t i = 0; i < given.size(); ++i)
        if (is_written(rubric.questions[i], given[i], which)) return true;
    return false;
}

void write_notes(JsonText& json, const Rubric& rubric, const std::vector<std::string>& notes) {
    json.key("notes").open('{');
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (!is_blank(notes[i])) json.key(rubric.questions[i].id).text(notes[i]);
    json.close('}');
}

bool has_any(const std::vector<std::string>& texts) {
    return std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return !is_blank(text); });
}

} // namespace core

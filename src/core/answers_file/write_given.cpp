#include "core/answers_file/write_given.hpp"

#include "core/kinds/kinds.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>

namespace core {

namespace {

bool is_written(const Question& question, const Answer& answer, Which which) {
    if (is_scored(question) != (which == Which::scored) || answer.state == AnswerState::unanswered) return false;
    if (answer.between) return false; // it follows from what the respondents say
    return form_of(question) != AnswerForm::words || answer.state == AnswerState::unknown || !is_blank(answer.words);
}

const std::string& id_of_chosen(const Question& question, const Answer& answer) {
    const auto choice = static_cast<std::size_t>(answer.choice);
    return question.rungs.empty() ? question.options[choice].id : question.rungs[choice].id;
}

void write_items(JsonText& json, const Question& question, const std::vector<bool>& lines) {
    json.open('[');
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i]) json.text(question.items[i].id);
    json.close(']');
}

void write_answered(JsonText& json, const Question& question, const Answer& answer) {
    json.key(names_of(question.kind).answer);
    switch (form_of(question)) {
    case AnswerForm::choice: json.text(id_of_chosen(question, answer)); return;
    case AnswerForm::ticked:
        write_items(json, question, answer.ticked);
        if (answer.unknown_lines.empty()) return;
        json.key("unknown");
        write_items(json, question, answer.unknown_lines);
        return;
    case AnswerForm::words: json.text(answer.words); return;
    case AnswerForm::amount: json.number(answer.amount); return;
    }
}

void write_answer(JsonText& json, const Question& question, const Answer& answer) {
    json.key(question.id).open('{');
    if (answer.state == AnswerState::unknown && answer.ticked.empty())
        json.key("unknown").truth(true);
    else if (answer.state == AnswerState::not_applicable)
        json.key("not_applicable").text(answer.words);
    else
        write_answered(json, question, answer);
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

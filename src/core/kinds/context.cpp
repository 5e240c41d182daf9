#include "core/kinds/kinds.hpp"
#include "core/kinds/read_items.hpp"
#include "core/limits.hpp"

namespace core {

void ChoiceKind::read_fields(FieldReader& fields, Question& question, int, Reading& reading) {
    question.options = read_items(fields, "options", "option", reading);
}

Answer ChoiceKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    return chosen_answer(find_thing(value, question.options, ThingKind::option, question, answers));
}

Answer TextKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    Answer answer;
    answer.words = read_words(value, name_field("text", question), true, answers.reading);
    if (!answer.words.empty()) answer.state = AnswerState::answered;
    return answer;
}

Sentence amount_range() {
    return sentence("Use a whole number from {low} to {high}.", {-limits::amount_max, limits::amount_max});
}

Answer AmountKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    Answer answer;
    if (value.kind == JsonKind::integer && value.integer >= -limits::amount_max &&
        value.integer <= limits::amount_max) {
        answer.state = AnswerState::answered;
        answer.amount = value.integer;
    } else {
        answers.reading.problems.add(
            place_of(value), sentence("{field} is {value}.", {name_field("amount", question), name_value(value)}),
            amount_range());
    }
    return answer;
}

} // namespace core

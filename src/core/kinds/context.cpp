#include "core/kinds/kinds.hpp"
#include "core/kinds/read_items.hpp"
#include "core/limits.hpp"

namespace core {

void ChoiceKind::read_fields(FieldReader& fields, Question& question, int, Reading& reading) {
    question.options = read_items(fields, "options", "option", reading);
}

Answer ChoiceKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    return chosen_answer(find_thing(value, question.options, "option", question, answers));
}

Answer TextKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    Answer answer;
    answer.words = read_words(value, "“text” of the " + name_answer(question), true, answers.reading);
    if (!answer.words.empty()) answer.state = AnswerState::answered;
    return answer;
}

Answer AmountKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    Answer answer;
    if (value.kind == JsonKind::integer && value.integer >= -limits::amount_max &&
        value.integer <= limits::amount_max) {
        answer.state = AnswerState::answered;
        answer.amount = value.integer;
    } else {
        answers.reading.problems.add(place_of(value),
                                     "“amount” of the " + name_answer(question) + " is " + name_value(value) + ".",
                                     "Use a whole number from -9007199254740992 to 9007199254740992.");
    }
    return answer;
}

} // namespace core

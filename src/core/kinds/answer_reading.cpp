#include "core/kinds/answer_reading.hpp"

namespace core {

std::string name_answer(const Question& question) {
    return "answer to the question " + quote(question.id);
}

std::string name_lost(const char* what, const JsonNode& value, const Question& question, const AnswerReading& answers) {
    if (!answers.migration) return {};
    return std::string("the ") + what + " " + quote(value.text) + " of the question " + quote(question.id);
}

Answer chosen_answer(int choice) {
    return choice < 0 ? Answer{} : Answer{AnswerState::answered, choice, {}, {}, 0};
}

} // namespace core

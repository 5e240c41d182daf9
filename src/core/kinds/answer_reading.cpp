#include "core/kinds/answer_reading.hpp"

#include "core/words/say.hpp"

namespace core {

Sentence name_answer(const Question& question) {
    // TRANSLATORS: part of a file, in messages about what is wrong in it
    return sentence("answer to the question “{question}”", {shown_name(question.id)});
}

Sentence name_the_answer(const Question& question) {
    return sentence("the answer to the question “{question}”", {shown_name(question.id)});
}

Sentence name_field(const char* field, const Question& question) {
    return sentence("“{name}” of the {part}", {field, name_answer(question)});
}

const ThingWords& words_of(ThingKind kind) {
    static constexpr ThingWords words[] = {
        {message("The answer to the question “{question}” names one of the rungs by {kind}."),
         message("the rung “{id}” of the question “{question}”"),
         message("the rung “{id}” of the question “{question}” to “{now}”"),
         message("The question “{question}” has no rung “{id}”."), message("Use the id of one of its rungs.")},
        {message("The answer to the question “{question}” names one of the items by {kind}."),
         message("the item “{id}” of the question “{question}”"),
         message("the item “{id}” of the question “{question}” to “{now}”"),
         message("The question “{question}” has no item “{id}”."), message("Use the id of one of its items.")},
        {message("The answer to the question “{question}” names one of the options by {kind}."),
         message("the option “{id}” of the question “{question}”"),
         message("the option “{id}” of the question “{question}” to “{now}”"),
         message("The question “{question}” has no option “{id}”."), message("Use the id of one of its options.")}};
    return words[static_cast<std::size_t>(kind)];
}

void tell_moved(ThingKind kind, const std::string& from, const std::string& to, const Question& question,
                AnswerReading& answers) {
    answers.migration->moved.push_back(
        sentence(words_of(kind).moved, {shown_name(from), shown_name(question.id), shown_name(to)}));
}

void refuse_thing(ThingKind kind, const JsonNode& value, const std::vector<std::string>& ids, const Question& question,
                  AnswerReading& answers) {
    const ThingWords& words = words_of(kind);
    const std::string asked = shown_name(question.id), id = shown_name(value.text);
    if (!is_string(value))
        answers.reading.problems.add(place_of(value), sentence(words.by, {asked, name_kind(value)}),
                                     sentence("Write its id in double quotes."));
    else
        refuse(value, sentence(words.lost, {id, asked}), answers, [&] {
            return Refusal{sentence(words.none, {asked, id}), suggest_name(value.text, ids, sentence(words.fix))};
        });
}

Answer chosen_answer(int choice) {
    return choice < 0 ? Answer{} : Answer{AnswerState::answered, choice, {}, {}, 0};
}

} // namespace core

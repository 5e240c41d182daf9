#include "core/link/pack_answers.hpp"

#include "core/id_map.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/link/seal_bytes.hpp"
#include "core/score/find_contradictions.hpp"

#include <algorithm>

namespace core {
namespace {

/// One that is "not applicable" or confirmed always has a reason: 0 is the plain one, or else its length and one more.
void pack_reason(BitPack& pack, std::string& reason, const char* plain) {
    std::uint64_t is_typed = reason == plain ? 0 : 1;
    pack.bits(is_typed, 1);
    if (is_typed == 0)
        reason = plain;
    else
        pack.text(reason);
}

/// Answers to a question that hold nothing further: unanswered, unknown, and where it is allowed not applicable.
int bare_answers(const Question& question) {
    return is_scored(question) && question.allow_not_applicable ? 3 : 2;
}

int choices(const Question& question) {
    const std::size_t choices = question.rungs.size() + question.options.size();
    return choices > 0 ? static_cast<int>(choices) : 1;
}

/// How many places one question's answer may take.
int count_places(const Question& question, PackVersion version) {
    const bool has_unknown_lines = version != PackVersion::first && form_of(question) == AnswerForm::ticked;
    return bare_answers(question) + choices(question) + (has_unknown_lines ? 1 : 0);
}

/// A checklist with unknown lines takes the place behind the one without any.
int place_of(const Question& question, const Answer& answer) {
    if (!answer.unknown_lines.empty()) return bare_answers(question) + 1;
    switch (answer.state) {
    case AnswerState::unanswered: return 0;
    case AnswerState::unknown: return 1;
    case AnswerState::not_applicable: return 2;
    case AnswerState::answered: break;
    }
    return bare_answers(question) + std::max(0, answer.choice);
}

Answer answer_at(const Question& question, int place) {
    static constexpr AnswerState bare[] = {AnswerState::unanswered, AnswerState::unknown, AnswerState::not_applicable};
    Answer answer;
    if (place < bare_answers(question)) {
        answer.state = bare[place];
        return answer;
    }
    answer.state = AnswerState::answered;
    if (form_of(question) == AnswerForm::choice) answer.choice = place - bare_answers(question);
    answer.ticked.resize(question.items.size());
    if (form_of(question) == AnswerForm::ticked && place > bare_answers(question))
        answer.unknown_lines.resize(question.items.size());
    return answer;
}

/// Small for small amounts of either sign: 0, -1, 1, -2, 2 become 0, 1, 2, 3, 4.
void pack_amount(BitPack& pack, std::int64_t& amount) {
    const auto sign = static_cast<std::uint64_t>(amount < 0 ? -1 : 0);
    std::uint64_t folded = static_cast<std::uint64_t>(amount) << 1 ^ sign;
    pack.number(folded);
    amount = static_cast<std::int64_t>(folded >> 1 ^ (folded & 1 ? ~std::uint64_t{0} : 0));
}

void pack_line(BitPack& pack, std::vector<bool>& lines, std::size_t line) {
    std::uint64_t bit = lines[line] ? 1 : 0;
    pack.bits(bit, 1);
    lines[line] = bit != 0;
}

/// What is ticked, then of the other lines what is unknown, if anything is.
void pack_lines(BitPack& pack, const Question& question, Answer& answer) {
    for (std::size_t i = 0; i < answer.ticked.size(); ++i) pack_line(pack, answer.ticked, i);
    for (std::size_t i = 0; i < answer.unknown_lines.size(); ++i)
        if (!answer.ticked[i]) pack_line(pack, answer.unknown_lines, i);
    if (pack.reads()) settle_lines(question, answer);
}

void pack_answer(BitPack& pack, const Question& question, Answer& answer, PackVersion version) {
    int place = place_of(question, answer);
    pack.position(place, count_places(question, version));
    if (pack.reads()) answer = answer_at(question, place);
    if (answer.state == AnswerState::not_applicable) pack_reason(pack, answer.words, plain_not_applicable);
    if (!answer.ticked.empty()) return pack_lines(pack, question, answer);
    if (answer.state != AnswerState::answered) return;
    switch (form_of(question)) {
    case AnswerForm::choice: return; // the place says it all
    case AnswerForm::ticked: return;
    case AnswerForm::words: pack.text(answer.words); return;
    case AnswerForm::amount: pack_amount(pack, answer.amount); return;
    }
}

/// Every contradiction that can be confirmed: the rubric's checks, then one for each stage and question.
int count_contradictions(const Rubric& rubric) {
    return static_cast<int>(rubric.checks.size() + rubric.stages.size() * rubric.questions.size());
}

std::string contradiction_at(const Rubric& rubric, int place) {
    auto rest = static_cast<std::size_t>(place);
    if (rest < rubric.checks.size()) return rubric.checks[rest].id;
    rest -= rubric.checks.size();
    const std::size_t questions = rubric.questions.size();
    return automatic_prefix(rubric.stages[rest / questions]) + rubric.questions[rest % questions].id;
}

/// Of an id that two have, the first.
IdMap place_contradictions(const Rubric& rubric) {
    IdMap places;
    const int count = count_contradictions(rubric);
    for (int place = 0; place < count; ++place) places.add(contradiction_at(rubric, place), place);
    return places;
}

void pack_confirmed(BitPack& pack, const Rubric& rubric, Answers& answers) {
    const int count = count_contradictions(rubric);
    int confirmed = static_cast<int>(answers.confirmed.size());
    pack.position(confirmed, count + 1);
    answers.confirmed.resize(static_cast<std::size_t>(confirmed));
    const IdMap places = pack.reads() || confirmed == 0 ? IdMap{} : place_contradictions(rubric);
    for (auto& [id, reason] : answers.confirmed) {
        if (pack.failed()) return;
        int place = std::max(0, places.find(id)); // the reader of answers knows none but these
        pack.position(place, count);
        id = contradiction_at(rubric, place);
        pack_reason(pack, reason, plain_confirmation);
    }
}

template <class Thing>
void add_ids(std::string& text, const std::vector<Thing>& things) {
    for (const Thing& thing : things) text += thing.id + '\n'; // no id holds a line feed
    text += '\n';
}

} // namespace

void pack_answers(BitPack& pack, const Rubric& rubric, Answers& answers, PackVersion version) {
    pack.text(answers.respondent.name);
    pack.text(answers.respondent.group);
    if (version != PackVersion::first)
        for (std::string* about : {&answers.organisation, &answers.prepared_by, &answers.date}) pack.text(*about);
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        pack_answer(pack, rubric.questions[i], answers.given[i], version);
    pack_confirmed(pack, rubric, answers);
}

std::uint32_t fingerprint_of(const Rubric& rubric) {
    std::string text = rubric.id + '\n';
    add_ids(text, rubric.stages);
    add_ids(text, rubric.checks);
    for (const Question& question : rubric.questions) {
        text += question.id + '\n' + static_cast<char>('0' + static_cast<int>(question.kind)) +
                static_cast<char>('0' + bare_answers(question));
        add_ids(text, question.rungs);
        add_ids(text, question.items);
        add_ids(text, question.options);
    }
    return checksum(text);
}

} // namespace core

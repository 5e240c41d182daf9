#include "core/link/write_link.hpp"

#include "core/limits.hpp"
#include "core/link/pack_answers.hpp"
#include "core/link/seal_bytes.hpp"

#include <utility>

namespace core {
namespace {

/// Big-endian.
void add_bytes(std::string& bytes, std::uint32_t number, int count) {
    for (int i = count - 1; i >= 0; --i) bytes += static_cast<char>(number >> 8 * i & 0xFF);
}

std::string write_fragment(const Rubric& rubric, Answers answers) {
    BitPack pack;
    pack_answers(pack, rubric, answers);
    return seal_bytes(link_header(rubric) + pack.bytes());
}

Answers without_texts(const Rubric& rubric, Answers answers) {
    answers.respondent = {};
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        Answer& answer = answers.given[i];
        if (answer.state == AnswerState::not_applicable) answer.words = plain_not_applicable;
        if (answer.state == AnswerState::answered && form_of(rubric.questions[i]) == AnswerForm::words) answer = {};
    }
    for (auto& [id, reason] : answers.confirmed) reason = plain_confirmation;
    return answers;
}

} // namespace

std::string link_header(const Rubric& rubric) {
    std::string bytes(1, link_version);
    add_bytes(bytes, checksum(rubric.id), 2);
    add_bytes(bytes, fingerprint_of(rubric), 4);
    return bytes;
}

Link write_link(const Rubric& rubric, const Answers& answers) {
    std::string whole = write_fragment(rubric, answers);
    if (whole.size() <= limits::link_characters) return {std::move(whole), LinkTexts::all};
    return {write_fragment(rubric, without_texts(rubric, answers)), LinkTexts::left_out};
}

} // namespace core

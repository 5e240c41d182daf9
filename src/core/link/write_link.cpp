#include "core/link/write_link.hpp"

#include "core/limits.hpp"
#include "core/link/seal_bytes.hpp"
#include "core/text/fold_name.hpp"

#include <utility>

namespace core {
namespace {

/// Big-endian.
void add_bytes(std::string& bytes, std::uint32_t number, int count) {
    for (int i = count - 1; i >= 0; --i) bytes += static_cast<char>(number >> 8 * i & 0xFF);
}

std::string write_fragment(const Rubric& rubric, Answers answers, PackVersion version) {
    BitPack pack;
    pack_answers(pack, rubric, answers, version);
    return seal_bytes(link_header(rubric, version) + pack.bytes());
}

Answers without_about(Answers answers) {
    answers.respondent = {};
    answers.organisation.clear();
    answers.prepared_by.clear();
    answers.date.clear();
    return answers;
}

Answers without_texts(const Rubric& rubric, Answers answers) {
    answers = without_about(std::move(answers));
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        Answer& answer = answers.given[i];
        if (answer.state == AnswerState::not_applicable) answer.words = plain_not_applicable;
        if (answer.state == AnswerState::answered && form_of(rubric.questions[i]) == AnswerForm::words) answer = {};
    }
    for (auto& [id, reason] : answers.confirmed) reason = plain_confirmation;
    return answers;
}

} // namespace

bool is_named(const Answers& answers) {
    return !is_blank(answers.respondent.name) || !is_blank(answers.respondent.group) ||
           !is_blank(answers.organisation) || !is_blank(answers.prepared_by);
}

std::string link_header(const Rubric& rubric, PackVersion version) {
    std::string bytes(1, static_cast<char>(version));
    add_bytes(bytes, checksum(rubric.id), 2);
    add_bytes(bytes, fingerprint_of(rubric), 4);
    return bytes;
}

Link write_link(const Rubric& rubric, const Answers& answers, LinkAbout about, PackVersion version) {
    const Answers& told = about == LinkAbout::included ? answers : without_about(answers);
    std::string whole = write_fragment(rubric, told, version);
    if (whole.size() <= limits::link_characters) return {std::move(whole), LinkTexts::all};
    return {write_fragment(rubric, without_texts(rubric, told), version), LinkTexts::left_out};
}

} // namespace core

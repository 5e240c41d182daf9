#include "core/read_link.hpp"

#include "core/fold_name.hpp"
#include "core/limits.hpp"
#include "core/pack_answers.hpp"
#include "core/read_answers.hpp"
#include "core/seal_bytes.hpp"
#include "core/write_json.hpp"
#include "core/write_link.hpp"

#include <optional>
#include <utility>

namespace core {
namespace {

constexpr std::size_t id_end = 3; ///< of the header: version, then the rubric's id
constexpr std::size_t header_end = 7;

Read<Answers> refuse(std::string sentence, std::string mend) {
    return {std::nullopt, {{{}, std::move(sentence), std::move(mend)}}};
}

Read<Answers> refuse_damaged() {
    return refuse("The link is incomplete or damaged.", "Copy the whole of it once more, or ask for it again.");
}

/// The bytes of a link that nothing is missing of; empty for any other text.
std::string read_bytes(std::string_view fragment) {
    if (fragment.size() > limits::link_characters_read) return {};
    return unseal_bytes(fragment).value_or("");
}

/// The answers as a file gives them back: a text that nobody sees is as good as none.
Answers without_unseen(const Rubric& rubric, Answers answers) {
    const auto clear = [](std::string& text) {
        if (is_blank(text)) text.clear();
    };
    clear(answers.respondent.name);
    clear(answers.respondent.group);
    for (auto& [id, reason] : answers.confirmed) clear(reason);
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
        Answer& answer = answers.given[i];
        const bool is_text = rubric.questions[i].kind == QuestionKind::text && answer.state == AnswerState::answered;
        if (is_text && is_blank(answer.words)) answer = {};
    }
    return answers;
}

} // namespace

Read<Answers> read_link(std::string_view fragment, const Rubric& rubric) {
    const std::string bytes = read_bytes(fragment);
    if (bytes.empty()) return refuse_damaged();
    if (bytes.front() != link_version)
        return refuse("The link is written in another version of the format than this program reads.",
                      "Use the Streamstage that it was made with.");
    if (bytes.size() < header_end) return refuse_damaged();
    const std::string header = link_header(rubric);
    if (bytes.compare(0, id_end, header, 0, id_end) != 0)
        return refuse("The link belongs to another rubric.", "Open it on the page that it was made for.");
    if (bytes.compare(0, header_end, header) != 0)
        return refuse("The link was made with another version of these questions.",
                      "Ask for the answers as a file: that can be read.");

    BitPack pack(bytes.substr(header_end));
    Answers answers = empty_answers(rubric);
    pack_answers(pack, rubric, answers);
    if (pack.failed() || write_link(rubric, answers).fragment != fragment) return refuse_damaged();
    // A text that is too long, or no text at all, is met by whoever reads answers.
    const Read<Answers> read = read_answers(write_answers(rubric, answers), rubric);
    if (!read.value || *read.value != without_unseen(rubric, answers)) return refuse_damaged();
    return {std::move(answers), {}};
}

bool is_link_of_another(std::string_view fragment, const Rubric& rubric) {
    const std::string bytes = read_bytes(fragment);
    return bytes.size() >= header_end && bytes.front() == link_version &&
           bytes.compare(0, id_end, link_header(rubric), 0, id_end) != 0;
}

} // namespace core

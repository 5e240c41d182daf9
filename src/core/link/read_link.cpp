#include "core/link/read_link.hpp"

#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/limits.hpp"
#include "core/link/pack_answers.hpp"
#include "core/link/seal_bytes.hpp"
#include "core/link/write_link.hpp"
#include "core/text/fold_name.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace core {
namespace {

constexpr std::size_t id_end = 3; ///< of the header: version, then the rubric's id
constexpr std::size_t header_end = 7;
constexpr int marks_behind_max = 8;

bool is_known(char version) {
    return version == static_cast<char>(PackVersion::first) || version == static_cast<char>(PackVersion::second);
}

Read<Answers> refuse(Sentence sentence, Sentence fix) {
    return {std::nullopt, {{{}, std::move(sentence), std::move(fix)}}};
}

Read<Answers> refuse_damaged() {
    return refuse(sentence("The link is incomplete or damaged."),
                  sentence("Copy the whole link again, or ask for a new one."));
}

int hexadecimal(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// What somebody on the way wrote as %5F. An address has no blanks: one that is written so is a line's end.
std::string decode_percent(std::string_view text) {
    std::string decoded;
    for (; !text.empty(); text.remove_prefix(1)) {
        const bool encoded =
            text[0] == '%' && text.size() >= 3 && hexadecimal(text[1]) >= 0 && hexadecimal(text[2]) >= 0;
        if (!encoded) {
            decoded += text[0];
            continue;
        }
        const int byte = hexadecimal(text[1]) * 16 + hexadecimal(text[2]);
        decoded += byte == ' ' ? '\n' : static_cast<char>(byte);
        text.remove_prefix(2);
    }
    return decoded;
}

/// Line ends, with the "=" that mail puts before them, and characters that have no width: nobody sees them, and whoever
/// breaks long lines puts them in.
constexpr std::string_view unseen[] = {"=\r\n",  "=\n",    "\r",     "\n",     "\t",     "\u00AD", "\u200B",
                                       "\u200C", "\u200D", "\u200E", "\u200F", "\u2060", "\uFEFF"};

/// The link in a text that more may stand behind: a full stop, what a mailing adds, another part of the address. It
/// ends where its letters do; whether it is whole, its checksum says.
std::string find_link(std::string_view text) {
    const std::string decoded = decode_percent(decode_percent(text.substr(0, limits::link_characters_read)));
    std::string link;
    for (std::string_view rest = decoded; !rest.empty();) {
        const auto* skipped = std::find_if(std::begin(unseen), std::end(unseen),
                                           [&](std::string_view each) { return rest.starts_with(each); });
        if (skipped != std::end(unseen)) {
            rest.remove_prefix(skipped->size());
            continue;
        }
        if (!is_sealed_character(rest.front())) break;
        link += rest.front();
        rest.remove_prefix(1);
    }
    return link;
}

/// What a text holds of a link, and what is sealed in it; neither where it is damaged.
struct SealedLink {
    std::string fragment;
    std::string bytes;
};

/// "_" and "-" are letters of a link. At its end they may as well be Markdown or a dash: then it is whole without them.
SealedLink unseal_link(std::string_view text) {
    std::string fragment = find_link(text);
    for (int marks = 0; marks <= marks_behind_max; ++marks) {
        if (std::optional<std::string> bytes = unseal_bytes(fragment)) return {std::move(fragment), std::move(*bytes)};
        if (!fragment.ends_with('_') && !fragment.ends_with('-')) break;
        fragment.pop_back();
    }
    return {};
}

/// The answers as a file gives them back: a text that nobody sees is as good as none.
Answers without_unseen(const Rubric& rubric, Answers answers) {
    const auto clear = [](std::string& text) {
        if (is_blank(text)) text.clear();
    };
    clear(answers.respondent.name);
    clear(answers.respondent.group);
    clear(answers.organisation);
    clear(answers.prepared_by);
    for (auto& [id, reason] : answers.confirmed) clear(reason);
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
        Answer& answer = answers.given[i];
        const bool is_text = form_of(rubric.questions[i]) == AnswerForm::words && answer.state == AnswerState::answered;
        if (is_text && is_blank(answer.words)) answer = {};
    }
    return answers;
}

} // namespace

Read<Answers> read_link(std::string_view text, const Rubric& rubric) {
    const auto [fragment, bytes] = unseal_link(text);
    if (bytes.empty()) return refuse_damaged();
    if (!is_known(bytes.front()))
        return refuse(sentence("The link is in a version of the format that this program does not read."),
                      sentence("Use the version of Streamstage that it was made with."));
    if (bytes.size() < header_end) return refuse_damaged();
    const auto version = static_cast<PackVersion>(bytes.front());
    const std::string header = link_header(rubric, version);
    if (bytes.compare(0, id_end, header, 0, id_end) != 0)
        return refuse(sentence("The link belongs to another rubric."),
                      sentence("Open it on the page that it was made for."));
    if (bytes.compare(0, header_end, header) != 0)
        return refuse(sentence("The link was made with another version of these questions."),
                      sentence("Ask for the answers as a file: that can be read."));

    BitPack pack(bytes.substr(header_end));
    Answers answers = empty_answers(rubric);
    pack_answers(pack, rubric, answers, version);
    if (pack.failed() || write_link(rubric, answers, LinkAbout::included, version).fragment != fragment)
        return refuse_damaged();
    // A text that is too long, or no text at all, is met by whoever reads answers.
    const Read<Answers> read = read_answers(write_answers(rubric, answers), rubric);
    if (!read.value || *read.value != without_unseen(rubric, answers)) return refuse_damaged();
    return {std::move(answers), {}};
}

bool is_link_of_another(std::string_view text, const Rubric& rubric) {
    const SealedLink link = unseal_link(text);
    const std::string& bytes = link.bytes;
    return bytes.size() >= header_end && is_known(bytes.front()) &&
           bytes.compare(1, id_end - 1, link_header(rubric), 1, id_end - 1) != 0;
}

} // namespace core

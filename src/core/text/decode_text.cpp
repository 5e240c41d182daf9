#include "core/text/decode_text.hpp"

#include "core/text/take_character.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace core {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

enum class Width { bytes, utf16, utf32 };

struct Encoding {
    Width width = Width::bytes;
    bool big_endian = false;
    std::size_t mark = 0; ///< bytes of the byte order mark
};

/// A JSON text begins with two characters of ASCII, so the zeros among its first bytes tell.
Encoding find_encoding(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return {Width::utf32, false, 4};
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return {Width::utf32, true, 4};
    if (bytes.starts_with("\xFF\xFE")) return {Width::utf16, false, 2};
    if (bytes.starts_with("\xFE\xFF")) return {Width::utf16, true, 2};
    if (bytes.starts_with(utf8_mark)) return {Width::bytes, false, utf8_mark.size()};
    const auto is_zero = [&](std::size_t i) { return i < bytes.size() && bytes[i] == '\0'; };
    if (bytes.size() < 4)
        return {bytes.size() == 2 && is_zero(0) != is_zero(1) ? Width::utf16 : Width::bytes, is_zero(0)};
    if (is_zero(0) != is_zero(1))
        return {!is_zero(0) && is_zero(2) && is_zero(3) ? Width::utf32 : Width::utf16, is_zero(0)};
    return {is_zero(0) && is_zero(1) && is_zero(2) && !is_zero(3) ? Width::utf32 : Width::bytes};
}

bool is_first_half(std::uint32_t code) {
    return code >= 0xD800 && code < 0xDC00;
}

bool is_second_half(std::uint32_t code) {
    return code >= 0xDC00 && code < 0xE000;
}

void transcode(std::string_view bytes, bool big_endian, DecodedText& decoded) {
    std::string& text = decoded.transcoded;
    text.reserve(bytes.size());
    const auto fail = [&](Sentence what, Sentence fix) {
        decoded.problem = Problem{locate_end(text), std::move(what), std::move(fix)};
    };
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t left = bytes.size() - at;
        std::uint32_t code = left < 2 ? 0 : unit(at);
        const bool is_pair = is_first_half(code);
        if (left < (is_pair ? 4 : 2))
            return fail(sentence("The file ends too early."), sentence("Take a complete copy of it."));
        if (is_second_half(code) || (is_pair && !is_second_half(unit(at + 2))))
            return fail(sentence("The file is UTF-16 and holds half of a character here."),
                        sentence("Write the character itself."));
        if (is_pair) code = 0x10000 + ((code - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
        append_code(text, code);
        at += is_pair ? 4 : 2;
    }
    decoded.text = text;
}

/// What is chosen by mistake: nothing where it is none of that.
Sentence name_mistaken(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04")) return sentence("The file is an archive or an office document, not a text.");
    if (bytes.starts_with("%PDF-")) return sentence("The file is a PDF document, not a text.");
    if (bytes.starts_with("\x1F\x8B")) return sentence("The file is compressed by gzip, not a text.");
    return {};
}

} // namespace

Place locate_end(std::string_view text) {
    const std::size_t line_end = text.rfind('\n');
    const std::size_t line_start = line_end == std::string_view::npos ? 0 : line_end + 1;
    return {static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1,
            static_cast<int>(text.size() - line_start) + 1,
            {}};
}

void decode_text(std::string_view bytes, DecodedText& decoded) {
    if (Sentence mistaken = name_mistaken(bytes); !mistaken.empty())
        decoded.problem = Problem{{1, 1, {}}, std::move(mistaken), sentence("Choose a JSON file.")};
    const Encoding encoding = find_encoding(bytes);
    decoded.text = bytes.substr(encoding.mark);
    if (encoding.width == Width::utf32)
        decoded.problem =
            Problem{{1, 1, {}}, sentence("The file is UTF-32, not UTF-8."), sentence("Save it as UTF-8.")};
    if (encoding.width == Width::utf16) transcode(decoded.text, encoding.big_endian, decoded);
}

} // namespace core

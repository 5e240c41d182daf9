#include "core/json/check_text.hpp"

#include "core/limits.hpp"
#include "core/text/take_character.hpp"
#include "core/words/say.hpp"

namespace core {
namespace {

/// A file that was cut off inside a character, which a byte that begins none is not.
bool is_cut(const Sequence& broken, std::string_view rest) {
    const auto first = static_cast<unsigned char>(rest.front());
    return broken.length == rest.size() && first >= 0xC2 && first <= 0xF4;
}

} // namespace

std::size_t character_length(std::string_view bytes) {
    const Sequence next = bytes.empty() ? Sequence{0, false} : read_sequence(bytes);
    return next.valid ? next.length : 0;
}

Place locate(std::string_view bytes, std::size_t offset) {
    return locate_end(bytes.substr(0, offset));
}

std::optional<Problem> check_text(std::string_view bytes, std::size_t bytes_max, DecodedText& decoded) {
    const auto too_large = [&](const char* what) {
        return Problem{{}, sentence(what, {bytes_max / limits::mebibyte}), sentence("Use a smaller file.")};
    };
    if (bytes.size() > bytes_max) return too_large(message("The file is larger than {size} MiB."));
    decode_text(bytes, decoded);
    if (decoded.problem) return decoded.problem;
    const std::string_view text = decoded.text;
    if (text.size() > bytes_max) return too_large(message("The file is larger than {size} MiB as UTF-8."));
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Problem{locate(text, 0), sentence("The file is empty."),
                       sentence("Choose a JSON file with something in it.")};
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\0')
            return Problem{locate(text, at), sentence("The file holds a NUL byte."),
                           sentence("Choose a text file, saved as UTF-8.")};
        const Sequence next = read_sequence(text.substr(at));
        if (!next.valid && is_cut(next, text.substr(at)))
            return Problem{locate(text, text.size()), sentence("The file ends too early."),
                           sentence("Take a complete copy of it.")};
        if (!next.valid)
            return Problem{locate(text, at), sentence("The file is not UTF-8 here."), sentence("Save it as UTF-8.")};
        at += next.length;
    }
    return std::nullopt;
}

} // namespace core

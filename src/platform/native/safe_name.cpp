#include "platform/native/safe_name.hpp"

#include "core/json/check_text.hpp"
#include "ui/text/make_visible.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace platform::native {

namespace {

constexpr std::size_t piece_bytes = 200;
constexpr std::size_t name_bytes = 240; ///< of the 255 that file systems have: the rest is for a number

bool is_plain(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.';
}

/// Names that are devices on Windows, whatever ending they have.
bool is_reserved(std::string_view id) {
    static constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
    const std::string_view stem = id.substr(0, id.find('.'));
    const bool numbered = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt"));
    return numbered || std::find(devices.begin(), devices.end(), stem) != devices.end();
}

/// As in addresses: %2E for a full stop that is not to stand there.
std::string escape(std::string_view id) {
    const bool reserved = is_reserved(id);
    std::string name;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const bool at_end = i == 0 || i + 1 == id.size();
        if (is_plain(id[i]) && !(id[i] == '.' && at_end) && !(reserved && i == 0)) {
            name += id[i];
            continue;
        }
        const auto byte = static_cast<unsigned char>(id[i]);
        name += {'%', "0123456789ABCDEF"[byte >> 4], "0123456789ABCDEF"[byte & 15]};
    }
    return name;
}

} // namespace

std::filesystem::path folder_for(const std::string& id) {
    std::string rest = id.empty() ? "%" : escape(id);
    std::filesystem::path folder;
    // Longer than a name may be: folders in each other, all but the last of which end as no other name does.
    for (; rest.size() > piece_bytes; rest.erase(0, piece_bytes)) folder /= rest.substr(0, piece_bytes) + "%";
    return folder / rest;
}

std::string safe_file_name(const std::string& name) {
    std::string safe;
    for (std::string_view rest = name; !rest.empty();) {
        const std::string_view character = rest.substr(0, std::max<std::size_t>(core::character_length(rest), 1));
        rest.remove_prefix(character.size());
        const bool unfit = character == "/" || character == "\\" || ui::text::make_visible_line(character) != character;
        safe += unfit ? std::string_view("_") : character;
    }
    if (safe.empty() || safe.front() == '.' || safe.front() == '-') safe.insert(0, "_");
    if (safe.size() <= name_bytes) return safe;
    // What is cut away is the id's end: what the file is stands behind it.
    std::size_t tail = safe.rfind('-');
    if (tail == std::string::npos || safe.size() - tail > piece_bytes) tail = safe.size();
    std::size_t kept = name_bytes - (safe.size() - tail);
    while (kept > 0 && (static_cast<unsigned char>(safe[kept]) & 0xC0) == 0x80) --kept;
    return safe.substr(0, kept) + safe.substr(tail);
}

} // namespace platform::native

#include "ui/imgui/letters.hpp"

namespace ui::imgui {

namespace {

Letters* in_use = nullptr;

} // namespace

Character read_character(const char* at, const char* end) {
    const auto first = static_cast<unsigned char>(*at);
    if (first < 0x80) return {first, 1};
    const int bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    if (bytes == 0 || end - at < bytes) return {0xFFFD, 1};
    unsigned code = first & (0xFFu >> (bytes + 1));
    for (int i = 1; i < bytes; ++i) code = (code << 6) | (static_cast<unsigned char>(at[i]) & 0x3Fu);
    return {code, bytes};
}

void use_letters(Letters& letters) {
    in_use = &letters;
}

Letters& letters() {
    return *in_use;
}

} // namespace ui::imgui

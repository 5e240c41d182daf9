#include "platform/desktop/key_names.hpp"

#include <GLFW/glfw3.h>

#include <array>

namespace platform::desktop {

namespace {

struct NamedKey {
    int code;
    const char* name;
};

constexpr std::array<NamedKey, 16> named_keys{{
    {GLFW_KEY_ENTER, "Enter"},
    {GLFW_KEY_KP_ENTER, "Enter"},
    {GLFW_KEY_BACKSPACE, "Backspace"},
    {GLFW_KEY_ESCAPE, "Escape"},
    {GLFW_KEY_DELETE, "Delete"},
    {GLFW_KEY_TAB, "Tab"},
    {GLFW_KEY_UP, "ArrowUp"},
    {GLFW_KEY_DOWN, "ArrowDown"},
    {GLFW_KEY_LEFT, "ArrowLeft"},
    {GLFW_KEY_RIGHT, "ArrowRight"},
    {GLFW_KEY_PAGE_UP, "PageUp"},
    {GLFW_KEY_PAGE_DOWN, "PageDown"},
    {GLFW_KEY_HOME, "Home"},
    {GLFW_KEY_END, "End"},
    {GLFW_KEY_F1, "F1"},
    {GLFW_KEY_F5, "F5"},
}};

/// What the key would type on this keyboard without Control.
std::string letter_of(int key, int scancode) {
    if (const char* name = glfwGetKeyName(key, scancode)) return name;
    if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return std::string(1, static_cast<char>('a' + key - GLFW_KEY_A));
    return "";
}

} // namespace

std::string name_key(int key, int scancode, int modifiers) {
    const std::string control = modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER) ? "Control+" : "";
    const std::string shift = !control.empty() && (modifiers & GLFW_MOD_SHIFT) ? "Shift+" : "";
    for (const NamedKey& named : named_keys)
        if (named.code == key) return control + shift + named.name;
    const std::string letter = control.empty() ? "" : letter_of(key, scancode);
    return letter.empty() ? "" : control + shift + letter;
}

std::string name_character(unsigned character) {
    std::string bytes;
    const auto add = [&](unsigned byte) { bytes += static_cast<char>(byte); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0 | (character >> 6));
        add(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        add(0xE0 | (character >> 12));
        add(0x80 | ((character >> 6) & 0x3F));
        add(0x80 | (character & 0x3F));
    } else {
        add(0xF0 | (character >> 18));
        add(0x80 | ((character >> 12) & 0x3F));
        add(0x80 | ((character >> 6) & 0x3F));
        add(0x80 | (character & 0x3F));
    }
    return bytes;
}

int find_key_code(const std::string& name) {
    for (const NamedKey& named : named_keys)
        if (name == named.name) return named.code;
    if (name.size() != 1) return -1;
    if (name[0] >= 'a' && name[0] <= 'z') return GLFW_KEY_A + (name[0] - 'a');
    if (name[0] >= '0' && name[0] <= '9') return GLFW_KEY_0 + (name[0] - '0');
    return -1;
}

} // namespace platform::desktop

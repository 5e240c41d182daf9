#pragma once

#include <string>

namespace platform::desktop {

/// The KeyboardEvent.key of a key that types no character, or is held with Control ("Control+z"), else empty: what is
/// typed comes as a character. `key`, `scancode` and `modifiers` are GLFW's.
std::string name_key(int key, int scancode, int modifiers);

/// A character as KeyboardEvent.key has it: itself, in UTF-8.
std::string name_character(unsigned character);

/// GLFW's key for a name such as "Enter", "ArrowUp", "z", "1"; -1 when there is none.
int find_key_code(const std::string& name);

} // namespace platform::desktop

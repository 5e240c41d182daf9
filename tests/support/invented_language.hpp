#pragma once

#include <string>
#include <vector>

namespace support {

struct Message {
    std::string context; ///< empty for none
    std::string one;
    std::string other; ///< empty where it does not count
    std::vector<std::string> translations;
};

/// Every message of languages/streamstage.pot, untranslated.
std::vector<Message> list_messages();

/// As msgfmt would write it.
std::string compile_catalogue(const std::string& header, std::vector<Message> messages);

/// The messages of languages/streamstage.pot in a language that is English between marks, ⟦You meet ⟧{share}⟦.⟧: what
/// stands outside of marks is a part, or no message at all.
std::string invent_language();

} // namespace support

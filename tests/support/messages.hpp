#pragma once

#include "core/words/catalogue.hpp"

#include <string>
#include <vector>

namespace support {

struct Message {
    std::string context; ///< empty where it has none
    std::string english;
    std::string other; ///< the English of other numbers than one; empty where it does not count
    std::vector<std::string> forms;
};

/// Every message of languages/streamstage.pot, untranslated.
std::vector<Message> list_messages();

/// The bytes that msgfmt makes of these. `plural` is a Plural-Forms field.
std::string compile(std::vector<Message> messages, const std::string& language, const std::string& plural);

/// The same, read. Fails the running test where it cannot be.
core::Catalogue catalogue_of(const std::vector<Message>& messages,
                             const std::string& plural = "nplurals=2; plural=n != 1;");

/// Every message in its own English between ⟦ and ⟧, of a language that nobody speaks.
core::Catalogue marked_catalogue();

} // namespace support

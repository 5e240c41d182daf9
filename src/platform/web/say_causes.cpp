#include "platform/web/say_causes.hpp"

#include "core/words/phrases.hpp"
#include "core/words/say.hpp"

namespace platform::web {

namespace {

std::string say_refused(const std::string& cause, const std::string& file) {
    if (cause == "too_large") return core::say("“{file}” is larger than {size} MiB.", {file, 16});
    if (cause == "too_many")
        return core::say("“{file}” is one too many: all of them together are larger than {size} MiB.", {file, 128});
    if (cause == "none") return core::say("There is no file in it.");
    return core::say("“{file}” cannot be read: it is a folder, was changed or moved meanwhile, or may not be read.",
                     {file});
}

} // namespace

std::string say_refused_files(const std::vector<std::string>& words) {
    constexpr std::size_t said_max = 3;
    const std::size_t files = words.size() / 2; // behind the first word they come in pairs
    std::string text;
    for (std::size_t i = 0; i < files && i < said_max; ++i)
        core::add_sentence(text, say_refused(words[2 * i + 1], words.size() > 2 * i + 2 ? words[2 * i + 2] : ""));
    if (files > said_max)
        core::add_sentence(text, core::say_count("And {count} more.", "And {count} more.",
                                                 static_cast<std::int64_t>(files - said_max)));
    return text;
}

std::string say_unsaved(const std::string& cause, const std::string& words) {
    if (cause != "no_picture") return words;
    return core::say(
        "This browser does not let pages export drawings, or the picture is too large. Save the chart as SVG "
        "instead.");
}

std::string say_unkept(const std::string& cause) {
    return cause == "full" ? core::say("The browser has run out of space for them.")
                           : core::say("The browser does not let this page store anything.");
}

} // namespace platform::web

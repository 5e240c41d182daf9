#pragma once

#include "core/sentence.hpp"
#include "core/words/catalogue.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace core {

/// What stands in a placeholder: words, or a number, which is written as the language does. Looks at its words, so that
/// it lives as long as they do: in a call.
class Part {
public:
    Part(const std::string& words) : words_(words.data()), value_(static_cast<std::int64_t>(words.size())) {}
    Part(std::string_view words) : words_(words.data()), value_(static_cast<std::int64_t>(words.size())) {}
    Part(const char* words) : Part(std::string_view(words)) {}
    Part(int number) : value_(number) {}
    Part(std::int64_t number) : value_(number) {}
    Part(std::size_t number) : value_(static_cast<std::int64_t>(number)) {}

    std::string text() const;

private:
    const char* words_ = nullptr; ///< nothing for a number
    std::int64_t value_;          ///< the number, or how long the words are
};

using Parts = std::initializer_list<Part>;

/// While it lives, `say` speaks the catalogue's language; English where it has none, and where nothing of it lives.
/// Set where a program is entered; the innermost counts.
class SpeakIn {
public:
    explicit SpeakIn(const Catalogue* catalogue);
    ~SpeakIn();
    SpeakIn(const SpeakIn&) = delete;
    SpeakIn& operator=(const SpeakIn&) = delete;

private:
    const Catalogue* before_;
};

/// The language that is spoken, BCP 47.
std::string spoken_language();

/// A message in the language that is spoken. `parts` fill its placeholders, in the order in which the English names
/// them first. A translation whose placeholders are others than its English's is passed over.
std::string say(const char* message, Parts parts = {});

/// The same where one English has several translations: `context` tells them apart.
std::string say_in(const char* context, const char* message, Parts parts = {});

/// A message about a number, `{count}`, which the English of one may leave out. `parts` are those of `other`, but for
/// the number.
std::string say_count(const char* one, const char* other, std::int64_t count, Parts parts = {});

std::string say(const Sentence& sentence);

/// Messages to be said later.
Sentence sentence(const char* message, Parts parts = {});
Sentence sentence_count(const char* one, const char* other, std::int64_t count, Parts parts = {});
/// Words that are no message: English, whatever is spoken, for those who write rubrics.
Sentence in_english(std::string words);

/// A message that a table holds: it is said where the table is read.
constexpr const char* message(const char* text) {
    return text;
}

} // namespace core

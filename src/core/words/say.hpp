#pragma once

#include "core/sentence.hpp"
#include "core/words/catalogue.hpp"

#include <cstdint>
#include <string>

namespace core {

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
/// In English, whatever is spoken: for those who write rubrics.
std::string say_english(const Sentence& sentence);

/// A message that a table holds: it is said where the table is read.
constexpr const char* message(const char* text) {
    return text;
}

} // namespace core

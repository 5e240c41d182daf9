#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A message and what stands in its placeholders, still in no language: core/words composes it. Copied, moved and
/// destroyed in one place.
struct Sentence {
    const char* text = nullptr;  ///< the English message with {placeholders}; nothing for finished words
    const char* other = nullptr; ///< the English of other numbers than one, of a message that counts
    std::int64_t count = 0;
    const char* context = nullptr; ///< where one English has several translations
    std::string words;             ///< finished, where there is no message
    std::vector<Sentence> parts;   ///< in the order in which the English names them

    Sentence();
    Sentence(const Sentence& other);
    Sentence(Sentence&& other) noexcept;
    Sentence& operator=(const Sentence& other);
    Sentence& operator=(Sentence&& other) noexcept;
    ~Sentence();

    bool empty() const { return text == nullptr && words.empty(); }
    bool operator==(const Sentence&) const = default;
};

/// What stands in a placeholder: words, a number, which is written as the language does, or another message. Looks at
/// its words, so that it lives as long as they do: in a call.
class Part {
public:
    Part(const std::string& words) : at_(&words), kind_(Kind::string) {}
    Part(std::string_view words) : at_(words.data()), value_(static_cast<std::int64_t>(words.size())) {}
    Part(const char* words) : at_(words), kind_(Kind::literal) {}
    Part(int number) : value_(number), kind_(Kind::number) {}
    Part(std::int64_t number) : value_(number), kind_(Kind::number) {}
    Part(std::size_t number) : value_(static_cast<std::int64_t>(number)), kind_(Kind::number) {}
    Part(const Sentence& sentence) : at_(&sentence), kind_(Kind::sentence) {}

    /// In the language that is spoken.
    std::string text() const;
    Sentence keep() const;

private:
    enum class Kind { view, string, literal, number, sentence };

    std::string own_words() const; ///< of all but a sentence

    const void* at_ = nullptr;
    std::int64_t value_ = 0; ///< the number, or how long the words are
    Kind kind_ = Kind::view;
};

using Parts = std::initializer_list<Part>;

/// Messages to be said later; `parts` as `say` takes them.
Sentence sentence(const char* message, Parts parts = {});
/// With a context that tells apart what is the same in English.
Sentence sentence_in(const char* context, const char* message, Parts parts = {});
Sentence sentence_count(const char* one, const char* other, std::int64_t count, Parts parts = {});
/// Words that are no message: English, whatever is spoken, for those who write rubrics.
Sentence in_english(std::string words);

} // namespace core

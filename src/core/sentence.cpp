#include "core/sentence.hpp"

#include <utility>

namespace core {

Sentence::Sentence() = default;
Sentence::Sentence(const Sentence&) = default;
Sentence::Sentence(Sentence&&) noexcept = default;
Sentence& Sentence::operator=(const Sentence&) = default;
Sentence& Sentence::operator=(Sentence&&) noexcept = default;
Sentence::~Sentence() = default;

std::string Part::own_words() const {
    switch (kind_) {
    case Kind::string: return *static_cast<const std::string*>(at_);
    case Kind::literal: return static_cast<const char*>(at_);
    case Kind::number: return std::to_string(value_);
    case Kind::view:
    case Kind::sentence: break;
    }
    return {static_cast<const char*>(at_), static_cast<std::size_t>(value_)};
}

Sentence Part::keep() const {
    return kind_ == Kind::sentence ? *static_cast<const Sentence*>(at_) : in_english(own_words());
}

Sentence sentence(const char* message, Parts parts) {
    return sentence_count(message, nullptr, 0, parts);
}

Sentence sentence_in(const char* context, const char* message, Parts parts) {
    Sentence said = sentence(message, parts);
    said.context = context;
    return said;
}

Sentence sentence_count(const char* one, const char* other, std::int64_t count, Parts parts) {
    Sentence sentence;
    sentence.text = one;
    sentence.other = other;
    sentence.count = count;
    sentence.parts.reserve(parts.size());
    for (const Part& part : parts) sentence.parts.push_back(part.keep());
    return sentence;
}

Sentence in_english(std::string words) {
    Sentence finished;
    finished.words = std::move(words);
    return finished;
}

} // namespace core

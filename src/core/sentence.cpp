#include "core/sentence.hpp"

#include <utility>

namespace core {

Sentence Part::keep() const {
    if (sentence_ != nullptr) return *sentence_;
    Sentence kept;
    kept.words = words_ != nullptr ? std::string(words_, static_cast<std::size_t>(value_)) : std::to_string(value_);
    return kept;
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
    Sentence sentence{one, other, count};
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

#include "core/kinds/kinds.hpp"

namespace core {

std::string name_scored_kinds() {
    std::vector<std::string> nouns;
    for (const QuestionKind kind : question_kinds)
        if (is_scored(kind)) nouns.emplace_back(names_of(kind).noun);
    return say_english(name_any(nouns));
}

} // namespace core

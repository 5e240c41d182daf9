#include "core/json/find_doubles.hpp"

#include <algorithm>

namespace core {

std::vector<int> find_doubles(const std::vector<const JsonNode*>& children) {
    constexpr std::size_t few = 8; // are compared one by one, without a list to sort
    std::vector<int> doubles;
    if (children.size() <= few) {
        for (std::size_t i = 1; i < children.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (children[j]->key == children[i]->key) {
                    doubles.push_back(children[i]->position);
                    break;
                }
        return doubles;
    }
    std::vector<const JsonNode*> fields = children;
    std::sort(fields.begin(), fields.end(), [](const JsonNode* a, const JsonNode* b) {
        const int order = a->key.compare(b->key);
        return order != 0 ? order < 0 : a->position < b->position;
    });
    for (std::size_t i = 1; i < fields.size(); ++i)
        if (fields[i]->key == fields[i - 1]->key) doubles.push_back(fields[i]->position);
    return doubles;
}

} // namespace core

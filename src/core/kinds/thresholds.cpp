#include "core/kinds/thresholds.hpp"

#include "core/limits.hpp"

#include <algorithm>

namespace core {

std::vector<Threshold> read_thresholds(FieldReader& fields, Bounds numbers, int level_max, Reading& reading) {
    std::vector<Threshold> thresholds;
    const JsonNode* list = fields.required_list("thresholds", {0, limits::items});
    if (!list) return thresholds;
    for (const JsonNode* node : list->children) {
        FieldReader threshold(*node, name_by_position("threshold", *node) + " of the " + fields.english_name(),
                              reading);
        const int at_least = threshold.required_whole("at_least", numbers);
        const int level = threshold.required_whole("level", {1, level_max});
        threshold.finish();
        thresholds.push_back({at_least, level});
    }
    return thresholds;
}

int level_reached(const std::vector<Threshold>& thresholds, int number) {
    int level = 0;
    for (const Threshold& threshold : thresholds)
        if (number >= threshold.at_least) level = std::max(level, threshold.level);
    return level;
}

std::vector<int> levels_reached(const std::vector<Threshold>& thresholds) {
    std::vector<int> levels{0};
    for (const Threshold& threshold : thresholds) {
        // A lower level that asks for a larger number than a higher one is never reached.
        bool reached = true;
        for (const Threshold& other : thresholds)
            if (other.level > threshold.level && other.at_least <= threshold.at_least) reached = false;
        if (reached) levels.push_back(threshold.level);
    }
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

std::optional<int> highest_named_level(const std::vector<Threshold>& thresholds) {
    std::optional<int> highest;
    for (const Threshold& threshold : thresholds) {
        if (threshold.level == not_read) return std::nullopt;
        highest = std::max(highest.value_or(0), threshold.level);
    }
    return highest;
}

} // namespace core

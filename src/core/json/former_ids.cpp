#include "core/json/former_ids.hpp"

#include "core/limits.hpp"
#include "core/words/say.hpp"

namespace core {

FormerIds::FormerIds(const IdList& ids, const char* kind, Reading& shared) : today(ids), what(kind), reading(shared) {}

std::vector<std::string> FormerIds::read(FieldReader& fields) {
    std::vector<std::string> former;
    const JsonNode* list = fields.list("formerly", {0, limits::former_ids});
    if (!list) return former;
    for (const JsonNode* value : list->children) {
        if (!is_usable(*value, fields.english_name())) continue;
        given.add(value->text);
        former.push_back(value->text);
    }
    return former;
}

bool FormerIds::is_usable(const JsonNode& value, const std::string& whose) {
    const auto report = [&](const std::string& fault, const char* fix) {
        reading.problems.add_for_author(place_of(value), fault, fix);
        return false;
    };
    if (!is_string(value))
        return report("A former id of the " + whose + " is " + say_english(name_kind(value)) + ", not a text.",
                      "Write it in double quotes.");
    const std::string fault = fault_of_id(value.text);
    if (fault == "empty") return report("A former id of the " + whose + " is empty.", "Remove it, or write the id.");
    const std::string named = "The former id " + quote(value.text) + " of the " + whose;
    if (!fault.empty()) return report(named + " " + fault + ".", "Use letters, digits and hyphens.");
    if (today.find(value.text) >= 0)
        return report(named + " is still in use among the " + what + "s.", "Remove it, or give that one another id.");
    if (given.find(value.text) >= 0) return report(named + " is given twice.", "Keep it where its meaning went.");
    return true;
}

} // namespace core

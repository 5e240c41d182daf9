#include "core/json/id_list.hpp"

#include "core/json/nearest_name.hpp"
#include "core/limits.hpp"
#include "core/text/fold_name.hpp"
#include "core/words/say.hpp"

#include <utility>

namespace core {
namespace {

void report_unknown(const JsonNode& value, const char* what, const IdList& list, Reading& reading) {
    if (reading.problems.count_if_full()) return;
    reading.problems.add(place_of(value),
                         in_english(std::string("The ") + what + " " + quote(value.text) + " is not in the rubric."),
                         suggest_name(value.text, list.ids,
                                      in_english(std::string("Name a ") + what + " that the rubric has, or add it.")));
}

/// The id of one item; empty, with a problem, where it has no usable one.
std::string read_id(const JsonNode& item, const char* what, Reading& reading) {
    if (!is_object(item)) return {}; // whoever reads the item says so
    const JsonNode* id = find(item, "id");
    if (!id) {
        reading.problems.add_for_author(place_of(item), "The " + name_item(what, item) + " has no “id”.",
                                        "Add an id that nothing else in this list has.");
        return {};
    }
    const std::string fault = is_string(*id) ? fault_of_id(id->text) : say_english(name_kind(*id)) + ", not a text";
    if (fault.empty()) return id->text;
    const std::string named = is_string(*id) && !is_blank(id->text)
                                  ? std::string("The ") + what + "'s id " + quote(id->text) + " "
                                  : "The id of the " + name_item(what, item) + " is ";
    reading.problems.add_for_author(place_of(*id), named + fault + ".",
                                    is_string(*id) ? "Use letters, digits and hyphens." : "Write it in double quotes.");
    return {};
}

} // namespace

void IdList::add(std::string id) {
    if (!id.empty()) places.add(id, static_cast<int>(ids.size()));
    ids.push_back(std::move(id));
}

int IdList::find(std::string_view id) const {
    return places.find(id);
}

IdList gather_ids(const JsonNode* list, const char* what, Reading& reading) {
    IdList gathered;
    gathered.complete = list != nullptr;
    if (!list) return gathered;
    for (const JsonNode* item : list->children) {
        std::string id = read_id(*item, what, reading);
        if (id.empty())
            gathered.complete = false;
        else if (gathered.find(id) >= 0)
            reading.problems.add_for_author(place_of(*find(*item, "id")),
                                            "The id " + quote(id) + " is given to two " + what + "s.",
                                            "Give each its own id.");
        gathered.add(std::move(id));
    }
    return gathered;
}

int find_reference(const JsonNode& value, const std::string& whose, const IdList& list, const char* what,
                   Reading& reading) {
    if (!is_string(value)) {
        reading.problems.add_for_author(
            place_of(value), whose + " is " + say_english(name_kind(value)) + ", not the id of a " + what + ".",
            "Write the id in double quotes.");
        return not_read;
    }
    const int index = list.find(value.text);
    if (index < 0 && list.complete) report_unknown(value, what, list, reading);
    return index;
}

std::string name_item(const char* what, const JsonNode& item) {
    const JsonNode* id = find(item, "id");
    if (id && is_string(*id) && !is_blank(id->text)) return what + (" " + quote(id->text));
    return name_by_position(what, item);
}

std::string name_by_position(const char* what, const JsonNode& item) {
    const int number = item.position + 1;
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    const char* const endings[] = {"th", "st", "nd", "rd"};
    return std::to_string(number) + endings[teen || number % 10 > 3 ? 0 : number % 10] + " " + what;
}

std::string fault_of_id(std::string_view id) {
    if (is_blank(id)) return "empty";
    if (count_characters(id) > limits::id_characters)
        return "is longer than " + std::to_string(limits::id_characters) + " characters";
    if (id.find_first_of("/ \t\r\n") != std::string_view::npos) return "holds a space or a slash";
    if (has_control_character(id)) return "holds a control character";
    return {};
}

} // namespace core

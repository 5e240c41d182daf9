#pragma once

#include "core/id_map.hpp"
#include "core/json/read_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The ids of a list, in its order. Incomplete when an item of the list has no usable id: then a name that is not here
/// may still be right, and is not reported.
struct IdList {
    std::vector<std::string> ids; ///< one per item; empty where it has none
    IdMap places;                 ///< of an id given twice, the first
    bool complete = true;
    void add(std::string id);
    int find(std::string_view id) const; ///< -1 for none
};

/// Where a number or a reference failed, after the problem was reported.
inline constexpr int not_read = -1;

/// The ids of a list's objects; missing, malformed and double ones are reported. `what` is the kind of thing:
/// "question". nullptr gives an incomplete list.
IdList gather_ids(const JsonNode* list, const char* what, Reading& reading);

/// Index of the id that `value` holds, or not_read. `whose` begins a sentence: `“stage” of the recommendation “start”`.
int find_reference(const JsonNode& value, const std::string& whose, const IdList& list, const char* what,
                   Reading& reading);

/// `question “pilot-run”`, or `3rd question` where it has no id.
std::string name_item(const char* what, const JsonNode& item);
/// `3rd criterion`
std::string name_by_position(const char* what, const JsonNode& item);

/// What is wrong with an id, to stand after it in a sentence; empty if nothing is.
std::string fault_of_id(std::string_view id);

} // namespace core

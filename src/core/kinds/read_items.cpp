#include "core/kinds/read_items.hpp"

#include "core/json/former_ids.hpp"
#include "core/limits.hpp"

#include <utility>

namespace core {

std::vector<Item> read_items(FieldReader& fields, const char* field, const char* what, Reading& reading) {
    std::vector<Item> items;
    const JsonNode* list = fields.required_list(field, {1, limits::items});
    const IdList ids = gather_ids(list, what, reading);
    if (!list) return items;
    FormerIds former(ids, what, reading);
    for (const JsonNode* node : list->children) {
        FieldReader item(*node, name_item(what, *node) + " of the " + fields.english_name(), reading);
        item.any("id");
        std::string text = item.required_text("text");
        items.push_back({ids.ids[items.size()], std::move(text), former.read(item)});
        item.finish();
    }
    return items;
}

} // namespace core

#include "core/json/read_source.hpp"

#include "core/limits.hpp"
#include "core/words/say.hpp"

namespace core {

std::optional<Source> read_source(FieldReader& fields, Reading& reading) {
    const JsonNode* node = fields.object_in("source");
    if (!node || node->children.empty()) return std::nullopt;
    FieldReader source(*node, "source of the " + fields.english_name(), reading);
    const std::string section = source.required_text("section");
    const int paragraph = source.whole("paragraph", {1, limits::paragraph_max}, 0);
    const bool builds_on = source.flag("x_builds_on", false);
    source.finish();
    return Source{section, paragraph, builds_on};
}

} // namespace core

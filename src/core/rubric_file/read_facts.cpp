#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <utility>

namespace core {

std::vector<Fact> read_facts(const RubricLists& lists, Reading& reading) {
    std::vector<Fact> facts;
    const IdList ids = gather_ids(lists.facts, "fact", reading);
    if (!lists.facts) return facts;
    for (const JsonNode* node : lists.facts->children) {
        FieldReader fields(*node, name_item("fact", *node), reading);
        Fact fact;
        fact.id = ids.ids[facts.size()];
        fields.any("id");
        fact.stage = fields.required_reference("stage", lists.stage_ids, "stage");
        fact.text = fields.required_text("text");
        fact.publisher = fields.required_text("publisher");
        fact.year = fields.required_whole("year", {limits::year_min, limits::year_max});
        fact.source = read_source(fields, reading);
        fields.finish();
        facts.push_back(std::move(fact));
    }
    return facts;
}

} // namespace core

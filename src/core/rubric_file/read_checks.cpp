#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <utility>

namespace core {
namespace {

Clause read_clause(const JsonNode& node, const std::string& check, const RubricLists& lists, Reading& reading) {
    FieldReader fields(node, name_by_position("clause", node) + " of the " + check, reading);
    Clause clause;
    clause.question = fields.required_reference("question", lists.question_ids, "question");
    const bool from = find(node, "at_least") != nullptr;
    const bool to = find(node, "at_most") != nullptr;
    const int at_least = fields.whole("at_least", {0, lists.level_max}, not_read);
    const int at_most = fields.whole("at_most", {0, lists.level_max}, not_read);
    if (from) clause.at_least = at_least;
    if (to) clause.at_most = at_most;
    if (is_object(node) && !from && !to)
        fields.report_for_author(node, "The " + fields.english_name() + " has neither “at_least” nor “at_most”.",
                                 "Add a level from which or up to which it holds.");
    fields.finish();
    return clause;
}

} // namespace

std::vector<Check> read_checks(const RubricLists& lists, Reading& reading) {
    std::vector<Check> checks;
    const IdList ids = gather_ids(lists.checks, "check", reading);
    if (!lists.checks) return checks;
    for (const JsonNode* node : lists.checks->children) {
        FieldReader fields(*node, name_item("check", *node), reading);
        Check check;
        check.id = ids.ids[checks.size()];
        if (check.id.starts_with("auto:"))
            fields.report_for_author(*find(*node, "id"),
                                     "The id " + quote(check.id) + " of a check begins with “auto:”.",
                                     "Choose another: those are for the contradictions found without a check.");
        fields.any("id");
        const JsonNode* clauses = fields.required_list("when", {1, limits::check_clauses});
        if (clauses)
            for (const JsonNode* clause : clauses->children)
                check.when.push_back(read_clause(*clause, fields.english_name(), lists, reading));
        check.ask = fields.required_text("ask");
        fields.finish();
        checks.push_back(std::move(check));
    }
    return checks;
}

} // namespace core

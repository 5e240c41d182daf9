#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <utility>

namespace core {

std::vector<Term> read_terms(const RubricLists& lists, Reading& reading) {
    std::vector<Term> terms;
    const IdList ids = gather_ids(lists.terms, "term", reading);
    if (!lists.terms) return terms;
    for (const JsonNode* node : lists.terms->children) {
        FieldReader fields(*node, name_item("term", *node), reading);
        Term term;
        term.id = ids.ids[terms.size()];
        fields.any("id");
        term.term = fields.required_text("term");
        if (const JsonNode* forms = fields.list("forms", {0, limits::term_forms}))
            for (const JsonNode* form : forms->children)
                term.forms.push_back(read_text(
                    *form, in_english("The " + name_by_position("form", *form) + " of the " + fields.english_name()),
                    false, reading));
        term.text = fields.required_text("text");
        term.source = read_source(fields, reading);
        fields.finish();
        terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace core

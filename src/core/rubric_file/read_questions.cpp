#include "core/json/former_ids.hpp"
#include "core/json/read_source.hpp"
#include "core/kinds/kinds.hpp"
#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <utility>

namespace core {
namespace {

std::optional<Condition> read_condition(FieldReader& fields, const RubricLists& lists, Reading& reading) {
    const JsonNode* node = fields.object_in("visible_when");
    if (!node) return std::nullopt;
    FieldReader condition(*node, "condition of the " + fields.english_name(), reading);
    const int question = condition.required_reference("question", lists.question_ids, "question");
    const int at_least = condition.required_whole("at_least", {1, lists.level_max});
    condition.finish();
    return Condition{question, at_least};
}

std::vector<std::string> list_kinds() {
    std::vector<std::string> names;
    for (const QuestionKind kind : question_kinds) names.emplace_back(names_of(kind).kind);
    return names;
}

bool has_field(QuestionKind kind, std::string_view field) {
    for (const char* own : names_of(kind).fields)
        if (own && own == field) return true;
    return false;
}

/// Another kind's fields are a mistake, and told as such.
void refuse_other_kinds(FieldReader& fields, QuestionKind kind) {
    for (const QuestionKind other : question_kinds)
        for (const char* field : names_of(other).fields) {
            const JsonNode* value = field && !has_field(kind, field) ? fields.any(field) : nullptr;
            if (value)
                fields.report_for_author(*value,
                                         "The " + fields.english_name() + " is of the kind " +
                                             quote(names_of(kind).kind) + " and has " + quote(field) + ".",
                                         "Remove it, or set “kind” to " + quote(names_of(other).kind) + ".");
        }
}

void read_kind(FieldReader& fields, Question& question, const RubricLists& lists, Reading& reading) {
    const std::vector<std::string> kinds = list_kinds();
    const Sentence fix = sentence("Add it: {values}.", {name_any(kinds)});
    const int kind = fields.required("kind", fix) ? fields.choice("kind", kinds, not_read) : not_read;
    if (kind == not_read) {
        for (const QuestionKind each : question_kinds)
            for (const char* field : names_of(each).fields)
                if (field) fields.any(field);
        return;
    }
    question.kind = static_cast<QuestionKind>(kind);
    by_kind(question.kind, [&](auto of) { of.read_fields(fields, question, lists.level_max, reading); });
    refuse_other_kinds(fields, question.kind);
}

Question read_question(const JsonNode& node, const RubricLists& lists, FormerIds& former, Reading& reading) {
    FieldReader fields(node, name_item("question", node), reading);
    Question question;
    question.id = lists.question_ids.ids[static_cast<std::size_t>(node.position)];
    fields.any("id");
    question.formerly = former.read(fields);
    question.dimension = fields.required_reference("dimension", lists.dimension_ids, "dimension");
    question.text = fields.required_text("text");
    question.short_name = fields.text("short_name");
    if (question.short_name.empty()) question.short_name = question.text;
    question.why = fields.text("why");
    question.role = fields.text("role");
    question.evidence = fields.text("evidence");
    question.good_enough_when = fields.text("good_enough_when");
    question.how_to_do_better = fields.text("how_to_do_better");
    question.source = read_source(fields, reading);
    question.weight = fields.whole("weight", {1, limits::weight_max}, 1);
    question.quick = fields.flag("quick", false);
    question.material = fields.flag("material", true);
    question.allow_not_applicable = fields.flag("allow_not_applicable", false);
    question.visible_when = read_condition(fields, lists, reading);
    read_kind(fields, question, lists, reading);
    if (!is_scored(question)) question.allow_not_applicable = false; // context can simply be left empty
    fields.finish();
    return question;
}

} // namespace

std::vector<Question> read_questions(RubricLists& lists, Reading& reading) {
    std::vector<Question> questions;
    if (!lists.questions) return questions;
    FormerIds former(lists.question_ids, "question", reading);
    for (const JsonNode* node : lists.questions->children) {
        const int before = reading.problems.count();
        questions.push_back(read_question(*node, lists, former, reading));
        lists.sound_questions.push_back(reading.problems.count() == before);
    }
    return questions;
}

} // namespace core

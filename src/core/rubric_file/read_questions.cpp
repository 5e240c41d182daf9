#include "core/json/former_ids.hpp"
#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <utility>

namespace core {
namespace {

const std::vector<std::string> kinds = {"ladder", "checklist", "choice", "text", "amount"};

Rung read_rung(const JsonNode& node, const std::string& id, const std::string& question, const RubricLists& lists,
               FormerIds& former, Reading& reading) {
    FieldReader fields(node, name_item("rung", node) + " of the " + question, reading);
    Rung rung;
    rung.id = id;
    fields.any("id");
    rung.level = fields.required_whole("level", {0, lists.level_max});
    rung.text = fields.required_text("text");
    rung.short_name = fields.text("short_name");
    if (rung.short_name.empty()) rung.short_name = rung.text;
    rung.good_enough_when = fields.text("good_enough_when");
    rung.how_to_do_better = fields.text("how_to_do_better");
    rung.formerly = former.read(fields);
    for (const char* field : {"why", "role", "evidence"}) fields.text(field);
    read_source(fields, reading);
    fields.finish();
    return rung;
}

void read_rungs(FieldReader& fields, Question& question, const RubricLists& lists, Reading& reading) {
    const JsonNode* list = fields.required_list("rungs", {1, limits::rungs});
    const IdList ids = gather_ids(list, "rung", reading);
    if (!list) return;
    FormerIds former(ids, "rung", reading);
    for (const JsonNode* node : list->children)
        question.rungs.push_back(
            read_rung(*node, ids.ids[question.rungs.size()], fields.name(), lists, former, reading));
}

std::vector<Item> read_items(FieldReader& fields, const char* field, const char* what, Reading& reading) {
    std::vector<Item> items;
    const JsonNode* list = fields.required_list(field, {1, limits::items});
    const IdList ids = gather_ids(list, what, reading);
    if (!list) return items;
    FormerIds former(ids, what, reading);
    for (const JsonNode* node : list->children) {
        FieldReader item(*node, name_item(what, *node) + " of the " + fields.name(), reading);
        item.any("id");
        std::string text = item.required_text("text");
        items.push_back({ids.ids[items.size()], std::move(text), former.read(item)});
        item.finish();
    }
    return items;
}

void read_thresholds(FieldReader& fields, Question& question, const RubricLists& lists, Reading& reading) {
    const JsonNode* list = fields.required_list("thresholds", {0, limits::items});
    if (!list) return;
    const int items = question.items.empty() ? limits::items : static_cast<int>(question.items.size());
    for (const JsonNode* node : list->children) {
        FieldReader threshold(*node, name_by_position("threshold", *node) + " of the " + fields.name(), reading);
        const int at_least = threshold.required_whole("at_least", {1, items});
        const int level = threshold.required_whole("level", {1, lists.level_max});
        threshold.finish();
        question.thresholds.push_back({at_least, level});
    }
}

std::optional<Condition> read_condition(FieldReader& fields, const RubricLists& lists, Reading& reading) {
    const JsonNode* node = fields.object_in("visible_when");
    if (!node) return std::nullopt;
    FieldReader condition(*node, "condition of the " + fields.name(), reading);
    const int question = condition.required_reference("question", lists.question_ids, "question");
    const int at_least = condition.required_whole("at_least", {1, lists.level_max});
    condition.finish();
    return Condition{question, at_least};
}

/// What the kind of question needs; another kind's lists are a mistake, and told as such.
void read_by_kind(FieldReader& fields, Question& question, const RubricLists& lists, Reading& reading) {
    switch (question.kind) {
    case QuestionKind::ladder: read_rungs(fields, question, lists, reading); break;
    case QuestionKind::checklist:
        question.items = read_items(fields, "items", "item", reading);
        read_thresholds(fields, question, lists, reading);
        break;
    case QuestionKind::choice: question.options = read_items(fields, "options", "option", reading); break;
    case QuestionKind::text:
    case QuestionKind::amount: break;
    }
    const std::string kind = kinds[static_cast<std::size_t>(question.kind)];
    const auto refuse = [&](const char* field, QuestionKind owner) {
        const JsonNode* value = owner == question.kind ? nullptr : fields.any(field);
        if (value)
            fields.report(*value,
                          "The " + fields.name() + " is of the kind " + quote(kind) + " and has " + quote(field) + ".",
                          "Remove it, or set “kind” to " + quote(kinds[static_cast<std::size_t>(owner)]) + ".");
    };
    refuse("rungs", QuestionKind::ladder);
    refuse("items", QuestionKind::checklist);
    refuse("thresholds", QuestionKind::checklist);
    refuse("options", QuestionKind::choice);
}

void read_kind(FieldReader& fields, Question& question, const RubricLists& lists, Reading& reading) {
    const bool given = fields.required("kind", "Add it: ladder, checklist, choice, text or amount.") != nullptr;
    const int kind = given ? fields.choice("kind", kinds, not_read) : not_read;
    if (kind == not_read) {
        for (const char* field : {"rungs", "items", "thresholds", "options"}) fields.any(field);
        return;
    }
    question.kind = static_cast<QuestionKind>(kind);
    read_by_kind(fields, question, lists, reading);
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

std::optional<Source> read_source(FieldReader& fields, Reading& reading) {
    const JsonNode* node = fields.object_in("source");
    if (!node || node->children.empty()) return std::nullopt;
    FieldReader source(*node, "source of the " + fields.name(), reading);
    const std::string section = source.required_text("section");
    const int paragraph = source.whole("paragraph", {1, limits::paragraph_max}, 0);
    source.finish();
    return Source{section, paragraph};
}

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

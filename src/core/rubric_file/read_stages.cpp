#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <utility>

namespace core {
namespace {

Criterion read_criterion(const JsonNode& node, int level, const std::string& stage, const RubricLists& lists,
                         Reading& reading) {
    FieldReader fields(node, name_by_position("criterion", node) + " of the " + stage, reading);
    Criterion criterion;
    criterion.question = fields.required_reference("question", lists.question_ids, "question");
    criterion.at_least = fields.whole("at_least", {1, lists.level_max}, level);
    criterion.must = fields.flag("must", false);
    criterion.weight = fields.whole("weight", {1, limits::weight_max}, 1);
    criterion.effort = fields.whole("effort", {1, limits::weight_max}, 1);
    fields.finish();
    return criterion;
}

/// A text, or a list of texts that name their paragraphs.
std::vector<Sign> read_signs(FieldReader& fields, Reading& reading) {
    const JsonNode* value = find(fields.node(), "signs");
    if (!value || value->kind != JsonKind::array) {
        std::string text = fields.text("signs");
        return text.empty() ? std::vector<Sign>{} : std::vector<Sign>{{std::move(text)}};
    }
    std::vector<Sign> signs;
    const JsonNode* list = fields.list("signs", {0, limits::signs});
    if (!list) return signs;
    for (const JsonNode* node : list->children) {
        FieldReader sign(*node, name_by_position("sign", *node) + " of the " + fields.english_name(), reading);
        std::string text = sign.required_text("text");
        signs.push_back({std::move(text), read_source(sign, reading)});
        sign.finish();
    }
    return signs;
}

Stage read_stage(const JsonNode& node, const RubricLists& lists, Reading& reading) {
    FieldReader fields(node, name_item("stage", node), reading);
    Stage stage;
    stage.id = lists.stage_ids.ids[static_cast<std::size_t>(node.position)];
    fields.any("id");
    stage.name = fields.required_text("name");
    stage.short_name = fields.text("short_name");
    if (stage.short_name.empty()) stage.short_name = stage.name;
    stage.summary = fields.text("summary");
    stage.signs = read_signs(fields, reading);
    stage.driver = fields.text("driver");
    const bool block = fields.choice("when_not_claimable", {"block", "skip"}, 0) == 0;
    stage.when_not_claimable = block ? WhenNotClaimable::block : WhenNotClaimable::skip;

    const int level = node.position;
    const JsonNode* criteria = fields.list("criteria", {0, limits::questions});
    if (criteria)
        for (const JsonNode* criterion : criteria->children)
            stage.criteria.push_back(read_criterion(*criterion, level, fields.english_name(), lists, reading));
    const bool readable = is_object(node) && (criteria || !find(node, "criteria"));
    if (level == 0 && !stage.criteria.empty())
        fields.report_for_author(*criteria, "The " + fields.english_name() + " is the first and has criteria.",
                                 "Remove them: everybody is at stage 0 at least.");
    if (level > 0 && stage.criteria.empty() && readable)
        fields.report_for_author(criteria ? *criteria : node, "The " + fields.english_name() + " has no criteria.",
                                 "Add “criteria” with at least one question.");
    fields.finish();
    return stage;
}

} // namespace

std::vector<Stage> read_stages(const RubricLists& lists, Reading& reading) {
    std::vector<Stage> stages;
    if (lists.stages)
        for (const JsonNode* node : lists.stages->children) stages.push_back(read_stage(*node, lists, reading));
    return stages;
}

std::vector<Dimension> read_dimensions(const RubricLists& lists, Reading& reading) {
    std::vector<Dimension> dimensions;
    if (!lists.dimensions) return dimensions;
    for (const JsonNode* node : lists.dimensions->children) {
        FieldReader fields(*node, name_item("dimension", *node), reading);
        Dimension dimension;
        dimension.id = lists.dimension_ids.ids[static_cast<std::size_t>(node->position)];
        fields.any("id");
        dimension.name = fields.required_text("name");
        dimension.about = fields.text("about");
        dimension.weight = fields.whole("weight", {1, limits::weight_max}, 1);
        fields.finish();
        dimensions.push_back(std::move(dimension));
    }
    return dimensions;
}

} // namespace core

#include "core/answers_file/read_answer.hpp"
#include "core/answers_file/read_answers.hpp"
#include "core/limits.hpp"
#include "core/rubric_file/rubric_lists.hpp"

#include <utility>

namespace core {
namespace {

int read_expected_stage(FieldReader& fields, const RubricLists& lists, Reading& reading) {
    fields.required("expect", in_english("Add { \"stage\": … }."));
    const JsonNode* node = fields.object_in("expect");
    if (!node) return not_read;
    FieldReader expected(*node, "expectation of the " + fields.english_name(), reading);
    const int stage = expected.required_whole("stage", {0, lists.level_max});
    expected.finish();
    return stage;
}

} // namespace

std::vector<TestOrganisation> read_test_organisations(const RubricLists& lists, const Rubric& rubric,
                                                      Reading& reading) {
    std::vector<TestOrganisation> organisations;
    const IdList ids = gather_ids(lists.test_organisations, "test organisation", reading);
    if (!lists.test_organisations) return organisations;
    AnswerReading answers{rubric, lists.question_ids, reading, nullptr, lists.sound_questions};
    for (const JsonNode* node : lists.test_organisations->children) {
        FieldReader fields(*node, name_item("test organisation", *node), reading);
        TestOrganisation organisation;
        organisation.id = ids.ids[organisations.size()];
        fields.any("id");
        organisation.name = fields.text("name");
        organisation.story = fields.required_text("story");
        organisation.answers = empty_answers(rubric);
        fields.required("answers", in_english("Add what it answers, by question."));
        if (const JsonNode* given = fields.object_in("answers"))
            read_given(*given, organisation.answers.given, answers);
        if (const JsonNode* context = fields.object_in("context"))
            read_context(*context, organisation.answers.given, answers);
        organisation.expected_stage = read_expected_stage(fields, lists, reading);
        fields.finish();
        organisations.push_back(std::move(organisation));
    }
    return organisations;
}

} // namespace core

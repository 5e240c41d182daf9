#include "core/answers_file/write_comparison.hpp"

#include "core/answers_file/write_given.hpp"
#include "core/json/json_writer.hpp"

namespace core {

namespace {

const char* name_of(Movement movement) {
    switch (movement) {
    case Movement::same: return "same";
    case Movement::up: return "up";
    case Movement::down: return "down";
    case Movement::added: return "new";
    case Movement::gone: break;
    }
    return "gone";
}

void write_standing(JsonText& json, const char* key, const Standing& standing) {
    json.key(key).open('{').key("stage").number(standing.stage);
    json.key("low").number(standing.low).key("high").number(standing.high);
    json.key("tenths").number(standing.overall.tenths).close('}');
}

} // namespace

std::string write_comparison(const Rubric& rubric, const Comparison& comparison) {
    const auto& [earlier, now, questions] = comparison;
    JsonText json;
    json.open('{').key("format").text("streamstage-comparison").key("schema_version").number(1);
    write_rubric_name(json, rubric);
    write_standing(json, "earlier", earlier);
    write_standing(json, "now", now);
    json.key("dimensions").open('[');
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        json.open('{').key("id").text(rubric.dimensions[d].id);
        json.key("earlier_tenths").number(earlier.tenths[d]).key("now_tenths").number(now.tenths[d]).close('}');
    }
    json.close(']').key("questions").open('[');
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (!is_scored(rubric.questions[i])) continue;
        json.open('{').key("id").text(rubric.questions[i].id).key("movement").text(name_of(questions[i]));
        json.key("earlier_level").number(earlier.levels[i]).key("now_level").number(now.levels[i]).close('}');
    }
    return json.close(']').close('}').finish();
}

} // namespace core

#include "core/json/former_ids.hpp"
#include "core/json/read_source.hpp"
#include "core/kinds/kinds.hpp"
#include "core/limits.hpp"

#include <algorithm>
#include <utility>

namespace core {
namespace {

Rung read_rung(const JsonNode& node, const std::string& id, const std::string& question, int level_max,
               FormerIds& former, Reading& reading) {
    FieldReader fields(node, name_item("rung", node) + " of the " + question, reading);
    Rung rung;
    rung.id = id;
    fields.any("id");
    rung.level = fields.required_whole("level", {0, level_max});
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

} // namespace

void LadderKind::read_fields(FieldReader& fields, Question& question, int level_max, Reading& reading) {
    const JsonNode* list = fields.required_list("rungs", {1, limits::rungs});
    const IdList ids = gather_ids(list, "rung", reading);
    if (!list) return;
    FormerIds former(ids, "rung", reading);
    for (const JsonNode* node : list->children)
        question.rungs.push_back(
            read_rung(*node, ids.ids[question.rungs.size()], fields.english_name(), level_max, former, reading));
}

void LadderKind::check_fields(const Question& question, const JsonNode& node, Reading& reading) {
    for (std::size_t i = 0; i < question.rungs.size(); ++i) {
        const int level = question.rungs[i].level;
        const int before = i == 0 ? 0 : question.rungs[i - 1].level;
        if (level == not_read || before == not_read) continue;
        const JsonNode& place = *find(*find(node, "rungs")->children[i], "level");
        if (i == 0 && level > 0)
            reading.problems.add_for_author(place_of(place),
                                            "The first rung of the question " + quote(question.id) + " is at level " +
                                                std::to_string(level) + ".",
                                            "Let the first rung be at level 0.");
        else if (level < before)
            reading.problems.add_for_author(place_of(place),
                                            "The rungs of the question " + quote(question.id) + " fall from level " +
                                                std::to_string(before) + " to " + std::to_string(level) + ".",
                                            "Order the rungs from the lowest level to the highest.");
    }
}

Answer LadderKind::read_answer(const JsonNode& value, const Question& question, AnswerReading& answers) {
    return chosen_answer(find_thing(value, question.rungs, ThingKind::rung, question, answers));
}

int LadderKind::level_of(const Question& question, const Answer& answer) {
    return question.rungs[static_cast<std::size_t>(answer.choice)].level;
}

std::vector<int> LadderKind::outcome_levels(const Question& question) {
    std::vector<int> levels;
    for (const Rung& rung : question.rungs) levels.push_back(rung.level);
    return levels;
}

std::optional<int> LadderKind::highest_named_level(const Question& question) {
    std::optional<int> highest;
    for (const Rung& rung : question.rungs) {
        if (rung.level == not_read) return std::nullopt;
        highest = std::max(highest.value_or(0), rung.level);
    }
    return highest;
}

bool LadderKind::step(const Question& question, Answer& answer, int by) {
    answer.choice += by;
    return answer.choice >= 0 && answer.choice < static_cast<int>(question.rungs.size());
}

void LadderKind::answer_in_the_middle(const Question& question, Answer& answer) {
    answer.choice = (static_cast<int>(question.rungs.size()) - 1) / 2; // of an even number the lower of the two
}

} // namespace core

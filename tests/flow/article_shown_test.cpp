// Every paragraph of the article that claims something can be seen by somebody, with its place.
#include "core/json/json_reader.hpp"
#include "core/score/score_answers.hpp"
#include "flow/show/show_report.hpp"
#include "flow/wording/wording.hpp"
#include "support/shipped.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

const core::JsonNode& field(const core::JsonNode& object, const char* name) {
    const core::JsonNode* value = core::find(object, name);
    if (!value) FAIL("no " << name << " at " << core::place_of(object).pointer);
    return *value;
}

/// By section, what of it claims something.
std::vector<core::Source> list_claims() {
    core::ProblemList problems;
    const auto tree = core::read_json(support::read_source_file("rubric/article-map.json"), problems);
    REQUIRE(tree);
    std::vector<core::Source> claims;
    for (const core::JsonNode* section : field(tree->root(), "sections").children)
        for (const core::JsonNode* paragraph : field(*section, "paragraphs").children) {
            const auto& holds = field(*paragraph, "holds").children;
            const std::string& first = holds.front()->text;
            if (first != "drawing" && first != "frame")
                claims.push_back(
                    {field(*section, "section").text, static_cast<int>(field(*paragraph, "paragraph").integer)});
        }
    return claims;
}

/// What the plan's screen unfolds, first as it is given, then with what waited, once what it waited for is done.
std::string tell_advice(const core::Rubric& rubric, core::Answers answers) {
    std::string told;
    answers.plan.resize(rubric.recommendations.size());
    for (bool waits = true; waits;) {
        const core::Scorecard card = core::score_answers(rubric, answers);
        waits = !card.withheld.empty();
        for (const core::Advice& each : card.advice) {
            const auto at = static_cast<std::size_t>(each.recommendation);
            told += flow::wording::advice_source(rubric, rubric.recommendations[at]) + "\n";
            answers.plan[at].state = core::PlanState::done;
        }
    }
    return told;
}

/// All that the reports of organisations at every stage say, and why each question is asked.
std::string tell_everything(const core::Rubric& rubric) {
    std::string told;
    const auto variants = support::list_variants(rubric);
    constexpr std::size_t step = 7; // shares no factor with the rungs of a question
    for (std::size_t i = 0; i < variants.size(); i += step) {
        const core::Scorecard card = core::score_answers(rubric, variants[i].answers);
        told += tell_advice(rubric, variants[i].answers);
        for (const flow::Block& block : flow::show_report(rubric, variants[i].answers, card, "").blocks) {
            if (const auto* list = std::get_if<flow::AdviceList>(&block))
                for (const flow::AdviceRow& row : list->rows) told += row.because + "\n";
            if (const auto* table = std::get_if<flow::Table>(&block))
                for (const flow::TableRow& row : table->rows) told += row.detail + "\n";
        }
    }
    for (const core::Question& question : rubric.questions)
        if (question.source) told += flow::wording::source(rubric, *question.source) + "\n";
    return told;
}

/// Paragraph 1 is not named where 10 is.
bool is_named(const std::string& told, const std::string& place) {
    for (std::size_t at = told.find(place); at != std::string::npos; at = told.find(place, at + 1)) {
        const std::size_t end = at + place.size();
        if (end == told.size() || told[end] < '0' || told[end] > '9') return true;
    }
    return false;
}

} // namespace

TEST_CASE("of every section of the article each paragraph that claims something is named where a person can see it") {
    const core::Rubric rubric = support::read_shipped_rubric();
    const std::string told = tell_everything(rubric);
    std::size_t seen = 0;
    for (const core::Source& claim : list_claims()) {
        CHECK_MESSAGE(is_named(told, flow::wording::place(claim)), flow::wording::place(claim));
        ++seen;
    }
    CHECK(seen > 80);
}

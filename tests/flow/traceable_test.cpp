#include "core/score/score_answers.hpp"
#include "flow/show/show_report.hpp"
#include "flow/wording/wording.hpp"
#include "support/shipped.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

/// All that a result says of one set of answers, unfolded.
struct Told {
    const core::Rubric& rubric;
    core::Answers answers;
    core::Scorecard card;
    flow::View view;
};

Told tell(const core::Rubric& rubric, const core::Answers& answers) {
    core::Scorecard card = core::score_answers(rubric, answers);
    flow::View view = flow::show_report(rubric, answers, card, "");
    return {rubric, answers, std::move(card), std::move(view)};
}

template <class Kind>
std::vector<Kind> list_blocks(const flow::View& view) {
    std::vector<Kind> found;
    for (const flow::Block& block : view.blocks)
        if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
    return found;
}

template <class Kind>
const Kind* find_block(const flow::View& view, const std::string& id) {
    for (const flow::Block& block : view.blocks)
        if (const auto* found = std::get_if<Kind>(&block); found && found->id == id) return found;
    return nullptr;
}

/// The criteria's short names, of one stage or, with -1, of all.
std::set<std::string> name_criteria(const core::Rubric& rubric, int stage) {
    std::set<std::string> names;
    for (int k = 1; k <= core::top_level(rubric); ++k)
        if (stage < 0 || k == stage)
            for (const core::Criterion& criterion : rubric.stages[static_cast<std::size_t>(k)].criteria)
                names.insert(core::question_at(rubric, criterion.question).short_name);
    return names;
}

/// Does a stage pass by what its table of criteria shows, row by row?
bool passes_as_shown(const core::Rubric& rubric, const core::Stage& stage, const flow::Table& table) {
    int met = 0, applicable = 0, all = 0;
    for (std::size_t i = 0; i < stage.criteria.size(); ++i) {
        const flow::TableRow& row = table.rows[i];
        all += stage.criteria[i].weight;
        if (row.detail != "does not apply") applicable += stage.criteria[i].weight;
        if (row.mark == flow::Mark::met) met += stage.criteria[i].weight;
        if (row.remark == "required" && row.mark != flow::Mark::met) return false;
    }
    return applicable > 0 && 2 * applicable >= all && 100 * met >= rubric.threshold_percent * applicable;
}

/// The stage that is claimed, from the tables alone.
int count_stage_as_shown(const Told& told) {
    int stage = 0;
    for (int k = 1; k <= core::top_level(told.rubric); ++k) {
        const core::Stage& each = told.rubric.stages[static_cast<std::size_t>(k)];
        const flow::Table* table = find_block<flow::Table>(told.view, "stage/" + each.id + "/criteria");
        if (told.card.stages[static_cast<std::size_t>(k - 1)].skipped) {
            CHECK(table == nullptr); // its heading says that it does not apply
            continue;
        }
        REQUIRE(table != nullptr);
        REQUIRE(table->rows.size() == each.criteria.size());
        if (passes_as_shown(told.rubric, each, *table))
            stage = k;
        else
            break;
    }
    return stage;
}

void check_path(const Told& told) {
    if (!told.card.path) return;
    const std::set<std::string> criteria = name_criteria(told.rubric, told.card.path->stage);
    const flow::Table* table = find_block<flow::Table>(
        told.view, "stage/" + told.rubric.stages[static_cast<std::size_t>(told.card.path->stage)].id + "/criteria");
    REQUIRE(table != nullptr);
    for (const flow::PathList& path : list_blocks<flow::PathList>(told.view))
        for (const flow::PathRow& row : path.rows) {
            CHECK_MESSAGE(criteria.count(row.name) == 1, row.name);
            for (const flow::TableRow& criterion : table->rows)
                if (criterion.name == row.name) CHECK_MESSAGE(criterion.mark != flow::Mark::met, row.name);
        }
}

/// The advice rows, in the order of the card within each horizon, name what was answered.
void check_advice(const Told& told) {
    std::size_t rows = 0;
    for (const flow::AdviceList& list : list_blocks<flow::AdviceList>(told.view)) {
        if (list.id.starts_with("signs/") || list.id.starts_with("board/")) continue;
        for (const flow::AdviceRow& row : list.rows) {
            ++rows;
            const auto given = std::find_if(told.card.advice.begin(), told.card.advice.end(), [&](const auto& each) {
                return told.rubric.recommendations[static_cast<std::size_t>(each.recommendation)].text == row.text;
            });
            REQUIRE_MESSAGE(given != told.card.advice.end(), row.text);
            if (given->because.empty()) continue;
            CHECK_MESSAGE(
                (row.because.starts_with("because you said ") || row.because.starts_with("because of your answer")),
                row.text);
            const auto first = static_cast<std::size_t>(given->because.front());
            CHECK(row.because.find(flow::wording::answer(told.rubric.questions[first], told.answers.given[first])) !=
                  std::string::npos);
        }
    }
    for (const flow::Paragraph& paragraph : list_blocks<flow::Paragraph>(told.view)) // what is not printed is counted
        if (paragraph.id.ends_with("/left-out")) rows += static_cast<std::size_t>(std::stoi(paragraph.text.substr(4)));
    CHECK(rows == told.card.advice.size());
}

/// The short names of the answers that the report lists, each with its words.
std::set<std::string> name_answers(const Told& told) {
    std::set<std::string> names;
    for (const flow::Table& table : list_blocks<flow::Table>(told.view))
        if (table.id.starts_with("area/"))
            for (const flow::TableRow& row : table.rows)
                if (!row.detail.empty()) names.insert(row.name);
    return names;
}

/// What could move the stage is a criterion of it; all else goes back to an answer that is listed.
void check_rest(const Told& told) {
    const std::set<std::string> criteria = name_criteria(told.rubric, -1);
    const std::set<std::string> answers = name_answers(told);
    const auto is_named = [&](const std::set<std::string>& names, int question) {
        return names.count(core::question_at(told.rubric, question).short_name) == 1;
    };
    for (const core::Sensitivity& each : told.card.confidence.sensitive) CHECK(is_named(criteria, each.question));
    for (const int question : told.card.settle_questions) CHECK(is_named(criteria, question));
    for (const core::Contradiction& each : told.card.contradictions)
        for (const int question : each.questions) CHECK(is_named(answers, question));
    for (const core::Advice& each : told.card.advice)
        for (const int question : each.because) CHECK(is_named(answers, question));
    const auto profiles = list_blocks<flow::Profile>(told.view);
    REQUIRE(profiles.size() == 1);
    for (std::size_t d = 0; d < profiles[0].rows.size(); ++d) {
        if (!profiles[0].rows[d].tenths) continue;
        bool is_answered = false;
        for (std::size_t q = 0; q < told.rubric.questions.size(); ++q)
            if (told.rubric.questions[q].dimension == static_cast<int>(d))
                is_answered = is_answered || is_named(answers, static_cast<int>(q));
        CHECK_MESSAGE(is_answered, profiles[0].rows[d].name);
    }
}

} // namespace

TEST_CASE("short names tell the questions of the shipped rubric apart") {
    std::set<std::string> names;
    for (const core::Question& each : support::read_shipped_rubric().questions)
        CHECK_MESSAGE(names.insert(each.short_name).second, each.short_name);
}

TEST_CASE("every claim of a result goes back to a criterion or an answer that is shown") {
    const core::Rubric rubric = support::read_shipped_rubric();
    const auto variants = support::list_variants(rubric);
    constexpr std::size_t step = 7; // shares no factor with the rungs of a question
    std::size_t seen = 0;
    for (std::size_t i = 0; i < variants.size(); i += step) {
        CAPTURE(variants[i].name);
        const Told told = tell(rubric, variants[i].answers);
        const auto headlines = list_blocks<flow::StageHeadline>(told.view);
        REQUIRE(headlines.size() == 1);
        if (headlines[0].numeral != "?") CHECK(headlines[0].numeral == std::to_string(count_stage_as_shown(told)));
        check_path(told);
        check_advice(told);
        check_rest(told);
        ++seen;
    }
    for (const core::TestOrganisation& organisation : rubric.test_organisations) {
        CAPTURE(organisation.id);
        const Told told = tell(rubric, organisation.answers);
        CHECK(count_stage_as_shown(told) == organisation.expected_stage);
        check_path(told);
        check_advice(told);
        check_rest(told);
    }
    CHECK(seen > 150);
}

TEST_CASE("a result tells the signs of its stage and of the next with their paragraphs, and who reported a fact when") {
    const core::Rubric rubric = support::read_shipped_rubric();
    const core::TestOrganisation& pilot = rubric.test_organisations[2];
    REQUIRE(pilot.expected_stage == 1);
    const Told told = tell(rubric, pilot.answers);
    const auto* signs = find_block<flow::AdviceList>(told.view, "signs/pilot/list");
    REQUIRE(signs != nullptr);
    CHECK(signs->rows.front().text == rubric.stages[1].signs.front().text);
    CHECK(signs->rows.front().because == "From: Stage 1, paragraph 1 (Confluent, 2018)");
    const auto* next = find_block<flow::AdviceList>(told.view, "signs/first-production/list");
    REQUIRE(next != nullptr);
    CHECK(next->rows.back().because ==
          "Apache Kafka report, as reported in 2018 · From: Stage 2, paragraph 5 (Confluent, 2018)");
    CHECK(find_block<flow::AdviceList>(told.view, "signs/global/list") == nullptr);
}

TEST_CASE("advice tells whether the article says it or has only given rise to it") {
    const core::Rubric rubric = support::read_shipped_rubric();
    std::set<std::string> told;
    for (const core::Recommendation& each : rubric.recommendations)
        if (each.id == "discovery" || each.id == "first-trial") {
            const std::string source = flow::wording::advice_source(rubric, each);
            told.insert(source.substr(source.rfind('\n') + 1));
            CHECK(flow::wording::source(rubric, *each.source).starts_with("builds on ") == each.source->builds_on);
        }
    CHECK(told == std::set<std::string>{"From: Stage 0 Recommendations, paragraph 2 (Confluent, 2018)",
                                        "Builds on: Stage 1, paragraph 2 (Confluent, 2018)"});
}

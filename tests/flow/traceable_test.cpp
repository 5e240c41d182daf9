#include "core/score/find_shown.hpp"
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

bool lists_as_open(const Told& told, const std::string& name) {
    const std::vector<flow::Paragraph> all = list_blocks<flow::Paragraph>(told.view);
    return std::any_of(all.begin(), all.end(), [&](const flow::Paragraph& one) {
        return one.id.starts_with("steps/") && one.id.ends_with("/open") && one.text.find(name) != std::string::npos;
    });
}

/// Every gap stands under its question's name, which is a criterion that is not met, and leads to words of its own.
void check_gaps(const Told& told) {
    const std::set<std::string> criteria = name_criteria(told.rubric, -1);
    for (const core::PlanGap& gap : told.card.gaps) {
        const core::Question& question = core::question_at(told.rubric, gap.question);
        const auto* heading = find_block<flow::Heading>(told.view, "gap/" + question.id);
        if (heading == nullptr) { // it is among those that nobody has answered
            CHECK(core::is_open(told.answers.given[static_cast<std::size_t>(gap.question)]));
            CHECK_MESSAGE(lists_as_open(told, question.short_name), question.id);
            continue;
        }
        const auto* way = find_block<flow::Paragraph>(told.view, "gap/" + question.id + "/way");
        REQUIRE(way != nullptr);
        CHECK_MESSAGE(criteria.count(heading->text) == 1, heading->text);
        const auto at = static_cast<std::size_t>(gap.question);
        CHECK(way->text.find(flow::wording::answer(question, told.answers.given[at])) != std::string::npos);
        CHECK(way->text.find("\nYou are there when: ") != std::string::npos);
        const bool told_why = find_block<flow::Paragraph>(told.view, "gap/" + question.id + "/waits") != nullptr;
        const auto* list = find_block<flow::AdviceList>(told.view, "gap/" + question.id + "/list");
        CHECK(told_why == (list == nullptr));
    }
}

/// Every piece of advice stands once, and the next thing first.
void check_advice(const Told& told) {
    std::vector<std::string> rows;
    for (const flow::AdviceList& list : list_blocks<flow::AdviceList>(told.view))
        if (!list.id.starts_with("signs/") && !list.id.starts_with("board/"))
            for (const flow::AdviceRow& row : list.rows) rows.push_back(row.text);
    REQUIRE(rows.size() == told.card.advice.size());
    const auto text_of = [&](const core::Advice& each) {
        return told.rubric.recommendations[static_cast<std::size_t>(each.recommendation)].text;
    };
    for (const core::Advice& each : told.card.advice)
        CHECK_MESSAGE(std::count(rows.begin(), rows.end(), text_of(each)) == 1, text_of(each));
    if (!rows.empty()) CHECK(rows.front() == text_of(told.card.advice.front()));
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
        check_gaps(told);
        check_advice(told);
        check_rest(told);
        ++seen;
    }
    for (const core::TestOrganisation& organisation : rubric.test_organisations) {
        CAPTURE(organisation.id);
        const Told told = tell(rubric, organisation.answers);
        CHECK(count_stage_as_shown(told) == organisation.expected_stage);
        check_gaps(told);
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
    CHECK(signs->rows.front().because == "Stage 1, paragraph 1");
    const auto* next = find_block<flow::AdviceList>(told.view, "signs/first-production/list");
    REQUIRE(next != nullptr);
    CHECK(next->rows.back().because == "Apache Kafka report, as reported in 2018 · Stage 2, paragraph 5");
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

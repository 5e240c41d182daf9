#include "core/rubric_file/read_rubric.hpp"

#include "core/json/json_reader.hpp"
#include "core/limits.hpp"
#include "core/words/say.hpp"
#include "support/edit_json.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

namespace {

core::Read<core::Rubric> read_changed(const support::Changes& changes, std::string_view language = {}) {
    core::ProblemList problems;
    const auto tree = core::read_json(support::read_source_file("tests/cases/bakery_rubric.json"), problems);
    if (!tree) FAIL("the bakery's rubric cannot be read");
    return core::read_rubric(support::write_tree(tree->root(), changes), language);
}

core::Rubric read_bakery(const support::Changes& changes = {}, std::string_view language = {}) {
    core::Read<core::Rubric> read = read_changed(changes, language);
    for (const core::Problem& problem : read.problems)
        MESSAGE(problem.place.pointer << " " << core::say(problem.sentence));
    if (!read.value) FAIL("the rubric has problems");
    return std::move(*read.value);
}

/// Fails unless the change brings exactly this problem.
void check_one_problem(const support::Changes& changes, const char* sentence, const char* fix) {
    const core::Read<core::Rubric> read = read_changed(changes);
    CHECK_FALSE(read.value.has_value());
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].sentence) == sentence);
    CHECK(core::say(read.problems[0].fix) == fix);
}

std::string repeat(const std::string& text, int times) {
    std::string repeated;
    for (int i = 0; i < times; ++i) repeated += text;
    return repeated;
}

} // namespace

TEST_CASE("a rubric is read with every reference found") {
    const core::Rubric rubric = read_bakery();
    CHECK(rubric.id == "bakery");
    CHECK(rubric.version == "2.1.0");
    CHECK(rubric.threshold_percent == 60);
    REQUIRE(rubric.stages.size() == 3);
    CHECK(core::top_level(rubric) == 2);
    CHECK(rubric.stages[0].criteria.empty());
    const core::Criterion& sugar = rubric.stages[2].criteria[1];
    CHECK(rubric.questions[static_cast<std::size_t>(sugar.question)].id == "sugar");
    CHECK(sugar.at_least == 2);
    CHECK(sugar.must);
    CHECK(rubric.stages[2].when_not_claimable == core::WhenNotClaimable::skip);
    CHECK(rubric.questions[2].dimension == 1);
    REQUIRE(rubric.questions[3].visible_when.has_value());
    CHECK(rubric.questions[3].visible_when->question == 1);
    CHECK(rubric.questions[3].visible_when->at_least == 1);
    CHECK(rubric.checks[0].when[1].question == 3);
    CHECK_FALSE(rubric.checks[0].when[1].at_least.has_value());
    CHECK(rubric.checks[0].when[1].at_most == 0);
    CHECK(rubric.leadership_questions[0].stage == 1);
    CHECK(rubric.leadership_questions[0].source->paragraph == 3);
}

TEST_CASE("a stage's signs are one text, or a list of texts with their paragraphs") {
    const core::Rubric rubric = read_bakery();
    CHECK(rubric.stages[0].signs.empty());
    REQUIRE(rubric.stages[1].signs.size() == 1);
    CHECK(rubric.stages[1].signs[0].text == "It smells good.");
    CHECK_FALSE(rubric.stages[1].signs[0].source.has_value());
    REQUIRE(rubric.stages[2].signs.size() == 2);
    CHECK(rubric.stages[2].signs[0].source->section == "Cakes");
    CHECK(rubric.stages[2].signs[1].text == "Guests stay.");
}

TEST_CASE("a fact is read with who reported it and when") {
    const core::Rubric rubric = read_bakery();
    REQUIRE(rubric.facts.size() == 1);
    CHECK(rubric.facts[0].id == "loaves-a-day");
    CHECK(rubric.facts[0].stage == 1);
    CHECK(rubric.facts[0].text == "A village ate 300 loaves a day.");
    CHECK(rubric.facts[0].publisher == "The guild");
    CHECK(rubric.facts[0].year == 1900);
    CHECK(rubric.facts[0].source->paragraph == 4);
}

TEST_CASE("a thing that was renamed is read with its former ids") {
    const core::Rubric rubric = read_bakery();
    CHECK(rubric.questions[0].formerly == std::vector<std::string>{"hearth", "fire"});
    CHECK(rubric.questions[0].rungs[2].formerly == std::vector<std::string>{"boiler"});
    CHECK(rubric.questions[1].items[1].formerly == std::vector<std::string>{"balance"});
    CHECK(rubric.questions[4].options[1].formerly == std::vector<std::string>{"spelt"});
}

TEST_CASE("a question is read with its kind's lists and its texts") {
    const core::Rubric rubric = read_bakery();
    const core::Question& oven = rubric.questions[0];
    CHECK(oven.kind == core::QuestionKind::ladder);
    CHECK(oven.weight == 3);
    CHECK(oven.quick);
    CHECK(oven.why == "No bread without it.");
    CHECK(oven.role == "baker");
    CHECK(oven.evidence == "a photograph");
    REQUIRE(oven.source.has_value());
    CHECK(oven.source->section == "Ovens");
    CHECK(oven.source->paragraph == 2);
    REQUIRE(oven.rungs.size() == 3);
    CHECK(oven.rungs[1].id == "wood");
    CHECK(oven.rungs[1].level == 1);
    CHECK(oven.rungs[1].good_enough_when == "it is hot");
    CHECK(oven.rungs[1].how_to_do_better == "buy another");
    CHECK(rubric.questions[1].kind == core::QuestionKind::checklist);
    CHECK(rubric.questions[1].items[2].id == "mixer");
    CHECK(rubric.questions[1].thresholds[0].at_least == 1);
    CHECK(rubric.questions[4].kind == core::QuestionKind::choice);
    CHECK(rubric.questions[4].options[1].text == "Wheat");
    CHECK(rubric.questions[5].kind == core::QuestionKind::amount);
    CHECK(rubric.questions[6].kind == core::QuestionKind::text);
}

TEST_CASE("a recommendation is read with its one trigger") {
    const core::Rubric rubric = read_bakery();
    const core::Recommendation& oven = rubric.recommendations[0];
    CHECK(oven.trigger == core::Trigger::question);
    CHECK(oven.target == 0);
    CHECK(oven.when_at_or_below == 0);
    CHECK(oven.audience == core::Audience::business);
    CHECK(oven.horizon == core::Horizon::now);
    CHECK(oven.effort == 5);
    CHECK(oven.value == core::Value::make);
    const core::Recommendation& meet = rubric.recommendations[1];
    CHECK(meet.trigger == core::Trigger::dimension);
    CHECK(meet.target == 1);
    CHECK(meet.depends_on == std::vector<int>{0});
    CHECK_FALSE(meet.source.has_value());
    CHECK(rubric.recommendations[2].trigger == core::Trigger::stage);
    CHECK(rubric.recommender.disclosure == "We sell flour.");
}

TEST_CASE("a test organisation is read with its answers") {
    const core::Rubric rubric = read_bakery();
    const core::TestOrganisation& village = rubric.test_organisations[0];
    CHECK(village.name == "The village");
    CHECK(village.expected_stage == 1);
    CHECK(village.answers.given[0].state == core::AnswerState::answered);
    CHECK(village.answers.given[0].choice == 1);
    CHECK(village.answers.given[1].ticked == std::vector<bool>{true, false, false});
    CHECK(village.answers.given[2].state == core::AnswerState::unanswered);
    CHECK(village.answers.notes.size() == rubric.questions.size());
}

TEST_CASE("what a rubric leaves out has its default") {
    const core::Rubric rubric = read_bakery({{"/threshold_percent", "66"}, {"/x_more", "{}"}});
    CHECK(rubric.stages[1].criteria[0].at_least == 1);
    CHECK(rubric.stages[1].criteria[0].weight == 1);
    CHECK(rubric.stages[1].criteria[0].effort == 1);
    CHECK_FALSE(rubric.stages[1].criteria[1].must);
    CHECK(rubric.stages[1].when_not_claimable == core::WhenNotClaimable::block);
    CHECK(rubric.stages[1].short_name == "Br.");
    CHECK(rubric.stages[2].short_name == "Cake");
    CHECK(rubric.dimensions[1].weight == 1);
    const core::Question& guild = rubric.questions[3];
    CHECK(guild.short_name == guild.text);
    CHECK(guild.rungs[1].short_name == "Yes");
    CHECK(guild.weight == 1);
    CHECK_FALSE(guild.quick);
    CHECK(guild.material);
    CHECK_FALSE(guild.allow_not_applicable);
    CHECK(rubric.recommendations[1].audience == core::Audience::both);
    CHECK(rubric.recommendations[1].horizon == core::Horizon::next);
    CHECK(rubric.recommendations[1].effort == 1);
    CHECK(rubric.recommendations[1].value == core::Value::none);
}

TEST_CASE("a rubric without a threshold has 66 percent, and one without lists that it may leave out is read") {
    const char* smallest = R"({"schema_version": 1, "id": "a", "version": "1", "title": "A", "language": "en",
        "stages": [{"id": "zero", "name": "Zero"}, {"id": "one", "name": "One", "criteria": [{"question": "q"}]}],
        "dimensions": [{"id": "d", "name": "D"}],
        "questions": [{"id": "q", "dimension": "d", "kind": "ladder", "text": "Q?",
                       "rungs": [{"id": "a", "level": 0, "text": "A"}, {"id": "b", "level": 1, "text": "B"}]}]})";
    const auto read = core::read_rubric(smallest);
    REQUIRE(read.value.has_value());
    CHECK(read.value->threshold_percent == 66);
    CHECK(read.value->recommendations.empty());
    CHECK(read.value->recommender.name.empty());
}

TEST_CASE("a text comes in the language asked for, else in the rubric's own, else in its first") {
    CHECK(read_bakery().title == "How good is your bakery?");
    CHECK(read_bakery({}, "de").title == "Wie gut ist Ihre Bäckerei?");
    CHECK(read_bakery({}, "fr").title == "How good is your bakery?");
    CHECK(read_bakery({}, "de").language == "de");
    CHECK(read_bakery({}, "de").stages[1].name == "Bread");
    CHECK(read_bakery({{"/title", R"({"de": "Bäckerei", "en": "Bakery"})"}}, "fr").title == "Bakery");
    const support::Changes no_english = {{"/title", R"({"nl": "Bakkerij", "de": "Bäckerei"})"}};
    CHECK(read_bakery(no_english, "fr").title == "Bakkerij");
    CHECK(read_bakery({{"/title", R"({"de-CH": "Beck", "zh-Hant-TW": "x"})"}}, "de-CH").title == "Beck");
    CHECK(read_bakery({}, "de_AT.UTF-8").title == "Wie gut ist Ihre Bäckerei?");
    CHECK(read_bakery({{"/title", R"({"en": "Bakery", "pt-BR": "Padaria"})"}}, "pt").title == "Padaria");
}

TEST_CASE("a rubric's language is the one that its texts came in, not the one that was asked for") {
    CHECK(read_bakery({}, "de-AT").language == "de");
    CHECK(read_bakery({}, "fr").language == "en");
    const std::string shipped = support::read_source_file("rubric/event-streaming.json");
    CHECK(core::read_rubric(shipped, "de").value->language == "en");
    CHECK(core::read_rubric(shipped, "ar").value->language == "en");
}

TEST_CASE("fields that begin with x_ are the author's own, anywhere") {
    CHECK(read_bakery({{"/stages/1/x_colour", "7"},
                       {"/stages/1/criteria/0/x_why", "null"},
                       {"/questions/0/rungs/0/x_seen", "[]"},
                       {"/test_organisations/0/answers/x_todo", "\"ask them\""},
                       {"/test_organisations/0/answers/oven/x_by", "\"Ada\""}})
              .id == "bakery");
}

TEST_CASE("the flag for not applicable means nothing on a question that scores nothing") {
    CHECK_FALSE(read_bakery({{"/questions/5/allow_not_applicable", "true"}}).questions[5].allow_not_applicable);
}

TEST_CASE("a text has at most 4,000 characters, however many bytes they take") {
    CHECK(read_bakery({{"/questions/0/why", "\"" + repeat("€", 4000) + "\""}}).questions[0].why.size() == 12'000);
    check_one_problem({{"/questions/0/why", "\"" + repeat("€", 4001) + "\""}},
                      "“why” of the question “oven” has 4001 characters.", "Use at most 4000.");
}

TEST_CASE("lists have their limits") {
    const auto list = [](int count, const std::string& before, const std::string& behind) {
        std::string items;
        for (int i = 0; i < count; ++i)
            items += (i > 0 ? ",{" : "{") + before + "\"id" + std::to_string(i) + "\"" + behind + "}";
        return "[" + items + "]";
    };
    const auto advice = [&](int count) { return list(count, "\"id\":", ",\"text\":\"Do.\",\"stage\":\"dough\""); };
    CHECK(read_bakery({{"/recommendations", advice(200)}}).recommendations.size() == 200);
    check_one_problem({{"/recommendations", advice(201)}}, "“recommendations” of the rubric has 201 items.",
                      "Give 0 to 200.");
    const auto rungs = [&](int count) { return list(count, "\"level\":0,\"text\":\"x\",\"id\":", ""); };
    CHECK(read_bakery({{"/questions/3/rungs", rungs(12)}}).questions[3].rungs.size() == 12);
    check_one_problem({{"/questions/3/rungs", rungs(13)}}, "“rungs” of the question “guild” has 13 items.",
                      "Give 1 to 12.");
    const support::Changes many = {{"/questions", list(501, "\"id\":", "")}};
    check_one_problem(many, "“questions” of the rubric has 501 items.", "Give 1 to 500.");
}

TEST_CASE("a hundred problems are told one by one, of the rest their number") {
    std::string unknown;
    for (int i = 0; i < 250; ++i) unknown += (i > 0 ? ",\"f" : "\"f") + std::to_string(i) + "\":0";
    const auto read = read_changed({{"/source", "{" + unknown + "}"}});
    CHECK_FALSE(read.value.has_value());
    REQUIRE(read.problems.size() == 101);
    CHECK(core::say(read.problems[99].sentence) == "The source of the rubric has an unknown field “f99”.");
    CHECK(core::say(read.problems[100].sentence) == "There are 150 more problems.");
}

TEST_CASE("problems know their line and column in the file as it is laid out") {
    const auto read = core::read_rubric("{\n  \"schema_version\": 1,\n  \"treshold_percent\": 50,\n  \"stages\": 7\n}");
    bool seen_name = false, seen_value = false;
    for (const core::Problem& problem : read.problems) {
        seen_name |=
            problem.place.pointer == "/treshold_percent" && problem.place.line == 3 && problem.place.column == 3;
        seen_value |= problem.place.pointer == "/stages" && problem.place.line == 4 && problem.place.column == 13;
    }
    CHECK(seen_name);
    CHECK(seen_value);
}

TEST_CASE("a rubric that is no object is one problem") {
    for (const char* bytes : {"[]", "1", "\"rubric\"", "null"}) {
        const auto read = core::read_rubric(bytes);
        CHECK_FALSE(read.value.has_value());
        CHECK(read.problems.size() == 1);
    }
}

TEST_CASE("at most fifty questions may hang on others") {
    const auto read_with = [](int conditions) {
        std::string questions;
        for (int i = 0; i <= conditions; ++i)
            questions += std::string(i == 0 ? "" : ",") + R"({"id": "q)" + std::to_string(i) +
                         R"(", "dimension": "d", "kind": "ladder", "text": "?", "rungs": [)"
                         R"({"id": "no", "level": 0, "text": "No"}, {"id": "yes", "level": 1, "text": "Yes"}])" +
                         (i == 0 ? "" : R"(, "visible_when": {"question": "q0", "at_least": 1})") + "}";
        return core::read_rubric(R"({"schema_version": 1, "id": "r", "version": "1", "title": "R", "language": "en",
            "stages": [{"id": "s0", "name": "0"}, {"id": "s1", "name": "1", "criteria": [{"question": "q0"}]}],
            "dimensions": [{"id": "d", "name": "D"}], "questions": [)" +
                                 questions + "]}");
    };
    CHECK(read_with(50).value.has_value());
    const auto read = read_with(51);
    CHECK_FALSE(read.value.has_value());
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].place.pointer == "/questions/51/visible_when");
    CHECK(core::say(read.problems[0].sentence) ==
          "The rubric has 51 questions that are shown only when another is answered so.");
    CHECK(core::say(read.problems[0].fix) == "Let at most 50 have “visible_when”.");
}

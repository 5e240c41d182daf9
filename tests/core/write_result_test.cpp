#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/score/score_answers.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace core;
using namespace support;

namespace {

std::string result_of(const Rubric& rubric, const Answers& answers) {
    return write_result(rubric, answers, score_answers(rubric, answers));
}

/// The answers file, its answers in random order.
std::string shuffled(Random& random, const Rubric& rubric, const Answers& answers) {
    const std::string head = "\"answers\":{";
    std::vector<std::string> members;
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
        if (!is_scored(rubric.questions[i]) || answers.given[i].state == AnswerState::unanswered) continue;
        Answers single = no_answers(rubric);
        single.given[i] = answers.given[i];
        const std::string file = write_answers(rubric, single);
        const std::size_t begin = file.find(head) + head.size();
        members.push_back(file.substr(begin, file.size() - begin - 3));
    }
    for (std::size_t i = members.size(); i > 1; --i)
        std::swap(members[i - 1], members[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    std::string list;
    for (const std::string& member : members) list += (list.empty() ? "" : ",") + member;
    return R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":")" + rubric.id + R"(","version":")" +
           rubric.version + "\"}," + head + list + "}}";
}

} // namespace

TEST_CASE("the result file, byte by byte") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2}), checklist("b", 3, {{2, 1}, {3, 2}}), ladder("c", {0, 1, 2})});
    rubric.questions[2].allow_not_applicable = true;
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1, .must = true},
                                 {.question = 1, .at_least = 1, .weight = 2}};
    rubric.stages[2].criteria = {{.question = 2, .at_least = 1}, {.question = 0, .at_least = 2}};
    rubric.checks.push_back({"odd", {{.question = 0, .at_least = 1, .at_most = {}}}, "?"});
    Recommendation recommendation;
    recommendation.id = "begin";
    recommendation.trigger = Trigger::question;
    recommendation.target = 1;
    recommendation.when_at_or_below = 1;
    rubric.recommendations = {recommendation};
    Answers answers = answers_of(rubric, {1, 1});
    answers.given[2] = unknown();
    answers.notes[0] = "Zoë said \"yes\"\\\n\x01";
    CHECK(
        result_of(rubric, answers) ==
        R"({"format":"streamstage-result","schema_version":1,"rubric":{"id":"small","version":"1.0.0"},)"
        R"("stage":1,"stage_id":"s1","low":1,"high":1,"settled":true,"next_percent":0,)"
        R"("profile":{"overall":{"tenths":10,"low_tenths":7,"high_tenths":13},"dimensions":[)"
        R"({"id":"d","tenths":10,"low_tenths":7,"high_tenths":13,"level_min":1,"level_max":1,"answered":2,"applicable":3}]},)"
        R"("confidence":{"label":"medium","coverage_percent":66,"sensitive":[)"
        R"({"question":"a","step":-1,"stage":0},{"question":"b","step":-1,"stage":0}]},)"
        R"("stages":[{"index":1,"passed":true,"claimable":true,"skipped":false,"share_percent":100,"criteria":[)"
        R"({"question":"a","at_least":1,"must":true,"weight":1,"state":"answered","level":1,"met":true},)"
        R"({"question":"b","at_least":1,"must":false,"weight":2,"state":"answered","level":1,"met":true}]},)"
        R"({"index":2,"passed":false,"claimable":true,"skipped":false,"share_percent":0,"criteria":[)"
        R"({"question":"c","at_least":1,"must":false,"weight":1,"state":"unknown","level":null,"met":false},)"
        R"({"question":"a","at_least":2,"must":false,"weight":1,"state":"answered","level":1,"met":false}]}],)"
        R"("contradictions":["odd"],"settle_questions":[],"find_out":["c"],"next_question":null,)"
        R"("path":{"stage":2,"effort":2,"steps":[{"question":"c","from":null,"to":1},{"question":"a","from":1,"to":2}]},)"
        R"("staircase":[],"advice":[{"id":"begin","because":["b"]}],"withheld":[],)"
        R"("gaps":[{"question":"c","advice":[]},{"question":"a","advice":[]}],)"
        R"("answers":{"a":{"rung":"r1"},"b":{"items":["i0","i1"]},"c":{"unknown":true}},"context":{},)"
        R"("notes":{"a":"Zoë said \"yes\"\\\n\u0001"}})"
        "\n");
}

TEST_CASE("an empty answers file is short; what is there stands in the rubric's order") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), ladder("b", {0, 1})});
    rubric.questions[1].allow_not_applicable = true;
    const std::string head =
        R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"small","version":"1.0.0"},)";
    CHECK(write_answers(rubric, no_answers(rubric)) == head + "\"answers\":{}}\n");
    Answers answers = answers_of(rubric, {0, -1});
    answers.given[1] = not_applicable();
    answers.respondent.group = "technology";
    answers.confirmed = {{"x", "It is."}};
    answers.notes[1] = "b";
    CHECK(write_answers(rubric, answers) ==
          head + R"("respondent":{"group":"technology"},)" +
              R"("answers":{"a":{"rung":"r0"},"b":{"not_applicable":"We are in one country."}},)" +
              R"("confirmed":{"x":"It is."},"notes":{"b":"b"}})" + "\n");
}

TEST_CASE("context answers stand apart from those that are scored") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1}), {}, {}, {}});
    rubric.questions[1].id = "driver";
    rubric.questions[1].kind = QuestionKind::choice;
    rubric.questions[1].options = {{"connect", ""}, {"produce", ""}};
    rubric.questions[2].id = "goal";
    rubric.questions[2].kind = QuestionKind::text;
    rubric.questions[3].id = "size";
    rubric.questions[3].kind = QuestionKind::amount;
    Answers answers = answers_of(rubric, {1});
    for (std::size_t i = 1; i < 4; ++i) answers.given[i].state = AnswerState::answered;
    answers.given[1].choice = 1;
    answers.given[2].words = "speed";
    answers.given[3].amount = -5000000000;
    const std::string file = write_answers(rubric, answers);
    CHECK(file.find(R"("answers":{"a":{"rung":"r1"}},"context":{"driver":{"choice":"produce"},"goal":{"text":"speed"},)"
                    R"("size":{"amount":-5000000000}}})") != std::string::npos);
    CHECK(
        result_of(rubric, answers).find(R"("answers":{"a":{"rung":"r1"}},"context":{"driver":{"choice":"produce"},)") !=
        std::string::npos);
}

TEST_CASE("what is not UTF-8 in a text becomes a replacement character, so that the file can always be read again") {
    Rubric rubric = rubric_of(1, {ladder("a", {0, 1})});
    Answers answers = no_answers(rubric);
    answers.notes[0] = "a\xFFz\xE0\x80\xC3(\xE2\x82|\xF0\x9F\x98\x80\xC3\xA9\x7F/";
    const std::string mark = "\xEF\xBF\xBD";
    CHECK(write_answers(rubric, answers)
              .find("\"notes\":{\"a\":\"a" + mark + "z" + mark + mark + mark + "(" + mark +
                    "|\xF0\x9F\x98\x80\xC3\xA9\x7F/\"}") != std::string::npos);
}

TEST_CASE("answers written are read back as they were, from an answers file and from a result") {
    CHECK(first_breach(2'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              Answers answers = random_answers(random, rubric);
              const Read<Answers> read = read_answers(write_answers(rubric, answers), rubric);
              if (!read.value || !read.problems.empty() || !(*read.value == answers)) return false;
              const Read<Answers> carried = read_answers(result_of(rubric, answers), rubric);
              answers.confirmed.clear();
              return carried.value && *carried.value == answers;
          }) == no_breach);
}

TEST_CASE("the result does not depend on the order in which the answers come") {
    CHECK(first_breach(2'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              Answers answers = random_answers(random, rubric);
              answers.confirmed.clear();
              answers.notes.assign(answers.notes.size(), "");
              for (std::size_t i = 0; i < answers.given.size(); ++i)
                  if (!is_scored(rubric.questions[i])) answers.given[i] = Answer{};
              const Read<Answers> read = read_answers(shuffled(random, rubric, answers), rubric);
              return read.value && result_of(rubric, *read.value) == result_of(rubric, answers);
          }) == no_breach);
}

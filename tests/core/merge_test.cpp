#include "core/answers_file/merge_respondents.hpp"
#include "core/limits.hpp"
#include "core/people/find_spread.hpp"
#include "core/people/settle_question.hpp"
#include "core/score/score_answers.hpp"
#include "core/words/say.hpp"
#include "support/build_rubric.hpp"
#include "support/law.hpp"
#include "support/random_rubric.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core;
using namespace support;

namespace {

/// Two ladders, the second of which may be "not applicable", and a context question.
Rubric small_rubric() {
    Rubric rubric = rubric_of(3, {ladder("a", {0, 1, 2, 3}), ladder("b", {0, 1, 2, 3}), {}});
    rubric.questions[1].allow_not_applicable = true;
    rubric.questions[2].id = "driver";
    rubric.questions[2].kind = QuestionKind::choice;
    rubric.questions[2].options = {{"connect", ""}, {"produce", ""}};
    return rubric;
}

Answer option(int choice) {
    Answer answer;
    answer.state = AnswerState::answered;
    answer.choice = choice;
    return answer;
}

Answers merge(const Rubric& rubric, const std::vector<Answers>& files) {
    Read<Answers> read = merge_respondents(rubric, files);
    REQUIRE(read.value.has_value());
    return *read.value;
}

std::vector<int> disputed_questions(const Rubric& rubric, const Answers& merged) {
    std::vector<int> questions;
    for (const Disputed& disputed : list_disputed(rubric, merged)) questions.push_back(disputed.question);
    return questions;
}

/// What respondents who give these answers to the question "b" agree on.
Answer agreed(const std::vector<Answer>& said) {
    const Rubric rubric = small_rubric();
    std::vector<Answers> files;
    for (const Answer& answer : said) {
        files.push_back(no_answers(rubric));
        files.back().given[1] = answer;
    }
    return merge(rubric, files).given[1];
}

Answer level(int wanted) {
    return at_level(ladder("b", {0, 1, 2, 3}), wanted);
}

Answer open_between(int lowest, int highest) {
    Answer answer;
    answer.between = LevelRange{lowest, highest};
    return answer;
}

} // namespace

TEST_CASE("respondents who give the same level agree, whoever else does not know or has not answered") {
    CHECK(agreed({level(2)}) == level(2));
    CHECK(agreed({level(2), level(2), unknown(), Answer{}}) == level(2));
}

TEST_CASE("respondents who give other levels leave the question open between the lowest and the highest") {
    CHECK(agreed({level(3), level(1), level(2), unknown()}) == open_between(1, 3));
    CHECK(agreed({level(0), level(1)}) == open_between(0, 1));
}

TEST_CASE("where nobody gives a level, not knowing comes before not applying, and both before silence") {
    CHECK(agreed({}) == Answer{});
    CHECK(agreed({Answer{}, Answer{}}) == Answer{});
    CHECK(agreed({unknown(), not_applicable()}) == unknown());
    CHECK(agreed({not_applicable(), Answer{}}) == not_applicable());
}

TEST_CASE("a level and a \"does not apply\" are a disagreement too, and leave the question open altogether") {
    CHECK(agreed({level(2), not_applicable()}) == Answer{});
    CHECK(agreed({not_applicable(), level(3), level(1)}) == Answer{});
}

TEST_CASE("where respondents differ in levels alone, the question applies") {
    Rubric rubric = small_rubric();
    rubric.stages[1].criteria = {{.question = 1, .at_least = 1}};
    Answers answers = no_answers(rubric);
    answers.given[1] = open_between(1, 2);
    CHECK(score_answers(rubric, answers).low == 1);
    answers.given[1] = unknown();
    CHECK(score_answers(rubric, answers).low == 0);
}

TEST_CASE("agreed ticks are those of the respondent in the middle") {
    const Rubric rubric = rubric_of(1, {checklist("a", 3, {{1, 1}})});
    std::vector<Answers> files(3, no_answers(rubric));
    for (std::size_t i = 0; i < 3; ++i) {
        files[i].given[0].state = AnswerState::answered;
        files[i].given[0].ticked = {i == 0, i == 1, i == 2};
    }
    CHECK(merge(rubric, files).given[0] == files[1].given[0]);
    files.pop_back();
    CHECK(merge(rubric, files).given[0] == files[0].given[0]);
}

TEST_CASE("a context question has the answer that all who answer it give") {
    const Rubric rubric = small_rubric();
    std::vector<Answers> files(3, no_answers(rubric));
    files[1].given[2] = files[2].given[2] = option(1);
    CHECK(merge(rubric, files).given[2] == option(1));
    files[0].given[2] = option(0);
    CHECK(merge(rubric, files).given[2] == Answer{});
}

TEST_CASE("everyone's answers, notes and date are kept, even of two with the same name") {
    const Rubric rubric = small_rubric();
    Answers ada = answers_of(rubric, {1, 2});
    ada.respondent = {"Ada", "technology"};
    ada.date = "2026-03-01";
    ada.notes[0] = "Only the pilot.";
    Answers other = answers_of(rubric, {1, 3});
    other.respondent = ada.respondent;
    other.date = "2026-02-28";
    const Answers merged = merge(rubric, {ada, other});
    CHECK(merged.date == "2026-03-01");
    CHECK(merged.respondent == Respondent{});
    REQUIRE(merged.contributions.size() == 2);
    CHECK(merged.contributions[0].respondent == ada.respondent);
    CHECK(merged.contributions[0].given == ada.given);
    CHECK(merged.contributions[0].notes == ada.notes);
    CHECK(merged.contributions[1].date == "2026-02-28");
    CHECK(merged.contributions[1].notes.empty());
    CHECK(merged.settled_by.empty());
}

TEST_CASE("what is settled has its author, and goes back to what was said when it is open again") {
    const Rubric rubric = small_rubric();
    Answers merged = merge(rubric, {answers_of(rubric, {1, 2}), answers_of(rubric, {3, 2})});
    const Answers before = merged;
    settle_question(merged, 0, level(2), "Zoë");
    CHECK(merged.given[0] == level(2));
    CHECK(disputed_questions(rubric, merged) == std::vector<int>{0});
    CHECK(find_author(merged, 0) == "Zoë");
    CHECK(find_author(merged, 1).empty());
    settle_question(merged, 1, level(3), "Ada");
    unsettle_question(rubric, merged, 0);
    CHECK(merged.given[0] == open_between(1, 3));
    CHECK(find_author(merged, 1) == "Ada");
    unsettle_question(rubric, merged, 1);
    CHECK(merged == before);
}

TEST_CASE("what is settled stays so when others join who do not say otherwise") {
    const Rubric rubric = small_rubric();
    Answers merged = merge(rubric, {answers_of(rubric, {1, 2}), answers_of(rubric, {3, 2})});
    settle_question(merged, 0, level(2), "Zoë");
    SUBCASE("they say the same, or nothing") {
        const auto read = merge_respondents(rubric, {answers_of(rubric, {-1, 2}), merged, answers_of(rubric, {2})});
        CHECK(read.problems.empty());
        CHECK(read.value->contributions.size() == 4);
        CHECK(read.value->given[0] == level(2));
        CHECK(find_author(*read.value, 0) == "Zoë");
    }
    SUBCASE("they say otherwise") {
        const auto read = merge_respondents(rubric, {merged, answers_of(rubric, {3})});
        REQUIRE(read.problems.size() == 1);
        CHECK(core::say(read.problems[0].sentence) ==
              "The question “a”, settled by “Zoë”, is open again: others answer it differently.");
        CHECK(read.value->given[0] == open_between(1, 3));
        CHECK(read.value->settled_by.empty());
    }
    SUBCASE("another group has settled it, too") {
        Answers other = merge(rubric, {answers_of(rubric, {0}), answers_of(rubric, {3})});
        settle_question(other, 0, level(2), "Max");
        CHECK(find_author(*merge_respondents(rubric, {other, merged}).value, 0) == "Max");
        other.given[0] = level(3);
        CHECK(merge_respondents(rubric, {other, merged}).problems.size() == 1);
    }
}

TEST_CASE("what merged answers cannot keep is said") {
    const Rubric rubric = small_rubric();
    std::vector<Answers> files(2, answers_of(rubric, {1}));
    files[1].confirmed = {{"auto:s1:a", "Yes."}};
    files[1].target.stage = 2;
    files[1].business_case.rows = {{.description = "Fewer copies", .low = 1, .high = 2}};
    auto read = merge_respondents(rubric, files);
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].sentence).starts_with("Contradictions that were confirmed may be open again"));
    CHECK(read.value->target == files[1].target);
    CHECK(read.value->business_case == files[1].business_case);
    files[0].target.stage = 3;
    read = merge_respondents(rubric, files);
    CHECK(read.problems.size() == 2);
    CHECK(read.value->target.stage == 3);
    files = {merge(rubric, files), merge(rubric, files)};
    files[0].notes[0] = "We met on Monday.";
    files[1].notes[0] = "We met on Tuesday.";
    read = merge_respondents(rubric, files);
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].sentence) ==
          "Two merged files have notes of their own on the question “a”, and the first is kept.");
    CHECK(read.value->notes[0] == "We met on Monday.");
}

TEST_CASE("what could not be read again is not merged") {
    std::vector<Question> questions;
    for (int i = 0; i < limits::questions; ++i) questions.push_back(ladder("question-" + std::to_string(i), {0, 1}));
    const Rubric rubric = rubric_of(1, questions);
    const Answers all = answers_of(rubric, std::vector<int>(questions.size(), 1));
    CHECK(merge_respondents(rubric, std::vector<Answers>(200, all)).value.has_value());
    const auto read = merge_respondents(rubric, std::vector<Answers>(600, all)); // 600,000 values
    CHECK_FALSE(read.value.has_value());
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].fix) == "Merge fewer of them.");
}

TEST_CASE("too many respondents are refused") {
    const Rubric rubric = small_rubric();
    std::vector<Answers> files(limits::contributions, answers_of(rubric, {1}));
    CHECK(merge_respondents(rubric, files).value.has_value());
    files.push_back(files.front());
    const auto read = merge_respondents(rubric, files);
    CHECK_FALSE(read.value.has_value());
    REQUIRE(read.problems.size() == 1);
    CHECK(core::say(read.problems[0].sentence) == "Answers from 1001 respondents are too many to merge.");
}

TEST_CASE("answers merged in parts are answers merged at once") {
    CHECK(first_breach(2'000, [](Random& random) {
              const Rubric rubric = random_rubric(random);
              std::vector<Answers> files;
              for (int i = 0; i < 5; ++i) files.push_back(random_answers(random, rubric));
              const auto cut = files.begin() + random.between(1, 4);
              const Answers first = *merge_respondents(rubric, {files.begin(), cut}).value;
              const Answers second = *merge_respondents(rubric, {cut, files.end()}).value;
              return *merge_respondents(rubric, {first, second}).value == *merge_respondents(rubric, files).value;
          }) == no_breach);
}

TEST_CASE("who said what: levels from the lowest to the highest, and the one in the middle") {
    const Rubric rubric = small_rubric();
    std::vector<Answers> files(7, no_answers(rubric));
    const std::vector<Answer> said = {level(3), level(1), unknown(), level(3), not_applicable(), level(2), Answer{}};
    for (std::size_t i = 0; i < files.size(); ++i) files[i].given[1] = said[i];
    const Answers merged = merge(rubric, files);
    const Spread spread = find_spread(rubric, merged.contributions, 1);
    REQUIRE(spread.levels.size() == 3);
    CHECK(spread.levels[0].level == 1);
    CHECK(spread.levels[0].contributions == std::vector<int>{1});
    CHECK(spread.levels[2].level == 3);
    CHECK(spread.levels[2].contributions == std::vector<int>{0, 3});
    CHECK(spread.unknown == std::vector<int>{2});
    CHECK(spread.not_applicable == std::vector<int>{4});
    CHECK(is_disputed(spread));
    CHECK(disputed_questions(rubric, merged) == std::vector<int>{1});
    CHECK(find_median(spread) == 5); // of 1, 2, 3, 3 the lower of the two in the middle
    CHECK_FALSE(find_median(find_spread(rubric, merged.contributions, 0)).has_value());
}

TEST_CASE("the lowest level that is given holds already") {
    Rubric rubric = rubric_of(2, {ladder("a", {0, 1, 2}), ladder("b", {0, 1, 2})});
    rubric.questions[1].visible_when = Condition{0, 1};
    rubric.stages[1].criteria = {{.question = 0, .at_least = 1, .must = true}};
    rubric.stages[2].criteria = {{.question = 0, .at_least = 2}, {.question = 1, .at_least = 1}};
    const Answers merged = merge(rubric, {answers_of(rubric, {1, 0}), answers_of(rubric, {2, 2})});
    const Scorecard card = score_answers(rubric, merged);
    CHECK(card.low == 1);
    CHECK(card.high == 2);
    const CriterionTrace& trace = card.stages[0].criteria[0];
    CHECK(trace.state == ShownState::unanswered);
    CHECK_FALSE(trace.level.has_value());
    CHECK(trace.met);
    CHECK_FALSE(card.stages[1].criteria[1].met);
    CHECK_FALSE(card.dimensions[0].figure.tenths.has_value());
    CHECK(card.dimensions[0].figure.low_tenths == 5);
    CHECK(card.dimensions[0].figure.high_tenths == 20);
    CHECK(card.confidence.coverage_percent == 0);
    CHECK(card.settle_questions == std::vector<int>{0, 1});
    REQUIRE(card.path.has_value());
    REQUIRE(card.path->steps.size() == 2);
    CHECK_FALSE(card.path->steps[0].from.has_value());
    CHECK(card.path->steps[0].to == 2);
}

TEST_CASE("what is disputed counts as its lowest level in stage, lower figures and path, and as open everywhere else") {
    CHECK(first_breach(4'000, [](Random& random) {
              const Rubric rubric = random_rubric(random, {.not_applicable_percent = 0});
              const Answers merged = random_merged_answers(random, rubric);
              Answers lowest = merged;
              for (std::size_t i = 0; i < lowest.given.size(); ++i)
                  if (merged.given[i].between)
                      lowest.given[i] = at_level(rubric.questions[i], merged.given[i].between->lowest);
              const Scorecard card = score_answers(rubric, merged);
              const Scorecard at_lowest = score_answers(rubric, lowest);
              bool same = card.stage == at_lowest.stage && card.path.has_value() == at_lowest.path.has_value() &&
                          card.staircase.size() == at_lowest.staircase.size() &&
                          card.overall.low_tenths == at_lowest.overall.low_tenths;
              for (std::size_t k = 0; k < card.stages.size(); ++k) {
                  const auto& criteria = card.stages[k].criteria;
                  same = same && card.stages[k].passed == at_lowest.stages[k].passed &&
                         card.stages[k].share_percent == at_lowest.stages[k].share_percent &&
                         std::equal(criteria.begin(), criteria.end(), at_lowest.stages[k].criteria.begin(),
                                    [](const auto& a, const auto& b) { return a.met == b.met; });
              }
              if (card.path) same = same && card.path->effort == at_lowest.path->effort;
              for (const Sensitivity& each : card.confidence.sensitive)
                  same = same && !merged.given[static_cast<std::size_t>(each.question)].between;
              return same;
          }) == no_breach);
}

namespace {

Answers answers_of(const Rubric& rubric, const char* name, const char* group, int wanted) {
    Answers answers = no_answers(rubric);
    answers.respondent = {name, group};
    answers.given[1] = level(wanted);
    return answers;
}

/// The sentences beside merged answers.
std::string told(const std::vector<Answers>& files) {
    std::string sentences;
    for (const Problem& problem : merge_respondents(small_rubric(), files).problems)
        sentences += core::say(problem.sentence) + " " + core::say(problem.fix) + "\n";
    return sentences;
}

} // namespace

TEST_CASE("a person who is among the respondents twice is named, with a way out, and still counts as often") {
    const Rubric rubric = small_rubric();
    const Answers ada = answers_of(rubric, "Ada", "technology", 1), later = answers_of(rubric, " ADA", "Technology", 2);
    const Answers ben = answers_of(rubric, "Ben", "business", 1), other_ada = answers_of(rubric, "Ada", "business", 1);
    CHECK(told({ada, ben, other_ada}).empty());
    CHECK(told({ada, ben, later})
              .starts_with("“Ada” (technology) is among the respondents 2 times, and counts as often. "
                           "If that is one person, put the files together again"));
    CHECK(told({ada, ada}).find("“Ada”") != std::string::npos); // one file under two names
    CHECK(merge(rubric, {ada, ben, later}).contributions.size() == 3);
    CHECK(told({merge(rubric, {ada, ben}), later}).find("“Ada”") != std::string::npos);
    CHECK(told({merge(rubric, {ada, ben}), merge(rubric, {ada, ben})}).find("“Ben”") != std::string::npos);
}

TEST_CASE("of who gave no name, the very same file is told") {
    const Rubric rubric = small_rubric();
    const Answers one = answers_of(rubric, "", "", 1), other = answers_of(rubric, "\u200B", "", 2);
    CHECK(told({one, other}).empty());
    CHECK(told({one, other, one}).starts_with("1 file is an exact copy of another"));
    Answers noted = one;
    noted.notes[1] = "It depends.";
    CHECK(told({one, noted}).empty());
    CHECK(told({no_answers(rubric), no_answers(rubric)}).empty()); // they have said nothing
}

TEST_CASE("copies of merged answers share what each respondent said, until one of them gathers more") {
    core::Contributions one;
    one.add({{"Ada", ""}, "", {}, {}});
    core::Contributions other = one;
    CHECK(&other.list() == &one.list());
    CHECK(other == one);
    other.add({{"Ben", ""}, "", {}, {}});
    CHECK(one.size() == 1);
    CHECK(other.size() == 2);
    CHECK_FALSE(other == one);
    CHECK(core::Contributions() == core::Contributions{});
}

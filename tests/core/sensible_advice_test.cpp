// Nobody is told what their answers say is silly: held to tests/cases/presumed_advice.json, which says of each
// recommendation what its words take for granted, by levels alone. It was written from the words, not the conditions.
#include "core/json/json_reader.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/score/find_leadership.hpp"
#include "support/shipped.hpp"
#include "support/simulated.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

using namespace core;

namespace {

struct Presumed {
    std::map<int, int> needs;            ///< by question, a level that is not to be answered below
    std::map<int, int> not_yet;          ///< a level that is not to be reached
    std::map<int, std::set<int>> chosen; ///< of a choice, one of these options
};

int find_question(const Rubric& rubric, const std::string& id) {
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        if (rubric.questions[i].id == id) return static_cast<int>(i);
    FAIL("no question " << id);
    return 0;
}

std::map<int, int> read_levels(const Rubric& rubric, const JsonNode* object) {
    std::map<int, int> levels;
    if (!object) return levels;
    for (const JsonNode* each : object->children)
        levels[find_question(rubric, each->key)] = static_cast<int>(each->integer);
    return levels;
}

Presumed read_presumed(const Rubric& rubric, const JsonNode& node) {
    Presumed presumed{read_levels(rubric, find(node, "needs")), read_levels(rubric, find(node, "not_yet")), {}};
    const JsonNode* chosen = find(node, "chosen");
    if (!chosen) return presumed;
    for (const JsonNode* choice : chosen->children) {
        const int question = find_question(rubric, choice->key);
        const auto& options = rubric.questions[static_cast<std::size_t>(question)].options;
        for (const JsonNode* named : choice->children)
            for (std::size_t i = 0; i < options.size(); ++i)
                if (options[i].id == named->text) presumed.chosen[question].insert(static_cast<int>(i));
    }
    return presumed;
}

/// One per recommendation.
std::vector<Presumed> read_presumptions(const Rubric& rubric) {
    ProblemList problems;
    const auto tree = read_json(support::read_source_file("tests/cases/presumed_advice.json"), problems);
    REQUIRE(tree);
    CHECK(tree->root().children.size() == rubric.recommendations.size());
    std::vector<Presumed> all;
    for (const Recommendation& each : rubric.recommendations) {
        const JsonNode* node = find(tree->root(), each.id);
        REQUIRE_MESSAGE(node, each.id << " is not there");
        all.push_back(read_presumed(rubric, *node));
    }
    return all;
}

std::optional<int> answered_level(const Rubric& rubric, const Answers& answers, int question) {
    const auto at = static_cast<std::size_t>(question);
    if (answers.given[at].state != AnswerState::answered) return std::nullopt;
    return level_of(rubric.questions[at], answers.given[at]);
}

bool is_inapplicable(const Answers& answers, int question) {
    return answers.given[static_cast<std::size_t>(question)].state == AnswerState::not_applicable;
}

std::string name_contradiction(const Rubric& rubric, const Answers& answers, const Presumed& presumed) {
    for (const auto& [question, level] : presumed.needs) {
        const auto answered = answered_level(rubric, answers, question);
        if (is_inapplicable(answers, question) || (answered && *answered < level))
            return question_at(rubric, question).id;
    }
    for (const auto& [question, level] : presumed.not_yet) {
        const auto answered = answered_level(rubric, answers, question);
        if (is_inapplicable(answers, question) || (answered && *answered >= level))
            return question_at(rubric, question).id + " already";
    }
    for (const auto& [question, options] : presumed.chosen) {
        const Answer& answer = answers.given[static_cast<std::size_t>(question)];
        if (answer.state != AnswerState::answered || options.count(answer.choice) == 0)
            return question_at(rubric, question).id;
    }
    return "";
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return text;
}

/// All that somebody reads of it.
std::string words_of(const Recommendation& each) {
    return lower(each.text + " " + each.first_step + " " + each.done_when);
}

constexpr std::initializer_list<const char*> abroad = {"region", "countr", "abroad", "worldwide"};

bool has_any(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
}

} // namespace

TEST_CASE("no action takes for granted what the answers deny, nor begins what is there") {
    const Rubric rubric = support::read_shipped_rubric();
    const std::vector<Presumed> presumptions = read_presumptions(rubric);
    std::vector<int> seen(rubric.recommendations.size());
    support::each_organisation(rubric, [&](const Answers& answers, const Scorecard& card) {
        for (const Advice& each : card.advice) {
            const auto at = static_cast<std::size_t>(each.recommendation);
            const std::string wrong = name_contradiction(rubric, answers, presumptions[at]);
            CHECK_MESSAGE(wrong.empty(), rubric.recommendations[at].id << ": " << wrong);
            ++seen[at];
        }
        for (const Withheld& each : card.withheld) ++seen[static_cast<std::size_t>(each.recommendation)];
    });
    for (std::size_t i = 0; i < seen.size(); ++i) CHECK_MESSAGE(seen[i] > 0, rubric.recommendations[i].id);
}

TEST_CASE("in one country no action or board question is on regions, with nothing live none on what is live") {
    const Rubric rubric = support::read_shipped_rubric();
    const int regions = find_question(rubric, "regions");
    const int in_production = find_question(rubric, "in-production");
    std::size_t in_one_country = 0;
    std::size_t not_live = 0;
    support::each_organisation(rubric, [&](const Answers& answers, const Scorecard& card) {
        const bool is_domestic = is_inapplicable(answers, regions);
        const auto level = answered_level(rubric, answers, in_production);
        const bool nothing_live = level && *level < 2;
        for (const Advice& each : card.advice) {
            const Recommendation& advised = rubric.recommendations[static_cast<std::size_t>(each.recommendation)];
            const std::string words = words_of(advised);
            CHECK_MESSAGE(!(is_domestic && has_any(words, abroad)), advised.id);
            CHECK_MESSAGE(!(nothing_live && has_any(words, {"live use", "live stream", "critical"})), advised.id);
        }
        for (const int question : find_leadership_questions(rubric, card)) {
            const LeadershipQuestion& asked = rubric.leadership_questions[static_cast<std::size_t>(question)];
            const std::string words = lower(asked.question + " " + asked.why);
            CHECK_MESSAGE(!(is_domestic && has_any(words, abroad)), asked.question);
        }
        in_one_country += is_domestic ? 1 : 0;
        not_live += nothing_live ? 1 : 0;
    });
    CHECK(in_one_country > support::simulated_organisations / 4);
    CHECK(not_live > support::simulated_organisations / 5);
}

TEST_CASE("no action names as missing a quality or a kind of value, but of those that are not ticked") {
    const Rubric rubric = support::read_shipped_rubric();
    const std::map<std::string, std::vector<const char*>> words = {{"encrypted", {"encrypt"}},
                                                                   {"access", {"access right", "access by reader"}},
                                                                   {"durability", {"durab", "replica", "copies of"}},
                                                                   {"reliability", {"reliab"}},
                                                                   {"exactly-once", {"exactly once", "twice"}},
                                                                   {"missing-noticed", {"missing event", "unnoticed"}},
                                                                   {"completeness", {"complete data", "completeness"}},
                                                                   {"restored", {"backup", "restore"}},
                                                                   {"scalability", {"scalab", "capacity", "downtime"}},
                                                                   {"operability", {"upgrade", "downtime"}},
                                                                   {"extensibility", {"new reader"}},
                                                                   {"make", {"income made", "money made"}},
                                                                   {"save", {"money saved"}},
                                                                   {"protect", {"money protected"}}};
    for (const Question& question : rubric.questions)
        for (const Item& item : question.items) CHECK_MESSAGE(words.count(item.id) == 1, item.id);
    for (const Recommendation& each : rubric.recommendations) {
        const bool on_list = each.trigger == Trigger::question && !question_at(rubric, each.target).items.empty();
        if (!on_list) continue;
        for (const std::string& sentence : {lower(each.text), lower(each.first_step), lower(each.done_when)})
            for (const auto& word : words)
                for (const char* form : word.second)
                    CHECK_MESSAGE((sentence.find(form) == std::string::npos ||
                                   sentence.find("left unticked") != std::string::npos),
                                  each.id << " names " << word.first);
    }
}

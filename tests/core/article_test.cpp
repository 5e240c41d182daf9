#include "core/json/json_reader.hpp"
#include "core/json/read_text.hpp"
#include "support/shipped.hpp"
#include "support/source_file.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

namespace {

using Paragraph = std::pair<std::string, int>;
using Named = std::map<std::string, std::set<Paragraph>>; ///< by what a paragraph can hold

core::JsonTree read_tree(const char* name) {
    core::ProblemList problems;
    auto tree = core::read_json(support::read_source_file(name), problems);
    if (!tree || !problems.empty()) FAIL(name << " cannot be read");
    return std::move(*tree);
}

const core::JsonNode& field(const core::JsonNode& object, const char* name) {
    const core::JsonNode* value = core::find(object, name);
    if (!value) FAIL("no " << name << " at " << core::place_of(object).pointer);
    return *value;
}

/// What each paragraph of the article holds, as rubric/article-map.json has it.
std::map<Paragraph, std::set<std::string>> read_map() {
    const core::JsonTree tree = read_tree("rubric/article-map.json");
    std::map<Paragraph, std::set<std::string>> article;
    for (const core::JsonNode* section : field(tree.root(), "sections").children)
        for (const core::JsonNode* paragraph : field(*section, "paragraphs").children) {
            std::set<std::string> holds;
            for (const core::JsonNode* what : field(*paragraph, "holds").children) holds.insert(what->text);
            const int number = static_cast<int>(field(*paragraph, "paragraph").integer);
            CHECK_MESSAGE(number == paragraph->position + 1, field(*section, "section").text);
            article[{field(*section, "section").text, number}] = holds;
        }
    return article;
}

/// The paragraphs that the rubric names, by what names them; everything under “any”.
class Names {
public:
    explicit Names(const core::Rubric& rubric) {
        for (const core::Question& each : rubric.questions) add(each.source, each.id, {});
        for (const core::Recommendation& each : rubric.recommendations)
            add(each.source, each.id, {"recommendation", "organisation"});
        for (const core::LeadershipQuestion& each : rubric.leadership_questions)
            add(each.source, each.question, {"board question", "organisation"});
        for (const core::Fact& each : rubric.facts) add(each.source, each.id, {"fact"});
        for (std::size_t k = 0; k < rubric.stages.size(); ++k)
            for (const core::Sign& each : rubric.stages[k].signs) {
                add(each.source, each.text, {"sign"});
                if (each.source) CHECK(each.source->section == "Stage " + std::to_string(k));
            }
    }

    Named named;

private:
    void add(const std::optional<core::Source>& source, const std::string& whose,
             std::initializer_list<const char*> holds) {
        CHECK_MESSAGE(source.has_value(), whose << " names no paragraph");
        if (!source) return;
        const Paragraph paragraph{source->section, source->paragraph};
        named["any"].insert(paragraph);
        for (const char* what : holds) named[what].insert(paragraph);
    }
};

} // namespace

TEST_CASE("every source in the shipped rubric names a paragraph that the article has") {
    const auto article = read_map();
    CHECK(article.size() == 104);
    const Names names(support::read_shipped_rubric());
    for (const Paragraph& paragraph : names.named.at("any"))
        CHECK_MESSAGE(article.count(paragraph) == 1, paragraph.first << ", paragraph " << paragraph.second);
}

TEST_CASE("every recommendation, sign, board question, fact and word on organisation of the article is restated") {
    const Names names(support::read_shipped_rubric());
    const std::set<std::string> no_claim = {"drawing", "frame"};
    for (const auto& held : read_map()) {
        const Paragraph& paragraph = held.first;
        CHECK_FALSE(held.second.empty());
        for (const std::string& what : held.second) {
            if (no_claim.count(what)) continue;
            REQUIRE_MESSAGE(names.named.count(what) == 1, what << " is nothing that a paragraph can hold");
            CHECK_MESSAGE(names.named.at(what).count(paragraph) == 1,
                          paragraph.first << ", paragraph " << paragraph.second << " holds a " << what);
        }
    }
}

TEST_CASE(
    "every recommendation says for whom, when, what it takes, what it brings and why, who begins, how, to what end") {
    const core::JsonTree tree = read_tree("rubric/event-streaming.json");
    const auto& recommendations = field(tree.root(), "recommendations").children;
    CHECK(recommendations.size() >= 60);
    std::set<std::string> said;
    std::size_t dependent = 0;
    for (const core::JsonNode* each : recommendations) {
        CAPTURE(field(*each, "id").text);
        for (const char* name : {"audience", "horizon", "effort", "value", "why", "source", "who", "first_step",
                                 "done_when", "days_low", "days_high"})
            CHECK_MESSAGE(core::find(*each, name) != nullptr, name);
        const std::string& why = field(*each, "why").text;
        CHECK(core::count_characters(why) <= 140);
        CHECK(core::count_characters(field(*each, "text").text) <= 80);
        CHECK(why != field(*each, "text").text);
        for (const char* name : {"why", "text", "first_step", "done_when"})
            CHECK_MESSAGE(said.insert(field(*each, name).text).second, "another recommendation says so, too");
        if (core::find(*each, "depends_on")) ++dependent;
    }
    CHECK(dependent >= 40);
}

TEST_CASE("of two pieces of advice on one question, the one for a higher level waits for one for a lower") {
    const core::Rubric rubric = support::read_shipped_rubric();
    for (const core::Recommendation& late : rubric.recommendations) {
        if (late.trigger != core::Trigger::question || late.horizon != core::Horizon::later) continue;
        bool has_earlier = false;
        for (const core::Recommendation& early : rubric.recommendations)
            if (early.trigger == core::Trigger::question && early.target == late.target &&
                early.when_at_or_below < late.when_at_or_below)
                has_earlier = true;
        CHECK_MESSAGE((!has_earlier || !late.depends_on.empty()), late.id);
    }
}

TEST_CASE("the article's figures are there, each with who reported it and 2018") {
    const core::Rubric rubric = support::read_shipped_rubric();
    std::string told;
    for (const core::Fact& fact : rubric.facts) {
        CHECK(fact.year == 2018);
        told += fact.publisher + ": " + fact.text + "\n";
    }
    for (const char* figure :
         {"Apache Kafka report: 94 %", "Apache Kafka report: 67 %", "between one and ten", "agility", "more than 50 ",
          "over 4,000 brokers", "more than 2 trillion messages a day", "several hours", "Audi", "mainframe"})
        CHECK_MESSAGE(told.find(figure) != std::string::npos, std::string(figure));
}

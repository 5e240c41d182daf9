#include "core/answers_file/read_answers.hpp"
#include "support/tea.hpp"

#include <algorithm>
#include <string>
#include <vector>

using support::press_all;
using support::read_tea;

namespace {

std::string tea_file(const std::string& who, const std::string& group, const std::string& answers) {
    return R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},"respondent":{"name":")" +
           who + R"(","group":")" + group + R"("},"answers":{)" + answers + "}}";
}

const std::string ada = tea_file(
    "Ada", "technology",
    R"("who-makes":{"rung":"all"},"kettle":{"rung":"kettle"},"cupboard":{"items":["black"]},"thermometer":{"rung":"no"},"guests":{"rung":"no"})");
const std::string ben = tea_file(
    "Ben", "business",
    R"("who-makes":{"rung":"nobody"},"kettle":{"rung":"kettle"},"cupboard":{"items":["black"]},"thermometer":{"rung":"no"},"guests":{"rung":"no"})");

template <class Kind>
std::vector<Kind> list_blocks(const flow::Visit& visit) {
    std::vector<Kind> blocks;
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* found = std::get_if<Kind>(&block)) blocks.push_back(*found);
    return blocks;
}

/// The text of a paragraph or notice with this id; empty for none.
std::string text_of(const flow::Visit& visit, const std::string& id) {
    for (const auto& paragraph : list_blocks<flow::Paragraph>(visit))
        if (paragraph.id == id) return paragraph.text;
    for (const auto& notice : list_blocks<flow::Notice>(visit))
        if (notice.id == id) return notice.text;
    return "";
}

flow::Table table_of(const flow::Visit& visit, const std::string& id) {
    for (const auto& table : list_blocks<flow::Table>(visit))
        if (table.id == id) return table;
    return {};
}

flow::TextField field_of(const flow::Visit& visit, const std::string& id) {
    for (const auto& field : list_blocks<flow::TextField>(visit))
        if (field.id == id) return field;
    return {};
}

/// Picks these files where the visit has just asked for some.
void pick(flow::Visit& visit, std::vector<flow::OpenedFile> files) {
    std::optional<flow::Purpose> purpose;
    for (const flow::Effect& effect : visit.take_effects())
        if (const auto* asked = std::get_if<flow::AskForFile>(&effect)) purpose = asked->purpose;
    REQUIRE(purpose);
    visit.tell(flow::FilesOpened{std::move(files), purpose});
}

bool has_control(const flow::Visit& visit, const std::string& id) {
    return flow::find_control(visit.view(), id) != nullptr;
}

} // namespace

TEST_CASE("files of several people are put together, and what they see differently stays open until it is settled") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    visit.tell(flow::FilesOpened{{{"ada.json", ada}, {"ben.json", ben}}});
    CHECK(visit.view().screen == "result/compare");
    CHECK(text_of(visit, "notice") == "Answers from 2 people have been combined.");
    CHECK(text_of(visit, "respondents/about") ==
          "2 people have answered. They belong to 2 groups: technology and business.");
    const flow::Table disputed = table_of(visit, "differ/people/list");
    REQUIRE(disputed.rows.size() == 1);
    CHECK(disputed.rows[0].name == "Tea makers");
    CHECK(disputed.rows[0].detail == "lowest: nobody · highest: everybody");
    CHECK(disputed.rows[0].mark == flow::Mark::open);

    REQUIRE(visit.type("respondents/author", "Cleo"));
    press_all(visit, {"settle/who-makes"});
    const flow::Table voices = table_of(visit, "voices");
    REQUIRE(voices.rows.size() == 2);
    CHECK(voices.rows[0].detail == "Ben (business)");
    CHECK(voices.rows[1].detail == "Ada (technology)");
    press_all(visit, {"answer/who-makes/one", "go/next", "chapter/compare"});
    CHECK(table_of(visit, "differ/people/list").rows[0].mark == flow::Mark::none);
    CHECK(table_of(visit, "differ/people/list").rows[0].remark == "settled by Cleo");
    CHECK(visit.answers().find(R"("settled":{"who-makes":"Cleo"})") != std::string::npos);
}

TEST_CASE("a gap between groups of a whole level is a finding") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"ada.json", ada}, {"ben.json", ben}}});
    const auto callouts = list_blocks<flow::Callout>(visit);
    const auto gap = std::find_if(callouts.begin(), callouts.end(),
                                  [](const flow::Callout& callout) { return callout.id == "gap"; });
    REQUIRE(gap != callouts.end());
    CHECK(gap->text == "The people: “technology” sees it 1.5 levels higher than “business”.");
}

TEST_CASE("of many files those that cannot be used are named, and the others are used") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"ada.json", ada}, {"torn.json", ada.substr(0, 60)}, {"ben.json", ben}}});
    CHECK(text_of(visit, "notice").find("Answers from 2 people have been combined. 1 file was left out: torn.json.") ==
          0);
    flow::Visit none(read_tea());
    none.tell(flow::FilesOpened{{{"a.json", "{"}, {"b.json", "["}}});
    CHECK(none.view().screen == "start");
    CHECK(text_of(none, "notice").find("None of these 2 files could be used.") == 0);
}

TEST_CASE("one's own answers are among those of the others, and putting them together can be undone") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/pan", "go/review", "go/result", "chapter/compare"});
    const std::string answers = visit.answers();
    press_all(visit, {"respondents/add"});
    pick(visit, {{"ben.json", ben}});
    CHECK(text_of(visit, "notice") == "Answers from 2 people have been combined, yours among them.");
    press_all(visit, {"chapter/summary", "go/review", "edit/undo"});
    CHECK(visit.answers() == answers);
}

TEST_CASE("earlier answers stand beside today’s, and nothing is changed by them") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"ada.json", ada}}});
    const std::string answers = visit.answers();
    press_all(visit, {"chapter/compare", "earlier/open"});
    pick(visit, {{"ben.json", ben}});
    CHECK(visit.answers() == answers);
    CHECK(text_of(visit, "earlier/stage").find("In “ben.json” you were at stage ") == 0);
    const flow::Table moved = table_of(visit, "earlier/answers");
    REQUIRE(moved.rows.size() == 1);
    CHECK(moved.rows[0].name == "Tea makers");
    CHECK(moved.rows[0].detail == "before: nobody · now: everybody");
    CHECK(moved.rows[0].remark == "moved up");
    press_all(visit, {"earlier/forget"});
    CHECK(text_of(visit, "earlier/stage").empty());
}

TEST_CASE("who asked for files and picked none has asked for nothing: what comes later is opened") {
    for (const char* asked : {"earlier/open", "respondents/add"})
        for (const char* then : {"chapter/summary", "chapter/keep", "chapter/compare", "go/review"}) {
            flow::Visit visit(read_tea());
            visit.tell(flow::FilesOpened{{{"ada.json", ada}}});
            press_all(visit, {"chapter/compare", asked});
            if (std::string(then) == "go/review") press_all(visit, {"chapter/summary"});
            press_all(visit, {then});
            visit.tell(flow::FilesOpened{{{"ben.json", ben}}});
            CHECK(text_of(visit, "notice").starts_with("“ben.json” is open."));
            CHECK(visit.answers().find("Ada") == std::string::npos);
        }
}

TEST_CASE("where nothing can be picked, what is dropped answers as long as the words stand that ask for it") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"ada.json", ada}}});
    press_all(visit, {"chapter/compare", "respondents/add"});
    visit.tell(flow::DropAwaited{flow::Purpose::merge, "Drop it."});
    CHECK(text_of(visit, "notice").find("Drop it.") != std::string::npos);
    visit.tell(flow::SetWidth{flow::Width::narrow});
    visit.tell(flow::FilesOpened{{{"ben.json", ben}}});
    CHECK(text_of(visit, "notice") == "Answers from 2 people have been combined, yours among them.");

    press_all(visit, {"respondents/add"});
    visit.tell(flow::DropAwaited{flow::Purpose::merge, "Drop it."});
    press_all(visit, {"chapter/summary"});
    CHECK(text_of(visit, "notice").empty());
    visit.tell(flow::FilesOpened{{{"ben.json", ben}}});
    CHECK(text_of(visit, "notice").starts_with("“ben.json” is open."));
}

TEST_CASE("a target is kept with the answers and says how far it is") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"ada.json", ada}}});
    press_all(visit, {"chapter/compare", "target/2"});
    CHECK(text_of(visit, "target/stage").find("Stage ") == 0);
    CHECK(visit.answers().find(R"("target":{"stage":"leaves")") != std::string::npos);
    press_all(visit, {"toggle/target/areas", "toggle/target-area/people", "target/people/3"});
    CHECK(visit.answers().find(R"("levels":{"people":3})") != std::string::npos);
    press_all(visit, {"target/none"});
    CHECK(visit.answers().find("target") == std::string::npos);
    CHECK_FALSE(has_control(visit, "toggle/target/areas"));
}

TEST_CASE("the business case adds up by driver, and is kept with the answers") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    visit.tell(flow::FilesOpened{{{"ada.json", ada}}});
    press_all(visit, {"chapter/value", "value/add-save"});
    REQUIRE(visit.type("row/0/description", "Fewer trips to the café"));
    REQUIRE(visit.type("row/0/low", "1,200"));
    REQUIRE(visit.type("row/0/high", "3000"));
    REQUIRE(visit.type("value/currency", "EUR"));
    press_all(visit, {"row/0/sure/high", "value/add-make"});
    REQUIRE(visit.type("row/1/low", "100"));
    REQUIRE(visit.type("row/1/high", "100"));
    const flow::Table totals = table_of(visit, "value/totals");
    REQUIRE(totals.rows.size() == 4);
    CHECK(totals.rows[0].remark == "100 EUR");
    CHECK(totals.rows[1].remark == "1,200 to 3,000 EUR");
    CHECK(totals.rows[1].detail == "high confidence");
    CHECK(totals.rows[2].remark == "–");
    CHECK(totals.rows[3].remark == "1,300 to 3,100 EUR");
    CHECK(totals.rows[3].detail == "medium confidence");
    REQUIRE(visit.type("row/1/high", "7"));
    CHECK(table_of(visit, "value/totals").rows[0].remark == "7 to 100 EUR");
    CHECK(text_of(visit, "row/1/order").find("above the highest") != std::string::npos);
    CHECK(core::read_answers(visit.answers(), visit.rubric()).problems.empty()); // it is in order in the file
    REQUIRE(visit.type("row/1/high", "100"));
    REQUIRE(visit.type("row/1/low", "plenty"));
    CHECK(text_of(visit, "row/1/low/refused") ==
          "This cannot be read as an amount. Type digits, or thousands and millions as 250k or 3.5m. Until then it is "
          "not counted.");
    CHECK(field_of(visit, "row/1/low").text == "plenty"); // nothing takes it away
    CHECK(table_of(visit, "value/totals").rows[0].remark == "–");
    REQUIRE(visit.type("row/1/low", "100"));
    CHECK(text_of(visit, "row/1/low/refused").empty());
    press_all(visit, {"row/1/remove"});
    CHECK(table_of(visit, "value/totals").rows[3].remark == "1,200 to 3,000 EUR");
    CHECK(visit.answers().find(R"("business_case":{"currency":"EUR","rows":[{"driver":"save")") != std::string::npos);
}

TEST_CASE("a facilitator who has not answered keeps target and business case, and hears of those that give way") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    visit.tell(flow::GoToResult{});
    press_all(visit, {"chapter/compare", "target/2"});
    std::string with_target = ben;
    with_target.insert(with_target.size() - 1, R"(,"target":{"stage":"bags"})");
    visit.tell(flow::FilesOpened{{{"ada.json", ada}, {"ben.json", with_target}}});
    CHECK(visit.answers().find(R"("target":{"stage":"leaves")") != std::string::npos);
    CHECK(text_of(visit, "notice").find("another target or business case; yours is kept.") != std::string::npos);
    CHECK(text_of(visit, "notice").find("Answers from 2 people") == 0);
}

TEST_CASE("merged answers are answers, also where nobody agrees with anybody") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"a.json", tea_file("A", "", R"("kettle":{"rung":"pan"})")},
                                  {"b.json", tea_file("B", "", R"("kettle":{"rung":"kettle"})")}}});
    press_all(visit, {"chapter/summary", "go/review", "go/back"});
    CHECK(visit.view().screen == "start");
    CHECK(has_control(visit, "go/review"));
    CHECK_FALSE(has_control(visit, "start/quick"));
}

TEST_CASE("a name of nothing but white space settles nothing by itself") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    visit.tell(flow::FilesOpened{{{"ada.json", ada}, {"ben.json", ben}}});
    REQUIRE(visit.type("respondents/author", "\t"));
    press_all(visit, {"settle/who-makes", "answer/who-makes/one", "go/next", "chapter/compare"});
    CHECK(table_of(visit, "differ/people/list").rows[0].remark == "settled by the group");
}

TEST_CASE("what two people said is told in their words, though it comes to one level") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"a.json", tea_file("A", "", R"("cupboard":{"items":["black"]})")},
                                  {"b.json", tea_file("B", "", R"("cupboard":{"items":["black","green"]})")},
                                  {"c.json", tea_file("C", "", R"("cupboard":{"items":["black","green","milk"]})")}}});
    press_all(visit, {"settle/cupboard"});
    const flow::Table voices = table_of(visit, "voices");
    REQUIRE(voices.rows.size() == 3);
    CHECK(voices.rows[0].name == "1 of 3 ticked");
    CHECK(voices.rows[1].name == "2 of 3 ticked");
    CHECK(voices.rows[1].detail == "B");
}

TEST_CASE("what people noted stands with what they said, also of those who have only noted something") {
    flow::Visit visit(read_tea());
    const auto noting = [](const std::string& who, const std::string& answers, const std::string& note) {
        std::string file = tea_file(who, "", answers);
        return file.insert(file.size() - 1, R"(,"notes":{"cupboard":")" + note + R"("})");
    };
    visit.tell(flow::FilesOpened{{{"a.json", noting("A", R"("cupboard":{"items":["black"]})", "Only mine.")},
                                  {"b.json", tea_file("B", "", R"("cupboard":{"items":["black","green","milk"]})")},
                                  {"c.json", noting("C", "", "Ask Ada.")}}});
    press_all(visit, {"settle/cupboard"});
    const flow::Table voices = table_of(visit, "voices");
    REQUIRE(voices.rows.size() == 3);
    CHECK(voices.rows[0].detail == "A\nA: “Only mine.”");
    CHECK(voices.rows[1].detail == "B");
    CHECK(voices.rows[2].name == "not answered");
    CHECK(voices.rows[2].detail == "C\nC: “Ask Ada.”");
}

TEST_CASE("of several files to compare with, what each of them loses is said") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"ada.json", ada}}});
    press_all(visit, {"chapter/compare", "earlier/open"});
    pick(visit, {{"first.json", "{"}, {"ben.json", ben}, {"last.json", "["}});
    const std::string notice = text_of(visit, "notice");
    CHECK(notice.find("“first.json” was not opened") != std::string::npos);
    CHECK(notice.find("“last.json” was not opened") != std::string::npos);
    CHECK(text_of(visit, "earlier/stage").find("In “ben.json” you were ") == 0);
}

TEST_CASE("a target of areas alone is one") {
    flow::Visit visit(read_tea());
    std::string file = ada;
    file.insert(file.size() - 1, R"(,"target":{"levels":{"people":3}})");
    visit.tell(flow::FilesOpened{{{"ada.json", file}}});
    press_all(visit, {"chapter/compare"});
    CHECK_FALSE(flow::find_control(visit.view(), "target/none")->chosen);
    CHECK(text_of(visit, "target/percent").find("of the way to your target.") != std::string::npos);
}

TEST_CASE("answers keep their day until one of them is changed") {
    flow::Visit visit(read_tea());
    visit.tell(flow::SetDate{"2026-03-01"});
    std::string file = ada;
    file.insert(file.size() - 1, R"(,"date":"2024-05-06")");
    visit.tell(flow::FilesOpened{{{"ada.json", file}}});
    const auto save = [&] {
        visit.take_effects();
        press_all(visit, {"chapter/keep", "save/answers"});
        return std::get<flow::Save>(visit.take_effects().front()).text;
    };
    CHECK(save().find(R"("date":"2024-05-06")") != std::string::npos);
    press_all(visit, {"chapter/what-if", "toggle/try/thermometer", "answer/thermometer/yes", "aside/use"});
    CHECK(save().find(R"("date":"2026-03-01")") != std::string::npos);
}

// What is handed on: a shared result, files and their names, several people, the plan as a table.
#include "core/answers_file/read_answers.hpp"
#include "core/json/json_reader.hpp"
#include "core/link/write_link.hpp"
#include "flow/show/name_file.hpp"
#include "support/tea.hpp"
#include "ui/html/write_page.hpp"
#include "ui/markdown/write_document.hpp"

#include <optional>

using support::press_all;
using support::read_tea;

namespace {

constexpr char given[] =
    R"("who-makes":{"rung":"one"},"kettle":{"rung":"kettle"},"cupboard":{"items":["black"]},"thermometer":{"rung":"no"},"guests":{"not_applicable":"Does not apply"})";

std::string tea_file(const std::string& more, const std::string& answers = given) {
    return R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},"answers":{)" +
           answers + "}" + more + "}";
}

core::Answers read(const std::string& file) {
    core::Read<core::Answers> answers = core::read_answers(file, read_tea());
    REQUIRE(answers.value);
    return std::move(*answers.value);
}

const std::string signed_by_all =
    R"(,"respondent":{"name":"Ada","group":"executive"},"organisation":"Acme","prepared_by":"Jo","date":"2026-11-27")";

/// A visit of somebody who has answered nothing and opens a link to these answers.
flow::Visit open_link(const core::Answers& answers, core::LinkAbout about) {
    flow::Visit visit(read_tea());
    visit.tell(flow::SetDate{"2027-01-02"});
    visit.tell(flow::PlaceOffers{true, false, true, true, true, false});
    visit.tell(flow::LinkOpened{core::write_link(visit.rubric(), answers, about).fragment});
    visit.take_effects();
    return visit;
}

template <class Kind>
std::optional<Kind> find(const flow::Effects& effects) {
    for (const flow::Effect& effect : effects)
        if (const auto* one = std::get_if<Kind>(&effect)) return *one;
    return std::nullopt;
}

template <class Kind>
std::optional<Kind> save(flow::Visit& visit, const char* control) {
    visit.take_effects();
    press_all(visit, {control});
    return find<Kind>(visit.take_effects());
}

std::string eyebrow(const flow::Visit& visit) {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* headline = std::get_if<flow::StageHeadline>(&block)) return headline->eyebrow;
    return "";
}

bool shows(const flow::Visit& visit, const std::string& id) {
    return flow::find_control(visit.view(), id) != nullptr;
}

std::string notice(const flow::Visit& visit, const std::string& id = "notice") {
    for (const flow::Block& block : visit.view().blocks)
        if (const auto* found = std::get_if<flow::Notice>(&block); found && found->id == id) return found->text;
    return "";
}

} // namespace

TEST_CASE("a shared result is saved as a report by somebody who has answered nothing") {
    flow::Visit visit = open_link(read(tea_file(signed_by_all)), core::LinkAbout::left_out);
    CHECK(eyebrow(visit).starts_with("Shared result"));
    const auto report = save<flow::SavePage>(visit, "aside/report");
    REQUIRE(report);
    CHECK(report->file_name == "tea-report.html"); // of no day and nobody, for the link says neither
    const std::string page = ui::html::write_file(*report).text;
    CHECK(page.find("Tea bags") != std::string::npos);
    for (const char* word : {"Acme", "Ada", "executive", "Jo", "2026", "2027"}) {
        INFO(word);
        CHECK(page.find(word) == std::string::npos);
    }
    press_all(visit, {"chapter/keep"});
    CHECK(save<flow::SaveMarkdownPage>(visit, "save/markdown"));
    CHECK(save<flow::Save>(visit, "save/table")->text.find("A kettle.") != std::string::npos);
    CHECK(save<flow::SavePageCopy>(visit, "save/copy")->answers.find("kettle") != std::string::npos);
    CHECK(save<flow::MakeLink>(visit, "link/copy"));
    CHECK(visit.answers().find("kettle") == std::string::npos); // one's own are still none
}

TEST_CASE("a shared result is named and dated where whoever made the link wanted that") {
    flow::Visit visit = open_link(read(tea_file(signed_by_all)), core::LinkAbout::included);
    CHECK(eyebrow(visit).starts_with("Shared result"));
    const auto told = std::find_if(visit.view().blocks.begin(), visit.view().blocks.end(),
                                   [](const flow::Block& block) { return flow::id_of(block) == "shared/by"; });
    REQUIRE(told != visit.view().blocks.end());
    CHECK(std::get<flow::Paragraph>(*told).text == "Acme · Ada · executive · Prepared by Jo · 27 November 2026");
    const auto report = save<flow::SavePage>(visit, "aside/report");
    REQUIRE(report);
    CHECK(report->file_name == "tea-acme-2026-11-27-report.html");
    const std::string page = ui::html::write_file(*report).text;
    CHECK(page.find("For Acme") != std::string::npos);
    CHECK(page.find("Prepared by Jo · Answered by Ada (executive) · 27 November 2026") != std::string::npos);
}

TEST_CASE("a shared result is read and not changed, and closing hides the line alone") {
    flow::Visit visit = open_link(read(tea_file("")), core::LinkAbout::left_out);
    for (const char* chapter : {"chapter/what-if", "chapter/compare", "chapter/value"})
        CHECK_FALSE(shows(visit, chapter));
    press_all(visit, {"chapter/why"});
    for (const flow::Node& node : flow::list_nodes(visit.view()))
        CHECK_FALSE((node.control && std::holds_alternative<flow::GoToQuestion>(node.control->command)));
    visit.tell(flow::ChooseRung{1, 0});
    press_all(visit, {"aside/hide"});
    CHECK_FALSE(shows(visit, "aside/report"));
    CHECK(eyebrow(visit).starts_with("Shared result"));
    press_all(visit, {"chapter/keep"});
    CHECK(save<flow::Save>(visit, "save/answers")->text.find(R"("kettle":{"rung":"kettle"})") != std::string::npos);
    press_all(visit, {"aside/drop"}); // Start my own
    CHECK(visit.view().screen == "start");
}

TEST_CASE("hostile names in a link are text wherever they are handed on, and no part of a file's name") {
    core::ProblemList problems;
    const auto tree = core::read_json(support::read_source_file("tests/cases/hostile_texts.json"), problems);
    REQUIRE(tree);
    int tried = 0;
    for (const core::JsonNode* text : tree->root().children) {
        core::Answers answers = read(tea_file(R"(,"date":"2026-11-27")"));
        answers.organisation = answers.prepared_by = answers.respondent.name = answers.respondent.group = text->text;
        flow::Visit visit = open_link(answers, core::LinkAbout::included);
        INFO(answers.organisation);
        const auto report = save<flow::SavePage>(visit, "aside/report");
        REQUIRE(report);
        CHECK(report->file_name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos);
        CHECK(report->file_name.starts_with("tea-"));
        CHECK(report->file_name.ends_with("-report.html"));
        CHECK(report->file_name.size() < 80);
        const std::string page = ui::html::write_file(*report).text;
        for (const char* markup :
             {"<script", "<img", "<iframe", "<a ", "<base", "<form", "<object", "<embed", "<input"})
            CHECK(page.find(markup) == std::string::npos);
        press_all(visit, {"chapter/keep"});
        const auto document = save<flow::SaveMarkdownPage>(visit, "save/markdown");
        const std::string written = ui::markdown::write_file(*document).text;
        for (std::size_t at = written.find("<script"); at != std::string::npos; at = written.find("<script", at + 1))
            CHECK((at > 0 && written[at - 1] == '\\')); // which is text
        ++tried;
    }
    CHECK(tried > 100);
}

TEST_CASE("a file is called after its organisation and its day, in letters that are safe anywhere") {
    const core::Rubric rubric = read_tea();
    flow::State state;
    const auto name = [&](const char* organisation, const char* date) {
        state.answers.organisation = organisation;
        state.today = date;
        return flow::name_file(rubric, state, "report.html");
    };
    CHECK(name("", "") == "tea-report.html");
    CHECK(name("", "2026-11-27") == "tea-2026-11-27-report.html");
    CHECK(name("Acme", "2026-11-27") == "tea-acme-2026-11-27-report.html");
    CHECK(name("Müller & Söhne GmbH", "2026-11-27") == "tea-muller-sohne-gmbh-2026-11-27-report.html");
    CHECK(name("../../etc/passwd", "") == "tea-etc-passwd-report.html");
    CHECK(name("株式会社", "2026-11-27") == "tea-2026-11-27-report.html");
    CHECK(name("Acme", "<b>") == "tea-acme-report.html");
    CHECK(name(std::string(500, 'x').c_str(), "").size() < 60);
}

TEST_CASE("that a file is saved is said below what was pressed, as it is called") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/keep", "save/report"});
    visit.tell(flow::Saved{"tea-report.html"});
    CHECK(notice(visit) == "Saved as “tea-report.html”.");
    std::string above;
    for (const flow::Block& block : visit.view().blocks) {
        if (flow::id_of(block) == "notice") break;
        above = flow::id_of(block);
    }
    CHECK(above == "keep/report/ways");
}

TEST_CASE("whoever saves a report that names nobody is told where names are asked for") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "save/report"});
    visit.tell(flow::Saved{"tea-report.html"});
    press_all(visit, {"keep/names"});
    CHECK(visit.view().screen == "result/keep");
    REQUIRE(visit.type("respondent/organisation", "Acme"));
    press_all(visit, {"chapter/summary", "save/report"});
    visit.tell(flow::Saved{"tea-acme-report.html"});
    CHECK_FALSE(shows(visit, "keep/names"));
}

TEST_CASE("a page that is a file offers no link, which would open on one machine alone") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false, true, true, true, true});
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/keep"});
    CHECK_FALSE(shows(visit, "link/copy"));
    CHECK(shows(visit, "save/copy"));
}

TEST_CASE("names are asked for above what is saved") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/keep"});
    for (const flow::Block& block : visit.view().blocks) {
        if (flow::id_of(block) == "respondent/organisation") break;
        CHECK(flow::id_of(block) != "keep/report/ways");
    }
    REQUIRE(visit.type("respondent/organisation", "Acme"));
    CHECK(save<flow::SavePage>(visit, "save/report")->file_name == "tea-acme-report.html");
}

TEST_CASE("of several people each can be taken out again, and the last who is left is alone") {
    const auto of = [](const char* name, const char* rung) {
        return tea_file(std::string(R"(,"respondent":{"name":")") + name + R"("})",
                        std::string(R"("kettle":{"rung":")") + rung + R"("},"who-makes":{"rung":"one"})");
    };
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{
        {{"a.json", of("Ada", "pan")}, {"b.json", of("Ben", "kettle")}, {"c.json", of("Cy", "pan")}}});
    CHECK(eyebrow(visit).starts_with("Group result"));
    CHECK(shows(visit, "edit/undo"));
    press_all(visit, {"respondents/2/remove"});
    CHECK(notice(visit) == "The answers of Ben have been removed.");
    CHECK(visit.answers().find("Ben") == std::string::npos);
    CHECK(visit.answers().find(R"("kettle":{"rung":"pan"})") != std::string::npos);
    press_all(visit, {"edit/undo"});
    CHECK(visit.answers().find("Ben") != std::string::npos);
    press_all(visit, {"chapter/compare", "respondents/1/remove", "respondents/2/remove"});
    CHECK(visit.answers().find(R"("respondent":{"name":"Ben"})") != std::string::npos);
    CHECK(visit.answers().find("respondents") == std::string::npos);
    CHECK_FALSE(eyebrow(visit).starts_with("Group result"));
    CHECK(core::read_answers(visit.answers(), visit.rubric()).problems.empty());
}

TEST_CASE("own answers are back at a word where others were put beside them") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review"});
    const std::string own = visit.answers();
    visit.tell(flow::FilesOpened{{{"a.json", tea_file("")}, {"b.json", tea_file("")}}});
    CHECK(eyebrow(visit).starts_with("Group result"));
    press_all(visit, {"edit/undo"});
    CHECK(visit.answers() == own);
}

TEST_CASE("the plan as a table has its actions in order, and what no longer fires but was marked") {
    flow::Visit visit(read_tea());
    visit.tell(flow::FilesOpened{{{"a.json", tea_file(R"(,"plan":{"taste":{"state":"done","note":"=1+1"}})",
                                                      R"("kettle":{"rung":"pan"},"who-makes":{"rung":"nobody"})")}}});
    visit.tell(flow::GoToResult{});
    press_all(visit, {"chapter/keep"});
    const auto plan = save<flow::Save>(visit, "save/plan-table");
    REQUIRE(plan);
    CHECK(plan->file_name == "tea-plan.csv");
    CHECK(plan->media_type == "text/csv");
    CHECK(plan->text.find("Order,Gap,Title,Who,First step,Done when,\"Days, at least\"") != std::string::npos);
    CHECK(plan->text.find("\r\n1,") != std::string::npos);
    CHECK(plan->text.find(",Buy a kettle,") != std::string::npos);
    CHECK(plan->text.find(",Taste a new tea each week,") != std::string::npos);
    CHECK(plan->text.find(",Done,'=1+1,") != std::string::npos);
}

TEST_CASE("an amount that cannot be read is marked at its field and counts in no total") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, false});
    press_all(visit,
              {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/value", "value/add-save"});
    const auto total = [&] {
        for (const flow::Block& block : visit.view().blocks)
            if (const auto* table = std::get_if<flow::Table>(&block); table && table->id == "value/totals")
                return table->rows.back().remark;
        return std::string();
    };
    REQUIRE(visit.type("row/0/low", "250k"));
    REQUIRE(visit.type("row/0/high", "3.5m"));
    CHECK(total() == "250,000 to 3,500,000");
    press_all(visit, {"value/add-make"});
    REQUIRE(visit.type("row/1/low", "5"));
    REQUIRE(visit.type("row/1/high", "1,200k")); // 1.2 thousand or 1,200?
    CHECK(notice(visit, "row/1/high/refused").starts_with("This cannot be read as an amount."));
    CHECK(total() == "250,000 to 3,500,000");
    CHECK(notice(visit, "value/uncounted") == "One row is not counted: an amount in it cannot be read.");
    press_all(visit, {"chapter/keep"});
    const std::string page = ui::html::write_file(*save<flow::SavePage>(visit, "save/report")).text;
    CHECK(page.find("not counted") != std::string::npos);
    press_all(visit, {"chapter/value", "toggle/row/0", "row/0/remove"});
    CHECK(total() == "–");
    press_all(visit, {"toggle/row/0"});
    REQUIRE(visit.type("row/0/high", "1200k"));
    CHECK(total() == "5 to 1,200,000");
    CHECK(notice(visit, "value/uncounted").empty());
}

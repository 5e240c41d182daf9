#include "core/score/score_answers.hpp"
#include "flow/show/find_terms.hpp"
#include "flow/wording/wording.hpp"
#include "support/shipped.hpp"
#include "support/tea.hpp"

#include <algorithm>

using support::press_all;

namespace {

core::Rubric with_terms(std::initializer_list<core::Term> terms) {
    core::Rubric rubric;
    rubric.terms = terms;
    return rubric;
}

bool shows(const flow::Visit& visit, const std::string& id) {
    const auto nodes = flow::list_nodes(visit.view());
    return std::any_of(nodes.begin(), nodes.end(), [&](const flow::Node& node) { return *node.id == id; });
}

std::string passed_over(const core::Rubric& rubric, const std::string& organisation) {
    for (const core::TestOrganisation& each : rubric.test_organisations)
        if (each.id == organisation) return flow::wording::passed_over(core::score_answers(rubric, each.answers));
    FAIL("no " << organisation);
    return "";
}

} // namespace

TEST_CASE("terms are found as whole words, whatever their case, the longest first") {
    const core::Rubric rubric = with_terms({{"event", "event", {"events"}, "", {}},
                                            {"stream", "event stream", {"stream"}, "", {}},
                                            {"unit", "unit", {}, "", {}},
                                            {"river", "河", {}, "", {}}});
    using Found = std::vector<int>;
    CHECK(flow::find_terms(rubric, {"One Event Stream."}) == Found{1});
    CHECK(flow::find_terms(rubric, {"An event, and a stream"}) == Found{0, 1});
    CHECK(flow::find_terms(rubric, {"eventually united", "prevent"}).empty());
    CHECK(flow::find_terms(rubric, {"the unit’s “events”"}) == Found{0, 2});
    CHECK(flow::find_terms(rubric, {"unité", "éunit"}).empty());
    CHECK(flow::find_terms(rubric, {"大河流"}) == Found{3});
}

TEST_CASE("a line says which of its words are explained, and where they stand") {
    const core::Rubric rubric =
        with_terms({{"stream", "event stream", {"stream"}, "", {}}, {"unit", "unit", {"units"}, "", {}}});
    using Spans = std::vector<flow::Span>;
    CHECK(flow::find_term_spans(rubric, "Units share one event stream; “units” read it") ==
          Spans{{0, 5}, {16, 28}, {33, 38}});
    CHECK(flow::find_term_spans(rubric, "Nothing").empty());
    core::Rubric tea = support::read_tea();
    tea.terms = {{"person", "person", {}, "somebody", {}}};
    flow::Visit visit(tea);
    press_all(visit, {"start/quick"});
    const flow::Control* rung = flow::find_control(visit.view(), "answer/who-makes/one");
    REQUIRE(rung != nullptr);
    CHECK(rung->terms == Spans{{4, 10}});
}

TEST_CASE("the words of a screen are explained below it, once somebody wants them") {
    flow::Visit visit(support::read_shipped_rubric());
    press_all(visit, {"start/quick"});
    REQUIRE(visit.view().screen == "question/in-production");
    CHECK_FALSE(shows(visit, "word/unit"));
    press_all(visit, {"toggle/words"});
    CHECK(shows(visit, "word/unit"));
    CHECK(shows(visit, "word/stream"));
    CHECK_FALSE(shows(visit, "word/region"));
    press_all(visit, {"toggle/words"});
    CHECK_FALSE(shows(visit, "word/unit"));
}

TEST_CASE("what does not apply in one question can be said of its area's others at once") {
    flow::Visit visit(support::read_shipped_rubric());
    press_all(visit, {"start/full"});
    while (visit.view().screen != "question/regions") press_all(visit, {"go/next"});
    CHECK_FALSE(shows(visit, "not-applicable-beside/regions"));
    press_all(visit, {"not-applicable/regions", "not-applicable-beside/regions"});
    CHECK(visit.answers().find(R"("sovereignty":{"not_applicable":"Does not apply"})") != std::string::npos);
    CHECK_FALSE(shows(visit, "not-applicable-beside/regions"));
    press_all(visit, {"edit/undo"});
    CHECK(visit.answers().find("sovereignty") == std::string::npos);
}

TEST_CASE("a stage that does not apply is said where it stands below the next stage or below one's own") {
    const core::Rubric rubric = support::read_shipped_rubric();
    CHECK(passed_over(rubric, "fairholm-bank").empty()); // stage 3 is next
    CHECK(passed_over(rubric, "nordkauf").empty());      // it has customers abroad
    CHECK(passed_over(rubric, "castell-brokers") ==
          "Stage 4 does not apply to you. Of stage 5 you meet 0 of 12 criteria.");
    CHECK(passed_over(rubric, "direkta") == "Stage 4 does not apply to you.");
}

TEST_CASE("a profile of which little is known has bars and no shape") {
    flow::Visit visit(support::read_shipped_rubric());
    press_all(visit, {"start/quick", "answer/in-production/never", "go/review", "go/result", "chapter/profile"});
    CHECK(shows(visit, "profile"));
    CHECK_FALSE(shows(visit, "radar"));
}

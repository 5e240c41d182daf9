#include "support/tea.hpp"
#include "ui/text/write_screen.hpp"

#include <string>

using support::check_ids;
using support::press_all;
using support::read_tea;

namespace {

/// Compares a screen with its stored picture; scripts/golden writes the pictures anew.
void check_screen(const flow::Visit& visit, const std::string& name) {
    support::check_golden(name + ".txt", ui::text::write_screen(visit.view(), 72));
}

} // namespace

TEST_CASE("the screens of a visit read as they should") {
    flow::Visit visit(read_tea());
    check_screen(visit, "start");
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "toggle/why"});
    check_screen(visit, "question");
    press_all(visit, {"go/result", "start/continue"});
    check_screen(visit, "checklist");
    press_all(visit, {"unknown/cupboard", "go/review"});
    check_screen(visit, "review");
    press_all(visit, {"go/result"});
    check_screen(visit, "result");
    press_all(visit, {"chapter/plan"});
    check_screen(visit, "plan");
    press_all(visit, {"chapter/profile"});
    check_screen(visit, "profile");
    press_all(visit, {"chapter/why"});
    check_screen(visit, "why");
}

TEST_CASE("the curve tells how one stands to each stage") {
    flow::Visit visit(read_tea());
    const auto standings = [&] {
        std::string all;
        for (const flow::Block& block : visit.view().blocks)
            if (const auto* curve = std::get_if<flow::Curve>(&block))
                for (const flow::CurveRow& row : curve->rows) all += row.stage + ": " + row.standing + "\n";
        return all;
    };
    CHECK(standings() == "Stage 0, Thirst: you are at least here\nStage 1, Tea bags: possible\n"
                         "Stage 2, Loose leaves: possible\nStage 3, Tea for guests: possible\n");
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/pan", "go/result"});
    CHECK(standings() == "Stage 0, Thirst: reached\nStage 1, Tea bags: you are here\n"
                         "Stage 2, Loose leaves: not reached\nStage 3, Tea for guests: not reached\n");
}

TEST_CASE("every node of every screen has an id of its own") {
    flow::Visit visit(read_tea());
    check_ids(visit.view());
    press_all(visit, {"start/full"});
    while (visit.view().screen != "review") {
        check_ids(visit.view());
        press_all(visit, {"go/next"});
    }
    check_ids(visit.view());
    press_all(visit, {"go/result"});
    press_all(visit, {"chapter/plan", "chapter/profile", "chapter/why", "chapter/summary"});
}

TEST_CASE("every node has an id of its own where everything is answered, unfolded and asked about") {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, true});
    press_all(visit, {"start/full", "answer/kettle/none", "toggle/note", "toggle/why", "toggle/areas"});
    press_all(visit, {"go/next", "unknown/cupboard", "go/next", "answer/who-makes/all"});
    press_all(visit, {"go/review"});
    press_all(visit, {"confirm/who-heats"});
    press_all(visit, {"go/result"});
    press_all(visit, {"chapter/plan", "chapter/profile", "chapter/why", "chapter/summary"});
}

TEST_CASE("every part of the chapters of several people has an id of its own") {
    const auto file = [](const std::string& group, const std::string& rung) {
        return R"({"format":"streamstage-answers","schema_version":1,"rubric":{"id":"tea","version":"1.0.0"},"respondent":{"group":")" +
               group + R"("},"answers":{"kettle":{"rung":")" + rung + R"("}}})";
    };
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, true, true, true, true, true});
    visit.tell(flow::FilesOpened{{{"a.json", file("a", "none")}, {"b.json", file("b", "kettle")}}});
    press_all(visit, {"chapter/compare", "target/2", "chapter/value", "value/add-save", "chapter/keep",
                      "chapter/what-if", "chapter/summary", "go/review"});
}

TEST_CASE("a narrow place puts the one thing to do above the curve") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/quick", "answer/who-makes/one", "go/next", "answer/kettle/none", "go/result"});
    const auto position = [&](const std::string& id) {
        const auto nodes = flow::list_nodes(visit.view());
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (*nodes[i].id == id) return static_cast<int>(i);
        return -1;
    };
    CHECK(position("curve") < position("one-thing"));
    visit.tell(flow::SetWidth{flow::Width::narrow});
    CHECK(position("one-thing") < position("curve"));
}

// What the page around sets while a visit is under way.

#include "core/answers_file/read_answers.hpp"
#include "core/link/write_link.hpp"
#include "support/random.hpp"
#include "support/tea.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <type_traits>

using support::press_all;
using support::read_tea;

namespace {

bool is_of_files(const flow::Command& command) {
    return std::visit(
        []<class Kind>(const Kind&) {
            return std::is_same_v<Kind, flow::PickFile> || std::is_same_v<Kind, flow::SaveAnswers> ||
                   std::is_same_v<Kind, flow::SaveResult> || std::is_same_v<Kind, flow::SaveReport> ||
                   std::is_same_v<Kind, flow::SaveTable> || std::is_same_v<Kind, flow::SavePlan> ||
                   std::is_same_v<Kind, flow::SaveMarkdown> || std::is_same_v<Kind, flow::SavePicture> ||
                   std::is_same_v<Kind, flow::SaveCopy> || std::is_same_v<Kind, flow::SaveLeft>;
        },
        command);
}

bool is_of_link(const flow::Command& command) {
    return std::holds_alternative<flow::OfferLink>(command) || std::holds_alternative<flow::ToggleLinkAbout>(command);
}

/// What stands on the screens that somebody comes to who presses whatever there is.
struct Met {
    bool files = false;
    bool link = false;
    std::set<flow::Chapter> chapters; ///< that can be opened
    std::set<std::string> screens;
};

void look(const flow::Visit& visit, Met& met) {
    met.screens.insert(
        visit.view().screen.substr(0, visit.view().screen.find("question/") == 0 ? 8 : std::string::npos));
    for (const flow::Node& node : flow::list_nodes(visit.view())) {
        if (node.control == nullptr) continue;
        met.files |= is_of_files(node.control->command);
        met.link |= is_of_link(node.control->command);
        if (const auto* open = std::get_if<flow::OpenChapter>(&node.control->command))
            met.chapters.insert(open->chapter);
    }
}

Met wander(const flow::LeaveOut& without) {
    flow::Visit visit(read_tea());
    visit.tell(flow::PlaceOffers{true, true, true, true, true, false, true});
    visit.tell(without);
    visit.tell(flow::AnswersLeft{{{"unreadable", "", "{"}}});
    support::Random random(7);
    Met met;
    for (int step = 0; step < 3000; ++step) {
        look(visit, met);
        std::vector<std::string> controls;
        for (const flow::Node& node : flow::list_nodes(visit.view()))
            if (node.control != nullptr) controls.push_back(*node.id);
        visit.press(controls[static_cast<std::size_t>(random.below(static_cast<int>(controls.size())))]);
        if (random.chance(5)) visit.tell(flow::Saved{"a file"});
        if (random.chance(5)) visit.tell(flow::SaveFailed{"full"});
        if (random.chance(5)) visit.tell(flow::FilesOpened{{{"a", visit.answers()}}, flow::Purpose::compare});
        if (random.chance(5)) visit.tell(flow::FilesOpened{{{"a", visit.answers()}}, flow::Purpose::merge});
    }
    return met;
}

bool says(const flow::Visit& visit, const std::string& words) {
    for (const flow::Block& block : visit.view().blocks) {
        if (const auto* paragraph = std::get_if<flow::Paragraph>(&block))
            if (paragraph->text.find(words) != std::string::npos) return true;
        if (const auto* notice = std::get_if<flow::Notice>(&block))
            if (notice->text.find(words) != std::string::npos) return true;
        if (const auto* callout = std::get_if<flow::Callout>(&block))
            if (callout->text.find(words) != std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST_CASE("whatever is pressed, no screen has a control of a part that the page leaves out, and all have the others") {
    const Met all = wander({});
    CHECK(all.files);
    CHECK(all.link);
    CHECK(all.chapters.size() == 8);

    const Met bare = wander({.files = true, .link = true, .chapters = {flow::Chapter::compare, flow::Chapter::value}});
    CHECK_FALSE(bare.files);
    CHECK_FALSE(bare.link);
    using flow::Chapter;
    CHECK(bare.chapters ==
          std::set<Chapter>{Chapter::summary, Chapter::plan, Chapter::profile, Chapter::why, Chapter::what_if});
    CHECK(bare.screens.count("result/compare") + bare.screens.count("result/value") +
              bare.screens.count("result/keep") ==
          0);
    CHECK(bare.screens.count("result/plan") == 1);

    const Met linked = wander({.files = true});
    CHECK_FALSE(linked.files);
    CHECK(linked.link);
    CHECK(linked.chapters.count(Chapter::keep) == 1); // the link is there
}

TEST_CASE("a chapter that is left out while it is open gives way to the summary") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/value"});
    REQUIRE(visit.view().screen == "result/value");
    visit.tell(flow::LeaveOut{.chapters = {flow::Chapter::value}});
    CHECK(visit.view().screen == "result/summary");
    CHECK(flow::find_control(visit.view(), "chapter/value") == nullptr);
    visit.tell(flow::LeaveOut{});
    CHECK(flow::find_control(visit.view(), "chapter/value") != nullptr);
}

TEST_CASE("files that come to a page without files change nothing") {
    flow::Visit other(read_tea());
    press_all(other, {"start/full", "answer/kettle/pan"});
    flow::Visit visit(read_tea());
    visit.tell(flow::LeaveOut{.files = true});
    const std::string before = visit.answers();
    visit.tell(flow::FilesOpened{{{"answers.json", other.answers()}}});
    CHECK(visit.answers() == before);
    visit.tell(flow::LoadAnswers{other.answers()}); // which the page itself hands over
    CHECK(visit.answers() != before);
}

TEST_CASE("where files or links are left out, no sentence speaks of them") {
    for (const bool files : {false, true})
        for (const bool link : {false, true}) {
            if (!files && !link) continue;
            flow::Visit visit(read_tea());
            visit.tell(flow::PlaceOffers{.typing = true, .links = true});
            visit.tell(flow::LeaveOut{.files = !files, .link = !link});
            press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/keep"});
            CHECK(says(visit, "go into files and file names") == files);
            CHECK(says(visit, "into a link only if you say so") == link);
            visit.tell(flow::StoreFailed{});
            CHECK(says(visit, "Your answers cannot be stored here"));
            CHECK(says(visit, "save them as a file") == files);
        }
}

TEST_CASE("what was kept of one's own is said to be where it is listed") {
    flow::Visit other(read_tea());
    press_all(other, {"start/full", "answer/kettle/pan"});
    const core::Read<core::Answers> theirs = core::read_answers(other.answers(), other.rubric());
    REQUIRE(theirs.value);
    for (const bool files : {false, true}) {
        flow::Visit visit(read_tea());
        press_all(visit, {"start/full", "answer/kettle/kettle"});
        visit.tell(flow::LeaveOut{.files = !files});
        visit.tell(flow::LinkOpened{core::write_link(visit.rubric(), *theirs.value).fragment});
        REQUIRE(says(visit, "your own are kept"));
        CHECK(says(visit, "under “Save”") == files);
        CHECK(says(visit, "and save it") == files);
        press_all(visit, {"aside/use"});
        CHECK(says(visit, "The answers you had are kept"));
        CHECK(says(visit, "under “Save”") == files);
    }
}

TEST_CASE("where the page has its own words on privacy, nothing says that nothing is sent") {
    for (const bool own : {false, true}) {
        flow::Visit visit(read_tea());
        flow::PlaceOffers offers;
        offers.links = true;
        offers.own_privacy = own;
        visit.tell(offers);
        CHECK(says(visit, "nothing is sent") == !own);
        press_all(visit, {"start/full", "answer/kettle/kettle", "go/review", "go/result", "chapter/keep"});
        visit.tell(flow::LinkMade{"https://example.org/#streamstage=1", true});
        CHECK(says(visit, "nothing is sent") == !own);
        CHECK(says(visit, "Whoever opens it sees this result"));
    }
}

TEST_CASE("a visit goes on in another language at the same place, with the same answers and its undo") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full", "answer/kettle/kettle"});
    const std::string screen = visit.view().screen;
    const std::string answers = visit.answers();
    const int revision = visit.revision();
    core::Rubric other = read_tea();
    other.title = "Tee";
    visit.speak(std::move(other), std::nullopt);
    CHECK(visit.revision() > revision);
    CHECK(visit.view().screen == screen);
    CHECK(visit.answers() == answers);
    press_all(visit, {"edit/undo"});
    CHECK(visit.answers() != answers);
    press_all(visit, {"go/back"});
    CHECK(visit.rubric().title == "Tee");
}

TEST_CASE("the View says how far the person has come, and whether the stage is certain") {
    flow::Visit visit(read_tea());
    CHECK(visit.view().answered == 0);
    const int asked = visit.view().asked;
    CHECK(asked > 0);
    CHECK_FALSE(visit.view().settled);
    press_all(visit, {"start/full", "answer/kettle/kettle"});
    CHECK(visit.view().answered == 1);
}

TEST_CASE("another mode, set while questions are asked, says which come next, and is kept with the answers") {
    flow::Visit visit(read_tea());
    press_all(visit, {"start/full"});
    visit.take_effects();
    visit.tell(flow::SetMode{flow::Mode::quick});
    CHECK(visit.take_effects().empty()); // there is nothing to keep yet
    press_all(visit, {"answer/kettle/kettle"});
    visit.take_effects();
    visit.tell(flow::SetMode{flow::Mode::full});
    const flow::Effects effects = visit.take_effects();
    REQUIRE(effects.size() == 1);
    CHECK(std::get<flow::Store>(effects[0]).text == "full");
}

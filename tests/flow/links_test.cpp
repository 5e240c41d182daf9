#include "core/answers_file/read_answers.hpp"
#include "core/answers_file/write_result.hpp"
#include "core/link/read_link.hpp"
#include "core/link/write_link.hpp"
#include "core/score/score_answers.hpp"
#include "flow/show/show.hpp"
#include "flow/shown_answers.hpp"
#include "flow/update/update.hpp"
#include "support/tea.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

template <class Kind>
const Kind* find(const flow::Effects& effects) {
    const Kind* found = nullptr;
    for (const flow::Effect& effect : effects)
        if (const auto* one = std::get_if<Kind>(&effect)) found = one;
    return found;
}

const flow::Store* find_named(const flow::Effects& effects, const std::string& name) {
    for (const flow::Effect& effect : effects)
        if (const auto* store = std::get_if<flow::Store>(&effect); store && store->name == name) return store;
    return nullptr;
}

/// A visit of which the state can be seen.
struct Told {
    core::Rubric rubric = support::read_tea();
    flow::State state = flow::begin(rubric);
    flow::Effects effects;

    void tell(const flow::Command& command) {
        flow::Step step = flow::update(rubric, std::move(state), command);
        state = std::move(step.state);
        effects = std::move(step.effects);
    }
    std::string link() {
        tell(flow::OfferLink{});
        const auto* made = find<flow::MakeLink>(effects);
        REQUIRE(made != nullptr);
        return made->fragment;
    }
};

/// Somebody who makes tea with a kettle.
Told answered() {
    Told told;
    told.tell(flow::StartQuestions{flow::Mode::full});
    told.tell(flow::ChooseRung{0, 1});
    told.tell(flow::ChooseRung{1, 2});
    told.tell(flow::TypeNote{1, "It whistles."});
    return told;
}

} // namespace

TEST_CASE("a link opens at the result, beside one's own answers, which stay as they are") {
    Told sender = answered();
    Told reader;
    reader.tell(flow::StartQuestions{flow::Mode::quick});
    reader.tell(flow::ChooseRung{0, 0});
    const core::Answers own = reader.state.answers;
    reader.tell(flow::LinkOpened{sender.link()});
    CHECK(reader.state.screen == flow::Screen::result);
    REQUIRE(reader.state.aside);
    CHECK(reader.state.aside->kind == flow::Aside::Kind::link);
    CHECK(reader.state.aside->answers.given == sender.state.answers.given);
    CHECK(reader.state.aside->card.low == sender.state.card.low);
    CHECK(reader.state.answers == own);
    CHECK(find<flow::Store>(reader.effects) == nullptr);

    reader.tell(flow::DropAside{});
    CHECK_FALSE(reader.state.aside);
    CHECK(reader.state.screen == flow::Screen::result);
    CHECK(reader.state.answers == own);
}

TEST_CASE("what came with a link becomes one's own at a word, and that can be undone") {
    Told sender = answered();
    Told reader;
    reader.tell(flow::LinkOpened{sender.link()});
    reader.tell(flow::UseAside{});
    CHECK(reader.state.answers.given == sender.state.answers.given);
    CHECK(find<flow::Store>(reader.effects) != nullptr);
    reader.tell(flow::Undo{});
    CHECK_FALSE(flow::has_answers(reader.state.answers));
}

TEST_CASE("a shared result that is put away or taken on is taken off the address, so that no reload brings it back") {
    Told sender = answered();
    const std::string link = sender.link();
    Told reader;
    reader.tell(flow::LinkOpened{link});
    CHECK(find<flow::LeaveLink>(reader.effects) == nullptr);
    reader.tell(flow::HideAside{});
    CHECK(find<flow::LeaveLink>(reader.effects) == nullptr); // it stays open
    reader.tell(flow::DropAside{});
    CHECK(find<flow::LeaveLink>(reader.effects) != nullptr);
    reader.tell(flow::LinkOpened{link});
    reader.tell(flow::UseAside{});
    CHECK(find<flow::LeaveLink>(reader.effects) != nullptr);
    reader.tell(flow::LinkOpened{link});
    reader.tell(flow::GoToReview{});
    CHECK(find<flow::LeaveLink>(reader.effects) != nullptr);
    reader.tell(flow::GoToStart{});
    CHECK(find<flow::LeaveLink>(reader.effects) == nullptr);
}

TEST_CASE("one's own answers that give way to shared ones, or to a file, are announced and kept on offer") {
    Told sender = answered();
    const std::string link = sender.link();
    for (const bool by_link : {true, false}) {
        Told reader;
        reader.tell(flow::StartQuestions{flow::Mode::quick});
        reader.tell(flow::ChooseRung{0, 0});
        const core::Answers own = reader.state.answers;
        if (by_link) {
            reader.tell(flow::LinkOpened{link});
            bool told = false;
            for (const flow::Block& block : flow::show(reader.rubric, reader.state).blocks)
                told |= flow::id_of(block) == "shared/own";
            CHECK(told);
            reader.tell(flow::UseAside{});
        } else {
            const std::string file = core::write_answers(sender.rubric, sender.state.answers);
            reader.tell(flow::FilesOpened{{{"theirs.json", file}}});
        }
        CHECK(reader.state.answers.given == sender.state.answers.given);
        CHECK(reader.state.said.text.find("The answers you had are kept") != std::string::npos);
        REQUIRE(find_named(reader.effects, "elsewhere") != nullptr);
        const std::string kept = find_named(reader.effects, "elsewhere")->text;
        REQUIRE(reader.state.left.size() == 1); // here, wherever the outside keeps nothing
        CHECK(reader.state.left.front().answers == own);
        const std::string name = reader.state.left.front().kept.name;
        reader.tell(flow::AnswersLeft{});
        REQUIRE(reader.state.left.size() == 1);
        reader.tell(flow::OpenLeft{name});
        CHECK(reader.state.answers == own);
        reader.tell(flow::AnswersLeft{{{"elsewhere:1", "2026-11-28", kept}}});
        CHECK(std::count_if(reader.state.left.begin(), reader.state.left.end(),
                            [&](const flow::Left& each) { return each.kept.text == kept; }) == 1);
    }
}

TEST_CASE("who has no answers of their own hears nothing of keeping them") {
    Told sender = answered();
    Told reader;
    reader.tell(flow::LinkOpened{sender.link()});
    for (const flow::Block& block : flow::show(reader.rubric, reader.state).blocks)
        CHECK(flow::id_of(block) != "shared/own");
    reader.tell(flow::UseAside{});
    CHECK(reader.state.left.empty());
    CHECK(reader.state.said.text.empty());
}

TEST_CASE("whoever has answered nothing and puts a link away is at the start") {
    Told sender = answered();
    Told reader;
    reader.tell(flow::LinkOpened{sender.link()});
    reader.tell(flow::DropAside{});
    CHECK(reader.state.screen == flow::Screen::start);
}

TEST_CASE("a link that cannot be read is refused with a sentence where one is") {
    Told sender = answered();
    const std::string link = sender.link();
    Told reader = answered();
    const core::Answers own = reader.state.answers;
    reader.tell(flow::LinkOpened{link.substr(1)});
    CHECK(reader.state.screen == flow::Screen::question);
    CHECK(reader.state.answers == own);
    CHECK(reader.state.said.mood == flow::Mood::warn);
    CHECK(reader.state.said.text ==
          "The link is incomplete or damaged. Copy the whole link again, or ask for a new one. "
          "Your answers are unchanged.");
}

TEST_CASE("a link for another rubric is left to that rubric where the page may show it, or else refused") {
    Told sender = answered();
    const std::string link = sender.link();
    Told reader;
    reader.rubric.id = "coffee";
    reader.tell(flow::LinkOpened{link, true});
    CHECK(reader.state.said.text.empty());
    CHECK(reader.state.screen == flow::Screen::start);
    reader.tell(flow::LinkOpened{link.substr(1), true});
    CHECK_FALSE(reader.state.said.text.empty());
    reader.tell(flow::LinkOpened{link, false});
    CHECK(reader.state.said.text.find("The link belongs to another rubric.") == 0);
}

TEST_CASE("a link that was made is offered until an answer changes") {
    Told told = answered();
    told.tell(flow::LinkMade{"https://example.org/#streamstage=abc", true});
    CHECK(told.state.link == "https://example.org/#streamstage=abc");
    CHECK(told.state.said.text.find("The link is copied.") == 0);
    told.tell(flow::LinkMade{"https://example.org/#streamstage=abc", false});
    CHECK(told.state.said.text.find("Copy the link below.") == 0);
    CHECK(told.state.said.text.find("too long") == std::string::npos);
    told.tell(flow::ChooseRung{0, 2});
    CHECK(told.state.link.empty());
    told.tell(flow::TypeAbout{flow::About::name, std::string(2500, 'x')});
    told.tell(flow::LinkMade{"https://example.org/#streamstage=abc", true});
    CHECK(told.state.said.text.find("too long") == std::string::npos); // no name is in it
    told.tell(flow::ToggleLinkAbout{});
    CHECK(told.state.link.empty());
    told.tell(flow::LinkMade{"https://example.org/#streamstage=abc", true});
    CHECK(told.state.said.text.find("too long for a link") != std::string::npos);
}

TEST_CASE("a page is saved with the answers in it, and such a page opens at their result") {
    Told told = answered();
    told.tell(flow::SaveCopy{});
    const auto* saved = find<flow::SavePageCopy>(told.effects);
    REQUIRE(saved != nullptr);
    CHECK(saved->file_name == "tea-with-answers.html");

    Told opened;
    opened.tell(flow::OpenCopy{saved->answers});
    CHECK(opened.state.screen == flow::Screen::result);
    CHECK(opened.state.answers == told.state.answers);
    CHECK(find<flow::Store>(opened.effects) == nullptr); // the page has them already
}

TEST_CASE("what was changed in a saved page stands before what was saved in it") {
    Told told = answered();
    Told changed;
    changed.tell(flow::StartQuestions{flow::Mode::full});
    changed.tell(flow::ChooseRung{0, 0});
    const auto* stored = find<flow::Store>(changed.effects);
    REQUIRE(stored != nullptr);
    told.tell(flow::SaveCopy{});

    Told opened;
    opened.tell(flow::Remembered{stored->text, "full"});
    opened.tell(flow::OpenCopy{find<flow::SavePageCopy>(told.effects)->answers});
    CHECK(opened.state.answers == changed.state.answers);

    Told garbled;
    garbled.tell(flow::Remembered{"{ not answers", "full"});
    garbled.tell(flow::OpenCopy{find<flow::SavePageCopy>(told.effects)->answers});
    CHECK(garbled.state.answers == told.state.answers);
    CHECK(garbled.state.said.mood == flow::Mood::warn); // opening the page's answers did not wipe away what was said
}

TEST_CASE("another tab's answers are offered, not taken, and either choice loses nothing") {
    Told here = answered();
    Told there = answered();
    there.tell(flow::ChooseRung{0, 2});
    const std::string stored = find<flow::Store>(there.effects)->text;
    const core::Answers own = here.state.answers;

    here.tell(flow::ChangedElsewhere{stored});
    CHECK(here.state.changed_elsewhere == stored);
    CHECK(here.state.answers == own);
    here.tell(flow::KeepOwn{});
    CHECK(here.state.changed_elsewhere.empty());
    CHECK(find<flow::Store>(here.effects)->text != stored);

    here.tell(flow::ChangedElsewhere{stored});
    here.tell(flow::UseChangedElsewhere{});
    CHECK(here.state.answers == there.state.answers);
    here.tell(flow::Undo{});
    CHECK(here.state.answers == own);

    here.tell(flow::ChangedElsewhere{stored});
    here.tell(flow::UseChangedElsewhere{});
    here.tell(flow::ChangedElsewhere{stored}); // the same as here by now
    CHECK(here.state.changed_elsewhere.empty());
}

TEST_CASE("who goes on with answers of one's own, whatever another tab stored, loses neither") {
    Told here = answered();
    here.tell(flow::ChangedElsewhere{"{}"});
    here.tell(flow::SetTargetStage{1});
    std::string aside;
    for (const flow::Effect& effect : here.effects)
        if (const auto* store = std::get_if<flow::Store>(&effect); store != nullptr && store->name == "elsewhere")
            aside = store->text;
    CHECK(aside == "{}");
    CHECK_FALSE(here.state.changed_elsewhere.empty()); // it can still be taken
}

TEST_CASE("a contradiction that is meant so is so once") {
    Told here = answered();
    here.tell(flow::ConfirmContradiction{"some-check", "Both are right"});
    here.tell(flow::ConfirmContradiction{"some-check", "Both are right"});
    CHECK(here.state.answers.confirmed.size() == 1);
}

TEST_CASE("what another tab stored and nobody can read is kept aside") {
    Told here = answered();
    const core::Answers own = here.state.answers;
    here.tell(flow::ChangedElsewhere{"{ from a newer program"});
    here.tell(flow::UseChangedElsewhere{});
    CHECK(here.state.answers == own);
    CHECK(here.state.said.mood == flow::Mood::warn);
    const auto* kept = find<flow::Store>(here.effects);
    REQUIRE(kept != nullptr);
    CHECK(kept->name == "unreadable");
    CHECK(kept->text == "{ from a newer program");
}

TEST_CASE("that another tab has forgotten the answers is no news where there are none, and otherwise is offered") {
    Told here;
    here.tell(flow::ChangedElsewhere{""});
    CHECK(here.state.changed_elsewhere.empty());
    CHECK(here.effects.empty());

    here = answered();
    here.tell(flow::ChangedElsewhere{""});
    CHECK_FALSE(here.state.changed_elsewhere.empty());
    here.tell(flow::UseChangedElsewhere{});
    CHECK_FALSE(flow::has_answers(here.state.answers));
    here.tell(flow::Undo{});
    CHECK(flow::has_answers(here.state.answers));
}

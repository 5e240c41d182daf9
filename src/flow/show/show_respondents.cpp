#include "core/compare/compare_groups.hpp"
#include "core/people/find_spread.hpp"
#include "core/people/settle_question.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// "Ada (technology), Ben (business)"
std::string name_all(const core::Answers& merged, const std::vector<int>& contributions) {
    std::vector<std::string> names;
    for (const int one : contributions) names.push_back(wording::respondent_name(merged, one));
    return core::list_all(names);
}

/// The levels that were given, and whether some said that it does not apply.
std::string tell_spread(const core::Question& question, const core::Spread& spread) {
    const bool exempt = !spread.not_applicable.empty();
    if (spread.levels.empty()) return exempt ? say("does not apply") : std::string();
    const std::string low = wording::level(question, spread.levels.front().level);
    std::string told = low;
    if (spread.levels.size() > 1)
        told = core::beside(say("lowest: {level}", {low}),
                            say("highest: {level}", {wording::level(question, spread.levels.back().level)}));
    return exempt ? core::beside(told, say("does not apply")) : told;
}

TableRow show_disputed(const core::Rubric& rubric, const core::Answers& merged, const core::Disputed& disputed) {
    const core::Question& question = core::question_at(rubric, disputed.question);
    const std::string& author = core::find_author(merged, disputed.question);
    TableRow row;
    row.mark = author.empty() ? Mark::open : Mark::none;
    row.name = question.short_name;
    row.detail = tell_spread(question, disputed.spread);
    row.remark = author.empty() ? "" : wording::settled_by(author);
    row.control = make_control("settle/" + question.id, say("Settle “{question}”", {question.short_name}),
                               GoToQuestion{disputed.question});
    return row;
}

void add_disputed(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    const std::vector<core::Disputed> disputed = core::list_disputed(rubric, state.answers);
    const auto open = std::count_if(disputed.begin(), disputed.end(), [&](const core::Disputed& one) {
        return core::find_author(state.answers, one.question).empty();
    });
    view.blocks.push_back(Heading{"respondents/differ", 2, "", say("What people see differently")});
    view.blocks.push_back(Paragraph{"respondents/open", Tone::body,
                                    wording::disagreements(static_cast<int>(open), static_cast<int>(disputed.size()))});
    bool preset = true;
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        Table table;
        table.id = "differ/" + rubric.dimensions[d].id + "/list";
        table.caption = rubric.dimensions[d].name;
        for (const core::Disputed& one : disputed)
            if (core::question_at(rubric, one.question).dimension == static_cast<int>(d))
                table.rows.push_back(show_disputed(rubric, state.answers, one));
        if (table.rows.empty()) continue;
        Section section;
        section.part = {Part::Kind::differing, static_cast<int>(d)};
        section.id = "differ/" + rubric.dimensions[d].id;
        section.label = rubric.dimensions[d].name;
        section.remark = say_count("{count} question", "{count} questions", static_cast<int>(table.rows.size()));
        section.preset = std::exchange(preset, false);
        if (begin_section(view, state, section, folding)) view.blocks.push_back(std::move(table));
    }
}

/// The widest gap in a sentence, the other findings by name. `found`: the dimensions with one, at least one.
Callout show_findings(const core::Rubric& rubric, const std::vector<core::Group>& groups,
                      const std::vector<core::PerceptionGap>& gaps, const std::vector<std::size_t>& found) {
    const std::size_t dimension = *std::max_element(
        found.begin(), found.end(), [&](std::size_t a, std::size_t b) { return gaps[a].tenths < gaps[b].tenths; });
    const core::PerceptionGap& widest = gaps[dimension];
    const auto group = [&](int index) { return groups[static_cast<std::size_t>(index)].name; };
    Callout callout;
    callout.id = "gap";
    callout.mood = Mood::warn;
    callout.eyebrow = say("Perception gap");
    callout.text = wording::gap_finding(rubric.dimensions[dimension].name, group(widest.lowest_group),
                                        group(widest.highest_group), *widest.tenths);
    std::vector<std::string> others;
    for (const std::size_t other : found)
        if (other != dimension) others.push_back(rubric.dimensions[other].name);
    if (!others.empty()) callout.caption = wording::more_gaps(others);
    return callout;
}

void add_gaps(View& view, const core::Rubric& rubric, const State& state, const std::vector<core::Group>& groups,
              Folding folding) {
    if (groups.size() < 2) return;
    const std::vector<core::PerceptionGap> gaps = core::measure_gaps(rubric, groups);
    std::vector<std::size_t> found;
    for (std::size_t d = 0; d < gaps.size(); ++d)
        if (gaps[d].is_finding) found.push_back(d);
    view.blocks.push_back(Heading{"gaps/title", 2, "", say("How far apart the groups are")});
    const bool any = std::any_of(gaps.begin(), gaps.end(), [](const core::PerceptionGap& gap) { return gap.tenths; });
    if (found.empty())
        view.blocks.push_back(Paragraph{"gaps/none", Tone::body, wording::no_gap(any)});
    else
        view.blocks.push_back(show_findings(rubric, groups, gaps, found));
    Section section;
    section.part = {Part::Kind::gaps};
    section.id = "gaps/areas";
    section.label = say("The groups, area by area");
    section.remark = say_count("{count} area", "{count} areas", static_cast<int>(gaps.size()));
    if (begin_section(view, state, section, folding)) view.blocks.push_back(*show_gaps(rubric, groups, gaps));
}

} // namespace

void add_people(View& view, const core::Rubric& rubric, const State& state, Folding folding) {
    const core::Answers& merged = state.answers;
    const std::vector<core::Group> groups = core::find_groups(rubric, merged);
    std::vector<std::string> names;
    for (const core::Group& group : groups) names.push_back(group.name);
    view.blocks.push_back(Paragraph{"respondents/about", Tone::body, wording::people(merged, names)});
    add_disputed(view, rubric, state, folding);
    add_gaps(view, rubric, state, groups, folding);
}

namespace {

/// Each with a way to take their answers out again.
void add_everybody(View& view, const State& state) {
    constexpr std::size_t listed_max = 100;
    const core::Contributions& people = state.answers.contributions;
    Section section;
    section.part = {Part::Kind::people};
    section.id = "respondents/all";
    section.label = say("Whose answers are in it");
    section.remark = say_count("{count} person", "{count} people", static_cast<int>(people.size()));
    section.preset = state.width == Width::wide;
    if (!begin_section(view, state, section, Folding::as_chosen)) return;
    Table table;
    table.id = "respondents/list";
    table.caption = section.label;
    const std::size_t listed = std::min(people.size(), listed_max);
    for (std::size_t i = 0; i < listed; ++i) {
        const int index = static_cast<int>(i);
        TableRow row;
        row.name = wording::respondent_name(state.answers, index);
        row.detail = wording::person_answered(people[i]);
        row.remark = say("Remove");
        row.control = make_control("respondents/" + std::to_string(i + 1) + "/remove", say("Remove {name}", {row.name}),
                                   RemoveRespondent{index});
        table.rows.push_back(std::move(row));
    }
    view.blocks.push_back(std::move(table));
    if (listed < people.size())
        view.blocks.push_back(
            Paragraph{"respondents/listed", Tone::caption, wording::people_listed(listed, people.size())});
}

} // namespace

void add_respondents(View& view, const core::Rubric& rubric, const State& state) {
    const bool alone = state.answers.contributions.empty();
    if (alone && state.without.files) return;
    view.blocks.push_back(Heading{"respondents", 2, "", say("Several people")});
    if (alone)
        view.blocks.push_back(Paragraph{"respondents/about", Tone::body, wording::respondents_about()});
    else
        add_people(view, rubric, state, Folding::as_chosen);
    if (!alone) add_everybody(view, state);
    if (!alone && state.offers.typing)
        view.blocks.push_back(TextField{"respondents/author", say("Who settles what people see differently"),
                                        state.answers.respondent.name, Typing::line, TypeAbout{About::name, ""}});
    view.blocks.push_back(
        Actions{"respondents/ways",
                {make_control("respondents/add", alone ? say("Add the answers of others") : say("Add more answers"),
                              PickFile{Purpose::merge})},
                {}});
}

namespace {

/// From the lowest level given to the highest, then what is none.
std::vector<int> order_by_level(const core::Spread& spread) {
    std::vector<int> order;
    const auto append = [&](const std::vector<int>& those) { order.insert(order.end(), those.begin(), those.end()); };
    for (const core::Voices& voices : spread.levels) append(voices.contributions);
    for (const core::RangeVoice& voice : spread.ranges) order.push_back(voice.contribution);
    append(spread.unknown);
    append(spread.not_applicable);
    return order;
}

/// Who has said something to a question, or noted it.
std::vector<int> list_voices(const core::Rubric& rubric, const core::Answers& merged, int question) {
    std::vector<int> voices;
    const bool scored = core::is_scored(core::question_at(rubric, question));
    if (scored) voices = order_by_level(core::find_spread(rubric, merged.contributions, question));
    for (int i = 0; i < static_cast<int>(merged.contributions.size()); ++i) {
        const core::Contribution& one = merged.contributions[static_cast<std::size_t>(i)];
        const core::Answer& given = one.given[static_cast<std::size_t>(question)];
        const bool silent = given.state == core::AnswerState::unanswered;
        if (silent ? core::has_note(one, question) : !scored) voices.push_back(i);
    }
    return voices;
}

} // namespace

std::vector<Saying> list_sayings(const core::Rubric& rubric, const core::Answers& merged, int question) {
    std::vector<Saying> sayings;
    for (const int one : list_voices(rubric, merged, question)) {
        const auto& given = merged.contributions[static_cast<std::size_t>(one)].given;
        std::string said =
            wording::answer(core::question_at(rubric, question), given[static_cast<std::size_t>(question)]);
        const auto same =
            std::find_if(sayings.begin(), sayings.end(), [&](const Saying& other) { return other.said == said; });
        if (same == sayings.end())
            sayings.push_back({std::move(said), {one}});
        else
            same->contributions.push_back(one);
    }
    return sayings;
}

std::string tell_notes(const core::Answers& merged, const Saying& saying, int question) {
    std::string notes;
    for (const int one : saying.contributions)
        if (const std::string note = wording::note_of(merged, one, question); !note.empty()) notes += "\n" + note;
    return notes;
}

Table show_voices(const core::Rubric& rubric, const core::Answers& merged, int question) {
    Table table;
    table.id = "voices";
    table.caption = say("Who said what");
    for (const Saying& saying : list_sayings(rubric, merged, question))
        table.rows.push_back({Mark::none,
                              saying.said,
                              name_all(merged, saying.contributions) + tell_notes(merged, saying, question),
                              "",
                              {}});
    return table;
}

} // namespace flow

#include "ui/every_block.hpp"

#include <string>
#include <utility>

namespace ui_test {

namespace {

using namespace flow;

const std::string long_word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const std::string long_text =
    "One or more live applications, none of them critical to the business, and " + long_word + ".";

// With soft hyphens, a zero-width space, and a word joiner that is not to be seen.
const std::string soft_text =
    "The Nach\u00ADbar\u00ADschafts\u00ADkom\u00ADpos\u00ADtier\u00ADbe\u00ADhäl\u00ADter, the "
    "Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADelek\u00ADtri\u00ADzi\u00ADtäten\u00ADhaupt\u00ADbe\u00ADtriebs"
    "\u00ADwerk, "
    "kafka.\u200Bclients.\u200Bproducer.\u200Binternals.\u200BProducerBatch and event-\u2060streaming.";
const std::string lines_text = "Where does it rot?\nThink of winter, too.\n\nAnd of the rats.";

Control control(const std::string& id, const std::string& label, Emphasis emphasis = Emphasis::secondary,
                bool chosen = false, const std::string& shortcut = "") {
    return {id, label, shortcut, chosen, emphasis, GoNext{}, chosen ? "✓ chosen: " + label : ""};
}

void add_top(View& view) {
    view.blocks.push_back(
        Notice{"notice/warn", Mood::warn, long_text, {control("notice/dismiss", "Dismiss", Emphasis::quiet)}});
    view.blocks.push_back(Notice{"notice/accent", Mood::accent, "Saved.", {}});
    view.blocks.push_back(Progress{"progress", "Use cases in production", "Question 4, about 6 to go", 4, 10});
    view.blocks.push_back(
        StageHeadline{"headline", "2", "Your stage", long_text, "Certain: no open answer can change it."});
    view.blocks.push_back(
        Chapters{"chapters",
                 "Chapters",
                 {control("chapter/1", "Summary", Emphasis::secondary, true), control("chapter/2", "Plan"),
                  control("chapter/3", "Profile"), control("chapter/4", "Why"), control("chapter/5", "And one more")}});
    for (const int level : {1, 2, 3})
        view.blocks.push_back(Heading{"heading/" + std::to_string(level), level, "A small line", long_text});
    for (const Tone tone : {Tone::lead, Tone::body, Tone::caption}) {
        const std::string id = "paragraph/" + std::to_string(static_cast<int>(tone));
        view.blocks.push_back(Paragraph{id, tone, long_text});
        view.blocks.push_back(Paragraph{id + "/soft", tone, soft_text});
        view.blocks.push_back(Paragraph{id + "/lines", tone, lines_text});
    }
}

void add_questions(View& view) {
    view.blocks.push_back(RungList{"rungs",
                                   "Which?",
                                   {control("rung/1", long_text, Emphasis::secondary, false, "1"),
                                    control("rung/2", soft_text, Emphasis::secondary, true, "2"),
                                    control("rung/3", "", Emphasis::secondary, false, "3")}});
    view.blocks.push_back(
        Checklist{"items",
                  "Which of these?",
                  {control("item/1", long_text, Emphasis::secondary, true), control("item/2", lines_text)},
                  {control("unknown-item/1", "Don’t know", Emphasis::faint),
                   control("unknown-item/2", "Don’t know", Emphasis::faint, true)}});
    view.blocks.push_back(
        Actions{"other",
                {control("unknown", "I don’t know", Emphasis::quiet, true),
                 control("note", "Add a note", Emphasis::quiet), control("why", "Why we ask", Emphasis::quiet)},
                {}});
    view.blocks.push_back(Actions{"rests-on",
                                  {control("short", "Share of projects: at least one", Emphasis::quiet),
                                   control("longer", "Exchange between systems: first live streams", Emphasis::quiet),
                                   control("longest", long_text, Emphasis::quiet)},
                                  {}});
    view.blocks.push_back(
        Actions{"mixed",
                {control("first", "Save what there is", Emphasis::quiet), control("second", "Change an answer"),
                 control("last", "More ways to save", Emphasis::quiet)},
                {}});
    view.blocks.push_back(
        Actions{"go",
                {control("back", "Back"), control("long", long_text)},
                {control("undo", "Undo", Emphasis::quiet), control("next", "Next", Emphasis::primary)}});
    view.blocks.push_back(TextField{"field", "Note", long_text, Typing::line, GoNext{}});
    view.blocks.push_back(Disclosure{"disclosure/1", control("toggle/1", "Closed"), long_text, "Not shown."});
    view.blocks.push_back(
        Disclosure{"disclosure/2", control("toggle/2", "Open", Emphasis::secondary, true), "met", long_text});
}

core::MeasuredArea area(const std::string& name, int tenths) {
    core::MeasuredArea area;
    area.name = name;
    area.text = "2.3";
    area.figure = {tenths, tenths / 2, 50};
    area.level_min = 0;
    area.level_max = 4;
    return area;
}

/// One of every kind, with names that are too long for it.
void add_pictures(View& view) {
    const std::vector<core::MeasuredArea> areas{area("Use cases", 23), area(long_word, 50), area(long_text, 0),
                                                area("", 10)};
    const std::vector<core::Diagram> diagrams{
        core::AdoptionCurve{
            core::AdoptionCurve::Form::tall, {"0", long_text, "2"}, 0, 1, long_word, 1, "Target", {1}, ""},
        core::Radar{5, areas},
        core::Radar{5, {areas[0], areas[1]}},
        core::Bars{5, areas},
        core::Staircase{{{1, long_word, "", ""}, {2, long_text, "3 steps", "effort 5"}, {3, "", "", ""}}, "You"},
        core::Gaps{
            5, {"Technology", long_word}, {{long_text, "2.6", true, {4, 30}}, {"", "", false, {{}, 50}}}, "far apart"}};
    for (std::size_t i = 0; i < diagrams.size(); ++i)
        view.blocks.push_back(Picture{"picture/" + std::to_string(i),
                                      diagrams[i],
                                      "Picture",
                                      long_text,
                                      i % 2 == 0 ? long_text : "",
                                      {"Area", long_word},
                                      {{"Use cases", {"2.3"}}, {long_word, {long_text}}}});
}

void add_result(View& view) {
    view.blocks.push_back(Profile{"profile",
                                  5,
                                  {{"Use cases in production", 23, 2, 3, "2.3"},
                                   {long_word, 50, 5, 5, "5.0"},
                                   {"Global reach", {}, {}, {}, "n/a"}}});
    add_pictures(view);
    view.blocks.push_back(Callout{"callout/1",
                                  Mood::accent,
                                  "The one thing to do next",
                                  long_text,
                                  long_text,
                                  "because",
                                  {control("callout/a", "Do it", Emphasis::primary), control("callout/b", long_word)}});
    view.blocks.push_back(Callout{"callout/2", Mood::warn, "", "", long_text, "", {}});
    view.blocks.push_back(AdviceList{
        "advice",
        {{"Now", long_text, "because", control("more/1", "Where this comes from"), long_text},
         {"Later", "Publish it", long_word, control("more/2", "And what is behind it", Emphasis::quiet, true),
          long_text},
         {"Later", "Publish it", "", std::nullopt, "Always shown."},
         {"", "Agree on it", "Head of data", control("more/3", "Why"), "", long_text + "\nDone when: it is so."}}});
    view.blocks.push_back(Table{"table",
                                "Criteria",
                                {{Mark::none, "No mark", "", "", {}},
                                 {Mark::met, long_word, long_text, "must", control("row/1", "Met"), "✓ met"},
                                 {Mark::unmet, "Unmet", long_word, long_text, control("row/2", "Unmet"), "✗ not met"},
                                 {Mark::open, "Open", "", "5", control("row/3", "Open"), "? open"}}});
}

Curve curve(core::AdoptionCurve::Form form, double low, double high) {
    Curve block;
    block.id = "curve/" + std::to_string(static_cast<int>(form));
    block.curve.form = form;
    block.curve.stages = {"Pre-streaming", "Pilot", "First production", "Mission-critical", "Global", "Nervous system"};
    block.curve.low = low;
    block.curve.high = high;
    block.curve.you = "You";
    block.caption = long_text;
    block.table_caption = "How you stand to each stage";
    block.rows = {{"Stage 0, Pre-streaming", "reached"}, {"Stage 1, " + long_word, "you are at least here"}};
    return block;
}

} // namespace

View every_block() {
    View view;
    view.screen = "every";
    add_top(view);
    add_questions(view);
    add_result(view);
    for (const auto form :
         {core::AdoptionCurve::Form::tall, core::AdoptionCurve::Form::flat, core::AdoptionCurve::Form::track})
        view.blocks.push_back(curve(form, 1, 3));
    return view;
}

View curve_alone(double low, double high) {
    return {"curve", {curve(core::AdoptionCurve::Form::flat, low, high)}};
}

} // namespace ui_test

#pragma once

#include "core/charts/draw_diagram.hpp"
#include "flow/command.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace flow {

// A screen as a short document: blocks in reading order, free of layout. A painter renders the blocks and reports
// "control X was used"; ids are all it needs to know. Ids stay the same when a screen is shown again.

enum class Emphasis { primary, secondary, quiet, faint };

/// Bytes of a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const Span&) const = default;
};

struct Control {
    std::string id;
    std::string label;
    std::string shortcut; ///< as KeyboardEvent.key names it ("1", "Enter", "Control+z"); empty for none
    bool chosen = false;  ///< of a rung, a tick, a chapter, a disclosure (open)
    Emphasis emphasis = Emphasis::secondary;
    Command command;
    std::string chosen_words{}; ///< of a chosen rung or tick: its label, where words say that it is chosen
    std::vector<Span> terms{};  ///< of a rung or tick: what in its label is explained below, in order
};

/// level 1 is the screen's title; 2 a section; 3 a part of one. The first heading takes focus after a change of screen.
struct Heading {
    std::string id;
    int level = 1;
    std::string eyebrow; ///< a small line above it; may be empty
    std::string text;
    bool begins_page = false; ///< on paper
};

enum class Tone { body, lead, caption };

struct Paragraph {
    std::string id;
    Tone tone = Tone::body;
    std::string text;
};

struct StageHeadline {
    std::string id;
    std::string numeral;
    std::string eyebrow;
    std::string name;
    std::string certainty;
};

/// A stage of the curve and how one stands to it, in words.
struct CurveRow {
    std::string stage;
    std::string standing;
};

struct Curve {
    std::string id;
    core::AdoptionCurve curve;
    std::string title;          ///< names it
    std::string description;    ///< the same in words, for those who do not see it
    std::string table_caption;  ///< of the same as a table, for them too
    std::vector<CurveRow> rows; ///< one for each stage
    std::string caption;        ///< shown below it; may be empty
};

/// Exactly one can be chosen. `label` is the question, for those who come upon the list alone.
struct RungList {
    std::string id;
    std::string label;
    std::vector<Control> rungs;
};

struct Checklist {
    std::string id;
    std::string label;
    std::vector<Control> items;
    std::vector<Control> unknown; ///< "don't know" of each item, in their order; none at all where that is not offered
};

/// Buttons in a row. Those in `end` stand at the far end of it where there is room.
struct Actions {
    std::string id;
    std::vector<Control> start;
    std::vector<Control> end;
};

struct Chapters {
    std::string id;
    std::string label;
    std::vector<Control> chapters;
};

struct Progress {
    std::string id;
    std::string label; ///< where one is
    std::string words; ///< how far
    int done = 0;
    int total = 1;
};

struct ProfileRow {
    std::string name;
    std::optional<int> tenths; ///< the mean; nothing where nothing is answered
    std::optional<int> level_min;
    std::optional<int> level_max;
    std::string figure;   ///< in words: "2.3", "n/a"
    std::string spread{}; ///< and the levels: "1 to 3"
};

struct Profile {
    std::string id;
    int level_top = 1; ///< the right end of every track
    std::vector<ProfileRow> rows;
    std::string table_caption{};        ///< of the same as a table
    std::vector<std::string> columns{}; ///< name, track, mean, spread
};

/// A line of the table behind a picture.
struct PictureRow {
    std::string name;
    std::vector<std::string> figures; ///< as text, one per column after the first
};

/// A chart, and the table of what it shows: those who do not see it have the table.
struct Picture {
    std::string id;
    core::Diagram diagram;
    std::string title;       ///< names picture and table
    std::string description; ///< what is seen, in words
    std::string caption;     ///< shown below it; may be empty
    std::vector<std::string> columns;
    std::vector<PictureRow> rows;
};

enum class Mood { accent, warn };

/// Something to notice: a tinted card.
struct Callout {
    std::string id;
    Mood mood = Mood::accent;
    std::string eyebrow;
    std::string title; ///< set large; may be empty
    std::string text;  ///< may be empty
    std::string caption;
    std::vector<Control> actions;
};

struct AdviceRow {
    std::string when; ///< at the near end, where it is not empty
    std::string text;
    std::string because;           ///< a quiet line below it
    std::optional<Control> toggle; ///< unfolds `more`; `chosen` when open
    std::string more;              ///< shown below it when open, or always where there is no toggle; may be empty
    std::string details{};         ///< between the two, to be read at once; may be empty
};

struct AdviceList {
    std::string id;
    std::vector<AdviceRow> rows;
};

enum class Mark { none, met, unmet, open };

/// A line of a table: what it is about, what is said of it, and a small remark at the far end.
struct TableRow {
    Mark mark = Mark::none;
    std::string name;
    std::string detail;
    std::string remark;
    std::optional<Control> control; ///< when the whole row can be pressed
    std::string mark_words{};       ///< its mark in glyph and word, to be read in grey and heard; empty for none
};

struct Table {
    std::string id;
    std::string caption; ///< for those who do not see the heading above it
    std::vector<TableRow> rows;
    bool amounts = false; ///< the remarks are: each stands in one line, below the others
};

enum class Typing { line, lines, number };

struct TextField {
    std::string id;
    std::string label;
    std::string text;
    Typing typing = Typing::line;
    Command command;        ///< its text is filled in by whoever types
    bool read_only = false; ///< to be copied, not changed
};

/// A line that unfolds what the next blocks, or `text`, say.
struct Disclosure {
    std::string id;
    Control toggle;     ///< `chosen` when open
    std::string remark; ///< at the far end of the line; may be empty
    std::string text;   ///< shown below it when open; may be empty
};

/// A polite line about what just happened or what does not work here.
struct Notice {
    std::string id;
    Mood mood = Mood::accent;
    std::string text;
    std::vector<Control> actions;
};

using AnyBlock = std::variant<Heading, Paragraph, StageHeadline, Curve, RungList, Checklist, Actions, Chapters,
                              Progress, Profile, Picture, Callout, AdviceList, Table, TextField, Disclosure, Notice>;

/// Copied, moved and destroyed in one place, as commands are.
struct Block : AnyBlock {
    using AnyBlock::AnyBlock;
    Block(const Block& other);
    Block(Block&& other) noexcept;
    Block& operator=(const Block& other);
    Block& operator=(Block&& other) noexcept;
    ~Block();
};

struct View {
    std::string screen; ///< "start", "question/<id>", "review", "result/<chapter>": changes when a new screen is shown
    std::vector<Block> blocks;
    int answered = 0; ///< of the questions asked, on whatever screen
    int asked = 0;
    bool settled = false; ///< the stage is certain
};

/// One thing in a View that has a place on a painted screen: a block, or a control of the block before it.
struct Node {
    const std::string* id = nullptr;
    const Control* control = nullptr; ///< nothing for a block
};

const std::string& id_of(const Block& block);

/// Blocks and their controls in View order: the order in which painters report rectangles.
std::vector<Node> list_nodes(const View& view);

/// The control with this id, or nothing.
const Control* find_control(const View& view, const std::string& id);

/// The control that a key stands for: the one with that shortcut, or for the arrows the neighbour of the chosen rung.
/// `key` is a KeyboardEvent.key, "Control+" before it where that is held. Nothing when the key means nothing here.
const Control* find_key(const View& view, const std::string& key);

} // namespace flow

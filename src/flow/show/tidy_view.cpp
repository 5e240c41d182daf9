#include "flow/show/tidy_view.hpp"

#include "core/text/tidy_text.hpp"
#include "flow/wording/wording.hpp"

namespace flow {

namespace {

void tidy(std::string& text) {
    text = core::tidy_text(text);
}

void tidy(Control& control) {
    tidy(control.label);
}

template <class Kind>
void tidy(std::optional<Kind>& maybe) {
    if (maybe) tidy(*maybe);
}

void tidy(CurveRow& row);
void tidy(ProfileRow& row);
void tidy(PictureRow& row);
void tidy(AdviceRow& row);
void tidy(TableRow& row);

template <class Kind>
void tidy(std::vector<Kind>& list) {
    for (Kind& one : list) tidy(one);
}

template <class... Kinds>
void tidy_all(Kinds&... all) {
    (tidy(all), ...);
}

void tidy(CurveRow& row) {
    tidy_all(row.stage, row.standing);
}

void tidy(ProfileRow& row) {
    tidy_all(row.name, row.figure);
}

void tidy(PictureRow& row) {
    tidy_all(row.name, row.figures);
}

void tidy(AdviceRow& row) {
    tidy_all(row.when, row.text, row.because, row.toggle, row.more, row.details);
}

void tidy(TableRow& row) {
    tidy_all(row.name, row.detail, row.remark, row.control);
}

void say_chosen(std::vector<Control>& choices) {
    for (Control& choice : choices)
        if (choice.chosen) choice.chosen_words = wording::chosen(choice.label);
}

/// A block without an overload does not compile.
struct Tidier {
    void operator()(Heading& block) const { tidy_all(block.eyebrow, block.text); }
    void operator()(Paragraph& block) const { tidy(block.text); }
    void operator()(StageHeadline& block) const { tidy_all(block.numeral, block.eyebrow, block.name, block.certainty); }
    void operator()(Curve& block) const {
        for (auto* names : {&block.curve.stages, &block.curve.short_names})
            for (std::string& name : *names) name = core::tidy_line(name);
        tidy_all(block.title, block.description, block.table_caption, block.rows, block.caption);
    }
    void operator()(RungList& block) const {
        tidy_all(block.label, block.rungs);
        say_chosen(block.rungs);
    }
    void operator()(Checklist& block) const {
        tidy_all(block.label, block.items, block.unknown);
        say_chosen(block.items);
    }
    void operator()(Actions& block) const { tidy_all(block.start, block.end); }
    void operator()(Chapters& block) const { tidy_all(block.label, block.chapters); }
    void operator()(Progress& block) const { tidy_all(block.label, block.words); }
    void operator()(Profile& block) const { tidy_all(block.table_caption, block.columns, block.rows); }
    void operator()(Picture& block) const {
        tidy_all(block.title, block.description, block.caption, block.columns, block.rows);
    }
    void operator()(Callout& block) const {
        tidy_all(block.eyebrow, block.title, block.text, block.caption, block.actions);
    }
    void operator()(AdviceList& block) const { tidy(block.rows); }
    void operator()(Table& block) const {
        for (TableRow& row : block.rows) row.mark_words = wording::mark(row.mark);
        tidy_all(block.caption, block.rows);
    }
    void operator()(TextField& block) const { tidy(block.label); }
    void operator()(Disclosure& block) const { tidy_all(block.toggle, block.remark, block.text); }
    void operator()(Notice& block) const { tidy_all(block.text, block.actions); }
};

} // namespace

void tidy_view(View& view) {
    for (Block& block : view.blocks) std::visit(Tidier{}, block);
}

} // namespace flow

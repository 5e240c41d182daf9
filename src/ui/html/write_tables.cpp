#include "ui/html/write_tables.hpp"

#include "ui/html/write_elements.hpp"

namespace ui::html {

namespace {

const char* look_of(flow::Mark mark) {
    switch (mark) {
    case flow::Mark::met: return "mark met";
    case flow::Mark::unmet: return "mark unmet";
    case flow::Mark::open: return "mark open";
    case flow::Mark::none: break;
    }
    return "mark";
}

/// Which columns a table has beside the names.
struct Columns {
    bool marks = false;
    bool details = false;
    bool remarks = false;
};

Columns find_columns(const flow::Table& table) {
    Columns columns;
    for (const flow::TableRow& row : table.rows) {
        columns.marks |= row.mark != flow::Mark::none;
        columns.details |= !row.detail.empty();
        columns.remarks |= !row.remark.empty();
    }
    return columns;
}

std::string cell(const std::string& look, const std::string& text) {
    return "<td class=\"" + look + "\">" + words(text) + "</td>";
}

std::string write_row(const flow::TableRow& row, const Columns& columns) {
    std::string text = "<tr><th scope=\"row\">" + words(row.name) + "</th>";
    if (columns.details) text += cell("detail", row.detail);
    if (columns.remarks) text += cell("remark", row.remark);
    if (columns.marks) text += cell(look_of(row.mark), row.mark_words);
    return text + "</tr>\n";
}

} // namespace

std::string write_table(const flow::Table& block) {
    const Columns columns = find_columns(block);
    std::string rows;
    for (const flow::TableRow& row : block.rows) rows += write_row(row, columns);
    return wrap("table", keep_short(block.amounts ? "rows amounts" : "rows", block.rows.size()),
                unseen_caption(block.caption) + wrap("tbody", "", rows));
}

std::string write_advice(const flow::AdviceList& block) {
    std::string rows;
    for (const flow::AdviceRow& row : block.rows)
        rows += "<li>" + element("p", "when", row.when) +
                wrap("div", "",
                     element("p", "", row.text) + element("p", "caption", row.because) +
                         element("p", "details", row.details) + element("p", "caption", row.more)) +
                "</li>\n";
    return wrap("ul", keep_short("advice", block.rows.size()), rows);
}

std::string write_choices(const std::string& label, const std::vector<flow::Control>& choices) {
    std::string rows;
    for (const flow::Control& choice : choices)
        rows += element("li", choice.chosen ? "chosen" : "", choice.chosen ? choice.chosen_words : choice.label);
    return element("p", "label", label) + wrap("ul", "choices", rows);
}

} // namespace ui::html

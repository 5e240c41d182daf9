#include "ui/markdown/write_block.hpp"

#include "ui/markdown/escape_markdown.hpp"

#include <algorithm>
#include <vector>

namespace ui::markdown {

namespace {

using Lines = std::vector<std::string>; ///< of one row or paragraph, escaped

std::string paragraph(const std::string& text) {
    const std::string escaped = escape_lines(text);
    return escaped.empty() ? "" : escaped + "\n\n";
}

std::string heading(int level, const std::string& text) {
    return text.empty()
               ? ""
               : std::string(static_cast<std::size_t>(std::clamp(level, 1, 6)), '#') + " " + escape_line(text) + "\n\n";
}

std::string strong(const std::string& text) {
    const std::string escaped = escape_line(text);
    return escaped.empty() ? "" : "**" + escaped + "**";
}

/// One item of a list; what follows its first line stands under it.
std::string item(const std::string& sign, const Lines& lines) {
    std::string text;
    const std::string rest(sign.size(), ' ');
    for (const std::string& line : lines)
        if (!line.empty()) text += (text.empty() ? sign : "\\\n" + rest) + line;
    return text.empty() ? "" : text + "\n";
}

void add_lines(Lines& lines, const std::string& text) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        lines.push_back(escape_line(text.substr(from, end - from)));
        from = end + 1;
    }
}

std::string quote(const Lines& paragraphs) {
    std::string text;
    for (const std::string& one : paragraphs)
        if (!one.empty()) text += (text.empty() ? "> " : ">\n> ") + one + "\n";
    return text.empty() ? "" : text + "\n";
}

std::string table_row(const Lines& cells) {
    std::string text = "|";
    for (const std::string& cell : cells) text += " " + cell + (cell.empty() ? "|" : " |");
    return text + "\n";
}

/// `figures`: what stands in the last column, below each other at the right.
std::string table(const Lines& heads, const std::vector<Lines>& rows, bool figures = false) {
    if (rows.empty()) return "";
    std::string text = table_row(heads) + "|";
    for (std::size_t i = 0; i < heads.size(); ++i) text += figures && i + 1 == heads.size() ? " ---: |" : " --- |";
    text += "\n";
    for (const Lines& row : rows) text += table_row(row);
    return text + "\n";
}

std::string write_choices(const std::string& label, const std::vector<flow::Control>& choices) {
    std::string text;
    for (const flow::Control& choice : choices)
        text += item("- ", {escape_line(choice.chosen ? choice.chosen_words : choice.label)});
    return paragraph(label) + (text.empty() ? "" : text + "\n");
}

/// One overload a kind of block: a new kind does not compile until it has one.
struct Writer {
    std::string operator()(const flow::Heading& block) const {
        return paragraph(block.eyebrow) + heading(block.level, block.text);
    }

    std::string operator()(const flow::Paragraph& block) const { return paragraph(block.text); }

    std::string operator()(const flow::StageHeadline& block) const {
        return paragraph(block.eyebrow) + heading(2, block.numeral + " · " + block.name) + paragraph(block.certainty);
    }

    std::string operator()(const flow::Curve& block) const {
        return paragraph(block.description) + paragraph(block.caption);
    }

    std::string operator()(const flow::RungList& block) const { return write_choices(block.label, block.rungs); }
    std::string operator()(const flow::Checklist& block) const {
        std::vector<flow::Control> lines = block.items;
        for (std::size_t i = 0; i < block.unknown.size(); ++i)
            if (block.unknown[i].chosen) lines[i].label += " · " + block.unknown[i].label; // it is not ticked then
        return write_choices(block.label, lines);
    }
    std::string operator()(const flow::Actions&) const { return ""; }
    std::string operator()(const flow::Chapters&) const { return ""; }

    std::string operator()(const flow::Progress& block) const { return paragraph(block.label + " · " + block.words); }

    std::string operator()(const flow::Profile& block) const {
        std::vector<Lines> rows;
        for (const flow::ProfileRow& row : block.rows)
            rows.push_back({escape_line(row.name), escape_line(row.figure), escape_line(row.spread)});
        Lines heads;
        for (std::size_t i = 0; i < block.columns.size(); ++i)
            if (i != 1) heads.push_back(escape_line(block.columns[i])); // there is no track
        return table(heads, rows);
    }

    std::string operator()(const flow::Picture& block) const {
        Lines heads;
        for (const std::string& column : block.columns) heads.push_back(escape_line(column));
        std::vector<Lines> rows;
        for (const flow::PictureRow& row : block.rows) {
            Lines cells{escape_line(row.name)};
            for (const std::string& figure : row.figures) cells.push_back(escape_line(figure));
            rows.push_back(std::move(cells));
        }
        return paragraph(block.description) + table(heads, rows);
    }

    std::string operator()(const flow::Callout& block) const {
        return quote(
            {escape_line(block.eyebrow), strong(block.title), escape_line(block.text), escape_line(block.caption)});
    }

    std::string operator()(const flow::AdviceList& block) const {
        std::string text;
        for (const flow::AdviceRow& row : block.rows) {
            const std::string when = row.when.empty() ? "" : strong(row.when) + ": ";
            Lines lines{when + escape_line(row.text), escape_line(row.because)};
            add_lines(lines, row.details);
            add_lines(lines, row.more);
            text += item("- ", lines);
        }
        return text.empty() ? "" : text + "\n";
    }

    std::string operator()(const flow::Table& block) const {
        Lines heads{escape_line(block.caption), "", "", ""};
        std::vector<Lines> rows;
        for (const flow::TableRow& row : block.rows)
            rows.push_back(
                {escape_line(row.name), escape_cell(row.detail), escape_line(row.remark), escape_line(row.mark_words)});
        for (std::size_t column = heads.size(); column-- > 1;) {
            const auto is_empty = [&](const Lines& row) { return row[column].empty(); };
            if (!std::all_of(rows.begin(), rows.end(), is_empty)) continue;
            heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(column));
            for (Lines& row : rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
        }
        return table(heads, rows, block.amounts);
    }

    std::string operator()(const flow::TextField& block) const {
        return paragraph(block.text.empty() ? block.label + ": –" : block.label + ": " + block.text);
    }

    std::string operator()(const flow::Disclosure& block) const {
        return heading(3, block.toggle.label) + paragraph(block.remark) + paragraph(block.text);
    }

    std::string operator()(const flow::Notice& block) const { return quote({escape_line(block.text)}); }
};

} // namespace

std::string write_block(const flow::Block& block) {
    return std::visit(Writer{}, block);
}

} // namespace ui::markdown

#include "ui/text/write_screen.hpp"

#include "ui/text/make_visible.hpp"
#include "ui/text/set_columns.hpp"
#include "ui/text/wrap_text.hpp"

#include <algorithm>
#include <string>

namespace ui::text {

namespace {

constexpr std::size_t bar_columns = 24;

/// Appends each block as text; controls are numbered as they come.
class Writer {
public:
    explicit Writer(int columns) : columns_(std::max(columns, 24)) {}

    std::string take() { return std::move(out_); }

    void operator()(const flow::Heading& block) {
        line(block.eyebrow);
        line(block.text);
        if (block.level == 1) rule('=', block.text);
        if (block.level == 2) rule('-', block.text);
        gap();
    }

    void operator()(const flow::Paragraph& block) {
        line(block.text);
        gap();
    }

    void operator()(const flow::StageHeadline& block) {
        const std::string name = block.numeral + "  " + block.name;
        line(block.eyebrow);
        line(name);
        rule('=', name);
        line(block.certainty);
        gap();
    }

    void operator()(const flow::Curve& block) {
        line(block.caption.empty() ? block.description : block.caption);
        const auto& curve = block.curve;
        std::string track;
        for (std::size_t i = 0; i < curve.stages.size(); ++i) {
            const double stage = static_cast<double>(i);
            if (i > 0) track += stage > curve.low && stage <= curve.high ? "====" : "----";
            track += stage == curve.low ? "●" : "○";
        }
        line(track);
        gap();
    }

    void operator()(const flow::RungList& block) {
        for (const flow::Control& rung : block.rungs) numbered(rung, rung.chosen ? "(x) " : "( ) ");
        gap();
    }

    void operator()(const flow::Checklist& block) {
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            numbered(block.items[i], block.items[i].chosen ? "[x] " : "[ ] ");
            if (i < block.unknown.size()) numbered(block.unknown[i], block.unknown[i].chosen ? "    (x) " : "    ( ) ");
        }
        gap();
    }

    void operator()(const flow::Actions& block) {
        controls(block.start);
        controls(block.end);
        gap();
    }

    void operator()(const flow::Chapters& block) {
        controls(block.chapters);
        gap();
    }

    void operator()(const flow::Progress& block) {
        line(block.label + " · " + block.words);
        const std::size_t filled = bar_columns * static_cast<std::size_t>(std::clamp(block.done, 0, block.total)) /
                                   static_cast<std::size_t>(std::max(block.total, 1));
        line("[" + std::string(filled, '#') + std::string(bar_columns - filled, '.') + "]");
        gap();
    }

    void operator()(const flow::Profile& block) {
        std::size_t longest = 0;
        for (const flow::ProfileRow& row : block.rows) longest = std::max(longest, count_columns(row.name));
        for (const flow::ProfileRow& row : block.rows)
            line(row.name + std::string(longest - count_columns(row.name), ' ') + "  " + bar(row, block.level_top) +
                 "  " + row.figure);
        gap();
    }

    void operator()(const flow::Picture& block) {
        line(block.title);
        line(block.caption);
        for (const std::string& row : set_columns(block, columns_)) out_ += row + "\n";
        gap();
    }

    void operator()(const flow::Callout& block) {
        line(block.eyebrow);
        indented("> ", block.title);
        indented("> ", block.text);
        indented("> ", block.caption);
        controls(block.actions);
        gap();
    }

    void operator()(const flow::AdviceList& block) {
        for (const flow::AdviceRow& row : block.rows) {
            indented("- ", row.text);
            indented("  ", row.when.empty() ? row.because : row.when + " · " + row.because);
            indented("  ", row.details);
            if (row.toggle) numbered_text((row.toggle->chosen ? "v " : "> ") + row.toggle->label);
            if (!row.toggle || row.toggle->chosen) indented("      ", row.more);
        }
        gap();
    }

    void operator()(const flow::Table& block) {
        for (const flow::TableRow& row : block.rows) {
            const std::string name =
                mark(row.mark) + (row.remark.empty() ? row.name : row.name + " (" + row.remark + ")");
            if (row.control)
                numbered_text(name);
            else
                line(name);
            indented("      ", row.detail);
        }
        gap();
    }

    void operator()(const flow::TextField& block) {
        line(block.label + ": " + block.text);
        gap();
    }

    void operator()(const flow::Disclosure& block) {
        const std::string remark = block.remark.empty() ? "" : " (" + block.remark + ")";
        numbered_text((block.toggle.chosen ? "v " : "> ") + block.toggle.label + remark);
        if (block.toggle.chosen) line(block.text);
    }

    void operator()(const flow::Notice& block) {
        indented("* ", block.text);
        controls(block.actions);
        gap();
    }

private:
    static std::string mark(flow::Mark mark) {
        switch (mark) {
        case flow::Mark::met: return "[+] ";
        case flow::Mark::unmet: return "[-] ";
        case flow::Mark::open: return "[?] ";
        case flow::Mark::none: break;
        }
        return "    ";
    }

    /// The spread as "=", the mean as "|".
    static std::string bar(const flow::ProfileRow& row, int level_top) {
        std::string cells(static_cast<std::size_t>(level_top) * 4 + 1, '.');
        if (row.level_min && row.level_max)
            for (int i = *row.level_min * 4; i <= *row.level_max * 4; ++i) cells[static_cast<std::size_t>(i)] = '=';
        if (row.tenths) cells[static_cast<std::size_t>((*row.tenths * 4 + 5) / 10)] = '|';
        return cells;
    }

    void controls(const std::vector<flow::Control>& list) {
        for (const flow::Control& control : list) numbered(control, control.chosen ? "*" : "");
    }

    void numbered(const flow::Control& control, const std::string& state) { numbered_text(state + control.label); }

    void numbered_text(const std::string& text) {
        const std::string number = std::to_string(++number_);
        indented(std::string(number.size() < 2 ? 1 : 0, ' ') + number + "  ", text);
    }

    void line(const std::string& text) { indented("", text); }

    void indented(const std::string& lead, const std::string& text) {
        if (text.empty()) return;
        const std::string rest(lead.size(), ' ');
        bool first = true;
        for (const std::string& piece : wrap_text(text, columns_ - static_cast<int>(lead.size()))) {
            out_ += (first ? lead : rest) + piece + "\n";
            first = false;
        }
    }

    void rule(char stroke, const std::string& under) {
        out_ += std::string(std::min(count_columns(make_visible(under)), static_cast<std::size_t>(columns_)), stroke) +
                "\n";
    }

    void gap() { out_ += "\n"; }

    int columns_;
    int number_ = 0;
    std::string out_;
};

} // namespace

std::string write_screen(const flow::View& view, int columns) {
    Writer writer(columns);
    for (const flow::Block& block : view.blocks) std::visit(writer, block);
    return writer.take();
}

std::vector<const flow::Control*> list_controls(const flow::View& view) {
    std::vector<const flow::Control*> controls;
    for (const flow::Node& node : flow::list_nodes(view))
        if (node.control != nullptr) controls.push_back(node.control);
    return controls;
}

} // namespace ui::text

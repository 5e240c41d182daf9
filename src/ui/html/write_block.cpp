#include "ui/html/write_block.hpp"

#include "ui/html/write_elements.hpp"
#include "ui/html/write_figures.hpp"
#include "ui/html/write_tables.hpp"

#include <algorithm>

namespace ui::html {

namespace {

std::string look_of(flow::Tone tone) {
    switch (tone) {
    case flow::Tone::lead: return "lead";
    case flow::Tone::caption: return "caption";
    case flow::Tone::body: break;
    }
    return "";
}

std::string look_of(flow::Mood mood) {
    return mood == flow::Mood::warn ? "callout warn" : "callout";
}

std::string write_note(flow::Mood mood, const std::string& markup) {
    return "<div role=\"note\" class=\"" + look_of(mood) + "\">\n" + markup + "</div>\n";
}

/// A term and what is said of it.
std::string write_pair(const std::string& term, const std::string& text) {
    return wrap("dl", "", element("dt", "", term) + element("dd", "", text.empty() ? "–" : text));
}

/// One overload a kind of block: a new kind does not compile until it has one.
struct Writer {
    std::string operator()(const flow::Heading& block) const {
        const std::string name = "h" + std::to_string(std::clamp(block.level, 1, 3));
        const std::string look = block.begins_page ? "page" : "";
        if (block.eyebrow.empty()) return element(name, look, block.text);
        return wrap("hgroup", look, element("p", "eyebrow", block.eyebrow) + element(name, "", block.text));
    }

    std::string operator()(const flow::Paragraph& block) const { return element("p", look_of(block.tone), block.text); }

    std::string operator()(const flow::StageHeadline& block) const {
        return wrap("hgroup", "stage",
                    element("p", "eyebrow", block.eyebrow) +
                        wrap("h2", "", element("span", "numeral", block.numeral) + element("span", "", block.name)) +
                        element("p", "caption", block.certainty));
    }

    std::string operator()(const flow::Curve& block) const { return write_curve(block); }
    std::string operator()(const flow::RungList& block) const { return write_choices(block.label, block.rungs); }
    std::string operator()(const flow::Checklist& block) const {
        std::vector<flow::Control> lines = block.items;
        for (std::size_t i = 0; i < block.unknown.size(); ++i)
            if (block.unknown[i].chosen) lines[i].label += " · " + block.unknown[i].label;
        return write_choices(block.label, lines);
    }
    std::string operator()(const flow::Actions&) const { return ""; }
    std::string operator()(const flow::Chapters&) const { return ""; }
    std::string operator()(const flow::Progress& block) const { return write_pair(block.label, block.words); }
    std::string operator()(const flow::Profile& block) const { return write_profile(block); }
    std::string operator()(const flow::Picture& block) const { return write_picture(block); }

    std::string operator()(const flow::Callout& block) const {
        return write_note(block.mood, element("p", "eyebrow", block.eyebrow) + element("p", "title", block.title) +
                                          element("p", "", block.text) + element("p", "caption", block.caption));
    }

    std::string operator()(const flow::AdviceList& block) const { return write_advice(block); }
    std::string operator()(const flow::Table& block) const { return write_table(block); }
    std::string operator()(const flow::TextField& block) const { return write_pair(block.label, block.text); }

    /// Paper does not unfold: what a closed part would show is shown.
    std::string operator()(const flow::Disclosure& block) const {
        return element("h3", "", block.toggle.label) + element("p", "caption", block.remark) +
               element("p", "", block.text);
    }

    std::string operator()(const flow::Notice& block) const {
        return write_note(block.mood, element("p", "", block.text));
    }
};

} // namespace

std::string write_block(const flow::Block& block) {
    return std::visit(Writer{}, block);
}

} // namespace ui::html

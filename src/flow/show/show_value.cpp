#include "flow/show/show.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include "core/compare/total_business_case.hpp"

#include <optional>
#include <utility>

namespace flow {

namespace {

constexpr core::Value drivers[] = {core::Value::make, core::Value::save, core::Value::protect};

std::string show_amounts(const State& state, std::int64_t low, std::int64_t high) {
    if (low == 0 && high == 0) return "–"; // nothing is typed yet
    return wording::amounts(low, high, state.answers.business_case.currency);
}

TableRow show_total(const State& state, const std::string& name, const core::BusinessTotal& total) {
    TableRow row;
    row.name = name;
    if (total.low == 0 && total.high == 0) {
        row.remark = "–";
        return row;
    }
    row.detail = wording::confidence_of(total.confidence);
    row.remark = show_amounts(state, total.low, total.high);
    return row;
}

Control confidence_control(int row, core::ConfidenceLabel given, core::ConfidenceLabel is, const char* name,
                           const std::string& label) {
    Control control =
        make_control("row/" + std::to_string(row) + "/sure/" + name, label, SetRowConfidence{row, is}, Emphasis::quiet);
    control.chosen = given == is;
    return control;
}

void add_fields(View& view, const State& state, int index) {
    const core::BusinessRow& row = state.answers.business_case.rows[static_cast<std::size_t>(index)];
    const std::string id = "row/" + std::to_string(index);
    const auto amount = [](std::int64_t value) { return value == 0 ? std::nullopt : std::optional(value); };
    view.blocks.push_back(TextField{id + "/description", wording::row_description(row.driver), row.description,
                                    Typing::line, TypeRowDescription{index, ""}});
    add_amount(view, state,
               {id + "/low", say("Lowest amount a year"), "", Typing::number, TypeRowAmount{index, Bound::low, ""}},
               amount(row.low));
    add_amount(view, state,
               {id + "/high", say("Highest amount a year"), "", Typing::number, TypeRowAmount{index, Bound::high, ""}},
               amount(row.high));
    if (row.high != 0 && row.low > row.high)
        view.blocks.push_back(Paragraph{id + "/order", Tone::caption, wording::amounts_in_order()});
    view.blocks.push_back(Paragraph{id + "/confidence", Tone::caption, say("How sure are you of these amounts?")});
    view.blocks.push_back(Actions{
        id + "/sure",
        {confidence_control(index, row.confidence, core::ConfidenceLabel::low, "low", say_in("confidence", "Low")),
         confidence_control(index, row.confidence, core::ConfidenceLabel::medium, "medium",
                            say_in("confidence", "Medium")),
         confidence_control(index, row.confidence, core::ConfidenceLabel::high, "high", say_in("confidence", "High"))},
        {make_control(id + "/remove", say("Remove this row"), RemoveBusinessRow{index}, Emphasis::quiet)}});
}

void add_rows(View& view, const State& state, core::Value driver) {
    const auto& rows = state.answers.business_case.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].driver != driver) continue;
        const std::string label = rows[i].description.empty() ? say("Not described yet") : rows[i].description;
        Disclosure line = make_disclosure(state, {Part::Kind::business_row, static_cast<int>(i)},
                                          "row/" + std::to_string(i), label, false);
        line.remark = is_unreadable(state, static_cast<int>(i))
                          ? say("not counted")
                          : show_amounts(state, core::lower_end(rows[i]), core::upper_end(rows[i]));
        const bool open = line.toggle.chosen;
        view.blocks.push_back(std::move(line));
        if (open) add_fields(view, state, static_cast<int>(i));
    }
}

} // namespace

namespace {

/// The rows that can be read.
core::BusinessCase list_counted(const State& state) {
    core::BusinessCase counted = state.answers.business_case;
    for (std::size_t i = counted.rows.size(); i-- > 0;)
        if (is_unreadable(state, static_cast<int>(i)))
            counted.rows.erase(counted.rows.begin() + static_cast<std::ptrdiff_t>(i));
    return counted;
}

void add_totals(View& view, const State& state) {
    view.blocks.push_back(show_business_totals(state));
    const std::size_t left_out = state.answers.business_case.rows.size() - list_counted(state).rows.size();
    if (left_out > 0)
        view.blocks.push_back(
            Notice{"value/uncounted", Mood::warn, wording::rows_uncounted(static_cast<int>(left_out)), {}});
}

} // namespace

Table show_business_totals(const State& state) {
    const core::BusinessTotals totals = core::total_business_case(list_counted(state));
    Table table;
    table.id = "value/totals";
    table.caption = say("What it is worth per year");
    table.amounts = true;
    for (const core::Value driver : drivers)
        table.rows.push_back(show_total(state, wording::driver(driver), core::total_of(totals, driver)));
    table.rows.push_back(show_total(state, say("Total"), totals.all));
    return table;
}

void add_business_total(View& view, const State& state) {
    const core::BusinessTotal total = core::total_business_case(list_counted(state)).all;
    if (total.low == 0 && total.high == 0) return;
    view.blocks.push_back(
        Paragraph{"board/value", Tone::body,
                  wording::worth_a_year(show_amounts(state, total.low, total.high), total.confidence)});
}

void add_business_case(View& view, const State& state) {
    const auto& rows = state.answers.business_case.rows;
    if (rows.empty()) return;
    view.blocks.push_back(Heading{"value/title", 2, "", say("What it is worth per year")});
    add_totals(view, state);
    Table table;
    table.id = "value/rows";
    table.caption = say("The rows behind it");
    table.amounts = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const core::BusinessRow& row = rows[i];
        TableRow line;
        line.name = row.description.empty() ? say("Not described") : row.description;
        line.detail = say_in("format", "{value}, {confidence}",
                             {wording::driver(row.driver), wording::confidence_of(row.confidence)});
        line.remark = is_unreadable(state, static_cast<int>(i))
                          ? say("not counted")
                          : show_amounts(state, core::lower_end(row), core::upper_end(row));
        table.rows.push_back(std::move(line));
    }
    view.blocks.push_back(Heading{"value/rows/title", 3, "", table.caption});
    view.blocks.push_back(std::move(table));
}

void add_value(View& view, const State& state) {
    view.blocks.push_back(Paragraph{"value/about", Tone::body, wording::value_about()});
    add_totals(view, state);
    for (const core::Value driver : drivers) {
        const std::string name = wording::driver_id(driver);
        view.blocks.push_back(Heading{"value/" + name, 2, "", wording::driver(driver)});
        view.blocks.push_back(Paragraph{"value/" + name + "/about", Tone::caption, wording::driver_about(driver)});
        add_rows(view, state, driver);
        view.blocks.push_back(
            Actions{"value/" + name + "/add",
                    {make_control("value/add-" + name, say("Add a row"), AddBusinessRow{driver}, Emphasis::quiet)},
                    {}});
    }
    view.blocks.push_back(TextField{"value/currency", say("Currency"), state.answers.business_case.currency,
                                    Typing::line, TypeCurrency{""}});
}

} // namespace flow

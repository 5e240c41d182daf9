#include "flow/saving/save_files.hpp"

#include "core/answers_file/write_result.hpp"
#include "core/export/write_csv.hpp"
#include "core/export/write_svg.hpp"
#include "core/text/tidy_text.hpp"
#include "core/words/say.hpp"
#include "flow/saving/list_answers.hpp"
#include "flow/saving/list_plan.hpp"
#include "flow/saving/list_rubric_words.hpp"
#include "flow/show/name_file.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/show/show_report.hpp"

#include <utility>

namespace flow {

namespace {

constexpr double picture_em = 42; ///< width of what a saved picture shows
constexpr double margin_em = 1;   ///< and the room round it

std::string name_of(PictureKind kind) {
    switch (kind) {
    case PictureKind::profile: return "profile";
    case PictureKind::radar: return "radar";
    case PictureKind::staircase: return "staircase";
    case PictureKind::gaps: return "gaps";
    case PictureKind::curve: break;
    }
    return "curve";
}

std::string write_dated(const core::Rubric& rubric, const State& state) {
    core::Answers answers = state.answers;
    answers.date = date_of(state);
    return core::write_answers(rubric, answers);
}

} // namespace

Effect save_answers(const core::Rubric& rubric, const State& state) {
    return Save{name_file(rubric, state, "answers.json"), "application/json", write_dated(rubric, state)};
}

Effect save_result(const core::Rubric& rubric, const State& state) {
    return Save{name_file(rubric, state, "result.json"), "application/json",
                core::write_result(rubric, state.answers, state.card)};
}

Effect save_report(const core::Rubric& rubric, const State& state) {
    return SavePage{name_file(rubric, state, "report.html"),
                    rubric.language,
                    rubric.title,
                    show_report(rubric, state),
                    core::spoken_language(),
                    list_rubric_words(rubric)};
}

Effect save_markdown(const core::Rubric& rubric, const State& state) {
    return SaveMarkdownPage{name_file(rubric, state, "report.md"), show_report(rubric, state)};
}

Effect save_table(const core::Rubric& rubric, const State& state) {
    return Save{name_file(rubric, state, "answers.csv"), "text/csv",
                core::write_csv(list_answers(rubric, state.answers))};
}

Effect save_plan(const core::Rubric& rubric, const State& state) {
    return Save{name_file(rubric, state, "plan.csv"), "text/csv",
                core::write_csv(list_plan(rubric, state.answers, state.card))};
}

std::optional<Effect> save_picture(const core::Rubric& rubric, const State& state, PictureKind kind,
                                   PictureFormat format) {
    const std::optional<Picture> picture = show_picture(rubric, state, kind);
    if (!picture) return std::nullopt;
    const std::string name = name_file(rubric, state, name_of(kind));
    core::Chart chart = core::add_margin(core::draw_diagram(picture->diagram, picture_em), margin_em);
    if (format == PictureFormat::png) return SaveChart{name + ".png", std::move(chart)};
    return Save{name + ".svg", "image/svg+xml",
                core::write_svg(chart, {picture->title, core::tidy_text(picture->description)})};
}

Effect save_copy(const core::Rubric& rubric, const State& state) {
    return SavePageCopy{name_file(rubric, state, "with-answers.html"), write_dated(rubric, state)};
}

} // namespace flow

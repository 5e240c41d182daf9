#include "flow/show/save_files.hpp"

#include "core/answers_file/write_result.hpp"
#include "core/export/write_csv.hpp"
#include "core/export/write_svg.hpp"
#include "core/text/tidy_text.hpp"
#include "core/words/say.hpp"
#include "flow/show/list_answers.hpp"
#include "flow/show/list_rubric_words.hpp"
#include "flow/show/show_pictures.hpp"
#include "flow/show/show_report.hpp"

#include <utility>

namespace flow {

namespace {

constexpr double picture_em = 42; ///< width of a saved picture

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

/// Of the answers; those that have none are of today.
std::string date_of(const State& state) {
    return state.answers.date.empty() ? state.today : state.answers.date;
}

std::string write_dated(const core::Rubric& rubric, const State& state) {
    core::Answers answers = state.answers;
    answers.date = date_of(state);
    return core::write_answers(rubric, answers);
}

} // namespace

Effect save_answers(const core::Rubric& rubric, const State& state) {
    return Save{rubric.id + "-answers.json", "application/json", write_dated(rubric, state)};
}

Effect save_result(const core::Rubric& rubric, const State& state) {
    return Save{rubric.id + "-result.json", "application/json", core::write_result(rubric, state.answers, state.card)};
}

Effect save_report(const core::Rubric& rubric, const State& state) {
    return SavePage{rubric.id + "-report.html",
                    rubric.language,
                    rubric.title,
                    show_report(rubric, state.answers, state.card, date_of(state)),
                    core::spoken_language(),
                    list_rubric_words(rubric)};
}

Effect save_markdown(const core::Rubric& rubric, const State& state) {
    return SaveMarkdownPage{rubric.id + "-report.md", rubric.title,
                            show_report(rubric, state.answers, state.card, date_of(state))};
}

Effect save_table(const core::Rubric& rubric, const State& state) {
    return Save{rubric.id + "-answers.csv", "text/csv", core::write_csv(list_answers(rubric, state.answers))};
}

std::optional<Effect> save_picture(const core::Rubric& rubric, const State& state, PictureKind kind,
                                   PictureFormat format) {
    const std::optional<Picture> picture = show_picture(rubric, state, kind);
    if (!picture) return std::nullopt;
    const std::string name = rubric.id + "-" + name_of(kind);
    core::Chart chart = core::draw_diagram(picture->diagram, picture_em);
    if (format == PictureFormat::png) return SaveChart{name + ".png", std::move(chart)};
    return Save{name + ".svg", "image/svg+xml",
                core::write_svg(chart, {picture->title, core::tidy_text(picture->description)})};
}

Effect save_copy(const core::Rubric& rubric, const State& state) {
    return SavePageCopy{rubric.id + "-with-answers.html", write_dated(rubric, state)};
}

} // namespace flow

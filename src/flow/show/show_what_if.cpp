#include "flow/list_questions.hpp"
#include "flow/show/show.hpp"
#include "flow/show/show_asked.hpp"
#include "flow/show/show_chapters.hpp"
#include "flow/shown_answers.hpp"
#include "flow/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace flow {

namespace {

/// Short name and answer; unfolded, the ways to answer it.
void add_question(View& view, const core::Rubric& rubric, const State& seen, int index) {
    const auto at = static_cast<std::size_t>(index);
    const core::Question& question = rubric.questions[at];
    Disclosure line =
        make_disclosure(seen, {Part::Kind::tried, index}, "try/" + question.id, question.short_name, false);
    line.remark = wording::answer_of(rubric, seen.answers, index);
    const bool open = line.toggle.chosen;
    view.blocks.push_back(std::move(line));
    if (!open) return;
    const Asked asked{rubric, seen, index, question, seen.answers.given[at]};
    add_ways_to_answer(view, asked);
    view.blocks.push_back(Actions{"try/" + question.id + "/other", show_other_answers(asked), {}});
}

/// What moves the result most: the steps of the path, then what the stage hangs on.
std::vector<int> list_movers(const core::Scorecard& card) {
    std::vector<int> movers;
    const auto add = [&](int question) {
        if (std::find(movers.begin(), movers.end(), question) == movers.end()) movers.push_back(question);
    };
    if (card.path)
        for (const core::PathStep& step : card.path->steps) add(step.question);
    for (const core::Sensitivity& one : card.confidence.sensitive) add(one.question);
    return movers;
}

/// The question that was unfolded or folded last; -1 for none.
int find_touched(const State& state) {
    for (const Unfold& chosen : state.unfolded)
        if (chosen.part.kind == Part::Kind::tried) return chosen.part.index;
    return -1;
}

/// What would come of it stands below the question that was touched last, or below its area where that is folded:
/// nothing moves above, nor under the finger.
class Bar {
public:
    Bar(View& view, const core::Rubric& rubric, const State& own)
        : view_(view), rubric_(rubric), own_(own), touched_(find_touched(own)) {}

    bool is_about(int question) const { return question == touched_; }
    void add() {
        if (!own_.aside || std::exchange(added_, true)) return;
        if (std::optional<Callout> line = show_aside(rubric_, own_)) view_.blocks.push_back(std::move(*line));
    }

private:
    View& view_;
    const core::Rubric& rubric_;
    const State& own_;
    int touched_;
    bool added_ = false;
};

} // namespace

void add_what_if(View& view, const core::Rubric& rubric, const State& own, const State& seen) {
    view.blocks.push_back(Paragraph{"what-if/about", Tone::body, wording::what_if_about()});
    Bar bar(view, rubric, own);
    const auto add = [&](int question) {
        add_question(view, rubric, seen, question);
        if (bar.is_about(question)) bar.add();
    };
    std::vector<int> questions = list_questions(rubric, seen);
    std::erase_if(questions, [&](int question) { return !core::is_scored(core::question_at(rubric, question)); });
    // As the person's own answers have it: what is tried must not jump out of the list under their hands.
    std::vector<int> movers = list_movers(own.card);
    std::erase_if(movers, [&](int question) {
        return std::find(questions.begin(), questions.end(), question) == questions.end();
    });
    if (!movers.empty()) {
        view.blocks.push_back(Heading{"what-if/movers", 2, "", wording::what_moves_most()});
        for (const int question : movers) add(question);
    }
    view.blocks.push_back(Heading{"what-if/others", 2, "", movers.empty() ? say("All questions") : say("All others")});
    for (std::size_t d = 0; d < rubric.dimensions.size(); ++d) {
        std::vector<int> here;
        for (const int question : questions)
            if (core::question_at(rubric, question).dimension == static_cast<int>(d) &&
                std::find(movers.begin(), movers.end(), question) == movers.end())
                here.push_back(question);
        if (here.empty()) continue;
        const core::Dimension& dimension = rubric.dimensions[d];
        Disclosure area = make_disclosure(seen, {Part::Kind::tried_area, static_cast<int>(d)},
                                          "try-area/" + dimension.id, dimension.name, false);
        area.remark = say_count("{count} question", "{count} questions", static_cast<int>(here.size()));
        const bool open = area.toggle.chosen;
        view.blocks.push_back(std::move(area));
        if (open)
            for (const int question : here) add(question);
        else if (std::any_of(here.begin(), here.end(), [&](int question) { return bar.is_about(question); }))
            bar.add();
    }
    bar.add();
}

} // namespace flow

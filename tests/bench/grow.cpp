// How long scoring takes as rubrics grow, in milliseconds of processor time: the worst of some random rubrics of each
// size, all stages asking for all questions, weights and efforts up to 100.
//
//     build/native/tests/grow

#include "core/limits.hpp"
#include "core/score/choose_question.hpp"
#include "core/score/choose_quick.hpp"
#include "core/score/find_path.hpp"
#include "core/score/score_answers.hpp"
#include "core/score/tally_stages.hpp"
#include "support/random_rubric.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace core;

namespace {

constexpr int stages = 20;
constexpr int rubrics = 4;

struct Times {
    double score = 0;
    double path = 0;
    double next = 0;
    double quick = 0;
    double to_go = 0;
};

template <class Work>
double time(Work work) {
    const std::clock_t before = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

/// What a rubric's questions hang on.
enum class Shape { flat, chain, fan };

Question make_question(support::Random& random, int index, Shape shape) {
    Question question;
    question.id = "q" + std::to_string(index);
    question.weight = random.between(1, 100);
    for (int rung = 0; rung < 12; ++rung) {
        Rung each;
        each.id = "r" + std::to_string(rung);
        each.level = std::min(stages - 1, rung * 2);
        question.rungs.push_back(each);
    }
    if (shape != Shape::flat && index > 0 && index <= limits::conditional_questions)
        question.visible_when = Condition{shape == Shape::chain ? index - 1 : 0, 1};
    return question;
}

Rubric make_rubric(support::Random& random, int questions, Shape shape) {
    Rubric rubric;
    rubric.dimensions.resize(1);
    for (int i = 0; i < questions; ++i) rubric.questions.push_back(make_question(random, i, shape));
    for (int k = 0; k < stages; ++k) {
        Stage stage;
        stage.id = "s" + std::to_string(k);
        for (int i = 0; i < questions && k > 0; ++i) {
            const int weight = random.between(1, 100); // an effort near it makes the cheapest set hard to find
            const int effort = std::clamp(weight + random.between(-3, 3), 1, 100);
            stage.criteria.push_back({i, k, false, weight, effort});
        }
        rubric.stages.push_back(stage);
    }
    return rubric;
}

/// Some open, or all between two levels that respondents gave.
Answers make_answers(support::Random& random, const Rubric& rubric, int open_percent, bool differ) {
    Answers answers = support::no_answers(rubric);
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
        if (differ)
            answers.given[i].between = LevelRange{1, random.between(2, stages - 1)};
        else if (!random.chance(open_percent))
            answers.given[i] = support::random_answer(random, rubric.questions[i], 0);
    }
    return answers;
}

void measure(const Rubric& rubric, const Answers& answers, Times& worst) {
    const StageTallies tallies(rubric, answers);
    const int low = tallies.bounds().low;
    worst.score = std::max(worst.score, time([&] { score_answers(rubric, answers); }));
    worst.path = std::max(worst.path, time([&] { find_paths(rubric, answers, tallies, low); }));
    worst.next = std::max(worst.next, time([&] { choose_question(rubric, answers); }));
    worst.quick = std::max(worst.quick, time([&] { choose_quick_question(rubric, answers); }));
    worst.to_go = std::max(worst.to_go, time([&] { count_to_go(rubric, answers); }));
}

void measure(const char* name, Shape shape, int open_percent, bool differ) {
    for (const int questions : {10, 50, 100, 500}) {
        Times worst;
        for (int seed = 1; seed <= rubrics; ++seed) {
            support::Random random(static_cast<std::uint64_t>(seed));
            const Rubric rubric = make_rubric(random, questions, shape);
            measure(rubric, make_answers(random, rubric, open_percent, differ), worst);
        }
        std::printf("| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |\n", name, questions, worst.score, worst.path,
                    worst.next, worst.quick, worst.to_go);
        std::fflush(stdout);
    }
}

} // namespace

int main() {
    std::printf("| answers | questions | scored | path and staircase | next question | quick | to go "
                "|\n|---|--:|--:|--:|--:|--:|--:|\n");
    measure("none", Shape::flat, 100, false);
    measure("half", Shape::flat, 50, false);
    measure("all", Shape::flat, 0, false);
    measure("none, in a chain", Shape::chain, 100, false);
    measure("none, hanging on one", Shape::fan, 100, false);
    measure("half, hanging on one", Shape::fan, 50, false);
    measure("respondents differ", Shape::flat, 0, true);
    measure("respondents differ, in a chain", Shape::chain, 0, true);
    return 0;
}

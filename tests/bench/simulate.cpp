// simulate RUBRIC [RESPONDENTS [SEED [LATER_AREAS [PLACE_AREA]]]]
//
// How many questions quick mode saves, and whether it ever ends on another stage than the full questionnaire. Simulated
// respondents have a true level, uniform from 0 to K. Their LATER_AREAS (ids of dimensions, by commas) are one lower
// while it is under 3. Each answer is off by -1, 0 or +1 in 15, 65 and 20 % of cases, clamped, and becomes the highest
// rung not above it, or the fewest ticks that give it. A third say "does not apply" throughout PLACE_AREA, where
// allowed. Prints a Markdown table. Exit status 1 when the stages ever differ, or when quick mode asks more than 55 %
// on average.

#include "core/answers_file/read_answers.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/rubric_file/read_rubric.hpp"
#include "core/score/choose_quick.hpp"
#include "core/score/find_visible.hpp"
#include "core/score/score_answers.hpp"
#include "core/score/tally_stages.hpp"
#include "core/words/say.hpp"
#include "support/bound_stage.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace core;

constexpr int asked_percent_max = 55;

struct Plan {
    int respondents = 100'000;
    std::uint64_t seed = 1;
    std::string later_areas = "value,strategy,operating-model,skills";
    std::string place_area = "global-reach";
    int unknown_percent = 0; ///< of the respondents: those who do not know some lines of checklists
};

struct Respondent {
    int level = 0;
    bool in_one_place = false;
    Answers answers = {};
};

/// A row of the table: the respondents of one true level, or all.
struct Tally {
    int respondents = 0;
    int exact = 0;
    int within_one = 0;
    std::int64_t asked = 0;
    std::int64_t in_full = 0;
    int unsettled = 0; ///< as the full questionnaire is, too
    int broken = 0;

    void add(const Tally& more) {
        respondents += more.respondents;
        exact += more.exact;
        within_one += more.within_one;
        unsettled += more.unsettled;
        asked += more.asked;
        in_full += more.in_full;
        broken += more.broken;
    }
};

bool is_listed(const std::string& list, const std::string& id) {
    return ("," + list + ",").find("," + id + ",") != std::string::npos;
}

Answer answer_at(const Question& question, int level) {
    Answer answer;
    answer.state = AnswerState::answered;
    if (question.kind == QuestionKind::ladder) {
        for (std::size_t i = 0; i < question.rungs.size(); ++i)
            if (question.rungs[i].level <= level) answer.choice = static_cast<int>(i);
        return answer;
    }
    std::size_t ticks = 0;
    int reached = 0;
    answer.ticked.assign(question.items.size(), false);
    for (std::size_t i = 0; i < answer.ticked.size(); ++i) {
        answer.ticked[i] = true;
        const int next = level_of(question, answer);
        if (next > level) break;
        if (next > reached) ticks = i + 1;
        reached = next;
    }
    answer.ticked.assign(question.items.size(), false);
    std::fill_n(answer.ticked.begin(), ticks, true);
    return answer;
}

Respondent make_respondent(const Rubric& rubric, const Plan& plan, support::Random& random) {
    Respondent made;
    const int top = top_level(rubric);
    made.level = random.between(0, top);
    made.in_one_place = random.below(3) == 0;
    made.answers = empty_answers(rubric);
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        const Question& question = rubric.questions[i];
        if (!is_scored(question)) continue;
        const std::string& area = rubric.dimensions[static_cast<std::size_t>(question.dimension)].id;
        const int chance = random.below(100);
        const int off = chance < 15 ? -1 : chance < 80 ? 0 : 1;
        const int lag = made.level < 3 && is_listed(plan.later_areas, area) ? 1 : 0;
        made.answers.given[i] = answer_at(question, std::clamp(std::max(made.level - lag, 0) + off, 0, top));
        if (made.in_one_place && question.allow_not_applicable && area == plan.place_area) {
            made.answers.given[i] = Answer{};
            made.answers.given[i].state = AnswerState::not_applicable;
            made.answers.given[i].words = "In one country.";
        }
    }
    return made;
}

/// A fifth of the lines.
void forget_lines(const Rubric& rubric, Answers& answers, support::Random& random) {
    for (std::size_t i = 0; i < answers.given.size(); ++i) {
        Answer& answer = answers.given[i];
        answer.unknown_lines.resize(answer.ticked.size());
        for (std::size_t line = 0; line < answer.ticked.size(); ++line) {
            if (random.below(5) > 0) continue;
            answer.ticked[line] = false;
            answer.unknown_lines[line] = true;
        }
        if (!answer.ticked.empty()) settle_lines(rubric.questions[i], answer);
    }
}

int count_shown(const Rubric& rubric, const Answers& answers) {
    const std::vector<bool> visible = find_visible(rubric, answers);
    int count = 0;
    for (std::size_t i = 0; i < visible.size(); ++i)
        if (visible[i] && is_scored(rubric.questions[i])) ++count;
    return count;
}

/// The stage of the true level; below those that the respondent cannot claim, as being in one place.
int expected_stage(const Rubric& rubric, const Respondent& respondent) {
    const Scorecard card = score_answers(rubric, respondent.answers);
    int stage = respondent.level;
    while (stage > 0 && !card.stages[static_cast<std::size_t>(stage) - 1].claimable) --stage;
    return stage;
}

Tally visit(const Rubric& rubric, const Respondent& respondent) {
    Answers answers = empty_answers(rubric);
    Tally tally{.respondents = 1};
    while (const auto next = choose_quick_question(rubric, answers)) {
        const auto question = static_cast<std::size_t>(*next);
        answers.given[question] = respondent.answers.given[question];
        ++tally.asked;
    }
    const StageBounds quick = support::bound_stage(rubric, answers);
    const StageBounds all = support::bound_stage(rubric, respondent.answers);
    const int full = all.low;
    const int expected = expected_stage(rubric, respondent);
    tally.in_full = count_shown(rubric, respondent.answers);
    tally.exact = full == expected ? 1 : 0;
    tally.within_one = std::abs(full - expected) <= 1 ? 1 : 0;
    tally.unsettled = all.low < all.high ? 1 : 0;
    tally.broken = quick.low == all.low && quick.high == all.high ? 0 : 1;
    return tally;
}

/// Part of whole in tenths of a percent, rounded half up.
std::int64_t per_mille(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : (2000 * part + whole) / (2 * whole);
}

void print_row(const std::string& name, const Tally& tally) {
    const std::int64_t exact = per_mille(tally.exact, tally.respondents);
    const std::int64_t near = per_mille(tally.within_one, tally.respondents);
    const std::int64_t share = per_mille(tally.asked, tally.in_full);
    const std::int64_t asked = per_mille(tally.asked, std::int64_t{100} * tally.respondents); // tenths of a question
    const auto whole = [](std::int64_t tenths) { return static_cast<long>(tenths / 10); };
    const auto rest = [](std::int64_t tenths) { return static_cast<long>(tenths % 10); };
    std::printf("| %s | %d | %ld.%ld %% | %ld.%ld %% | %ld.%ld | %ld.%ld %% |\n", name.c_str(), tally.respondents,
                whole(exact), rest(exact), whole(near), rest(near), whole(asked), rest(asked), whole(share),
                rest(share));
}

std::string read_file(const char* name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int simulate(const Rubric& rubric, const Plan& plan) {
    support::Random random(plan.seed);
    std::vector<Tally> rows(rubric.stages.size());
    for (int i = 0; i < plan.respondents; ++i) {
        Respondent respondent = make_respondent(rubric, plan, random);
        if (plan.unknown_percent > 0 && random.below(100) < plan.unknown_percent)
            forget_lines(rubric, respondent.answers, random);
        rows[static_cast<std::size_t>(respondent.level)].add(visit(rubric, respondent));
    }
    std::printf("| true level | respondents | exactly that stage | within one | quick questions, mean | of all |\n"
                "|---|--:|--:|--:|--:|--:|\n");
    Tally all;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        print_row(std::to_string(k) + " " + rubric.stages[k].name, rows[k]);
        all.add(rows[k]);
    }
    print_row("all", all);
    if (plan.unknown_percent > 0)
        std::printf("\nWhat nobody knows left the stage of %d open, in the full questionnaire too.\n", all.unsettled);
    std::printf("\nQuick mode ended on another stage than the full questionnaire, or unsettled: %d of %d.\n",
                all.broken, all.respondents);
    return all.broken > 0 || 100 * all.asked > asked_percent_max * all.in_full ? 1 : 0;
}

} // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::fputs("simulate RUBRIC [RESPONDENTS [SEED [LATER_AREAS [PLACE_AREA [UNKNOWN_PERCENT]]]]]\n", stderr);
        return 2;
    }
    Plan plan;
    if (count > 2) plan.respondents = std::atoi(words[2]);
    if (count > 3) plan.seed = std::strtoull(words[3], nullptr, 10);
    if (count > 4) plan.later_areas = words[4];
    if (count > 5) plan.place_area = words[5];
    if (count > 6) plan.unknown_percent = std::atoi(words[6]);
    const Read<Rubric> read = read_rubric(read_file(words[1]));
    for (const Problem& problem : read.problems)
        std::fprintf(stderr, "%s:%d: %s\n", words[1], problem.place.line, core::say(problem.sentence).c_str());
    if (!read.value) return 2;
    return simulate(*read.value, plan);
}

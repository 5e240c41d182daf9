#include "support/random_rubric.hpp"

#include "core/answers_file/merge_respondents.hpp"
#include "core/kinds/answer_levels.hpp"
#include "core/people/settle_question.hpp"
#include "core/score/tally_stages.hpp"

#include <algorithm>
#include <string>

namespace support {

using namespace core;

namespace {

int highest_level(const Question& question) {
    const std::vector<int> levels = outcome_levels(question);
    return levels.empty() ? 0 : levels.back();
}

Question random_question(Random& random, const RubricSize& size, int top, int index) {
    Question question;
    question.id = "q" + std::to_string(index);
    question.weight = random.between(1, size.weight_max);
    question.quick = random.chance(30);
    question.material = random.chance(90);
    const int kind = random.below(100);
    if (index > 0 && kind < 4) {
        question.kind = QuestionKind::choice;
        for (int i = 0; i < 2; ++i) question.options.push_back({"o" + std::to_string(i), ""});
    } else if (kind < 25) {
        question.kind = QuestionKind::checklist;
        const int items = random.between(1, size.items_max);
        for (int i = 0; i < items; ++i) question.items.push_back({"i" + std::to_string(i), ""});
        const int thresholds = random.between(1, 3);
        for (int i = 0; i < thresholds; ++i)
            question.thresholds.push_back({random.between(1, items), random.between(1, top)});
    } else {
        const int rungs = random.between(2, size.rungs_max);
        int level = 0;
        for (int i = 0; i < rungs; ++i) {
            Rung rung;
            rung.id = "r" + std::to_string(i);
            rung.level = level;
            question.rungs.push_back(rung);
            level = std::min(top, level + (random.chance(75) ? 1 : random.below(3)));
        }
    }
    return question;
}

/// Shown on an earlier question, or allowed to be "not applicable", or neither.
void set_conditions(Random& random, const RubricSize& size, std::vector<Question>& questions) {
    std::vector<int> conditions; // that may become one
    for (std::size_t i = 0; i < questions.size(); ++i) {
        Question& question = questions[i];
        if (!conditions.empty() && random.chance(size.conditions_percent)) {
            const int earlier = conditions[static_cast<std::size_t>(random.below(static_cast<int>(conditions.size())))];
            const int highest = highest_level(questions[static_cast<std::size_t>(earlier)]);
            question.visible_when = Condition{earlier, random.between(1, highest)};
        } else if (is_scored(question) && random.chance(size.not_applicable_percent)) {
            question.allow_not_applicable = true;
        }
        if (!question.allow_not_applicable && highest_level(question) > 0) conditions.push_back(static_cast<int>(i));
    }
}

Stage random_stage(Random& random, const RubricSize& size, const std::vector<Question>& questions, int index) {
    Stage stage;
    stage.id = "s" + std::to_string(index);
    if (random.chance(35)) stage.when_not_claimable = WhenNotClaimable::skip;
    std::vector<int> usable;
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (highest_level(questions[i]) > 0) usable.push_back(static_cast<int>(i));
    const int wanted = random.between(1, static_cast<int>(usable.size()));
    while (static_cast<int>(stage.criteria.size()) < wanted) {
        const auto pick = usable.begin() + random.below(static_cast<int>(usable.size()));
        const Question& question = questions[static_cast<std::size_t>(*pick)];
        Criterion criterion;
        criterion.question = *pick;
        criterion.at_least = random.between(1, std::min(highest_level(question), std::max(1, index)));
        const bool may_be_must = !question.allow_not_applicable || stage.when_not_claimable == WhenNotClaimable::skip;
        criterion.must = may_be_must && random.chance(15);
        criterion.weight = random.between(1, size.weight_max);
        criterion.effort = random.between(1, size.weight_max);
        stage.criteria.push_back(criterion);
        usable.erase(pick);
    }
    return stage;
}

int random_scored(Random& random, const Rubric& rubric) {
    while (true) {
        const int question = random.below(static_cast<int>(rubric.questions.size()));
        if (is_scored(rubric.questions[static_cast<std::size_t>(question)])) return question;
    }
}

void add_checks(Random& random, Rubric& rubric) {
    const int count = random.below(4);
    for (int i = 0; i < count; ++i) {
        Check check;
        check.id = "c" + std::to_string(i);
        const int clauses = random.between(1, 2);
        for (int j = 0; j < clauses; ++j) {
            Clause clause;
            clause.question = random_scored(random, rubric);
            if (random.chance(60))
                clause.at_least = random.between(0, top_level(rubric));
            else
                clause.at_most = random.between(0, top_level(rubric));
            check.when.push_back(clause);
        }
        rubric.checks.push_back(check);
    }
}

Clause random_clause(Random& random, const Rubric& rubric) {
    Clause clause;
    clause.question = random.below(static_cast<int>(rubric.questions.size()));
    const Question& question = question_at(rubric, clause.question);
    for (std::size_t i = 0; i < question.options.size(); ++i)
        if (random.chance(60)) clause.options.push_back(static_cast<int>(i));
    if (!question.options.empty() && clause.options.empty()) clause.options.push_back(0);
    if (is_scored(question))
        (random.chance(50) ? clause.at_least : clause.at_most) = random.between(0, top_level(rubric));
    return clause;
}

void add_recommendations(Random& random, Rubric& rubric) {
    const int count = random.below(8);
    for (int i = 0; i < count; ++i) {
        Recommendation each;
        each.id = "a" + std::to_string(i);
        each.effort = random.between(1, 5);
        each.when_at_or_below = random.between(0, top_level(rubric));
        const int trigger = random.below(10);
        each.trigger = trigger < 3 ? Trigger::stage : trigger < 7 ? Trigger::question : Trigger::dimension;
        if (each.trigger == Trigger::stage)
            each.target = random.between(0, top_level(rubric));
        else if (each.trigger == Trigger::question)
            each.target = random_scored(random, rubric);
        else
            each.target = random.below(static_cast<int>(rubric.dimensions.size()));
        // Those with an even number depend on any later ones, the others on earlier odd ones: never in a circle.
        for (int j = 0; j < count; ++j)
            if (j != i && (i % 2 == 0 ? j > i : j < i && j % 2 == 1) && random.chance(20)) each.depends_on.push_back(j);
        each.horizon = static_cast<Horizon>(random.below(3));
        for (int j = random.below(6) - 3; j > 0; --j) each.only_when.push_back(random_clause(random, rubric));
        rubric.recommendations.push_back(each);
    }
    if (count > 0) rubric.recommender = {"The authors", "They wrote this."};
}

} // namespace

Rubric random_rubric(Random& random, const RubricSize& size) {
    static constexpr int thresholds[] = {1, 34, 50, 60, 66, 67, 75, 90, 100};
    Rubric rubric;
    rubric.id = "random";
    rubric.version = "1.0.0";
    rubric.threshold_percent = thresholds[random.below(9)];
    const int top = random.between(1, size.top_level_max);
    const int dimensions = random.between(1, 4);
    for (int i = 0; i < dimensions; ++i) {
        Dimension dimension;
        dimension.id = "d" + std::to_string(i);
        dimension.weight = random.between(1, size.weight_max);
        rubric.dimensions.push_back(dimension);
    }
    const int questions = random.between(2, size.questions_max);
    for (int i = 0; i < questions; ++i) {
        Question question = random_question(random, size, top, i);
        question.dimension = random.below(dimensions);
        if (i == 0 && highest_level(question) == 0) question.rungs.back().level = 1;
        rubric.questions.push_back(question);
    }
    set_conditions(random, size, rubric.questions);
    rubric.stages.resize(1);
    rubric.stages[0].id = "s0";
    for (int k = 1; k <= top; ++k) rubric.stages.push_back(random_stage(random, size, rubric.questions, k));
    add_checks(random, rubric);
    add_recommendations(random, rubric);
    return rubric;
}

Answers no_answers(const Rubric& rubric) {
    Answers answers;
    answers.given.resize(rubric.questions.size());
    answers.notes.resize(rubric.questions.size());
    return answers;
}

Answer random_answer(Random& random, const Question& question, int not_applicable_percent) {
    Answer answer;
    answer.state = AnswerState::answered;
    if (question.allow_not_applicable && random.chance(not_applicable_percent)) {
        answer.state = AnswerState::not_applicable;
        answer.words = "We have \"one\" country.";
    } else if (question.kind == QuestionKind::ladder) {
        answer.choice = random.below(static_cast<int>(question.rungs.size()));
    } else if (question.kind == QuestionKind::checklist) {
        for (std::size_t i = 0; i < question.items.size(); ++i) answer.ticked.push_back(random.chance(60));
    } else {
        answer.choice = random.below(static_cast<int>(question.options.size()));
    }
    return answer;
}

Answers random_complete_answers(Random& random, const Rubric& rubric) {
    Answers answers = no_answers(rubric);
    for (std::size_t i = 0; i < rubric.questions.size(); ++i)
        answers.given[i] = random_answer(random, rubric.questions[i]);
    return answers;
}

/// Nobody knows some of the lines that are not ticked.
void forget_lines(Random& random, const Question& question, Answer& answer) {
    if (answer.ticked.empty() || !random.chance(40)) return;
    answer.unknown_lines.resize(question.items.size());
    for (std::size_t i = 0; i < question.items.size(); ++i)
        answer.unknown_lines[i] = !answer.ticked[i] && random.chance(50);
    settle_lines(question, answer);
}

Answers random_answers(Random& random, const Rubric& rubric) {
    Answers answers = random_complete_answers(random, rubric);
    const int open_percent = random.below(4) == 0 ? 0 : random.between(0, 100);
    for (std::size_t i = 0; i < rubric.questions.size(); ++i) {
        if (random.chance(10)) answers.notes[i] = "Ask Zoë.\n";
        forget_lines(random, rubric.questions[i], answers.given[i]);
        if (!random.chance(open_percent)) continue;
        answers.given[i] = Answer{};
        if (is_scored(rubric.questions[i]) && random.chance(30)) answers.given[i].state = AnswerState::unknown;
    }
    for (const Check& check : rubric.checks)
        if (random.chance(25)) answers.confirmed.push_back({check.id, "Both are right."});
    if (random.chance(20)) answers.confirmed.push_back({"auto:s1:q0", "Both are right."});
    return answers;
}

void add_plan(Random& random, const Rubric& rubric, Answers& answers) {
    answers.plan.resize(rubric.recommendations.size());
    for (PlanMark& mark : answers.plan)
        if (random.chance(30)) mark.state = static_cast<PlanState>(random.between(1, 3));
    if (random.chance(50)) answers.target.stage = random.between(0, top_level(rubric));
}

Answers random_merged_answers(Random& random, const Rubric& rubric) {
    static const char* const groups[] = {"", "technology", "Business ", "business", "executive"};
    const Answers first = random_answers(random, rubric);
    const int differ_percent = random.between(0, 60);
    std::vector<Answers> files;
    for (int i = random.between(1, 5); i > 0; --i) {
        Answers file = random_answers(random, rubric);
        for (std::size_t q = 0; q < file.given.size(); ++q)
            if (!random.chance(differ_percent)) file.given[q] = first.given[q];
        file.respondent = {random.chance(70) ? "Ada" : "", groups[random.below(5)]};
        if (random.chance(50)) file.date = "2026-0" + std::to_string(random.between(1, 9)) + "-28";
        files.push_back(file);
    }
    Answers merged = *merge_respondents(rubric, files).value;
    for (std::size_t q = 0; q < merged.given.size(); ++q)
        if (random.chance(15))
            settle_question(merged, static_cast<int>(q), random_answer(random, rubric.questions[q]), "Ada & Zoë");
    return merged;
}

} // namespace support

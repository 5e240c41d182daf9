// What the ratings of one round come to.
import { agreement, pairs_of } from "./agreement.mjs";
import { digest, digest_of_criteria, read_stories, rubric, score_round } from "./read_ratings.mjs";
import { reworded, write_questionnaire } from "./questionnaire.mjs";

/** How far a rating's stage is from the one expected, at the worse end of its interval. */
function distance({ low, high }, stage) {
    return Math.max(Math.abs(low - stage), Math.abs(high - stage));
}

function measure_stages(stories, ratings) {
    const rows = stories.map((story) => ({ story, found: ratings.map((rating) => rating.get(story.id)) }));
    const by_rater = ratings.map((rating) => {
        const apart = stories.map(({ id, stage }) => distance(rating.get(id), stage));
        const count = (holds) => apart.filter(holds).length;
        return { exact: count((n) => n === 0), by_one: count((n) => n === 1), more: count((n) => n > 1) };
    });
    const settled = ({ low, high }) => (low === high ? low : null);
    return { rows, by_rater, agreement: agreement(rows.map(({ found }) => found.map(settled))) };
}

/** Stories that every rater has at the stage expected. */
export function all_exact(rows) {
    return rows.filter(({ story, found }) => found.every((one) => distance(one, story.stage) === 0));
}

/** Whether one of the two, and one only, has a level. */
function one_sided(row, [one, other]) {
    return (row[one] === null) !== (row[other] === null);
}

function measure_question(question, stories, round, ratings) {
    const rows = stories.map(({ id }) => ratings.map((rating) => rating.get(id).levels.get(question.id)));
    const given = round.raters.flatMap(({ answers }) => stories.map(({ id }) => answers[id][question.id]));
    const exempt = given.filter((answer) => answer?.not_applicable !== undefined).length;
    const pairs = pairs_of(ratings.length);
    return {
        id: question.id,
        name: question.short_name,
        ...agreement(rows),
        unknown: rows.flat().filter((level) => level === null).length - exempt,
        exempt,
        one_sided: rows.flatMap((row) => pairs.filter((pair) => one_sided(row, pair))).length,
        rows,
    };
}

/** How often two raters gave one level, levels one apart, farther apart, or a level by one of them alone. */
function measure_distances(questions, chosen, raters) {
    const pairs = pairs_of(raters);
    const counts = { same: 0, by_one: 0, more: 0, one_sided: 0 };
    for (const row of questions.flatMap(({ rows }) => rows.filter((_, index) => chosen[index])))
        for (const [one, other] of pairs) {
            if (one_sided(row, [one, other])) counts.one_sided += 1;
            if (row[one] === null || row[other] === null) continue;
            const apart = Math.abs(row[one] - row[other]);
            counts[apart === 0 ? "same" : apart === 1 ? "by_one" : "more"] += 1;
        }
    return counts;
}

/** Of rounds that were made with other words or other criteria, which have changed since. */
function measure_changes(round) {
    return {
        questions: reworded(round.questionnaire_text, write_questionnaire(rubric)),
        stories: read_stories().filter(({ id, story }) => round.stories[id] && round.stories[id] !== digest(story)),
        criteria: round.criteria !== digest_of_criteria(),
    };
}

export function measure_round(round) {
    const stories = read_stories().filter(({ id }) => round.stories[id]);
    const ratings = score_round(round);
    const questions = rubric.questions
        .filter(({ kind }) => kind === "ladder" || kind === "checklist")
        .map((question) => measure_question(question, stories, round, ratings));
    const distances = (apart) =>
        measure_distances(
            questions,
            stories.map((story) => story.apart === apart),
            ratings.length,
        );
    return {
        round,
        stories,
        questions,
        stages: measure_stages(stories, ratings),
        own: distances(false),
        apart: distances(true),
        changes: measure_changes(round),
    };
}

// The visit that is taken in every program: quick mode, the answers of one of the rubric's test organisations.

import { readFileSync } from "node:fs";

export const root = new URL("../../", import.meta.url).pathname;
export const rubricFile = `${root}rubric/event-streaming.json`;
export const rubric = JSON.parse(readFileSync(rubricFile, "utf8"));

const organisation = rubric.test_organisations.find((one) => one.id === "fairholm-bank");
/** Its answers by question. */
export const given = organisation.answers;
export const expectedStage = organisation.expect.stage;

/** The ids of the controls that give this answer to a question. */
export function controls_for(question, answer = { unknown: true }) {
    const one = answer.rung ?? answer.choice;
    if (one !== undefined) return [`answer/${question}/${one}`];
    if (answer.items?.length) return answer.items.map((item) => `tick/${question}/${item}`);
    if (answer.items) return [`none/${question}`];
    if (answer.not_applicable !== undefined) return [`not-applicable/${question}`];
    return [`unknown/${question}`];
}

/** A rung of this ladder that the organisation does not choose: for a slip that is undone. */
export function slipFor(questionId) {
    const question = rubric.questions.find((one) => one.id === questionId);
    const chosen = given[questionId]?.rung;
    const other = question.rungs.find((rung) => rung.id !== chosen);
    return `answer/${questionId}/${other.id}`;
}

export function questionByText(text) {
    return rubric.questions.find((one) => one.text === text);
}

/**
 * An answers file, as an object.
 * @param {object} answers by question
 * @param {object} [more] fields of the file
 */
export function answers_file(answers, more = {}) {
    return {
        format: "streamstage-answers",
        schema_version: 1,
        rubric: { id: rubric.id, version: rubric.version },
        answers,
        ...more,
    };
}

/** The text of an answers file with the organisation's answers to these questions. */
export function answers_to(question_ids) {
    return JSON.stringify(
        answers_file(Object.fromEntries(question_ids.map((id) => [id, given[id] ?? { unknown: true }]))),
    );
}

/** What a report says of the advice: the first, the best five by horizon, and how many more there are. */
export function printedAdvice(result) {
    return result.advice.map(({ id }) => rubric.recommendations.find((one) => one.id === id).text);
}

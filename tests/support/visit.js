// The visit that is taken in every program: quick mode, the answers of one of the rubric's test organisations.

import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url).pathname;
export const rubricFile = `${root}rubric/event-streaming.json`;
export const rubric = JSON.parse(readFileSync(rubricFile, 'utf8'));

const organisation = rubric.test_organisations.find((one) => one.id === 'fairholm-bank');
export const expectedStage = organisation.expect.stage;

/** The controls that give the organisation's answer to a question. */
export function controlsFor(questionId) {
  const answer = organisation.answers[questionId];
  if (answer === undefined || answer.unknown) return [`unknown/${questionId}`];
  if (answer.not_applicable) return [`not-applicable/${questionId}`];
  if (answer.rung) return [`answer/${questionId}/${answer.rung}`];
  if (answer.items.length === 0) return [`none/${questionId}`];
  return answer.items.map((item) => `tick/${questionId}/${item}`);
}

/** A rung of this ladder that the organisation does not choose: for a slip that is undone. */
export function slipFor(questionId) {
  const question = rubric.questions.find((one) => one.id === questionId);
  const chosen = organisation.answers[questionId]?.rung;
  const other = question.rungs.find((rung) => rung.id !== chosen);
  return `answer/${questionId}/${other.id}`;
}

export function questionByText(text) {
  return rubric.questions.find((one) => one.text === text);
}

/** An answers file with the organisation's answers to these questions. */
export function answersFile(questionIds) {
  const answers = {};
  for (const id of questionIds) answers[id] = organisation.answers[id] ?? { unknown: true };
  return JSON.stringify({
    format: 'streamstage-answers',
    schema_version: 1,
    rubric: { id: rubric.id, version: rubric.version },
    answers,
  });
}

/** What a report says of the advice: the first, the best five by horizon, and how many more there are. */
export function printedAdvice(result) {
  const advised = result.advice.map(({ id }) => rubric.recommendations.find((one) => one.id === id));
  const texts = [advised[0].text];
  for (const horizon of ['now', 'next', 'later']) {
    const here = advised.slice(1).filter((one) => (one.horizon ?? 'next') === horizon);
    texts.push(...here.slice(0, 5).map(({ text }) => text));
    if (here.length > 5) texts.push(`And ${here.length - 5} more`);
  }
  return texts;
}

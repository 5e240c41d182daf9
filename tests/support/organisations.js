// Answers files of the rubric's test organisations.

import { answers_file, rubric } from './visit.js';

/** Those whose exports are stored (tests/golden/exports): a beginner, one in the middle, one that is far. */
export const exported = ['saint-clare', 'fairholm-bank', 'skyport'];

/** Answers by question. @param {string} id of a test organisation */
export function organisation(id) {
  return rubric.test_organisations.find((one) => one.id === id).answers;
}

/**
 * An answers file, as an object.
 * @param {string} id of a test organisation
 * @param {object} [more] fields of the answers file
 */
export function answers_of(id, more = {}) {
  return answers_file(organisation(id), more);
}

/** Every export, by the name of the file it is stored in: what `streamstage report` is told beside rubric and answers. */
export const exports = {
  'report.html': ['--format', 'html'],
  'report.md': ['--format', 'markdown'],
  'answers.csv': ['--format', 'csv'],
  'result.json': ['--format', 'json'],
  'curve.svg': ['--format', 'svg'],
  'profile.svg': ['--format', 'svg', '--chart', 'profile'],
  'radar.svg': ['--format', 'svg', '--chart', 'radar'],
  'staircase.svg': ['--format', 'svg', '--chart', 'staircase'],
};

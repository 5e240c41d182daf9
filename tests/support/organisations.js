// Answers files of the rubric's test organisations.

import { rubric } from './visit.js';

/** Those whose exports are stored (tests/golden/exports): a beginner, one in the middle, one that is far. */
export const exported = ['saint-clare', 'fairholm-bank', 'skyport'];

/**
 * @param {string} id of a test organisation
 * @param {object} [more] fields of the answers file
 */
export function answersOf(id, more = {}) {
  const { answers } = rubric.test_organisations.find((one) => one.id === id);
  return JSON.stringify({
    format: 'streamstage-answers',
    schema_version: 1,
    rubric: { id: rubric.id, version: rubric.version },
    answers,
    ...more,
  });
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

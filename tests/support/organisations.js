// Answers files of the rubric's test organisations.

import { answers_file, rubric } from "./visit.js";

/** Those whose exports are stored (tests/golden/exports): a beginner, one in the middle, one that is far, and several people. */
export const exported = ["saint-clare", "fairholm-bank", "skyport", "four-people"];

/** Answers by question. @param {string} id of a test organisation */
export function organisation(id) {
    return rubric.test_organisations.find((one) => one.id === id).answers;
}

/** Four people in two groups, who see one organisation as differently as three organisations are; one question is settled. */
function four_people() {
    const people = [
        ["Ada", "Technology", "skyport"],
        ["Ben", "Business", "saint-clare"],
        ["Cleo", "technology", "fairholm-bank"],
        ["Dora", "business", "fairholm-bank"],
    ];
    const respondents = people.map(([name, group, id]) => ({ name, group, answers: organisation(id) }));
    return answers_file(
        { "in-production": organisation("fairholm-bank")["in-production"] },
        { respondents, settled: { "in-production": "Dora" } },
    );
}

/**
 * An answers file, as an object.
 * @param {string} id of a test organisation, or "four-people"
 * @param {object} [more] fields of the answers file
 */
export function answers_of(id, more = {}) {
    return id === "four-people" ? { ...four_people(), ...more } : answers_file(organisation(id), more);
}

const exports = {
    "report.html": ["--format", "html"],
    "report.md": ["--format", "markdown"],
    "answers.csv": ["--format", "csv"],
    "result.json": ["--format", "json"],
    "curve.svg": ["--format", "svg"],
    "profile.svg": ["--format", "svg", "--chart", "profile"],
    "radar.svg": ["--format", "svg", "--chart", "radar"],
    "staircase.svg": ["--format", "svg", "--chart", "staircase"],
};

/**
 * Every export, by the name of the file it is stored in: what `streamstage report` is told beside rubric and answers.
 * @param {string} id whose
 */
export function exports_of(id) {
    return id === "four-people" ? { ...exports, "gaps.svg": ["--format", "svg", "--chart", "gaps"] } : exports;
}

/**
 * The files of those that are stored: one page in HTML is enough, since Markdown says the same of the others.
 * @param {string} id whose
 */
export function stored_of(id) {
    const { "report.html": page, ...others } = exports_of(id);
    return id === "four-people" ? { "report.html": page, ...others } : others;
}

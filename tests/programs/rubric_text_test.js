// How the shipped rubric reads: easily, and in words of its own.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { root, rubric } from "../support/visit.js";

const grade_most = 9;
const run_least = 6;

/** Vowels that are heard, by the usual rule of thumb. @param {string} word */
function count_syllables(word) {
    const heard = word.length > 3 ? word.replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, "") : word;
    return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 0);
}

/** Flesch-Kincaid grade of lines of text, each of which ends a sentence. @param {string[]} lines */
function reading_grade(lines) {
    const sentences = lines.flatMap((line) => line.split(/[.?!]+/)).filter((sentence) => /[a-z]/i.test(sentence));
    const words = lines.flatMap(
        (line) =>
            line
                .toLowerCase()
                .replace(/’[a-z]*/g, "")
                .match(/[a-z]+|[0-9]+/g) ?? [],
    );
    const syllables = words.reduce((sum, word) => sum + count_syllables(word), 0);
    return (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
}

const lines_of = ({ text, rungs = [], items = [], options = [] }) => [
    text,
    ...[...rungs, ...items, ...options].map((line) => line.text),
];

test("the reading grade counts sentences, words and syllables", () => {
    assert.ok(reading_grade(["The cat sat on the mat."]) < 0);
    assert.ok(reading_grade(["Organisational accountability necessitates comprehensive documentation."]) > 20);
});

test(`each question with its rungs reads at grade ${grade_most} at most`, () => {
    for (const question of rubric.questions) {
        const grade = reading_grade(lines_of(question));
        assert.ok(grade <= grade_most, `${question.id}: ${grade.toFixed(1)}`);
    }
});

/** @param {string} text */
const words_of = (text) =>
    text
        .toLowerCase()
        .replace(/[’']/g, "")
        .match(/[a-z0-9]+/g) ?? [];

/** @param {string[]} words */
function* runs_of(words) {
    for (let i = 0; i + run_least <= words.length; ++i) yield words.slice(i, i + run_least).join(" ");
}

/** Every text of the rubric but the title of its source and the ids. @param {unknown} node @returns {Generator<string>} */
function* texts_in(node) {
    if (typeof node === "string") yield node;
    else if (node !== null && typeof node === "object")
        for (const [name, value] of Object.entries(node)) if (name !== "source") yield* texts_in(value);
}

/** @param {string} run */
const fingerprint = (run) => createHash("sha256").update(run).digest("hex").slice(0, 10);

// The article's text is not ours to hand on: of every six words of it a fingerprint is kept.
test(`nowhere do ${run_least} words follow each other as in the article`, () => {
    const taken = new Set(readFileSync(`${root}tests/cases/article_runs.txt`, "utf8").trim().split("\n"));
    for (const run of runs_of(words_of(rubric.source.title))) assert.ok(taken.has(fingerprint(run)), run);
    for (const text of texts_in(rubric))
        for (const run of runs_of(words_of(text))) assert.ok(!taken.has(fingerprint(run)), `“${run}” in: ${text}`);
});

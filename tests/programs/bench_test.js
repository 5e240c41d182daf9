// What tests/bench/embed asks is taken from the rubric's file, whatever that says today.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { read_questions, scores_of_first } from "../bench/embed/questions.js";
import { root, rubricFile } from "../support/visit.js";

const { questionnaire, rubric } = read_questions(rubricFile);
const questions = questionnaire.areas.flatMap((area) => area.questions);

test("the rubric that ours asks in the bench is sound, by the program that checks rubrics", () => {
    const program = process.env.STREAMSTAGE_PROGRAM ?? `${root}build/native/streamstage`;
    execFileSync(program, ["check", "-"], { input: JSON.stringify(rubric), encoding: "utf8" });
});

test("all pages of the bench ask the same 24 questions with the same rungs, in the same order", () => {
    assert.equal(questions.length, 24);
    assert.deepEqual(
        questions.map(({ id, text, rungs }) => [id, text, rungs.map(({ value }) => value)]),
        rubric.questions.map(({ id, text, rungs }) => [id, text, rungs.map((rung) => `${rung.level}/${rung.id}`)]),
    );
});

test("the rungs that the bench presses one after another lead to different scores", () => {
    const scores = scores_of_first(questionnaire);
    assert.equal(new Set(scores.slice(0, 4)).size, 4);
});

// Stories, rounds of ratings (tests/validity), and what the engine makes of each rating.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const rounds_folder = join(root, "tests/validity");
const rubric_file = join(root, "rubric/event-streaming.json");
const engine = join(root, "build/native/streamstage");

function read_json(file) {
    return JSON.parse(readFileSync(file, "utf8"));
}

export const rubric = read_json(rubric_file);

/** @param {string} text */
export function digest(text) {
    return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 12);
}

/** Of everything that makes a stage of answers: criteria, threshold, the levels of rungs. */
export function digest_of_criteria() {
    const stages = rubric.stages.map(({ id, when_not_claimable, criteria }) => ({ id, when_not_claimable, criteria }));
    const levels = rubric.questions.map(({ id, rungs, thresholds }) => [
        id,
        rungs?.map((rung) => rung.level),
        thresholds,
    ]);
    return digest(JSON.stringify([rubric.threshold_percent, stages, levels]));
}

/** @returns {{ id: string, name: string, story: string, stage: number, apart: boolean }[]} apart: not of the rubric's own */
export function read_stories() {
    const { stories } = read_json(join(rounds_folder, "stories.json"));
    return [
        ...rubric.test_organisations.map(({ id, name, story, expect }) => ({
            id,
            name,
            story,
            stage: expect.stage,
            apart: false,
        })),
        ...stories.map(({ id, name, story, expected_stage }) => ({
            id,
            name,
            story,
            stage: expected_stage,
            apart: true,
        })),
    ];
}

/** A rating is of every story of its round. What it leaves out of a story is unanswered. */
function read_rating(file, stories) {
    const answers = read_json(file);
    const missing = Object.keys(stories).filter((id) => !answers[id]);
    if (missing.length) throw new Error(`${file}: no answers for ${missing.join(", ")}`);
    return answers;
}

function read_round(folder) {
    const path = join(rounds_folder, folder);
    const names = readdirSync(path).filter((name) => /^rater-.*\.json$/.test(name));
    if (names.length < 2) throw new Error(`${path}: agreement wants two ratings (rater-*.json) or more`);
    const round = read_json(join(path, "round.json"));
    return {
        folder,
        number: Number(folder.slice("round-".length)),
        ...round,
        brief: readFileSync(join(path, "brief.md"), "utf8"),
        questionnaire_text: readFileSync(join(path, "questionnaire.md"), "utf8"),
        raters: names.sort().map((name) => ({
            name: name.slice(0, -".json".length),
            answers: read_rating(join(path, name), round.stories),
        })),
    };
}

/** In the order in which they were made. */
export function read_rounds() {
    return readdirSync(rounds_folder)
        .filter((name) => /^round-\d+$/.test(name))
        .map(read_round)
        .sort((one, other) => one.number - other.number);
}

const scored = new Set(
    rubric.questions.filter(({ kind }) => ["ladder", "checklist"].includes(kind)).map(({ id }) => id),
);

/** A list of unknown lines that is empty says nothing, which an answers file leaves out. */
function as_filed({ unknown, ...answer }) {
    return unknown === undefined || unknown.length === 0 ? answer : { ...answer, unknown };
}

function answers_file(version, answers) {
    const of = (is_scored) =>
        Object.fromEntries(
            Object.entries(answers)
                .filter(([id, answer]) => scored.has(id) === is_scored && !(answer.unknown === true && !is_scored))
                .map(([id, answer]) => [id, as_filed(answer)]),
        );
    return JSON.stringify({
        format: "streamstage-answers",
        schema_version: 1,
        rubric: { id: rubric.id, version },
        answers: of(true),
        context: of(false),
    });
}

/**
 * `score` tells the levels of what criteria ask for, `compare` those of every question; of one file with itself it tells
 * its stage and levels.
 * @returns {{ low: number, high: number, levels: Map<string, number | null> }}
 */
function score(file) {
    const run = (...args) => {
        const done = spawnSync(engine, args, { encoding: "utf8" });
        if (done.error) throw done.error;
        if (done.status !== 0) throw new Error(done.stderr);
        return JSON.parse(done.stdout);
    };
    const { low, high } = run("score", rubric_file, file);
    const { questions } = run("compare", rubric_file, file, file, "--format", "json");
    return { low, high, levels: new Map(questions.map(({ id, now_level }) => [id, now_level])) };
}

/** @returns {Map<string, ReturnType<score>>[]} by rater, then by story */
export function score_round(round) {
    const folder = mkdtempSync(join(tmpdir(), "ratings-"));
    const file = join(folder, "answers.json");
    try {
        return round.raters.map(
            ({ answers }) =>
                new Map(
                    Object.entries(answers).map(([story, given]) => {
                        writeFileSync(file, answers_file(round.questionnaire, given));
                        return [story, score(file)];
                    }),
                ),
        );
    } finally {
        rmSync(folder, { recursive: true });
    }
}

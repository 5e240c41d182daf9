// The schemas of docs/, held by a validator that is not ours against files that are.

import Ajv2020 from "ajv/dist/2020.js";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as visit from "../support/visit.js";

const program = process.env.STREAMSTAGE_PROGRAM ?? `${visit.root}build/native/streamstage`;
const folder = mkdtempSync(join(tmpdir(), "streamstage-schemas-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function validator(name) {
    const schema = JSON.parse(readFileSync(`${visit.root}${name}`, "utf8"));
    return new Ajv2020({ strict: false, allErrors: true }).compile(schema);
}

const isRubric = validator("rubric/rubric.schema.json");
const isAnswers = validator("docs/answers.schema.json");
const isResult = validator("docs/result.schema.json");

function assertValid(validate, value, name) {
    assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors, null, 1)}`);
}

function run(...args) {
    const ended = spawnSync(program, args, { encoding: "utf8", maxBuffer: 64 << 20 });
    assert.equal(ended.error, undefined);
    return ended;
}

function outputOf(...args) {
    const { status, stdout, stderr } = run(...args);
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
}

const bakery = `${visit.root}tests/cases/bakery_rubric.json`;
const merged = JSON.parse(readFileSync(`${visit.root}tests/cases/merged_bakery_answers.json`, "utf8"));

test("the shipped rubric, the bakery and its answers are what the schemas say", () => {
    assertValid(isRubric, visit.rubric, "event-streaming");
    assertValid(isRubric, JSON.parse(readFileSync(bakery, "utf8")), "bakery");
    assertValid(isAnswers, merged, "merged answers");
    assertValid(isAnswers, JSON.parse(readFileSync(`${visit.root}tests/cases/bakery_answers.json`, "utf8")), "answers");
});

test("every kind of question of core/kinds stands in the schemas and types, with its answer", () => {
    const read = (name) => readFileSync(`${visit.root}${name}`, "utf8");
    const kinds = Array.from(
        read("src/core/kinds/kinds.hpp").matchAll(/ names\{"(\w+)",\s*\{([^}]*)\},\s*"(\w+)"(,)?/g),
        ([, kind, fields, answer, more]) => ({
            kind,
            fields: fields.match(/\w+/g) ?? [],
            answer,
            scored: Boolean(more),
        }),
    );
    const { properties } = JSON.parse(read("rubric/rubric.schema.json")).$defs.question;
    assert.deepEqual(
        kinds.map(({ kind }) => kind),
        properties.kind.enum,
    );
    const answered = (name) =>
        Object.values(JSON.parse(read(name)).$defs).filter((part) => part.oneOf?.some((one) => one.required));
    for (const { kind, fields, answer, scored } of kinds) {
        for (const field of fields) assert.ok(properties[field], `a ${kind} has ${field}`);
        const documents = ["docs/answers.schema.json"];
        if (scored) documents.push("docs/result.schema.json", "rubric/rubric.schema.json");
        for (const name of documents)
            assert.ok(
                answered(name).some((part) => part.oneOf.some(({ required }) => required?.includes(answer))),
                `${name}: ${kind} is answered by ${answer}`,
            );
        assert.match(read("web/data_types.d.ts"), new RegExp(`\\{ ${answer}: `));
    }
});

test("random rubrics, answers, merged answers and their results are what the schemas say", () => {
    const made = spawnSync("python3", [`${visit.root}tests/oracle/generate.py`, "--count", "60", "--out", folder]);
    assert.equal(made.status, 0, made.stderr);
    const names = readdirSync(folder).filter((name) => name.endsWith(".rubric.json"));
    assert.equal(names.length, 60);
    let several = 0;
    for (const name of names) {
        const [rubric, answers] = [join(folder, name), join(folder, name.replace("rubric", "answers"))];
        const given = JSON.parse(readFileSync(answers, "utf8"));
        several += given.respondents ? 1 : 0;
        assertValid(isRubric, JSON.parse(readFileSync(rubric, "utf8")), name);
        assertValid(isAnswers, given, name);
        assertValid(isAnswers, outputOf("merge", rubric, answers, answers), name);
        assertValid(isResult, outputOf("score", rubric, answers), name);
    }
    assert.ok(several > 5);
});

test("the results of the test organisations are what the schema says, and nothing else is", () => {
    for (const organisation of visit.rubric.test_organisations) {
        const ended = spawnSync(program, ["score", visit.rubricFile, "-"], {
            input: JSON.stringify({
                format: "streamstage-answers",
                schema_version: 1,
                rubric: { id: visit.rubric.id, version: visit.rubric.version },
                answers: organisation.answers,
            }),
            encoding: "utf8",
        });
        const result = JSON.parse(ended.stdout);
        assertValid(isResult, result, organisation.id);
        for (const key of Object.keys(result)) {
            const { [key]: _, ...less } = result;
            assert.ok(!isResult(less), `without ${key}`);
        }
        assert.ok(!isResult({ ...result, extra: 1 }));
        assert.ok(!isResult({ ...result, stage: 1.5 }));
    }
});

/** The value with what stands at `path` replaced, or removed for undefined. */
function changed(value, path, replacement) {
    const copy = structuredClone(value);
    const last = path.at(-1);
    const parent = path.slice(0, -1).reduce((inside, key) => inside[key], copy);
    if (replacement !== undefined) parent[last] = replacement;
    else if (Array.isArray(parent)) parent.splice(last, 1);
    else delete parent[last];
    return copy;
}

function pathsOf(value, path = []) {
    if (value === null || typeof value !== "object") return [];
    return Object.keys(value).flatMap((key) => {
        const here = [...path, Array.isArray(value) ? Number(key) : key];
        return [here, ...pathsOf(value[key], here)];
    });
}

test("wherever the schema refuses a change to merged answers, the reader does, and both refuse most", () => {
    let refused = 0;
    let changes = 0;
    for (const path of pathsOf(merged)) {
        for (const replacement of [undefined, null, true, 7, 1.5, "", [], {}, { odd: 1 }]) {
            const file = changed(merged, path, replacement);
            const { status, signal } = spawnSync(program, ["score", bakery, "-"], { input: JSON.stringify(file) });
            assert.equal(signal, null);
            ++changes;
            if (isAnswers(file)) continue;
            ++refused;
            assert.equal(
                status,
                2,
                `${path.join("/")} as ${JSON.stringify(replacement)} is read, though not in the schema`,
            );
        }
    }
    assert.ok(refused > changes / 2, `${refused} of ${changes}`);
});

test("what the schema can know of a mistake, it refuses", () => {
    const cases = [
        [["date"], "28.2.2026"],
        [["date"], "2026-13-01"],
        [["target", "levels", "people"], 20],
        [["target", "level"], 1],
        [["business_case", "rows", 0, "driver"], "spend"],
        [["business_case", "rows", 0, "low"], 2 ** 54],
        [["business_case", "rows", 0, "high"], undefined],
        [["respondents"], []],
        [["respondents"], undefined],
        [["respondents", 0, "answer"], {}],
        [["settled", "sugar"], " "],
        [["answers", "sugar"], { rung: "one", unknown: true }],
        [["rubric", "version"], undefined],
        [["format"], "streamstage-result"],
        [["schema_version"], 2],
    ];
    for (const [path, replacement] of cases) assert.ok(!isAnswers(changed(merged, path, replacement)), path.join("/"));
});

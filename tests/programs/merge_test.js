import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as visit from "../support/visit.js";

const program = process.env.STREAMSTAGE_PROGRAM ?? `${visit.root}build/native/streamstage`;
const folder = mkdtempSync(join(tmpdir(), "streamstage-merge-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(args, input) {
    const ended = spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 64 << 20, timeout: 120_000 });
    if (ended.error?.code !== "EPIPE") assert.equal(ended.error, undefined); // it may refuse before it reads
    return ended;
}

const answersOf = (organisation, respondent, more = {}) =>
    visit.answers_file(organisation.answers, { respondent, ...more });

function file(name, answers) {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(answers));
    return path;
}

const [one, other] = visit.rubric.test_organisations;
const ada = file("ada.json", answersOf(one, { name: "Ada", group: "technology" }, { date: "2026-02-28" }));
const ben = file("ben.json", answersOf(other, { name: "Ben", group: "business" }, { date: "2026-03-01" }));

function merge(...args) {
    const { status, stdout, stderr } = run(["merge", visit.rubricFile, ...args]);
    assert.equal(stderr, "");
    assert.equal(status, 0);
    return stdout;
}

test("merge keeps who said what, and answers where they agree", () => {
    const merged = JSON.parse(merge(ada, ben));
    assert.deepEqual(
        merged.respondents.map((each) => [each.name, each.group, each.date]),
        [
            ["Ada", "technology", "2026-02-28"],
            ["Ben", "business", "2026-03-01"],
        ],
    );
    assert.equal(merged.date, "2026-03-01");
    assert.deepEqual(merged.respondents[0].answers, one.answers);
    const differ = Object.keys(one.answers).filter(
        (id) => one.answers[id].rung && other.answers[id]?.rung && one.answers[id].rung !== other.answers[id].rung,
    );
    assert.ok(differ.length > 3);
    for (const id of Object.keys(merged.answers))
        assert.ok(!differ.includes(id) || merged.answers[id].rung !== undefined);
    for (const [id, answer] of Object.entries(merged.answers))
        if (answer.rung) assert.ok([one.answers[id]?.rung, other.answers[id]?.rung].includes(answer.rung), id);
});

test("one respondent alone scores as before, and two who differ widen the interval", () => {
    const score = (input) => JSON.parse(run(["score", visit.rubricFile, "-"], input).stdout);
    const alone = score(merge(ada));
    const before = JSON.parse(run(["score", visit.rubricFile, ada]).stdout);
    assert.deepEqual({ ...alone, notes: {} }, { ...before, notes: {} });
    const together = score(merge(ada, ben));
    const stages = [before.stage, JSON.parse(run(["score", visit.rubricFile, ben]).stdout).stage];
    assert.ok(together.low <= Math.min(...stages) && together.high >= Math.max(...stages));
});

test("merged files merge again to the same bytes, with --output into a file", () => {
    const pair = join(folder, "pair.json");
    assert.equal(merge(ada, ben, "--output", pair), "");
    const cem = file("cem.json", answersOf(one, { name: "Cem" }));
    const all = merge(ada, ben, cem);
    assert.equal(merge(pair, cem), all);
    assert.equal(run(["merge", visit.rubricFile, "-", cem], readFileSync(pair)).stdout, all);
    assert.equal(JSON.parse(all).respondents.length, 3);
});

test("a refused file is named, with status 2 and nothing written", () => {
    const slip = file("slip.json", answersOf({ answers: { "no-such-question": { unknown: true } } }, { name: "Slip" }));
    const foreign = file("foreign.json", { ...answersOf(one), rubric: { id: "tea", version: "1" } });
    const target = join(folder, "never.json");
    const { status, stdout, stderr } = run([
        "merge",
        visit.rubricFile,
        ada,
        slip,
        foreign,
        join(folder, "none.json"),
        "--output",
        target,
    ]);
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.ok(!existsSync(target));
    for (const message of [
        /slip\.json:1:\d+: .*no-such-question/,
        /foreign\.json:1:\d+: .*“tea”/,
        /none\.json: cannot be read/,
    ])
        assert.match(stderr, message);
    for (const args of [
        ["merge", visit.rubricFile],
        ["merge", "-", "-"],
        ["merge", visit.rubricFile, "-", "-"],
        ["merge", visit.rubricFile, ada, "--output", join(folder, "no", "such", "folder.json")],
    ]) {
        const ended = run(args, "");
        assert.equal(ended.status, 2, args.join(" "));
        assert.notEqual(ended.stderr, "");
    }
});

test("what a merge cannot keep is told, and it goes on", () => {
    const aims = ["pilot", "first-steps"].map((_, index) =>
        file(
            `aim${index}.json`,
            answersOf(one, { name: "Aim" }, { target: { stage: visit.rubric.stages[index + 1].id } }),
        ),
    );
    const { status, stdout, stderr } = run(["merge", visit.rubricFile, ...aims]);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).target.stage, visit.rubric.stages[1].id);
    assert.match(stderr, /^merged answers: The files have different targets/);
});

test("a thousand files are merged, and scored, within two seconds", () => {
    const files = [];
    for (let i = 0; i < 1000; ++i) {
        const organisation = visit.rubric.test_organisations[i % visit.rubric.test_organisations.length];
        files.push(
            file(
                `many${i}.json`,
                answersOf(organisation, { name: `Person ${i}`, group: ["technology", "business", "executive"][i % 3] }),
            ),
        );
    }
    const output = join(folder, "thousand.json");
    const begin = performance.now();
    merge(...files, "--output", output);
    const scored = run(["score", visit.rubricFile, output]);
    const seconds = (performance.now() - begin) / 1000;
    assert.equal(scored.status, 0);
    console.log(`1000 files merged and scored in ${seconds.toFixed(2)} s`);
    assert.ok(seconds < 2, `${seconds} s`);
    assert.match(run(["merge", visit.rubricFile, output, ada]).stderr, /Answers from 1001 respondents are too many/);
});

test("compare tells people what has moved", () => {
    const { status, stdout, stderr } = run(["compare", visit.rubricFile, ada, ben]);
    assert.equal(stderr, "");
    assert.equal(status, 0);
    const lines = stdout.split("\n");
    assert.ok(lines[0].startsWith(`${visit.rubric.title}  `));
    assert.match(lines[0], /  2026-02-28\s+2026-03-01$/);
    assert.match(lines[1], /^Stage\s+\d \S.*\s{2,}\d \S/);
    for (const dimension of visit.rubric.dimensions)
        assert.ok(
            lines.some((line) => line.startsWith(`  ${dimension.name} `)),
            dimension.name,
        );
    assert.match(stdout, /^(Moved (up|down)|New|No longer answered): \d+$/m);
    const columns = new Set(lines.filter((line) => /^  .*\d$/.test(line)).map((line) => line.length));
    assert.equal(
        columns.size,
        lines.some((line) => /\d\.\d$/.test(line)) ? 2 : 1,
        "the columns stand below one another",
    );
});

test("compared as json, each question has what became of it, in a fixed order", () => {
    const { stdout } = run(["compare", visit.rubricFile, ada, ben, "--format", "json"]);
    const comparison = JSON.parse(stdout);
    assert.deepEqual(Object.keys(comparison), [
        "format",
        "schema_version",
        "rubric",
        "earlier",
        "now",
        "dimensions",
        "questions",
    ]);
    const scored = visit.rubric.questions.filter((question) => question.rungs || question.items);
    assert.deepEqual(
        comparison.questions.map((each) => each.id),
        scored.map((each) => each.id),
    );
    const result = JSON.parse(run(["score", visit.rubricFile, ben]).stdout);
    assert.deepEqual(comparison.now, {
        stage: result.stage,
        low: result.low,
        high: result.high,
        tenths: result.profile.overall.tenths,
    });
    assert.deepEqual(
        comparison.dimensions.map((each) => each.now_tenths),
        result.profile.dimensions.map((each) => each.tenths),
    );
    for (const { earlier_level: then, now_level: now, movement } of comparison.questions) {
        const expected =
            then === now ? "same" : then === null ? "new" : now === null ? "gone" : now > then ? "up" : "down";
        assert.equal(movement, expected);
    }
    assert.ok(new Set(comparison.questions.map((each) => each.movement)).size > 2);
});

test("compared with an earlier version, what was dropped is told beside; wrong files have status 2", () => {
    const old = answersOf({ answers: { ...one.answers, "long-gone": { unknown: true } } }, { name: "Ada" });
    old.rubric.version = "0.0.1";
    const { status, stderr } = run(["compare", visit.rubricFile, file("old.json", old), ada]);
    assert.equal(status, 0);
    assert.match(stderr, /old\.json:1:\d+: .*Dropped: .*“long-gone”/);
    for (const args of [
        [visit.rubricFile, ada],
        [visit.rubricFile, ada, "-"],
        [visit.rubricFile, "-", "-"],
        [visit.rubricFile, ada, ben, "--format", "xml"],
    ]) {
        const ended = run(["compare", ...args], args.includes("-") ? "no JSON" : undefined);
        assert.equal(ended.status, 2, args.join(" "));
        assert.equal(ended.stdout, "");
        assert.notEqual(ended.stderr, "");
    }
});

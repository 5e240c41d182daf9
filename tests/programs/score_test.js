import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as visit from "../support/visit.js";

const program = `${visit.root}build/native/streamstage`;
const folder = mkdtempSync(join(tmpdir(), "streamstage-score-"));

function run(args, input) {
    const ended = spawnSync(program, args, { input, encoding: "utf8" });
    assert.equal(ended.signal, null);
    return ended;
}

function file(name, text) {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
}

const all = visit.answers_to(visit.rubric.questions.filter((one) => one.rungs || one.items).map((one) => one.id));

test("check finds the shipped rubric free of errors", () => {
    const { status, stdout, stderr } = run(["check", visit.rubricFile]);
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.match(stdout, /no errors; \d+ questions/);
});

test("score reads either file from standard input and says the same", () => {
    const answers = file("answers.json", all);
    const fromFiles = run(["score", visit.rubricFile, answers]);
    assert.equal(fromFiles.status, 0);
    assert.equal(run(["score", visit.rubricFile, "-"], all).stdout, fromFiles.stdout);
    assert.equal(run(["score", "-", answers], JSON.stringify(visit.rubric)).stdout, fromFiles.stdout);
    assert.equal(fromFiles.stdout.at(-1), "\n");
    assert.equal(JSON.parse(fromFiles.stdout).stage, visit.expectedStage);
});

test("what is wrong with the input is told with its place on standard error, with status 2 and nothing on standard output", () => {
    const slip = JSON.parse(all);
    slip.answers["in-productoin"] = slip.answers["in-production"];
    delete slip.answers["in-production"];
    const cases = {
        "not JSON": ["hello", /:1:1: /],
        truncated: [all.slice(0, 200), /:1:\d+: /],
        "nested too deep": ["[".repeat(100000), /:1:\d+: /],
        "too large": [" ".repeat(10 << 20), /: /],
        "an unknown question": [JSON.stringify(slip), /in-productoin.*Did you mean “in-production”\?/],
        "another rubric": [all.replace('"event-streaming"', '"tea"'), /tea/],
    };
    for (const [name, [text, message]] of Object.entries(cases)) {
        const { status, stdout, stderr } = run(["score", visit.rubricFile, "-"], text);
        assert.equal(status, 2, name);
        assert.equal(stdout, "", name);
        assert.match(stderr, message, name);
        assert.ok(stderr.startsWith("-:"), `${name}: ${stderr}`);
    }
});

test("a file that is not there, both files on standard input, and a wrong command line are told with status 2", () => {
    assert.match(
        run(["score", visit.rubricFile, join(folder, "none.json")]).stderr,
        /none\.json: cannot be read: No such file/,
    );
    for (const args of [["score", "-", "-"], ["score", visit.rubricFile, folder], ["score"], ["guess"], []]) {
        const { status, stdout, stderr } = run(args, "");
        assert.equal(status, 2, args.join(" "));
        assert.equal(stdout, "", args.join(" "));
        assert.notEqual(stderr, "", args.join(" "));
    }
});

test("help and version are on standard output, with status 0", () => {
    assert.match(run(["--help"]).stdout, /check[\s\S]*score[\s\S]*ask/);
    assert.match(run(["--version"]).stdout, /^streamstage \d+\.\d+\.\d+\n$/);
    assert.equal(run(["score", "--help"]).status, 0);
});

// Nothing that comes from outside gives orders to the terminal.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as visit from "../support/visit.js";

const program = `${visit.root}build/native/streamstage`;
const orders = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;

/** Each of these, and what it does: clear, name the window, go home, take back, turn the line round. */
const hostile = [
    "\u001b[2J",
    "\u001b]0;mine\u0007",
    "\u009b1;1H",
    "\u0090x\u009c",
    "a\rb",
    "a\b\b\b",
    "\u007f",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "\u0085",
];

function shows_none(text, where) {
    const found = orders.exec(text);
    assert.equal(
        found,
        null,
        `${where}: ${JSON.stringify(text.slice(Math.max(0, (found?.index ?? 0) - 40), (found?.index ?? 0) + 40))}`,
    );
}

const folder = mkdtempSync(join(tmpdir(), "streamstage-terminal-"));
function file_with(name, change) {
    const answers = JSON.parse(visit.answers_to(visit.rubric.questions.slice(1, 4).map(({ id }) => id)));
    change(answers);
    writeFileSync(join(folder, name), JSON.stringify(answers));
    return join(folder, name);
}

test("notes and names on the screens of ask are shown, and obeyed by nobody", () => {
    const first = visit.rubric.questions[1].id;
    for (const [number, text] of hostile.entries()) {
        const kept = file_with(`kept-${String.fromCharCode(97 + number)}.json`, (answers) => {
            answers.notes = { [first]: `note ${text}` };
            answers.respondent = { name: `name ${text}` };
        });
        const bytes = readFileSync(kept, "utf8");
        const input = `start/continue\ngo/review\nquestion/${first}\ntoggle/note\n${text}\nfile/open\n${text}\nquit\n`;
        for (const columns of ["24", "200"]) {
            const ended = spawnSync(program, ["ask", visit.rubricFile, "--keep", kept, "--columns", columns], {
                input,
                env: { ...process.env, TERM: "dumb", NO_COLOR: "1" },
            });
            assert.equal(ended.status, 0);
            shows_none(String(ended.stdout) + ended.stderr, JSON.stringify(text));
        }
        assert.equal(readFileSync(kept, "utf8"), bytes, "in the file it stays as it is");
    }
});

test("refused files are told of without orders: names, fields, pointers, options", () => {
    for (const [number, text] of hostile.entries()) {
        const strange = file_with(`field-${number}.json`, (answers) => {
            answers.answers[`no ${text}`] = {};
            answers[`x ${text}`] = 1;
            answers.rubric_version = text;
            answers.date = text;
        });
        for (const options of [
            ["score", visit.rubricFile, strange],
            ["check", strange],
            ["score", visit.rubricFile, `none ${text}.json`],
            ["check", `${folder}/${text}`],
            ["merge", visit.rubricFile, strange, "--output", `${folder}/none/${text}`],
            [text],
            ["score", `--${text}`],
            ["report", visit.rubricFile, strange, "--format", text],
        ]) {
            const ended = spawnSync(program, options);
            assert.equal(ended.status, 2, options.join(" "));
            assert.notEqual(String(ended.stderr), "");
            shows_none(String(ended.stdout) + ended.stderr, JSON.stringify(options));
        }
    }
});

test("a file name that is not UTF-8, and one with a line feed, give no orders and no lines of their own", () => {
    const ended = spawnSync("sh", ["-c", '"$0" check "$(printf \'x\\2332J\\nfake: no errors\')"', program]);
    assert.equal(ended.status, 2);
    assert.equal(ended.stderr.includes(0x9b), false);
    assert.equal(String(ended.stderr).split("\n").length, 2);
    assert.match(String(ended.stderr), /x\\x9b2J\\u000afake/);
});

test("a table for people is cleaned, a document keeps its bytes unless it goes to a terminal", () => {
    const earlier = file_with("earlier.json", () => {});
    const rubric = JSON.parse(readFileSync(visit.rubricFile, "utf8"));
    rubric.title = "Model \u009b2J";
    writeFileSync(join(folder, "rubric.json"), JSON.stringify(rubric));
    const compared = spawnSync(program, ["compare", join(folder, "rubric.json"), earlier, earlier]);
    assert.equal(compared.status, 0, String(compared.stderr));
    shows_none(String(compared.stdout), "compare");
    const noted = file_with("noted.json", (answers) => (answers.respondent = { name: "Ada \u009b2J" }));
    const other = file_with("other.json", (answers) => (answers.respondent = { name: "Ben" }));
    const merged = [program, "merge", visit.rubricFile, noted, other];
    const piped = String(spawnSync(merged[0], merged.slice(1)).stdout);
    assert.ok(piped.includes("Ada \u009b2J"));
    const quoted = merged.map((word) => `'${word}'`).join(" ");
    const shown = spawnSync("script", ["-qec", quoted, "/dev/null"], { input: "" });
    if (shown.error) return; // no program here that stands in for a terminal
    const text = String(shown.stdout).replaceAll("\r\n", "\n");
    shows_none(text, "on a terminal");
    assert.deepEqual(JSON.parse(text), JSON.parse(piped), "in JSON what is written out means the same");
});

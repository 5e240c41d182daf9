// What the command line says in an invented language has no letter outside of its marks that is neither the rubric's,
// nor a file's name, nor the system's.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { find_unmarked, invent_catalogue, strange_rubric } from "../support/invented_language.js";
import * as visit from "../support/visit.js";

const program = `${visit.root}build/native/streamstage`;
const folder = mkdtempSync(join(tmpdir(), "streamstage-marked-"));

function file(name, text) {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
}

const words = file("words.mo", invent_catalogue());
const rubric = file("rubric.json", strange_rubric(readFileSync(visit.rubricFile, "utf8")));
const some = visit.rubric.questions[0].id;
const answers = file("a.json", JSON.stringify(visit.answers_file(visit.given)));
const others = file("b.json", JSON.stringify(visit.answers_file({ [some]: visit.given[some] })));

/** What the organisation gave as reasons. */
const typed_reasons = Object.values(visit.given).flatMap((answer) => answer.not_applicable ?? []);

/** Names of files and of keys to type, and what the system says of errors, come from outside. */
const known = [
    folder,
    "rubric.json",
    "a.json",
    "b.json",
    "none.json",
    "quit",
    "No such file or directory",
    ...typed_reasons,
];

function run(command, args, input = "") {
    return spawnSync(program, ["--words", words, command, ...args], { input, encoding: "utf8", cwd: folder });
}

function check(text, where) {
    assert.equal(find_unmarked(text.replace(/(?<=[ ([])[xvo](?=[ )\]])/g, ""), known), "", where);
}

test("the terminal’s screens, what it asks for and what it says of files", () => {
    const typed = ["nonsense", "", "1", "", "go/review", "keep/more", "save/answers", "save/answers", "", "start/over"];
    const opened = ["file/open", "none.json", "quit"];
    for (const lines of [opened, typed]) {
        const { stdout, stderr, status } = run(
            "ask",
            [rubric, "--keep", join(folder, "kept.json"), "--columns", "400"],
            `${lines.join("\n")}\n`,
        );
        assert.equal(status, 0, stderr);
        assert.match(stdout, lines === typed ? /⟦Type a number from the screen/ : /⟦File:⟧/);
        check(stdout.replaceAll("kept.json", "").replace(/[\w-]+answers(-\d)?\.json/g, ""), lines.join(" "));
        check(stderr, "complaints");
    }
});

test("tables of what has changed, merging, reports, and files that are none", () => {
    const compared = run("compare", [rubric, others, answers]);
    assert.equal(compared.status, 0, compared.stderr);
    assert.match(compared.stdout, /⟦Moved up: ⟧|⟦New: ⟧/);
    check(compared.stdout, "compare");
    const merged = run("merge", [rubric, answers, answers, "--output", join(folder, "merged.json")]);
    assert.equal(merged.status, 0, merged.stderr);
    check(merged.stderr, "merge");
    const table = run("report", [rubric, answers, "--format", "markdown"]);
    check(table.stdout.replaceAll(visit.rubric.id, "").replaceAll("<br>", " "), "markdown");
    for (const args of [
        ["compare", [rubric, "none.json", answers]],
        ["compare", [rubric, "-", "-"]],
        ["merge", [rubric, answers, file("c.json", "{")]],
        ["ask", ["-"]],
        ["report", [rubric, others, "--format", "svg", "--chart", "gaps"]],
    ]) {
        const { stderr, status } = run(...args);
        assert.equal(status, 2, args.join(" "));
        assert.match(stderr, /⟦/, args.join(" "));
        check(stderr.replaceAll("c.json", ""), args.join(" "));
    }
});

test("the canvas has no words of its own: it paints what the View says", () => {
    const folder_of_painter = `${visit.root}src/ui/imgui/`;
    const tables_of_fonts = new Set(["head", "hhea", "maxp", "cmap", "hmtx", "CFF ", "glyf", "loca", "OTTO", "true"]);
    let read = 0;
    for (const name of readdirSync(folder_of_painter).filter((one) => one.endsWith(".cpp"))) {
        const source = readFileSync(folder_of_painter + name, "utf8").replace(/^#include.*$|\/\/.*$/gm, "");
        const words = [...source.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
            .map(([, text]) => text)
            .filter((text) => /\p{L}{2}/u.test(text.replace(/\\[a-zA-Z0-9]+/g, "")) && !tables_of_fonts.has(text));
        assert.deepEqual(words, [], name);
        read += 1;
    }
    assert.ok(read > 10);
});

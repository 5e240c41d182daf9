import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as visit from "../support/visit.js";

const program = `${visit.root}build/native/streamstage`;

/** A running `ask`: type() sends a line and resolves to what is printed until the next prompt. */
class Terminal {
    constructor(...options) {
        this.process = spawn(program, ["ask", visit.rubricFile, "--columns", "200", ...options]);
        this.printed = "";
        this.process.stdout.setEncoding("utf8").on("data", (text) => {
            this.printed += text;
            if (this.printed.endsWith("> ") || this.printed.endsWith("File: ")) this.prompted?.();
        });
        this.ended = new Promise((resolve) => this.process.on("close", resolve));
    }

    async prompt() {
        while (!this.printed.endsWith("> ") && !this.printed.endsWith("File: "))
            await Promise.race([
                new Promise((resolve) => (this.prompted = resolve)),
                this.ended.then(() => assert.fail(`it ended: ${this.printed}`)),
            ]);
        const screen = this.printed;
        this.printed = "";
        return screen;
    }

    type(line) {
        this.process.stdin.write(line + "\n");
        return this.prompt();
    }

    end() {
        this.process.stdin.end();
        return this.ended;
    }
}

/** The question whose text is underlined as the screen's title. */
function questionOn(screen) {
    const title = /^(.+)\n=+$/m.exec(screen);
    const question = title && visit.questionByText(title[1]);
    assert.ok(question, `no question on:\n${screen}`);
    return question.id;
}

/** Answers the question on the screen as the organisation would; resolves to the screen after Next. */
async function answer(terminal, screen, asked) {
    const id = questionOn(screen);
    for (const control of visit.controls_for(id, visit.given[id])) screen = await terminal.type(control);
    asked.push(id);
    return screen;
}

test("a visit in the terminal, with undo, redo, a restart and an opened file, ends in the bytes that score gives", async () => {
    const folder = mkdtempSync(join(tmpdir(), "streamstage-ask-"));
    const kept = join(folder, "kept.json");
    const result = join(folder, "result.json");
    const asked = [];

    let terminal = new Terminal("--keep", kept);
    await terminal.prompt();
    let screen = await terminal.type("start/quick");
    const first = questionOn(screen);
    await terminal.type(visit.slipFor(first));
    await terminal.type("undo");
    await terminal.type("redo");
    screen = await terminal.type("undo");
    for (let i = 0; i < 3; ++i) {
        await answer(terminal, screen, asked);
        screen = await terminal.type("go/next");
    }
    assert.equal(await terminal.end(), 0);
    assert.ok(existsSync(kept));

    terminal = new Terminal("--keep", kept, "--result", result);
    screen = await terminal.prompt();
    assert.match(screen, /You have been through 3 of \d+ questions/);
    screen = await terminal.type("start/continue");
    while (!/Stage \d, certain/.test(screen)) {
        const answered = await answer(terminal, screen, asked);
        screen = /Stage \d, certain/.test(answered) ? answered : await terminal.type("go/next");
    }
    await terminal.type("go/result");

    // A file with the same answers is opened on the way; the result must not move.
    const saved = join(folder, "saved.json");
    writeFileSync(saved, visit.answers_to(asked));
    await terminal.type("start/over");
    assert.match(await terminal.type("file/open"), /File: $/);
    screen = await terminal.type(saved);
    assert.match(screen, /is open\./);
    assert.equal(await terminal.end(), 0);
    const answersIn = (file) => JSON.parse(readFileSync(file, "utf8")).answers;
    assert.deepEqual(answersIn(kept), answersIn(saved), "what was opened is kept");

    const scored = spawnSync(program, ["score", visit.rubricFile, saved]);
    assert.equal(scored.status, 0, String(scored.stderr));
    assert.equal(readFileSync(result, "utf8"), String(scored.stdout));
    assert.equal(JSON.parse(scored.stdout).stage, visit.expectedStage);
});

test("a number chooses what stands beside it, an unknown one says so", async () => {
    const terminal = new Terminal();
    assert.match(await terminal.prompt(), / 1 {2}Start the quick check/);
    assert.match(await terminal.type("99"), /Type a number from the screen/);
    const screen = await terminal.type("1");
    assert.equal(questionOn(screen), "in-production");
    assert.match(await terminal.type("2"), / 2 {2}\(x\)/);
    assert.equal(await terminal.end(), 0);
});

test("what is kept and cannot be read is put aside, never written over", async () => {
    const folder = mkdtempSync(join(tmpdir(), "streamstage-ask-"));
    const kept = join(folder, "kept.json");
    const strange = '{ "format": "streamstage-answers", "schema_version": 2 }';
    writeFileSync(kept, strange);
    let terminal = new Terminal("--keep", kept);
    assert.match(await terminal.prompt(), /could not be read; they are kept aside/);
    await answer(terminal, await terminal.type("start/quick"), []);
    assert.equal(await terminal.end(), 0);
    assert.equal(readFileSync(`${kept}.unreadable`, "utf8"), strange);
    assert.match(readFileSync(kept, "utf8"), /"schema_version":1/);

    // Where it cannot be put aside, it stays where it is.
    writeFileSync(kept, strange);
    rmSync(`${kept}.unreadable`);
    mkdirSync(`${kept}.unreadable`);
    terminal = new Terminal("--keep", kept);
    await terminal.prompt();
    await answer(terminal, await terminal.type("start/quick"), []);
    assert.equal(await terminal.end(), 0);
    assert.equal(readFileSync(kept, "utf8"), strange);
});

test("a kept file that cannot be opened ends it before anything is asked", () => {
    const folder = mkdtempSync(join(tmpdir(), "streamstage-ask-"));
    const ended = spawnSync(program, ["ask", visit.rubricFile, "--keep", folder], { input: "start/quick\n" });
    assert.equal(ended.status, 2);
    assert.equal(String(ended.stdout), "");
});

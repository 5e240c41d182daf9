import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as visit from "../support/visit.js";
import "../support/screen.js";

const program = `${visit.root}build/native/streamstage-desktop`;
const scorer = `${visit.root}build/native/streamstage`;

/** A window that plays the events it is given: play() sends one; list() resolves to the screen and its controls. */
class Desktop {
    constructor(home, ...options) {
        const env = { ...process.env, XDG_DATA_HOME: home };
        this.process = spawn(program, [visit.rubricFile, "--events", "-", ...options], { env });
        this.said = "";
        this.complaints = "";
        this.process.stdout.setEncoding("utf8").on("data", (text) => {
            this.said += text;
            if (this.said.includes("\n")) this.heard?.();
        });
        this.process.stderr.setEncoding("utf8").on("data", (text) => (this.complaints += text));
        this.ended = new Promise((resolve) => this.process.on("close", resolve));
    }

    play(event) {
        this.process.stdin.write(`${event}\n`);
    }

    async line() {
        while (!this.said.includes("\n"))
            await Promise.race([
                new Promise((resolve) => (this.heard = resolve)),
                this.ended.then(() => assert.fail(`it ended: ${this.complaints}`)),
            ]);
        const end = this.said.indexOf("\n");
        const line = this.said.slice(0, end);
        this.said = this.said.slice(end + 1);
        return line;
    }

    async list() {
        this.play("list");
        const [name, ...controls] = (await this.line()).split(" ");
        return { name, controls };
    }

    async end() {
        this.process.stdin.end();
        assert.equal(await this.ended, 0, `it ended badly: ${this.complaints}`);
    }
}

function questionOn({ name }) {
    assert.match(name, /^question\//);
    return name.slice("question/".length);
}

/** Answers the question on the screen as the organisation would: by pointer, or by digits where there are some. */
async function answer(desktop, asked, byKeys) {
    const shown = await desktop.list();
    const id = questionOn(shown);
    const choices = shown.controls.filter((control) => /^(answer|tick)\//.test(control));
    for (const control of visit.controls_for(id, visit.given[id])) {
        const digit = choices.indexOf(control) + 1;
        desktop.play(byKeys && digit > 0 ? `key ${digit}` : `click ${control}`);
    }
    asked.push(id);
}

test("a visit in the window, with undo, redo, a restart and a dropped file, ends in the bytes that score gives", async () => {
    const home = mkdtempSync(join(tmpdir(), "streamstage-desktop-"));
    const result = join(home, "result.json");
    const asked = [];

    let desktop = new Desktop(home);
    desktop.play("expect start");
    desktop.play("click start/quick");
    const first = questionOn(await desktop.list());
    desktop.play(`click ${visit.slipFor(first)}`);
    desktop.play("key Control+z");
    desktop.play("key Control+y");
    desktop.play("key Control+z");
    for (let i = 0; i < 3; ++i) {
        await answer(desktop, asked, i % 2 === 1);
        desktop.play(i % 2 === 1 ? "key Enter" : "click go/next");
    }
    await desktop.end();

    desktop = new Desktop(home, "--size", "360x640", "--theme", "dark", "--save-to", home);
    desktop.play("click start/continue");
    while (!(await desktop.list()).controls.includes("go/result")) {
        await answer(desktop, asked, asked.length % 2 === 1);
        if (!(await desktop.list()).controls.includes("go/result")) desktop.play("click go/next");
    }
    desktop.play("click go/result");
    desktop.play("expect result/summary");
    desktop.play(`save-result ${result}`);
    const given = join(home, "given.json");
    desktop.play(`save-answers ${given}`);

    // A file is dropped on the start screen.
    const saved = join(home, "saved.json");
    writeFileSync(saved, visit.answers_to(asked));
    desktop.play("click start/over");
    desktop.play(`open ${saved}`);
    desktop.play("resize 800x600");
    desktop.play("expect result/summary");
    desktop.play(`save-result ${result}-again`);
    desktop.play("click chapter/keep");
    desktop.play("click save/result");
    await desktop.end();

    const score = (answers) => String(spawnSync(scorer, ["score", visit.rubricFile, answers]).stdout);
    assert.equal(readFileSync(result, "utf8"), score(given));
    assert.equal(readFileSync(`${result}-again`, "utf8"), score(saved));
    assert.equal(JSON.parse(score(saved)).stage, visit.expectedStage);
    const downloads = readdirSync(home).filter((name) => /-result.*\.json$/.test(name));
    assert.deepEqual(
        downloads.map((name) => readFileSync(join(home, name), "utf8")),
        [score(saved)],
    );
});

test("what is typed into a field is kept with the answers", async () => {
    const home = mkdtempSync(join(tmpdir(), "streamstage-desktop-"));
    const desktop = new Desktop(home, "--fresh");
    desktop.play("click start/quick");
    const id = questionOn(await desktop.list());
    desktop.play("click toggle/note");
    desktop.play(`click note/${id}`);
    desktop.play("type 3 people knoww");
    desktop.play("key Backspace");
    desktop.play("key Escape");
    desktop.play("key 1");
    desktop.play(`save-answers ${join(home, "answers.json")}`);
    await desktop.end();
    const { answers, notes } = JSON.parse(readFileSync(join(home, "answers.json"), "utf8"));
    assert.equal(notes[id], "3 people know");
    assert.ok(answers[id].rung);
    assert.ok(!readdirSync(home).includes("streamstage"), "a fresh visit keeps nothing");
});

test("files dropped together are merged, also where they were asked for", async () => {
    const home = mkdtempSync(join(tmpdir(), "streamstage-desktop-"));
    const files = ["ada", "ben", "cleo"].map((name) => {
        const file = join(home, `${name}.json`);
        writeFileSync(file, visit.answers_to(visit.rubric.questions.slice(1, 4).map(({ id }) => id)));
        return file;
    });
    const desktop = new Desktop(home, "--fresh");
    desktop.play(`open ${files.join(" ")}`);
    desktop.play("expect result/compare");
    desktop.play("click respondents/add");
    desktop.play(`open ${files[0]} ${files[1]}`);
    desktop.play("expect result/compare");
    desktop.play(`save-answers ${join(home, "together.json")}`);
    await desktop.end();
    assert.equal(JSON.parse(readFileSync(join(home, "together.json"), "utf8")).respondents.length, 5);
});

test("a picture has the size that was asked for", () => {
    const picture = join(mkdtempSync(join(tmpdir(), "streamstage-desktop-")), "start.png");
    const options = ["--fresh", "--size", "360x640", "--pixel-ratio", "2", "--screenshot", picture];
    const ended = spawnSync(program, [visit.rubricFile, ...options]);
    assert.equal(ended.status, 0, String(ended.stderr));
    const bytes = readFileSync(picture);
    assert.equal(bytes.readUInt32BE(16), 720);
    assert.equal(bytes.readUInt32BE(20), 1280);
});

test("a script that asks for what is not there fails and says on which line", () => {
    const ended = spawnSync(program, [visit.rubricFile, "--fresh", "--events", "-"], {
        input: "# a remark\nclick no/such\n",
    });
    assert.equal(ended.status, 1);
    assert.match(String(ended.stderr), /line 2: there is no control no\/such on start/);
});

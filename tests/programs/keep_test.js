// What two visits at the same time keep in one place, and what is saved where something lies already.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as visit from "../support/visit.js";

const program = `${visit.root}build/native/streamstage`;
const new_folder = () => mkdtempSync(join(tmpdir(), "streamstage-keep-"));
const answered = (text) => Object.keys(JSON.parse(text).answers).length;

const running = new Set();
after(() => running.forEach((process) => process.kill()));

/** A visit in a terminal: type() resolves to what is said until the next prompt. */
class Terminal {
    constructor(folder, ...options) {
        this.process = spawn(program, ["ask", visit.rubricFile, "--columns", "200", ...options], { cwd: folder });
        running.add(this.process);
        this.said = "";
        this.process.stdout.setEncoding("utf8").on("data", (text) => {
            this.said += text;
            if (this.said.endsWith("> ")) this.prompted?.();
        });
        this.ended = new Promise((resolve) => this.process.on("close", (status, signal) => resolve(signal ?? status)));
    }
    async prompt() {
        while (!this.said.endsWith("> "))
            await Promise.race([
                new Promise((resolve) => (this.prompted = resolve)),
                this.ended.then(() => assert.fail(`it ended: ${this.said}`)),
            ]);
        const said = this.said;
        this.said = "";
        return said;
    }
    type(line) {
        this.process.stdin.write(`${line}\n`);
        return this.prompt();
    }
    end() {
        this.process.stdin.end();
        return this.ended;
    }
}

test("two terminals that keep their answers in one file both keep all of them, in any order", async () => {
    for (const order of ["ABABAB", "AABBAB", "BBBAAA", "ABBABA"]) {
        const folder = new_folder();
        const visits = {
            A: new Terminal(folder, "--keep", "kept.json"),
            B: new Terminal(folder, "--keep", "kept.json"),
        };
        for (const one of Object.values(visits)) {
            await one.prompt();
            await one.type("start/quick");
        }
        let told = "";
        for (const who of order) {
            told += await visits[who].type(who === "A" ? "2" : "3");
            told += await visits[who].type("go/next");
        }
        assert.deepEqual(readdirSync(folder).sort(), ["kept-2.json", "kept.json"], order);
        for (const name of readdirSync(folder))
            assert.equal(answered(readFileSync(join(folder, name), "utf8")), 3, `${order}: ${name}`);
        assert.match(
            told,
            /kept\.json has been changed by somebody else\. Your answers are now kept in kept-2\.json\./,
        );
        assert.match(told, /Use the other answers/);
        for (const one of Object.values(visits)) assert.equal(await one.end(), 0);
        const next = new Terminal(folder, "--keep", "kept.json");
        assert.match(await next.prompt(), /kept-2\.json holds other answers/);
        await next.end();
    }
});

test("who keeps their own gets the file back, and the other’s answers lie beside it", async () => {
    const folder = new_folder();
    const first = new Terminal(folder, "--keep", "kept.json"),
        second = new Terminal(folder, "--keep", "kept.json");
    for (const one of [first, second]) {
        await one.prompt();
        await one.type("start/quick");
    }
    for (const line of ["1", "go/next", "1"]) await first.type(line);
    await second.type("1");
    await second.type("elsewhere/keep");
    assert.equal(answered(readFileSync(join(folder, "kept.json"), "utf8")), 1);
    assert.equal(answered(readFileSync(join(folder, "kept-2.json"), "utf8")), 2);
    await Promise.all([first.end(), second.end()]);
});

test("a file that somebody else puts in place is not written over", async () => {
    const folder = new_folder();
    const kept = join(folder, "kept.json");
    const one = new Terminal(folder, "--keep", "kept.json");
    await one.prompt();
    await one.type("start/quick");
    await one.type("1");
    writeFileSync(kept, "a letter, by mistake");
    await one.type("2");
    assert.equal(await one.end(), 0);
    assert.equal(readFileSync(kept, "utf8"), "a letter, by mistake");
    assert.equal(answered(readFileSync(join(folder, "kept-2.json"), "utf8")), 1);
});

test("what is kept goes through a link, and is there after an interruption", async () => {
    const folder = new_folder();
    symlinkSync("real.json", join(folder, "kept.json"));
    const one = new Terminal(folder, "--keep", "kept.json");
    await one.prompt();
    await one.type("start/quick");
    await one.type("1");
    one.process.kill("SIGINT");
    assert.equal(await one.ended, "SIGINT");
    assert.equal(answered(readFileSync(join(folder, "real.json"), "utf8")), 1);
    assert.deepEqual(readdirSync(folder).sort(), ["kept.json", "real.json"]);
});

test("what is kept and cannot be read is put aside each time, and the first is not lost for the second", () => {
    const folder = new_folder();
    for (const text of ['{ "one": 1 }', '{ "two": 2 }', '{ "two": 2 }']) {
        writeFileSync(join(folder, "kept.json"), text);
        assert.equal(
            spawnSync(program, ["ask", visit.rubricFile, "--keep", "kept.json"], { cwd: folder, input: "" }).status,
            0,
        );
    }
    const aside = readdirSync(folder).filter((name) => name.includes("unreadable"));
    assert.deepEqual(aside.map((name) => readFileSync(join(folder, name), "utf8")).sort(), [
        '{ "one": 1 }',
        '{ "two": 2 }',
    ]);
});

test("an empty file is nothing kept", () => {
    const folder = new_folder();
    writeFileSync(join(folder, "kept.json"), "");
    const ended = spawnSync(program, ["ask", visit.rubricFile, "--keep", "kept.json"], {
        cwd: folder,
        input: "start/quick\n1\n",
    });
    assert.doesNotMatch(String(ended.stdout), /could not be read/);
    assert.equal(answered(readFileSync(join(folder, "kept.json"), "utf8")), 1);
});

test("what is saved takes no other file’s place", () => {
    const folder = new_folder();
    const saves = [
        "start/quick",
        "1",
        "go/review",
        "go/result",
        "chapter/keep",
        "save/answers",
        "save/answers",
        "save/result",
        "save/result",
    ];
    const name = `${visit.rubric.id}-answers.json`;
    writeFileSync(join(folder, name), "mine");
    const ended = spawnSync(program, ["ask", visit.rubricFile, "--save-to", folder], {
        input: `${saves.join("\n")}\n`,
    });
    assert.equal(ended.status, 0);
    assert.equal(readFileSync(join(folder, name), "utf8"), "mine");
    const saved = readdirSync(folder).sort();
    assert.deepEqual(
        saved,
        ["-answers-2.json", "-answers-3.json", "-answers.json", "-result-2.json", "-result.json"].map(
            (ending) => visit.rubric.id + ending,
        ),
    );
    assert.match(String(ended.stdout), /Saved as .*-answers-3\.json/);
});

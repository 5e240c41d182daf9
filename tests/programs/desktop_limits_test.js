// What the desktop does with what is too large, unfit, or shared with another window.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as visit from "../support/visit.js";
import "../support/screen.js";

const program = `${visit.root}build/native/streamstage-desktop`;
const new_folder = () => mkdtempSync(join(tmpdir(), "streamstage-limits-"));
const running = new Set();
after(() => running.forEach((process) => process.kill()));

function run(options, { home = new_folder(), rubric = visit.rubricFile, input = "list\n" } = {}) {
    const events = options.includes("--events") ? [] : ["--events", "-"];
    return spawnSync(program, [rubric, ...events, ...options], {
        input,
        env: { ...process.env, XDG_DATA_HOME: home },
        timeout: 60_000,
    });
}

test("any two options together are done or refused with a sentence, never the end of the process", () => {
    const folder = new_folder();
    const options = [
        ["--theme", "dark"],
        ["--size", "100x100"],
        ["--size", "8192x8192"],
        ["--size", "8192"],
        ["--pixel-ratio", "0.5"],
        ["--pixel-ratio", "4"],
        ["--fresh"],
        ["--reduced-motion"],
        ["--press", "start/quick"],
        ["--save-to", folder],
        ["--answers", join(folder, "none")],
        ["--screenshot", join(folder, "picture.png")],
    ];
    for (const [i, one] of options.entries())
        for (const other of options.slice(i + 1)) {
            if (one[0] === other[0]) continue;
            if (one[1] === "8192x8192" && other[0] === "--screenshot") continue; // 67 million pixels: that is done, and takes its time
            const { status, signal, stderr } = run([...one, ...other]);
            const what = [...one, ...other].join(" ");
            assert.equal(signal, null, what);
            assert.ok(
                status === 0 || (status === 2 && /more than can be drawn/.test(String(stderr))),
                `${what}: ${status} ${stderr}`,
            );
            assert.equal(status === 2, Boolean(one[1]?.startsWith("8192")) && other[1] === "4", what);
        }
});

test("a picture larger than can be drawn is none, and not an empty one", () => {
    const picture = join(new_folder(), "picture.png");
    const { status, stderr } = run(["--fresh", "--size", "8192x8192", "--pixel-ratio", "4", "--screenshot", picture]);
    assert.equal(status, 2);
    assert.match(String(stderr), /more than can be drawn here/);
    assert.equal(existsSync(picture), false);
});

test("fonts that are none end it with a sentence", () => {
    const fonts = new_folder();
    for (const name of ["inter-regular.otf", "inter-semibold.otf"])
        writeFileSync(join(fonts, name), "<!doctype html><title>Not found</title>");
    const { status, stderr } = run(["--fresh", "--fonts", fonts]);
    assert.equal(status, 2);
    assert.match(String(stderr), /a font is damaged, or is not a font/);
});

test("whatever a rubric is called, what is kept stays below the folder for all, and each has its own", () => {
    const home = new_folder();
    const ids = ["..", ".", "Event-Streaming", "CON", "é".repeat(100), "..%2f..", "\u009b2J"];
    for (const id of ids) {
        const rubric = join(new_folder(), "rubric.json");
        writeFileSync(rubric, JSON.stringify({ ...visit.rubric, id }));
        const ended = run(["--save-to", home], {
            home,
            rubric,
            input: "click start/quick\nkey 1\nclick go/review\nclick go/result\nclick chapter/keep\nclick save/answers\n",
        });
        assert.equal(ended.status, 0, `${JSON.stringify(id)}: ${ended.stderr}`);
        assert.doesNotMatch(String(ended.stdout), /[\u0080-\u009f]/);
    }
    const kept = readdirSync(join(home, "streamstage"), { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.name === "answers",
    );
    assert.equal(kept.length, ids.length);
    const saved = readdirSync(home).filter((name) => name !== "streamstage");
    assert.equal(saved.length, ids.length);
    assert.ok(
        saved.every((name) => /^[^.-].*-answers\.json$/.test(name)),
        saved.join(" "),
    );
});

/** A window that plays what it is told; said() resolves to the next line. */
function open_window(home) {
    const process_ = spawn(program, [visit.rubricFile, "--events", "-"], {
        env: { ...process.env, XDG_DATA_HOME: home },
        stdio: ["pipe", "pipe", "inherit"],
    });
    running.add(process_);
    let said = "";
    process_.stdout.setEncoding("utf8").on("data", (text) => (said += text));
    const ended = new Promise((resolve) => process_.on("close", resolve));
    return {
        async play(...events) {
            said = "";
            for (const event of [...events, "list"]) process_.stdin.write(`${event}\n`);
            while (!said.includes("\n"))
                await Promise.race([
                    new Promise((resolve) => process_.stdout.once("data", resolve)),
                    ended.then(() => assert.fail(`it ended: ${events.join(", ")}`)),
                ]);
            return said;
        },
        end() {
            process_.stdin.end();
            return ended;
        },
    };
}

test("two windows at once lose nothing: the next visit is offered what the other kept", async () => {
    for (const order of ["ABAB", "BBAA", "ABBA"]) {
        const home = new_folder();
        const windows = { A: open_window(home), B: open_window(home) };
        for (const one of Object.values(windows)) await one.play("click start/quick");
        let told = "";
        for (const who of order) told += await windows[who].play(`key ${who === "A" ? 3 : 4}`, "click go/next");
        assert.match(told, /elsewhere\/use/, order);
        for (const one of Object.values(windows)) assert.equal(await one.end(), 0);
        const folder = join(home, "streamstage", visit.rubric.id);
        const kept = () =>
            readdirSync(folder)
                .filter((name) => name.startsWith("answers"))
                .sort();
        const texts = kept().map((name) => readFileSync(join(folder, name), "utf8"));
        assert.deepEqual(kept(), ["answers", "answers-2"], order);
        for (const text of texts) assert.equal(Object.keys(JSON.parse(text).answers).length, 2);

        const next = open_window(home);
        assert.match(await next.play(), /elsewhere\/use/);
        await next.play("click elsewhere/use");
        await next.end();
        assert.equal(readFileSync(join(folder, "answers"), "utf8"), texts[1], "what was offered is there now");
        assert.deepEqual(kept(), ["answers"]);
    }
});

test("what was kept under a name of former times is found", () => {
    const home = new_folder();
    const rubric = join(home, "rubric.json");
    writeFileSync(rubric, JSON.stringify({ ...visit.rubric, id: "Acme" }));
    const kept = JSON.stringify({
        ...JSON.parse(visit.answers_to([visit.rubric.questions[1].id])),
        rubric: { id: "Acme", version: visit.rubric.version },
    });
    mkdirSync(join(home, "streamstage/Acme"), { recursive: true });
    writeFileSync(join(home, "streamstage/Acme/answers"), kept);
    assert.match(String(run([], { home, rubric }).stdout), /start\/continue/);
});

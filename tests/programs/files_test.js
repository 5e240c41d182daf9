// What the command line does to the files and streams it is given.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
    chmodSync,
    linkSync,
    lstatSync,
    mkdirSync,
    mkdtempSync,
    openSync,
    readFileSync,
    readdirSync,
    readlinkSync,
    statSync,
    symlinkSync,
    truncateSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as visit from "../support/visit.js";

const program = `${visit.root}build/native/streamstage`;
const answers_of = (count) => visit.answers_to(visit.rubric.questions.slice(1, count + 1).map(({ id }) => id));

/** A folder with two answers files, and what merging them prints. */
function prepare() {
    const folder = mkdtempSync(join(tmpdir(), "streamstage-files-"));
    const files = [join(folder, "ada.json"), join(folder, "ben.json")];
    files.forEach((file, i) => writeFileSync(file, answers_of(i + 2)));
    const merged = String(execFileSync(program, ["merge", visit.rubricFile, ...files]));
    const merge = (output, options = {}) =>
        spawnSync(program, ["merge", visit.rubricFile, ...files, "--output", output], { cwd: folder, ...options });
    return { folder, files, merged, merge };
}

test("--output goes through links and keeps the file’s mode; nothing else is left behind", () => {
    const { folder, merged, merge } = prepare();
    mkdirSync(join(folder, "d"));
    writeFileSync(join(folder, "d/real.json"), "old");
    chmodSync(join(folder, "d/real.json"), 0o600);
    symlinkSync("d/real.json", join(folder, "link.json"));
    symlinkSync("link.json", join(folder, "second.json"));
    for (const name of ["link.json", "second.json", "d/../second.json"]) {
        writeFileSync(join(folder, "d/real.json"), "old");
        assert.equal(merge(name).status, 0);
        assert.equal(readFileSync(join(folder, "d/real.json"), "utf8"), merged);
    }
    assert.equal(readlinkSync(join(folder, "link.json")), "d/real.json");
    assert.equal(readlinkSync(join(folder, "second.json")), "link.json");
    assert.equal(statSync(join(folder, "d/real.json")).mode & 0o777, 0o600);
    linkSync(join(folder, "d/real.json"), join(folder, "twin.json"));
    writeFileSync(join(folder, "twin.json"), "old");
    assert.equal(merge("d/real.json").status, 0);
    assert.equal(readFileSync(join(folder, "twin.json"), "utf8"), merged);
    assert.deepEqual(readdirSync(join(folder, "d")), ["real.json"]);
});

test("--output to where nothing can be written says so, and changes nothing", () => {
    const { folder, merge } = prepare();
    symlinkSync("b", join(folder, "a"));
    symlinkSync("a", join(folder, "b"));
    symlinkSync("nowhere/x", join(folder, "far"));
    mkdirSync(join(folder, "d"));
    const before = readdirSync(folder);
    for (const name of ["a", "far", "d", "d/", ".", "missing/x", "/dev/full", "x".repeat(300)]) {
        const { status, stderr } = merge(name);
        assert.equal(status, 2, name);
        assert.match(String(stderr), /cannot be written: \S.*\.\n$/, name);
    }
    assert.deepEqual(readdirSync(folder), before);
});

test("a file called X.part is nothing to --output X", () => {
    const { folder, merged, merge } = prepare();
    writeFileSync(join(folder, "x.json.part"), "mine");
    writeFileSync(join(folder, "treasure"), "gold");
    symlinkSync("treasure", join(folder, "y.json.part"));
    for (const name of ["x.json", "y.json"]) assert.equal(merge(name).status, 0);
    assert.equal(readFileSync(join(folder, "x.json.part"), "utf8"), "mine");
    assert.equal(readFileSync(join(folder, "treasure"), "utf8"), "gold");
    assert.equal(readFileSync(join(folder, "y.json"), "utf8"), merged);
});

test("pipes, devices and descriptors are written to", async () => {
    const { folder, merged, merge } = prepare();
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe]);
    let heard = "";
    reader.stdout.setEncoding("utf8").on("data", (text) => (heard += text));
    const closed = new Promise((resolve) => reader.on("close", resolve));
    assert.equal(merge("pipe").status, 0);
    await closed;
    assert.equal(heard, merged);
    assert.ok(lstatSync(pipe).isFIFO());
    assert.equal(merge("/dev/null").status, 0);
    assert.ok(lstatSync("/dev/null").isCharacterDevice());
    const log = join(folder, "log");
    writeFileSync(log, "first\n");
    assert.equal(merge("/dev/fd/3", { stdio: ["ignore", "ignore", "inherit", openSync(log, "a")] }).status, 0);
    assert.equal(readFileSync(log, "utf8"), `first\n${merged}`);
});

test("every command says so when its output is not taken", async () => {
    const { folder, files } = prepare();
    const commands = [
        ["check", visit.rubricFile],
        ["score", visit.rubricFile, files[0]],
        ["report", visit.rubricFile, files[0]],
        ["merge", visit.rubricFile, ...files],
        ["compare", visit.rubricFile, ...files],
        ["ask", visit.rubricFile],
        ["--help"],
        ["ask", "--help"],
        ["--version"],
    ];
    for (const options of commands) {
        const full = spawnSync(program, options, {
            input: "1\n1\n",
            stdio: ["pipe", openSync("/dev/full", "w"), "pipe"],
        });
        assert.equal(full.status, 2, options.join(" "));
        assert.match(String(full.stderr), /Standard output cannot be written: No space left/);
        const shell = (redirection) =>
            spawnSync("sh", ["-c", `"$0" "$@" ${redirection}`, program, ...options], { input: "1\n1\n" });
        assert.equal(shell(">&-").status, 2, options.join(" "));
    }
    const closed = spawnSync("sh", [
        "-c",
        '"$0" "$@" >&-',
        program,
        "merge",
        visit.rubricFile,
        ...files,
        "--output",
        join(folder, "out.json"),
    ]);
    assert.equal(closed.status, 0, "what is written to a file needs no standard output");
    // Whoever listens is gone by the time there is something to say.
    const gone = spawnSync("sh", [
        "-c",
        '(sleep 0.3; "$0" "$@"; echo "status $?" >&2) | true',
        program,
        "report",
        visit.rubricFile,
        files[0],
    ]);
    assert.match(String(gone.stderr), /Standard output cannot be written: Broken pipe\.\nstatus 2\n/);
});

test("what never ends, is too large or cannot be read is refused with a sentence", () => {
    const { folder, files } = prepare();
    const sparse = join(folder, "sparse.json");
    writeFileSync(sparse, "");
    truncateSync(sparse, 3 * 1024 ** 3);
    for (const [file, reason] of [
        ["/dev/zero", /larger than/],
        [sparse, /larger than/],
        [folder, /Is a directory/],
        ["/proc/self/mem", /error/i],
        [join(folder, "none"), /No such file/],
    ])
        for (const options of [
            ["check", file],
            ["score", file, files[0]],
            ["score", visit.rubricFile, file],
            ["merge", visit.rubricFile, files[0], file],
        ]) {
            // As much memory as is needed for what may be read, many times over.
            const ended = spawnSync("sh", ["-c", 'ulimit -v 1000000; exec "$0" "$@"', program, ...options]);
            assert.equal(ended.status, 2, `${options.join(" ")}: ${ended.stderr}`);
            assert.match(String(ended.stderr), reason);
        }
    const piped = spawnSync("sh", ["-c", 'cat /dev/zero | "$0" "$@"', program, "score", visit.rubricFile, "-"]);
    assert.equal(piped.status, 2);
    assert.match(String(piped.stderr), /larger than/);
    const typed = spawnSync("sh", ["-c", '"$0" "$@" < /dev/zero > /dev/null', program, "ask", visit.rubricFile]);
    assert.equal(typed.status, 2);
    assert.match(String(typed.stderr), /standard input: cannot be read: .*\.\n/);
});

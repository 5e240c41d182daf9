// scripts/layers on trees that break what ARCHITECTURE.md says.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, test } from "node:test";
import { root } from "../support/visit.js";

const layers = join(root, "scripts/layers");
const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Room -> the rooms it may include. */
const rooms = new Map(
    execFileSync(layers, ["--arrows"], { encoding: "utf8" })
        .trim()
        .split("\n")
        .map((line) => {
            const [room, used] = line.split(" ->");
            return [room, used.trim().split(" ").filter(Boolean)];
        }),
);

/** The rooms' lists of the project without their sources, then these files; what scripts/layers says of it. */
function check(files) {
    const folder = mkdtempSync(join(tmpdir(), "layers-"));
    folders.push(folder);
    for (const room of rooms.keys())
        cpSync(join(root, "src", room, "CMakeLists.txt"), join(folder, "src", room, "CMakeLists.txt"), {
            recursive: true,
        });
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(folder, dirname(name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
    const { stdout, status } = spawnSync(layers, [folder], { encoding: "utf8" });
    return { lines: stdout.trim().split("\n").slice(0, -1), passed: status === 0 };
}

test("each room includes what its list names, and is refused every other", () => {
    const files = {};
    const refused = [];
    for (const [room, used] of rooms)
        for (const other of rooms.keys()) {
            const name = `src/${room}/with_${other.replaceAll("/", "_")}.cpp`;
            files[name] = `#include "${other}/thing.hpp"\n`;
            if (other !== room && !used.includes(other))
                refused.push(`${name}:1: this room may not include ${other}/thing.hpp`);
        }
    const { lines, passed } = check(files);
    assert.ok(refused.length > rooms.size, "most arrows are not there");
    assert.ok(!passed);
    assert.deepEqual(new Set(lines.filter((line) => line.includes("may not include"))), new Set(refused));
});

test("core and flow are cut into rooms, of at most forty files each", () => {
    for (const name of ["core", "flow"])
        assert.ok([...rooms.keys()].filter((room) => dirname(room) === name).length > 1);
    const files = execFileSync("git", ["ls-files", "src"], { cwd: root, encoding: "utf8" }).trim().split("\n");
    const counts = {};
    for (const file of files) counts[dirname(file)] = (counts[dirname(file)] ?? 0) + 1;
    for (const [folder, count] of Object.entries(counts)) assert.ok(count <= 40, `${folder} holds ${count} files`);
});

test("an arrow from below up is refused, one to the side between painters or programs, and one that leads back, whatever the lists say", () => {
    const list = (room, ...used) => ({
        [`src/${room}/CMakeLists.txt`]: `add_room(${room} USES ${used.join(" ")} SOURCES none.cpp)\n`,
    });
    const up = check(list("core/text", "core", "flow")).lines;
    assert.ok(
        up.includes("src/core/text/CMakeLists.txt:1: core/text may not use flow, which stands above it"),
        up.join("\n"),
    );
    assert.ok(!check(list("platform/native", "ui/text", "platform/cli")).passed);
    for (const [room, other] of [
        ["ui/html", "ui/markdown"],
        ["platform/cli", "platform/desktop"],
    ])
        assert.ok(
            check(list(room, other)).lines.includes(
                `src/${room}/CMakeLists.txt:1: ${room} may not use ${other}, which stands beside it`,
            ),
        );
    const back = check(list("core", "core/text")).lines;
    assert.ok(back.includes("src/core/CMakeLists.txt:1: core uses rooms that use it"), back.join("\n"));
});

test("what a room never mentions is found, but for comments", () => {
    const forbidden = {
        "src/core/score/score.cpp": "#include <ctime>\n",
        "src/core/json/reader.hpp": "#include <nlohmann/json.hpp>\n",
        "src/core/score/reader.cpp": "#include <nlohmann/json.hpp>\n",
        "src/flow/show/show.cpp": "int x = rand();\n",
        "src/ui/imgui/paint.cpp": "void f() { glClear (0); }\n",
        "src/ui/html/write.cpp": "using Json = nlohmann::json;\n",
        "src/core/text/where.cpp": "#ifdef __EMSCRIPTEN__\n#endif\n",
        "src/attic/old.cpp": "int x;\n",
        "web/mirror.js": "const scores = 1;\n",
    };
    for (const [name, text] of Object.entries(forbidden)) {
        assert.ok(!check({ [name]: text }).passed, `${basename(name)}: ${text}`);
        if (!name.startsWith("src/attic"))
            assert.ok(check({ [name]: `/* ${text} */\n` }).passed, `a comment in ${name}`);
    }
    assert.ok(check({ "src/core/json/reader.cpp": "#include <nlohmann/json.hpp>\n" }).passed);
});

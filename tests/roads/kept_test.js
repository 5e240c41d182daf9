// What is promised of dist/ as a whole: the same bytes whenever it is packed, nothing of the machine in it, and a support
// page whose every promise names a test that exists.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { homedir, hostname, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { dist, root } from "../browser/support.js";

/** @param {string} folder @returns {string[]} paths of all files from there */
function list_files(folder) {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
        .sort();
}

const digest = (file, how = "sha256") => createHash(how).update(readFileSync(file)).digest("base64");

test("packed again, into a folder with a longer path, dist/ has the same bytes", () => {
    const engine = process.env.STREAMSTAGE_ENGINE ?? join(root, "build/web");
    const again = join(mkdtempSync(join(tmpdir(), "streamstage-")), "another/and-longer");
    execFileSync(process.execPath, [join(root, "scripts/pack.mjs"), "--engine", engine, "--output", again]);
    const sums = (/** @type {string} */ folder) =>
        list_files(folder).map((name) => `${digest(join(folder, name))} ${name}`);
    assert.deepEqual(sums(again), sums(dist));
    assert.ok(list_files(dist).length > 40);
    rmSync(again, { recursive: true });
});

test("nothing of the machine that it was built on stands in dist/", () => {
    const traces = [root, join(root, ".").replace(/\/$/, ""), `${homedir()}/`, tmpdir() + "/", "/node_modules/"];
    const found = list_files(dist).flatMap((name) => {
        const text = readFileSync(join(dist, name), "latin1");
        return traces.filter((trace) => trace.length > 2 && text.includes(trace)).map((trace) => `${name}: ${trace}`);
    });
    assert.deepEqual(found, []);
    assert.ok(
        hostname().length < 6 ||
            !list_files(dist).some((name) => readFileSync(join(dist, name), "latin1").includes(hostname())),
    );
});

test("integrity.json has the digest of every file that a server hands out", () => {
    const { version, files } = JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"));
    const cdn = join(dist, "cdn", `streamstage-${version}`);
    for (const [name, value] of Object.entries(files)) {
        assert.equal(value, `sha384-${digest(join(dist, name), "sha384")}`, name);
        assert.equal(digest(join(cdn, name)), digest(join(dist, name)), name);
    }
    for (const name of [
        "stream-stage.js",
        "streamstage.wasm",
        "streamstage-frame.js",
        "streamstage-whole.js",
        "frame.html",
    ])
        assert.ok(name in files, name);
    assert.deepEqual(
        readdirSync(cdn).filter((name) => name.includes(".") && !(name in files)),
        [],
    );
});

test("no page of ours loads anything from another server", () => {
    const pages = list_files(dist).filter((name) => /\.(html|js|css)$/.test(name) && !/^(package|cdn)\//.test(name));
    for (const name of pages.filter((one) => /\.html$/.test(one))) {
        const text = readFileSync(join(dist, name), "utf8").replace(
            /<script[^>]*>[^]*?<\/script>/g,
            (all) => all.split(">")[0],
        );
        assert.deepEqual(
            [...text.matchAll(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)].map(([all]) => all),
            [],
            name,
        );
    }
    for (const name of pages.filter((one) => /demo\/.*\.css$/.test(one)))
        assert.doesNotMatch(readFileSync(join(dist, name), "utf8"), /@import|url\(/, name);
});

test("the page for language models has at most 8,192 bytes, and lies in dist/", () => {
    const text = readFileSync(join(root, "docs/llms.txt"));
    assert.ok(text.length <= 8192, `${text.length} bytes`);
    assert.ok(text.equals(readFileSync(join(dist, "llms.txt"))));
});

/** What the page for language models must name, by the manifest and what embedding needs besides. */
test("the page for language models names every attribute, member, event, slot, state and custom property", () => {
    const text = readFileSync(join(root, "docs/llms.txt"), "utf8");
    const manifest = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8"));
    const element = manifest.modules[0].declarations.find(({ customElement }) => customElement);
    const lists = ["attributes", "members", "events", "slots", "cssParts", "cssStates", "cssProperties"];
    const names = lists.flatMap((list) => (element[list] ?? []).map(({ name }) => name)).filter(Boolean);
    const missing = names.filter((name) => !text.includes(name));
    assert.deepEqual(missing, []);
    assert.ok(names.length > 15);
});

/** Rows of the tables whose last column is "test". @param {string} markdown @returns {string[][]} */
function promises(markdown) {
    const tables = markdown.match(/(?:^\|.*\|\n)+/gm) ?? [];
    const cells = (/** @type {string} */ line) =>
        line
            .split("|")
            .slice(1, -1)
            .map((cell) => cell.trim());
    return tables
        .map((table) => table.trim().split("\n").map(cells))
        .filter(([header]) => header.at(-1) === "test")
        .flatMap(([, , ...rows]) => rows);
}

test("every promise of docs/support.md names a test that exists", () => {
    const rows = promises(readFileSync(join(root, "docs/support.md"), "utf8"));
    assert.ok(rows.length > 25, `${rows.length} promises`);
    for (const row of rows) {
        const cell = row.at(-1);
        const named = [...cell.matchAll(/`([\w./-]+)`(?:: “([^”]+)”)?/g)];
        assert.ok(named.length > 0, `no test: ${row.join(" | ")}`);
        for (const [, file, title] of named) {
            assert.ok(existsSync(join(root, file)), `${file} does not exist`);
            if (title) assert.ok(readFileSync(join(root, file), "utf8").includes(title), `${file} has no “${title}”`);
        }
    }
});

test("every promise of SECURITY.md is on the support page", () => {
    const promised = readFileSync(join(root, "SECURITY.md"), "utf8").split("## What is promised")[1].split("\n## ")[0];
    const count = promised.match(/^\* \*\*/gm).length;
    const rows = promises(
        readFileSync(join(root, "docs/support.md"), "utf8").split("## Security")[1].split("\n## ")[0],
    );
    assert.ok(rows.length >= count, `${rows.length} of ${count}`);
});

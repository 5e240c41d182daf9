// Parts the engine in two: what a page needs, and what only a canvas does, which is put into its place when it has come.
//
//   node scripts/split_engine.mjs WHOLE.wasm GLUE.mjs NAMED.wasm NAMED_PAGE.wasm PAGE.wasm CANVAS.wasm EXPORT...
//
// WHOLE and GLUE are the engine; NAMED is the same linked without being made smaller, with the names of functions, and
// NAMED_PAGE likewise what has no canvas. An EXPORT is a C function that is the canvas's. Of the page is what its other
// exports reach, by calls and by the table of functions. In that table a function has the place in WHOLE that it has in
// NAMED, whatever it has become. What the two call from each other they import from "p" (web/engine.js).
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [whole, glue, named, named_page, page, canvas, ...canvas_exports] = process.argv.slice(2);
const name = String.raw`\$(?:"(?:[^"\\]|\\.)*"|[^\s()"]+)`;
/** Both parts share the stack's end, a global. What else is used goes by the tools: newer ones belong to newer compilers. */
const version = Number(execFileSync("wasm-split", ["--version"], { encoding: "utf8" }).match(/\d+/)[0]);
const newer = ["bulk-memory", "sign-ext", "nontrapping-float-to-int"];
const features = ["mutable-globals", ...(version > 110 ? newer : [])].map((feature) => `--enable-${feature}`);
const work = mkdtempSync(join(tmpdir(), "split-"));

function run(tool, ...how) {
    execFileSync(tool, [...features, ...how], { stdio: ["ignore", "ignore", "pipe"] });
}

/** The same as text. */
function read_text(wasm) {
    const text = join(work, "module.wat");
    run("wasm-dis", wasm, "-o", text);
    return readFileSync(text, "utf8");
}

/** The functions in its table, one after another. @param {string} text of a module */
function read_table(text) {
    const elements = text.match(/^ \(elem .*$/gm) ?? [];
    return elements.flatMap((line) => line.replace(/^.*?\(i32\.const \d+\)/, "").match(new RegExp(name, "g")) ?? []);
}

/** Copies of a function, and others of the same name, have something behind it. @param {string} id */
function base_name(id) {
    return id.replace(/(?:\.(?:\d+|llvm|specialized))+("?)$/, "$1");
}

/** Those that a module has, by their names. @param {string} text */
function read_functions(text) {
    return new Set([...text.matchAll(new RegExp(`^ \\(func (${name})`, "gm"))].map(([, id]) => base_name(id)));
}

/** What is exported by which name. @param {string} text @returns {Map<string, string>} */
function read_exports(text) {
    const pattern = new RegExp(`\\(export "([^"]*)" \\(func (${name})\\)\\)`, "g");
    return new Map([...text.matchAll(pattern)].map(([, exported, id]) => [exported, id]));
}

/** @param {string} text @returns {Map<string, string[]>} what each function calls by its name */
function read_calls(text) {
    const call = new RegExp(`\\((?:call|return_call|ref\\.func) (${name})`, "g");
    const bodies = text.split(/^ \(func /m).slice(1);
    return new Map(
        bodies.map((body) => [body.match(new RegExp(`^${name}`))[0], [...body.matchAll(call)].map(([, id]) => id)]),
    );
}

/** What Emscripten has made of the name of a C function. @param {string} text the glue @param {string} c_name */
function short_name(text, c_name) {
    const found = text.match(new RegExp(`Module\\["_${c_name}"\\]=[^;]*?(?:asm"\\]|wasmExports)\\["([^"]+)"\\]`));
    if (!found) throw new Error(`${glue} does not say what ${c_name} is exported as`);
    return found[1];
}

/** @returns {string[]} the page's functions */
function find_page_functions() {
    const text = read_text(whole);
    const table = read_table(text);
    const names = read_table(read_text(named)).map(base_name);
    if (names.length !== table.length) throw new Error(`${named} has another table of functions than ${whole}`);
    const of_page = read_functions(read_text(named_page));
    const calls = read_calls(text);
    const glue_text = readFileSync(glue, "utf8");
    const exported = read_exports(text);
    for (const c_name of canvas_exports) exported.delete(short_name(glue_text, c_name));
    const found = new Set([...exported.values(), ...table.filter((_, at) => of_page.has(names[at]))]);
    for (const id of found) for (const called of calls.get(id) ?? []) found.add(called); // also those that are added on the way
    return [...found].filter((id) => calls.has(id)).map((id) => id.slice(1));
}

function split() {
    const list = join(work, "page");
    const [first, second] = [join(work, "first.wasm"), join(work, "second.wasm")];
    writeFileSync(list, find_page_functions().join("\n"));
    const names = ["--export-prefix=%", "--import-namespace=p", "--placeholder-namespace=p"];
    run("wasm-split", whole, `--keep-funcs=@${list}`, ...names, `-o1=${first}`, `-o2=${second}`);
    run("wasm-opt", "-Oz", first, "-o", page);
    run("wasm-opt", "-Oz", second, "-o", canvas);
}

try {
    split();
} finally {
    rmSync(work, { recursive: true });
}

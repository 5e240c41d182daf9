// Makes dist/ from what the build left: the element as one module with what it loads beside it, the demo pages, the
// licences, and streamstage.html, which holds everything and asks nobody for anything.
//
//   node scripts/pack.mjs [--engine build/web] [--output dist]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { encode } from "../web/base91.js";
import { fingerprint } from "../web/fingerprint.js";
import { css, over_canvas } from "../web/mirror.css.js";
import { block_ids, fill_page, seal } from "../web/offline_page.js";
import { pack_bytes } from "./pack_bytes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
    options: {
        engine: { type: "string", default: join(root, "build/web") },
        output: { type: "string", default: join(root, "dist") },
    },
});
const output = resolve(options.output);
const engine = resolve(options.engine);

const whole_engine = join(engine, "streamstage.wasm");
const rubric = join(root, "rubric/event-streaming.json");

/** The engine in parts, by the names they have in dist/; where the build has not parted it, there is nothing in the second. */
const parts = existsSync(join(engine, "streamstage-canvas.wasm"))
    ? { code: "streamstage-page.wasm", canvas: "streamstage-canvas.wasm" }
    : { code: "streamstage.wasm" };
const code = readFileSync(join(engine, parts.code));
const canvas_code = parts.canvas ? readFileSync(join(engine, parts.canvas)) : Buffer.of(0, 97, 115, 109, 1, 0, 0, 0);

/** Those that the offline file holds, by the ids of its data blocks. In other pages it is set in their fonts. */
const packed = {
    wasm: whole_engine,
    rubric: rubric,
};

/** The one of package-lock.json, or else the system's, which does for a demo. */
const pinned_esbuild = join(root, "node_modules/.bin/esbuild");
const esbuild = existsSync(pinned_esbuild) ? pinned_esbuild : "esbuild";

/** Files that are copied one by one still say whose they are; the offline file has the licences inside. */
const notice = "--banner:js=/*! Streamstage, MIT License. With parts of others: see licences/ */";

/** @param {string[]} how @param {{ input?: string }} [text] to be read in the place of a file */
function run_esbuild(how, text = {}) {
    return execFileSync(esbuild, [...how, "--charset=utf8", "--log-level=warning"], {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 64 << 20,
        ...text,
    }).trimEnd();
}

const minify_css = (text) => run_esbuild(["--loader=css", "--minify"], { input: text });
const small_css = minify_css(css);
/** The offline file has it in one. */
const whole_css = minify_css(css + over_canvas);

/**
 * The sources call "#glue" what lies in the build tree, and "#mirror.css" what stands in the offline file packed (see
 * "imports" in package.json).
 * @param {Record<string, string>} [stands] what names in the source stand for
 */
function bundle(file, format, css_module, stands = {}) {
    const how = [
        "--bundle",
        "--minify",
        `--format=${format}`,
        "--target=es2022",
        "--loader:.html=text",
        "--legal-comments=none",
        "--log-override:empty-import-meta=silent",
        `--alias:#glue=${join(engine, "streamstage.mjs")}`,
        `--alias:#mirror.css=${css_module}`,
        ...(format === "esm" ? ["--external:node:*", notice] : []),
        ...Object.entries(stands).map(([name, text]) => `--define:${name}=${text}`),
    ];
    return run_esbuild([file, ...how]);
}

/** What a visit needs of an asset: of a rubric not the layout, and not the cases that `check` tries. */
function essence(file) {
    const bytes = readFileSync(file);
    if (!file.endsWith(".json")) return bytes;
    const { test_organisations, ...rubric } = JSON.parse(bytes);
    return Buffer.from(JSON.stringify(rubric));
}

/** For a Content-Security-Policy. */
function digest(text) {
    return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** Of what the page is made of; in folders below lie those of the programs. */
function list_licences(folder) {
    return readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .sort();
}

/** All licences in one text, the MIT terms, which most of them share, only once. */
function licence_notice() {
    const ours = readFileSync(join(root, "LICENSE"), "utf8");
    const terms = ours.slice(ours.indexOf("Permission is hereby"));
    const folder = join(root, "licences");
    const others = list_licences(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const notices = [`Streamstage\n\n${ours}`, ...others].map((text) => text.replace(terms, "(terms at the end)\n"));
    return [...notices, `Terms of the MIT License\n\n${terms}`].join("\n----\n\n").replaceAll("</", "<\\/");
}

/** Allows its scripts and its inline styles by their digests. */
function offline_page(script, first) {
    const template = readFileSync(join(root, "web/offline.html"), "utf8");
    const styles = [...template.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style);
    const policy = [
        "default-src 'none'",
        `script-src ${[script, first.script].map(digest).join(" ")} 'wasm-unsafe-eval'`,
        `style-src ${[...styles, first.style].map(digest).join(" ")}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join("; ");
    const contents = (id) => (id === "css" ? Buffer.from(whole_css) : essence(packed[id]));
    const text_of = (id) => (id === "licences" ? `\n${licence_notice()}` : seal(encode(pack_bytes(contents(id)))));
    return fill_page(template, {
        policy,
        script,
        first: first.markup,
        blocks: Object.fromEntries(block_ids.map((id) => [id, text_of(id)])),
    });
}

function write(name, text) {
    writeFileSync(join(output, name), text);
}

rmSync(output, { recursive: true, force: true });
mkdirSync(join(output, "licences"), { recursive: true });
write("streamstage.wasm", code);
write("streamstage-canvas.wasm", canvas_code);
write("event-streaming.json", essence(rubric));

/** The messages of other languages that the build has compiled; each is fetched by pages that are in it. */
const words = join(engine, "languages");
const languages = existsSync(words)
    ? readdirSync(words)
          .filter((name) => name.endsWith(".mo"))
          .map((name) => name.slice(0, -3))
          .sort()
    : [];
if (languages.length) mkdirSync(join(output, "languages"));
for (const tag of languages) cpSync(join(words, `${tag}.mo`), join(output, "languages", `${tag}.mo`));
const css_module = join(engine, "mirror.css.js");
writeFileSync(
    css_module,
    Object.entries({ css: small_css, over_canvas: minify_css(over_canvas) })
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
        .join(""),
);
const plain = bundle(join(engine, "streamstage-plain.mjs"), "esm", css_module);
const canvas_script = bundle("web/canvas_part.js", "esm", css_module);
const brand = bundle("web/brand_part.js", "esm", css_module);
const loaded = { code, plain, canvas: canvas_code, canvas_script, brand };
const prints = Object.fromEntries(
    Object.entries(loaded).map(([name, contents]) => [name, fingerprint(Buffer.from(contents))]),
);
// The address of what it imports is known when it runs: other bundlers are to leave it alone. Ours drops the comment that says so.
const element = bundle("web/stream-stage.js", "esm", css_module, {
    streamstage_prints: JSON.stringify({ ...prints, bytes: code.length }),
    streamstage_languages: JSON.stringify(languages),
}).replace(/\bimport\((?!\/)/, "import(/* @vite-ignore */ /* webpackIgnore: true */ ");
write("stream-stage.js", `${element}\n`);
/** A script that says by its print which one it is. */
const write_script = (name, script, print) =>
    write(name, `${script}\nexport const print = ${JSON.stringify(print)};\n`);
write_script("streamstage-plain.js", plain, prints.plain);
write_script("streamstage-canvas.js", canvas_script, prints.canvas_script);
write_script("streamstage-brand.js", brand, prints.brand);
if (existsSync(join(root, "web/stream-stage.d.ts")))
    cpSync(join(root, "web/stream-stage.d.ts"), join(output, "stream-stage.d.ts"));
write(
    "prerender.mjs",
    bundle("scripts/prerender.mjs", "esm", css_module, {
        streamstage_css: JSON.stringify(small_css),
        streamstage_early: JSON.stringify(bundle("web/early.js", "iife", css_module)),
    }),
);
const { make_first_screens, write_first_screen } = await import(pathToFileURL(join(output, "prerender.mjs")));
const made = [code, essence(rubric)];
const screens = Object.fromEntries(
    await Promise.all(["start", "quick"].map(async (name) => [name, await write_first_screen(...made, name)])),
);
write("event-streaming.first.json", JSON.stringify(await make_first_screens(...made)));
write(
    "streamstage.html",
    offline_page(
        bundle("web/offline.js", "iife", join(root, "web/offline_css.js")),
        await write_first_screen(...made, "start", false),
    ),
);
cpSync(join(root, "web/demo"), join(output, "demo"), { recursive: true });
for (const page of readdirSync(join(output, "demo")).filter((name) => name.endsWith(".html"))) {
    const text = readFileSync(join(output, "demo", page), "utf8");
    write(
        join("demo", page),
        text.replace(/<!-- streamstage:(\w+) -->/g, (_, name) => screens[name].markup),
    );
}
cpSync(join(root, "LICENSE"), join(output, "licences/streamstage.txt"));
for (const name of list_licences(join(root, "licences")))
    cpSync(join(root, "licences", name), join(output, "licences", name));

// Makes dist/ from what the build left: the element as one module with what it loads beside it, the demo pages, the
// licences, and streamstage.html, which holds everything and asks nobody for anything.
//
//   node scripts/pack.mjs [--engine build/web] [--output dist] [--site https://example.org/streamstage/]
//
// --site: where frame.html will stand, which those that make previews of a link want to know.
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
import { names } from "../web/assets.js";
import { fill_frame } from "./fill_frame.mjs";
import { find_react, how_to_bundle_react, react_line } from "./pack_react.mjs";
import { pack_bytes } from "./pack_bytes.mjs";
import { pack_inside } from "./pack_inside.mjs";
import { pack_package } from "./pack_package.mjs";
import { write_type_files } from "./write_types.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
    options: {
        engine: { type: "string", default: join(root, "build/web") },
        output: { type: "string", default: join(root, "dist") },
        site: { type: "string", default: "" },
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
    return run_esbuild([file, ...how_to_bundle(format, css_module), ...define(stands)]);
}

/** The same of a text that imports from the project's root. @param {string} source @param {string[]} [more] */
function bundle_source(source, format, more = []) {
    return run_esbuild([...how_to_bundle(format, css_module), ...more], { input: source });
}

/**
 * The addresses of some imports are known when it runs: other bundlers are to leave those alone. Ours drops the comment that says so.
 * @param {string} script
 */
function leave_alone(script) {
    return script.replace(/\bimport\((?![/"'`])/g, "import(/* @vite-ignore */ /* webpackIgnore: true */ ");
}

function how_to_bundle(format, css_module) {
    const aliases = {
        "#glue": join(engine, "streamstage.mjs"),
        "#mirror.css": css_module,
    };
    return [
        "--bundle",
        "--minify",
        `--format=${format}`,
        "--target=es2022",
        "--loader:.html=text",
        "--legal-comments=none",
        "--log-override:empty-import-meta=silent",
        ...Object.entries(aliases).map(([name, path]) => `--alias:${name}=${path}`),
        ...(format === "esm" ? ["--external:node:*", notice] : []),
    ];
}

/** @param {Record<string, string>} stands */
function define(stands) {
    return Object.entries(stands).map(([name, text]) => `--define:${name}=${text}`);
}

/** What a visit needs of an asset: of a rubric not the layout, and not the cases that `check` tries. */
function essence(file) {
    const bytes = readFileSync(file);
    if (!file.endsWith(".json")) return bytes;
    const { test_organisations, ...rubric } = JSON.parse(bytes);
    return Buffer.from(JSON.stringify(rubric));
}

/** As `integrity` has it. @param {string | Buffer} contents */
function integrity_of(contents) {
    return `sha256-${createHash("sha256").update(contents).digest("base64")}`;
}

/** For a Content-Security-Policy. */
function digest(text) {
    return `'${integrity_of(text)}'`;
}

/** By which the element knows a file that it loads (web/assets.js). @param {Buffer} contents */
function print_of(contents) {
    return { digest: integrity_of(contents), sum: fingerprint(contents) };
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

/** Allows its scripts and its inline styles by their digests. @param {string} script @param {string} program that it unpacks */
function offline_page(script, program, first) {
    const template = readFileSync(join(root, "web/offline.html"), "utf8");
    const styles = [...template.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => style);
    const policy = [
        "default-src 'none'",
        `script-src ${[script, program, first.script].map(digest).join(" ")} 'wasm-unsafe-eval'`,
        `style-src ${[...styles, first.style].map(digest).join(" ")}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types streamstage",
    ].join("; ");
    /** @type {Record<string, string>} */
    const texts = { css: whole_css, program };
    const contents = (id) => (id in texts ? Buffer.from(texts[id]) : essence(packed[id]));
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
const catalogue_prints = {};
for (const tag of languages) {
    const catalogue = readFileSync(join(words, `${tag}.mo`));
    catalogue_prints[tag] = print_of(catalogue);
    write(join("languages", `${tag}.mo`), catalogue);
}
const css_module = join(engine, "mirror.css.js");
writeFileSync(
    css_module,
    Object.entries({ css: small_css, over_canvas: minify_css(over_canvas) })
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
        .join(""),
);
const plain = bundle(join(engine, "streamstage-plain.mjs"), "esm", css_module);
const canvas_script = bundle("web/canvas_part.js", "esm", css_module);
const engine_script = bundle("web/engine_part.js", "esm", css_module);
const brand = bundle("web/brand_part.js", "esm", css_module);
/** As they are written: what the element fetches is to be these bytes, of which it carries the prints. */
const loaded = {
    code,
    engine: `${engine_script}\n`,
    plain: `${plain}\n`,
    canvas: canvas_code,
    canvas_script: `${canvas_script}\n`,
    brand: `${brand}\n`,
};
const prints = Object.fromEntries(
    Object.entries(loaded).map(([name, contents]) => [name, print_of(Buffer.from(contents))]),
);
const stands = {
    streamstage_prints: JSON.stringify({ ...prints, bytes: code.length }),
    streamstage_languages: JSON.stringify(catalogue_prints),
};
const element = leave_alone(bundle("web/stream-stage.js", "esm", css_module, stands));
write("stream-stage.js", `${element}\n`);
write("streamstage-engine.js", loaded.engine);
write("streamstage-plain.js", loaded.plain);
write("streamstage-canvas.js", loaded.canvas_script);
write("streamstage-brand.js", loaded.brand);
write_type_files(output);
cpSync(join(root, "web/custom-elements.json"), join(output, "custom-elements.json"));
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
const offline_script = (/** @type {string} */ file) => bundle(file, "iife", join(root, "web/offline_css.js"));
write(
    "streamstage.html",
    offline_page(
        offline_script("web/offline.js"),
        offline_script("web/offline_program.js"),
        await write_first_screen(...made, "start", false),
    ),
);
const react = find_react(root);
cpSync(join(root, "web/demo"), join(output, "demo"), {
    recursive: true,
    filter: (file) => !/\/react(\/|$)/.test(file) || (react !== "" && !file.endsWith(".jsx")),
});
if (react)
    write(
        "demo/react/app.js",
        `${run_esbuild(how_to_bundle_react(), { env: { ...process.env, NODE_PATH: react } })}\n`,
    );
for (const page of readdirSync(join(output, "demo")).filter((name) => name.endsWith(".html"))) {
    const text = readFileSync(join(output, "demo", page), "utf8");
    write(
        join("demo", page),
        text.replace(/<!-- streamstage:(\w+) -->/g, (_, name) =>
            name === "react" ? react && react_line : screens[name].markup,
        ),
    );
}
const { inside, bundled, linked, everything } = pack_inside(bundle_source, {
    ...{ code, canvas: canvas_code, whole: readFileSync(whole_engine), rubric: essence(rubric) },
    ...{ languages, words, names, stands: define(stands) },
});
write("streamstage-whole.js", `${everything}\n`);
write("streamstage-frame.js", `${bundle("web/streamstage-frame.js", "iife", css_module)}\n`);
write("frame.html", fill_frame(root, bundle("web/frame/page.js", "iife", css_module), rubric, options.site, digest));
cpSync(join(root, "web/frame/card.png"), join(output, "streamstage-card.png"));
cpSync(join(root, "docs/llms.txt"), join(output, "llms.txt"));
cpSync(join(root, "LICENSE"), join(output, "licences/streamstage.txt"));
for (const name of list_licences(join(root, "licences")))
    cpSync(join(root, "licences", name), join(output, "licences", name));
pack_package({ root, output, inside, bundled: leave_alone(bundled), linked: leave_alone(linked) });

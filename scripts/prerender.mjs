// The first screen of an assessment, for pages that show it before anything has run.
//
//   node prerender.mjs RUBRIC [--start [--mode full]]   as markup that stands inside of <stream-stage>
//   node prerender.mjs RUBRIC --file                    as a file for the attribute first-screen
//
// In dist/ it lies beside the engine, and has the style and the script that come along; see scripts/pack.mjs.
/* global streamstage_css, streamstage_early */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { brand_css } from "../web/brand.css.js";
import { Engine } from "../web/engine.js";
import { format } from "../web/first_screen.js";
import { mark_language } from "../web/mark_language.js";
import { sections } from "../web/mirror_blocks.js";
import { skeleton } from "../web/skeleton.js";
import { write_html } from "../web/write_html.js";

/** @typedef {import("../web/reconcile.js").Description} Description */

/** CSS px of the column of text: where a page is wide, and on a phone. */
const widths = { wide: 720, slim: 328 };
/** What a browser offers. */
const offers = "typing pictures presentations";
/** What leads to each screen that an element may begin with; nothing to the first. */
const ways = { start: "", quick: "start/quick", full: "start/full" };
/** In place of what the element's script does. */
const own_css = ".column{min-height:0}.narrow .wide,.stage:not(.narrow) .slim{display:none}";

/**
 * @param {BufferSource} code the engine
 * @param {Uint8Array} rubric
 * @param {keyof ways} screen
 * @param {keyof widths} width
 */
async function open(code, rubric, screen, width) {
    const engine = await Engine.of_code(await WebAssembly.compile(code));
    engine.start(rubric, "", new Uint8Array());
    engine.resize(widths[width], 1, false, false);
    engine.tell("offers", offers);
    engine.tell("presentation", "canvas");
    if (ways[screen]) engine.press(ways[screen]);
    return engine;
}

/** @param {Engine} engine */
function describe_visit(engine) {
    return { rubric: JSON.parse(engine.answers()).rubric.id, language: engine.language().tag };
}

/**
 * The file for the attribute first-screen.
 * @param {BufferSource} code
 * @param {Uint8Array} rubric
 */
export async function make_first_screens(code, rubric) {
    /** @type {Record<string, Record<string, object>>} */
    const screens = {};
    for (const screen of Object.keys(ways)) {
        screens[screen] = {};
        for (const width of Object.keys(widths)) {
            const engine = await open(code, rubric, screen, width);
            const charts = Object.fromEntries(
                engine
                    .view()
                    .nodes.map((id) => [id, keep_height(engine.chart(id))])
                    .filter(([, chart]) => chart),
            );
            screens[screen][width] = { ...engine.view(), charts };
        }
    }
    return { format, ...describe_visit(await open(code, rubric, "start", "wide")), screens };
}

/** Those rules that say something of what stands there. @param {string} css without spaces @param {string} html */
function prune(css, html) {
    const names = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, text]) => text.split(" ")));
    for (const state of ["dark", "narrow"]) names.add(state);
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
    const speaks = (/** @type {string} */ selector) => {
        const bare = selector
            .replace(/:(not|has|is|where)\((?:[^()]|\([^()]*\))*\)/g, "")
            .replace(/\[[^\]]*\]|::?[\w-]+(\([^)]*\))?/g, "");
        return (
            [...bare.matchAll(/\.([\w-]+)/g)].every(([, name]) => names.has(name)) &&
            [...bare.matchAll(/(?<![.\w-])[a-z]\w*/g)].every(([tag]) => tags.has(tag))
        );
    };
    return css.replace(/([^{}@;]+)\{([^{}]*)\}/g, (_, selectors, body) => {
        const kept = selectors.split(/,(?![^(]*\))/).filter(speaks);
        return kept.length ? `${kept.join(",")}{${body}}` : "";
    });
}

/** As high as it will be where the page is as wide as it happens to be; in units of a hundredth of a CSS px. @param {Description | null} chart */
function keep_height(chart) {
    if (!chart) return null;
    const height = Number(String(chart.attributes.viewBox).split(" ")[3]) / 100;
    return { ...chart, attributes: { ...chart.attributes, height } };
}

/** What both widths have in common once, and of all else one for each. @param {Record<string, Description[]>} of_width */
function join_widths({ wide, slim }) {
    const marked = (/** @type {Description} */ block, /** @type {string} */ name) => ({
        ...block,
        attributes: { ...block.attributes, class: `${block.attributes.class} ${name}` },
    });
    const same = (/** @type {Description} */ one, /** @type {Description} */ other) =>
        write_html(one) === write_html(other);
    const joined = [];
    let at = 0;
    for (const block of wide) {
        const found = slim.findIndex((other, place) => place >= at && other.key === block.key);
        joined.push(...slim.slice(at, Math.max(at, found)).map((other) => marked(other, "slim")));
        at = Math.max(at, found + 1);
        if (found >= 0 && same(block, slim[found])) joined.push(block);
        else joined.push(marked(block, "wide"), ...(found >= 0 ? [marked(slim[found], "slim")] : []));
    }
    return [...joined, ...slim.slice(at).map((other) => marked(other, "slim"))];
}

/**
 * What stands inside of an element that begins with a screen; and its style and its script, for a page's policy.
 * @param {BufferSource} code
 * @param {Uint8Array} rubric
 * @param {keyof ways} screen
 * @param {boolean} [branded] the page may have a brand
 */
export async function write_first_screen(code, rubric, screen, branded = true) {
    /** @type {Record<string, Description[]>} */
    const of_width = {};
    for (const width of Object.keys(widths)) {
        const engine = await open(code, rubric, screen, width);
        of_width[width] = sections(engine.view().blocks, (id) => keep_height(engine.chart(id)));
    }
    const engine = await open(code, rubric, screen, "wide");
    const { rubric: id, language } = describe_visit(engine);
    const own = engine.rubric_words();
    const stage = skeleton(mark_language(join_widths(of_width), { tag: language, texts: new Set(own.texts) }));
    stage.attributes = {
        ...stage.attributes,
        lang: own.texts.length ? own.language : language,
        "data-rubric": id,
        "data-language": language,
    };
    const html = write_html(stage);
    const style = prune(streamstage_css, html) + own_css + (branded ? brand_css.replace(/\s+/g, " ") : "");
    const script = streamstage_early;
    const root = `<template shadowrootmode="open"><style>${style}</style>${html}</template>`;
    return { style, script, markup: `${root}<script>${script}</script>` };
}

const usage = "node prerender.mjs RUBRIC [--start [--mode full]] [--file]";

async function run() {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            start: { type: "boolean", default: false },
            mode: { type: "string", default: "quick" },
            file: { type: "boolean", default: false },
            help: { type: "boolean", short: "h", default: false },
        },
    });
    if (values.help) return usage;
    const [rubric_file, ...others] = positionals;
    if (!rubric_file || others.length || !/^(quick|full)$/.test(values.mode)) throw new Error(usage);
    const code = readFileSync(new URL("streamstage.wasm", import.meta.url));
    const rubric = readFileSync(rubric_file);
    if (values.file) return JSON.stringify(await make_first_screens(code, rubric));
    const screen = values.start ? /** @type {keyof ways} */ (values.mode) : "start";
    return (await write_first_screen(code, rubric, screen)).markup;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
    try {
        console.log(await run());
    } catch (error) {
        console.error(error.message);
        process.exitCode = 2;
    }

// The browsers and tools that docs/support.md promises, by what the code uses and by what is installed.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/visit.js";
import { packages } from "./consumer.js";

const require = createRequire(join(packages, "x.js"));
const known = require("@mdn/browser-compat-data");
const browsers = ["chrome", "firefox", "safari"];
const page = readFileSync(join(root, "docs/support.md"), "utf8");
const web = join(root, "web");
const sources = readdirSync(web)
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(web, name), "utf8"))
    .join("\n");

/** By the words of the support page: where it stands in the browsers' table, and how it looks in our sources. */
const features = {
    subgrid: ["css.properties.grid-template-columns.subgrid", /subgrid/],
    "`:has()`": ["css.selectors.has", /:has\(/],
    "style sheets of a shadow root": ["api.Document.adoptedStyleSheets", /adoptedStyleSheets/],
    "`color-mix()`": ["css.types.color.color-mix", /color-mix\(/],
    "`overflow: clip`": ["css.properties.overflow.clip", /overflow: clip/],
    "`Object.hasOwn`": ["javascript.builtins.Object.hasOwn", /Object\.hasOwn/],
    "private methods": ["javascript.classes.private_class_methods", /^ {4}(async )?#\w+\(/m],
    "`addEventListener` with a signal": [
        "api.EventTarget.addEventListener.options_parameter.options_signal_parameter",
        /\{ signal/,
    ],
    "`replaceChildren`": ["api.Element.replaceChildren", /\.replaceChildren\(/],
    "`:is()` and `:where()`": ["css.selectors.where", /:where\(/],
    "`:focus-visible`": ["css.selectors.focus-visible", /:focus-visible/],
    "`inset`": ["css.properties.inset", /inset: ?0/],
    "WebGL 2": ["api.WebGL2RenderingContext", /webgl2/],
    "`field-sizing`": ["css.properties.field-sizing", /field-sizing/],
    "a first screen in the page's markup": ["html.elements.template.shadowrootmode", /host\.shadowRoot \?\?/],
    "`OffscreenCanvas`": ["api.OffscreenCanvas", /OffscreenCanvas/],
};
/** What is newer than the promised browsers, or was not looked at: whoever uses it writes it into the table first. */
const not_used = [
    /static \{/,
    /\(\?<[=!]/,
    /\.(findLast|toSorted|toReversed|toSpliced|with)\(/,
    /Object\.groupBy|Promise\.withResolvers|Array\.fromAsync|fromBase64|structuredClone|AbortSignal\.any/,
    /@container|@layer|@scope|@starting-style|light-dark\(|text-wrap|:dir\(|:popover-open|anchor-name/,
    /\b\d*(dvh|svh|lvh|lh|rlh|cqw|cqi)\b(?=[;,) ])/,
];

/** The rows below a header that begins so. @param {string} start */
function rows_below(start) {
    const [, below = ""] = page.split(`| ${start} |`);
    return below
        .split("\n\n")[0]
        .split("\n")
        .filter((line) => /^\| /.test(line))
        .map((line) =>
            line
                .split("|")
                .slice(1, -1)
                .map((cell) => cell.trim()),
        );
}

const find = (key) => key.split(".").reduce((place, name) => place?.[name], known)?.__compat.support;

/** @param {string} key @param {string} browser the version that has it without a prefix or a switch */
function version_of(key, browser) {
    const support = [find(key)[browser]].flat();
    return support.find(
        ({ flags, prefix, alternative_name, partial_implementation }) =>
            !flags && !prefix && !alternative_name && !partial_implementation,
    ).version_added;
}

const needed = rows_below("needed");
const used = rows_below("used");

test("what the support page says of features is what the browsers' table says, and the code uses them", () => {
    for (const [name, ...versions] of [...needed, ...used]) {
        assert.ok(features[name], `${name} is not known to this test`);
        const [key, pattern] = features[name];
        assert.deepEqual(
            versions.slice(0, 3),
            browsers.map((browser) => version_of(key, browser)),
            name,
        );
        assert.match(sources, pattern, name);
    }
    assert.equal(needed.length + used.length, Object.keys(features).length);
});

test("no browser is promised that lacks what the code needs", () => {
    const promised = rows_below("browser").map(([, version]) => Number(version));
    const least = browsers.map((_, at) => Math.max(...needed.map((row) => Number(row[at + 1]))));
    assert.deepEqual(promised, least);
    for (const pattern of not_used) assert.doesNotMatch(sources.replace(/\/\/.*$|\/\*[^]*?\*\//gm, ""), pattern);
});

test("the tools that are named are those that are tried", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "tests/roads/package.json"), "utf8"));
    const rows = rows_below("tool");
    assert.ok(rows.length >= 7);
    for (const [name, version] of rows) {
        const tool = name.toLowerCase().split(",")[0];
        assert.ok(dependencies[tool]?.startsWith(`${version}.`), `${tool} ${version}: ${dependencies[tool]}`);
    }
});

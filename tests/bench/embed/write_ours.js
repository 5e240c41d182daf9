// Ours, as a page embeds it and as one file, from a folder as scripts/build leaves it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const marks = {
    host: "stream-stage",
    rung: ".mirror input[type=radio]",
    canvas: ".stage.canvas",
    next: "go/next",
};
const asks_at_once = 'start mode="full" storage="none"';

/** The two lines, in an otherwise empty page. */
function embed(attributes, inside) {
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Streamstage</title>
<script type="module" src="stream-stage.js"></script></head>
<body><main><stream-stage rubric="rubric.json" lang="en" ${asks_at_once}${attributes}>${inside}</stream-stage></main></body></html>
`;
}

/** What stands in the element before any script has run, or in a file beside the rubric; null where this product makes none. */
function prerender(product, rubric, ...how) {
    const program = join(product, "prerender.mjs");
    if (!existsSync(program)) return null;
    const folder = mkdtempSync(join(tmpdir(), "streamstage-bench-"));
    try {
        const file = join(folder, "rubric.json");
        writeFileSync(file, rubric);
        return execFileSync(process.execPath, [program, file, ...how], { encoding: "utf8", maxBuffer: 64 << 20 });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** The offline file, which begins with the first question and has it inside, as far as this product makes it. */
function begin_at_once(offline, first) {
    const asks = `<stream-stage ${asks_at_once}>`;
    if (first === null) return offline.replace("<stream-stage>", asks);
    const [, style] = /<style>([^]*?)<\/style>/.exec(first);
    const digest = createHash("sha256").update(style).digest("base64");
    return offline
        .replace(/<stream-stage>[^]*?<\/stream-stage>/, () => `${asks}${first.trimEnd()}</stream-stage>`)
        .replace("style-src ", `style-src 'sha256-${digest}' `);
}

function read_product(product) {
    if (!existsSync(join(product, "stream-stage.js")))
        throw new Error(`no stream-stage.js in ${product}: build first, or name a folder by --product`);
    const loaded = readdirSync(product).filter((name) => /\.(js|wasm|otf|woff2)$/.test(name));
    return Object.fromEntries(loaded.map((name) => [name, readFileSync(join(product, name))]));
}

/**
 * @param {string} rubric its JSON, which the embedded pages ask
 * @param {string} product
 * @returns {import("./write_peers.js").Page[]}
 */
export function write_ours(rubric, product) {
    const how = ["--start", "--mode", "full"];
    const first = prerender(product, rubric, ...how);
    const beside = prerender(product, rubric, "--file");
    const files = { ...read_product(product), "rubric.json": rubric };
    const page = (id, title, { canvas, attributes = "", inside = "", more = {} }) => ({
        id,
        title,
        files: {
            ...files,
            ...more,
            "index.html": embed(`${attributes}${canvas ? "" : ' presentation="html"'}`, inside),
        },
        marks: { ...marks, paints: canvas },
    });
    const in_file = { attributes: ' first-screen="first.json"', more: { "first.json": beside } };
    const own = readFileSync(join(product, "event-streaming.json"), "utf8");
    return [
        page("canvas", "Two lines, canvas", { canvas: true }),
        page("page", "Two lines, page", { canvas: false }),
        ...(first === null
            ? []
            : [
                  page("file-canvas", "Two lines and a file, canvas", { canvas: true, ...in_file }),
                  page("file-page", "Two lines and a file, page", { canvas: false, ...in_file }),
                  page("first-canvas", "First screen inside, canvas", { canvas: true, inside: first }),
                  page("first-page", "First screen inside, page", { canvas: false, inside: first }),
              ]),
        {
            id: "offline",
            title: "Offline file, its own rubric",
            files: {
                "index.html": begin_at_once(
                    readFileSync(join(product, "streamstage.html"), "utf8"),
                    prerender(product, own, ...how),
                ),
            },
            marks: { ...marks, paints: true },
        },
    ];
}

// Ours, as a page embeds it and as one file, from a folder as scripts/build leaves it.
import { execFileSync } from "node:child_process";
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

/** What stands in the element before any script has run; null where this program makes none. */
function prerender(program, rubric) {
    if (!existsSync(program)) return null;
    const help = execFileSync(program, ["--help"], { encoding: "utf8" });
    if (!/^\s+prerender\b/m.test(help)) return null;
    const folder = mkdtempSync(join(tmpdir(), "streamstage-bench-"));
    try {
        const file = join(folder, "rubric.json");
        writeFileSync(file, rubric);
        return execFileSync(program, ["prerender", file, "--start"], { encoding: "utf8", maxBuffer: 64 << 20 });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function read_product(product) {
    if (!existsSync(join(product, "stream-stage.js")))
        throw new Error(`no stream-stage.js in ${product}: build first, or name a folder by --product`);
    const loaded = readdirSync(product).filter((name) => /\.(js|wasm|otf|woff2)$/.test(name));
    return Object.fromEntries(loaded.map((name) => [name, readFileSync(join(product, name))]));
}

/**
 * @param {string} rubric its JSON, which the embedded pages ask
 * @param {{ product: string, program: string }} places
 * @returns {import("./write_peers.js").Page[]}
 */
export function write_ours(rubric, { product, program }) {
    const files = { ...read_product(product), "rubric.json": rubric };
    const page = (id, title, { canvas, inside = "" }) => ({
        id,
        title,
        files: { ...files, "index.html": embed(canvas ? "" : ' presentation="html"', inside) },
        marks: { ...marks, paints: canvas },
    });
    const first = prerender(program, rubric);
    const offline = readFileSync(join(product, "streamstage.html"), "utf8");
    return [
        page("canvas", "Two lines, canvas", { canvas: true }),
        page("page", "Two lines, page", { canvas: false }),
        ...(first === null
            ? []
            : [
                  page("first-canvas", "Prerendered, canvas", { canvas: true, inside: first }),
                  page("first-page", "Prerendered, page", { canvas: false, inside: first }),
              ]),
        {
            id: "offline",
            title: "Offline file, its own rubric",
            files: { "index.html": offline.replace("<stream-stage>", `<stream-stage ${asks_at_once}>`) },
            marks: { ...marks, paints: true },
        },
    ];
}

// What Lighthouse says of a demo page, as a phone on slow 4G meets it.
//
//   node tests/bench/lighthouse/run.js [--page demo/blog.html] [--runs 3]
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { media_type } from "../../../scripts/answer_files.mjs";
import { dist, open_browser } from "../../browser/support.js";
import { median } from "../embed/figures.js";
import { install_packages } from "../../support/install_packages.js";

const { values: options } = parseArgs({
    options: { page: { type: "string", default: "demo/blog.html" }, runs: { type: "string", default: "3" } },
});
const wanted = { performance: 95, accessibility: 100, "best-practices": 100 };
/** ms of the page's thread, with the processor four times slower. */
const long_task_max = 200;

const entry = join(install_packages("bench/lighthouse"), "lighthouse/core/index.js");
const { default: lighthouse } = await import(pathToFileURL(entry).href);
/** Compressed, as servers send them. @type {Map<string, Buffer>} */
const sent = new Map();
const server = createServer(({ url: target = "/" }, response) => {
    const path = target.split("?")[0];
    if (path === "/favicon.ico") return response.writeHead(204).end(); // browsers ask for it of their own accord
    try {
        const bytes = sent.get(path) ?? brotliCompressSync(readFileSync(join(dist, path)));
        sent.set(path, bytes);
        response.writeHead(200, { "Content-Type": media_type(path), "Content-Encoding": "br" }).end(bytes);
    } catch {
        response.writeHead(404).end();
    }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const url = `http://127.0.0.1:${server.address().port}/${options.page}`;

const runs = [];
for (let run = 0; run < Number(options.runs); ++run) {
    const browser = await open_browser();
    const port = Number(new URL(browser.wsEndpoint()).port);
    const { lhr } = await lighthouse(url, { port, onlyCategories: Object.keys(wanted), logLevel: "error" });
    await browser.close();
    runs.push(lhr);
}
server.close();

const figures = Object.entries(wanted).map(([id, least]) => {
    const score = Math.round(100 * median(runs.map(({ categories }) => categories[id].score)));
    return { what: id, score, met: score >= least, asked: `at least ${least}` };
});
const longest = median(
    runs.map(({ audits }) => Math.max(0, ...audits["long-tasks"].details.items.map(({ duration }) => duration))),
);
figures.push({
    what: "longest task, ms",
    score: Math.round(longest),
    met: longest <= long_task_max,
    asked: `at most ${long_task_max}`,
});
for (const { what, score, met, asked } of figures)
    console.log(`${what}: ${score} (${met ? "met" : "missed"}: ${asked})`);
for (const { title, score, scoreDisplayMode, id } of Object.values(runs.at(-1).audits))
    if (score !== null && score < 1 && scoreDisplayMode !== "informative") console.log(`  ${id}: ${title}`);
if (figures.some(({ met }) => !met)) process.exitCode = 1;

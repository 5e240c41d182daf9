// Measures what somebody meets who answers our questions in a page of ours, and in pages made with what else there is.
// Prints a table; what its rows mean stands in docs/embedding.md.
//
//   node tests/bench/embed/run.js [--product dist] [--rubric FILE] [--whole]
//                                 [--runs 10] [--idle 5] [--rests 3] [--only plain,canvas,...] [--json FILE]
//
// --whole: ours asks the whole rubric that lies in the product, as visitors get it, and not the same 24 questions alone.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dist, open_browser, rubric_file } from "../../browser/support.js";
import { measure_load } from "./measure_load.js";
import { measure_rest } from "./measure_rest.js";
import { read_questions } from "./questions.js";
import { serve_pages } from "./serve_pages.js";
import { take_rounds } from "./take_rounds.js";
import { write_ours } from "./write_ours.js";
import { write_peers } from "./write_peers.js";
import { count_failures, write_table } from "./write_table.js";

const { values: options } = parseArgs({
    options: {
        product: { type: "string", default: dist },
        rubric: { type: "string", default: rubric_file },
        whole: { type: "boolean", default: false },
        runs: { type: "string", default: "10" },
        idle: { type: "string", default: "5" },
        rests: { type: "string", default: "3" },
        only: { type: "string", default: "" },
        json: { type: "string" },
    },
});
const product = resolve(options.product);
const only = options.only.split(",").filter(Boolean);
const wanted = (id) => !only.length || only.includes(id);

const { questionnaire, rubric } = read_questions(options.rubric);
const ours = options.whole ? readFileSync(join(product, "event-streaming.json"), "utf8") : JSON.stringify(rubric);
const pages = [
    ...(await write_peers(questionnaire, wanted)),
    ...write_ours(ours, product).filter(({ id }) => wanted(id)),
];
const missing = only.filter((id) => !pages.some((page) => page.id === id));
if (missing.length) throw new Error(`there is no page ${missing.join(", ")} to measure`);
const server = await serve_pages(pages);
const measured = pages.map((page) => ({ page, cold: [], throttled: [], rest: [] }));

const loaded = measured.filter(({ page }) => page.marks.rung || page.marks.paints);
const load = (throttled) => (page) => measure_load(page, server.address_of(page), { throttled });
const rest = (page) => measure_rest(page, server.address_of(page), Number(options.idle));
const busy_before = loadavg()[0];
const browser = await open_browser(); // the machine has its files at hand from now on
const version = await browser.version();
await browser.close();
await take_rounds("cold", Number(options.runs), loaded, load(false));
await take_rounds("throttled", Number(options.runs), loaded, load(true));
await take_rounds("rest", Number(options.rests), measured, rest);
server.close();

console.log(
    `${version}, ${cpus().length} cores, medians of ${options.runs} loads and ${options.rests} rests of ${options.idle} s. ` +
        `Load of the machine: ${busy_before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.\n`,
);
console.log(write_table(measured));
if (options.json) {
    const runs = measured.map(({ page: { id, title }, ...kinds }) => ({ id, title, ...kinds }));
    writeFileSync(options.json, JSON.stringify(runs));
}
if (count_failures(measured)) process.exitCode = 1;

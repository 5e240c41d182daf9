// Starts two offline files in turn, each from nothing, and compares how long it takes: until the engine is there
// (unpacking included), until the canvas is painted, and from the canvas's context to its first frame. Medians, in ms.
//
//   node tests/bench/start_beside.js OLD.html NEW.html [ROUNDS [TIMES_SLOWER_CPU]]
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { open_browser } from "../browser/support.js";

const [before, after, rounds = "9", slower = "4"] = process.argv.slice(2);
if (!before || !after) throw new Error("which two files?");

/** Runs in the page before anything else: notes when what happens first, in ms. */
function watch() {
    const marks = (window.marks = {});
    document.addEventListener("streamstage-ready", () => (marks.ready ??= performance.now()));
    const open = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
        const context = open.call(this, kind, ...more);
        if (kind === "webgl2") marks.opened ??= performance.now();
        return context;
    };
    const draw = WebGL2RenderingContext.prototype.drawElements;
    WebGL2RenderingContext.prototype.drawElements = function (...what) {
        draw.apply(this, what);
        if (!marks.painted) queueMicrotask(() => (marks.painted ??= performance.now())); // after the frame's other draws
    };
}

async function start(browser, file) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 412, height: 900 });
    await page.emulateCPUThrottling(Number(slower));
    await page.evaluateOnNewDocument(watch);
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.waitForFunction(() => window.marks.ready && window.marks.painted, { polling: 50, timeout: 60_000 });
    const { ready, opened, painted } = await page.evaluate(() => window.marks);
    await context.close();
    return { "engine there": ready, "canvas painted": painted, "context to first frame": painted - opened };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const browser = await open_browser();
const starts = { before: [], after: [] };
for (let round = 0; round < Number(rounds); ++round) {
    starts.before.push(await start(browser, before));
    starts.after.push(await start(browser, after));
}
await browser.close();
for (const what of Object.keys(starts.before[0])) {
    const [old, now] = [starts.before, starts.after].map((all) => median(all.map((each) => each[what])));
    console.log(`${what}: ${Math.round(old)} to ${Math.round(now)} ms, ${(now / old).toFixed(2)} times`);
}

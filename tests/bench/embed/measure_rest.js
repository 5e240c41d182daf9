// What a page costs that nobody uses: after one answer and a rest, with the pointer elsewhere.
import { setTimeout as pass } from "node:timers/promises";
import { with_page } from "./open_page.js";
import { read_cost } from "./processes.js";

const patience = 60_000;
/** Long enough that a browser is done with having begun, ms. */
const rest = 5000;

/**
 * @typedef {object} Rest
 * @property {number} processor_percent of one core, all processes of the browser
 * @property {number} wakeups a second, all threads of them
 * @property {number} frames a second that the page asked for
 * @property {number} heap bytes of JavaScript, after collecting garbage
 * @property {number} wasm bytes of WebAssembly's memories
 * @property {string} [failed] why there are no figures
 */

/** @param {import("./write_peers.js").Page} page @param {string} address @returns {Promise<Rest>} */
export function measure_rest(page, address, seconds) {
    return with_page(page, async (visit) => {
        const { marks } = visit;
        visit.go(address);
        if (marks.rung) {
            await visit.hear("answerable", patience);
            await visit.press(1);
        }
        if (marks.paints) await visit.hear("painted", patience);
        if (marks.host) await visit.keep();
        await visit.page.mouse.move(2, 2);
        await pass(rest);
        return { ...(await measure_idle(visit.page, seconds)), ...(await measure_memory(visit.page)) };
    });
}

/** @param {import("puppeteer-core").Page} page */
async function measure_idle(page, seconds) {
    const browser = await page.browser().target().createCDPSession();
    const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
    const processes = processInfo.map(({ id }) => id);
    const frames = () => page.evaluate(() => window.bench.frames);
    const frames_before = await frames();
    const before = read_cost(processes);
    await pass(seconds * 1000);
    const after = read_cost(processes);
    const frames_after = await frames();
    const ms = after.at - before.at;
    return {
        processor_percent: ((after.time - before.time) / ms) * 100,
        wakeups: ((after.sleeps - before.sleeps) / ms) * 1000,
        frames: ((frames_after - frames_before) / ms) * 1000,
    };
}

/** @param {import("puppeteer-core").Page} page */
async function measure_memory(page) {
    const session = await page.createCDPSession();
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return { heap: usedSize, wasm: await page.evaluate(() => window.bench.wasm_bytes()) };
}

// A measured page in a browser that has never seen it: started for it alone, with an empty profile.
import { open_browser } from "../../browser/support.js";
import { count_drawing, count_memory, find_answers, time_answers } from "./watch.js";

const view = { width: 1024, height: 768 };
/** Slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms for each request. In bytes per second. */
const slow_network = { download: 1.6e6 / 8, upload: 750e3 / 8, latency: 150 };
const slow_processor = 4;

/**
 * @template T
 * @param {import("./write_peers.js").Page} page
 * @param {(visit: Visit) => Promise<T>} work
 * @param {{ throttled?: boolean }} [how]
 */
export async function with_page({ marks }, work, { throttled = false } = {}) {
    const browser = await open_browser();
    try {
        const page = await browser.newPage();
        await page.setViewport(view);
        const visit = new Visit(page, marks);
        await visit.prepare();
        if (throttled) {
            await page.emulateNetworkConditions(slow_network);
            await page.emulateCPUThrottling(slow_processor);
        }
        return await work(visit);
    } finally {
        await browser.close();
    }
}

export class Visit {
    /** What the page has told, and who waits for it. */
    #told = new Set();
    #waiting = new Map();
    #gone_wrong = new Promise(() => {});

    /** @param {import("puppeteer-core").Page} page @param {import("./watch.js").Marks} marks */
    constructor(page, marks) {
        this.page = page;
        this.marks = marks;
    }

    /** Before the page is there. */
    async prepare() {
        await this.page.exposeFunction("bench_tell", (name) => {
            this.#told.add(name);
            this.#waiting.get(name)?.();
        });
        for (const watch of [find_answers, time_answers, count_drawing, count_memory])
            await this.page.evaluateOnNewDocument(watch, this.marks);
    }

    /** Does not wait until all of it is there: whoever waits for something hears of what goes wrong. @param {string} address */
    go(address) {
        this.#gone_wrong = new Promise((_, reject) => this.page.goto(address, { timeout: 0 }).catch(reject));
        this.#gone_wrong.catch(() => {}); // nobody waits any more
    }

    /**
     * Until the page has told this, which it may tell again.
     * @param {string} name @param {number} patience ms
     * @returns {Promise<number>} ms since navigation began, or since what it was waited for from
     */
    async hear(name, patience) {
        if (!this.#told.has(name)) await this.#wait_for(name, patience);
        this.#told.delete(name);
        return this.page.evaluate((what) => window.bench.at[what], name);
    }

    async #wait_for(name, patience) {
        let timer;
        const told = new Promise((resolve) => this.#waiting.set(name, resolve));
        const late = new Promise((_, reject) => {
            timer = setTimeout(() => reject(new Error(`not ${name} after ${patience} ms`)), patience);
        });
        await Promise.race([told, late, this.#gone_wrong]).finally(() => clearTimeout(timer));
    }

    /** Presses the nth rung by a real pointer. @returns {Promise<number>} ms from the release until it is shown */
    async press(n, patience = 10_000) {
        const { x, y } = await this.page.evaluate((which) => {
            window.bench.arm(which);
            return window.bench.place(which);
        }, n);
        await this.page.mouse.click(x, y, { delay: 50 });
        return this.hear("shown", patience);
    }

    /** Goes on as soon as that can be pressed. @returns {Promise<number>} when the next question could be answered */
    async go_on(patience = 20_000) {
        const place = await this.page.waitForFunction((id) => window.bench.control(id), {}, this.marks.next);
        const { x, y } = await place.jsonValue();
        await this.page.evaluate(() => {
            const { bench } = window;
            const first = bench.question();
            bench.until("second", () => bench.question() !== first && bench.answerable());
        });
        await this.page.mouse.click(x, y);
        return this.hear("second", patience);
    }

    /** Until the widget itself has the answer that was pressed first. */
    async keep(patience = 20_000) {
        await this.page.waitForFunction(() => window.bench.kept(), { polling: 50, timeout: patience });
    }
}

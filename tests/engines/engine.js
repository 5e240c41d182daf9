// One page in one browser engine, with the same few verbs in all of them. What each can do stands in abilities.js.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { abilities } from "./abilities.js";
import { open_accessibility_bus } from "./accessibility_bus.js";
import { within } from "./processes.js";

/** @typedef {import("./abilities.js").EngineName} EngineName */
/** @typedef {import("./abilities.js").Circumstances} Circumstances */
/** @typedef {import("./abilities.js").Message} Message */

export { engine_names, unfit } from "./abilities.js";

/**
 * @typedef {object} Options
 * @property {number} [width] CSS px
 * @property {number} [height] CSS px
 * @property {number} [pixel_ratio] whole in WebKit
 * @property {Circumstances} [circumstances]
 * @property {boolean} [assistive] lets itself be used by assistive technology
 */

const start_ms_max = 60_000;
const act_ms_max = 30_000;

/**
 * @param {EngineName} name
 * @param {Options} [options]
 */
export async function open_engine(
    name,
    { width = 1280, height = 800, pixel_ratio = 1, circumstances = {}, assistive = false } = {},
) {
    const begun = performance.now();
    const { open } = await (name === "webkit" ? import("./webkit.js") : import("./puppeteer.js"));
    const bus = assistive && !name.startsWith("firefox") ? await open_accessibility_bus() : undefined;
    const driver = await within(start_ms_max, open(name, { width, height, pixel_ratio, bus }), `starting ${name}`);
    const engine = new Engine(name, driver, bus);
    if (Object.keys(circumstances).length) await engine.emulate(circumstances);
    engine.started_ms = Math.round(performance.now() - begun);
    console.log(`${name} started in ${engine.started_ms} ms`);
    return engine;
}

export class Engine {
    started_ms = 0;

    /** @param {EngineName} name @param {import("./abilities.js").Driver} driver @param {import("./accessibility_bus.js").AccessibilityBus} [bus] */
    constructor(name, driver, bus) {
        this.name = name;
        this.can = abilities[name];
        /** What drives the engine: `driver.page` is puppeteer's, `driver.session` is selenium's. */
        this.driver = driver;
        this.bus = bus;
    }

    /** Until it is loaded. @param {string} url */
    goto(url) {
        return this.#act(`going to ${url}`, this.driver.goto(url));
    }

    /**
     * Runs a function in the page, whatever its policy is. Arguments and what comes back are JSON.
     * @param {((...given: any[]) => any) | string} work or its source
     * @param {any[]} given
     * @returns {Promise<any>}
     */
    async evaluate(work, ...given) {
        const source = `(async () => {
            try { return JSON.stringify({ value: await (${work})(...${JSON.stringify(given)}) }); }
            catch (error) { return JSON.stringify({ error: String(error?.message ?? error) }); }
        })()`;
        const { value, error } = JSON.parse(await this.#act("evaluating", this.driver.run(source)));
        if (error !== undefined) throw new Error(`in the page: ${error}`);
        return value;
    }

    /**
     * Polls the page until the function gives something true, and gives that.
     * @param {((...given: any[]) => any) | string} condition
     * @param {string} what is waited for
     * @param {number} [ms_max]
     * @param {any[]} given
     */
    async until(condition, what, ms_max = 10_000, ...given) {
        const end = performance.now() + ms_max;
        let last = "";
        for (;;) {
            try {
                const value = await this.evaluate(condition, ...given);
                if (value) return value;
            } catch (error) {
                last = `; ${/** @type {Error} */ (error).message}`; // such as: the page is just being left
            }
            if (performance.now() > end) throw new Error(`${this.name}: no ${what} within ${ms_max / 1000} s${last}`);
            await pause(10);
        }
    }

    /**
     * Clicks with a pointer. A place outside the window is scrolled to its middle first.
     * @param {number} x CSS px from the left of the window
     * @param {number} y CSS px from its top
     */
    async pointer(x, y) {
        const place = await this.#bring_into_view(x, y);
        await this.#act("clicking", this.driver.click(place.x, place.y));
    }

    /** Taps with a finger, as `pointer` clicks. @param {number} x @param {number} y */
    async touch(x, y) {
        if (!this.can.touch) throw new Error(`${this.name} cannot be touched`);
        const place = await this.#bring_into_view(x, y);
        await this.#act("tapping", this.driver.tap(place.x, place.y));
    }

    /**
     * Presses a key: Tab, Shift+Tab, Enter, Space, Escape, ArrowDown, Control+z, 1, a.
     * @param {string} name
     */
    key(name) {
        const keys = name === "+" ? ["+"] : name.split("+");
        return this.#act(`pressing ${name}`, this.driver.press(keys));
    }

    /** Presses a control as a screen reader does, by the browser's own service or the accessibility bus. @param {string} id */
    async assist(id) {
        for (
            const end = performance.now() + act_ms_max;
            !(await this.#act(`assisting with ${id}`, this.driver.assist(id)));
            await pause(50)
        )
            if (performance.now() > end) throw new Error(`${this.name}: assistive technology finds no ${id}`);
    }

    /** Types into what has the focus. @param {string} text */
    type(text) {
        return this.#act("typing", this.driver.type(text));
    }

    /** @param {number} width CSS px @param {number} height CSS px @param {number} [pixel_ratio] */
    viewport(width, height, pixel_ratio) {
        return this.#act("sizing", this.driver.resize(width, height, pixel_ratio));
    }

    /** Of what the window shows. @param {string} path of a PNG file */
    screenshot(path) {
        mkdirSync(dirname(path), { recursive: true });
        return this.#act("taking a screenshot", this.driver.screenshot(path));
    }

    /**
     * Changes what the page can ask about its surroundings.
     * @param {Circumstances} wanted
     * @returns {Promise<string[]>} the names of those that this engine cannot change
     */
    async emulate(wanted) {
        const known = Object.entries(wanted).filter(([name]) => this.can.circumstances.some((one) => one === name));
        await this.#act("emulating", this.driver.emulate(Object.fromEntries(known)));
        return Object.keys(wanted).filter((name) => !known.some(([one]) => one === name));
    }

    /** What the page said since it was last forgotten. @returns {Promise<Message[]>} */
    messages() {
        return this.#act("listening", this.driver.messages());
    }

    /** The URLs that were asked for. @returns {Promise<string[]>} */
    requests() {
        return this.#act("listening", this.driver.requests());
    }

    /** A clean page for the next test: nothing stored, nothing heard. */
    async reset() {
        await this.evaluate(() => {
            try {
                localStorage.clear();
                sessionStorage.clear();
            } catch {
                // A page that may store nothing has stored nothing.
            }
        });
        await this.goto("about:blank");
        this.driver.forget();
    }

    async close() {
        await within(act_ms_max, this.driver.close(), `closing ${this.name}`);
        await this.bus?.close();
    }

    /** @param {number} x @param {number} y @returns {Promise<{ x: number, y: number }>} */
    async #bring_into_view(x, y) {
        const place = await this.evaluate(scroll_to, x, y);
        if (!place) throw new Error(`${this.name}: the page cannot be scrolled to ${x}, ${y}`);
        return place;
    }

    /** @template T @param {string} what @param {Promise<T>} promise */
    #act(what, promise) {
        return within(act_ms_max, promise, `${this.name}: ${what}`);
    }
}

/** Runs in the page. @param {number} x @param {number} y */
function scroll_to(x, y) {
    const inside = () => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    if (inside()) return { x, y };
    const [left, top] = [scrollX, scrollY];
    scrollBy({
        left: x < 0 || x >= innerWidth ? x - innerWidth / 2 : 0,
        top: y < 0 || y >= innerHeight ? y - innerHeight / 2 : 0,
        behavior: "instant",
    });
    x -= scrollX - left;
    y -= scrollY - top;
    return inside() ? { x, y } : null;
}

// A browser with the widget in it, as a person meets it. What is built is found in dist/ and build/native/, or where
// STREAMSTAGE_DIST and STREAMSTAGE_PROGRAM say.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { answer_files, media_type } from "../../scripts/answer_files.mjs";
import { root, rubricFile as rubric_file } from "../support/visit.js";

export { organisation } from "../support/organisations.js";
export { controls_for, rubric } from "../support/visit.js";
export { root, rubric_file };
export const dist = process.env.STREAMSTAGE_DIST ?? join(root, "dist");
export const program = process.env.STREAMSTAGE_PROGRAM ?? join(root, "build/native/streamstage");
export const offline_file = pathToFileURL(join(dist, "streamstage.html")).href;

const executable = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",
];

export function open_browser(...more) {
    return puppeteer.launch({ executablePath: executable, headless: true, args: [...flags, ...more] });
}

/**
 * A browser and a server for the tests of one file, gone when they are through.
 * @param {Parameters<typeof serve>} pages what serve takes
 */
export async function use_browser(...pages) {
    const [browser, server] = await Promise.all([open_browser(), serve(...pages)]);
    after(() => Promise.all([browser.close(), server.close()]));
    return { browser, server };
}

/** One whose scroll bars take room from the page, as they do on most desktops. */
export function open_browser_with_bars() {
    return puppeteer.launch({
        executablePath: executable,
        headless: true,
        args: flags,
        ignoreDefaultArgs: ["--hide-scrollbars"],
    });
}

/** What the driver of a machine without a graphics card says of every page that draws; it is not about this one. */
const driver_noise = /GL Driver Message .*GPU stall due to ReadPixels/;

/** Runs in the page before anything else: counts frames and drawing, knows what is waited for, and keeps the widget's events. */
function watch() {
    const seen = { requested: 0, waiting: 0, ran: 0, draws: [], events: [], violations: [] };
    window.seen = seen;
    const { requestAnimationFrame: request, cancelAnimationFrame: cancel, setTimeout: wait } = window;
    const waiting = new Set();
    const expect = (what) => {
        waiting.add(what);
        seen.waiting = waiting.size;
    };
    const settle = (what) => {
        waiting.delete(what);
        seen.waiting = waiting.size;
    };
    window.requestAnimationFrame = (work) => {
        seen.requested += 1;
        const id = request((time) => {
            seen.ran += 1;
            work(time);
            wait(() => settle(id)); // for what it puts off until after painting, too
        });
        expect(id);
        return id;
    };
    window.cancelAnimationFrame = (id) => {
        settle(id);
        cancel(id);
    };
    // A new screen is brought into view once an observer has told what is seen of it.
    window.IntersectionObserver = class extends IntersectionObserver {
        constructor(tell, options) {
            super((entries, observer) => {
                settle(observer);
                tell(entries, observer);
            }, options);
        }
        observe(target) {
            expect(this);
            super.observe(target);
        }
        disconnect() {
            settle(this);
            super.disconnect();
        }
    };
    const draw = WebGL2RenderingContext.prototype.clear;
    WebGL2RenderingContext.prototype.clear = function (...bits) {
        seen.draws.push(seen.ran);
        return draw.apply(this, bits);
    };
    for (const [name, list] of [
        ["screen", (seen.screens = [])],
        ["action", (seen.actions = [])],
    ])
        addEventListener(`streamstage-${name}`, ({ detail }) => list.push({ detail }));
    for (const name of ["ready", "start", "answer", "settled", "complete", "error"])
        addEventListener(`streamstage-${name}`, ({ type, detail, target }) =>
            seen.events.push({ type, detail, element: target.id }),
        );
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        seen.violations.push(`${violatedDirective} ${blockedURI}`),
    );
}

/**
 * A page at this address, with the widget ready.
 * @returns {Promise<Visitor>}
 */
export async function visit(
    browser,
    url,
    { width = 1280, height = 800, dark = false, still = false, ratio = 1, touch = false, context } = {},
) {
    const page = await (context ?? browser).newPage();
    const visitor = new Visitor(page);
    page.on("request", (request) => visitor.requests.push(request.url()));
    page.on("console", (message) => driver_noise.test(message.text()) || visitor.messages.push(message.text()));
    page.on("pageerror", (error) => visitor.messages.push(String(error)));
    await page.setViewport({ width, height, deviceScaleFactor: ratio, hasTouch: touch });
    await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
        { name: "prefers-reduced-motion", value: still ? "reduce" : "no-preference" },
    ]);
    await page.evaluateOnNewDocument(watch);
    await page.goto(url);
    await visitor.ready();
    return visitor;
}

/**
 * A visit in a browser context of its own, for as long as `work` takes; gives what that gives.
 * @param {(visitor: Visitor, context: import("puppeteer-core").BrowserContext) => any} work
 * @param {{ prepare?: (context: import("puppeteer-core").BrowserContext) => Promise<void> }} [options] prepare: before the page is there; and those of visit
 */
export async function visit_alone(browser, url, work, { prepare, ...options } = {}) {
    const context = await browser.createBrowserContext();
    try {
        await prepare?.(context);
        return await work(await visit(browser, url, { ...options, context }), context);
    } finally {
        await context.close();
    }
}

/** Someone in front of a page. */
export class Visitor {
    requests = [];
    messages = [];

    /** @param {import("puppeteer-core").Page} page */
    constructor(page, selector = "stream-stage") {
        this.page = page;
        this.selector = selector;
    }

    /** Waits in intervals: waiting by frames would make frames. */
    wait(condition, ...given) {
        return this.page.waitForFunction(condition, { polling: 10 }, ...given);
    }

    async ready() {
        await this.wait(() =>
            window.seen.events.some(({ type }) => type === "streamstage-ready" || type === "streamstage-error"),
        );
        await this.rest();
    }

    /** Until no frame is waited for any more, nor what an observer tells, nor the canvas's part. */
    async rest() {
        await this.wait(
            () =>
                window.seen.waiting === 0 &&
                Array.from(Document.prototype.querySelectorAll.call(document, "stream-stage")).every(
                    ({ shadowRoot }) => !shadowRoot?.querySelector(".coming"),
                ),
        );
    }

    seen() {
        return this.page.evaluate(() => window.seen);
    }

    async events(name) {
        return (await this.seen()).events.filter(({ type }) => type === `streamstage-${name}`);
    }

    /** Runs a function with the element and its shadow root. */
    in_widget(work, ...given) {
        return this.page.evaluate(
            (selector, source, rest) => {
                const element = document.querySelector(selector);
                return (0, eval)(`(${source})`)(element, element.shadowRoot, ...rest);
            },
            this.selector,
            String(work),
            given,
        );
    }

    /** The ids of the controls on the screen, once it shows what followed from the last press. */
    controls() {
        return this.in_widget(async (element, shadow) => {
            const followed = Promise.resolve(element.answers?.()).catch(() => {});
            await Promise.race([followed, new Promise((over) => setTimeout(over, 100))]); // before an engine there is none
            return Array.from(shadow.querySelectorAll(".mirror :is(button, input)"), ({ id }) => id);
        });
    }

    /** The id of the question on the screen; empty when there is none. */
    async question() {
        const id = (await this.controls()).find((control) => control.startsWith("unknown/"));
        return id ? id.slice("unknown/".length) : "";
    }

    heading() {
        return this.in_widget((_, shadow) => shadow.querySelector(".mirror :is(h2, h3)").textContent);
    }

    async rectangle(id) {
        const found = await this.in_widget((element, _, name) => element.rectangle(name)?.toJSON(), id);
        if (!found) throw new Error(`no ${id} on the screen, only: ${(await this.controls()).join(" ")}`);
        return found;
    }

    /** Uses a control on the canvas by a real pointer; on a phone some chapters have to be shown first. */
    async click(id) {
        if (id.startsWith("chapter/") && !(await this.controls()).includes(id)) await this.click("chapters/more");
        return this.#click_at(() => this.rectangle(id));
    }

    /** Uses an element of the mirror by a real pointer, where the mirror is the interface. */
    click_element(id) {
        return this.#click_at(() =>
            this.in_widget((_, shadow, name) => shadow.getElementById(name).getBoundingClientRect().toJSON(), id),
        );
    }

    async #click_at(find_place) {
        let place = await find_place();
        const height = await this.page.evaluate(() => innerHeight);
        if (place.y < 0 || place.y + place.height > height) {
            await this.page.evaluate((by) => scrollBy(0, by), place.y + place.height / 2 - height / 2);
            await this.rest();
            place = await find_place();
        }
        await this.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
        await this.rest();
    }

    async type(key) {
        await this.page.keyboard.press(key);
        await this.rest();
    }

    /** Holds Control down. */
    async type_with_control(key) {
        await this.page.keyboard.down("Control");
        await this.page.keyboard.press(key);
        await this.page.keyboard.up("Control");
        await this.rest();
    }

    focused() {
        return this.in_widget((_, shadow) => shadow.activeElement?.id ?? "");
    }

    /** Reaches a control by Tab alone. */
    async tab_to(id) {
        for (let steps = 0; steps < 80; ++steps) {
            if ((await this.focused()) === id) return;
            await this.type("Tab");
        }
        throw new Error(`Tab never comes to ${id}`);
    }

    answers() {
        return this.in_widget((element) => element.answers());
    }

    /** The bytes of the result that the page was last handed. */
    async result() {
        const events = await this.events("complete");
        return events.at(-1)?.detail.json;
    }
}

/** What the command line makes of these answers. */
export function score(answers) {
    return execFileSync(program, ["score", rubric_file, "-"], { input: JSON.stringify(answers), encoding: "utf8" });
}

export function make_folder() {
    return mkdtempSync(join(tmpdir(), "streamstage-"));
}

/**
 * Serves dist/ and web/ (as /web) to this machine.
 * @param {Record<string, string | import("node:http").RequestListener>} pages more pages by path, or what answers
 * @param {Record<string, string>} types media types by extension that are not the usual ones
 */
export async function serve(pages = {}, types = {}) {
    const [built, sources] = [answer_files(dist, types), answer_files(root, types)];
    const server = createServer((request, response) => {
        const { pathname } = new URL(request.url, "http://localhost");
        if (pathname === "/favicon.ico") return response.writeHead(204).end();
        if (typeof pages[pathname] === "function") return pages[pathname](request, response);
        if (pages[pathname] !== undefined)
            return response.writeHead(200, { "Content-Type": media_type(pathname, types) }).end(pages[pathname]);
        (pathname.startsWith("/web/") ? sources : built)(request, response);
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

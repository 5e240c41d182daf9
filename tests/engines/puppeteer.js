// Chromium and Firefox, by puppeteer.
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { open_screen } from "./processes.js";
import { chromium_circumstances, firefox_circumstances, firefox_window } from "./circumstances.js";

/** @typedef {import("./abilities.js").Driver} Driver */
/** @typedef {import("./abilities.js").Message} Message */

const answer_ms_max = 30_000;
const leash = fileURLToPath(new URL("leash", import.meta.url));
const chromium_flags = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",
];
/** Lets the preferences be changed while Firefox runs. */
const firefox_flags = ["--remote-allow-system-access"];

/** What the driver of a machine without a graphics card says of every page that draws; it is not about this one. */
const driver_noise = /GL Driver Message .*GPU stall due to ReadPixels/;

/**
 * @param {import("./abilities.js").EngineName} name
 * @param {{ width: number, height: number, pixel_ratio: number, bus?: import("./accessibility_bus.js").AccessibilityBus }} how
 * @returns {Promise<Driver>}
 */
export async function open(name, { width, height, pixel_ratio, bus }) {
    const screen = name === "firefox-webgl" || bus ? await open_screen() : undefined;
    const browser = await (name === "chromium" ? launch_chromium(screen?.name, bus) : launch_firefox(screen?.name));
    const [first] = await browser.pages();
    const page = name === "chromium" ? first : await browser.newPage(); // Firefox gives its first page no focus
    const driver = new PuppeteerDriver(browser, page, name === "chromium", screen, bus);
    try {
        await Promise.all([driver.resize(width, height, pixel_ratio), page.bringToFront()]);
    } catch (error) {
        await driver.close(); // or else nothing ends while the browser lives
        throw error;
    }
    return driver;
}

/** @param {string} [screen] none to go without a window @param {import("./accessibility_bus.js").AccessibilityBus} [bus] */
function launch_chromium(screen, bus) {
    const env = { ...process.env, BROWSER_ON_LEASH: process.env.CHROMIUM ?? "/usr/bin/chromium" };
    return puppeteer.launch({
        executablePath: leash,
        headless: screen === undefined,
        env: bus ? { ...env, DISPLAY: screen, DBUS_SESSION_BUS_ADDRESS: bus.session, ACCESSIBILITY_ENABLED: "1" } : env,
        args: bus ? [...chromium_flags, "--ozone-platform=x11", "--force-renderer-accessibility"] : chromium_flags,
        defaultViewport: null,
        protocolTimeout: answer_ms_max,
    });
}

/** @param {string} [screen] none to go without a window */
function launch_firefox(screen) {
    const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
    const env = { ...process.env, BROWSER_ON_LEASH: program, NO_AT_BRIDGE: "1", GTK_A11Y: "none" };
    return puppeteer.launch({
        browser: "firefox",
        executablePath: leash,
        headless: screen === undefined,
        args: firefox_flags,
        defaultViewport: null,
        protocolTimeout: answer_ms_max,
        env: screen ? { ...env, DISPLAY: screen, MOZ_ENABLE_WAYLAND: "0", LIBGL_ALWAYS_SOFTWARE: "1" } : env,
        extraPrefsFirefox: { "browser.chrome.site_icons": false, "webgl.force-enabled": screen !== undefined },
    });
}

/** @implements {Driver} */
class PuppeteerDriver {
    /** @type {Message[]} */
    #messages = [];
    /** @type {string[]} */
    #requests = [];
    /** @type {number} */
    #pixel_ratio = 1;

    /**
     * @param {import("puppeteer-core").Browser} browser
     * @param {import("puppeteer-core").Page} page
     * @param {boolean} in_chromium or else in Firefox
     * @param {{ close: () => Promise<void> }} [screen]
     * @param {import("./accessibility_bus.js").AccessibilityBus} [bus]
     */
    constructor(browser, page, in_chromium, screen, bus) {
        this.browser = browser;
        this.page = page;
        this.screen = screen;
        this.bus = bus;
        this.emulate = in_chromium ? chromium_circumstances(page) : firefox_circumstances(browser, page);
        this.run_in_window = in_chromium ? undefined : firefox_window(browser);
        page.on("console", (message) => this.#hear(message.type(), message.text()));
        page.on("pageerror", (error) => this.#hear("pageerror", String(error).replace(/^Error: (?=\w*Error: )/, "")));
        page.on("request", (request) => this.#requests.push(request.url()));
        page.on("dialog", (dialog) => dialog.accept());
    }

    /** @param {string} kind @param {string} text */
    #hear(kind, text) {
        if (!driver_noise.test(text)) this.#messages.push({ kind, text });
    }

    async goto(url) {
        await this.page.goto(url, { waitUntil: "load", timeout: answer_ms_max });
    }

    async run(expression) {
        return /** @type {string} */ (await this.page.evaluate(expression));
    }

    click(x, y) {
        return this.page.mouse.click(x, y);
    }

    tap(x, y) {
        return this.page.touchscreen.tap(x, y);
    }

    /** Tab may have left the page for Firefox's tool bar: keys are for the page all the same. */
    async #attend() {
        if (this.run_in_window && !(await this.page.evaluate("document.hasFocus()")))
            await this.run_in_window("gBrowser.selectedBrowser.focus()");
    }

    async press(keys) {
        await this.#attend();
        const { keyboard } = this.page;
        const names = /** @type {import("puppeteer-core").KeyInput[]} */ (
            keys.map((key) => (key === "Space" ? " " : key))
        );
        const last = names[names.length - 1];
        const held = names.slice(0, -1);
        for (const key of held) await keyboard.down(key);
        await keyboard.press(last);
        for (const key of held.reverse()) await keyboard.up(key);
    }

    async assist(id) {
        if (this.run_in_window) return (await this.run_in_window(press_in_firefox(id))) === true;
        return this.bus ? this.bus.press(id, await this.bus.in_chromium()) : false;
    }

    async type(text) {
        await this.#attend();
        await this.page.keyboard.type(text);
    }

    async resize(width, height, pixel_ratio = this.#pixel_ratio) {
        this.#pixel_ratio = pixel_ratio;
        await this.page.setViewport({ width, height, deviceScaleFactor: pixel_ratio });
    }

    async screenshot(path) {
        await this.page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
    }

    async messages() {
        return [...this.#messages];
    }

    async requests() {
        return [...this.#requests];
    }

    forget() {
        this.#messages = [];
        this.#requests = [];
    }

    async close() {
        try {
            await this.browser.close();
        } finally {
            this.browser.process()?.kill("SIGKILL");
            await this.screen?.close();
        }
    }
}

/** For Firefox's window: finds the control by its accessible, and does what that does. @param {string} id */
function press_in_firefox(id) {
    return `(() => {
        const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
        const left = [service.getAccessibleFor(gBrowser.selectedBrowser)].filter(Boolean);
        while (left.length) {
            const one = left.pop();
            try {
                if (one.id === ${JSON.stringify(id)} && one.actionCount > 0) {
                    one.doAction(0);
                    return true;
                }
                for (let i = 0; i < one.childCount; ++i) left.push(one.getChildAt(i));
            } catch {} // it is gone
        }
        return false;
    })()`;
}

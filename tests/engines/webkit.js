// WebKitGTK's MiniBrowser on a screen of its own, by WebKitWebDriver.
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, Capabilities, Key, Origin } from "selenium-webdriver";
import { webkit_circumstances } from "./circumstances.js";
import { listen } from "./listen.js";
import { end_program, fails, free_port, open_screen, start_program, within } from "./processes.js";

/** @typedef {import("./abilities.js").Driver} Driver */
/** @typedef {import("./abilities.js").Circumstances} Circumstances */
/** @typedef {{ width: number, height: number, pixel_ratio: number }} Size */

const load_ms_max = 30_000;
/** Near the middle of the screen, where its pointer is: without a window manager the window below it has the focus. */
const corner = (/** @type {number} */ pixel_ratio) => ({ x: 1290 / pixel_ratio, y: 1290 / pixel_ratio });
/** @param {string} _name @param {Size & { bus?: import("./accessibility_bus.js").AccessibilityBus }} how @returns {Promise<Driver>} */
export async function open(_name, { bus, ...size }) {
    const screen = await open_screen();
    const driver = new WebKitDriver(screen, size, bus);
    await driver.start();
    return driver;
}

/** @implements {Driver} */
class WebKitDriver {
    /** @type {Circumstances} */
    #now = {};
    #folder = mkdtempSync(join(tmpdir(), "streamstage-webkit-"));
    /** @type {import("node:child_process").ChildProcess | undefined} */
    #program;
    /** @type {any} selenium's WebDriver, once it is started */
    session;

    /**
     * @param {Awaited<ReturnType<typeof open_screen>>} screen
     * @param {Size} size
     * @param {import("./accessibility_bus.js").AccessibilityBus} [bus] none: it tells nothing to assistive technology
     */
    constructor(screen, size, bus) {
        this.screen = screen;
        this.bus = bus;
        this.size = size;
        process.once("exit", () => rmSync(this.#folder, { recursive: true, force: true }));
    }

    async start() {
        const port = await free_port();
        const program = start_program("WebKitWebDriver", [`--port=${port}`], { env: this.#environment() });
        this.#program = program;
        const url = `http://127.0.0.1:${port}`;
        await within(
            10_000,
            Promise.race([answers(`${url}/status`), fails(program, "WebKitWebDriver")]),
            "WebKitWebDriver starting",
        );
        const capabilities = new Capabilities({
            browserName: "MiniBrowser",
            pageLoadStrategy: "none", // goto waits by itself, so as to listen from early on
            timeouts: { script: load_ms_max, pageLoad: load_ms_max },
            "webkitgtk:browserOptions": { binary: find_browser(), args: ["--automation"] },
        });
        this.session = await new Builder().usingServer(url).withCapabilities(capabilities).build();
        await this.resize(this.size.width, this.size.height);
    }

    async stop() {
        try {
            await within(3000, this.session.quit(), "leaving WebKit");
        } catch {
            // It is ended all the same.
        }
        if (this.#program) await end_program(this.#program);
    }

    #environment() {
        return {
            ...process.env,
            DISPLAY: this.screen.name,
            GDK_BACKEND: "x11",
            GDK_SCALE: String(this.size.pixel_ratio),
            ...(this.bus
                ? { DBUS_SESSION_BUS_ADDRESS: this.bus.session }
                : { NO_AT_BRIDGE: "1", GTK_A11Y: "none", DBUS_SESSION_BUS_ADDRESS: "disabled:" }),
            LIBGL_ALWAYS_SOFTWARE: "1",
            ...webkit_circumstances(this.#folder, this.#now),
        };
    }

    async goto(url) {
        const here = await this.session.getCurrentUrl();
        const within_page = url.includes("#") && url.split("#")[0] === here.split("#")[0];
        if (!within_page) await this.session.executeScript("window.left_behind = true");
        await this.session.get(url);
        await within(load_ms_max, this.#until_loaded(), `loading ${url}`);
    }

    async #until_loaded() {
        const source = `return !window.left_behind && ((${listen})(), Reflect.get(Document.prototype, "readyState", document) === "complete")`;
        while (!(await this.session.executeScript(source).catch(() => false))) await pause(5);
    }

    run(expression) {
        const source = `const done = arguments[arguments.length - 1]; (${expression}).then(done);`;
        return /** @type {Promise<string>} */ (this.session.executeAsyncScript(source));
    }

    click(x, y) {
        const place = { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 };
        return this.session.actions().move(place).press().release().perform();
    }

    tap() {
        return Promise.reject(new Error("WebKitWebDriver has no fingers"));
    }

    press(keys) {
        const values = keys.map((name) => webdriver_key(name));
        const actions = this.session.actions();
        for (const value of values) actions.keyDown(value);
        for (const value of [...values].reverse()) actions.keyUp(value);
        return actions.perform();
    }

    async assist(id) {
        return this.bus ? this.bus.press(id, await this.bus.in_webkit()) : false;
    }

    type(text) {
        return this.session.actions().sendKeys(text).perform();
    }

    async resize(width, height, pixel_ratio = this.size.pixel_ratio) {
        const again = pixel_ratio !== this.size.pixel_ratio;
        this.size = { width, height, pixel_ratio };
        if (again) return this.#restart();
        const window = this.session.manage().window();
        for (let bar = 0, tries = 0; tries < 20; ++tries) {
            await window.setRect({ ...corner(pixel_ratio), width, height: height + bar });
            const [inner_width, inner_height] = /** @type {number[]} */ (
                await this.session.executeScript("return [innerWidth, innerHeight]")
            );
            if (inner_width === width && inner_height === height) return;
            bar += height - inner_height;
        }
        throw new Error(`the window does not become ${width} x ${height}`);
    }

    async screenshot(path) {
        await writeFile(path, await this.session.takeScreenshot(), "base64");
    }

    async emulate(wanted) {
        const now = { ...this.#now, ...wanted };
        if (JSON.stringify(now) === JSON.stringify(this.#now)) return;
        this.#now = now;
        await this.#restart();
    }

    async #restart() {
        await this.stop();
        await this.start();
    }

    messages() {
        return this.#heard("messages");
    }

    requests() {
        return this.#heard("requests");
    }

    /** @param {"messages" | "requests"} what @returns {Promise<any[]>} */
    async #heard(what) {
        return JSON.parse(await this.session.executeScript(`return JSON.stringify(window.heard?.${what} ?? [])`));
    }

    forget() {}

    async close() {
        await this.stop();
        await this.screen.close();
        rmSync(this.#folder, { recursive: true, force: true });
    }
}

/** @param {string} name @returns {string} */
function webdriver_key(name) {
    if (name.length === 1) return name;
    const found = /** @type {any} */ (Key)[name.replace(/[a-z](?=[A-Z])/g, "$&_").toUpperCase()];
    if (!found) throw new Error(`there is no key ${name}`);
    return found;
}

/** @param {string} url */
async function answers(url) {
    while (
        !(await fetch(url).then(
            (response) => response.ok,
            () => false,
        ))
    )
        await pause(10);
}

function find_browser() {
    for (const folder of process.env.MINIBROWSER ? [] : readdirSync("/usr/lib")) {
        const file = `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`;
        if (existsSync(file)) return file;
    }
    return process.env.MINIBROWSER ?? "MiniBrowser";
}

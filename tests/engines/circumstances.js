// What a page can ask about its surroundings: changed while the browser runs, or, in WebKitGTK, before it starts.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {import("./abilities.js").Circumstances} Circumstances */
/** @typedef {import("puppeteer-core").Page} Page */

/** @param {Page} page @returns {(wanted: Circumstances) => Promise<void>} */
export function chromium_circumstances(page) {
    /** @type {Circumstances} */
    let now = {};
    let session = /** @type {import("puppeteer-core").CDPSession | undefined} */ (undefined);
    let without_wasm = "";
    return async (wanted) => {
        now = { ...now, ...wanted };
        session ??= await page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", { features: media_features(now) });
        if (wanted.offline !== undefined) await page.setOfflineMode(wanted.offline);
        if (wanted.no_wasm && !without_wasm) {
            const { identifier } = await page.evaluateOnNewDocument("delete window.WebAssembly");
            without_wasm = identifier;
        } else if (wanted.no_wasm === false && without_wasm) {
            await page.removeScriptToEvaluateOnNewDocument(without_wasm);
            without_wasm = "";
        }
    };
}

/** @param {Circumstances} now */
function media_features({ color_scheme, forced_colors, reduced_motion, contrast }) {
    const named = {
        "prefers-color-scheme": color_scheme,
        "forced-colors": forced_colors && "active",
        "prefers-reduced-motion": reduced_motion && "reduce",
        "prefers-contrast": contrast === "more" ? "more" : "",
    };
    return Object.entries(named).map(([name, value]) => ({ name, value: value || "" }));
}

/**
 * Runs scripts in Firefox's own window, around the page.
 * @param {import("puppeteer-core").Browser} browser
 * @returns {(expression: string) => Promise<void>}
 */
export function firefox_window(browser) {
    /** @type {any} puppeteer's own connection: the only one that there is */
    const { connection } = /** @type {any} */ (browser);
    let context = "";
    return async (expression) => {
        if (!context) {
            const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
            context = result.contexts[0].context;
        }
        const { result } = await connection.send("script.evaluate", {
            expression,
            target: { context },
            awaitPromise: true,
        });
        if (result.type !== "success") throw new Error(result.exceptionDetails.text);
        return result.result.value;
    };
}

/**
 * By preferences, and waits until the page sees them.
 * @param {import("puppeteer-core").Browser} browser
 * @param {Page} page
 * @returns {(wanted: Circumstances) => Promise<void>}
 */
export function firefox_circumstances(browser, page) {
    const { connection } = /** @type {any} */ (browser);
    const run_in_window = firefox_window(browser);
    return async (wanted) => {
        const lines = Object.entries(wanted).flatMap(([name, value]) => firefox_preferences(name, value));
        if (lines.length) await run_in_window(lines.join(";"));
        if (wanted.offline !== undefined) {
            const contexts = [/** @type {any} */ (page.mainFrame())._id];
            await connection.send("emulation.setNetworkConditions", {
                networkConditions: wanted.offline ? { type: "offline" } : null,
                contexts,
            });
        }
        const queries = Object.entries(wanted).flatMap(([name, value]) => media_query(name, value));
        await page.waitForFunction(all_hold, { polling: 10, timeout: 5000 }, queries);
    };
}

/** @param {[string, boolean][]} queries */
const all_hold = (queries) => queries.every(([query, value]) => matchMedia(query).matches === value);

/** @param {string} name @param {any} value @returns {[string, boolean][]} */
function media_query(name, value) {
    switch (name) {
        case "color_scheme":
            return [["(prefers-color-scheme: dark)", value === "dark"]];
        case "forced_colors":
            return [["(forced-colors: active)", value]];
        case "reduced_motion":
            return [["(prefers-reduced-motion: reduce)", value]];
        case "contrast":
            return [["(prefers-contrast: more)", value === "more"]];
        default:
            return [];
    }
}

/** @param {string} name @param {any} value @returns {string[]} */
function firefox_preferences(name, value) {
    switch (name) {
        case "color_scheme":
            return [
                `Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${value === "dark" ? 0 : 1})`,
            ];
        case "forced_colors":
            return [`Services.prefs.setIntPref("browser.display.document_color_use", ${value ? 2 : 1})`];
        case "reduced_motion":
            return [`Services.prefs.setIntPref("ui.prefersReducedMotion", ${Number(value)})`];
        case "contrast":
            return [`Services.prefs.setIntPref("ui.useAccessibilityTheme", ${Number(value === "more")})`];
        case "no_wasm":
            return [`Services.prefs.setBoolPref("javascript.options.wasm", ${!value})`];
        default:
            return [];
    }
}

/** Without it the tool bar keeps the window from becoming as narrow as a telephone. */
const webkit_style =
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }";

/**
 * GTK reads its settings at its start, and WebKit tells the page of them.
 * @param {string} folder for the settings
 * @param {Circumstances} now
 * @returns {Record<string, string>} for the environment
 */
export function webkit_circumstances(folder, { color_scheme, contrast, reduced_motion, no_wasm }) {
    const settings = join(folder, "gtk-3.0");
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, "gtk.css"), webkit_style);
    writeFileSync(join(settings, "settings.ini"), `[Settings]\ngtk-enable-animations=${reduced_motion ? 0 : 1}\n`);
    return {
        GTK_THEME: `${contrast === "more" ? "HighContrast" : "Adwaita"}${color_scheme === "dark" ? ":dark" : ""}`,
        JSC_useWasm: no_wasm ? "0" : "1",
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_CACHE_HOME: folder,
    };
}

// What the engines under test can do.
import { execFileSync } from "node:child_process";

/** @typedef {"chromium" | "firefox" | "firefox-webgl" | "webkit"} EngineName */

/**
 * @typedef {object} Circumstances what is left out stays as it is
 * @property {"light" | "dark"} [color_scheme]
 * @property {boolean} [forced_colors]
 * @property {boolean} [reduced_motion]
 * @property {"no-preference" | "more"} [contrast]
 * @property {boolean} [offline]
 * @property {boolean} [no_wasm] from the next page on
 */

/** @typedef {{ kind: string, text: string }} Message kind: log, warn, error, ... of the console, pageerror, violation */

/**
 * @typedef {object} Abilities
 * @property {boolean} webgl
 * @property {boolean} touch
 * @property {boolean} early whether messages and requests are heard from a page's first line on, or only once it has begun
 * @property {boolean} fractions whether letters are as wide as the font says, or whole px
 * @property {boolean} finds whether window.find looks into shadow trees
 * @property {boolean} lasting whether a change of circumstances leaves the page as it is, or begins with an empty one
 * @property {(keyof Circumstances)[]} circumstances
 */

/** @type {Record<EngineName, Abilities>} */
export const abilities = {
    chromium: {
        webgl: true,
        touch: true,
        early: true,
        fractions: true,
        finds: true,
        lasting: true,
        circumstances: ["color_scheme", "forced_colors", "reduced_motion", "contrast", "offline", "no_wasm"],
    },
    firefox: {
        webgl: false,
        touch: true,
        early: true,
        fractions: true,
        finds: true,
        lasting: true,
        circumstances: ["color_scheme", "forced_colors", "reduced_motion", "contrast", "offline", "no_wasm"],
    },
    "firefox-webgl": {
        webgl: true,
        touch: true,
        early: true,
        fractions: true,
        finds: true,
        lasting: true,
        circumstances: ["color_scheme", "forced_colors", "reduced_motion", "contrast", "offline", "no_wasm"],
    },
    webkit: {
        webgl: true,
        touch: false,
        early: false,
        fractions: false,
        finds: false,
        lasting: false,
        circumstances: ["color_scheme", "reduced_motion", "contrast", "no_wasm"],
    },
};

/** The oldest Firefox that can be told about colours and motion while it runs, as far as was tried. */
const firefox_min = 153;

/**
 * Why the tests cannot drive this engine as it is installed, or false.
 * @param {EngineName} name
 */
export function unfit(name) {
    if (!name.startsWith("firefox")) return false;
    const told = execFileSync(process.env.FIREFOX ?? "/usr/bin/firefox-esr", ["--version"], { encoding: "utf8" });
    const version = Number(/ (\d+)\./.exec(told)?.[1]);
    return version < firefox_min && `Firefox ${version} is older than ${firefox_min}`;
}

export const engine_names = /** @type {EngineName[]} */ (Object.keys(abilities));

/**
 * What open_engine asks of an engine. Places are CSS px from the top left of the window.
 * @typedef {object} Driver
 * @property {any} [page] puppeteer's page
 * @property {any} [session] selenium's session
 * @property {(url: string) => Promise<void>} goto
 * @property {(expression: string) => Promise<string>} run the expression's promised text
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(x: number, y: number) => Promise<void>} tap
 * @property {(keys: string[]) => Promise<void>} press the last key, the others held
 * @property {(text: string) => Promise<void>} type
 * @property {(id: string) => Promise<boolean>} assist presses a control as assistive technology does; false before it is known to that
 * @property {(width: number, height: number, pixel_ratio?: number) => Promise<void>} resize
 * @property {(path: string) => Promise<void>} screenshot
 * @property {(wanted: Circumstances) => Promise<void>} emulate
 * @property {() => Promise<Message[]>} messages
 * @property {() => Promise<string[]>} requests
 * @property {() => void} forget
 * @property {() => Promise<void>} close
 */

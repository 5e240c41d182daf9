// The WebAssembly engine as an object: the only file that knows Emscripten's module and what src/platform/web/exports.cpp
// offers. Each Engine is an instance of its own.
import create_module from "#glue";

/**
 * @typedef {object} Layout what a frame found out
 * @property {boolean} stale something looks different from what was drawn last
 * @property {boolean} moving another frame is wanted
 * @property {boolean} hand the pointer is over a control
 * @property {number} height of the whole screen, CSS px
 * @property {string} pressed id of the control that the pointer used; empty for none
 */

/** @typedef {"file_opened" | "file_refused" | "save_failed" | "store_failed" | "remembered" | "start_over"} Told */

/** The engine stopped: a fault of ours. What it says is not for the person. */
export class EngineStopped extends Error {}

/** The rubric has errors; the message lists them. */
export class RubricRefused extends Error {}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const pointer_kinds = ["move", "down", "up", "leave"];

export class Engine {
    /** @type {any} */
    #module;
    #stopped = false;

    /** @param {any} module */
    constructor(module) {
        this.#module = module;
    }

    /**
     * @param {WebAssembly.Module} code
     * @param {HTMLCanvasElement} canvas
     * @returns {Promise<Engine>}
     */
    static async load(code, canvas) {
        const module = await new Promise((resolve, reject) => {
            create_module({
                instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ receive) {
                    WebAssembly.instantiate(code, imports).then((instance) => receive(instance, code), reject);
                    return {};
                },
                print() {},
                printErr() {},
            }).then(resolve, reject);
        });
        module.specialHTMLTargets["!canvas"] = canvas;
        return new Engine(module);
    }

    get stopped() {
        return this.#stopped;
    }

    /**
     * @param {string} name of the exported function
     * @param {number[]} numbers its arguments
     * @param {(string | Uint8Array)[]} texts the texts that it takes
     * @returns {number}
     */
    #call(name, numbers = [], texts = []) {
        if (this.#stopped) throw new EngineStopped("the engine has stopped");
        try {
            for (const text of texts) {
                const bytes = typeof text === "string" ? encoder.encode(text) : text;
                this.#module.HEAPU8.set(bytes, this.#module._give(bytes.length));
            }
            return this.#module[`_${name}`](...numbers);
        } catch (error) {
            this.#stopped = true;
            throw new EngineStopped(String(error));
        }
    }

    /** What the last call said. */
    #text() {
        const start = this.#call("text");
        return decoder.decode(this.#module.HEAPU8.subarray(start, start + this.#call("text_size")));
    }

    /** @param {string} name */
    #ask(name) {
        this.#call(name);
        return this.#text();
    }

    /**
     * @param {Uint8Array} rubric
     * @param {string} language empty for the rubric's own
     * @param {Uint8Array} regular
     * @param {Uint8Array} semibold
     */
    start(rubric, language, regular, semibold) {
        if (!this.#call("start", [], [rubric, language, regular, semibold])) throw new RubricRefused(this.#text());
    }

    /** False when there is no WebGL: then only what needs no canvas may be called. */
    open_canvas() {
        return this.#call("open_canvas") !== 0;
    }

    /**
     * @param {number} width CSS px
     * @param {number} pixel_ratio
     * @param {boolean} dark
     * @param {boolean} reduced_motion
     */
    resize(width, pixel_ratio, dark, reduced_motion) {
        this.#call("resize", [width, pixel_ratio, Number(dark), Number(reduced_motion)]);
    }

    /**
     * @param {"move" | "down" | "up" | "leave"} kind
     * @param {number} x CSS px
     * @param {number} y CSS px
     * @param {boolean} touch
     */
    point(kind, x, y, touch) {
        this.#call("point", [pointer_kinds.indexOf(kind), x, y, Number(touch)]);
    }

    /**
     * @param {number} milliseconds
     * @returns {Layout}
     */
    lay_out(milliseconds) {
        this.#call("lay_out", [milliseconds]);
        const found = this.#call("laid_out");
        return {
            stale: (found & 1) !== 0,
            moving: (found & 2) !== 0,
            hand: (found & 4) !== 0,
            height: this.#call("height"),
            pressed: this.#ask("pressed"),
        };
    }

    /**
     * @param {number} width pixels
     * @param {number} height pixels
     */
    draw(width, height) {
        this.#call("draw", [width, height]);
    }

    /** The browser has taken the context away. */
    lose_canvas() {
        this.#call("lose_canvas");
    }

    /** x, y, width, height for each of the View's nodes, CSS px. */
    rectangles() {
        const start = this.#call("rectangles") / 4;
        return this.#module.HEAPF32.slice(start, start + 4 * this.#call("rectangle_count"));
    }

    revision() {
        return this.#call("revision");
    }

    /** @returns {import("./mirror.js").View} */
    view() {
        return JSON.parse(this.#ask("view"));
    }

    /** @returns {import("./effects.js").Effect[]} */
    effects() {
        return JSON.parse(this.#ask("effects"));
    }

    answers() {
        return this.#ask("answers");
    }

    result() {
        return this.#ask("result");
    }

    /** @param {string} id of a control */
    press(id) {
        return this.#call("press", [], [id]) !== 0;
    }

    /**
     * @param {string} key
     * @returns {string} id of the control that it stands for; empty for none
     */
    press_key(key) {
        this.#call("press_key", [], [key]);
        return this.#text();
    }

    /**
     * @param {string} id of a text field
     * @param {string} text
     */
    type(id, text) {
        return this.#call("type", [], [id, text]) !== 0;
    }

    /**
     * @param {Told} what
     * @param {string[]} about
     */
    tell(what, ...about) {
        this.#call("tell", [], [what, ...about]);
    }
}

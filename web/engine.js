// The engine as an object, in streamstage-engine.js, which is fetched beside the WebAssembly: the only file that knows Emscripten's module and what src/platform/web/exports*.cpp offer.
// Each Engine is an instance of its own: of the WebAssembly, or, where a page refuses that, of the same as JavaScript.
import create_module from "#glue";
import { open_context, parse } from "./pristine.js";
import { Trouble } from "./words.js";

/**
 * @typedef {object} Layout what a frame found out
 * @property {boolean} stale something looks different from what was drawn last
 * @property {boolean} moving another frame is wanted
 * @property {number} height of the whole screen, CSS px
 */

/** @typedef {"file_refused" | "saved" | "save_failed" | "store_failed" | "remembered" | "load_answers" | "open_copy" | "changed_elsewhere" | "answers_left" | "link_opened" | "link_made" | "date" | "offers" | "presentation" | "without" | "mode" | "start_over"} Told */

/** The engine stopped: a fault of ours. What it says is not for the person. */
export class EngineStopped extends Error {
    code = /** @type {const} */ ("stopped");
}

/** The rubric has errors; the message lists them. */
export class RubricRefused extends Error {
    code = /** @type {const} */ ("rubric_refused");
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const pointer_kinds = ["move", "down", "up", "leave"];

/** What a page's engine would call of the canvas's part (scripts/split_engine.mjs), while that is not there. */
const absent = new Proxy(
    {},
    {
        get: () => () => {
            throw new Error("the canvas is not there");
        },
    },
);

/** What Emscripten would write to the console. */
const quiet = { print() {}, printErr() {} };

/**
 * @param {WebAssembly.Module} code
 * @returns {Promise<any>} Emscripten's module, with what adds the canvas's part
 */
function instantiate(code) {
    return new Promise((resolve, reject) => {
        /** @type {(part: WebAssembly.Module) => Promise<unknown>} */
        let add_part;
        create_module({
            instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ receive) {
                WebAssembly.instantiate(code, { ...imports, p: absent })
                    .then((instance) => {
                        add_part = (part) => WebAssembly.instantiate(part, { ...imports, p: instance.exports });
                        receive(instance, code);
                    })
                    .catch(() => reject(new Trouble("two_versions")));
                return {};
            },
            ...quiet,
        }).then((module) => resolve(Object.assign(module, { add_part })), reject);
    });
}

export class Engine {
    /** @type {any} */
    #module;
    #stopped = false;
    #canvas_open = false;
    /** @type {import("./letters.js").Letters | undefined} */
    #letters;

    /** @param {any} module */
    constructor(module) {
        this.#module = module;
    }

    /** @param {WebAssembly.Module} code */
    static async of_code(code) {
        return new Engine(await instantiate(code));
    }

    /** @param {Function} create the same as JavaScript (streamstage-plain.js), without the canvas */
    static async of_script(create) {
        return new Engine(await create(quiet));
    }

    /** There is a canvas in this engine, or can be added to it. */
    get paints() {
        return "_open_canvas" in this.#module;
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
                const place = this.#module._give(bytes.length); // from here on memory may be another
                this.#module.HEAPU8.set(bytes, place);
            }
            return this.#module[`_${name}`](...numbers);
        } catch (error) {
            // What is in getContext's place may throw. Nothing but the canvas comes to harm.
            if (name === "open_canvas" && !(error instanceof WebAssembly.RuntimeError)) return 0;
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
     * @param {Uint8Array} words messages of another language, as msgfmt writes them; empty for English
     */
    start(rubric, language, words) {
        if (!this.#call("start", [], [rubric, language, words])) throw new RubricRefused(this.#text());
    }

    /**
     * The same visit goes on in another language.
     * @param {Uint8Array} rubric the same
     * @param {string} language
     * @param {Uint8Array} words
     */
    speak(rubric, language, words) {
        if (!this.#call("speak", [], [rubric, language, words])) throw new RubricRefused(this.#text());
    }

    /** @param {string} message in English @returns {string} the same as the engine says it, with its placeholders */
    say(message) {
        this.#call("say", [], [message]);
        return this.#text();
    }

    /** @returns {{ language: string, texts: string[] }} of our own words; and of the rubric’s, where they are in another */
    rubric_words() {
        return parse(this.#ask("rubric_words"));
    }

    /** What the rubric is shown in. */
    language() {
        const right_to_left = this.#call("language") !== 0;
        return { tag: this.#text(), right_to_left };
    }

    /** @param {WebAssembly.Module} [code] of the canvas; none where the engine has it */
    async add_canvas(code) {
        if (code) await this.#module.add_part(code);
    }

    /**
     * False when there is no WebGL: then only what needs no canvas may be called.
     * @param {HTMLCanvasElement} canvas
     * @param {import("./letters.js").Letters} letters
     */
    open_canvas(canvas, letters) {
        const context = this.paints && open_context(canvas);
        if (context) {
            const { GL } = this.#module; // where the painter's calls of OpenGL end
            this.#letters = this.#module.letters = letters;
            GL.makeContextCurrent(GL.registerContext(context, { majorVersion: 2 }));
            this.#canvas_open = this.#call("open_canvas") !== 0;
        }
        return this.#canvas_open;
    }

    /**
     * @param {number} width CSS px
     * @param {number} pixel_ratio
     * @param {boolean} dark
     * @param {boolean} reduced_motion
     */
    resize(width, pixel_ratio, dark, reduced_motion) {
        this.#call("set_width", [width]);
        if (!this.#canvas_open) return;
        if (this.#letters) this.#letters.ratio = pixel_ratio;
        this.#call("resize", [width, pixel_ratio, Number(dark), Number(reduced_motion)]);
    }

    /** On the canvas. @param {(number | string)[]} look as dresser.js has it; empty for the theme's own */
    wear(look) {
        this.#call("set_brand", /** @type {number[]} */ (look));
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
            height: this.#call("height"),
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
        return parse(this.#ask("view"));
    }

    /**
     * @param {string} id of a curve on the screen
     * @returns {import("./reconcile.js").Description | null} its chart, as wide as the column of text
     */
    chart(id) {
        this.#call("chart", [], [id]);
        return parse(this.#text() || "null");
    }

    /** The page has got other fonts. */
    forget_letters() {
        if (!this.#canvas_open) return;
        this.#letters?.begin();
        this.#call("forget_letters");
    }

    /** @returns {import("./effects.js").Effect[]} */
    effects() {
        return parse(this.#ask("effects"));
    }

    answers() {
        return this.#ask("answers");
    }

    result() {
        return this.#ask("result");
    }

    /** @param {string} id of a control @param {boolean} [moved] by an arrow key */
    press(id, moved = false) {
        return this.#call("press", [Number(moved)], [id]) !== 0;
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
     * @param {(string | Uint8Array)[]} files name and contents of each, one after another
     * @param {string} purpose of the request that they answer; empty where nobody was asked
     */
    open_files(files, purpose = "") {
        this.#call("open_files", [], [purpose, ...files]);
    }

    /**
     * @param {Told} what
     * @param {string[]} about
     */
    tell(what, ...about) {
        this.#call("tell", [], [what, ...about]);
    }
}

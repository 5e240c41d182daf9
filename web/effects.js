// Does outside what the engine asks for (src/flow/effect.hpp), and tells it what was refused. What is for the element's
// own place and for the page around it, the element does.
import { NoPicture, draw_picture } from "./draw_picture.js";
import { pick_files } from "./files.js";
import { leave_link, make_link } from "./links.js";
import { Memory } from "./memory.js";
import { make } from "./pristine.js";

/**
 * @typedef {{ kind: "store", name: string, text: string }
 *   | { kind: "save", file_name: string, media_type: string, text: string }
 *   | { kind: "save_chart", file_name: string, chart: import("./reconcile.js").Description }
 *   | { kind: "save_page_copy", file_name: string, answers: string }
 *   | { kind: "make_link", fragment: string }
 *   | { kind: "leave_link" }
 *   | { kind: "ask_for_file", several: boolean, purpose: string }
 *   | { kind: "present", presentation: "canvas" | "page" }
 *   | { kind: "announce", text: string }
 *   | { kind: "focus_heading" }
 *   | { kind: "started" }
 *   | { kind: "answered", question: string }
 *   | { kind: "settled" }
 *   | { kind: "complete" }
 *   | { kind: "loaded", opened: boolean, problems: import("./data_types.js").LoadProblem[] }} Effect
 */

/** @typedef {(what: import("./engine.js").Told, ...about: string[]) => void} Tell */

export class Outside {
    memory = new Memory("");
    /** The answers file as last kept, for the day the engine stops. */
    kept = "";

    /**
     * @param {import("./assets.js").Assets} assets
     * @param {{ tell: Tell, open: (files: File[], purpose: string) => void, offer: Offer }} engine
     */
    constructor(assets, engine) {
        this.assets = assets;
        this.engine = engine;
    }

    /** @param {Effect} effect */
    do(effect) {
        const { tell, open } = this.engine;
        switch (effect.kind) {
            case "store":
                if (effect.name === "answers") this.kept = effect.text;
                return this.memory.store(effect.name, effect.text, tell);
            case "save":
                return this.#save(effect.file_name, effect.media_type, () => effect.text);
            case "save_chart":
                return this.#save(effect.file_name, "image/png", () => draw_picture(effect.chart));
            case "save_page_copy":
                return this.#save(effect.file_name, "text/html", () => this.assets.page_with?.(effect.answers) ?? "");
            case "make_link":
                return make_link(effect.fragment, tell);
            case "leave_link":
                return leave_link();
            case "ask_for_file":
                return pick_files(effect.several, (files) => open(files, effect.purpose));
        }
    }

    /**
     * @param {string} name
     * @param {string} media_type
     * @param {() => string | Blob | Promise<Blob>} make
     */
    async #save(name, media_type, make) {
        const { tell, offer } = this.engine;
        try {
            const made = make();
            if (save(name, media_type, made instanceof Promise ? await made : made, offer)) tell("saved", name);
        } catch (error) {
            tell("save_failed", error instanceof NoPicture ? "no_picture" : "", reason(error));
        }
    }
}

/** @typedef {(name: string, text: string) => void} Offer shows the text of a file, to be copied; empty for a picture */

/** Programs that show pages inside and save no files, most of them without a word. */
const saves_nothing = /\bFB(AN|AV)\b|Instagram|Line\/|MicroMessenger|GSA\/|; wv\)|(iPhone|iPad|iPod)(?!.*Safari)/;

/** In a frame, a download may be forbidden, and nobody is told. */
function may_save_nothing() {
    return window.parent !== window || saves_nothing.test(navigator.userAgent);
}

/**
 * Hands the person a file, and where it may never come, its text.
 * @param {string} name
 * @param {string} media_type
 * @param {string | Blob} text
 * @param {Offer} offer
 * @returns {boolean} whether the browser is known to save it
 */
export function save(name, media_type, text, offer) {
    const copy = typeof text === "string" ? text : "";
    try {
        const link = make("a");
        link.href = URL.createObjectURL(new Blob([text], { type: media_type }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may read it late
    } catch (error) {
        if (copy) offer(name, copy);
        throw error;
    }
    if (!may_save_nothing()) return true;
    offer(name, copy);
    return false;
}

/** @param {unknown} error */
export function reason(error) {
    return error instanceof Error ? error.message : String(error);
}

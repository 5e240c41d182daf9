// Does outside what the engine asks for (src/flow/effect.hpp), and tells it what was refused. What is for the element's
// own place and for the page around it, the element does.
import { draw_picture } from "./draw_picture.js";
import { pick_files } from "./files.js";
import { make_link } from "./links.js";
import { Memory } from "./memory.js";
import { make } from "./pristine.js";

/**
 * @typedef {{ kind: "store", name: string, text: string }
 *   | { kind: "save", file_name: string, media_type: string, text: string }
 *   | { kind: "save_chart", file_name: string, chart: import("./reconcile.js").Description }
 *   | { kind: "save_page_copy", file_name: string, answers: string }
 *   | { kind: "make_link", fragment: string }
 *   | { kind: "ask_for_file", several: boolean }
 *   | { kind: "present", presentation: "canvas" | "page" }
 *   | { kind: "announce", text: string }
 *   | { kind: "focus_heading" }
 *   | { kind: "started" }
 *   | { kind: "answered", question: string }
 *   | { kind: "settled" }
 *   | { kind: "complete" }
 *   | { kind: "loaded", opened: boolean, problems: import("./stream-stage.js").LoadProblem[] }} Effect
 */

/** @typedef {(what: import("./engine.js").Told, ...about: string[]) => void} Tell */

export class Outside {
    memory = new Memory("");
    /** The answers file as last kept, for the day the engine stops. */
    kept = "";

    /**
     * @param {import("./assets.js").Assets} assets
     * @param {{ tell: Tell, open: (files: File[]) => void }} engine
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
                return save(effect.file_name, effect.media_type, effect.text, tell);
            case "save_chart":
                return draw_picture(effect.chart).then((picture) => save(effect.file_name, "image/png", picture, tell), (error) => tell("save_failed", reason(error)));
            case "save_page_copy":
                return save(effect.file_name, "text/html", this.assets.page_with?.(effect.answers) ?? "", tell);
            case "make_link":
                return make_link(effect.fragment, tell);
            case "ask_for_file":
                return pick_files(effect.several, open);
        }
    }
}

/**
 * Hands the person a file.
 * @param {string} name
 * @param {string} media_type
 * @param {string | Blob} text
 * @param {Tell} [tell]
 */
export function save(name, media_type, text, tell) {
    try {
        const link = make("a");
        link.href = URL.createObjectURL(new Blob([text], { type: media_type }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may read it late
    } catch (error) {
        tell?.("save_failed", reason(error));
    }
}

/** @param {unknown} error */
export function reason(error) {
    return error instanceof Error ? error.message : String(error);
}

// Does outside what the engine asks for (src/flow/effect.hpp), and tells it what was refused.

/**
 * @typedef {{ kind: "store", name: string, text: string }
 *   | { kind: "save", file_name: string, media_type: string, text: string }
 *   | { kind: "ask_for_file" }
 *   | { kind: "present", presentation: "canvas" | "page" }
 *   | { kind: "announce", text: string }
 *   | { kind: "focus_heading" }
 *   | { kind: "started" }
 *   | { kind: "answered", question: string }
 *   | { kind: "settled" }
 *   | { kind: "complete" }} Effect
 */

/** @typedef {(what: import("./engine.js").Told, ...about: string[]) => void} Tell */

/**
 * Hands the person a file.
 * @param {string} name
 * @param {string} media_type
 * @param {string} text
 * @param {Tell} [tell]
 */
export function save(name, media_type, text, tell) {
    try {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: media_type }));
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may read it late
    } catch (error) {
        tell?.("save_failed", reason(error));
    }
}

/** @param {Tell} tell */
export function ask_for_file(tell) {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.addEventListener("change", async () => {
        const file = input.files?.[0];
        if (!file) return;
        try {
            tell("file_opened", file.name, await file.text());
        } catch (error) {
            tell("file_refused", reason(error));
        }
    });
    input.click();
}

/** What is kept in the browser for one rubric. The browser may refuse all of it; it is told of once. */
export class Memory {
    #told = false;

    /** @param {string} key what all names begin with; empty to keep nothing */
    constructor(key) {
        this.key = key;
    }

    /** @param {Tell} tell */
    remember(tell) {
        if (!this.key) return;
        try {
            const answers = localStorage.getItem(`${this.key}:answers`);
            if (answers) tell("remembered", answers, localStorage.getItem(`${this.key}:mode`) ?? "");
        } catch {
            // Nothing can be kept here. The person hears of it when there is something to keep.
        }
    }

    /**
     * @param {string} name
     * @param {string} text empty to forget it
     * @param {Tell} tell
     */
    store(name, text, tell) {
        if (!this.key) return;
        try {
            if (text) localStorage.setItem(`${this.key}:${name}`, text);
            else localStorage.removeItem(`${this.key}:${name}`);
        } catch (error) {
            if (!this.#told) tell("store_failed", reason(error));
            this.#told = true;
        }
    }
}

/** @param {unknown} error */
export function reason(error) {
    return error instanceof Error ? error.message : String(error);
}

// What is kept in the browser for one rubric: <key>:answers (the answers file, which names the version of its format and
// of its rubric), <key>:mode, <key>:unreadable, which is what lay there and could not be read, and <key>:elsewhere, which
// is what another tab had stored when this one went on with its own.

/** @typedef {import("./effects.js").Tell} Tell */

/**
 * @param {string | null} wanted by the page
 * @param {string} rubric_id
 * @param {string} [answers] those that the page was saved with, which has a memory of its own
 */
export function storage_key(wanted, rubric_id, answers) {
    if (wanted === "none") return "";
    return `${wanted ?? "streamstage"}:${rubric_id}${answers ? `:${checksum(answers)}` : ""}`;
}

/** CRC-32. @param {string} text */
export function checksum(text) {
    let rest = -1;
    for (const byte of new TextEncoder().encode(text)) {
        rest ^= byte;
        for (let bit = 0; bit < 8; ++bit) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
    }
    return (~rest >>> 0).toString(16);
}

/** Browsers tell other tabs what one has stored, but no other element of the same document. */
const stored_here = new EventTarget();

export class Memory {
    #told = false;
    /** What lies there could neither be read nor set aside: it is not written over. */
    #blocked = "";

    /** @param {string} key what all names begin with; empty to keep nothing. Elements with the same key share it as tabs do. */
    constructor(key) {
        this.key = key;
        /** What lay there when it was last read or written. */
        this.answers = this.#read("answers");
    }

    /** @param {Tell} tell */
    remember(tell) {
        if (this.answers) tell("remembered", this.answers, this.#read("mode"));
    }

    /** Tells what was stored while nobody listened. @param {Tell} tell */
    catch_up(tell) {
        const answers = this.#read("answers");
        if (answers === this.answers) return;
        this.answers = answers;
        tell("changed_elsewhere", answers);
    }

    /** @param {string} name */
    #read(name) {
        if (!this.key) return "";
        try {
            return localStorage.getItem(`${this.key}:${name}`) ?? "";
        } catch {
            return ""; // Nothing can be kept here. The person hears of it when there is something to keep.
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
            if (this.#blocked) throw this.#blocked;
            if (text) localStorage.setItem(`${this.key}:${name}`, text);
            else localStorage.removeItem(`${this.key}:${name}`);
            if (name !== "answers") return;
            this.answers = text;
            stored_here.dispatchEvent(new CustomEvent("stored", { detail: this }));
        } catch (error) {
            const why = this.#blocked || say_why(error);
            if (name === "unreadable") this.#blocked = why;
            if (!this.#told) tell("store_failed", why);
            this.#told = true;
        }
    }
}

/**
 * Tells when another tab, or another element of this document, has stored other answers.
 * @param {() => Memory} memory of the element that listens
 * @param {Tell} tell
 * @param {AbortSignal} signal
 */
export function listen(memory, tell, signal) {
    addEventListener("storage", ({ key, newValue, storageArea }) => {
        const mine = memory().key;
        if (!mine || (key && key !== `${mine}:answers`)) return; // without a key all is forgotten
        if (is_local(storageArea)) tell("changed_elsewhere", newValue ?? "");
    }, { signal });
    stored_here.addEventListener("stored", (event) => {
        const other = /** @type {CustomEvent<Memory>} */ (event).detail;
        if (other !== memory() && other.key === memory().key) tell("changed_elsewhere", other.answers);
    }, { signal });
}

/** @param {Storage | null} area */
function is_local(area) {
    try {
        return area === localStorage;
    } catch {
        return false; // there is none
    }
}

/** @param {unknown} error */
function say_why(error) {
    const name = error instanceof DOMException ? error.name : "";
    return /quota/i.test(name) ? "The browser has no more room for them." : "The browser does not let this page keep anything.";
}

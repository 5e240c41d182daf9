// What is kept in the browser for one rubric: <key>:answers (the answers file, which names the version of its format and
// of its rubric); <key>:mode; <key>:writer, who wrote those answers; and what is kept aside, each under a name of its own:
// <key>:elsewhere:… for what another tab had stored when this one went on with its own, <key>:unreadable… for what lay
// there and could not be read.

/** @typedef {import("./effects.js").Tell} Tell */

/** Of those kept aside. The oldest go first. */
const aside_max = 20;

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
    /** Names this visit among all that write here, from one set of answers to the next. */
    #writer = name_writer();
    /** What lay there when it was last read or written by this visit: its own answers go back to that. */
    #base;
    /** Names of what was last told to be kept aside. */
    #offered = "";

    /** @param {string} key what all names begin with; empty to keep nothing. Elements with the same key share it as tabs do. */
    constructor(key) {
        this.key = key;
        /** What lay there when somebody last looked. */
        this.answers = this.#base = this.#read("answers");
    }

    /** @param {Tell} tell */
    remember(tell) {
        if (this.answers) tell("remembered", this.answers, this.#read("mode"));
        this.tell_aside(tell);
    }

    /** Tells what was stored while nobody listened. @param {Tell} tell */
    catch_up(tell) {
        const answers = this.#read("answers");
        if (answers === this.answers) return;
        this.answers = answers;
        tell("changed_elsewhere", answers);
        this.tell_aside(tell);
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
     */
    #write(name, text) {
        if (text) localStorage.setItem(`${this.key}:${name}`, text);
        else localStorage.removeItem(`${this.key}:${name}`);
    }

    /** Names of what is kept aside, newest first. @returns {string[]} */
    #list_aside() {
        if (!this.key) return [];
        try {
            const names = Object.keys(localStorage)
                .filter((name) => name.startsWith(`${this.key}:`))
                .map((name) => name.slice(this.key.length + 1));
            return names
                .filter((name) => /^(elsewhere|unreadable)(:|$)/.test(name))
                .sort((one, other) => (date_in(one) < date_in(other) ? 1 : -1));
        } catch {
            return [];
        }
    }

    /**
     * Puts another's answers where nobody writes over them: one place for whoever wrote them, with their last.
     * @param {string} kind
     * @param {string} text
     */
    #set_aside(kind, text) {
        const names = this.#list_aside();
        if (names.some((name) => this.#read(name) === text)) return;
        const [writer, sum] = this.#read("writer").split(" ");
        const known = sum === checksum(text) && writer !== this.#writer && kind === "elsewhere";
        const place = `${kind}:${known ? writer : checksum(text)}`;
        const first = kind === "unreadable" && !this.#read(kind);
        this.#write(first ? kind : `${place}:${new Date().toISOString()}`, text);
        const older = known ? names.filter((name) => name.startsWith(`${place}:`)) : [];
        for (const name of [...older, ...names.slice(aside_max - 1)]) this.#write(name, "");
    }

    /** What is kept aside, to be offered. @param {Tell} tell */
    tell_aside(tell) {
        const names = this.#list_aside();
        if (names.join() === this.#offered) return;
        this.#offered = names.join();
        tell("answers_left", ...names.flatMap((name) => [name, when(date_in(name)), this.#read(name)]));
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
            if (text && (name === "elsewhere" || name === "unreadable")) {
                this.#set_aside(name, text);
                if (text === this.#base) this.#writer = name_writer(); // what it goes on with are no longer these
            } else if (name === "answers") this.#store_answers(text);
            else this.#write(name, text);
        } catch (error) {
            const why = this.#blocked || find_cause(error);
            if (name === "unreadable") this.#blocked = why;
            if (!this.#told) tell("store_failed", why);
            this.#told = true;
            return;
        }
        if (name === "mode") return;
        this.tell_aside(tell);
        if (name === "answers") stored_here.dispatchEvent(new CustomEvent("stored", { detail: this }));
    }

    /** What lies there by now, and this visit never saw, is set aside first. @param {string} text */
    #store_answers(text) {
        const there = this.#read("answers");
        if (there && there !== this.#base && there !== text) this.#set_aside("elsewhere", there);
        this.#write("writer", text && `${this.#writer} ${checksum(text)}`);
        this.#write("answers", text);
        this.answers = this.#base = text;
        for (const name of this.#list_aside()) if (name.startsWith(`elsewhere:${this.#writer}:`)) this.#write(name, "");
    }
}

function name_writer() {
    return Math.random().toString(36).slice(2, 10);
}

/** @param {string} name of what is kept aside */
function date_in(name) {
    return /\d{4}-\d\d-\d\dT.*$/.exec(name)?.[0] ?? "";
}

/** As the person's clock shows it. @param {string} date */
function when(date) {
    const time = new Date(date);
    return Number.isNaN(time.getTime())
        ? ""
        : new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace("T", ", ");
}

/**
 * Tells when another tab, or another element of this document, has stored other answers.
 * @param {() => Memory} memory of the element that listens
 * @param {Tell} tell
 * @param {AbortSignal} signal
 */
export function listen(memory, tell, signal) {
    addEventListener(
        "storage",
        ({ key, newValue, storageArea }) => {
            const mine = memory().key;
            if (!mine || (key && !key.startsWith(`${mine}:`)) || !is_local(storageArea)) return;
            if (!key || key === `${mine}:answers`)
                tell("changed_elsewhere", newValue ?? ""); // without a key all is forgotten
            else if (/:(elsewhere|unreadable)/.test(key)) memory().tell_aside(tell);
        },
        { signal },
    );
    stored_here.addEventListener(
        "stored",
        (event) => {
            const other = /** @type {CustomEvent<Memory>} */ (event).detail;
            if (other === memory() || other.key !== memory().key) return;
            tell("changed_elsewhere", other.answers);
            memory().tell_aside(tell);
        },
        { signal },
    );
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
function find_cause(error) {
    const name = error instanceof DOMException ? error.name : "";
    return /quota/i.test(name) ? "full" : "forbidden";
}

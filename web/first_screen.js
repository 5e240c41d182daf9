// The first screen before there is an engine: made by scripts/prerender.mjs, it stands in the page or in a file. What is
// pressed on it is kept for the engine, which shows the same screen.
import { get_bytes } from "./assets.js";
import { list_without } from "./face.js";
import { open_link } from "./links.js";
import { storage_key } from "./memory.js";
import { painted, within } from "./painted.js";
import { language_of } from "./place.js";
import { parse } from "./pristine.js";

/** @typedef {import("./mirror.js").View & { charts: Record<string, import("./reconcile.js").Description> }} FirstView */

/**
 * @typedef {object} FirstScreens as a file holds them
 * @property {string} format
 * @property {string} rubric its id
 * @property {string} language
 * @property {Record<"start" | "quick" | "full", Record<"wide" | "slim", FirstView>>} screens
 */

export const format = "streamstage-first-screens";

/** How long an engine waits for the first screen, ms. */
const patience = 400;

/** What an element begins with. @param {Element} element @returns {keyof FirstScreens["screens"]} */
function first_of(element) {
    if (!element.hasAttribute("start")) return "start";
    return element.getAttribute("mode") === "full" ? "full" : "quick";
}

/**
 * Whether that is what the person will see: nothing is kept from an earlier visit, no link is followed, and the page is in
 * the same language.
 * @param {Element} element
 * @param {string} rubric its id
 * @param {string} language
 */
function is_first_visit(element, rubric, language) {
    const wanted = language_of(element) || language;
    const differs = element.querySelector(":scope > [slot=privacy]") || list_without(element).includes("files");
    return (
        (first_of(element) !== "start" || !differs) &&
        wanted.split("-")[0] === language.split("-")[0] &&
        !/streamstage(=|%3d)/i.test(location.hash) &&
        !keeps(element, rubric)
    );
}

/** @param {Element} element @param {string} rubric */
function keeps(element, rubric) {
    const key = storage_key(element.getAttribute("storage"), rubric);
    try {
        return (
            key !== "" &&
            Object.keys(localStorage).some(
                (name) => /:(answers|elsewhere|unreadable)/.test(name) && name.startsWith(`${key}:`),
            )
        );
    } catch {
        return false; // nothing can be kept here
    }
}

/**
 * From the file that the element names, where it names one and that is there.
 * @param {Element} element
 * @param {boolean} narrow
 * @returns {Promise<FirstView | undefined>}
 */
async function get_first_screen(element, narrow) {
    const url = element.getAttribute("first-screen");
    if (!url) return undefined;
    try {
        /** @type {FirstScreens} */
        const file = parse(new TextDecoder().decode(await get_bytes(new URL(url, element.baseURI))));
        if (file.format !== format || !is_first_visit(element, file.rubric, file.language)) return undefined;
        return file.screens[first_of(element)][narrow ? "slim" : "wide"];
    } catch {
        return undefined; // then it comes with the engine
    }
}

export class FirstScreen {
    /** What was pressed. @type {{ id: string, moved: boolean }[]} */
    #presses = [];
    /** What leads to another screen: the last of these counts, after all else. */
    #leave = "";
    /** It is there, and what the engine shows first is the same. */
    stands = false;

    /**
     * @param {HTMLElement & { early?: string[] }} element
     * @param {import("./shell.js").Shell} shell
     * @param {import("./mirror.js").Mirror} mirror
     * @param {() => void} begin brings the engine
     */
    constructor(element, shell, mirror, begin) {
        this.element = element;
        this.shell = shell;
        this.mirror = mirror;
        this.begin = begin;
    }

    /**
     * The one that the page has brought along, and what was pressed on it before this script ran (web/early.js).
     * @param {boolean} narrow
     */
    take_over(narrow) {
        const { prerendered } = this.shell;
        if (!prerendered) return;
        const { rubric = "", language = "" } = prerendered.dataset;
        if (!is_first_visit(this.element, rubric, language)) return this.shell.forget_prerendered();
        this.stands = true;
        this.shell.fit_prerendered(narrow);
        for (const id of this.element.early?.splice(0) ?? []) this.keep(id);
    }

    /**
     * The one of a file, unless there is something to see already. Done once it is painted: the engine would take the
     * line and the processor from it. Of a file that is late it is there when it comes.
     * @param {boolean} narrow
     */
    show(narrow) {
        return within(patience, this.#show(narrow));
    }

    /** @param {boolean} narrow */
    async #show(narrow) {
        const view = this.shell.mirror.firstChild ? undefined : await get_first_screen(this.element, narrow);
        if (view) await this.shell.dressing; // or it would change its colours
        if (!view || !this.mirror.waits) return;
        this.stands = true;
        this.mirror.expect(view);
        await painted();
    }

    /** Keeps a press for the engine. @param {string} id of a control @param {boolean} [moved] by an arrow key */
    keep(id, moved = false) {
        const control = this.mirror.find(id);
        if (control?.matches(".primary, .secondary")) {
            this.#leave = id;
            this.shell.wait();
        } else this.#presses.push({ id, moved });
        if (control instanceof HTMLButtonElement) control.setAttribute("aria-busy", "true");
        this.begin();
    }

    /** @param {string} key @returns {boolean} whether it stands for something */
    keep_key(key) {
        const control = this.mirror.find_key(key);
        control?.click();
        return Boolean(control);
    }

    /** From the start page, where the page wants that. @param {import("./engine.js").Engine} [engine] */
    begin_questions(engine) {
        const first = first_of(this.element);
        if (engine && first !== "start") engine.press("start/continue") || engine.press(`start/${first}`);
    }

    /**
     * The engine shows what comes first, and answers what was pressed meanwhile.
     * @param {import("./engine.js").Engine} engine
     * @param {string} [answers] that the page was saved with
     */
    open(engine, answers) {
        if (answers) engine.tell("open_copy", answers);
        else this.begin_questions(engine);
        open_link((what, ...about) => engine.tell(what, ...about), this.element);
        for (const { id, moved } of this.#presses.splice(0)) engine.press(id, moved);
        if (this.#leave) engine.press(this.#leave);
        this.stands &&= !this.#leave;
        this.#leave = "";
    }
}

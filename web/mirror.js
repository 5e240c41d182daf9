// The View as native elements in reading order. Knows the View's JSON (src/platform/web/write_view.cpp) and nothing of
// rubrics, scores or wording; reports "control X was used" and never changes a control by itself.
import { mark_language } from "./mark_language.js";
import { sections } from "./mirror_blocks.js";
import { painted, within } from "./painted.js";
import { stringify } from "./pristine.js";
import { adopt, reconcile } from "./reconcile.js";

/** @typedef {import("./reconcile.js").Description} Description */
/** @typedef {import("./mirror_blocks.js").Block} Block */
/** @typedef {{ revision: number, screen: string, nodes: string[], blocks: Block[], answered?: number, asked?: number, settled?: boolean }} View */

/** ms that what follows from a press waits at most until the press is painted, which it never is in a hidden tab. */
const unseen_max = 100;

/** The page stays where it is. @param {HTMLElement | null} element */
export function focus(element) {
    element?.focus({ preventScroll: true });
}

/** Whether a person caused it: a script's own click is untrusted, and counts none. @param {MouseEvent} [click] */
export function is_by_person(click) {
    return click !== undefined && (click.isTrusted || click.detail > 0);
}

/**
 * @param {EventTarget} target
 * @returns {target is HTMLInputElement | HTMLTextAreaElement}
 */
export function is_typed_in(target) {
    return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}

/** Whether words are other ones, not set here. @param {MutationRecord} change */
function is_translation({ type, addedNodes }) {
    return (
        type === "characterData" || [...addedNodes].some(({ nodeName }) => nodeName === "#text" || nodeName === "FONT")
    );
}

export class Mirror {
    /** @type {View | undefined} */
    #view;
    /** @type {Map<string, DOMRect>} */
    #rectangles = new Map();
    /** What the elements were placed by. */
    #placed = "";
    /** Texts in another language than the rest. */
    #other = { tag: "", texts: /** @type {Set<string>} */ (new Set()) };
    /** The canvas shows the View, and these elements lie over it. */
    #over = false;
    /** That which a change comes of. @type {MouseEvent | undefined} */
    #click;
    /** An arrow key was pressed last, which moves on among radio buttons. */
    #moves = false;
    /** What was pressed by the first of several clicks at one place. @type {EventTarget | null} */
    #first = null;
    /** Those of the first screen. @type {Record<string, Description>} */
    #charts = {};
    /** What follows from presses on a page of which the browser shows what is chosen: first it is painted. @type {(() => void)[]} */
    #due = [];
    /** The radio button that was chosen before there was an engine. */
    #early_choice = "";
    /** The browser, or an extension, has put other words into the elements. */
    translated = false;
    #watch = new MutationObserver((changes) => this.#heed(changes));

    /**
     * @param {HTMLElement} root what holds the elements
     * @param {{ press: (id: string, click?: MouseEvent, moved?: boolean) => void, type: (id: string, text: string) => void, chart?: (id: string) => Description | null, translated?: () => void }} used
     */
    constructor(root, used) {
        this.root = root;
        this.used = used;
        this.#watch.observe(root, { childList: true, characterData: true, subtree: true });
        root.addEventListener("click", (event) => {
            const target = /** @type {Element} */ (event.target).closest("button, .choice");
            if (event.detail > 1 && target !== this.#first) return event.preventDefault(); // meant what was here before
            if (event.detail === 1) this.#first = target;
            this.#click = event;
            if (target?.matches("button")) this.#press(target.id);
            const { id } = /** @type {Element} */ (event.target);
            if (id && (this.#early_choice === id || this.#is_chosen_rung(id))) this.#press(id); // no change comes of it
        });
        root.addEventListener("change", (event) => {
            if (!event.target || is_typed_in(event.target)) return;
            const { id, type } = /** @type {HTMLInputElement} */ (event.target);
            if (this.waits && type === "radio") this.#early_choice = id;
            this.#press(id, this.#moves && type === "radio");
        });
        root.addEventListener("keydown", ({ key }) => (this.#moves = key.startsWith("Arrow")), true);
        root.addEventListener("pointerdown", () => (this.#moves = false), true);
        root.addEventListener("input", (event) => {
            const target = /** @type {Element} */ (event.target);
            if (is_typed_in(target) && !(/** @type {InputEvent} */ (event).isComposing))
                used.type(target.id, target.value);
        });
        root.addEventListener("compositionend", (event) => {
            const target = /** @type {HTMLInputElement} */ (event.target);
            used.type(target.id, target.value);
        });
    }

    /** By whatever means, over the canvas as on the page: each ends in one click. @param {string} id */
    #press(id, moved = false) {
        const click = this.#click;
        this.#click = undefined;
        if (is_by_person(click)) focus(this.find(id)); // as most browsers do, but not for every control
        this.#due.push(() => {
            const { revision } = this;
            this.used.press(id, click, moved);
            if (revision === this.revision && !this.waits) this.refresh(); // nothing came of it: a box that was ticked is not
        });
        const shows = !this.#over && !this.waits && this.find(id) instanceof HTMLInputElement;
        if (!shows) return this.catch_up();
        if (this.#due.length === 1) within(unseen_max, painted()).then(() => this.catch_up());
    }

    /** Does what follows from presses that the browser itself has shown, before anything else is done. */
    catch_up() {
        for (const use of this.#due.splice(0)) use();
    }

    /** @param {string} id */
    #is_chosen_rung(id) {
        return this.#view?.blocks.some(({ rungs }) =>
            rungs?.some((/** @type {import("./mirror_blocks.js").Control} */ rung) => rung.id === id && rung.chosen),
        );
    }

    /** The View that is shown. */
    get now() {
        return this.#view;
    }

    get revision() {
        return this.#view?.revision ?? -1;
    }

    /** No engine has shown a View so far: what stands here is the first screen, if anything. */
    get waits() {
        return this.revision < 0;
    }

    /** Shows the first screen before there is an engine. @param {import("./first_screen.js").FirstView} view */
    expect(view) {
        this.#charts = view.charts;
        this.show({ ...view, revision: -1 });
    }

    /** What a key stands for on the first screen. @param {string} key */
    find_key(key) {
        if (key === "Enter") return /** @type {HTMLElement | null} */ (this.root.querySelector("button.primary"));
        const marks = [...this.root.querySelectorAll(".choice > .key")];
        return marks.find((mark) => mark.textContent === key)?.parentElement?.querySelector("input");
    }

    /** @param {string} tag of a language @param {string[]} texts that are in it, while the others are in another */
    mark(tag, texts) {
        this.#other = { tag, texts: new Set(texts) };
    }

    /** @param {View} view */
    show(view) {
        const begins = !this.#view;
        this.#view = view;
        this.#placed = this.#early_choice = "";
        this.#heed(this.#watch.takeRecords());
        const elements = mark_language(
            sections(view.blocks, (id) => (this.#over ? null : (this.used.chart?.(id) ?? this.#charts[id] ?? null))),
            this.#other,
        );
        if (begins) adopt(this.root, elements);
        reconcile(this.root, elements);
        this.#watch.takeRecords(); // these changes are ours
    }

    /** @param {MutationRecord[]} changes by others */
    #heed(changes) {
        if (this.translated || !changes.some(is_translation)) return;
        this.translated = true;
        queueMicrotask(() => this.used.translated?.());
    }

    /** Shows the View again: the width is another, or a field is left that was not to be changed while it had the focus. */
    refresh() {
        if (this.#view) this.show(this.#view);
    }

    /** @param {boolean} over the canvas, whose rectangles are told by place; or a page of its own */
    lie_over(over) {
        this.#over = over;
        if (!over) for (const element of this.#elements().values()) element.removeAttribute("style");
        this.#rectangles.clear();
        this.refresh();
    }

    /** The elements that have a place on the canvas, by the id of the View's node. */
    #elements() {
        /** @type {Map<string, HTMLElement>} */
        const elements = new Map();
        this.#view?.blocks.forEach(({ id }, at) =>
            elements.set(id, /** @type {HTMLElement} */ (this.root.children[at])),
        );
        for (const control of /** @type {NodeListOf<HTMLElement>} */ (
            this.root.querySelectorAll("button, .choice > input")
        ))
            elements.set(control.id, control.closest("label") ?? control);
        return elements;
    }

    /**
     * Lays the elements over the nodes of the View shown.
     * @param {Float32Array} numbers x, y, width, height of each
     */
    place(numbers) {
        const view = this.#view;
        if (!view || this.#placed === String(numbers)) return;
        this.#placed = String(numbers);
        this.#rectangles = new Map(
            view.nodes.map((id, at) => [id, new DOMRect(...numbers.subarray(4 * at, 4 * at + 4))]),
        );
        const elements = this.#elements();
        const blocks = new Set(view.blocks.map(({ id }) => id));
        let [left, top] = [0, 0];
        for (const [id, { x, y, width, height }] of this.#rectangles) {
            const element = elements.get(id);
            if (!element) continue;
            const inside = !blocks.has(id);
            const { style } = element;
            style.left = `${x - (inside ? left : 0)}px`;
            style.top = `${y - (inside ? top : 0)}px`;
            style.width = `${width}px`;
            style.height = `${height}px`;
            if (!inside) [left, top] = [x, y];
        }
    }

    /** Where the canvas has the control that an element is part of. @param {EventTarget | null} target */
    painted(target) {
        if (!(target instanceof Element)) return undefined;
        const control = target.closest("button") ?? target.closest(".choice")?.querySelector("input");
        return control ? this.#rectangles.get(control.id) : undefined;
    }

    /** Where a control or a block is in the window; nothing before it has its place. @param {string} id */
    rectangle(id) {
        const own = this.find(id);
        const element = own?.matches("button, input, textarea") ? own : this.#elements().get(id);
        return this.#over && !this.#rectangles.has(id) ? undefined : element?.getBoundingClientRect();
    }

    /**
     * @param {string} id
     * @returns {HTMLElement | null}
     */
    find(id) {
        return /** @type {ShadowRoot} */ (this.root.getRootNode()).getElementById(id);
    }

    first_heading() {
        return /** @type {HTMLElement | null} */ (this.root.querySelector("h2, h3, h4"));
    }

    /** Everything that the canvas is to paint; what is typed is shown by the fields themselves. */
    text() {
        return stringify(this.#view?.blocks, (key, value) => (value?.kind === "text_field" ? value.label : value));
    }
}

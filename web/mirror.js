// The View as native elements in reading order. Knows the View's JSON (src/platform/web/write_view.cpp) and nothing of
// rubrics, scores or wording; reports "control X was used" and never changes a control by itself.
import { describe, reconcile } from "./reconcile.js";

/** @typedef {import("./reconcile.js").Description} Description */
/** @typedef {{ id: string, label: string, shortcut: string, chosen: boolean, emphasis: string }} Control */
/** @typedef {{ mark: string, name: string, detail: string, remark: string, control?: Control }} TableRow */
/** @typedef {{ name: string, tenths: number | null, level_min: number | null, level_max: number | null, figure: string }} ProfileRow */
/** @typedef {{ name: string, change: string, note: string }} PathRow */
/** @typedef {{ when: string, text: string, because: string }} AdviceRow */

/**
 * Every kind of block with its fields; each has an `id` and its `kind` besides.
 * @typedef {object} Blocks
 * @property {{ level: number, eyebrow: string, text: string }} heading
 * @property {{ tone: string, text: string }} paragraph
 * @property {{ numeral: string, eyebrow: string, name: string, certainty: string }} stage_headline
 * @property {{ description: string, caption: string }} curve
 * @property {{ label: string, rungs: Control[] }} rung_list
 * @property {{ label: string, items: Control[] }} checklist
 * @property {{ start: Control[], end: Control[] }} actions
 * @property {{ label: string, chapters: Control[] }} chapters
 * @property {{ label: string, words: string, done: number, total: number }} progress
 * @property {{ rows: PathRow[] }} path
 * @property {{ level_top: number, rows: ProfileRow[] }} profile
 * @property {{ mood: string, eyebrow: string, title: string, text: string, caption: string, actions: Control[] }} callout
 * @property {{ rows: AdviceRow[] }} advice_list
 * @property {{ caption: string, rows: TableRow[] }} table
 * @property {{ label: string, text: string, typing: string }} text_field
 * @property {{ toggle: Control, remark: string, text: string }} disclosure
 * @property {{ mood: string, text: string, actions: Control[] }} notice
 */

/** @typedef {{ id: string, kind: keyof Blocks } & Record<string, any>} Block */
/** @typedef {{ revision: number, screen: string, nodes: string[], blocks: Block[] }} View */

/**
 * @param {Control} control
 * @param {Record<string, string | undefined>} [more] attributes
 */
function button({ id, label, emphasis }, more = {}) {
    return describe(`button.${emphasis}`, { key: id, id, type: "button", ...more }, label);
}

/** @param {Control} control */
function push_button(control) {
    return button(control, { "aria-pressed": control.chosen ? "true" : undefined });
}

/**
 * @param {string} type
 * @param {string} label
 * @param {string} name of the group
 * @param {Control[]} controls
 */
function choices(type, label, name, controls) {
    return [
        describe("legend.unseen", {}, label),
        ...controls.map(({ id, label: words, chosen }) =>
            describe("label.choice", { key: id }, describe("input", { type, id, name, checked: chosen }), describe("span", {}, words))),
    ];
}

/**
 * @param {string} tag
 * @param {(string | false)[]} texts an empty one makes no element
 */
function lines(tag, ...texts) {
    return texts.map((text) => text && describe(tag, {}, text));
}

/** @type {{ [Kind in keyof Blocks]: (block: Blocks[Kind] & { id: string }) => (Description | string | false)[] }} */
const contents = {
    heading: ({ id, level, eyebrow, text }) => [
        ...lines("p.eyebrow", eyebrow),
        describe(`h${level + 1}`, { id, tabindex: -1 }, text),
    ],
    paragraph: ({ tone, text }) => lines(`p.${tone}`, text),
    stage_headline: ({ id, numeral, eyebrow, name, certainty }) => [
        ...lines("p.eyebrow", eyebrow),
        describe("h2.stage", { id, tabindex: -1 }, describe("span.numeral", {}, numeral), " ", name),
        ...lines("p.caption", certainty),
    ],
    curve: ({ description, caption }) => lines("p", description, caption !== description && caption),
    rung_list: ({ id, label, rungs }) => [describe("fieldset", {}, ...choices("radio", label, id, rungs))],
    checklist: ({ id, label, items }) => [describe("fieldset", {}, ...choices("checkbox", label, id, items))],
    actions: ({ start, end }) => [...start, ...end].map(push_button),
    chapters: ({ label, chapters }) => [
        describe("nav", { "aria-label": label }, ...chapters.map((chapter) => button(chapter, { "aria-current": chapter.chosen ? "true" : undefined }))),
    ],
    progress: ({ label, words, done, total }) => [
        ...lines("p.caption", label),
        describe("progress", { "aria-label": label, "aria-valuetext": words, value: done, max: total }),
        ...lines("p.caption", words),
    ],
    path: ({ rows }) => [
        describe("ol", {}, ...rows.map(({ name, change, note }) =>
            describe("li", {}, describe("b", {}, name), " ", change, note && ` (${note})`))),
    ],
    profile: ({ rows }) => [
        describe("table", {}, ...rows.map(({ name, figure }) =>
            describe("tr", {}, describe("th", { scope: "row" }, name), describe("td", {}, figure)))),
    ],
    callout: ({ eyebrow, title, text, caption, actions }) => [
        ...lines("p.eyebrow", eyebrow),
        ...lines("p.title", title),
        ...lines("p", text),
        ...lines("p.caption", caption),
        ...actions.map(push_button),
    ],
    advice_list: ({ rows }) => [
        describe("ul", {}, ...rows.map(({ when, text, because }) =>
            describe("li", {}, ...lines("p.eyebrow", when), ...lines("p", text), ...lines("p.caption", because)))),
    ],
    table: ({ caption, rows }) => [
        describe("table", {}, describe("caption", {}, caption), ...rows.map(table_row)),
    ],
    text_field: ({ id, label, text, typing }) => [
        describe("label", {}, label, typing === "lines"
            ? describe("textarea", { id, value: text })
            : describe("input", { type: "text", inputmode: typing === "number" && "numeric", id, value: text })),
    ],
    disclosure: ({ toggle, remark, text }) => [
        button(toggle, { "aria-expanded": String(toggle.chosen) }),
        ...lines("span.caption", remark),
        ...lines("p", toggle.chosen && text),
    ],
    notice: ({ text, actions }) => [...lines("p", text), ...actions.map(push_button)],
};

const marks = { none: "", met: "✓", unmet: "✗", open: "?" };

/** @param {TableRow} row */
function table_row({ mark, name, detail, remark, control }) {
    return describe("tr", {},
        describe("td", {}, marks[/** @type {keyof typeof marks} */ (mark)]),
        describe("th", { scope: "row" }, control ? button(control) : name),
        describe("td", {}, detail),
        describe("td", {}, remark));
}

/**
 * @param {EventTarget} target
 * @returns {target is HTMLInputElement | HTMLTextAreaElement}
 */
export function is_typed_in(target) {
    return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}

/** @param {Block} block */
function section(block) {
    const inside = contents[block.kind](/** @type {any} */ (block));
    return describe(`div.${block.kind}`, { key: block.id, "data-mood": block.mood }, ...inside);
}

export class Mirror {
    /** @type {View | undefined} */
    #view;
    /** @type {Map<string, DOMRect>} */
    #rectangles = new Map();

    /**
     * @param {HTMLElement} root what holds the elements
     * @param {{ press: (id: string) => void, type: (id: string, text: string) => void }} used
     */
    constructor(root, used) {
        this.root = root;
        root.addEventListener("click", (event) => {
            const target = /** @type {Element} */ (event.target).closest("button");
            if (target) used.press(target.id);
        });
        root.addEventListener("change", (event) => {
            const target = /** @type {Element} */ (event.target);
            if (!is_typed_in(target)) used.press(target.id);
        });
        root.addEventListener("input", (event) => {
            const target = /** @type {Element} */ (event.target);
            if (is_typed_in(target)) used.type(target.id, target.value);
        });
    }

    get revision() {
        return this.#view?.revision ?? -1;
    }

    get screen() {
        return this.#view?.screen ?? "";
    }

    /** @param {View} view */
    show(view) {
        this.#view = view;
        reconcile(this.root, view.blocks.map(section));
    }

    /**
     * Where the nodes of the View shown are on the canvas.
     * @param {Float32Array} numbers x, y, width, height of each
     */
    place(numbers) {
        this.#rectangles = new Map(this.#view?.nodes.map((id, at) => [id, new DOMRect(...numbers.subarray(4 * at, 4 * at + 4))]));
    }

    /** @param {string} id of a control or a block */
    rectangle(id) {
        return this.#rectangles.get(id);
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
}

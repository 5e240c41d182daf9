// What a page sets: the attributes, which are properties as well, before the element is there or at any time later.
import { give_rubric, given_rubric, rubric_source } from "./find_rubric.js";

/** Properties that are attributes, with what each may be, the first where nothing else is said; or anything. @type {Record<string, string[]>} */
const texts = {
    theme: ["auto", "light", "dark"],
    mode: ["quick", "full"],
    presentation: ["auto", "canvas", "html"],
    formValue: ["result", "answers"],
    height: ["auto", ""],
    storage: ["streamstage", ""],
    assets: [""],
    firstScreen: [""],
    without: [""],
    name: [""],
};
const flags = ["start", "required", "disabled"];

/** Parts that a page may do without. */
const parts = ["files", "link", "plan", "profile", "why", "what-if", "compare", "value", "save"];

/** @param {string} property */
function attribute_of(property) {
    return property.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
}

export const observed = ["rubric", "lang", ...Object.keys(texts), ...flags].map(attribute_of);

/** @param {Element} element @param {string} property one of `texts` */
export function read(element, property) {
    const [usual, ...others] = texts[property];
    const value = element.getAttribute(attribute_of(property)) ?? usual;
    return !others[0] || others.includes(value) ? value : usual;
}

/** CSS px that the page gives it; 0 for as many as it takes. @param {Element} element */
export function given_height(element) {
    const height = Number(read(element, "height"));
    return height > 0 && height < Infinity ? height : 0;
}

/** @type {Set<string>} */
const told = new Set();

/** Those that the page does without. A word that is none of them is told to the console, once. @param {Element} element */
export function list_without(element) {
    const words = read(element, "without").split(/\s+/).filter(Boolean);
    for (const word of words)
        if (!parts.includes(word) && !told.has(word)) {
            told.add(word);
            console.warn("<stream-stage>", `without="${word}": there are ${parts.join(", ")}`);
        }
    return words.filter((word) => parts.includes(word));
}

/** @typedef {Element & { attributeChangedCallback(name: string, before: unknown, now: unknown): void }} Observed */

/** @type {Record<string, { get(this: Observed): any, set(this: Observed, value: any): void }>} */
const accessors = {
    rubric: {
        get() {
            return given_rubric(this) ?? this.getAttribute("rubric");
        },
        set(value) {
            const before = rubric_source(this);
            const is_address = typeof value === "string" || value instanceof URL;
            give_rubric(this, is_address ? null : (value ?? null));
            if (is_address) this.setAttribute("rubric", `${value}`);
            else this.removeAttribute("rubric");
            const now = rubric_source(this);
            if (now !== before) this.attributeChangedCallback("rubric", before, now); // an object changes no attribute
        },
    },
};
for (const property of Object.keys(texts))
    accessors[property] = {
        get() {
            return read(this, property);
        },
        set(value) {
            if (value === null || value === undefined) this.removeAttribute(attribute_of(property));
            else this.setAttribute(attribute_of(property), value);
        },
    };
for (const property of flags)
    accessors[property] = {
        get() {
            return this.hasAttribute(property);
        },
        set(value) {
            this.toggleAttribute(property, Boolean(value));
        },
    };

/** @param {object} prototype of the element */
export function give_properties(prototype) {
    for (const [property, accessor] of Object.entries(accessors))
        Object.defineProperty(prototype, property, { ...accessor, enumerable: true, configurable: true });
}

/** What a page has set before the element was one: from now on the accessors hear of it. @param {any} element */
export function take_early(element) {
    for (const property of Object.keys(accessors)) {
        const own = Object.getOwnPropertyDescriptor(element, property);
        if (!own) continue;
        delete element[property];
        element[property] = own.value;
    }
}

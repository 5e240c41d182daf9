// Runs in the page: what assistive technology is told there, as far as a page can compute it of itself.
import {
    computeAccessibleDescription,
    computeAccessibleName,
    getRole,
    isSubtreeInaccessible,
} from "dom-accessibility-api";

/** @typedef {{ role: string, name: string, depth: number, [state: string]: any }} Node */

/** Their text is their name already. */
const named_by_content = new Set([
    "button",
    "cell",
    "checkbox",
    "columnheader",
    "gridcell",
    "heading",
    "link",
    "menuitem",
    "option",
    "radio",
    "rowheader",
    "switch",
    "tab",
]);
/** Sections of a page only under a name. */
const named_or_nothing = new Set(["form", "region"]);
const nothing = new Set(["", "generic", "legend", "none", "presentation"]);

/** @param {Element} element */
function role_of(element) {
    const explicit = element.getAttribute("role")?.trim().split(/\s+/)[0];
    if (explicit) return explicit;
    const tag = element.localName;
    if (tag === "p") return "paragraph";
    if (tag === "caption") return "caption";
    if (tag === "th" && (element.getAttribute("scope") ?? "").startsWith("row")) return "rowheader";
    return getRole(element) ?? "";
}

/** @param {Element} element */
function name_of(element) {
    return computeAccessibleName(element).replace(/\s+/g, " ").trim();
}

/** What comes below a node as it is seen: a shadow root before what it replaces, and what is put into slots. @param {Element} element */
function below(element) {
    if (element instanceof HTMLSlotElement) return element.assignedNodes({ flatten: true });
    return Array.from((element.shadowRoot ?? element).childNodes);
}

/** @param {Element} element */
function is_hidden(element) {
    if (isSubtreeInaccessible(element) || element.matches("[inert], noscript")) return true;
    const { parentElement } = element;
    return parentElement instanceof HTMLDetailsElement && !parentElement.open && element.localName !== "summary";
}

/** @param {Element} element @param {string} role */
function states_of(element, role) {
    const control = /** @type {HTMLInputElement} */ (element);
    /** @type {Record<string, any>} */
    const states = {};
    for (const name of [
        "checked",
        "pressed",
        "expanded",
        "selected",
        "current",
        "invalid",
        "live",
        "busy",
        "readonly",
        "required",
        "sort",
    ]) {
        const value = element.getAttribute(`aria-${name}`);
        if (value !== null) states[name] = value === "true" ? true : value === "false" ? false : value;
    }
    if (element.matches("input:is([type=checkbox], [type=radio])"))
        states.checked = control.indeterminate ? "mixed" : control.checked;
    if (element instanceof HTMLOptionElement) states.selected = element.selected;
    if (element.matches(":disabled, [aria-disabled=true]")) states.disabled = true;
    if (element.matches(":required")) states.required = true;
    if (element.matches(":read-only") && role === "textbox") states.readonly = true;
    if (role === "heading") states.level = Number(element.getAttribute("aria-level") ?? element.localName.slice(1));
    const value = value_of(element, role);
    if (value !== undefined) states.value = value;
    const description = computeAccessibleDescription(element).replace(/\s+/g, " ").trim();
    if (description) states.description = description;
    return states;
}

/** @param {Element} element @param {string} role */
function value_of(element, role) {
    const said = element.getAttribute("aria-valuetext") ?? element.getAttribute("aria-valuenow");
    if (said !== null) return said;
    if (element instanceof HTMLProgressElement || element instanceof HTMLMeterElement)
        return `${element.value}/${element.max}`;
    if (["textbox", "searchbox", "spinbutton", "combobox", "slider"].includes(role))
        return /** @type {any} */ (element).value ?? element.textContent;
    return undefined;
}

/**
 * @param {Node} node which may be kept
 * @param {Element} [element] none for a text
 * @callback Visit
 */

/**
 * @param {globalThis.Node} top
 * @param {(node: Node, element?: Element) => void} visit
 * @param {number} depth
 * @param {boolean} said whether its text stands in a name already
 */
function walk(top, visit, depth = 0, said = false) {
    if (top instanceof Text) {
        const name = top.data.replace(/\s+/g, " ").trim();
        const shown = top.parentElement === null || getComputedStyle(top.parentElement).visibility === "visible";
        if (name && !said && shown) visit({ role: "text", name, depth });
        return;
    }
    if (!(top instanceof Element) || is_hidden(top)) return;
    const role = role_of(top);
    let kept = !nothing.has(role) && getComputedStyle(top).visibility === "visible";
    const name = kept ? name_of(top) : "";
    if (named_or_nothing.has(role) && !name) kept = false;
    if (kept) visit({ role, name, depth, ...states_of(top, role) }, top);
    if (role === "img" || top instanceof SVGElement) return;
    for (const node of below(top))
        walk(node, visit, depth + Number(kept), said || (kept && named_by_content.has(role)));
}

function deepest_focus() {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
}

/** @param {Node} node @param {Element} element */
function describe({ depth, ...node }, element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { ...node, id: element.id, box: { x, y, width, height }, focused: element === deepest_focus() };
}

/** @param {string} role @param {{ text: string, flags?: string } | null} name flags: those of a regular expression; null for any @returns {Element[]} */
function all(role, name) {
    const fits = (/** @type {string} */ has) =>
        !name || (name.flags === undefined ? has === name.text : new RegExp(name.text, name.flags).test(has));
    /** @type {Element[]} */
    const found = [];
    walk(document.body, (node, element) => element && node.role === role && fits(node.name) && found.push(element));
    return found;
}

/** @param {Element} element */
function describe_element(element) {
    const role = role_of(element);
    return describe({ role, name: name_of(element), depth: 0, ...states_of(element, role) }, element);
}

/** @type {any} */ (globalThis).accessible = {
    tree() {
        /** @type {Node[]} */
        const nodes = [];
        walk(document.body, (node) => nodes.push(node));
        return nodes;
    },
    find: (/** @type {string} */ role, /** @type {any} */ name) => all(role, name).map(describe_element),
    focus(/** @type {string} */ role, /** @type {any} */ name) {
        const [element] = all(role, name);
        /** @type {HTMLElement | undefined} */ (element)?.focus();
        return element !== undefined && deepest_focus() === element;
    },
    focused() {
        const element = deepest_focus();
        return element && element !== document.body ? describe_element(element) : null;
    },
};

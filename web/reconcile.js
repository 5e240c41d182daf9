// Makes the children of an element what a list of descriptions says, with as few changes as can be: an element whose
// key and tag stay the same stays the same element, so that focus, selection and a screen reader's place survive.

import { make, of_document } from "./pristine.js";

/**
 * @typedef {object} Description of an element
 * @property {string} tag
 * @property {string} [key] unique among its siblings; without one its place counts
 * @property {Record<string, string | boolean | number | undefined | null>} attributes false, null, undefined: absent;
 *     `checked`, `value` and `style` are set as properties; a `value` not while someone is typing there
 * @property {(Description | string)[]} children
 */

/**
 * @param {string} tag with classes: "p.caption"
 * @param {Description["attributes"] & { key?: string }} attributes
 * @param {(Description | string | false | "" | null | undefined)[]} children absent ones are left out
 * @returns {Description}
 */
export function describe(tag, { key, ...attributes } = {}, ...children) {
    const [name, ...classes] = tag.split(".");
    if (classes.length) attributes.class = classes.join(" ");
    const present = /** @type {(Description | string)[]} */ (children.filter(Boolean));
    return { tag: name, key, attributes, children: present };
}

/** @type {WeakMap<Node, string>} */
const keys = new WeakMap();

/**
 * What was last put into an element that holds nothing but words. As long as they are the same it is left alone: a browser
 * that translates the page puts others in their place, and elements around them.
 * @type {WeakMap<Node, string>}
 */
const said = new WeakMap();

/** @param {Description | string} child @param {number} place among its siblings */
function key_of(child, place) {
    return typeof child === "string" ? `text ${place}` : `${child.tag} ${child.key ?? place}`;
}

/**
 * Takes what stands in an element for made here, as far as it is what the descriptions say: a page brings it along.
 * @param {Element} parent
 * @param {(Description | string)[]} children
 */
export function adopt(parent, children) {
    [...parent.childNodes].forEach((node, place) => {
        const child = children[place];
        if (!child || node.nodeName.toLowerCase() !== (typeof child === "string" ? "#text" : child.tag)) return;
        keys.set(node, key_of(child, place));
        if (typeof child !== "string") adopt(/** @type {Element} */ (node), child.children);
    });
}

/**
 * @param {Element | ShadowRoot} parent all of whose children were made here
 * @param {(Description | string)[]} children
 */
export function reconcile(parent, children) {
    const words = children.every((child) => typeof child === "string") ? children.join("") : undefined;
    if (words !== undefined && said.get(parent) === words) return;
    if (words === undefined) said.delete(parent);
    else said.set(parent, words);
    const wanted = children.map(key_of);
    /** @type {Map<string, ChildNode>} */
    const kept = new Map();
    for (const node of [...parent.childNodes]) {
        const key = keys.get(node) ?? "";
        if (wanted.includes(key)) kept.set(key, node);
        else node.remove();
    }
    let next = parent.firstChild;
    children.forEach((child, place) => {
        const node = kept.get(wanted[place]) ?? make_node(child, parent);
        keys.set(node, wanted[place]);
        if (typeof child !== "string") apply(/** @type {Element} */ (node), child);
        else if (node.nodeValue !== child) node.nodeValue = child;
        if (node === next) next = node.nextSibling;
        else parent.insertBefore(node, next);
    });
}

/**
 * @param {Description | string} child
 * @param {Element | ShadowRoot} parent
 * @returns {ChildNode}
 */
function make_node(child, parent) {
    if (typeof child === "string") return of_document(document, "createTextNode")(child);
    const drawn = child.tag === "svg" || parent instanceof SVGElement;
    return make(child.tag, drawn ? "http://www.w3.org/2000/svg" : undefined);
}

/**
 * @param {Element} element
 * @param {Description} description
 */
function apply(element, { attributes, children }) {
    for (const name of element.getAttributeNames())
        if (!Object.hasOwn(attributes, name) && name !== "style") element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) {
        if (name === "style") {
            /** @type {HTMLElement} */ (element).style.cssText = String(value);
        } else if (name === "stroke" || name === "fill") {
            /** @type {SVGElement} */ (element).style.setProperty(name, `var(--${value})`);
        } else if (name === "checked" || (name === "value" && !element.matches(".field:focus"))) {
            if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
        } else if (name === "value" || value === false || value === null || value === undefined) {
            element.removeAttribute(name);
        } else if (element.getAttribute(name) !== String(value)) {
            element.setAttribute(name, String(value));
        }
    }
    reconcile(element, children);
}

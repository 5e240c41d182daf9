// Elements that hold a text of another language and nothing else are marked with it.

/** @typedef {import("./reconcile.js").Description} Description */

/**
 * @template {Description | string | false} Part
 * @param {Part[]} parts
 * @param {{ tag: string, texts: Set<string> }} other
 * @returns {Part[]} the same, marked
 */
export function mark_language(parts, other) {
    if (other.texts.size === 0) return parts;
    for (const part of parts) {
        if (typeof part !== "object") continue;
        if (other.texts.has(read_text(part))) part.attributes.lang = other.tag;
        else mark_language(part.children, other);
    }
    return parts;
}

/** A text, whole or with terms in it; empty for whatever else. @param {Description} part */
function read_text({ children }) {
    const pieces = children.map((child) =>
        typeof child === "object" ? child.attributes.class === "term" && child.children[0] : child,
    );
    return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : "";
}

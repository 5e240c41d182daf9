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
        const [only, ...more] = part.children;
        if (typeof only === "string" && more.length === 0 && other.texts.has(only)) part.attributes.lang = other.tag;
        else mark_language(part.children, other);
    }
    return parts;
}

// Descriptions of elements as HTML, for pages that have them before anything runs.
/** @typedef {import("./reconcile.js").Description} Description */

/** @type {Record<string, string>} */
const meanings = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (/** @type {unknown} */ text) => String(text).replace(/[&<>"]/g, (letter) => meanings[letter]);

/** What a page's policy allows: no styles of elements' own. @param {Description["attributes"]} attributes */
function write_attributes(attributes) {
    return Object.entries(attributes)
        .filter(([name, value]) => value !== false && value !== null && value !== undefined && name !== "style")
        .map(([name, value]) => {
            if (value === true && name === "checked") return " checked";
            const ink = name === "stroke" || name === "fill";
            return ` ${name}="${ink ? `var(--${value})` : escape(value)}"`;
        })
        .join("");
}

/** @param {Description | string} part @returns {string} */
export function write_html(part) {
    if (typeof part === "string") return escape(part);
    const { tag, attributes, children } = part;
    const start = `<${tag}${write_attributes(attributes)}>`;
    return tag === "input" ? start : `${start}${children.map(write_html).join("")}</${tag}>`;
}

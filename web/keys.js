// Which key presses the engine may have: never those that the focused element or the browser makes use of.

import { is_typed_in } from "./mirror.js";

/**
 * @param {KeyboardEvent} event
 * @returns {string} as flow::find_key takes it; empty for a key that is none of ours
 */
export function name_key(event) {
    if (event.defaultPrevented || event.repeat || event.isComposing || event.altKey) return "";
    const target = event.composedPath()[0];
    if (is_typed_in(target)) return "";
    const { key } = event;
    // Arrows move within a radio group by themselves, and elsewhere they scroll the page.
    if (key === "Tab" || key === " " || key.startsWith("Arrow")) return "";
    if (key === "Enter" && target instanceof HTMLButtonElement) return "";
    if (!(event.ctrlKey || event.metaKey)) return key;
    if (event.shiftKey) return key.toLowerCase() === "z" ? "Control+y" : ""; // two ways to redo
    return `Control+${key}`;
}

// Which key presses the engine may have: never those that the focused element or the browser makes use of. And which the
// page around hears of: none that is made use of here, for all that it sees is an element which is no text field.

import { is_typed_in } from "./mirror.js";

/** Keys with a name (those that give a character have that for one) which do something in a text field. */
const editing = /^(Backspace|Delete|Insert|Home|End|Arrow\w+|Page\w+|Dead|Process|Unidentified)$/;
/** All, copy, paste, cut, redo, undo. */
const editing_letters = "acvxyz";

/**
 * @param {ShadowRoot} root
 * @param {(key: string) => boolean} press takes a key as flow::find_key does; false when it stands for nothing
 */
export function hear_keys(root, press) {
    /** The keys that went down for something in here, until they come up again. @type {Set<string>} */
    const down = new Set();
    const hear = (/** @type {string} */ type, /** @type {(event: Event) => void} */ heard) =>
        root.addEventListener(type, (event) => {
            if (!root.host.contains(/** @type {Node} */ (event.target))) heard(event); // what the page has put inside is its own
        });
    hear("keydown", (given) => {
        const event = /** @type {KeyboardEvent} */ (given);
        const name = name_key(event);
        const pressed = name !== "" && press(name);
        if (pressed) event.preventDefault();
        if (pressed || is_made_use_of(event) || (event.repeat && down.has(event.code))) down.add(event.code);
        else down.delete(event.code);
    });
    for (const type of ["keydown", "keypress", "keyup"])
        hear(type, (event) => {
            const { code } = /** @type {KeyboardEvent} */ (event);
            if (down.has(code)) event.stopPropagation();
            if (type === "keyup") down.delete(code);
        });
    for (const type of [
        "beforeinput",
        "input",
        "cut",
        "copy",
        "paste",
        "compositionstart",
        "compositionupdate",
        "compositionend",
    ])
        hear(type, (event) => {
            if (is_typed_in(/** @type {EventTarget} */ (event.target))) event.stopPropagation();
        });
}

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
    if (!(event.ctrlKey || event.metaKey)) return find_digit(key);
    const letter = find_letter(event);
    if (event.shiftKey) return letter === "z" ? "Control+y" : ""; // two ways to redo
    return `Control+${letter}`;
}

/** A digit of any script as 0 to 9; whatever else as it is. @param {string} key */
function find_digit(key) {
    if (!/^\p{Nd}$/u.test(key)) return key;
    const code = /** @type {number} */ (key.codePointAt(0));
    let value = 0; // the digits of a script follow one another
    while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) ++value;
    return String(value % 10);
}

/**
 * The letter of a shortcut: what the layout writes where it writes Latin (Z and Y change places in German), or else what
 * the system takes the key for, or what it is on most keyboards.
 * @param {KeyboardEvent} event
 */
function find_letter({ key, code, keyCode }) {
    if (/^[ -~\p{sc=Latin}]$/u.test(key)) return key.toLowerCase();
    if (keyCode >= 65 && keyCode <= 90) return String.fromCharCode(keyCode).toLowerCase();
    return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

/** Whether what has the focus does something with the key by itself. @param {KeyboardEvent} event */
function is_made_use_of(event) {
    const { key, altKey, target } = event;
    const command = event.ctrlKey || event.metaKey;
    if (is_typed_in(/** @type {EventTarget} */ (target))) {
        if (event.isComposing || event.getModifierState("AltGraph") || editing.test(key)) return true;
        if (command) return !altKey && editing_letters.includes(find_letter(event));
        if (altKey && /^[a-z\d]$/i.test(key)) return false; // elsewhere than on a Mac it writes nothing
        return key === "Enter" || !/^[A-Z]\w+$/.test(key);
    }
    if (command || altKey) return false;
    if (target instanceof HTMLButtonElement) return key === " " || key === "Enter";
    return target instanceof HTMLInputElement && (key === " " || (target.type === "radio" && key.startsWith("Arrow")));
}

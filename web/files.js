// Files that the person picks, or drops on the element. They go to the engine as bytes: it says what is wrong with them.
import { make } from "./pristine.js";

const mebibyte = 1 << 20;
/** Larger ones are not read at all, nor what is more than this together. */
const bytes_max = 16 * mebibyte;
const bytes_together_max = 128 * mebibyte;

/**
 * @typedef {object} ReadFiles
 * @property {(string | Uint8Array)[]} texts name and bytes of each file that could be read, one after another
 * @property {string[]} refused of the others, why and which: cause and name of each, one after another
 */

/**
 * @param {File[]} files
 * @returns {Promise<ReadFiles>}
 */
export async function read_files(files) {
    /** @type {string[]} */
    const refused = [];
    /** @type {ReadFiles["texts"]} */
    const texts = [];
    let together = 0;
    for (const file of files) {
        // one after another: many large ones at once are more than there is room for
        if (file.size > bytes_max) {
            refused.push("too_large", file.name);
        } else if (together + file.size > bytes_together_max) {
            refused.push("too_many", file.name);
        } else {
            try {
                const bytes = new Uint8Array(await file.arrayBuffer());
                together += bytes.length;
                texts.push(file.name, bytes);
            } catch {
                refused.push("unreadable", file.name);
            }
        }
    }
    if (files.length === 0) refused.push("none", "");
    return { texts, refused };
}

/**
 * @param {boolean} several
 * @param {(files: File[]) => void} open
 */
export function pick_files(several, open) {
    const input = make("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.multiple = several;
    input.addEventListener("change", () => input.files?.length && open([...input.files]));
    input.click();
}

/**
 * Takes the files that are dropped on an element. Whatever else is dragged, and whatever is dropped elsewhere, is the
 * page's own, which hears nothing of the files.
 * @param {HTMLElement} element
 * @param {(files: File[]) => void} open
 * @param {() => boolean} may_open
 */
export function accept_drops(element, open, may_open) {
    for (const type of ["dragover", "drop"])
        element.addEventListener(type, (event) => {
            const dragged = /** @type {DragEvent} */ (event).dataTransfer;
            if (!dragged?.types.includes("Files")) return;
            event.preventDefault(); // or the browser leaves the page for the file
            event.stopPropagation();
            dragged.dropEffect = may_open() ? "copy" : "none"; // of which no drop comes
            if (type === "drop") open([...dragged.files]);
        });
}

// Files that the person picks, or drops on the element.
import { reason } from "./effects.js";
import { make } from "./pristine.js";

/** Larger ones are not read at all. */
const bytes_max = 16 << 20;

/**
 * @typedef {object} ReadFiles
 * @property {string[]} texts name and text of each file that could be read, one after another
 * @property {string} refused sentences about the others; empty for none
 */

/**
 * @param {Iterable<File>} files
 * @returns {Promise<ReadFiles>}
 */
export async function read_files(files) {
    /** @type {string[]} */
    const refused = [];
    const texts = await Promise.all([...files].map(async (file) => {
        try {
            if (file.size <= bytes_max) return [file.name, await file.text()];
            refused.push(`“${file.name}” is larger than 16 MiB.`);
        } catch (error) {
            refused.push(`“${file.name}”: ${reason(error)}`);
        }
        return [];
    }));
    const more = refused.splice(3).length;
    return { texts: texts.flat(), refused: refused.join(" ") + (more ? ` And ${more} more.` : "") };
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
    input.addEventListener("change", () => open([...(input.files ?? [])]));
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

// What a page passes to load(), as the text of a file: whatever it is, it harms nobody.
import { read_files } from "./files.js";
import { stringify } from "./pristine.js";

const text_max = 16 << 20;
const parts_max = 1 << 21;
const depth_max = 100;

/** Why load() did nothing; codes stand in data_types.d.ts. */
export class LoadError extends Error {
    /**
     * @param {"unreadable" | "too_large" | "refused" | "stopped" | import("./trouble.js").TroubleCode} code
     * @param {string} message
     * @param {object[]} problems
     */
    constructor(code, message, problems = []) {
        super(message);
        this.code = code;
        this.problems = problems;
    }
}

/** @param {Blob} file */
async function read_blob(file) {
    if (file.size > text_max) throw too_large();
    const { texts, refused } = await read_files([/** @type {File} */ (file)]);
    if (refused.length) throw new LoadError("unreadable", "The file cannot be read.");
    return texts[1];
}

/** @param {unknown} given @returns {any} a text, or a promise of a file's text or bytes */
export function text_of(given) {
    const text = typeof given === "string" ? given : written(given);
    if (text.length > text_max) throw too_large();
    return text;
}

function too_large() {
    return new LoadError("too_large", "It is larger than 16 MiB.");
}

/** @param {unknown} given @returns {any} */
function written(given) {
    try {
        const kind = Object.prototype.toString.call(given).slice(8, -1); // also of another frame's
        if (kind === "String") return `${given}`;
        if (given instanceof Blob) return read_blob(given);
        if (kind === "ArrayBuffer" || ArrayBuffer.isView(given))
            return read_blob(new Blob([/** @type {ArrayBuffer} */ (given)]));
        const text = typeof given === "object" && given && stringify(copy(given, { parts: parts_max }, 0));
        if (text === undefined)
            throw new LoadError("unreadable", "It cannot be written as JSON: it says that it is nothing.");
        if (!text || (text === "{}" && kind !== "Object"))
            throw new LoadError(
                "unreadable",
                `load() takes an answers file or a result file: an object, its text or bytes, or a File, and no ${kind}.`,
            );
        return text;
    } catch (error) {
        if (error instanceof LoadError) throw error;
        throw new LoadError(
            "unreadable",
            `It cannot be written as JSON: ${error instanceof Error ? error.message : "it refuses"}`,
        );
    }
}

/**
 * What JSON would make of a value, in which nothing that the page has added to the prototypes of lists and objects has
 * a say.
 * @param {any} value
 * @param {{ parts: number }} left
 * @param {number} depth
 * @returns {any}
 */
function copy(value, left, depth) {
    if (typeof value !== "object" || value === null) return value;
    if (depth > depth_max)
        throw new LoadError("unreadable", "It cannot be written as JSON: it holds itself, or is nested too deep.");
    const list = Array.isArray(value);
    if (!list && typeof value.toJSON === "function" && value.toJSON !== /** @type {any} */ (Object.prototype).toJSON)
        return copy(value.toJSON(), left, depth + 1);
    const keys = Object.keys(value);
    if ((left.parts -= list ? value.length : keys.length) < 0) throw too_large();
    const plain = Object.setPrototypeOf(list ? [] : {}, null);
    if (list) plain.length = value.length;
    for (const key of keys) plain[key] = copy(value[key], left, depth + 1);
    return plain;
}

// The data blocks of the offline file: packed, then written by base91.
import { decode } from "./base91.js";
import { unseal } from "./offline_page.js";
import { unpack_bytes } from "./unpack_bytes.js";

/** @param {string} id of a data block; empty when there is none */
export function block(id) {
    return document.getElementById(`streamstage-${id}`)?.textContent ?? "";
}

/** @type {Record<string, string | null>} null for what did not come whole */
const packed = Object.fromEntries(["wasm", "rubric", "css"].map((id) => [id, unseal(block(id))]));

export const is_whole = !Object.values(packed).includes(null);

/** @param {string} id of a packed block */
export function unpack(id) {
    return unpack_bytes(decode(packed[id] ?? ""));
}

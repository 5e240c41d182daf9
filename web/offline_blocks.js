// The data blocks of the offline file: packed, then written by base91, behind a checksum.
import { decode } from "./base91.js";
import { packed_ids, text_of, unseal } from "./offline_page.js";
import { unpack_bytes } from "./unpack_bytes.js";

/** @param {string} id of a data block; empty when there is none */
export function block(id) {
    return document.getElementById(`streamstage-${id}`)?.textContent ?? "";
}

/** Every part has come, and is as it was. */
export function is_whole() {
    return packed_ids.every((id) => unseal(block(id)) !== null);
}

/** @param {string} id of a packed block, which is whole */
export function unpack(id) {
    return unpack_bytes(decode(text_of(block(id))));
}

// The text of the offline file: scripts/pack.mjs makes it, and the running file makes itself anew, with answers inside.

import { checksum } from "./memory.js";

/** The data blocks that are packed. */
export const packed_ids = ["wasm", "rubric", "css", "program"];
/** Those that a file and its copies have in common. */
export const block_ids = ["licences", ...packed_ids];

/**
 * @param {string} template web/offline.html
 * @param {{ policy: string, script: string, first?: string, answers?: string, blocks: Record<string, string> }} parts first: what the
 *     element begins with, where that is the same for everybody; answers: an answers file
 */
export function fill_page(template, { policy, script, first = "", answers, blocks }) {
    const data = Object.entries(blocks).map(([id, text]) => data_block(id, "text/plain", text));
    if (answers) data.push(data_block("answers", "application/json", answers.replaceAll("<", "\\u003c")));
    /** @type {Record<string, string>} */
    const pieces = {
        policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        first,
        data: data.join("\n"),
        script: `<script>${script}</script>`,
    };
    return template.replace(/<!-- streamstage:(\w+) -->/g, (_, name) => pieces[name]);
}

/** Behind its checksum, by which the page knows whether it has come whole. @param {string} text of a packed block */
export function seal(text) {
    return checksum(text).padStart(8, "0") + text;
}

/** @param {string} sealed @returns {string | null} null where it is not as it was */
export function unseal(sealed) {
    const text = text_of(sealed);
    return seal(text) === sealed ? text : null;
}

/** @param {string} sealed */
export function text_of(sealed) {
    return sealed.slice(8);
}

/** @param {string} id @param {string} type @param {string} text */
function data_block(id, type, text) {
    return `<script type="${type}" id="streamstage-${id}">${text}</script>`;
}

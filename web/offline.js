// Defines <stream-stage> in the offline file, whose data blocks hold everything: packed, then written by base91.
import { once } from "./assets.js";
import { decode } from "./base91.js";
import { define } from "./element.js";
import { block_ids, fill_page, unseal } from "./offline_page.js";
import { unpack_bytes } from "./unpack_bytes.js";
import template from "./offline.html";

const script = document.currentScript?.textContent ?? "";

/** @param {string} id of a data block; empty when there is none */
const block = (id) => document.getElementById(`streamstage-${id}`)?.textContent ?? "";

/** @type {Record<string, string | null>} null for what did not come whole */
const packed = Object.fromEntries(["wasm", "regular", "semibold", "rubric"].map((id) => [id, unseal(block(id))]));

/** @param {string} id of a data block */
async function unpack(id) {
    return unpack_bytes(decode(packed[id] ?? ""));
}

/**
 * This file from its own parts alone: nothing gets in that the widget, or whoever else works on the page, has added.
 * @param {string} answers an answers file
 */
function page_with(answers) {
    const policy = /** @type {HTMLMetaElement} */ (document.querySelector("meta[http-equiv=Content-Security-Policy]")).content;
    return fill_page(template, { policy, script, answers, blocks: Object.fromEntries(block_ids.map((id) => [id, block(id)])) });
}

// Until here the page says what it is to say where nothing comes: also where a part has been altered on its way.
if (!Object.values(packed).includes(null)) {
    document.querySelector("main > p")?.remove();
    define({
        code: once(async () => WebAssembly.compile(await unpack("wasm"))),
        regular: once(() => unpack("regular")),
        semibold: once(() => unpack("semibold")),
        rubric: once(() => unpack("rubric")),
        answers: block("answers"),
        page_with,
    });
}

// Defines <stream-stage> in the offline file, whose data blocks hold everything, this text included.
import { once } from "./assets.js";
import * as canvas from "./canvas_part.js";
import { define } from "./element.js";
import * as engine from "./engine_part.js";
import { block, unpack } from "./offline_blocks.js";
import { block_ids, fill_page } from "./offline_page.js";
import template from "./offline.html";

/** What has begun this. */
const script = document.currentScript?.previousElementSibling?.textContent ?? "";

/**
 * This file from its own parts alone: nothing gets in that the widget, or whoever else works on the page, has added.
 * @param {string} answers an answers file
 */
function page_with(answers) {
    const policy = /** @type {HTMLMetaElement} */ (document.querySelector("meta[http-equiv=Content-Security-Policy]"))
        .content;
    return fill_page(template, {
        policy,
        script,
        answers,
        blocks: Object.fromEntries(block_ids.map((id) => [id, block(id)])),
    });
}

define({
    code: once(async () => WebAssembly.compile(unpack("wasm"))),
    engine: async () => engine,
    canvas: async () => canvas,
    rubric: once(async () => unpack("rubric")),
    answers: block("answers"),
    page_with,
});

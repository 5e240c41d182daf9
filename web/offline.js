// Defines <stream-stage> in the offline file, whose data blocks hold everything: deflated, then written as base64.
import { once } from "./assets.js";
import { define } from "./element.js";

/** @param {string} id of a data block */
async function unpack(id) {
    const text = /** @type {HTMLElement} */ (document.getElementById(id)).textContent ?? "";
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

const page = new CSSStyleSheet();
// The heading is for those who go through pages by headings; the widget shows its own.
page.replaceSync("h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } body { margin: 0; background: #ffffff; } @media (prefers-color-scheme: dark) { body { background: #11161c; } }");
document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];

define({
    code: once(async () => WebAssembly.compile(await unpack("streamstage-wasm"))),
    regular: once(() => unpack("streamstage-regular")),
    semibold: once(() => unpack("streamstage-semibold")),
    rubric: once(() => unpack("streamstage-rubric")),
});

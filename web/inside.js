// What a script holds inside, packed as the offline file's blocks are: for bundlers, which see modules and no other files,
// and for pages that may fetch nothing.
import { assets_at, choose_tag, once } from "./assets.js";
import { decode } from "./base91.js";
import { unpack_bytes } from "./unpack_bytes.js";

/** @typedef {import("./assets.js").Assets} Assets */

/** @param {string} text what scripts/pack_inside.mjs has written */
export function open(text) {
    return unpack_bytes(decode(text));
}

/**
 * @typedef {object} Modules each is fetched when it is needed
 * @property {() => Promise<{ bytes: () => Uint8Array }>} code
 * @property {() => Promise<{ bytes: () => Uint8Array } & Pick<import("./assets.js").CanvasPart, "Canvas" | "open_letters">>} canvas
 * @property {() => Promise<{ default: Function }>} plain
 * @property {Record<string, () => Promise<{ bytes: () => Uint8Array }>>} words by language
 */

/**
 * @param {Modules} modules
 * @param {import("./assets.js").Prints} prints of the files beside, where an element names a folder with them
 * @returns {Assets}
 */
export function assets_inside({ code, canvas, plain, words }, prints) {
    const nowhere = new URL("about:blank");
    const files = { code: nowhere, plain: nowhere, canvas: nowhere, canvas_script: nowhere };
    return Object.setPrototypeOf(
        /** @type {Assets} */ ({
            code: once(async () => compile((await code()).bytes())),
            canvas: once(async () => {
                const { bytes, Canvas, open_letters } = await canvas();
                return { code: await compile(bytes()), Canvas, open_letters };
            }),
            plain: once(async () => (await plain()).default),
            words: async (language) => {
                const tag = choose_tag(language, Object.keys(words));
                return tag ? (await words[tag]()).bytes() : new Uint8Array();
            },
            at: assets_at(files, prints, Object.keys(words)).at,
        }),
        null,
    );
}

/**
 * Files where they can be had, and what is inside else: a bundler may not have taken the files along.
 * @param {Assets} files
 * @param {Assets} inside
 * @returns {Assets}
 */
export function assets_either(files, inside) {
    /** @template T @param {() => Promise<T>} first @param {() => Promise<T>} then */
    const either = (first, then) => once(() => first().catch(then));
    return Object.setPrototypeOf(
        {
            ...files,
            code: either(files.code, inside.code),
            canvas: either(files.canvas, inside.canvas),
            plain: either(/** @type {any} */ (files.plain), /** @type {any} */ (inside.plain)),
            words: inside.words,
            at: inside.at,
        },
        null,
    );
}

/** @param {Uint8Array} bytes */
function compile(bytes) {
    return WebAssembly.compile(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
}

// What a script holds inside, packed as the offline file's blocks are: for bundlers, which see modules and no other files,
// and for pages that may fetch nothing.
import { choose_tag, once } from "./assets.js";
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
 * @property {Record<string, () => Promise<object>>} others what is a script and no more
 */

/**
 * @param {Modules} modules
 * @param {Assets} files where an element names a folder with them
 * @returns {Assets}
 */
export function assets_inside({ code, canvas, plain, words, others }, files) {
    return Object.setPrototypeOf(
        /** @type {Assets} */ ({
            ...Object.fromEntries(Object.entries(others).map(([name, get]) => [name, once(get)])),
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
            at: files.at,
        }),
        null,
    );
}

/**
 * The engine as files where those can be had, and as modules else, for a bundler may not have taken the files along.
 * Scripts are modules always: bundlers make others of those, which are not what an element knows them by.
 * @param {Assets} files
 * @param {Assets} inside
 * @param {{ code: () => Promise<WebAssembly.Module>, script: () => Promise<Pick<import("./assets.js").CanvasPart, "Canvas" | "open_letters">> }} canvas
 * @returns {Assets}
 */
export function assets_linked(files, inside, { code, script }) {
    const linked = async () => {
        const [module, { Canvas, open_letters }] = await Promise.all([code(), script()]);
        return { code: module, Canvas, open_letters };
    };
    return Object.setPrototypeOf(
        {
            ...inside,
            share: files.share,
            code: once(() => files.code().catch(inside.code)),
            canvas: once(() => linked().catch(inside.canvas)),
        },
        null,
    );
}

/** @param {Uint8Array} bytes */
function compile(bytes) {
    return WebAssembly.compile(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
}

// Where the engine comes from, its parts, and in the offline file its fonts. Each is fetched once for all elements of a page.
import { fingerprint } from "./fingerprint.js";
import { make, of_document } from "./pristine.js";
import { Trouble } from "./words.js";

/**
 * @typedef {object} CanvasPart
 * @property {WebAssembly.Module} [code] its part of the engine, where that is parted
 * @property {typeof import("./canvas.js").Canvas} Canvas
 * @property {typeof import("./letters.js").open_letters} open_letters
 */

/** @typedef {typeof import("./brand_part.js")} BrandPart */

/**
 * @typedef {object} Assets
 * @property {() => Promise<WebAssembly.Module>} code
 * @property {() => Promise<typeof import("./engine_part.js")>} engine what the code is used by
 * @property {() => Promise<CanvasPart>} canvas
 * @property {() => Promise<BrandPart>} [brand]
 * @property {() => Promise<Function>} [plain] what makes the engine where WebAssembly may not run
 * @property {() => Promise<Uint8Array>} [rubric] for an element that names none
 * @property {() => number} [share] how much of the engine has come, 0 to 1
 * @property {(language: string) => Promise<Uint8Array>} [words] the messages of a language; empty where there are none
 * @property {(folder: string) => Assets} [at] the same from another folder
 * @property {string} [answers] an answers file that the page was saved with
 * @property {(answers: string) => string} [page_with] the page anew, with this answers file inside
 */

/**
 * By which a script knows a file that it was made with.
 * @typedef {object} Print
 * @property {string} digest its SHA-256, as `integrity` has it
 * @property {string} sum which pages have that may not compute digests: those without a secure context, for whom nothing is certain anyway
 */
/** @typedef {Record<keyof typeof names, Print> & { bytes: number }} Prints bytes: of the engine's first part */
/** @typedef {(bytes: number) => void} Heed hears how many have come */

export const names = {
    code: "streamstage.wasm",
    engine: "streamstage-engine.js",
    plain: "streamstage-plain.js",
    canvas: "streamstage-canvas.wasm",
    canvas_script: "streamstage-canvas.js",
    brand: "streamstage-brand.js",
};
const { crypto, fetch } = globalThis;

/** @type {Map<string, Assets>} */
const folders = new Map();

/**
 * @param {Record<keyof names, URL>} urls
 * @param {Prints} prints
 * @param {Record<string, Print>} languages whose messages lie in languages/ beside the engine
 * @returns {Assets}
 */
export function assets_at(urls, prints, languages) {
    const tags = Object.keys(languages);
    /** @type {Record<string, () => Promise<Uint8Array>>} */
    const words = Object.fromEntries(
        tags.map((tag) => [tag, once(() => get_bytes(new URL(`languages/${tag}.mo`, urls.code), languages[tag]))]),
    );
    let come = 0;
    return Object.setPrototypeOf(
        /** @type {Assets} */ ({
            code: once(() => get_code(urls.code, prints.code, (bytes) => (come = bytes))),
            engine: once(() => get_script(urls.engine, prints.engine)),
            share: () => come / prints.bytes,
            canvas: once(async () => {
                const [code, script] = await Promise.all([
                    get_code(urls.canvas, prints.canvas),
                    get_script(urls.canvas_script, prints.canvas_script),
                ]);
                return { code, Canvas: script.Canvas, open_letters: script.open_letters };
            }),
            brand: once(() => get_script(urls.brand, prints.brand)),
            plain: once(async () => (await get_script(urls.plain, prints.plain)).default),
            words: async (language) => {
                const tag = choose_tag(language, tags);
                return tag ? words[tag]() : new Uint8Array();
            },
            at: (folder) => {
                const there = /** @type {typeof urls} */ (
                    Object.fromEntries(
                        Object.entries(names).map(([key, name]) => [
                            key,
                            new URL(name, folder.replace(/\/*([?#]|$)/, "/$1")),
                        ]),
                    )
                );
                const assets = folders.get(there.code.href) ?? assets_at(there, prints, languages);
                folders.set(there.code.href, assets);
                return assets;
            },
        }),
        null,
    ); // what a page adds to all objects is none of these
}

/** "de-AT" is served by "de-AT" or "de", and "de" by no other; empty for none. @param {string} language @param {string[]} tags */
export function choose_tag(language, tags) {
    for (let wanted = language.toLowerCase(); wanted; wanted = wanted.replace(/-?[^-]*$/, "")) {
        const found = tags.find((tag) => tag.toLowerCase() === wanted);
        if (found) return found;
    }
    return "";
}

/** @param {URL} url @param {Print} print @param {Heed} [heed] */
export async function get_code(url, print, heed) {
    return WebAssembly.compile(/** @type {Uint8Array<ArrayBuffer>} */ (await get_bytes(url, print, heed)));
}

/** Of addresses that did not answer: browsers do not ask for a script again. */
let refusals = 0;

/** @param {URL} url @param {Print} print @returns {Promise<any>} the module */
async function get_script(url, print) {
    for (const address of [url, another_address(url, print, refusals)])
        if (await is_script(address, print)) return import(address.href);
    ++refusals;
    await get_bytes(url, print); // says what is wrong
    throw new Trouble("two_versions");
}

/**
 * Whether a script is the one that was meant. Most browsers keep it, and ask for no other when it is imported; some pages'
 * policies want no link that a script has made.
 * @param {URL} url
 * @param {Print} print
 * @returns {Promise<boolean>}
 */
async function is_script(url, print) {
    if (await is_preloaded(url, print)) return true;
    const bytes = await get_by_fetch(url)
        .catch(() => get_by_request(url))
        .catch(() => undefined); // what is wrong is said by who asks for all that there is
    return bytes !== undefined && is_meant(bytes, print);
}

/** @param {URL} url @param {Print} print @returns {Promise<boolean>} */
function is_preloaded({ href }, { digest }) {
    const link = /** @type {HTMLLinkElement} */ (make("link"));
    if (!link.relList.supports("modulepreload")) return Promise.resolve(false);
    Object.assign(link, { rel: "modulepreload", integrity: digest, href });
    return new Promise((resolve) => {
        for (const type of ["load", "error"])
            link.addEventListener(type, () => {
                link.remove();
                resolve(type === "load");
            });
        (of_document(document, "head") ?? of_document(document, "documentElement")).append(link);
    });
}

/** Caches know nothing of it. @param {URL} url @param {Print} print @param {number} [refused] */
function another_address(url, { sum }, refused = 0) {
    const other = new URL(url);
    if (/^http/.test(url.protocol)) other.searchParams.set("v", refused ? `${sum}.${refused}` : sum);
    return other;
}

/**
 * @param {URL} url
 * @param {Print} [print] of the bytes that are wanted; a cache may hold others
 * @param {Heed} [heed]
 */
export async function get_bytes(url, print, heed) {
    let trouble = new Trouble("two_versions");
    const ways = [() => get_by_fetch(url, heed), () => get_by_request(print ? another_address(url, print) : url)];
    for (const get of ways) {
        try {
            const bytes = await get();
            if (!print || (await is_meant(bytes, print))) return bytes;
            if (bytes[0] === 60) trouble = new Trouble("no_file", { address: url });
        } catch (error) {
            if (error instanceof Trouble) throw error;
            if (get === ways[0]) trouble = new Trouble("unreachable", { address: url });
        }
    }
    throw trouble;
}

/** @param {Uint8Array} bytes @param {Print} print */
async function is_meant(bytes, { digest, sum }) {
    if (!crypto?.subtle) return fingerprint(bytes) === sum;
    const own = new Uint8Array(await crypto.subtle.digest("SHA-256", /** @type {Uint8Array<ArrayBuffer>} */ (bytes)));
    return `sha256-${btoa(String.fromCharCode(...own))}` === digest;
}

/** @param {URL} url @param {number} status */
function refuse(url, status) {
    return new Trouble("no_answer", { address: url, status });
}

/** @param {URL} url @param {Heed} [heed] */
async function get_by_fetch(url, heed) {
    const response = await fetch(url);
    if (response.status >= 300) throw refuse(url, response.status);
    const reader = heed && response.body?.getReader?.();
    if (!reader) return new Uint8Array(await response.arrayBuffer());
    const pieces = [];
    for (let [length, piece] = [0, await reader.read()]; !piece.done; piece = await reader.read()) {
        pieces.push(piece.value);
        heed((length += piece.value.length));
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Where the page has put something else in the place of fetch. @param {URL} url @returns {Promise<Uint8Array>} */
function get_by_request(url) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("GET", url);
        request.responseType = "arraybuffer";
        request.onload = () =>
            request.status < 300 ? resolve(new Uint8Array(request.response)) : reject(refuse(url, request.status));
        request.onerror = reject;
        request.send();
    });
}

/**
 * @template T
 * @param {() => Promise<T>} fetch_it
 * @returns {() => Promise<T>} tries again after a failure
 */
export function once(fetch_it) {
    /** @type {Promise<T> | undefined} */
    let promise;
    return () => {
        promise ??= fetch_it().catch((error) => {
            promise = undefined;
            throw error;
        });
        return promise;
    };
}

/**
 * The messages of a language.
 * @param {Assets} assets
 * @param {string} language
 * @returns {Promise<Uint8Array>} empty where they are missing: then it is English
 */
export function get_words(assets, language) {
    const none = new Uint8Array();
    return assets.words?.(language).catch(() => none) ?? Promise.resolve(none);
}

// Where the engine, its fonts and a rubric come from. Each is fetched once for all elements of a page.

/**
 * @typedef {object} Assets
 * @property {() => Promise<WebAssembly.Module>} code
 * @property {() => Promise<Function>} [plain] what makes the engine where WebAssembly may not run
 * @property {() => Promise<Uint8Array>} regular
 * @property {() => Promise<Uint8Array>} semibold
 * @property {() => Promise<Uint8Array>} [rubric] for an element that names none
 * @property {string} [answers] an answers file that the page was saved with
 * @property {(answers: string) => string} [page_with] the page anew, with this answers file inside
 */

/**
 * @param {string} base URL of the folder that holds them
 * @returns {Assets}
 */
export function assets_beside(base) {
    return {
        code: once(async () => {
            const response = await get(new URL("streamstage.wasm", base));
            const streams = response.headers.get("content-type") === "application/wasm"; // with more behind it, it is refused
            return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
        }),
        plain: once(async () => (await import(new URL("streamstage-plain.js", base).href)).default),
        regular: once(() => get_bytes(new URL("inter-regular.otf", base))),
        semibold: once(() => get_bytes(new URL("inter-semibold.otf", base))),
    };
}

/**
 * @param {Assets} assets
 * @param {Element} element
 * @param {string | null} url as the element's page writes it
 */
export async function find_rubric(assets, element, url) {
    if (url) return get_bytes(new URL(url, element.baseURI));
    const inside = element.querySelector("script[type='application/json']")?.textContent;
    if (inside) return new TextEncoder().encode(inside);
    if (assets.rubric) return assets.rubric();
    throw new Error("<stream-stage> needs a rubric: an attribute with its URL, or a child script of type application/json.");
}

/** @param {string | URL} url */
async function get_bytes(url) {
    return new Uint8Array(await (await get(url)).arrayBuffer());
}

/** @param {string | URL} url */
async function get(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answers with ${response.status}`);
    return response;
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

/** A page's fonts are of the page: what is in a shadow root finds them there, and one element's do for all. @type {Promise<unknown> | undefined} */
let fonts_given;

/**
 * Gives the page the fonts that the canvas is painted with, under a name of our own.
 * @param {Uint8Array} regular
 * @param {Uint8Array} semibold
 * @returns {Promise<unknown>} when text is set in them
 */
export function give_fonts(regular, semibold) {
    if (fonts_given || regular.length === 0) return fonts_given ?? Promise.resolve();
    const faces = [regular, semibold].map((font, at) => new FontFace("Streamstage", /** @type {Uint8Array<ArrayBuffer>} */ (font), { weight: at ? "600" : "400" }));
    for (const face of faces) document.fonts.add(face);
    return (fonts_given = Promise.allSettled(faces.map((face) => face.load())));
}

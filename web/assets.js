// Where the engine, its fonts and a rubric come from. Each is fetched once for all elements of a page.

/**
 * @typedef {object} Assets
 * @property {() => Promise<WebAssembly.Module>} code
 * @property {() => Promise<Uint8Array>} regular
 * @property {() => Promise<Uint8Array>} semibold
 * @property {() => Promise<Uint8Array>} [rubric] for an element that names none
 */

/**
 * @param {string} base URL of the folder that holds them
 * @returns {Assets}
 */
export function assets_beside(base) {
    return {
        code: once(async () => {
            const response = await get(new URL("streamstage.wasm", base));
            const streams = response.headers.get("content-type")?.startsWith("application/wasm");
            return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
        }),
        regular: once(() => get_bytes(new URL("inter-regular.otf", base))),
        semibold: once(() => get_bytes(new URL("inter-semibold.otf", base))),
    };
}

/** @param {string | URL} url */
export async function get_bytes(url) {
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

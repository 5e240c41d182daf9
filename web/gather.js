// All that a visit needs before it begins.
import { get_words } from "./assets.js";
import { reason } from "./effects.js";
import { find_rubric, patience } from "./find_rubric.js";
import { await_fonts } from "./page_fonts.js";
import { language_of } from "./place.js";
import { Trouble } from "./words.js";

/** The page's policy may refuse it, or the browser: the smallest module shows it. */
function runs_webassembly() {
    try {
        new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
        return true;
    } catch {
        return false;
    }
}

/** @param {import("./assets.js").Assets} assets @returns {Promise<import("./engine.js").Engine>} */
async function load_engine(assets) {
    /** @type {unknown} */
    let trouble;
    if (runs_webassembly()) {
        try {
            const [{ Engine }, code] = await Promise.all([assets.engine(), assets.code()]);
            return await Engine.of_code(code);
        } catch (error) {
            trouble = error;
        }
    }
    if (!assets.plain) throw trouble ?? new Trouble("no_webassembly");
    if (trouble) console.warn("<stream-stage>", reason(trouble));
    const create = await assets.plain().catch(() => undefined);
    if (!create) throw trouble ?? new Trouble("no_engine");
    return (await assets.engine()).Engine.of_script(create);
}

/**
 * @param {import("./assets.js").Assets} assets
 * @param {Element} element
 * @param {HTMLElement} stage whose fonts are waited for
 * @param {import("./engine.js").Engine} [there] of a visit before
 */
export async function gather(assets, element, stage, there) {
    const language = language_of(element);
    const [engine, { source, rubric }, words] = await Promise.all([
        there ?? load_engine(assets),
        find_rubric(assets, element),
        get_words(assets, language),
    ]);
    await await_fonts(stage, patience); // text that is set anew would move
    return { engine, source, rubric, language, words };
}

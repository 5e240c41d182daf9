// All that a visit needs before it begins.
import { get_words } from "./assets.js";
import { Engine } from "./engine.js";
import { find_rubric, patience } from "./find_rubric.js";
import { await_fonts } from "./page_fonts.js";
import { language_of } from "./place.js";

/**
 * @param {import("./assets.js").Assets} assets
 * @param {Element} element
 * @param {HTMLElement} stage whose fonts are waited for
 * @param {Engine} [there] of a visit before
 */
export async function gather(assets, element, stage, there) {
    const language = language_of(element);
    const [engine, { source, rubric }, words] = await Promise.all([
        there ?? Engine.load(assets),
        find_rubric(assets, element),
        get_words(assets, language),
    ]);
    await await_fonts(stage, patience); // text that is set anew would move
    return { engine, source, rubric, language, words };
}

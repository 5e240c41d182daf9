// All that a visit needs before it begins.
import { get_fonts, get_words, give_fonts } from "./assets.js";
import { Engine } from "./engine.js";
import { find_rubric, patience } from "./find_rubric.js";
import { await_fonts } from "./page_fonts.js";
import { language_of } from "./place.js";

/**
 * @param {import("./assets.js").Assets} assets
 * @param {Element} element
 * @param {HTMLElement} stage whose fonts are waited for
 */
export async function gather(assets, element, stage) {
    const needed = Promise.all([Engine.load(assets), find_rubric(assets, element)]);
    const [[engine, { source, rubric }], fonts, words] = await Promise.all([
        needed,
        get_fonts(assets, needed, patience),
        get_words(assets, language_of(element)),
    ]);
    await give_fonts(fonts, element); // text that is set anew would move
    await await_fonts(stage, patience);
    return { engine, source, rubric, fonts, words };
}

// The fonts of the page around, before anything is set in them.
import { of_document } from "./pristine.js";

/**
 * The page's own fonts that it is set in, where they come in time: text that is set anew would move.
 * @param {HTMLElement} stage
 * @param {number} patience ms
 */
export async function await_fonts(stage, patience) {
    const { fontFamily } = getComputedStyle(stage);
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    try {
        const fonts = /** @type {FontFaceSet} */ (of_document(stage.ownerDocument, "fonts"));
        await Promise.race([
            late,
            Promise.all(["", "600 "].map((weight) => fonts.load(`${weight}16px ${fontFamily}`))),
        ]);
    } catch {
        // Then another font does.
    }
}

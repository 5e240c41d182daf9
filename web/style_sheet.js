// The style sheet that all elements share. "#mirror.css" is mirror.css.js, or in what is packed the same without its spaces.
import { css } from "#mirror.css";

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** A token of the light theme, for what is drawn on white; there must be one. @param {unknown} name of an ink */
export function light_colour(name) {
    return /** @type {RegExpMatchArray} */ (css.match(`--${name}: ?(#\\w+);`))[1]; // the light theme stands first
}

/** One for all elements; constructable, so that no policy against inline styles stands in its way. */
export function style_sheet() {
    if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
    }
    return sheet;
}

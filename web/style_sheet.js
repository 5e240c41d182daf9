// The style sheet that all elements share. "#mirror.css" is mirror.css.js, or in what is packed the same without its spaces.
import { css } from "#mirror.css";
import { view_of } from "./pristine.js";

/** A sheet is of one document. @type {WeakMap<object, CSSStyleSheet>} */
const sheets = new WeakMap();

/** A token of the light theme, for what is drawn on white; there must be one. @param {unknown} name of an ink */
export function light_colour(name) {
    return /** @type {RegExpMatchArray} */ (css.match(`--${name}: ?(#\\w+);`))[1]; // the light theme stands first
}

/** One sheet for all elements of a page; constructable, so that no policy against inline styles stands in its way. @param {ShadowRoot} root */
export function dress(root) {
    const view = view_of(root);
    if (view.document !== root.ownerDocument) return; // nobody sees it there
    let sheet = sheets.get(view);
    if (!sheet) {
        sheet = new view.CSSStyleSheet();
        sheet.replaceSync(css);
        sheets.set(view, sheet);
    }
    root.adoptedStyleSheets = [sheet];
    root.querySelector("style")?.remove(); // of a first screen that the page has brought along
}

// What the canvas can show, which is known before it is there.

/** What is written letter by letter, each as if it were alone, and ends its lines at spaces and hyphens. */
const plain =
    "\\0-\\xBF\\xD7\\xF7\\u02B9-\\u02FF\\u200B\\u2010-\\u2027\\u2030-\\u205E\\u2060\\u20A0-\\u27BF\\uFEFF\\uFFFD\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{sc=Armenian}\\p{sc=Georgian}";
/** So is this, but lines end in it by rules of its own, and its forms are those of its language. */
const east_asian =
    "\\u3001-\\u303F\\u30FB\\u30FC\\uAC00-\\uD7A3\\uFF01-\\uFF9F\\uFFE0-\\uFFE6\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}";
/** A browser whose canvases can be told the language of a letter. */
const tells_languages = "lang" in (globalThis.OffscreenCanvasRenderingContext2D?.prototype ?? {});
/** Of those, marks that are set on others, pictures, and what few fonts have. */
const other = new RegExp(
    `\\p{M}|(?![©®™↔-↙])\\p{Extended_Pictographic}|[\\u{10000}-\\u{10FFFF}${tells_languages ? "" : "\\uFF00-\\uFFEF"}]`,
    "u",
);
const paintable = new RegExp(`^[${plain}${tells_languages ? east_asian : ""}]*$`, "u");

/** Whether the canvas can show a text. @param {string} text */
export function is_paintable(text) {
    return paintable.test(text) && !other.test(text);
}

// What the canvas can show, which is known before it is there.

/** What is written letter by letter, each as if it were alone, and ends its lines at spaces and hyphens. */
const plain =
    /^[\0-\xBF\xD7\xF7\u02B9-\u02FF\u200B\u2010-\u2027\u2030-\u205E\u2060\u20A0-\u27BF\uFEFF\uFFFD\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Armenian}\p{sc=Georgian}]*$/u;
/** Of those, marks that are set on others, pictures, letters as wide as Chinese ones, and what few fonts have. */
const other = /\p{M}|(?![©®™↔-↙])\p{Extended_Pictographic}|[\uFF00-\uFFEF\u{10000}-\u{10FFFF}]/u;

/** Whether the canvas can show a text. @param {string} text */
export function is_paintable(text) {
    return plain.test(text) && !other.test(text);
}

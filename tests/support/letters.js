// Pictures of lines of text: on the canvas, and in the elements that lie over it, with the colours of the page.
import { inflateSync } from "node:zlib";

/** @typedef {{ text: string, left: number, top: number, right: number, bottom: number }} TextLine CSS px of the page */
/** @typedef {{ width: number, height: number, depth: number, bytes: Uint8Array }} Picture depth: bytes of a pixel */

/** Runs in the page: lets the elements over the canvas be seen, and not the canvas. */
export function show_elements() {
    const shadow = document.querySelector("stream-stage").shadowRoot;
    const style = getComputedStyle(shadow.querySelector(".stage"));
    const tokens = "background surface text muted line outline accent on-accent tint warn warn-tint band track"
        .split(" ")
        .map((name) => `--${name}: ${style.getPropertyValue(`--${name}`)} !important`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`canvas { visibility: hidden } .canvas .mirror { ${tokens.join("; ")} }`);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}

/** Runs in the page: as it was before. */
export function show_canvas() {
    const shadow = document.querySelector("stream-stage").shadowRoot;
    shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.slice(0, -1);
}

/** Runs in the page: the lines of text in the elements; not those of charts and fields, nor with terms, whose dots differ. @returns {TextLine[]} */
export function list_lines() {
    const lines = [];
    const mirror = document.querySelector("stream-stage").shadowRoot.querySelector(".mirror");
    const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = /** @type {Text} */ (walker.currentNode);
        if (node.parentElement.closest("svg, .unseen, .field, :has(> .term), .term")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, top, right, bottom } of range.getClientRects())
            if (right > left)
                lines.push({ text: node.data.slice(0, 40), left, top: top + scrollY, right, bottom: bottom + scrollY });
    }
    return lines;
}

/** As far as browsers write it: 8 bits, not interlaced. @param {Buffer} png @returns {Picture} */
export function read_png(png) {
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const depth = { 2: 3, 6: 4 }[png[25]];
    if (png[24] !== 8 || png[28] !== 0 || !depth) throw new Error("no such PNG");
    const parts = [];
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
        if (png.toString("latin1", at + 4, at + 8) === "IDAT")
            parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    const rows = inflateSync(Buffer.concat(parts));
    const bytes = new Uint8Array(width * height * depth);
    const row = width * depth;
    for (let y = 0; y < height; ++y)
        for (let x = 0; x < row; ++x) {
            const at = y * row + x;
            const left = x < depth ? 0 : bytes[at - depth];
            const up = y === 0 ? 0 : bytes[at - row];
            const corner = x < depth || y === 0 ? 0 : bytes[at - row - depth];
            bytes[at] = rows[y * (row + 1) + 1 + x] + foresee(rows[y * (row + 1)], left, up, corner);
        }
    return { width, height, depth, bytes };
}

/** What a byte was taken to be, by the kind of its row. @param {number} kind @param {number} left @param {number} up @param {number} corner */
function foresee(kind, left, up, corner) {
    if (kind === 0) return 0;
    if (kind === 1) return left;
    if (kind === 2) return up;
    if (kind === 3) return (left + up) >> 1;
    const [a, b, c] = [left, up, corner].map((byte) => Math.abs(left + up - corner - byte));
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * For each line how far the pixels of two pictures differ at most, how many are inked, and how many differ by more than is
 * allowed: where it lies best, if it may lie higher or lower.
 * @param {Buffer} drawn PNG
 * @param {Buffer} set PNG
 * @param {TextLine[]} lines
 * @param {number} ratio pixels to a CSS px
 * @param {number} allowed of 255
 * @param {number} [drop_max] pixels
 */
export function compare_lines(drawn, set, lines, ratio, allowed, drop_max = 0) {
    const [one, other] = [drawn, set].map(read_png);
    const colours = (
        /** @type {Picture} */ { width, depth, bytes },
        /** @type {number} */ x,
        /** @type {number} */ y,
    ) => bytes.subarray((y * width + x) * depth, (y * width + x) * depth + 3);
    const compare = (/** @type {TextLine} */ { text, left, top, right, bottom }, /** @type {number} */ drop) => {
        let [largest, inked, off] = [0, 0, 0];
        const ground = colours(one, Math.floor(left * ratio), Math.floor(top * ratio));
        for (let y = Math.floor(top * ratio); y < Math.min(Math.ceil(bottom * ratio), one.height, other.height); ++y)
            for (let x = Math.floor(left * ratio); x < Math.min(Math.ceil(right * ratio), one.width); ++x) {
                const [a, b] = [colours(one, x, y), colours(other, x, y + drop)];
                const difference = Math.max(...a.map((byte, channel) => Math.abs(byte - b[channel])));
                largest = Math.max(largest, difference);
                off += difference > allowed ? 1 : 0;
                inked += a.some((byte, channel) => byte !== ground[channel]) ? 1 : 0;
            }
        return { text, largest, inked, off };
    };
    const drops = Array.from({ length: 2 * drop_max + 1 }, (_, at) => at - drop_max);
    return lines.map((line) =>
        drops.map((drop) => compare(line, drop)).reduce((best, next) => (next.off < best.off ? next : best)),
    );
}

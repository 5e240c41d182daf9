// The letters of the canvas. The browser draws each on a small canvas of our own, as it draws those of the page and in the
// same fonts; the painter puts them where they belong (src/platform/web/browser_letters.cpp).
import { make, of_document, view_of } from "./pristine.js";

/** Places that browsers tell apart between two pixels. */
const places = 4;
/** Enough letters to see in which pixels a browser measures; none that fonts join. */
const sample = "The quick brown dogs jump over a lazy hare, and back again. ".repeat(4).trim();
/** CSS px: the smallest that is painted, of which the advances differ most from those of other sizes. */
const sample_size = 13;
const negligible = 0.1;
/** One after another, so that baselines in the middle of them fall on halves where a browser knows any. */
const line_heights = [24, 25, 26, 27];
/** Letters from here on are drawn in the East Asian language, if there is one. */
const first_east_asian = 0x2e80;
/** A letter that is this many letter sizes away from the last one stands on another line. */
const letters_apart = 4;
/** Letters that are set at once to see where lines end, and of those around them: what takes a moment for a few takes long for many. */
const stretch = 100;
const context = 20;
/** @param {string} letter @param {boolean} starts */
const in_bytes = (letter, starts) => {
    const code = /** @type {number} */ (letter.codePointAt(0));
    return [Number(starts), ...Array(Number(code > 0x7f) + Number(code > 0x7ff) + Number(code > 0xffff)).fill(0)];
};
const is_whole = (/** @type {number} */ length) => Math.abs(length - Math.round(length)) < 0.02;

/**
 * Undefined where the browser hands back something else than was drawn.
 * @param {HTMLElement} stage whose fonts they are of
 * @param {string} language of East Asian letters
 */
export function open_letters(stage, language) {
    try {
        const { context } = open_pen(stage);
        context.fillRect(0, 0, 4, 8);
        const { data } = context.getImageData(0, 0, 8, 8);
        const disturbed = data.some((byte, at) => byte !== (at % 4 === 3 && at % 32 < 16 ? 255 : 0));
        return disturbed ? undefined : new Letters(stage, language);
    } catch {
        return undefined;
    }
}

/** In the fonts of its document. @param {Element} element */
function open_pen(element) {
    const context = new (view_of(element).OffscreenCanvas)(8, 8).getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error();
    return { context, font: "", lang: "", colour: -1 };
}

export class Letters {
    /** Pixels to a CSS px: of the canvas, of those in which the browser lays pages out, and in which it measures letters. */
    #ratio = 0;
    layout_ratio = 1;
    #unit = 1;
    #family = "";
    /** Of East Asian letters, whose forms depend on it. */
    #language = "";
    /** The document that they are of. @type {Document | undefined} */
    #home;
    /** What was drawn last. */
    #strip = new Uint32Array();
    #strip_width = 1;

    /** @param {HTMLElement} stage @param {string} language */
    constructor(stage, language) {
        this.stage = stage;
        /** Each keeps to a size as long as it can, for another font takes a while. */
        this.measuring = open_pen(stage);
        this.drawing = open_pen(stage);
        /** A line of the page, and a mark on its baseline; fixed, for in columns of text Chromium is never done with it. */
        this.line = /** @type {HTMLElement} */ (stage.appendChild(make("div")));
        this.line.className = "line_alone";
        this.line.setAttribute("aria-hidden", "true");
        this.mark = /** @type {HTMLElement} */ (make("i"));
        /** As narrow as can be, with lines far apart. */
        this.column = /** @type {HTMLElement} */ (stage.appendChild(this.line.cloneNode()));
        Object.assign(this.column.style, {
            width: 0,
            height: 0,
            overflow: "clip",
            font: "10px/200px sans-serif",
            whiteSpace: "pre-line",
            overflowWrap: "normal",
        });
        this.language = language;
    }

    /** Of East Asian letters. @param {string} tag */
    set language(tag) {
        this.#language = this.column.lang = tag;
    }

    /** Before anything else. @param {number} ratio */
    set ratio(ratio) {
        if (this.#ratio === ratio) return;
        this.#ratio = ratio;
        this.begin();
    }

    /** The element is in another document by now. */
    get moved() {
        return this.#home !== this.stage.ownerDocument;
    }

    /** The fonts may be other ones. */
    begin() {
        this.measuring = open_pen(this.stage);
        this.drawing = open_pen(this.stage);
        this.#home = this.stage.ownerDocument;
        this.#family = getComputedStyle(this.stage).fontFamily;
        const { width } = this.#set(sample, sample_size, 100, 0);
        if (width) this.#find_units(width); // else the page does not show it, and they are as they were
        this.line.replaceChildren(); // or the page is as wide as it
    }

    /** @param {number} width of the sample in the page, CSS px */
    #find_units(width) {
        const whole = line_heights.every((height) => is_whole(this.baseline(sample_size, height, 0)));
        this.layout_ratio = whole ? 1 : this.#ratio;
        const off = (/** @type {number} */ unit) =>
            Math.abs(this.#measure(sample, sample_size * unit, 0) / unit - width);
        const units = [this.layout_ratio, 1, this.#ratio];
        this.#unit = units.reduce((best, unit) => (off(unit) < off(best) - negligible ? unit : best));
    }

    /**
     * From a letter to the next, CSS px.
     * @param {number} code
     * @param {number} size CSS px
     * @param {number} semibold 1 or 0
     */
    advance(code, size, semibold) {
        return this.#measure(String.fromCodePoint(code), size * this.#unit, semibold) / this.#unit;
    }

    /**
     * From the top of a line to its baseline, CSS px; 0 while the page does not show the element.
     * @param {number} size CSS px
     * @param {number} line_height CSS px
     * @param {number} semibold 1 or 0
     */
    baseline(size, line_height, semibold) {
        return this.#set("x", size, line_height, semibold).baseline;
    }

    /**
     * How the page breaks a text.
     * @param {string} text
     * @returns {number[]} for each byte of it in UTF-8 1 if a line may start with it, and else 0; empty while the page does
     *     not show the element
     */
    find_line_starts(text) {
        const letters = Array.from(text);
        /** @type {number[]} */
        const bytes = [];
        for (let from = 0; from < letters.length; from += stretch) {
            const before = Math.min(from, context);
            const starts = this.#set_stretch(letters.slice(from - before, from + stretch + context));
            if (!starts) return [];
            letters
                .slice(from, from + stretch)
                .forEach((letter, at) => bytes.push(...in_bytes(letter, starts[at + before])));
        }
        return bytes;
    }

    /**
     * Whether a line starts with each of the letters; undefined while the page does not show the element.
     * @param {string[]} letters
     */
    #set_stretch(letters) {
        const { column } = this;
        column.replaceChildren(letters.join(""));
        const range = of_document(column.ownerDocument, "createRange")();
        const node = /** @type {Text} */ (column.firstChild);
        /** @type {DOMRect | undefined} */
        let last;
        let end = 0;
        const starts = letters.map((letter) => {
            range.setStart(node, end);
            range.setEnd(node, (end += letter.length));
            const here = range.getBoundingClientRect();
            if (!here.width) return false; // a space at the end of a line
            const away = last && Math.hypot(here.x - last.x, here.y - last.y); // in whichever way the page turns it
            last = here;
            return away === undefined || away > letters_apart * (here.width + here.height);
        });
        column.replaceChildren();
        return last || !/\S/.test(letters.join("")) ? starts : undefined;
    }

    /**
     * Draws a letter in all its places side by side.
     * @param {number} code
     * @param {number} size CSS px
     * @param {number} semibold 1 or 0
     * @param {number} colour of which the bytes are red, green, blue, from the lowest
     * @returns {number[]} pixels: width, 0 for one without ink, and height of the strip; left and top of a place, from the pen
     */
    draw(code, size, semibold, colour) {
        const pen = this.drawing;
        const { context } = pen;
        const letter = String.fromCodePoint(code);
        this.#use(pen, letter, size * this.#ratio, semibold);
        const ink = context.measureText(letter);
        if (!(ink.actualBoundingBoxLeft + ink.actualBoundingBoxRight > 0)) return [0, 0, 0, 0];
        const left = -Math.ceil(ink.actualBoundingBoxLeft) - 1;
        const top = -Math.ceil(ink.actualBoundingBoxAscent) - 1;
        const width = Math.ceil(ink.actualBoundingBoxRight) + 2 - left;
        const height = Math.ceil(ink.actualBoundingBoxDescent) + 1 - top;
        this.#make_room(pen, places * width, height);
        this.#use(pen, letter, size * this.#ratio, semibold);
        context.clearRect(0, 0, places * width, height);
        if (pen.colour !== colour) {
            context.fillStyle = `rgb(${colour & 255} ${(colour >> 8) & 255} ${(colour >> 16) & 255})`;
            pen.colour = colour;
        }
        for (let place = 0; place < places; ++place)
            context.fillText(letter, place * width - left + place / places, -top);
        this.#strip_width = places * width;
        this.#strip = new Uint32Array(context.getImageData(0, 0, this.#strip_width, height).data.buffer);
        return [this.#strip_width, height, left, top];
    }

    /**
     * Copies what was drawn last, white and as opaque as there is ink.
     * @param {Uint32Array} pixels
     * @param {number} at of them the first
     * @param {number} pitch from a row to the next
     */
    take(pixels, at, pitch) {
        for (let begin = 0; begin < this.#strip.length; begin += this.#strip_width, at += pitch)
            for (let x = 0; x < this.#strip_width; ++x) pixels[at + x] = this.#strip[begin + x] | 0xffffff;
    }

    /** @param {ReturnType<typeof open_pen>} pen @param {number} width @param {number} height pixels */
    #make_room(pen, width, height) {
        const { canvas } = pen.context;
        if (canvas.width >= width && canvas.height >= height) return;
        canvas.width = Math.max(canvas.width, width, 512);
        canvas.height = Math.max(canvas.height, height, 64);
        Object.assign(pen, { font: "", colour: -1 }); // which it has forgotten
    }

    /**
     * @param {ReturnType<typeof open_pen>} pen
     * @param {string} text that is in one language
     * @param {number} pixels
     * @param {number} semibold
     */
    #use(pen, text, pixels, semibold) {
        const font = `${semibold ? 600 : 400} ${pixels}px ${this.#family}`;
        const lang = /** @type {number} */ (text.codePointAt(0)) < first_east_asian ? this.stage.lang : this.#language;
        if (pen.font === font && pen.lang === lang) return;
        /** @type {any} */ (pen.context).lang = pen.lang = lang;
        pen.context.font = pen.font = font;
        pen.context.fontKerning = "none";
    }

    /** @param {string} text @param {number} pixels @param {number} semibold */
    #measure(text, pixels, semibold) {
        this.#use(this.measuring, text, pixels, semibold);
        return this.measuring.context.measureText(text).width;
    }

    /**
     * Sets a line in the page.
     * @param {string} text
     * @param {number} size CSS px
     * @param {number} line_height CSS px
     * @param {number} semibold 1 or 0
     */
    #set(text, size, line_height, semibold) {
        const { line, mark } = this;
        line.style.font = `${semibold ? 600 : 400} ${size}px/${line_height}px ${this.#family}`;
        line.replaceChildren(text, mark);
        const { top, width, height } = line.getBoundingClientRect();
        const scale = height / line_height || 1;
        return { width: width / scale, baseline: (mark.getBoundingClientRect().bottom - top) / scale };
    }
}

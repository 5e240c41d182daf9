// Whether the elements of the mirror, over the canvas, have the edges of what is drawn there.

/** @typedef {import("./lines.js").Drawn} Drawn */
/** @typedef {import("./lines.js").Edges} Edges */

/** What a box of the mirror stands over. @typedef {{ id: string, what: "frame" | "row" | "tab" | "text" | "block", box: Edges }} Box */

/** Runs in the page: every block and control of the mirror. @param {string} [host] @returns {Box[]} */
export function read_boxes(host = "stream-stage") {
    const shadow = document.querySelector(host).shadowRoot;
    const origin = shadow.querySelector(".painted").getBoundingClientRect();
    const box_of = (element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return {
            left: left - origin.left,
            top: top - origin.top,
            right: right - origin.left,
            bottom: bottom - origin.top,
        };
    };
    const blocks = Array.from(shadow.querySelector(".mirror").children).flatMap((block) => {
        const [field, label] = [block.querySelector(".field"), block.querySelector("label.caption")];
        const framed = {
            id: block.className,
            what: field || block.matches(".callout, .notice") ? "frame" : "block",
            box: box_of(field ?? block),
        };
        return label ? [framed, { id: `label of ${block.className}`, what: "block", box: box_of(label) }] : [framed];
    });
    const controls = Array.from(shadow.querySelectorAll(".mirror :is(button, .choice > input)"), (control) => {
        const row = control.closest(".pressable, .line");
        const bare = control.matches("nav button")
            ? "tab"
            : control.matches(":is(.quiet, .faint):not([aria-pressed=true]), .more")
              ? "text"
              : "frame";
        return { id: control.id, what: row ? "row" : bare, box: box_of(control.closest("label") ?? control) };
    });
    return [...blocks, ...controls];
}

/** @param {Edges} one @param {Edges} other */
function measure_off(one, other) {
    return Math.max(
        .../** @type {(keyof Edges)[]} */ (["left", "top", "right", "bottom"]).map((edge) =>
            Math.abs(one[edge] - other[edge]),
        ),
    );
}

/** The least number, of an empty list endless. @param {number[]} numbers */
const least = (numbers) => Math.min(Infinity, ...numbers);

/**
 * How far a box is from what is drawn for it: a frame or a card, the lines above and below a row, or its words.
 * @param {Box} box
 * @param {Drawn} drawn
 */
function measure_box({ what, box }, { shapes, lines }) {
    const hairlines = shapes
        .filter(({ top, bottom }) => bottom - top <= 2)
        .map((line) => ({ ...line, top: line.bottom }));
    const inside = lines.filter(
        ({ left, right, baseline }) =>
            left >= box.left - 2 && right <= box.right + 1 && baseline > box.top && baseline < box.bottom,
    );
    switch (what) {
        case "frame":
            return least(shapes.map((shape) => measure_off(shape, box)));
        case "row":
            return least(hairlines.map((line) => measure_off({ ...line, bottom: box.bottom }, box)));
        case "tab":
            return least(inside.map(({ left }) => Math.abs(left - box.left - 10)));
        case "text":
            return least(inside.map(({ left, right }) => Math.abs(left - box.left - (box.right - right)) / 2));
        default:
            return 0;
    }
}

/**
 * The boxes that are more than a px away from what is drawn, and the lines of text that lie in no block.
 * @param {Box[]} boxes
 * @param {Drawn} drawn
 */
export function find_misplaced(boxes, drawn) {
    const off = boxes
        .filter((box) => !(measure_box(box, drawn) <= 1))
        .map((box) => `${box.id}: ${measure_box(box, drawn)}`);
    const outside = drawn.lines.filter(
        ({ left, right, baseline, size }) =>
            !boxes.some(
                ({ box }) =>
                    left >= box.left - 2 &&
                    right <= box.right + 1 &&
                    baseline - size <= box.bottom &&
                    baseline - 0.7 * size >= box.top - 1 &&
                    baseline <= box.bottom + 1,
            ),
    );
    return [...off, ...outside.map(({ text }) => `in no block: ${text}`)];
}

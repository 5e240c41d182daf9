// The lines of text on the screen, as a browser breaks them and as the canvas draws them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, rubricFile } from "../support/visit.js";

/** @typedef {{ text: string, left: number, right: number, baseline: number, size: number }} Line CSS px from the top left of the canvas */
/** @typedef {{ left: number, top: number, right: number, bottom: number }} Edges */
/** @typedef {{ view: import("../../web/mirror.js").View, height: number, lines: Line[], shapes: Edges[], rectangles: Map<string, Edges> }} Drawn */

const program = process.env.STREAMSTAGE_DRAWN ?? join(root, "build/native/tests/drawn");
const folder = mkdtempSync(join(tmpdir(), "streamstage-lines-"));

/**
 * What the draw data says is on the canvas after these steps.
 * @param {number} width of the canvas, CSS px
 * @param {"canvas" | "page"} presentation that the View is told of
 * @param {import("./screens.js").Walker["steps"]} steps
 */
export function draw(width, presentation, steps) {
    const words = steps.map((step, at) => {
        if ("press" in step) return step.press;
        const file = join(folder, `${at}.json`);
        writeFileSync(file, step.open);
        return `@${file}`;
    });
    return read(
        execFileSync(program, [rubricFile, String(width), presentation, ...words, "."], {
            encoding: "utf8",
            maxBuffer: 1 << 26,
        }),
    );
}

/** Every kind of block. @param {number} width */
export function draw_every_block(width) {
    return read(execFileSync(program, ["every", String(width), "canvas"], { encoding: "utf8", maxBuffer: 1 << 26 }));
}

/** @param {string} json @returns {Drawn} */
function read(json) {
    const { view, drawn } = JSON.parse(json);
    const edges = (/** @type {number[]} */ [left, top, right, bottom]) => ({
        left: left / 100,
        top: top / 100,
        right: right / 100,
        bottom: bottom / 100,
    });
    return {
        view,
        height: drawn.height / 100,
        lines: drawn.lines.map(({ text, ...lengths }) => ({
            text,
            ...Object.fromEntries(Object.entries(lengths).map(([name, length]) => [name, length / 100])),
        })),
        shapes: drawn.shapes.map(edges),
        rectangles: new Map(
            view.nodes.map((id, at) => {
                const [x, y, width, height] = drawn.rectangles.slice(4 * at, 4 * at + 4);
                return [id, edges([x, y, x + width, y + height])];
            }),
        ),
    };
}

/**
 * Runs in the page: the lines of text in a mirror, those of charts apart.
 * @param {string} [host] a selector of what has the shadow root
 */
export function read_lines(host = "stream-stage") {
    const shadow = document.querySelector(host).shadowRoot;
    const origin = shadow.querySelector(".painted").getBoundingClientRect();
    const ascent_share = 0.96875 / (0.96875 + 0.2412); // of the height that Inter gives to a letter's box
    const lines = [];
    const charts = [];
    let line;
    let text; // what holds it: terms are pieces of one
    const walker = document.createTreeWalker(shadow.querySelector(".mirror"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent.closest(".unseen, .field")) continue;
        if (parent.closest("svg")) {
            charts.push(node.data);
            continue;
        }
        const size = parseFloat(getComputedStyle(parent).fontSize);
        const range = document.createRange();
        const whole = parent.matches(".term") ? parent.parentElement : parent;
        if (whole !== text) line = undefined;
        text = whole;
        let at = 0;
        for (const letter of node.data) {
            range.setStart(node, at);
            range.setEnd(node, (at += letter.length));
            const box = Array.from(range.getClientRects())
                .filter(({ width }) => width > 0)
                .at(-1); // before it, a hyphen that a break brought
            if (!box) continue;
            const left = box.left - origin.left;
            const baseline = box.top - origin.top + ascent_share * box.height;
            if (!line || Math.abs(baseline - line.baseline) > size / 2)
                lines.push((line = { text: "", left, baseline, size }));
            line.text += letter;
            if (letter.trim()) line.right = box.right - origin.left;
        }
    }
    return { lines: lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text), charts };
}

/**
 * The lines that a mirror has to have: not the text of fields, which is their own, nor the labels of charts.
 * @param {Drawn} drawn
 */
export function lines_of_text({ view, lines, rectangles }) {
    const is_in = (/** @type {Line} */ { left, baseline }, /** @type {Edges | undefined} */ place) =>
        place && left >= place.left - 1 && left < place.right && baseline > place.top && baseline < place.bottom;
    const others = view.blocks.flatMap(({ id, kind, caption }) => {
        const inside = lines.filter((line) => is_in(line, rectangles.get(id)));
        if (kind === "text_field") return inside;
        if (!["curve", "picture"].includes(kind)) return [];
        for (let rest = caption; rest && rest.endsWith(inside.at(-1)?.text ?? "");)
            rest = rest.slice(0, -(inside.pop()?.text.length ?? 0)).trimEnd();
        return inside; // the caption, drawn last, is taken away
    });
    return lines.filter((line) => !others.includes(line));
}

/** A hyphen at a soft one is drawn, but stands in no text. */
const tell = (/** @type {Line} */ { text, size }) =>
    `${text
        .replace(/[\u00ad\u200b\u2060]|\u2010$/g, "")
        .replace(/\s+/g, " ")
        .trim()} (${size} px)`;

/**
 * The lines that only one of both has.
 * @param {Line[]} drawn
 * @param {Line[]} set
 */
export function compare_lines(drawn, set) {
    const left = set.map(tell);
    const only_drawn = drawn.map(tell).filter((line) => {
        const at = left.indexOf(line);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
    });
    return { only_drawn, only_set: left };
}

/**
 * The lines that are not where the nearest one with the same words is drawn.
 * @param {Line[]} drawn
 * @param {Line[]} set
 * @param {number} most px
 */
export function find_astray(drawn, set, most) {
    return set.flatMap((line) => {
        const offs = drawn
            .filter((other) => tell(other) === tell(line))
            .map((other) => [line.left - other.left, line.right - other.right, line.baseline - other.baseline]);
        const [nearest] = offs.sort((a, b) => Math.max(...a.map(Math.abs)) - Math.max(...b.map(Math.abs)));
        const good = nearest && nearest.every((off) => Math.abs(off) <= most);
        return good ? [] : [`${line.text}: ${nearest?.map((off) => off.toFixed(2)).join(" ")}`];
    });
}

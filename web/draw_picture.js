// A chart as a picture: the shapes that write_chart of src/platform/web/write_chart.cpp writes, on a canvas of their own.
// No image is loaded, which a page's policy might refuse.
import { make, of_document } from "./pristine.js";
import { light_colour } from "./style_sheet.js";

/** @typedef {import("./reconcile.js").Description} Description */

const pixel_ratio = 2;
/** Why there is none: a cause that the engine has words for. */
export class NoPicture extends Error {}

/** @param {unknown} units a hundredth of a px */
const px = (units) => Number(units) / 100;

/**
 * @param {Description} chart an <svg>
 * @returns {Promise<Blob>} a PNG in the light colours, twice as fine as its size in CSS px
 */
export async function draw_picture({ attributes, children }) {
    const [, , width, height] = String(attributes.viewBox).split(" ").map(px);
    const canvas = /** @type {HTMLCanvasElement} */ (make("canvas"));
    canvas.width = Math.ceil(width * pixel_ratio);
    canvas.height = Math.ceil(height * pixel_ratio);
    const pen = canvas.getContext("2d");
    if (!pen || !hands_out(pen)) throw new NoPicture();
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.scale(pixel_ratio, pixel_ratio);
    pen.lineJoin = pen.lineCap = "round";
    pen.fontKerning = "none";
    await Promise.allSettled(
        ["400", "600"].map(async (weight) => of_document(document, "fonts").load(`${weight} 16px Streamstage`)),
    );
    for (const shape of children) if (typeof shape !== "string") draw(pen, shape);
    return new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob?.size ? resolve(blob) : reject(new NoPicture())));
    });
}

/**
 * Whether the browser gives what was drawn: against fingerprinting some give noise in its place, or one colour, and
 * say nothing. A last bit that differs does no harm.
 * @param {CanvasRenderingContext2D} pen
 */
function hands_out(pen) {
    const halves = [
        [255, 255, 255, 255],
        [26, 95, 208, 255],
    ];
    const side = 8;
    halves.forEach(([red, green, blue], at) => {
        pen.fillStyle = `rgb(${red}, ${green}, ${blue})`;
        pen.fillRect(0, at * side, side, side);
    });
    try {
        const { data } = pen.getImageData(0, 0, side, 2 * side);
        return data.every((value, at) => Math.abs(value - halves[at < data.length / 2 ? 0 : 1][at % 4]) < 8);
    } catch {
        return false; // this, too, is not to hand it out
    }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Description} shape
 */
function draw(pen, { tag, attributes, children }) {
    const { fill, stroke } = attributes;
    if (fill) pen.fillStyle = light_colour(fill);
    if (stroke) pen.strokeStyle = light_colour(stroke);
    pen.lineWidth = px(attributes["stroke-width"]);
    if (tag === "text") {
        pen.font = `${attributes["font-weight"]} ${px(attributes["font-size"])}px Inter, system-ui, sans-serif`;
        pen.textAlign =
            attributes["text-anchor"] === "middle"
                ? "center"
                : /** @type {"start" | "end"} */ (attributes["text-anchor"]);
        pen.fillText(children.join(""), px(attributes.x), px(attributes.y));
        return;
    }
    pen.beginPath();
    if (tag === "circle") {
        pen.arc(px(attributes.cx), px(attributes.cy), px(attributes.r), 0, 2 * Math.PI);
    } else {
        const places = String(attributes.points).trim().split(/[ ,]+/).map(px);
        for (let at = 0; at < places.length; at += 2) pen.lineTo(places[at], places[at + 1]);
        if (tag === "polygon") pen.closePath();
    }
    if (fill) pen.fill();
    if (stroke) pen.stroke();
}

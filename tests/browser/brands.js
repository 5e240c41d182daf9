// Three brands, and what is seen of one: colours on the screen, of whatever paints them.
import assert from "node:assert/strict";
import { read_png } from "../support/letters.js";
import { answers_file } from "../support/visit.js";
import { settle } from "./settle.js";
import { organisation, rubric } from "./support.js";

export const prefix = "--streamstage-";
/** What is painted where a colour may be rounded once more, of 255. */
const near = 2;

/** Each with what is wanted to be seen of it; nothing where it is not the brand that says it. */
export const brands = {
    night: {
        style: "background: #12121c; text: #f4f1ff; accent: #ff6b95; radius: 6px",
        background: "#12121c",
        text: "#f4f1ff",
        accent: "#ff6b95",
    },
    sunny: { style: "background: white; accent: #ffc800; radius: 20px", background: "#ffffff", text: "#15202b" },
    paper: {
        style: "background: #fbf7ef; text: hsl(28 28% 13%); accent: rgb(122 31 43); radius: 2px; font-family: 'DejaVu Serif', serif; font-size: 1.125rem",
        background: "#fbf7ef",
        text: "#2a2118",
        accent: "#7a1f2b",
    },
};

export const declare = (style) => style.replace(/([\w-]+):/g, `${prefix}$1:`);
export const page = (style, attributes = "", rest = "") => `<!doctype html><html lang="en"><meta charset="utf-8">
    <title>A brand</title><meta name="viewport" content="width=device-width"><style>body { margin: 0 } ${style}</style>
    <script type="module" src="/stream-stage.js"></script>
    <main><stream-stage rubric="/event-streaming.json" storage="none" ${attributes}></stream-stage></main>${rest}`;

/** Values that a page may give, and that are none. */
export const hostile = {
    accent: [
        "url(/secret.png)",
        "banana",
        "12px",
        "x".repeat(100_000),
        "var(--nothing, inherit)",
        "{}",
        "image-set('a' 1x)",
    ],
    background: ["url(/secret.png)", "linear-gradient(red, blue)", "red blue"],
    text: ["url(/secret.png)", "inherit", "NaN"],
    radius: ["calc(NaN * 1px)", "calc(infinity * 1px)", "-40px", "50%", "red", "url(/secret.png)"],
    "font-size": ["calc(NaN * 1px)", "calc(infinity * 1px)", "0", "-3px", "50%", "huge"],
    "font-family": ["12px", "url(/secret.png)", "x".repeat(100_000), "'a' 'b'", "}"],
};

export const from_hex = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
export const distance = (one, other) => Math.max(...one.map((byte, at) => Math.abs(byte - other[at])));

/** What is seen, by place in CSS px. */
export async function look(visitor) {
    await settle(visitor);
    const { width, depth, bytes, height } = read_png(Buffer.from(await visitor.page.screenshot()));
    const at = (x, y) => [...bytes.subarray((Math.round(y) * width + Math.round(x)) * depth).subarray(0, 3)];
    return {
        at,
        /** How near to a colour the nearest pixel of a rectangle is. */
        nearest(colour, { x, y, width: wide, height: high }) {
            let best = 255;
            for (let row = Math.ceil(y); row < Math.min(y + high, height); ++row)
                for (let column = Math.ceil(x); column < Math.min(x + wide, width); ++column)
                    best = Math.min(best, distance(at(column, row), colour));
            return best;
        },
    };
}

export const is_drawn = (visitor) => visitor.in_widget((_, shadow) => shadow.querySelector(".stage.canvas") !== null);
export const tokens_of = (visitor, names) =>
    visitor.in_widget((_, shadow, wanted) => {
        const style = getComputedStyle(shadow.querySelector(".stage"));
        return Object.fromEntries(wanted.map((name) => [name, style.getPropertyValue(`--${name}`)]));
    }, names);

/** Ground, button and title have these colours. */
export async function assert_painted(visitor, view, { background, text, accent }) {
    assert.equal(await is_drawn(visitor), view === "canvas");
    const [button, title, corner] = await visitor.in_widget((element, shadow) =>
        [
            element.rectangle(shadow.querySelector("button.primary").id),
            shadow.querySelector("h2, h3").getBoundingClientRect(),
            shadow.querySelector(".painted").getBoundingClientRect(),
        ].map((place) => place.toJSON()),
    );
    const seen = await look(visitor);
    const painted = {
        background: distance(seen.at(corner.x + 4, corner.y + 4), from_hex(background)),
        accent: distance(seen.at(button.x + 8, button.y + button.height / 2), from_hex(accent)),
        text: seen.nearest(from_hex(text), title),
    };
    for (const [name, off] of Object.entries(painted)) assert.ok(off <= near, `${view}: ${name} is off by ${off}`);
}

/** Opens a result. */
export async function show_result(visitor) {
    await visitor.in_widget(
        (element, _, answers) => element.load(answers),
        answers_file(organisation(rubric.test_organisations[4].id)),
    );
    await visitor.rest();
    if ((await visitor.controls()).includes("go/result"))
        await visitor.in_widget((_, shadow) => shadow.getElementById("go/result").click());
    await visitor.rest();
}

export async function show_question(visitor) {
    await visitor.in_widget((_, shadow) => shadow.getElementById("start/quick").click());
    await visitor.rest();
    await visitor.in_widget((_, shadow) => shadow.querySelector(".choice > input").click());
    await visitor.rest();
}

/** As tests/engines/axe.js wants it. */
export const engine_of = ({ page: shown }) => ({
    evaluate: (source, ...given) =>
        shown.evaluate((text, values) => (0, eval)(`(${text})`)(...values), String(source), given),
});

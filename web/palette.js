// The colours of a brand: everything that is drawn, from three. Canvas and page show the same, with contrast enough for
// every pair that is in use (tests/browser/page_test.js lists them).

/** Red, green and blue, 0 to 255. @typedef {[number, number, number]} Colour */

/** Of WCAG 2: text, and what must be seen. */
export const text_min = 4.5;
const shape_min = 3;
/** A ground on which black and white are equally clear. */
const middle = 0.179;
/** @type {Colour} */
const black = [0, 0, 0];
/** @type {Colour} */
const white = [255, 255, 255];
/** Warm on light as on dark. @type {Colour} */
const amber = [255, 159, 0];

/** The share of a colour in the palest ground that can be told from the background; and in one that is seen at once. */
const least_shade = 0.03;
const fair_shade = 0.07;

/** What a brand leaves open (src/core/charts/palette.hpp). */
const themes = {
    light: { background: "#ffffff", text: "#15202b", accent: "#1a5fd0", warn: "#9a5b00" },
    dark: { background: "#11161c", text: "#e8edf3", accent: "#6ea8ff", warn: "#f0b35a" },
};

/** @param {string} hex @returns {Colour} */
function from_hex(hex) {
    const bytes = parseInt(hex.slice(1), 16);
    return [bytes >> 16, (bytes >> 8) & 255, bytes & 255];
}

/** @param {Colour} colour */
export function to_number([red, green, blue]) {
    return (red << 16) | (green << 8) | blue;
}

/** @param {Colour} colour */
export function to_hex(colour) {
    return `#${to_number(colour).toString(16).padStart(6, "0")}`;
}

/** @param {Colour} colour */
function luminance(colour) {
    const [red, green, blue] = colour
        .map((byte) => byte / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {Colour} one @param {Colour} other */
export function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

/** As color-mix() does it. @param {Colour} under @param {Colour} over @param {number} share of what is over @returns {Colour} */
export function mix(under, over, share) {
    return /** @type {Colour} */ (under.map((byte, at) => Math.round(byte + (over[at] - byte) * share)));
}

/**
 * The first of some colours that will do.
 * @param {number} count
 * @param {(at: number) => Colour} make from the most wanted to the least
 * @param {(colour: Colour) => boolean} will_do
 */
function choose(count, make, will_do) {
    for (let at = 0; at < count; ++at) if (will_do(make(at))) return make(at);
    return make(count);
}

/** No further towards black or white than it takes. @param {Colour} colour @param {Colour} ground @param {(colour: Colour) => boolean} will_do */
function strengthen(colour, ground, will_do) {
    const end = is_dark(ground) ? white : black;
    return choose(128, (at) => mix(colour, end, at / 128), will_do);
}

/** @param {Colour} ground */
export function is_dark(ground) {
    return luminance(ground) < middle;
}

/** The ground of a theme. @param {boolean} dark */
export function theme_ground(dark) {
    return from_hex(themes[dark ? "dark" : "light"].background);
}

/**
 * @param {Colour} background opaque: what is seen
 * @param {{ text?: Colour, accent?: Colour }} given
 */
export function make_palette(background, given) {
    const theme = themes[is_dark(background) ? "dark" : "light"];
    /** @param {Colour[]} grounds */
    const reads_on =
        (...grounds) =>
        (/** @type {Colour} */ colour) =>
            grounds.every((ground) => contrast(colour, ground) >= text_min);
    const on = (/** @type {Colour} */ over, /** @type {number} */ share) => mix(background, over, share);
    /** A ground with some of a colour in it: the less, the closer these come to what can just be read. */
    const shade = (
        /** @type {Colour} */ over,
        /** @type {number} */ most,
        /** @type {(ground: Colour) => boolean} */ carries,
    ) => choose(16, (at) => on(over, most * (1 - at / 16)), carries);
    const carries = (/** @type {Colour[]} */ colours) => (/** @type {Colour} */ ground) =>
        colours.every((colour) => contrast(colour, ground) >= text_min);

    const text = strengthen(given.text ?? from_hex(theme.text), background, (colour) =>
        reads_on(background, on(colour, least_shade), on(amber, least_shade))(colour),
    );
    const wanted = given.accent ?? from_hex(theme.accent);
    /** It can stay as it is, on a pale tint; or else it is changed for one that can be seen. */
    const clear = reads_on(background, on(wanted, least_shade), on(amber, least_shade));
    const accent = clear(wanted)
        ? wanted
        : strengthen(wanted, background, reads_on(background, on(wanted, fair_shade), on(amber, fair_shade)));
    const warn = strengthen(from_hex(theme.warn), background, reads_on(background, on(amber, least_shade)));
    const tint = shade(wanted, 0.11, carries([text, accent]));
    const warn_tint = shade(amber, 0.13, carries([text, accent, warn]));
    const surface = shade(text, 0.04, carries([text]));
    const track = shade(text, 0.08, carries([text]));
    const grounds = [background, surface, track, tint, warn_tint];
    const seen_on = (/** @type {Colour[]} */ shapes) => (/** @type {Colour} */ colour) =>
        shapes.every((shape) => contrast(colour, shape) >= shape_min);
    const band = choose(
        14,
        (at) => on(accent, 0.35 - at / 50),
        (ground) => seen_on([accent, text])(ground),
    );
    const muted = choose(
        12,
        (at) => on(text, 0.7 + at / 40),
        (colour) => reads_on(...grounds)(colour) && seen_on([band])(colour),
    );
    const outline = choose(18, (at) => on(text, 0.55 + at / 40), seen_on([background, track, tint]));
    return {
        background,
        surface,
        text,
        muted,
        line: on(text, 0.15),
        outline,
        accent,
        "on-accent": background,
        tint,
        warn,
        "warn-tint": warn_tint,
        track,
        band,
    };
}

// The colours of a brand: whatever a page gives, what is drawn can be read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, make_palette } from "../../web/palette.js";
import { from_hex } from "../browser/brands.js";

test("whatever colours are given, every pair that is in use can be read", () => {
    const pairs = {
        text: ["background", "surface", "track", "tint", "warn-tint"],
        muted: ["background", "surface", "track", "tint", "warn-tint"],
        accent: ["background", "tint", "warn-tint"],
        "on-accent": ["accent"],
        warn: ["background", "warn-tint"],
    };
    const shapes = {
        outline: ["background", "tint", "track"],
        accent: ["surface", "track", "band"],
        muted: ["band"],
        warn: ["track"],
    };
    let seed = 1;
    const byte = () => (seed = (seed * 48271) % 2147483647) % 256;
    const colour = () => [byte(), byte(), byte()];
    for (let at = 0; at < 3000; ++at) {
        const background = colour();
        const given = { text: at % 3 ? colour() : undefined, accent: at % 5 ? colour() : undefined };
        const palette = make_palette(background, given);
        for (const [uses, least] of [
            [pairs, 4.5],
            [shapes, 3],
        ])
            for (const [over, grounds] of Object.entries(uses))
                for (const ground of grounds) {
                    const found = contrast(palette[over], palette[ground]);
                    assert.ok(
                        found >= least,
                        `${over} on ${ground}: ${found} ${JSON.stringify({ background, given })}`,
                    );
                }
        assert.deepEqual(palette.background, background);
    }
});

test("a colour that can be read stays as it is", () => {
    for (const [background, text, accent] of [
        ["#ffffff", "#000000", "#0b57d0"],
        ["#000000", "#ffffff", "#8ab4f8"],
        ["#fff8e1", "#3e2723", "#b71c1c"],
    ].map((colours) => colours.map(from_hex))) {
        const palette = make_palette(background, { text, accent });
        assert.deepEqual([palette.text, palette.accent], [text, accent]);
    }
});

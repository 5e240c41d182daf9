// Charts saved as pictures.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { offline_file, root, use_browser, visit_alone } from "./support.js";
import { answers_of, open_keep, press, saved_bytes } from "./take_away.js";

const bank = answers_of("fairholm-bank");
const drawing = await build({
    entryPoints: [join(root, "web/draw_picture.js")],
    bundle: true,
    format: "esm",
    write: false,
});
const { browser, server } = await use_browser({
    "/draw_picture.js": drawing.outputFiles[0].text,
    "/drawn.html": `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"><title>Picture</title>`,
});

const with_page = (work, url = offline_file) => visit_alone(browser, url, work, { still: true });

test("every chart of the result is handed over as a PNG of its whole size", async () => {
    await with_page(async (visitor) => {
        await open_keep(visitor, bank);
        const ids = (await visitor.controls()).filter((id) => /png$/.test(id));
        assert.ok(ids.length >= 3, ids.join(" "));
        for (const id of ids) {
            const { file_name, bytes } = await saved_bytes(visitor, () => press(visitor, id));
            assert.match(file_name, /\.png$/);
            assert.equal(bytes.subarray(1, 4).toString(), "PNG");
            assert.equal(bytes.readUInt32BE(16), (42 + 2) * 16 * 2, "42 em and its margin, twice as fine");
            assert.ok(bytes.length > 2000);
        }
        assert.deepEqual((await visitor.seen()).violations, []);
        assert.deepEqual(visitor.messages, []);
    });
});

/** How many pixels of a PNG have each colour. */
function count_colours(visitor, bytes) {
    return visitor.page.evaluate(async (packed) => {
        const image = await createImageBitmap(
            new Blob([Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))]),
        );
        const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, image.width, image.height);
        const counts = {};
        for (let at = 0; at < data.length; at += 4) {
            const colour = Array.from(data.slice(at, at + 3)).join(" ");
            counts[colour] = (counts[colour] ?? 0) + 1;
        }
        return counts;
    }, bytes.toString("base64"));
}

test("the tracks of the profile and the steps of the staircase have their own colour in the picture", async () => {
    await with_page(async (visitor) => {
        await open_keep(visitor, bank);
        for (const chart of ["profile", "staircase"]) {
            const { bytes } = await saved_bytes(visitor, () => press(visitor, `picture/${chart}/png`));
            const {
                "255 255 255": ground,
                "237 240 245": track,
                "0 0 0": black = 0,
                ...others
            } = await count_colours(visitor, bytes);
            assert.ok(
                ground > track && track > 2 * Math.max(...Object.values(others)),
                `${chart}: ${track} pixels of track`,
            );
            assert.equal(black, 0, chart);
        }
    });
});

/** One of every kind of shape, in hundredths of a px. */
const chart = {
    tag: "svg",
    attributes: { viewBox: "0 0 10000 5000", "aria-hidden": "true" },
    children: [
        {
            tag: "polygon",
            attributes: { points: "1000 1000 3000 1000 3000 3000 1000 3000", fill: "track" },
            children: [],
        },
        {
            tag: "polyline",
            attributes: { points: "5000 500 5000 4500 ", stroke: "accent", "stroke-width": 400 },
            children: [],
        },
        { tag: "circle", attributes: { cx: 7000, cy: 1000, r: 500, fill: "warn" }, children: [] },
        {
            tag: "text",
            attributes: {
                x: 8000,
                y: 3000,
                "font-size": 1600,
                "font-weight": 600,
                "text-anchor": "middle",
                fill: "text",
            },
            children: ["Stage"],
        },
    ],
};

test("a chart becomes a picture of twice its size on white, in the light colours, whatever the page's policy and theme", async () => {
    const page = await browser.newPage();
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    await page.goto(`${server.base}/drawn.html`);
    const seen = await page.evaluate(async (drawn) => {
        const violations = [];
        addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
        const { draw_picture } = await import("/draw_picture.js");
        const blob = await draw_picture(drawn);
        const image = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(image.width, image.height);
        const pen = canvas.getContext("2d");
        pen.drawImage(image, 0, 0);
        const at = (x, y) => Array.from(pen.getImageData(x, y, 1, 1).data.slice(0, 3)).join(" ");
        const letters = pen.getImageData(140, 30, 40, 40).data;
        return {
            type: blob.type,
            size: [image.width, image.height],
            ground: at(1, 1),
            polygon: at(40, 40),
            line: at(100, 50),
            disc: at(140, 20),
            ink: letters.filter((value, place) => place % 4 === 0 && value < 128).length > 10,
            violations,
        };
    }, chart);
    assert.deepEqual(seen, {
        type: "image/png",
        size: [200, 100],
        ground: "255 255 255",
        polygon: "237 240 245",
        line: "26 95 208",
        disc: "154 91 0",
        ink: true,
        violations: [],
    });
    await page.close();
});

// What changes around the widget while it runs: pixel ratio, zoom, colours, motion. The picture must be that of a page where
// it was so from the beginning.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fonts, pinned_fonts } from "../engines/serve.js";
import { controls_for, use_browser, visit } from "./support.js";

const size = { width: 400, height: 900 };
/** In a font of its own: one of the system's keeps the metrics that it had when the browser first measured it. */
const pinned = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>${pinned_fonts} body { margin: 0 }</style><script type="module" src="/stream-stage.js"></script>
    <stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>`;
const { browser, server } = await use_browser({ ...fonts, "/pinned.html": pinned });

/** A visitor in front of the first question, its first answer given. */
async function begin(options = {}) {
    const context = await browser.createBrowserContext();
    const visitor = await visit(browser, `${server.base}/pinned.html`, { ...size, context, ...options });
    await visitor.click("start/quick");
    await visitor.click(controls_for(await visitor.question())[0]);
    await visitor.page.mouse.move(1, 1);
    await visitor.rest();
    return visitor;
}

const leave = (visitor) => visitor.page.browserContext().close();

/** The canvas in CSS px and in pixels. */
const measure = (visitor) =>
    visitor.in_widget((_, shadow) => {
        const canvas = shadow.querySelector("canvas");
        const { width, height } = canvas.getBoundingClientRect();
        return { width, height, wide: canvas.width, high: canvas.height, ratio: devicePixelRatio };
    });

/** The greatest difference between two pictures, of 255. */
async function measure_difference(...pictures) {
    const blank = await browser.newPage(); // whose policy lets it
    const found = await blank.evaluate(
        async (urls) => {
            const [one, other] = await Promise.all(
                urls.map(async (url) => {
                    const image = await createImageBitmap(await (await fetch(url)).blob());
                    const paint = new OffscreenCanvas(image.width, image.height).getContext("2d");
                    paint.drawImage(image, 0, 0);
                    return paint.getImageData(0, 0, image.width, image.height).data;
                }),
            );
            const off = one.map((value, at) => Math.abs(value - other[at]));
            return off.reduce((most, one) => Math.max(most, one), 0);
        },
        pictures.map((picture) => `data:image/png;base64,${picture}`),
    );
    await blank.close();
    return found;
}

async function settle(visitor) {
    await visitor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    await visitor.rest();
}

test("the pixel ratio changes from 1 to 3 to 1.5: the canvas is as sharp as if it had been so from the beginning", async () => {
    const visitor = await begin();
    for (const ratio of [3, 1.5, 1]) {
        for (const height of [size.height - 1, size.height]) {
            // or the browser's emulation tells the page nothing
            await visitor.page.setViewport({ width: size.width, height, deviceScaleFactor: ratio });
            await settle(visitor);
        }
        const canvas = await measure(visitor);
        assert.equal(canvas.ratio, ratio);
        assert.equal(canvas.wide, 400 * ratio);
        assert.equal(canvas.width, 400);
        assert.ok(Math.abs(canvas.high - canvas.height * ratio) < 0.01);
        const other = await begin({ ratio });
        assert.deepEqual(await measure(other), canvas);
        const pictures = await Promise.all([visitor, other].map(({ page }) => page.screenshot({ encoding: "base64" })));
        assert.ok((await measure_difference(...pictures)) < 64, `at ${ratio}`); // what is stretched is off by more
        await leave(other);
    }
    assert.deepEqual(visitor.messages, []);
    await leave(visitor);
});

test("light turns to dark and back", async () => {
    const [visitor, dark] = [await begin(), await begin({ dark: true })];
    const shoot = ({ page }) => page.screenshot({ encoding: "base64" });
    const light = await shoot(visitor);
    const turn = async (value) => {
        await visitor.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
        await settle(visitor);
        return shoot(visitor);
    };
    // Letters that lie elsewhere in a texture are rounded another way.
    const picture = await turn("dark");
    assert.ok((await measure_difference(picture, await shoot(dark))) <= 1);
    assert.ok((await measure_difference(picture, light)) > 100);
    assert.ok((await measure_difference(await turn("light"), light)) <= 1);
    await leave(visitor);
    await leave(dark);
});

test("the curve moves until no motion is wanted, and moves again when it is", async () => {
    const visitor = await begin();
    const rungs = (await visitor.controls()).filter((id) => id.startsWith("answer/"));
    /** Frames drawn when the lowest rung is chosen, and then the highest. */
    const count_frames = async () => {
        const before = (await visitor.seen()).draws.length;
        for (const id of [rungs.at(0), rungs.at(-1)]) {
            await visitor.in_widget((_, shadow, name) => shadow.getElementById(name).click(), id);
            await settle(visitor);
        }
        return (await visitor.seen()).draws.length - before;
    };
    const wish = async (value) => {
        await visitor.page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]);
        await settle(visitor);
    };
    const moving = await count_frames();
    await wish("reduce");
    assert.equal(await count_frames(), 2, "one picture for each answer");
    await wish("no-preference");
    assert.ok((await count_frames()) > 4);
    assert.ok(moving > 4);
    await leave(visitor);
});

test("a page zoomed to 400 % is read and answered without scrolling sideways", async () => {
    const visitor = await begin();
    await visitor.page.setViewport({ width: 320, height: 225, deviceScaleFactor: 4 });
    await settle(visitor);
    const canvas = await measure(visitor);
    assert.equal(canvas.width, 320);
    assert.equal(canvas.wide, 1280);
    for (let asked = 0; asked < 5; ++asked) {
        const question = await visitor.question();
        await visitor.click("go/next");
        assert.notEqual(await visitor.question(), question);
        assert.ok(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), question);
        await visitor.click(controls_for(await visitor.question())[0]);
    }
    await visitor.click("go/review");
    const { width, wide } = await measure(visitor);
    assert.ok(wide >= 2 * width, "a long screen is drawn with half the pixels, not with fewer");
    assert.deepEqual(visitor.messages, []);
    await leave(visitor);
});

// Both views break their lines at the same words, and over the canvas every element, and every line in it, lies within a px
// of what is drawn. What is drawn is read from the draw data (tests/ui/drawn.cpp).
import assert from "node:assert/strict";
import { test } from "node:test";
import { abilities } from "./abilities.js";
import { find_misplaced, read_boxes } from "./boxes.js";
import { compare_lines, draw, draw_every_block, find_astray, lines_of_text, read_lines } from "./lines.js";
import { bundle_mirror, empty_page } from "./mirror_alone.js";
import { Walker, rest, screens } from "./screens.js";
import { each_engine } from "./each_engine.js";
import { pinned_fonts } from "./serve.js";

/** @typedef {import("./engine.js").Engine} Engine */

const widths = [320, 360, 640, 1280];
/** Of phones, besides. */
const phones = [344, 375, 390, 412, 430];
const same = { only_drawn: [], only_set: [] };
const whole_px = "it makes every letter whole px wide, whatever the font says";

/** A page that has its own mind about text. */
const page_styles =
    "font: italic 30px/3 serif; text-align: right; text-indent: 3em; text-transform: uppercase; text-wrap: balance; hyphens: auto; word-break: break-all";

/** @param {string} view */
const widget_page = (
    view,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>${pinned_fonts} html { scrollbar-width: none } body { margin: 0; ${page_styles}; ${view === "canvas" ? "letter-spacing: 2px; word-spacing: 5px" : ""} }</style><script type="module" src="/stream-stage.js"></script>
    <stream-stage rubric="/event-streaming.json" storage="none" presentation="${view}"></stream-stage>`;

/** Runs in the page: uses controls at random, and gives the ids of those. @param {number} seed @param {number} times */
function act_at_random(seed, times) {
    const shadow = document.querySelector("stream-stage").shadowRoot;
    const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
    return Array.from({ length: times }, () => {
        const controls = Array.from(shadow.querySelectorAll(".mirror :is(button, .choice > input)")).filter(
            ({ id }) => !/^(file|save|presentation|picture|link)/.test(id),
        );
        const control = controls[random(controls.length)];
        control.click();
        return control.id;
    });
}

each_engine(
    {
        timeout: 300_000,
        site: {
            pages: {
                "/html.html": widget_page("html"),
                "/canvas.html": widget_page("canvas"),
                "/every.html": empty_page,
            },
        },
        open: { circumstances: { reduced_motion: true } },
    },
    (here, name) => {
        /** @param {import("./lines.js").Drawn} drawn @param {import("./lines.js").Line[]} lines of the mirror @param {string} where */
        function assert_same_lines(drawn, lines, where) {
            if (!here.engine.can.fractions) return;
            assert.deepEqual(compare_lines(lines_of_text(drawn), lines), same, where);
            assert.deepEqual(find_astray(drawn.lines, lines, 1), [], where);
        }

        /** @param {"html" | "canvas"} view @param {number} width */
        async function arrive(view, width) {
            await here.engine.viewport(width, 800);
            await here.engine.goto(`${here.site.url}/${view}.html`);
            await here.engine.until(
                (/** @type {string} */ wanted) =>
                    document.querySelector("stream-stage")?.shadowRoot?.querySelector(`.stage.${wanted} button`),
                "widget",
                10_000,
                view,
            );
            await here.engine.evaluate(() => document.fonts.ready.then(() => true));
        }

        /** @param {"page" | "canvas"} presentation @param {Walker} walker */
        async function draw_the_same(presentation, walker) {
            await here.engine.evaluate(rest);
            const room = await here.engine.evaluate(() => document.querySelector("stream-stage").clientWidth);
            return draw(Math.min(720, room), presentation, walker.steps);
        }

        test("so it is in the course of 10,000 random actions", { skip: name !== "chromium" }, async () => {
            await arrive("canvas", 360);
            const walker = new Walker(here.engine);
            for (let round = 1; round <= 20; ++round) {
                for (const id of await here.engine.evaluate(act_at_random, round, 500))
                    walker.steps.push({ press: id });
                const drawn = await draw_the_same("canvas", walker);
                const where = `${drawn.view.screen} after ${walker.steps.length} actions`;
                assert_same_lines(drawn, (await here.engine.evaluate(read_lines)).lines, where);
                assert.deepEqual(find_misplaced(await here.engine.evaluate(read_boxes), drawn), [], where);
            }
        });

        for (const width of widths) {
            test(
                `the page breaks its lines where the canvas does, ${width} px wide`,
                { skip: !abilities[name].fractions && whole_px },
                async () => {
                    await arrive("html", width);
                    const walker = new Walker(here.engine);
                    for (const [screen, reach] of Object.entries(screens)) {
                        await reach(walker);
                        const drawn = await draw_the_same("page", walker);
                        const page = await here.engine.evaluate(read_lines);
                        assert.deepEqual(compare_lines(lines_of_text(drawn), page.lines), same, screen);
                        const labels = drawn.lines
                            .filter((line) => !lines_of_text(drawn).includes(line))
                            .map(({ text }) => text);
                        assert.ok(
                            page.charts.every((text) => labels.includes(text)),
                            screen,
                        );
                    }
                },
            );

            test(
                `elements and lines lie over what is drawn, ${width} px wide`,
                {
                    skip:
                        !abilities[name].webgl || (!abilities[name].fractions && `${whole_px}, on the canvas as well`),
                },
                async () => {
                    await arrive("canvas", width);
                    const walker = new Walker(here.engine);
                    for (const [screen, reach] of Object.entries(screens)) {
                        await reach(walker);
                        const drawn = await draw_the_same("canvas", walker);
                        const { lines } = await here.engine.evaluate(read_lines);
                        assert_same_lines(drawn, lines, screen);
                        assert.deepEqual(find_misplaced(await here.engine.evaluate(read_boxes), drawn), [], screen);
                    }
                },
            );
        }

        for (const width of [...widths, ...phones]) {
            test(`so it is with every kind of block, ${width} px wide`, async () => {
                await here.engine.viewport(width, 800);
                await here.engine.goto(`${here.site.url}/every.html`);
                await here.engine.evaluate(`() => { ${await bundle_mirror()} }`);
                const room = Math.min(720, width);
                const drawn = draw_every_block(room);
                const show = (/** @type {any[]} */ ...given) =>
                    here.engine.evaluate(
                        (/** @type {any[]} */ ...all) => window.show_view(...all),
                        drawn.view,
                        room,
                        ...given,
                    );
                await show(null);
                const page = await here.engine.evaluate(read_lines, "#host");
                if (here.engine.can.fractions) assert.deepEqual(compare_lines(lines_of_text(drawn), page.lines), same);
                await show(
                    [...drawn.rectangles.values()].flatMap(({ left, top, right, bottom }) => [
                        left,
                        top,
                        right - left,
                        bottom - top,
                    ]),
                );
                const { lines } = await here.engine.evaluate(read_lines, "#host");
                assert_same_lines(drawn, lines, "over the canvas");
                assert.deepEqual(find_misplaced(await here.engine.evaluate(read_boxes, "#host"), drawn), []);
            });
        }
    },
);

// In every engine the canvas has the page's own letters: each line of it is held against the same line of the elements that
// lie over it, in their own colours.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { in_east_asian } from "../support/east_asian.js";
import { compare_lines, list_lines, show_canvas, show_elements } from "../support/letters.js";
import { rubric } from "../support/visit.js";
import { abilities } from "./abilities.js";
import { each_engine } from "./each_engine.js";
import { Walker, rest, screens } from "./screens.js";
import { pinned_fonts, screenshots } from "./serve.js";

const asian_font = readFileSync("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");
/** @param {string} file of a rubric @param {string} [style] */
const letters_page = (file, style = "") =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><style>${pinned_fonts} ${style} body { margin: 0 }</style>
    <script type="module" src="/stream-stage.js"></script><stream-stage rubric="${file}" storage="none"></stream-stage>`;
/** Of every weight: where a ratio is only pretended, Chromium makes letters bolder by it. */
const asian = `@font-face { font-family: Asian; font-weight: 100 900; src: url(/asian.ttf) } stream-stage { --streamstage-font-family: Inter, Asian }`;

/** Of 255, and of all inked pixels the share that may be further off. */
const most = 8;
const share_max = 0.01;
/** CSS px that lines lie apart by, where an engine rounds their heights. @type {Partial<Record<import("./abilities.js").EngineName, number>>} */
const line_heights = { webkit: 1 };

each_engine(
    {
        timeout: 300_000,
        site: {
            pages: {
                "/letters.html": letters_page("/event-streaming.json"),
                "/japanese.html": letters_page("/japanese.json", asian),
                "/japanese.json": JSON.stringify(in_east_asian(rubric, "ja")),
                "/asian.ttf": (_, response) => response.end(asian_font),
            },
        },
        open: { circumstances: { reduced_motion: true } },
    },
    (here, name) => {
        /** WebKit's canvases cannot be told the language of a letter. @param {string} path */
        const can_draw = (path) => abilities[name].webgl && (path === "letters" || name !== "webkit");

        for (const [path, ratio, theme] of /** @type {[string, number, "light" | "dark"][]} */ ([
            ["letters", 1, "light"],
            ["letters", 1, "dark"],
            ["letters", 2, "light"],
            ["letters", 2, "dark"],
            ["japanese", 1, "dark"],
            ["japanese", 2, "light"],
        ]))
            test(
                `letters are the page's own, ${path}, ratio ${ratio}, ${theme}`,
                { skip: !can_draw(path) },
                async () => {
                    await here.engine.emulate({ color_scheme: theme });
                    await here.engine.viewport(700, 900, ratio);
                    await here.engine.goto(`${here.site.url}/${path}.html`);
                    await here.engine.until(
                        () => document.querySelector("stream-stage")?.shadowRoot?.querySelector(".stage.canvas button"),
                        "widget",
                    );
                    await here.engine.evaluate(() => document.fonts.ready.then(() => true));
                    const walker = new Walker(here.engine);
                    for (const screen of /** @type {(keyof typeof screens)[]} */ (["start", "ladder"])) {
                        await screens[screen](walker);
                        await assert_same_letters(screen, ratio);
                    }
                },
            );

        test(
            "East Asian letters are the page's where no canvas knows of languages",
            { skip: can_draw("japanese") },
            async () => {
                await here.engine.goto(`${here.site.url}/japanese.html`);
                await here.engine.until(
                    () => document.querySelector("stream-stage")?.shadowRoot?.querySelector(".stage button"),
                    "widget",
                );
                const walker = new Walker(here.engine);
                await screens.ladder(walker);
                assert.ok(await walker.find(".stage.html button"));
                assert.equal(await walker.find("[id='presentation/other']"), "", "there is no choice here");
            },
        );

        /** @param {string} screen @param {number} ratio */
        async function assert_same_letters(screen, ratio) {
            const shoot = async (/** @type {string} */ what) => {
                const path = join(screenshots, `letters-${name}-${what}.png`);
                await here.engine.screenshot(path);
                return readFileSync(path);
            };
            await here.engine.evaluate(rest);
            const lines = await here.engine.evaluate(list_lines);
            const drawn = await shoot("canvas");
            await here.engine.evaluate(show_elements);
            await here.engine.evaluate(rest);
            const set = await shoot("page");
            await here.engine.evaluate(show_canvas);
            const compared = compare_lines(drawn, set, lines, ratio, most, (line_heights[name] ?? 0) * ratio);
            const inked = compared.reduce((sum, line) => sum + line.inked, 0);
            const off = compared.reduce((sum, line) => sum + line.off, 0);
            assert.ok(inked > 2000, "there is text");
            assert.ok(off <= share_max * inked, `${screen}: ${off} of ${inked} pixels; ${JSON.stringify(compared)}`);
        }
    },
);

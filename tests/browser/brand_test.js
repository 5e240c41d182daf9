// A brand by custom properties: canvas and page have its colours, corners and letters, and whoever reads can read them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { contrast, make_palette } from "../../web/palette.js";
import { find_violations, tell_violations } from "../engines/axe.js";
import { compare_lines, list_lines, show_canvas, show_elements } from "../support/letters.js";
import {
    assert_painted,
    brands,
    declare,
    distance,
    engine_of,
    from_hex,
    hostile,
    is_drawn,
    look,
    page,
    prefix,
    show_question,
    show_result,
    tokens_of,
} from "./brands.js";
import { settle } from "./settle.js";
import { dist, use_browser, visit_alone } from "./support.js";

const views = { canvas: "", page: 'presentation="html"' };
const { browser, server } = await use_browser({
    ...Object.fromEntries(
        Object.entries(brands).flatMap(([name, { style }]) =>
            Object.entries(views).map(([view, attribute]) => [
                `/${name}-${view}.html`,
                page(`main { ${declare(style)} }`, attribute),
            ]),
        ),
    ),
    ...Object.fromEntries(
        Object.entries(views).flatMap(([view, attribute]) => [
            [`/plain-${view}.html`, page("", attribute)],
            [
                `/changing-${view}.html`,
                page(
                    `.night { ${declare(brands.night.style)} } .paper { ${declare(brands.paper.style)} }
                    @media (prefers-color-scheme: dark) { .system { ${declare("accent: #ffd166; background: #002b36")} } }
                    [data-tone=warm] { ${declare("accent: #9c2a00")} }`,
                    attribute,
                ),
            ],
            [
                `/clear-${view}.html`,
                page(
                    `body { background: #0b3d2e } body.light { background: #e8f5e9 } main { ${declare("background: transparent; accent: #2e9e6b")} }`,
                    attribute,
                ),
            ],
            [`/hostile-${view}.html`, page("", attribute, "<style id='hostile'></style>")],
        ]),
    ),
    "/two.html": page(
        `main { ${declare(brands.sunny.style)} }`,
        "",
        '<main><stream-stage rubric="/event-streaming.json" storage="none"></stream-stage></main>',
    ),
    "/first.html": readFileSync(join(dist, "demo/blog.html"), "utf8")
        .replace("../stream-stage.js", "/late.js")
        .replace("</head>", `<style>stream-stage { ${declare(brands.night.style)} }</style></head>`),
    "/late.js": (_, response) => response.writeHead(404).end(),
});

for (const [name, brand] of Object.entries(brands))
    for (const width of [360, 1280]) {
        for (const view of ["page", "canvas"])
            test(`${name}, ${width} px, ${view}: ground, button and title are those of the brand`, async () => {
                await visit_alone(
                    browser,
                    `${server.base}/${name}-${view}.html`,
                    async (visitor) => {
                        const accent = brand.accent ?? (await tokens_of(visitor, ["accent"])).accent;
                        assert.ok(contrast(from_hex(accent), from_hex(brand.background)) >= 4.5);
                        await assert_painted(visitor, view, { ...brand, accent });
                    },
                    { still: true, width, height: 1000 },
                );
            });
        test(`${name}, ${width} px: the canvas breaks and draws every line as the page does`, async () => {
            await visit_alone(
                browser,
                `${server.base}/${name}-canvas.html`,
                async (visitor) => {
                    for (const show of [async () => {}, show_question, show_result]) {
                        await show(visitor);
                        await visitor.page.mouse.move(width - 1, 0);
                        assert.ok(await is_drawn(visitor));
                        const shoot = async () => {
                            await settle(visitor);
                            return Buffer.from(await visitor.page.screenshot());
                        };
                        const drawn = await shoot();
                        const lines = await visitor.page.evaluate(list_lines);
                        await visitor.page.evaluate(show_elements);
                        const set = await shoot();
                        await visitor.page.evaluate(show_canvas);
                        assert.ok(lines.length > 4);
                        // Where text is scaled, chapters beside each other begin at parts of a pixel: the next quarter may be taken.
                        const chapters = await visitor.in_widget((_, shadow) =>
                            Array.from(shadow.querySelectorAll("nav button"), ({ textContent }) => textContent),
                        );
                        const exact = lines.filter(({ text }) => name !== "paper" || !chapters.includes(text));
                        const wrong = compare_lines(drawn, set, exact, 1, 8).filter(
                            ({ off, inked }) => off > 0.02 * inked,
                        );
                        assert.deepEqual(wrong, []);
                    }
                },
                { still: true, width, height: 3000 },
            );
        });
    }

for (const name of Object.keys(brands))
    test(`${name}: axe finds no contrast that is too low`, async () => {
        await visit_alone(
            browser,
            `${server.base}/${name}-page.html`,
            async (visitor) => {
                for (const show of [async () => {}, show_question, show_result]) {
                    await show(visitor);
                    const found = await find_violations(engine_of(visitor), { within: "stream-stage" });
                    assert.equal(tell_violations(found), "");
                }
            },
            { still: true, height: 2000 },
        );
    });

test("an accent that is too weak is made stronger, and that is said once by the console and once by each element", async () => {
    await visit_alone(
        browser,
        `${server.base}/plain-page.html`,
        async (visitor) => {
            await visitor.page.evaluate((style) => {
                window.told = [];
                document.addEventListener("streamstage-contrast", ({ detail, composed }) =>
                    window.told.push({ ...detail, composed }),
                );
                document.querySelector("stream-stage").style.cssText = style;
            }, declare(brands.sunny.style));
            await visitor.wait(() => window.told.length > 0);
            for (const width of [700, 900, 1280]) await visitor.page.setViewport({ width, height: 800 });
            await settle(visitor);
            const [{ used, ...told }, ...more] = await visitor.page.evaluate(() => window.told);
            assert.deepEqual(more, []);
            const given = "#ffc800";
            const ratio = Math.round(100 * contrast(from_hex(given), [255, 255, 255])) / 100;
            assert.deepEqual(told, { property: `${prefix}accent`, given, ratio, composed: true });
            assert.equal((await tokens_of(visitor, ["accent"])).accent, used);
            assert.equal(visitor.messages.filter((message) => message.includes(given)).length, 1);
        },
        { still: true },
    );
});

test("two elements with the same weak accent say so once in the console", async () => {
    await visit_alone(browser, `${server.base}/two.html`, async (visitor) => {
        await visitor.wait(() =>
            [...document.querySelectorAll("stream-stage")].every(
                ({ shadowRoot }) =>
                    getComputedStyle(shadowRoot.querySelector(".stage")).getPropertyValue("--accent") !== "#1a5fd0",
            ),
        );
        await settle(visitor);
        assert.equal(visitor.messages.filter((message) => message.includes("#ffc800")).length, 1);
    });
});

for (const view of ["canvas", "page"]) {
    test(`${view}: a brand comes, changes and goes while it runs, and nothing moves when nothing changes`, async () => {
        await visit_alone(
            browser,
            `${server.base}/changing-${view}.html`,
            async (visitor) => {
                const { base } = server;
                assert.ok(
                    !visitor.requests.includes(`${base}/streamstage-brand.js`),
                    "it is fetched for a brand alone",
                );
                const plain = { background: "#ffffff", text: "#15202b", accent: "#1a5fd0" };
                const become = async (change, wanted, ...given) => {
                    await visitor.page.evaluate(change, ...given);
                    await visitor.page.waitForFunction(
                        (accent, paper) => {
                            const { shadowRoot } = document.querySelector("stream-stage");
                            const style = getComputedStyle(shadowRoot.querySelector(".stage"));
                            return (
                                style.getPropertyValue("--accent") === accent &&
                                style.getPropertyValue("--background") === paper
                            );
                        },
                        { polling: 20 },
                        wanted.accent,
                        wanted.background,
                    );
                    await visitor.rest();
                    await assert_painted(visitor, view, wanted);
                };
                const dress = (name) => (document.querySelector("main").className = name);
                await assert_painted(visitor, view, plain);
                await become(dress, brands.night, "night");
                await become(dress, brands.paper, "paper");
                await become(dress, plain, "");
                await become(() => (document.body.dataset.tone = "warm"), { ...plain, accent: "#9c2a00" });
                await become(() => delete document.body.dataset.tone, plain);
                await become(dress, plain, "system");
                const system = async (value) => {
                    await visitor.page.emulateMediaFeatures([
                        { name: "prefers-color-scheme", value },
                        { name: "prefers-reduced-motion", value: "reduce" },
                    ]);
                };
                await system("dark");
                await become(() => {}, { background: "#002b36", text: "#e8edf3", accent: "#ffd166" });
                await system("light");
                await become(() => {}, plain);
                await become(dress, brands.night, "night");
                await settle(visitor);
                const before_it = await visitor.seen();
                await new Promise((done) => setTimeout(done, 3000)); // what is tested is that nothing happens meanwhile
                const after_it = await visitor.seen();
                assert.equal(after_it.requested, before_it.requested);
                assert.equal(after_it.draws.length, before_it.draws.length);
                assert.deepEqual(visitor.messages, []);
            },
            { still: true },
        );
    });

    test(`${view}: the page's ground shines through, and what is on it follows it`, async () => {
        await visit_alone(
            browser,
            `${server.base}/clear-${view}.html`,
            async (visitor) => {
                const names = ["accent", "text", "background"];
                const on_dark = await tokens_of(visitor, names);
                assert.equal(on_dark.background, "#0b3d2e");
                await assert_painted(visitor, view, on_dark);
                await visitor.page.evaluate(() => (document.body.className = "light"));
                await visitor.wait(() => {
                    const { shadowRoot } = document.querySelector("stream-stage");
                    const style = getComputedStyle(shadowRoot.querySelector(".stage"));
                    return style.getPropertyValue("--background") === "#e8f5e9";
                });
                await visitor.rest();
                const on_light = await tokens_of(visitor, names);
                assert.notEqual(on_light.text, on_dark.text);
                await assert_painted(visitor, view, on_light);
                await visitor.page.evaluate(
                    () => (document.body.style.backgroundImage = "linear-gradient(#fff, #fff)"),
                );
                const seen = await look(visitor);
                assert.deepEqual(seen.at(4, 4), [255, 255, 255], "whatever the page has below is seen");
            },
            { still: true },
        );
    });

    test(`${view}: what is no colour, length or font is ignored, harms nothing and is said once`, async () => {
        await visit_alone(
            browser,
            `${server.base}/hostile-${view}.html`,
            async (visitor) => {
                for (const [name, values] of Object.entries(hostile))
                    for (const value of values) {
                        await visitor.page.evaluate(
                            (text) => (document.querySelector("#hostile").textContent = text),
                            `stream-stage { ${prefix}${name}: ${value}; }`,
                        );
                        await settle(visitor);
                    }
                await visitor.page.evaluate(() => (document.querySelector("#hostile").textContent = ""));
                await settle(visitor);
                await assert_painted(visitor, view, { background: "#ffffff", text: "#15202b", accent: "#1a5fd0" });
                assert.equal(visitor.requests.filter((url) => url.includes("secret")).length, 0);
                assert.deepEqual(
                    visitor.messages.filter((message) => !/is no (colour|length|list of fonts)/.test(message)),
                    [],
                );
                assert.equal(new Set(visitor.messages).size, visitor.messages.length, "each is said once");
                assert.ok(visitor.messages.some((message) => message.includes("banana")));
                assert.ok(visitor.messages.every((message) => message.length < 200));
                assert.deepEqual(await visitor.events("error"), []);
            },
            { still: true },
        );
    });
}

test("a text of another size scales everything with it, on canvas and page alike", async () => {
    for (const [size, factor] of [
        ["20px", 1.25],
        ["0.875rem", 0.875],
        ["4px", 0.75],
        ["90px", 1.5],
    ])
        for (const view of ["canvas", "page"])
            await visit_alone(
                browser,
                `${server.base}/plain-${view}.html`,
                async (visitor) => {
                    const heights = () =>
                        visitor.in_widget((element, shadow) => [
                            element.rectangle("start/quick").height,
                            shadow.querySelector(".painted").getBoundingClientRect().width,
                        ]);
                    const before_it = await heights();
                    await visitor.page.evaluate(
                        (text) => (document.querySelector("stream-stage").style.cssText = text),
                        declare(`font-size: ${size}`),
                    );
                    await visitor.wait((wanted) => {
                        const { shadowRoot } = document.querySelector("stream-stage");
                        return (
                            getComputedStyle(shadowRoot.querySelector(".stage")).zoom === wanted &&
                            window.seen.waiting === 0
                        );
                    }, String(factor));
                    await settle(visitor);
                    assert.equal(await is_drawn(visitor), view === "canvas");
                    const after_it = await heights();
                    for (const [at, length] of after_it.entries())
                        assert.ok(
                            Math.abs(length - before_it[at] * factor) < 2,
                            `${view} ${size}: ${before_it} ${after_it}`,
                        );
                },
                { still: true, width: 1400, height: 1400 },
            );
});

test("in forced colours, and on paper, a brand has no colours", async () => {
    await visit_alone(browser, `${server.base}/night-canvas.html`, async (visitor) => {
        const session = await visitor.page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
        await settle(visitor);
        assert.equal(await is_drawn(visitor), false);
        const tokens = await tokens_of(visitor, ["background", "accent"]);
        assert.deepEqual(tokens, { background: "Canvas", accent: "CanvasText" });
        await session.send("Emulation.setEmulatedMedia", { media: "print", features: [] });
        await settle(visitor);
        assert.equal((await tokens_of(visitor, ["background"])).background, "#ffffff");
    });
});

test("a first screen that the page has brought along has the brand before any script of ours has come, in the same colours", async () => {
    const shown = await browser.newPage();
    await shown.setViewport({ width: 1280, height: 800 });
    await shown.goto(`${server.base}/first.html`);
    const painted = await shown.evaluate(() => {
        const column = document.querySelector("stream-stage").shadowRoot.querySelector(".column");
        const probe = column.appendChild(document.createElement("i"));
        const context = new OffscreenCanvas(1, 1).getContext("2d");
        const read = (colour) => {
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const names = ["background", "text", "accent", "muted", "line", "outline", "tint"];
        const tokens = names.map((name) => {
            probe.style.color = `var(--${name})`;
            return [name, read(getComputedStyle(probe).color)];
        });
        return {
            tokens: Object.fromEntries(tokens),
            ground: read(getComputedStyle(column.parentElement).backgroundColor),
            title: read(getComputedStyle(column.querySelector("h2, h3")).color),
            button: read(getComputedStyle(column.querySelector("button.primary")).backgroundColor),
            label: read(getComputedStyle(column.querySelector("button.primary")).color),
            corner: getComputedStyle(column.querySelector("button.primary")).borderRadius,
        };
    });
    const [background, text, accent] = ["background", "text", "accent"].map((name) => from_hex(brands.night[name]));
    const palette = make_palette(background, { text, accent });
    for (const [name, colour] of Object.entries(painted.tokens))
        assert.ok(distance(colour, palette[name]) <= 1, `${name}: ${colour} ${palette[name]}`);
    assert.deepEqual([painted.ground, painted.title, painted.button], [background, text, accent]);
    assert.ok(contrast(painted.label, accent) >= 4.5);
    assert.equal(painted.corner, "5px");
    await shown.close();
});

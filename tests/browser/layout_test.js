// Whatever the page puts it into, the page decides how wide it is: never its own canvas, and nothing is larger than its room.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open_browser, open_browser_with_bars, use_browser, visit_alone } from "./support.js";
import { settle } from "./settle.js";

const widget = (more = "") => `<stream-stage rubric="event-streaming.json" storage="none" ${more}></stream-stage>`;
const page = (
    style,
    body,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <script type="module" src="/stream-stage.js"></script><style>body { margin: 0; } ${style}</style><body>${body}`;

/** Pages beside a bar of 240 px: what is left is the widget's. */
const beside = {
    grid: [
        ".page { display: grid; grid-template-columns: 240px 1fr; }",
        `<div class="page"><nav></nav><main>${widget()}</main></div>`,
    ],
    "grid, itself the item": [
        ".page { display: grid; grid-template-columns: 240px auto; }",
        `<div class="page"><nav></nav>${widget()}</div>`,
    ],
    flex: [
        ".page { display: flex; } nav { flex: 0 0 240px; } main { flex: 1; }",
        `<div class="page"><nav></nav><main>${widget()}</main></div>`,
    ],
    table: [
        "table { width: 100%; border-spacing: 0; } td { padding: 0; } td:first-child { min-width: 240px; }",
        `<table><td></td><td>${widget()}</td></table>`,
    ],
    "table of cells, right to left": [
        ".page { display: table; width: 100%; } .page > * { display: table-cell; } nav { min-width: 240px; }",
        `<div class="page" dir="rtl"><nav></nav><main>${widget()}</main></div>`,
    ],
    details: [
        ".page { display: grid; grid-template-columns: 240px 1fr; }",
        `<div class="page"><nav></nav><details open><summary></summary>${widget()}</details></div>`,
    ],
    "flex with a box that scrolls": [
        ".page { display: flex; } nav { flex: 0 0 240px; } main { overflow: auto; flex: auto; }",
        `<div class="page"><nav></nav><main>${widget()}</main></div>`,
    ],
    "inline-flex": [
        ".page { display: inline-flex; max-width: 100%; } nav { flex: 0 0 240px; }",
        `<div class="page"><nav></nav><main>${widget()}</main></div>`,
    ],
    "container query": [
        "main { container-type: inline-size; margin-left: 240px; } @container (max-width: 500px) { div { border-left: 1px solid; margin-left: -1px; } }",
        `<main><div>${widget()}</div></main>`,
    ],
};

/** Parents and boxes that are as wide as what is in them. */
const fitting = {
    "centred in a grid": ["body { display: grid; place-items: center; min-height: 100vh; }", widget()],
    "in a row": ["body { display: flex; }", widget()],
    "centred in a column": ["body { display: flex; flex-direction: column; align-items: center; }", widget()],
    float: ["stream-stage { float: left; }", widget()],
    "float at the right": ["stream-stage { float: right; }", widget()],
    "inline-block": ["stream-stage { display: inline-block; }", widget()],
    absolute: ["stream-stage { position: absolute; }", widget()],
    "fit-content": ["main { width: fit-content; margin: auto; }", `<main>${widget()}</main>`],
    "a cell of a table": ["td { padding: 0; } table { border-spacing: 0; }", `<table><td>${widget()}</td></table>`],
    "max-content": ["main { width: max-content; }", `<main>${widget()}</main>`],
    "a flex box itself": ["stream-stage { display: flex; }", widget()],
    "a column itself, centred": [
        "stream-stage { display: flex; flex-direction: column; align-items: center; }",
        widget(),
    ],
    "a grid itself, centred": ["stream-stage { display: grid; place-items: center; }", widget()],
    "an inline box": ["stream-stage { display: inline; }", widget()],
    "no box": ["stream-stage { display: contents; }", widget()],
    "vertical writing": ["stream-stage { writing-mode: vertical-rl; }", widget()],
    "in vertical writing": ["main { writing-mode: vertical-rl; }", `<main>${widget()}</main>`],
    dialog: ["dialog { border: 0; padding: 0; max-width: none; }", `<dialog open>${widget()}</dialog>`],
};

/** Paddings and borders of its own in a page 390 px wide, and how much of it is left. */
const padded = {
    "content-box": ["margin: 16px; padding: 24px; border: 1px solid", 308],
    "border-box": ["box-sizing: border-box; width: 100%; padding: 24px; border: 1px solid", 340],
    percent: ["padding: 0 7%", 335],
    fractions: ["width: 320.4px; padding: 3.3px; border-right: 0.6px solid", 320],
    "one side": ["padding-left: 90px", 300],
    "max-width and auto margins": ["max-width: 300px; margin: 0 auto; padding: 5px", 300],
    "right to left": ["direction: rtl; padding-right: 60px", 330],
};

const pages = {};
const addresses = new Map();
for (const [name, [style, body]] of [
    ...Object.entries(beside),
    ...Object.entries(fitting),
    ...Object.entries(padded).map(([name, [style]]) => [name, [`stream-stage { ${style}; }`, widget()]]),
]) {
    const path = `/${addresses.size}.html`;
    addresses.set(name, path);
    pages[path] = page(style, body);
}
const add = (name, style, body) => {
    addresses.set(name, `/${name}.html`);
    pages[`/${name}.html`] = page(style, body);
};
add("plain", "", widget());
add("min-content", "main { width: min-content; }", `<main><h2>Where are you?</h2>${widget()}</main>`);
add("pane", "main { width: 700px; overflow: auto; resize: horizontal; }", `<main>${widget()}</main>`);
add("slide", "main { transform: scale(2); transform-origin: 0 0; width: 400px; }", `<main>${widget()}</main>`);
add("zoomed", "main { zoom: 1.5; }", `<main>${widget()}</main>`);
add("framed", "iframe { border: 0; width: 606px; height: 600px; }", '<iframe src="/plain.html"></iframe>');
add("framed-page", "iframe { border: 0; width: 606px; height: 600px; }", '<iframe src="/page.html"></iframe>');
add(
    "grown",
    "body { margin: 0; } iframe { border: 0; width: 100%; display: block; }",
    `<iframe src="/plain.html" height="0"></iframe><script>
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => new ResizeObserver(() => { frame.height = frame.contentDocument.body.scrollHeight; }).observe(frame.contentDocument.body));
</script>`,
);
add("columns", "main { columns: 2; column-gap: 0; }", `<main>${widget()}</main>`);
add("page", "", widget('presentation="html"'));

const { browser, server } = await use_browser(pages);

const with_page = (name, work, options) => visit_alone(browser, server.base + addresses.get(name), work, options);

const boxes = (visitor) =>
    visitor.in_widget((element, shadow) => {
        const box = (of) => {
            const { left, right, width } = of.getBoundingClientRect();
            return { left, right, width };
        };
        return {
            canvas: box(shadow.querySelector("canvas")),
            mirror: box(shadow.querySelector(".mirror")),
            host: box(element),
            drawn: shadow.querySelector(".stage").classList.contains("canvas"),
            aside: document.documentElement.scrollWidth - innerWidth,
            pixels: shadow.querySelector("canvas").width,
        };
    });

for (const name of Object.keys(beside)) {
    test(`beside a bar it grows and shrinks with the window: ${name}`, async () => {
        await with_page(name, async (visitor) => {
            for (const [width, expected] of [
                [1280, 720],
                [700, 460],
                [560, 320],
                [820, 580],
                [1100, 720],
            ]) {
                await visitor.page.setViewport({ width, height: 800 });
                await settle(visitor);
                const { canvas, mirror, aside, drawn } = await boxes(visitor);
                assert.ok(drawn);
                assert.ok(Math.abs(canvas.width - expected) <= 1, `${canvas.width} px wide in a window of ${width}`);
                assert.deepEqual(mirror, canvas);
                assert.equal(aside, 0, `the page scrolls sideways by ${aside} px in a window of ${width}`);
            }
        });
    });
}

for (const name of Object.keys(fitting)) {
    test(`it is as wide as it needs, or as there is room: ${name}`, async () => {
        await with_page(name, async (visitor) => {
            const wide = await boxes(visitor);
            assert.equal(wide.canvas.width, 720);
            assert.deepEqual(wide.mirror, wide.canvas);
            await visitor.page.setViewport({ width: 500, height: 800 });
            await settle(visitor);
            const { canvas, aside } = await boxes(visitor);
            if (name === "max-content") return; // the page has asked for more than there is
            assert.ok(canvas.width <= 500 && canvas.width > 480, `${canvas.width} px of 500`);
            assert.equal(aside, 0);
        });
    });
}

for (const [name, [, expected]] of Object.entries(padded)) {
    test(`its own padding and border are kept free: ${name}`, async () => {
        await with_page(
            name,
            async (visitor) => {
                const { canvas, host, aside } = await boxes(visitor);
                assert.ok(Math.abs(canvas.width - expected) <= 1, `${canvas.width} px, not ${expected}`);
                assert.ok(canvas.left >= host.left && canvas.right <= host.right);
                assert.equal(aside, 0);
            },
            { width: 390 },
        );
    });
}

test("a parent as narrow as its words does not make it unusable", async () => {
    await with_page("min-content", async (visitor) => {
        await settle(visitor);
        assert.equal((await boxes(visitor)).canvas.width, 280);
    });
});

test("in a pane that is drawn smaller and larger it follows", async () => {
    await with_page("pane", async (visitor) => {
        for (const width of [500, 320, 700]) {
            await visitor.page.evaluate((px) => {
                document.querySelector("main").style.width = `${px}px`;
            }, width);
            await settle(visitor);
            assert.equal((await boxes(visitor)).canvas.width, width);
            assert.ok(
                await visitor.page.evaluate(
                    () => document.querySelector("main").scrollWidth <= document.querySelector("main").clientWidth,
                ),
            );
        }
    });
});

test("in columns of text it is as wide as one, and in one piece", async () => {
    await with_page("columns", async (visitor) => {
        for (const width of [1280, 700]) {
            await visitor.page.setViewport({ width, height: 800 });
            await settle(visitor);
            const { canvas, mirror } = await boxes(visitor);
            assert.equal(canvas.width, width / 2);
            assert.deepEqual(mirror, canvas);
        }
    });
});

for (const [name, factor, width] of [
    ["slide", 2, 400],
    ["zoomed", 1.5, 600],
]) {
    test(`where the page is scaled, the canvas has a pixel for each that is seen: ${name}`, async () => {
        await with_page(
            name,
            async (visitor) => {
                const { canvas, pixels } = await boxes(visitor);
                assert.equal(canvas.width, width * factor);
                assert.equal(pixels, width * factor);
            },
            { width: 900 },
        );
    });
}

test("a page that is scaled by and by is drawn sharp in the end", async () => {
    await with_page(
        "plain",
        async (visitor) => {
            await visitor.page.evaluate(() =>
                document
                    .querySelector("stream-stage")
                    .animate([{ transform: "none" }, { transform: "scale(2)" }], { duration: 50 }),
            );
            await visitor.page.evaluate(() => {
                document.body.style.cssText = "transition: transform 0.1s; transform-origin: 0 0";
                document.body.getBoundingClientRect();
                document.body.style.transform = "scale(1.5)";
                return new Promise((moved) => addEventListener("transitionend", moved));
            });
            await settle(visitor);
            assert.equal((await boxes(visitor)).pixels, 600);
        },
        { width: 400 },
    );
});

test("with a scroll bar that takes room, the width settles at every height", async () => {
    const barred = await open_browser_with_bars();
    try {
        for (const name of ["framed", "framed-page"]) {
            const page = await barred.newPage();
            await page.setViewport({ width: 800, height: 900 });
            await page.goto(server.base + addresses.get(name));
            const frame = page.frames()[1];
            await frame.waitForFunction(
                () => document.querySelector("stream-stage").shadowRoot?.querySelector(".mirror button"),
                { polling: 20 },
            );
            for (let height = 560; height <= 660; height += 4) {
                await page.evaluate((px) => {
                    document.querySelector("iframe").style.height = `${px}px`;
                }, height);
                const widths = await frame.evaluate(async () => {
                    const seen = [];
                    for (let turn = 0; turn < 12; ++turn) {
                        await new Promise(requestAnimationFrame);
                        seen.push(document.querySelector("stream-stage").clientWidth);
                    }
                    return seen;
                });
                const changes = widths.filter((width, at) => at && width !== widths[at - 1]).length;
                assert.ok(changes <= 2, `${name}, ${height} px high: ${widths.join(" ")}`);
            }
            await page.close();
        }
    } finally {
        await barred.close();
    }
});

test("in a frame without height it begins all the same, so that a page that makes frames as high as their contents can", async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 800, height: 900 });
    await page.goto(server.base + addresses.get("grown"));
    await page.waitForFunction(() => Number(document.querySelector("iframe").height) >= 300, { polling: 20 });
    const frame = page.frames()[1];
    await frame.waitForFunction(
        () => document.querySelector("stream-stage").shadowRoot?.querySelector(".mirror button"),
        { polling: 20 },
    );
    await page.close();
});

test("a page that watches its own size is not told of a loop", async () => {
    await with_page("page", async (visitor) => {
        await visitor.page.evaluate(() => {
            window.loops = [];
            addEventListener("error", ({ message }) => window.loops.push(message));
            new ResizeObserver(() => undefined).observe(document.body);
        });
        for (const width of [590, 700, 320, 900]) {
            await visitor.page.setViewport({ width, height: 800 });
            await settle(visitor);
        }
        assert.deepEqual(await visitor.page.evaluate(() => window.loops), []);
    });
});

for (const size of [14, 24]) {
    test(`a browser whose letters are ${size} px at least shows the page, which keeps to that`, async () => {
        const large = await open_browser(`--blink-settings=minimumFontSize=${size}`);
        try {
            await visit_alone(large, server.base + addresses.get("plain"), async (visitor) =>
                assert.equal((await boxes(visitor)).drawn, false),
            );
        } finally {
            await large.close();
        }
    });
}

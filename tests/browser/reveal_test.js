// A new screen begins where the person can see it: in windows, boxes and frames that scroll, below what stays on top.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use_browser } from "./support.js";

const widget = '<stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>';
const page = (
    style,
    body,
    script = "",
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <script type="module" src="/stream-stage.js"></script><style>body { margin: 0; } ${style}</style><body>${body}<script>${script}</script>`;
const above = (height) => `<div style="height: ${height}px"></div>`;
/** What every script does that fits a frame to its contents. */
const grow =
    'frame.addEventListener("load", () => new ResizeObserver(() => { frame.height = frame.contentDocument.documentElement.scrollHeight; }).observe(frame.contentDocument.body));';

/** How each page scrolls (selectors of what does, and how far, once a question is answered), and the least place of the upper edge afterwards. */
const scrolled = {
    "the window": { page: page("", above(300) + widget + above(1500)), scroll: { html: 700 }, top: 0 },
    "the window, with a margin that the page asks for": {
        page: page("stream-stage { scroll-margin-top: 50px; }", above(300) + widget + above(1500)),
        scroll: { html: 700 },
        top: 50,
    },
    "the window, with a padding that the page asks for": {
        page: page("html { scroll-padding-top: 70px; }", above(300) + widget + above(1500)),
        scroll: { html: 700 },
        top: 70,
    },
    "the window, which scrolls softly": {
        page: page("html { scroll-behavior: smooth; }", above(300) + widget + above(1500)),
        scroll: { html: 700 },
        top: 0,
    },
    "a box": {
        page: page(".box { height: 270px; overflow: auto; }", `${above(340)}<div class="box">${widget}</div>`),
        scroll: { ".box": 330 },
        top: 340,
    },
    "a box in a box, both of them": {
        page: page(
            ".outer { height: 500px; overflow: auto; } .box { height: 400px; overflow: auto; }",
            `${above(80)}<div class="outer">${above(30)}<div class="box">${above(20)}${widget}</div>${above(900)}</div>`,
        ),
        scroll: { ".outer": 300, ".box": 350 },
        top: 80,
    },
    "a box that the window has scrolled away with": {
        page: page(
            ".box { height: 500px; overflow: auto; }",
            `${above(100)}<div class="box">${widget}</div>${above(1500)}`,
        ),
        scroll: { html: 250, ".box": 200 },
        top: 0,
    },
    "a dialog": {
        page: page(
            "dialog { max-height: 300px; overflow: auto; padding: 0; border: 0; margin: 300px auto; }",
            `${above(1200)}<dialog>${widget}</dialog>`,
            "document.querySelector('dialog').showModal();",
        ),
        scroll: { dialog: 250 },
        top: 300,
    },
    "a header that sticks": {
        page: page(
            "header { position: sticky; top: 0; z-index: 9; height: 90px; background: #ddd; }",
            `<header><nav>Contents</nav></header>${above(300)}${widget}${above(1500)}`,
        ),
        scroll: { html: 700 },
        top: 90,
    },
    "a header that sticks, and a little of it hidden": {
        page: page(
            "header { position: sticky; top: 0; z-index: 9; height: 90px; background: #ddd; }",
            `<header></header>${above(300)}${widget}${above(1500)}`,
        ),
        scroll: { html: 350 },
        top: 90,
    },
    "a fixed bar, and a notice that lies at the foot": {
        page: page(
            "header, footer { position: fixed; top: 0; width: 100%; height: 60px; background: #ddd; z-index: 1; } footer { top: auto; bottom: 0; }",
            `<header></header><footer></footer>${above(400)}${widget}${above(1500)}`,
        ),
        scroll: { html: 800 },
        top: 60,
    },
    "a box with a bar that sticks": {
        page: page(
            ".box { height: 270px; overflow: auto; } nav { position: sticky; top: 0; z-index: 9; height: 60px; background: #ddd; }",
            `${above(280)}<div class="box"><nav></nav>${widget}</div>`,
        ),
        scroll: { ".box": 330 },
        top: 340,
    },
    "a box with a bar that sticks, and a header above it": {
        page: page(
            ".box { height: 400px; overflow: auto; } nav, header { position: sticky; top: 0; z-index: 9; height: 60px; background: #ddd; } header { height: 80px; }",
            `<header></header><div class="box"><nav></nav>${above(100)}${widget}</div>`,
        ),
        scroll: { ".box": 400 },
        top: 140,
    },
    "two bars that stick, one below the other": {
        page: page(
            "header, nav { position: sticky; top: 0; z-index: 9; height: 60px; background: #ddd; } nav { top: 60px; height: 40px; }",
            `<header></header><nav></nav>${above(300)}${widget}${above(1500)}`,
        ),
        scroll: { html: 700 },
        top: 100,
    },
    "a fixed header in a shadow root": {
        page: page(
            "",
            `<div id="host"></div>${above(400)}${widget}${above(1500)}`,
            "host.attachShadow({ mode: 'open' }).innerHTML = '<style>header { position: fixed; top: 0; width: 100%; height: 80px; background: #ddd; z-index: 9 }</style><header>Contents</header>';",
        ),
        scroll: { html: 800 },
        top: 80,
    },
    "a header in a shadow root around what is in its slot": {
        page: page(
            "",
            `<div id="host"><nav style="height: 80px; background: #ddd">Contents</nav></div>${above(400)}${widget}${above(1500)}`,
            "host.attachShadow({ mode: 'open' }).innerHTML = '<style>div { position: fixed; top: 0; width: 100%; z-index: 9 }</style><div><slot></slot></div>';",
        ),
        scroll: { html: 800 },
        top: 80,
    },
    "a page in a slot of a shadow root that has the header": {
        page: page(
            "",
            `<div id="host">${above(400)}${widget}${above(1500)}</div>`,
            "host.attachShadow({ mode: 'open' }).innerHTML = '<style>header { position: sticky; top: 0; height: 80px; background: #ddd; z-index: 9 }</style><header>Contents</header><main><slot></slot></main>';",
        ),
        scroll: { html: 800 },
        top: 80,
    },
    "a frame as high as its contents": {
        page: page(
            "iframe { width: 100%; border: 0; display: block; }",
            `${above(600)}<iframe id="frame" src="/inner.html" height="900"></iframe>${above(1500)}`,
            grow,
        ),
        scroll: { html: 1000 },
        top: 0,
    },
    "a frame as high as its contents, under a header": {
        page: page(
            "iframe { width: 100%; border: 0; display: block; } header { position: sticky; top: 0; height: 70px; background: #ddd; }",
            `<header></header>${above(600)}<iframe id="frame" src="/inner.html" height="900"></iframe>${above(1500)}`,
            grow,
        ),
        scroll: { html: 1000 },
        top: 70,
    },
};
/** Nothing is moved where the edge is in view. */
const in_view = {
    "the window": { page: page("", above(300) + widget + above(1500)), scroll: { html: 200 } },
    "a box": {
        page: page(
            ".box { height: 500px; overflow: auto; }",
            `<div class="box">${above(200)}${widget}${above(300)}</div>`,
        ),
        scroll: { ".box": 150 },
    },
    "under a header": {
        page: page(
            "header { position: sticky; top: 0; height: 90px; background: #ddd; }",
            `<header></header>${above(300)}${widget}${above(1500)}`,
        ),
        scroll: { html: 250 },
    },
    "a frame": {
        page: page(
            "iframe { width: 100%; border: 0; display: block; }",
            `${above(600)}<iframe id="frame" src="/inner.html" height="900"></iframe>${above(1500)}`,
            grow,
        ),
        scroll: { html: 500 },
    },
};

const pages = { "/inner.html": page("", widget) };
[...Object.values(scrolled), ...Object.values(in_view)].forEach((one, at) => {
    one.path = `/${at}.html`;
    pages[one.path] = one.page;
});
const { browser, server } = await use_browser(pages);

/** Answers the first question, scrolls, goes on by the keyboard; the places before and after. */
async function go_on({ path, scroll }) {
    const page = await browser.newPage();
    await page.setViewport({ width: 800, height: 620 });
    await page.goto(server.base + path);
    const frame = page.frames().at(-1);
    const element = 'document.querySelector("stream-stage")';
    await frame.waitForFunction(`${element}?.shadowRoot?.querySelector(".mirror button")`, { polling: 20 });
    const press = (start) =>
        frame.evaluate((id) => {
            const { shadowRoot } = document.querySelector("stream-stage");
            shadowRoot.querySelector(`[id^="${id}"]`).focus({ preventScroll: true });
            shadowRoot.activeElement.click();
        }, start);
    const rest = () =>
        page.evaluate(
            () =>
                new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 120)),
        );
    await press("start/quick");
    await rest();
    await press("answer/");
    await rest();
    await page.evaluate((places) => {
        for (const [selector, top] of Object.entries(places))
            document.querySelector(selector).scrollTo({ top, behavior: "instant" });
    }, scroll);
    await rest();
    const look = async () => {
        const around =
            frame === page.mainFrame()
                ? 0
                : await page.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top);
        const [top, heading, words] = await frame.evaluate(() => {
            const { shadowRoot } = document.querySelector("stream-stage");
            const shown = shadowRoot.querySelector("h2");
            return [
                shadowRoot.querySelector(".stage").getBoundingClientRect().top,
                shown.getBoundingClientRect().bottom,
                shown.textContent,
            ];
        });
        const moved = await page.evaluate(
            (names) => names.map((name) => document.querySelector(name).scrollTop),
            Object.keys(scroll),
        );
        return { top: top + around, heading: heading + around, words, moved };
    };
    const were = await look();
    await page.keyboard.press("Enter");
    await rest();
    const are = await look();
    await page.close();
    assert.notEqual(are.words, were.words);
    return { were, are };
}

for (const [name, one] of Object.entries(scrolled)) {
    test(`the next question is in view: ${name}`, async () => {
        const { were, are } = await go_on(one);
        assert.ok(were.top < one.top, "it was out of sight before");
        assert.ok(Math.abs(are.top - one.top) <= 1, `its upper edge is at ${are.top}, not ${one.top}`);
        assert.ok(are.heading < 620, `its heading ends at ${are.heading}`);
    });
}

for (const [name, one] of Object.entries(in_view)) {
    test(`what is in view is not moved: ${name}`, async () => {
        const { were, are } = await go_on(one);
        assert.deepEqual(are.moved, were.moved);
        assert.equal(are.top, were.top);
    });
}

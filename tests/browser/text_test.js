// Texts in other people's pages: direction, language, what a page's styles pass on, translation, and paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use_browser, visit } from "./support.js";

/** A rubric about tea, in which `more` stands in place of some fields. */
const tea = (more = {}) =>
    JSON.stringify({
        schema_version: 1,
        id: "tea",
        version: "1.0.0",
        language: "en",
        title: "Tea?",
        stages: [
            { id: "water", name: "Water" },
            { id: "tea", name: "Tea", criteria: [{ question: "kettle" }] },
        ],
        dimensions: [{ id: "kitchen", name: "The kitchen" }],
        questions: [
            {
                id: "kettle",
                dimension: "kitchen",
                kind: "ladder",
                text: "Is there a kettle?",
                quick: true,
                rungs: [
                    { id: "no", level: 0, text: "No." },
                    { id: "yes", level: 1, text: "Yes." },
                ],
            },
        ],
        ...more,
    });
const hebrew = { language: "he", title: "תה?" };

/** @param {string} html attributes of <html> @param {string} element its attributes @param {string} inside it */
const page = (
    html,
    element,
    inside = "",
    style = "",
) => `<!doctype html><html ${html}><meta charset="utf-8"><title>Tea</title><style>${style}</style>
    <script type="module" src="/stream-stage.js"></script><body><stream-stage storage="none" ${element}>${inside && `<script type="application/json">${inside}</script>`}</stream-stage>`;
const shipped = 'rubric="/event-streaming.json"';
/** Every property that is passed on, as a page might set it; the last ones are not passed on but reach what is inside. */
const passed_on = `color: red; -webkit-text-fill-color: green; text-shadow: 0 2px 2px red; -webkit-text-stroke: 1px blue; paint-order: stroke;
    font: italic bold small-caps 30px/3 serif; font-feature-settings: "smcp"; font-variation-settings: "wght" 900; font-synthesis: none; font-kerning: none; font-size-adjust: 2;
    text-transform: uppercase; text-indent: 3em; text-align: center; text-align-last: right; text-rendering: optimizeSpeed; -webkit-font-smoothing: antialiased; text-emphasis: dot red;
    white-space: nowrap; word-break: break-all; line-break: anywhere; hyphens: auto; hyphenate-character: "="; tab-size: 1; quotes: none; list-style: square; text-underline-offset: 9px;
    text-orientation: upright; ruby-position: under; caret-color: red; accent-color: red; image-rendering: pixelated; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
    orphans: 9; widows: 9; scrollbar-color: red blue; user-select: none; text-decoration: underline wavy red 5px; -webkit-tap-highlight-color: red; stroke: red; fill: red; stroke-width: 9px`;
const own_names =
    ":root { --tab: red; --accent: red; --text: red; --sign: red; --way: -1; --start: right; --level: 3px; --font: serif }";
const pages = {
    "/rtl.html": page('lang="en" dir="rtl"', shipped),
    "/rtl-page.html": page('lang="en" dir="rtl"', `${shipped} presentation="html" start`),
    "/rtl-style.html": page('lang="fa"', shipped, "", "stream-stage { direction: rtl; unicode-bidi: bidi-override }"),
    "/hebrew.html": page('lang="en"', "start", tea(hebrew)),
    "/azeri.html": page('lang="en"', 'lang="az_IR"', tea({ title: { en: "Tea?", "az-Arab": "چای؟" } })),
    "/latin.html": page('lang="ar" dir="rtl"', "", tea({ language: "ar-Latn", title: "Shay?" })),
    "/plain-canvas.html": page("", shipped),
    "/plain-page.html": page("", `${shipped} presentation="html"`),
    "/styled-canvas.html": page("", shipped, "", `body { ${passed_on} } ${own_names}`),
    "/styled-page.html": page(
        "",
        `${shipped} presentation="html"`,
        "",
        `body, stream-stage { ${passed_on} } ${own_names}`,
    ),
    "/selected.html": page(
        "",
        shipped,
        "",
        "::selection { color: white; background: maroon; text-shadow: 0 0 3px lime }",
    ),
    "/hidden.html": page("", shipped, "", "body { visibility: hidden; pointer-events: none }"),
    "/translate-no.html": page('translate="no"', shipped),
    "/notranslate-around.html": page('class="notranslate"', shipped),
    "/notranslate.html": page("", `${shipped} class="notranslate"`),
    "/far.html": page("", `${shipped} title="How far are you?"`, "", "stream-stage { margin-top: 5000px }"),
};

const { browser, server: site } = await use_browser(pages);

/** @param {string} path @param {(visitor: import("./support.js").Visitor) => any} work */
async function at(path, work) {
    const visitor = await visit(browser, site.base + path, { still: true });
    try {
        return await work(visitor);
    } finally {
        await visitor.page.close();
    }
}

const is_drawn = (visitor) =>
    visitor.in_widget((_, shadow) => shadow.querySelector(".stage").classList.contains("canvas"));
/** Runs in the page: the style of an element in it. */
const style_of = (visitor, selector, name) =>
    visitor.in_widget(
        (_, shadow, ...given) => getComputedStyle(shadow.querySelector(given[0]))[given[1]],
        selector,
        name,
    );

/** Runs in the page: whether the last letter of this text stands right of all others in its line. */
function ends_at_the_right(_, shadow, selector) {
    const text = document.createTreeWalker(shadow.querySelector(selector), NodeFilter.SHOW_TEXT).nextNode();
    const place = (from) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + 1);
        return range.getBoundingClientRect();
    };
    const last = place(text.length - 1);
    return place(0).left < last.left && place(text.length - 2).left < last.left;
}

for (const path of ["/rtl.html", "/rtl-page.html", "/rtl-style.html"]) {
    test(`English is set from left to right, whatever the page is: ${path}`, async () => {
        await at(path, async (visitor) => {
            assert.equal(await style_of(visitor, ".mirror", "direction"), "ltr");
            assert.equal(await style_of(visitor, ".mirror h2, .mirror h3", "textAlign"), "left");
            assert.ok(await visitor.in_widget(ends_at_the_right, ".mirror h2, .mirror h3"));
        });
    });
}

test("on a page from right to left a press on the canvas meets what is drawn there", async () => {
    await at("/rtl.html", async (visitor) => {
        assert.ok(await is_drawn(visitor));
        await visitor.click("start/quick");
        assert.ok(await visitor.question());
    });
});

test("Hebrew is set from right to left, on the plain page, with signs at the right and our English in its own order", async () => {
    await at("/hebrew.html", async (visitor) => {
        assert.equal(await is_drawn(visitor), false);
        assert.equal(await style_of(visitor, ".mirror h2, .mirror h3", "direction"), "rtl");
        const { sign, words, next, back } = await visitor.in_widget((_, shadow) => {
            const place = (element) => element.getBoundingClientRect().x;
            const [card] = shadow.querySelectorAll(".choice > span");
            const range = document.createRange();
            range.selectNodeContents(card);
            const inset = card.getBoundingClientRect().right - range.getBoundingClientRect().right;
            return {
                sign: getComputedStyle(card, "::before").right,
                words: inset,
                next: place(shadow.getElementById("go/next")),
                back: place(shadow.getElementById("go/back")),
            };
        });
        assert.equal(sign, "0px");
        assert.equal(Math.round(words), 34);
        assert.ok(next < back);
        assert.ok(await visitor.in_widget(ends_at_the_right, ".choice > span"), "No. has its full stop at the right");
    });
});

test("a script said or usual decides the direction, not the page", async () => {
    for (const [path, direction, tag] of [
        ["/azeri.html", "rtl", "az-Arab"],
        ["/latin.html", "ltr", "ar-Latn"],
    ])
        await at(path, async (visitor) => {
            assert.deepEqual(
                await visitor.in_widget((_, shadow) => [
                    shadow.querySelector(".stage").dir,
                    shadow.querySelector(".stage").lang, // of our own words
                    shadow.querySelector(".mirror :is(h2, h3)").closest("[lang]").lang,
                ]),
                [direction, "en", tag],
            );
        });
});

test("what is typed has the direction of its letters", async () => {
    await at("/rtl-page.html", async (visitor) => {
        await visitor.in_widget((_, shadow) => shadow.querySelector("[id^='toggle/note']").click());
        const directions = await visitor.in_widget((_, shadow) =>
            ["שלום.", "Hello."].map((text) => {
                const field = shadow.querySelector("textarea");
                field.value = text;
                return getComputedStyle(field).direction;
            }),
        );
        assert.deepEqual(directions, ["rtl", "ltr"]);
    });
});

/** Runs in the page: what is computed for some elements, as far as it does not tell of a width. */
function compute_styles(_, shadow) {
    const odd =
        /^(--.*|cursor|-webkit-text-decorations-in-effect|d|perspective-origin|transform-origin|(block|inline)-size|height|width|bottom|left|right|top|inset.*|x|y|-webkit-locale)$/;
    return [".mirror", ".mirror h2", ".mirror p", ".mirror button", "svg text", "canvas", "[role=status]"].flatMap(
        (selector) => {
            const style = getComputedStyle(shadow.querySelector(selector) ?? shadow.querySelector(".mirror"));
            return Array.from(style)
                .filter((name) => !odd.test(name))
                .map((name) => `${selector} ${name}: ${style.getPropertyValue(name)}`);
        },
    );
}

for (const view of ["canvas", "page"]) {
    test(`what a page's styles pass on changes nothing: ${view}`, async () => {
        const look = async (visitor) => [
            await visitor.in_widget(compute_styles),
            await (await visitor.page.$("stream-stage")).screenshot({ encoding: "base64" }),
        ];
        const [plain, picture] = await at(`/plain-${view}.html`, look);
        const [styled, styled_picture] = await at(`/styled-${view}.html`, look);
        assert.deepEqual(
            styled.filter((line) => !plain.includes(line)),
            [],
        );
        assert.ok(picture === styled_picture, "it looks the same");
    });
}

test("a page that hides it, or takes the pointer from it, does so", async () => {
    await at("/hidden.html", async (visitor) => {
        assert.equal(await style_of(visitor, ".mirror h2", "visibility"), "hidden");
        assert.equal(await style_of(visitor, ".mirror button", "pointerEvents"), "none");
    });
});

test("a page's colours for a selection are not those over the canvas", async () => {
    await at("/selected.html", async (visitor) => {
        const style = await visitor.in_widget((_, shadow) => {
            const { color, backgroundColor, textShadow } = getComputedStyle(
                shadow.querySelector(".mirror h2"),
                "::selection",
            );
            return { color, backgroundColor, textShadow };
        });
        assert.equal(style.color, "rgba(0, 0, 0, 0)");
        assert.equal(style.textShadow, "none");
        assert.notEqual(style.backgroundColor, "rgb(128, 0, 0)");
    });
});

/** Runs in the page, as Chrome and Edge do it: every text in two elements. */
function wrap_texts(_, shadow) {
    const walker = document.createTreeWalker(shadow.querySelector(".mirror"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim())) {
        const outer = document.createElement("font");
        outer.appendChild(document.createElement("font")).textContent = text.data.toUpperCase();
        text.replaceWith(outer);
    }
}

/** Runs in the page, as Firefox does it: other words in the same nodes. */
function change_texts(_, shadow) {
    const walker = document.createTreeWalker(shadow.querySelector(".mirror"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.toUpperCase();
}

for (const [how, translate] of [
    ["elements around the words", wrap_texts],
    ["other words", change_texts],
]) {
    test(`a translation by ${how} brings the plain page, stays where the words do, and changes no answer`, async () => {
        await at("/plain-canvas.html", async (visitor) => {
            await visitor.click("start/quick");
            assert.ok(await is_drawn(visitor));
            await visitor.in_widget(translate);
            await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.querySelector(".stage.html"));
            const heading = await visitor.heading();
            assert.equal(heading, heading.toUpperCase());
            const id = (await visitor.controls()).find((control) => control.startsWith("answer/"));
            await visitor.in_widget((_, shadow, name) => shadow.getElementById(name).click(), id);
            assert.equal(await visitor.heading(), heading, "the question is translated still");
            await visitor.in_widget((_, shadow) => shadow.getElementById("go/next").click());
            assert.notEqual((await visitor.heading()).toUpperCase(), heading);
            assert.deepEqual((await visitor.answers()).answers, { [id.split("/")[1]]: { rung: id.split("/")[2] } });
            assert.deepEqual(visitor.messages, []);
        });
    });
}

test("a page that says it is translated has the plain page as long as it says so", async () => {
    await at("/plain-canvas.html", async (visitor) => {
        for (const [add, shown] of [
            [true, "html"],
            [false, "canvas"],
        ]) {
            await visitor.page.evaluate((on) => document.documentElement.classList.toggle("translated-rtl", on), add);
            await visitor.wait(
                (view) => document.querySelector("stream-stage").shadowRoot.querySelector(`.stage.${view}`),
                shown,
            );
        }
    });
});

for (const path of ["/translate-no.html", "/notranslate-around.html", "/notranslate.html"])
    test(`where nothing is to be translated the canvas stays, and what is inside is not to be translated either: ${path}`, async () => {
        await at(path, async (visitor) => {
            await visitor.page.evaluate(() => document.documentElement.classList.add("translated-ltr"));
            await visitor.rest();
            assert.ok(await is_drawn(visitor));
            assert.equal(
                await visitor.in_widget((_, shadow) => shadow.querySelector("[translate]").getAttribute("translate")),
                "no",
            );
        });
    });

test("what is not to be translated around a shadow root is not to be translated inside, unless it says otherwise", async () => {
    await at("/plain-canvas.html", async (visitor) => {
        for (const [around, own, told] of [
            ['class="notranslate"', "", "no"],
            ['translate="no"', "", "no"],
            ['translate="no"', 'translate="yes"', "yes"],
        ]) {
            await visitor.page.evaluate(
                (attributes, widget) => {
                    document.body.innerHTML = `<div ${attributes}><div id="host"></div></div>`;
                    document.getElementById("host").attachShadow({ mode: "open" }).innerHTML =
                        `<stream-stage ${widget}></stream-stage>`;
                },
                around,
                `${shipped} ${own}`,
            );
            await visitor.wait(() => document.getElementById("host").shadowRoot.firstChild.rectangle("start/quick"));
            assert.equal(
                await visitor.page.evaluate(() =>
                    document
                        .getElementById("host")
                        .shadowRoot.firstChild.shadowRoot.querySelector(".stage")
                        .getAttribute("translate"),
                ),
                told,
            );
        }
    });
});

test("printed before it began, a line stands in its place; once it has begun, real text does", async () => {
    const printed = await browser.newPage();
    await printed.goto(`${site.base}/far.html`);
    await printed.waitForFunction(() => customElements.get("stream-stage"));
    const words = () =>
        printed.evaluate(() =>
            document.querySelector("stream-stage").shadowRoot.querySelector(".painted").innerText.trim(),
        );
    assert.equal(await words(), "");
    await printed.emulateMediaType("print");
    assert.match(
        await words(),
        /^How far are you\?: an interactive assessment stands here on the screen, at http:.*far\.html$/,
    );
    await printed.waitForFunction(() => document.querySelector("stream-stage").shadowRoot.querySelector(".html h2"));
    assert.match(await words(), /^Self-assessment/);
    await printed.emulateMediaType("screen");
    await printed.evaluate(() => document.querySelector("stream-stage").scrollIntoView());
    await printed.waitForFunction(() => document.querySelector("stream-stage").shadowRoot.querySelector(".canvas h2"));
    await printed.close();
});

// In pages that were not made for it: whatever they do to names, prototypes, styles and what a browser offers, the visit
// goes its way, on the canvas or as the page, and the page around is as it was.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { controls_for, dist, open_browser, score, serve, visit_alone } from "./support.js";
import { press } from "./take_away.js";

const script = '<script type="module" src="/stream-stage.js"></script>';
const widget = '<stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>';
/** Runs before the element is known, as what a page loads first does. */
const first = (work) => `<!doctype html><meta charset="utf-8"><title>Host</title><script>(${work})();</script>${script}<body>${widget}`;
const styled = (css) => `<!doctype html><meta charset="utf-8"><title>Host</title><style>${css}</style>${script}<body>${widget}`;
const clobbering = ["fonts", "createElement", "createElementNS", "createTextNode", "body", "head", "location", "defaultView", "readyState", "activeElement",
    "querySelectorAll", "addEventListener", "implementation", "documentElement", "getElementById", "adoptedStyleSheets", "ownerDocument", "baseURI", "cookie"];

/** What is shown of each, where it is not the canvas. */
const hosts = {
    "every style unset": styled("* { all: unset; }"),
    "small letters at the root, large ones and other boxes everywhere": styled("html { font-size: 62.5%; } * { box-sizing: content-box; letter-spacing: 2px; line-height: 3; } body { font: italic 30px serif; color: red; text-align: right; }"),
    "everything hidden that is not the page's own": styled("body > *:not(stream-stage) { display: none; } div, button, canvas { display: none !important; }"),
    "names added to every object": first(() => {
        for (const name of ["kind", "style", "visit", "at", "answers", "page_with", "plain", "rubric", "default", "extend", "clone", "hidden", "class"]) Object.defineProperty(Object.prototype, name, { value: "polluted", writable: true, configurable: true });
        for (const name of ["first", "last", "each", "toJSON", "contains"]) Object.defineProperty(Array.prototype, name, { value() { return this; }, writable: true, configurable: true });
    }),
    "a fetch that throws": first(() => { window.fetch = () => { throw new Error("not this fetch"); }; }),
    "a fetch that gives something else": first(() => { window.fetch = async () => ({ data: {} }); }),
    "a fetch that never gave bytes": first(() => { window.fetch = async (url) => ({ ok: true, status: 200, json: async () => ({ url }) }); }),
    "names that stand before the document's": `<!doctype html><meta charset="utf-8"><title>Host</title><body>${clobbering.map((name) => `<form name="${name}"><input name="${name}"></form><img name="${name}">`).join("")}${script}${widget}`,
    "another version of the script": `<!doctype html><meta charset="utf-8"><title>Host</title><script type="module" src="/other/stream-stage.js"></script>${script}<body>${widget}`,
    "frozen intrinsics": first(() => {
        for (const name of ["Object", "Array", "Function", "Promise", "Map", "Set", "WeakMap", "String", "Number", "Error", "RegExp", "Uint8Array", "JSON", "Math", "Reflect"])
            for (const one of [window[name], window[name].prototype]) if (one) Object.freeze(one);
    }),
    "a base elsewhere": `<!doctype html><meta charset="utf-8"><title>Host</title><base href="/nowhere/at/all/">${script}<body>${widget}`,
    "an XHTML document": `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Host</title><script>import("/stream-stage.js");</script></head><body>${widget}</body></html>`,
    "a page in quirks mode": `<title>Host</title><table><tr><td width="900">${script}${widget}</table>`,
    "a Promise of a library's": first(() => {
        const { Promise: own } = window;
        window.Promise = class extends own {};
    }),
};
/** Where the canvas cannot be had, or not be watched. */
const poor = {
    "a getContext that throws": first(() => { HTMLCanvasElement.prototype.getContext = () => { throw new Error("not here"); }; }),
    "a getContext that gives something else": first(() => { HTMLCanvasElement.prototype.getContext = () => ({}); }),
    "a context that throws": first(() => { WebGL2RenderingContext.prototype.createProgram = WebGL2RenderingContext.prototype.getParameter = () => { throw new Error("not here"); }; }),
    "no WebGL 2 at all": first(() => { HTMLCanvasElement.prototype.getContext = () => null; delete window.WebGL2RenderingContext; }),
};
const lacking = {
    "no IntersectionObserver": first(() => delete window.IntersectionObserver),
    "an IntersectionObserver that throws": first(() => { window.IntersectionObserver = class { constructor() { throw new Error("not here"); } }; }),
    "no ResizeObserver": first(() => delete window.ResizeObserver),
    "no matchMedia": first(() => { window.matchMedia = undefined; }),
    "a matchMedia that throws": first(() => { window.matchMedia = () => { throw new Error("not here"); }; }),
    "no FontFace": first(() => delete window.FontFace),
    "a FontFace that throws": first(() => { window.FontFace = class { constructor() { throw new Error("not here"); } }; }),
};
const path_of = (name) => `/${name.replace(/\W+/g, "-")}.${name.includes("XHTML") ? "xhtml" : "html"}`;
const all = { ...hosts, ...poor, ...lacking };
const pages = {
    ...Object.fromEntries(Object.entries(all).map(([name, page]) => [path_of(name), page])),
    "/other/stream-stage.js": readFileSync(join(dist, "stream-stage.js"), "utf8"),
    "/ten.html": `<!doctype html><meta charset="utf-8"><title>Host</title>${script}<body>${widget.repeat(10)}`,
    "/thirty.html": `<!doctype html><meta charset="utf-8"><title>Host</title>${script}<body>${`<div style="min-height: 900px">${widget}</div>`.repeat(30)}`,
    "/plain.html": styled(""),
};
for (const file of ["streamstage.wasm", "inter-regular.otf", "inter-semibold.otf"]) pages[`/other/${file}`] = (request, response) => response.writeHead(302, { Location: `/${file}` }).end();
let browser;
let server;

before(async () => {
    browser = await open_browser();
    server = await serve(pages, { ".xhtml": "application/xhtml+xml" });
});
after(async () => {
    await browser.close();
    server.close();
});

const with_page = (path, work, options) => visit_alone(browser, server.base + path, work, { still: true, ...options });
const is_drawn = (visitor) => visitor.in_widget((_, shadow) => shadow.querySelector(".stage").classList.contains("canvas"));

/** The first question answered, the second seen, and the result the command line's. */
async function take_a_few_steps(visitor) {
    assert.deepEqual(await visitor.events("error"), []);
    await press(visitor, "start/quick");
    const question = await visitor.question();
    await press(visitor, controls_for(question)[0]);
    await press(visitor, "go/next");
    assert.notEqual(await visitor.question(), question);
    assert.equal((await visitor.events("answer"))[0].detail.question, question);
    const [answers, result] = await visitor.in_widget((element) => [element.answers(), element.result()]);
    assert.deepEqual(Object.keys({ ...answers.answers, ...answers.context }), [question]);
    assert.deepEqual(result, JSON.parse(score(answers)));
    assert.deepEqual(await visitor.events("error"), []);
}

for (const name of Object.keys(all)) {
    test(`in a page with ${name}`, async () => {
        await with_page(path_of(name), async (visitor) => {
            assert.equal(await is_drawn(visitor), !(name in poor));
            const { width, height } = await visitor.in_widget((_, shadow) => shadow.querySelector(".mirror").getBoundingClientRect().toJSON());
            assert.ok(width > 300 && height > 200, `${width} by ${height}`);
            await take_a_few_steps(visitor);
            assert.deepEqual(visitor.messages, []);
        });
    });
}

test("the page looks the same in quirks mode, and whatever is inherited", async () => {
    const looks = [];
    for (const name of ["/plain.html", path_of("a page in quirks mode"), path_of("every style unset")])
        await with_page(name, async (visitor) => looks.push(await visitor.in_widget((_, shadow) => Array.from(shadow.querySelectorAll(".mirror *"), (element) => {
            const { fontSize, fontWeight, fontFamily, letterSpacing, lineHeight, textAlign } = getComputedStyle(element);
            return `${element.localName}.${element.className} ${[fontSize, fontWeight, fontFamily, letterSpacing, lineHeight, textAlign]}`;
        }))));
    assert.deepEqual(looks[1], looks[0]);
    assert.deepEqual(looks[2], looks[0]);
});

test("the page around is as it was: no name, no entry in the history, no focus, no title, no scrolling, no element of ours", async () => {
    await with_page("/plain.html", async (visitor) => {
        const host = () => visitor.page.evaluate(() => {
            const frame = document.createElement("iframe");
            document.body.append(frame);
            const known = new Set(Object.getOwnPropertyNames(frame.contentWindow));
            frame.remove();
            return {
                names: Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !["seen"].includes(name) && !/^(puppeteer|__)/.test(name)),
                history: history.length, address: location.href, title: document.title, focus: document.activeElement.localName,
                scroll: [scrollX, scrollY], head: document.head.innerHTML.length, body: document.body.innerHTML, root: document.documentElement.getAttributeNames(),
                prototypes: [Object, Array, String, Function, Element, HTMLElement, Promise].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length),
            };
        });
        const before_it = await host();
        assert.deepEqual(before_it.names, []);
        await take_a_few_steps(visitor);
        assert.deepEqual(await host(), before_it);
    });
});

test("ten elements at once are all ready, and each is a visit of its own", async () => {
    await with_page("/ten.html", async (visitor) => {
        await visitor.page.evaluate(() => scrollTo(0, 1e6));
        await visitor.page.evaluate(async () => {
            for (const element of document.querySelectorAll("stream-stage")) {
                element.scrollIntoView();
                await new Promise((resolve) => setTimeout(resolve, 100));
            }
        });
        await visitor.wait(() => window.seen.events.filter(({ type }) => type === "streamstage-ready").length === 10);
        const answered = await visitor.page.evaluate(() => Array.from(document.querySelectorAll("stream-stage"), (element, at) => {
            const { shadowRoot } = element;
            if (at % 2) return Object.keys(element.answers().answers).length;
            shadowRoot.getElementById("start/quick").click();
            shadowRoot.querySelector(".mirror fieldset input").click();
            const { answers, context } = element.answers();
            return Object.keys({ ...answers, ...context }).length;
        }));
        assert.deepEqual(answered, [1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
        assert.equal(new Set((await visitor.events("answer")).map(({ detail }) => detail.visit)).size, 5);
        assert.deepEqual(await visitor.events("error"), []);
    });
});

test("of thirty elements that are scrolled through each is shown, and none is an empty box", async () => {
    await with_page("/thirty.html", async (visitor) => {
        const shown = await visitor.page.evaluate(async () => {
            const list = [];
            for (const element of document.querySelectorAll("stream-stage")) {
                element.scrollIntoView();
                const end = performance.now() + 20_000;
                while (!(element.shadowRoot.getElementById("start/quick") && element.getBoundingClientRect().height > 300) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
                list.push(element.getBoundingClientRect().height > 300);
            }
            return list;
        });
        assert.deepEqual(shown, Array(30).fill(true));
        assert.deepEqual(await visitor.events("error"), []);
    });
});

// In pages that were not made for it: whatever they do to names, prototypes, styles and what a browser offers, the visit
// goes its way, on the canvas or as the page, and the page around is as it was.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
    hostile_pages,
    path_of,
    poor,
    script,
    serve_hostile,
    styled,
    take_a_few_steps,
    types,
    widget,
} from "../support/hostile_pages.js";
import { dist, score, use_browser, visit_alone } from "./support.js";

const pages = {
    ...serve_hostile(dist),
    "/ten.html": `<!doctype html><meta charset="utf-8"><title>Host</title>${script}<body>${widget.repeat(10)}`,
    "/thirty.html": `<!doctype html><meta charset="utf-8"><title>Host</title>${script}<body>${`<div style="min-height: 900px">${widget}</div>`.repeat(30)}`,
    "/plain.html": styled(""),
};
const { browser, server } = await use_browser(pages, types);

const with_page = (path, work, options) => visit_alone(browser, server.base + path, work, { still: true, ...options });

/** The first question answered, the second seen, and the result the command line's; gives whether it was drawn. */
async function go_on(visitor) {
    const { width, height, drawn, first, second, told, trouble, answers, result } =
        await visitor.page.evaluate(take_a_few_steps);
    await visitor.rest();
    assert.ok(width > 300 && height > 200, `${width} by ${height}`);
    assert.notEqual(second, first);
    assert.equal(told, first);
    assert.deepEqual(Object.keys({ ...answers.answers, ...answers.context }), [first]);
    assert.deepEqual(result, JSON.parse(score(answers)));
    assert.equal(trouble, "");
    assert.deepEqual(await visitor.events("error"), []);
    return drawn;
}

for (const name of Object.keys(hostile_pages)) {
    test(`in a page with ${name}`, async () => {
        await with_page(path_of(name), async (visitor) => {
            assert.equal(await go_on(visitor), !(name in poor));
            assert.deepEqual(visitor.messages, []);
        });
    });
}

test("the page looks the same in quirks mode, and whatever is inherited", async () => {
    const looks = [];
    for (const name of ["/plain.html", path_of("a page in quirks mode"), path_of("every style unset")])
        await with_page(name, async (visitor) =>
            looks.push(
                await visitor.in_widget((_, shadow) =>
                    Array.from(shadow.querySelectorAll(".mirror *"), (element) => {
                        const { fontSize, fontWeight, fontFamily, letterSpacing, lineHeight, textAlign } =
                            getComputedStyle(element);
                        return `${element.localName}.${element.className} ${[fontSize, fontWeight, fontFamily, letterSpacing, lineHeight, textAlign]}`;
                    }),
                ),
            ),
        );
    assert.deepEqual(looks[1], looks[0]);
    assert.deepEqual(looks[2], looks[0]);
});

test("the page around is as it was: no name, no entry in the history, no focus, no title, no scrolling, no element of ours", async () => {
    await with_page("/plain.html", async (visitor) => {
        const host = () =>
            visitor.page.evaluate(() => {
                const frame = document.createElement("iframe");
                document.body.append(frame);
                const known = new Set(Object.getOwnPropertyNames(frame.contentWindow));
                frame.remove();
                return {
                    names: Object.getOwnPropertyNames(window).filter(
                        (name) => !known.has(name) && !["seen"].includes(name) && !/^(puppeteer|__)/.test(name),
                    ),
                    history: history.length,
                    address: location.href,
                    title: document.title,
                    focus: document.activeElement.localName,
                    scroll: [scrollX, scrollY],
                    head: document.head.innerHTML.length,
                    body: document.body.innerHTML,
                    root: document.documentElement.getAttributeNames(),
                    prototypes: [Object, Array, String, Function, Element, HTMLElement, Promise].map(
                        ({ prototype }) => Object.getOwnPropertyNames(prototype).length,
                    ),
                };
            });
        const before_it = await host();
        assert.deepEqual(before_it.names, []);
        await go_on(visitor);
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
        const answered = await visitor.page.evaluate(() =>
            Promise.all(
                Array.from(document.querySelectorAll("stream-stage"), async (element, at) => {
                    const { shadowRoot } = element;
                    if (at % 2) return Object.keys((await element.answers()).answers).length;
                    shadowRoot.getElementById("start/quick").click();
                    shadowRoot.querySelector(".mirror fieldset input").click();
                    const { answers, context } = await element.answers();
                    return Object.keys({ ...answers, ...context }).length;
                }),
            ),
        );
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
                while (
                    !(
                        element.shadowRoot.getElementById("start/quick") && element.getBoundingClientRect().height > 300
                    ) &&
                    performance.now() < end
                )
                    await new Promise((resolve) => setTimeout(resolve, 20));
                list.push(element.getBoundingClientRect().height > 300);
            }
            return list;
        });
        assert.deepEqual(shown, Array(30).fill(true));
        assert.deepEqual(await visitor.events("error"), []);
    });
});

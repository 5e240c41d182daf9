// Messages that nobody should send, to the page around a frame and to the frame; and what a frame's address may ask for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { read_query } from "../../web/frame/read_query.js";
import { dist, open_browser } from "../browser/support.js";
import { hear_trouble, serve_roads } from "./serve_roads.js";
import { find_control } from "./visit_road.js";

const browser = await open_browser();
after(() => browser.close());
const quiet = '<!doctype html><meta charset="utf-8"><p>A frame</p>';
const pages = { "/quiet.html": quiet };
const assess = await serve_roads({ pages });
const host = await serve_roads({ pages });
after(() => [assess, host].map(({ close }) => close()));
pages["/parent.html"] = `<!doctype html><meta charset="utf-8"><p style="height: 300px"></p>
    <iframe class="stream-stage" id="known" src="${assess.base}/quiet.html"></iframe>
    <iframe class="stream-stage" id="boxed" sandbox="allow-scripts" src="${assess.base}/quiet.html"></iframe>
    <iframe id="stranger" src="${assess.base}/quiet.html"></iframe>
    <p style="height: 3000px"></p><script src="/streamstage-frame.js"></script>`;
pages["/framed.html"] = `<!doctype html><meta charset="utf-8">
    <iframe class="stream-stage" src="${assess.base}/frame.html?start&parent=${host.base}"></iframe>
    <iframe id="stranger" src="${assess.base}/quiet.html"></iframe>`;
pages["/foreign.html"] =
    `<!doctype html><meta charset="utf-8"><script src="/streamstage-frame.js"></script><script>addEventListener("streamstage-error", ({ detail }) => (window.heard = [detail]))</script>
    <iframe class="stream-stage" src="${assess.base}/frame.html?start&rubric=https://evil.example/r.json"></iframe>`;
pages["/branded.html"] =
    `<!doctype html><meta charset="utf-8"><iframe src="${assess.base}/frame.html?start&parent=${host.base}&background=%23fdf6e3&text=%23281e14&font-family=Georgia"></iframe>`;
pages["/other.html"] =
    `<!doctype html><meta charset="utf-8"><iframe src="${assess.base}/frame.html?start&parent=https://www.example"></iframe>`;

async function on_page(path, work) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const trouble = hear_trouble(page);
    await page.goto(host.base + path);
    try {
        await work(page, trouble);
    } finally {
        await context.close();
    }
}
const frame_in = async (page, selector) => (await page.waitForSelector(selector)).contentFrame();
const say = (frame, message) => frame.evaluate((data) => parent.postMessage(data, "*"), message);
/** Until all messages that are on their way have come, in this order. */
const settle = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 50)));

/** What the page around has done because of messages. */
const state = (page) =>
    page.evaluate(() => ({
        heights: Array.from(document.querySelectorAll("iframe"), ({ style }) => style.height),
        scrolled: scrollY,
        heard: window.heard,
        polluted: {}.polluted ?? null,
    }));

test("the page around listens to its frames alone, and does nothing for ten messages that are none of theirs", async () => {
    const height = { streamstage: 1, kind: "height", height: 555 };
    const event = (name) => ({ streamstage: 1, kind: "event", name, detail: {} });
    const hostile = [
        ["#stranger", height],
        ["#stranger", event("complete")],
        ["#known", { ...height, streamstage: 2 }],
        ["#known", { ...height, streamstage: "1" }],
        ["#known", null],
        ["#known", "streamstage"],
        ["#known", { ...height, height: "1px; position: fixed" }],
        ["#known", { ...height, height: 1e9 }],
        ["#known", { ...height, height: -1 }],
        ["#known", { ...height, height: NaN }],
        ["#known", event("<img src=x>")],
        ["#known", event(["complete"].concat("x"))],
        ["#known", { streamstage: 1, kind: "__proto__", name: "constructor" }],
    ];
    await on_page("/parent.html", async (page, trouble) => {
        await page.evaluate(() => {
            window.heard = [];
            const dispatch = EventTarget.prototype.dispatchEvent;
            EventTarget.prototype.dispatchEvent = function (event) {
                window.heard.push(event.type);
                return dispatch.call(this, event);
            };
            scrollTo(0, 200);
        });
        const before = await state(page);
        for (const [selector, message] of hostile) {
            await say(await frame_in(page, selector), message);
            await settle(page);
            assert.deepEqual(await state(page), before, `${selector} ${JSON.stringify(message)}`);
        }
        await page.evaluate((message) => postMessage(message, "*"), height); // by the page itself
        await settle(page);
        assert.deepEqual(await state(page), before);

        // A frame that has gone elsewhere is of another origin than its address; one in a box has none.
        await page.evaluate(
            (base) => (document.getElementById("known").contentWindow.location = `${base}/quiet.html`),
            host.base,
        );
        await page.waitForFunction(
            () => document.getElementById("known").contentDocument?.body?.textContent.includes("A frame"),
            { polling: 20 },
        );
        await say(await frame_in(page, "#known"), height);
        await settle(page);
        assert.deepEqual(await state(page), before);
        await say(await frame_in(page, "#boxed"), height);
        await settle(page);
        assert.deepEqual((await state(page)).heights, ["", "555px", ""]);
        assert.deepEqual(trouble, []);
    });
});

test("a message of the frame is followed: height, top, events", async () => {
    await on_page("/parent.html", async (page) => {
        const frame = await frame_in(page, "#known");
        await page.evaluate(() => {
            window.heard = [];
            document.addEventListener("streamstage-answer", ({ target, detail }) =>
                window.heard.push([target.id, detail]),
            );
            scrollTo(0, 1000);
        });
        await say(frame, { streamstage: 1, kind: "height", height: 777 });
        await say(frame, { streamstage: 1, kind: "top" });
        await say(frame, { streamstage: 1, kind: "event", name: "answer", detail: { question: "x" } });
        await settle(page);
        const { heights, heard } = await state(page);
        assert.deepEqual(heights, ["777px", "", ""]);
        assert.deepEqual(heard, [["known", { question: "x" }]]);
        assert.equal(
            await page.evaluate(() => Math.round(document.getElementById("known").getBoundingClientRect().top)),
            0,
        );
    });
});

/** Keeps what the frame says to the page. */
const listen = (page) =>
    page.evaluate(() => {
        window.heard = [];
        addEventListener("message", ({ data, origin }) => window.heard.push({ data, origin }));
    });

test("the frame answers a hello of its page, and ten messages of others or with something else in them not", async () => {
    const hello = { streamstage: 1, kind: "hello" };
    const hostile = [
        null,
        "hello",
        [hello],
        42,
        { ...hello, streamstage: 2 },
        { ...hello, streamstage: "1" },
        { ...hello, kind: "load", answers: {} },
        { ...hello, kind: "reset" },
        { ...hello, kind: "event", name: "complete", detail: {} },
        { ...hello, kind: ["hello"] },
        { ...hello, kind: "x".repeat(1e6) },
        JSON.parse('{ "__proto__": { "streamstage": 1, "kind": "hello" } }'),
    ];
    await on_page("/framed.html", async (page, trouble) => {
        const frame = await frame_in(page, "iframe.stream-stage");
        await find_control(frame, "go/next", "go/skip", "go/back");
        await frame.waitForFunction(() => document.querySelector("stream-stage").answers?.(), { polling: 20 });
        await settle(page);
        await listen(page);
        const before = await frame.evaluate(async () =>
            JSON.stringify(await document.querySelector("stream-stage").answers()),
        );
        for (const message of hostile) {
            await page.evaluate(
                (data) => document.querySelector("iframe").contentWindow.postMessage(data, "*"),
                message,
            );
            await settle(page);
            assert.deepEqual(await page.evaluate(() => window.heard), [], JSON.stringify(message)?.slice(0, 100));
        }
        // A frame beside it has the right words, but is not the page around.
        const stranger = await frame_in(page, "#stranger");
        await stranger.evaluate((data) => parent.frames[0].postMessage(data, "*"), hello);
        await settle(page);
        assert.deepEqual(await page.evaluate(() => window.heard), []);
        await page.evaluate((data) => document.querySelector("iframe").contentWindow.postMessage(data, "*"), hello);
        await page.waitForFunction(() => window.heard.length > 0, { polling: 20 });
        const [{ data, origin }] = await page.evaluate(() => window.heard);
        assert.equal(origin, assess.base);
        assert.equal(data.kind, "height");
        assert.equal(
            await frame.evaluate(async () => JSON.stringify(await document.querySelector("stream-stage").answers())),
            before,
        );
        assert.deepEqual(trouble, []);
    });
});

test("a page of another origin than the one that the address names is not answered, whatever it says", async () => {
    await on_page("/other.html", async (page) => {
        const frame = await frame_in(page, "iframe");
        await find_control(frame, "go/next", "go/skip", "go/back");
        await listen(page);
        await page.evaluate(() =>
            document.querySelector("iframe").contentWindow.postMessage({ streamstage: 1, kind: "hello" }, "*"),
        );
        await settle(page);
        assert.deepEqual(await page.evaluate(() => window.heard), []);
    });
});

const at = "https://assess.example/streamstage/frame.html";
const allowed = { rubrics: [], parents: ["*"] };

test("a frame's address asks for attributes and a brand, and for nothing else", () => {
    const { attributes, brand, refused, parent } = read_query(
        {
            href: `${at}?start&lang=de&theme=dark&accent=%23b3261e&font-size=18px&onclick=x&assets=//evil&style=x&height=9&first-screen=//evil`,
        },
        allowed,
    );
    assert.deepEqual(attributes, {
        lang: "de",
        theme: "dark",
        start: "",
        rubric: "event-streaming.json",
        "first-screen": "event-streaming.first.json",
    });
    assert.deepEqual(brand, { "--streamstage-accent": "#b3261e", "--streamstage-font-size": "18px" });
    assert.deepEqual([refused, parent], [[], ""]);
    assert.ok(!("start" in read_query({ href: `${at}?start=false` }, allowed).attributes));
});

test("a rubric is the frame's own server's, or of one that the page allows", () => {
    const rubric_of = (rubric, rubrics = []) => {
        const { attributes, refused } = read_query(
            { href: `${at}?rubric=${encodeURIComponent(rubric)}` },
            { ...allowed, rubrics },
        );
        return [attributes.rubric, refused.length];
    };
    assert.deepEqual(rubric_of("ours.json"), ["ours.json", 0]);
    assert.deepEqual(rubric_of("../other/ours.json"), ["../other/ours.json", 0]);
    assert.deepEqual(rubric_of("https://rubrics.example/r.json", ["https://rubrics.example"]), [
        "https://rubrics.example/r.json",
        0,
    ]);
    for (const foreign of [
        "https://evil.example/r.json",
        "//evil.example/r.json",
        "\\\\evil.example\\r.json",
        "http://assess.example/r.json",
        "https://assess.example:444/r.json",
        "https://assess.example@evil.example/r.json",
        "data:application/json,{}",
        "blob:https://assess.example/x",
        "javascript:1",
        "file:///etc/hosts",
        "https://",
    ])
        assert.deepEqual(rubric_of(foreign), [undefined, 1], foreign);
});

test("a rubric that is refused is told to the page around, and no other is shown in its place", async () => {
    await on_page("/foreign.html", async (page) => {
        await page.waitForFunction(() => window.heard?.length, { polling: 20 });
        const [{ code, message }] = await page.evaluate(() => window.heard);
        assert.equal(code, "no_rubric");
        assert.ok(message.startsWith("The rubric https://evil.example/r.json is not of this server"), message);
        const frame = await frame_in(page, "iframe");
        const { text, height, own } = await frame.evaluate(() => ({
            text: document.body.innerText,
            height: document.body.getBoundingClientRect().height,
            own: customElements.get("stream-stage") !== undefined,
        }));
        assert.ok(text.includes("This assessment cannot be shown here.") && text.includes(message), text);
        assert.equal(own, false);
        await settle(page);
        assert.equal((await state(page)).heights[0], `${Math.ceil(height)}px`);
    });
});

test("a brand is the whole frame's", async () => {
    await on_page("/branded.html", async (page) => {
        const frame = await frame_in(page, "iframe");
        await frame.waitForSelector(".told");
        const looks = await frame.evaluate(() => {
            const look = (selector) => getComputedStyle(document.querySelector(selector));
            return [look("body").backgroundColor, look(".told").color, look(".told").fontFamily];
        });
        assert.deepEqual(looks, ["rgb(253, 246, 227)", "rgb(40, 30, 20)", "Georgia"]);
    });
});

test("a page that may hear is an origin, and one that the frame's page allows", () => {
    const parent_of = (parent, parents = ["*"]) => {
        const wishes = read_query({ href: `${at}?parent=${encodeURIComponent(parent)}` }, { ...allowed, parents });
        return [wishes.parent, wishes.refused.length];
    };
    assert.deepEqual(parent_of("https://www.example"), ["https://www.example", 0]);
    assert.deepEqual(parent_of("https://www.example/a/page?x"), ["https://www.example", 0]);
    for (const none of ["*", "null", "", "www.example", "data:x", "javascript:1", "file:///x"])
        assert.deepEqual(parent_of(none), ["", 1], none);
    assert.deepEqual(parent_of("https://www.example", ["https://www.example"]), ["https://www.example", 0]);
    assert.deepEqual(parent_of("https://evil.example", ["https://www.example"]), ["", 1]);
    assert.deepEqual(parent_of("https://www.example", []), ["", 1]);
});

test("the script of the page around has at most 1,024 bytes", () => {
    assert.ok(readFileSync(join(dist, "streamstage-frame.js")).length <= 1024);
});

// A link leads back to where the widget is: through routes behind "#", with what is added on the way, and without what is
// the person's own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use_browser, visit_alone } from "./support.js";
import { answers_of, has_control, notices, open_keep, press } from "./take_away.js";

const script = '<script type="module" src="/stream-stage.js"></script>';
const widget = '<stream-stage rubric="event-streaming.json" storage="none"></stream-stage>';
/** Routers of three kinds: compares the whole, once the page is there; the same, before any module runs; reads a query. */
const routers = {
    exact: `addEventListener("DOMContentLoaded", show); addEventListener("hashchange", show);
        function show() { document.body.innerHTML = location.hash === "#/assessment" ? '${widget}' : "<h1>Home</h1>"; }`,
    early: `let at; addEventListener("hashchange", show); document.addEventListener("readystatechange", show);
        function show() {
            if (!document.body || location.hash === at) return;
            at = location.hash;
            document.body.innerHTML = at === "#!assessment" ? '${widget}' : "<h1>Home</h1>";
        }`,
    query: `addEventListener("DOMContentLoaded", show); addEventListener("hashchange", show);
        function show() {
            const [path, query] = location.hash.slice(1).split("?");
            document.body.innerHTML = path === "assess" && new URLSearchParams(query).get("tab") === "2" ? '${widget}' : "<h1>Home</h1>";
        }`,
};
const page = (inside) => `<!doctype html><html lang="en"><meta charset="utf-8">${inside}`;
const pages = {
    "/plain.html": page(`${script}<h2 id="part">A part</h2>${widget}`),
    "/canonical.html": page(`<link rel="canonical" href="/canonical.html?p=123">${script}${widget}`),
    "/other.html": page(
        `<link rel="canonical" href="/"><base href="/elsewhere/">${script}<stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>`,
    ),
};
for (const [name, router] of Object.entries(routers))
    pages[`/${name}.html`] = page(`<script>${router}</script>${script}<body>`);
const bank = answers_of("fairholm-bank");
const { browser, server } = await use_browser(pages);

const with_page = (address, work) => visit_alone(browser, new URL(address, server.base).href, work, { still: true });

function link_from(address) {
    return with_page(address, async (visitor) => {
        await open_keep(visitor, bank);
        await press(visitor, "link/copy");
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("link/text"));
        return visitor.in_widget((_, shadow) => shadow.getElementById("link/text").value);
    });
}

async function opens(link) {
    await with_page(link, async (visitor) => {
        await visitor.wait(() => document.querySelector("stream-stage")?.shadowRoot.getElementById("aside/use"));
        await press(visitor, "aside/use");
        assert.deepEqual((await visitor.answers()).answers, bank.answers, link);
        assert.doesNotMatch(
            await visitor.page.evaluate(() => location.href),
            /streamstage/i,
            "no reload brings it back",
        );
        assert.ok(await visitor.page.$("stream-stage"), "the router still shows the widget");
        assert.deepEqual(visitor.messages, []);
    });
}

for (const address of ["/exact.html#/assessment", "/early.html#!assessment", "/query.html#assess?tab=2"])
    test(`${address}: the link keeps the route, and opens where the router shows the widget`, async () => {
        const link = await link_from(address);
        assert.ok(link.startsWith(`${server.base}${address}`), link);
        await opens(link);
        await opens(`${link}&utm_source=mail`);
        await opens(
            await with_page(link, async (visitor) => {
                // a link that is made where one was opened
                await visitor.wait(() =>
                    document.querySelector("stream-stage")?.shadowRoot.getElementById("aside/use"),
                );
                await press(visitor, "aside/use");
                await press(visitor, "chapter/keep");
                await press(visitor, "link/copy");
                await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("link/text"));
                return visitor.in_widget((_, shadow) => shadow.getElementById("link/text").value);
            }),
        );
    });

test("a link pasted into a page that shows another route leads to the widget's", async () => {
    const link = await link_from("/exact.html#/assessment");
    await visit_alone(
        browser,
        `${server.base}/plain.html`,
        async ({ page: tab }) => {
            await tab.goto(`${server.base}/exact.html`);
            await tab.evaluate((hash) => (location.hash = hash), link.slice(link.indexOf("#")));
            await tab.waitForFunction(
                () => document.querySelector("stream-stage")?.shadowRoot.getElementById("aside/use"),
                { polling: 50 },
            );
            assert.equal(await tab.evaluate(() => location.hash), "#/assessment");
        },
        { still: true },
    );
});

test("a link with more behind it opens, as does one from before there were routes; an anchor is left behind", async () => {
    const link = await link_from("/plain.html#part");
    assert.match(link, /plain\.html#streamstage=[\w-]+$/);
    for (const behind of [".", ")", "%20", "&utm_source=mail", "?fbclid=x", "%E2%80%8B", "#:~:text=Tea", ">"])
        await opens(link + behind);
    await opens(link.replace("=", "%3D"));
    await with_page(`${link.slice(0, -1)}.`, async (visitor) =>
        assert.match(await notices(visitor), /incomplete or damaged/),
    );
});

test("a link carries what the page needs of its address, and nothing of the person's", async () => {
    const behind = async (address) => (await link_from(address)).replace(server.base, "").split("#")[0];
    assert.equal(await behind("/plain.html?p=123&lang=de"), "/plain.html?p=123&lang=de");
    assert.equal(
        await behind("/plain.html?session=5a&p=1%202&utm_source=mail&fbclid=x&PHPSESSID=7"),
        "/plain.html?p=1%202",
    );
    assert.equal(await behind("/plain.html?access_token=x&_ga=1&email=a%40b.c"), "/plain.html");
    assert.equal(await behind("/plain.html?assess=1&process=2&author=3"), "/plain.html?assess=1&process=2&author=3");
    assert.equal(await behind("/canonical.html?preview=draft&p=123"), "/canonical.html?p=123");
    assert.equal(await behind("/other.html?p=7"), "/other.html?p=7", "a canonical address that is another page's");
});

test("the clipboard may refuse by throwing: the link is there all the same", async () => {
    await with_page("/plain.html", async (visitor) => {
        await visitor.page.evaluate(() =>
            Object.defineProperty(navigator, "clipboard", {
                value: {
                    writeText() {
                        throw new Error("no");
                    },
                },
            }),
        );
        await open_keep(visitor, bank);
        await press(visitor, "link/copy");
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("link/text"));
        assert.ok(await has_control(visitor, "link/text"));
        assert.deepEqual(visitor.messages, []);
    });
});

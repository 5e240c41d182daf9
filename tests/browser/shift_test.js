// What loads moves nothing of the page, is dark where the page is, and says that it loads if that takes long.
import assert from "node:assert/strict";
import { test } from "node:test";
import { offline_file, use_browser, visit_alone } from "./support.js";

/** Keeps the places of what moves; and tells when the element is more than a name. */
const keep = `<script>
    window.shifts = [];
    const keep = (list) => { for (const { value, startTime } of list.getEntries()) shifts.push({ value, at: startTime }); };
    const observer = new PerformanceObserver(keep);
    observer.observe({ type: "layout-shift", buffered: true });
    window.moved = (since) => { keep({ getEntries: () => observer.takeRecords() }); return shifts.filter(({ at }) => at > since).reduce((sum, { value }) => sum + value, 0); };
    customElements.whenDefined("stream-stage").then(() => requestAnimationFrame(() => requestAnimationFrame(() => { window.there = performance.now(); })));
</script>`;
const page = (
    style,
    more,
    rubric = "event-streaming.json",
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>${style}</style>${keep}<script type="module" src="/stream-stage.js"></script><body><p>Above it.</p>
    <stream-stage rubric="${rubric}" storage="none" ${more}></stream-stage><p>Below it.</p><p>And more.</p>`;
const kinds = {
    canvas: "",
    page: 'presentation="html"',
    "canvas, at the questions": "start",
    "page, at the questions": 'start presentation="html"',
    "canvas, at all questions": 'start mode="full"',
};
const pages = {};
const entries = Object.entries(kinds).map(([name, more], at) => ({
    name,
    free: `/free-${at}.html`,
    given: `/given-${at}.html`,
    more,
}));
for (const { free, given, more } of entries) {
    pages[free] = page("", more);
    pages[given] = page("stream-stage { display: block; min-height: 1160px; }", more);
}
pages["/set.html"] = page("stream-stage { display: block; height: 500px; overflow: hidden; }", "");
pages["/dark.html"] = page("body { background: #11161c; }", "", "slow.json");
pages["/theme.html"] = page("", 'theme="dark"', "slow.json");
pages["/missing.html"] = page("", 'theme="dark"', "nowhere.json");

const { browser, server } = await use_browser(pages);

/** How much moves after it is defined, or from the start, until the first screen is shown. */
async function load(path, width, slow, since) {
    const tab = await browser.newPage();
    await tab.setViewport({ width, height: 1200 });
    const session = await tab.createCDPSession();
    if (slow)
        await session.send("Network.emulateNetworkConditions", {
            offline: false,
            latency: 100,
            downloadThroughput: 400_000,
            uploadThroughput: 400_000,
        });
    await tab.goto(server.base + path);
    await tab.waitForFunction(
        () => document.querySelector("stream-stage").shadowRoot?.querySelector(".mirror button"),
        { polling: 20 },
    );
    const moved = await tab.evaluate(async (from) => {
        await new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 100));
        return window.moved(from === "start" ? 0 : window.there);
    }, since);
    await tab.close();
    return moved;
}

for (const slow of [false, true]) {
    for (const { name, free, given } of entries) {
        test(`nothing moves up to the first screen${slow ? " on a slow line" : ""}: ${name}`, async () => {
            for (const width of slow ? [360] : [320, 360, 768, 1280]) {
                for (const [path, since] of [
                    [free, "there"],
                    [given, "start"],
                ]) {
                    const moved = await load(path, width, slow, since);
                    assert.equal(moved, 0, `${path}, ${width} px wide: ${moved}`);
                }
            }
        });
    }
}

test("the height that was kept free is given up with the first screen, by the person's hand", async () => {
    await visit_alone(browser, server.base + entries[2].free, async (visitor) => {
        const height = () => visitor.in_widget((element) => element.offsetHeight);
        const first = await height();
        assert.ok(first > 900);
        const question = await visitor.question();
        await visitor.click(
            (await visitor.controls()).find((id) => /^(answer|tick)\//.test(id) && id.includes(question)),
        );
        assert.ok((await height()) >= first);
        await visitor.click("go/next");
        assert.ok((await height()) < first);
        assert.equal(
            await height(),
            await visitor.in_widget((_, shadow) => shadow.querySelector(".painted").offsetHeight),
        );
    });
});

test("a height that the page sets is the height", async () => {
    await visit_alone(browser, server.base + "/set.html", async (visitor) =>
        assert.equal(await visitor.in_widget((element) => element.offsetHeight), 500),
    );
});

/** A page whose rubric does not come before it is let through. */
async function with_slow(path, dark, work) {
    const tab = await browser.newPage();
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
    await tab.setRequestInterception(true);
    let let_through;
    tab.on("request", (request) => {
        if (request.url().endsWith("slow.json"))
            let_through = () => request.continue({ url: `${server.base}/event-streaming.json` });
        else request.continue();
    });
    await tab.goto(server.base + path);
    await tab.waitForFunction(() => customElements.get("stream-stage"), { polling: 10 });
    await work(tab, () => let_through());
    await tab.close();
}

const ground = (tab) =>
    tab.evaluate(
        () =>
            getComputedStyle(document.querySelector("stream-stage").shadowRoot.querySelector(".stage")).backgroundColor,
    );
const status = (tab) =>
    tab.evaluate(() => {
        const box = document.querySelector("stream-stage").shadowRoot.querySelector("[role=status]");
        return { text: box.textContent, height: box.offsetHeight };
    });

for (const [path, dark] of [
    ["/dark.html", true],
    ["/theme.html", false],
]) {
    test(`while it loads its ground is that of the theme: ${path}`, async () => {
        await with_slow(path, dark, async (tab) => {
            assert.equal(await ground(tab), "rgb(17, 22, 28)");
            await tab.evaluate(() => document.querySelector("stream-stage").setAttribute("theme", "light"));
            assert.equal(await ground(tab), "rgb(255, 255, 255)");
        });
    });
}

test("what takes long is said to load, to everyone, and no longer once it is there", async () => {
    await with_slow("/theme.html", false, async (tab, let_through) => {
        assert.equal((await status(tab)).text, "");
        await tab.waitForFunction(
            () => document.querySelector("stream-stage").shadowRoot.querySelector("[role=status]").textContent,
            { polling: 20 },
        );
        const { text, height } = await status(tab);
        assert.match(text, /Loading/);
        assert.ok(height > 20);
        let_through();
        await tab.waitForFunction(
            () => document.querySelector("stream-stage").shadowRoot.querySelector(".mirror button"),
            { polling: 20 },
        );
        const later = await status(tab);
        assert.deepEqual([later.text, later.height <= 1], ["", true]);
    });
});

test("trouble has the theme's ground, and takes no more room than it needs", async () => {
    await visit_alone(browser, server.base + "/missing.html", async ({ page: tab }) => {
        assert.equal(await ground(tab), "rgb(17, 22, 28)");
        assert.ok((await tab.evaluate(() => document.querySelector("stream-stage").offsetHeight)) < 300);
    });
});

test("the offline file is dark before its script has run", async () => {
    const tab = await browser.newPage();
    await tab.setJavaScriptEnabled(false);
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    await tab.goto(offline_file);
    await tab.setJavaScriptEnabled(true);
    assert.equal(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(17, 22, 28)");
    assert.equal(await tab.evaluate(() => document.querySelector('meta[name="color-scheme"]').content), "light dark");
    await tab.close();
});

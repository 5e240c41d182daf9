// Every block of docs/roads.md that is no project of a bundler, as it stands there: plain files, a CDN, frames, policies,
// an isolated page, a file on a disk.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { dist, open_browser, root } from "../browser/support.js";
import { blocks_of, headers_of, roads } from "./read_blocks.js";
import { hear_trouble, serve_roads } from "./serve_roads.js";
import { click, take_road } from "./visit_road.js";

const browser = await open_browser();
after(() => browser.close());
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const integrity = JSON.parse(readFileSync(join(dist, "integrity.json"), "utf8"));

/** Runs `work` with a page at this address in a browser context of its own; nothing may be said on the console. */
async function on_page(address, work, { expected = [] } = {}) {
    const context = await browser.createBrowserContext();
    try {
        const page = await context.newPage();
        const trouble = hear_trouble(page);
        await page.evaluateOnNewDocument(() => {
            window.violations = [];
            addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
                window.violations.push(`${violatedDirective} ${blockedURI}`),
            );
        });
        await page.goto(address);
        await work(page);
        assert.deepEqual(await page.evaluate(() => window.violations), []);
        assert.deepEqual(
            trouble.filter((line) => !expected.some((known) => known.test(line))),
            [],
        );
    } finally {
        await context.close();
    }
}

/** As it would be written for servers of one's own. */
const at_servers = (text, servers) =>
    Object.entries(servers).reduce((written, [name, base]) => written.replaceAll(name, base), text);
const named = (road, name) => blocks_of(road).filter((block) => block.name === name);

test("plain files", async () => {
    const server = await serve_roads({
        pages: { "/index.html": named("Plain files", "index.html")[0].text },
        folders: { "/streamstage": dist },
    });
    after(server.close);
    await on_page(`${server.base}/index.html`, take_road);
});

test("a CDN: files under their version, whole or not at all", async () => {
    const [{ text }] = named("From a CDN", "index.html");
    assert.ok(text.includes(`streamstage-${version}/`), `docs/roads.md names another version than ${version}`);
    const cdn = await serve_roads({
        folders: { "": join(dist, "cdn") },
        headers: { "Access-Control-Allow-Origin": "*" },
    });
    after(cdn.close);
    const page_for = (value) => at_servers(text, { "https://cdn.example": cdn.base, "sha384-…": value });
    const server = await serve_roads({
        pages: {
            "/index.html": page_for(integrity.files["stream-stage.js"]),
            "/wrong.html": page_for(integrity.files["streamstage.wasm"]),
        },
    });
    after(server.close);
    await on_page(`${server.base}/index.html`, take_road);
    assert.deepEqual(
        server.asked.filter((path) => path !== "/favicon.ico"),
        ["/index.html"],
    );
    await on_page(
        `${server.base}/wrong.html`,
        async (page) => assert.equal(await page.evaluate(() => customElements.get("stream-stage")), undefined),
        { expected: [/integrity/] },
    );
});

test("under a strict policy, without a violation", async () => {
    const server = await serve_roads({
        pages: { "/index.html": named("Plain files", "index.html")[0].text },
        folders: { "/streamstage": dist },
        headers: headers_of("Under a strict policy"),
    });
    after(server.close);
    await on_page(`${server.base}/index.html`, take_road);
});

test("without 'wasm-unsafe-eval' the engine comes as JavaScript", async () => {
    const [name, policy] = Object.entries(headers_of("Under a strict policy"))[0];
    const server = await serve_roads({
        pages: { "/index.html": named("Plain files", "index.html")[0].text },
        folders: { "/streamstage": dist },
        headers: { [name]: policy.replace(" 'wasm-unsafe-eval'", "") },
    });
    after(server.close);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${server.base}/index.html`);
    await take_road(page);
    assert.ok(server.asked.includes("/streamstage/streamstage-plain.js"));
    await context.close();
});

test("in an isolated page, with files of its own and of a CDN", async () => {
    const cdn = await serve_roads({
        folders: { "": join(dist, "cdn") },
        headers: { "Access-Control-Allow-Origin": "*" },
    });
    after(cdn.close);
    const server = await serve_roads({
        pages: {
            "/index.html": named("Plain files", "index.html")[0].text,
            "/cdn.html": at_servers(named("From a CDN", "index.html")[0].text, {
                "https://cdn.example": cdn.base,
                "sha384-…": integrity.files["stream-stage.js"],
            }),
        },
        folders: { "/streamstage": dist },
        headers: headers_of("In an isolated page"),
    });
    after(server.close);
    for (const path of ["/index.html", "/cdn.html"])
        await on_page(server.base + path, async (page) => {
            assert.equal(await page.evaluate(() => crossOriginIsolated), true);
            await take_road(page);
        });
});

test("from a disk, in a page of one's own and in the offline file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "streamstage-disk-"));
    const [{ text }] = named("Without a server", "assessment.html");
    writeFileSync(join(folder, "assessment.html"), text);
    cpSync(join(dist, "streamstage-whole.js"), join(folder, "streamstage-whole.js"));
    for (const file of [join(folder, "assessment.html"), join(dist, "streamstage.html")])
        await on_page(pathToFileURL(file).href, take_road);
});

/** The frame of a page, once it is there. */
async function frame_of(page) {
    const handle = await page.waitForSelector("iframe.stream-stage");
    return handle.contentFrame();
}

/** What a frame's screen is high, and the frame itself. */
async function heights(page, frame) {
    const inside = await frame.evaluate(() => document.body.getBoundingClientRect().height);
    const outside = await page.evaluate(() => document.querySelector("iframe.stream-stage").clientHeight);
    return { inside: Math.ceil(inside), outside };
}

async function is_as_high(page, frame, screen) {
    for (let tries = 0; ; ++tries) {
        const { inside, outside } = await heights(page, frame);
        if (inside === outside) return;
        if (tries === 50) assert.equal(outside, inside, `the frame's height at ${screen}`);
        await page.evaluate(() => new Promise((next) => setTimeout(next, 20)));
    }
}

/** Blocks of a frame in a page of another origin than the frame's. */
async function with_frame(road, at, work, { parent_name, expected } = {}) {
    const assess = await serve_roads({ folders: { "/streamstage": dist } });
    after(assess.close);
    const { text } = named(road, "framed.html")[at];
    const pages = {};
    const host = await serve_roads({ pages });
    after(host.close);
    const written = at_servers(text, {
        "https://assess.example": assess.base,
        "parent=https://www.example": `parent=${parent_name ?? host.base}`,
    });
    pages["/framed.html"] =
        `<!doctype html><meta charset="utf-8"><p style="height: 300px">Before</p>${written}<p>After</p>`;
    await on_page(`${host.base}/framed.html`, async (page) => work(page, await frame_of(page)), { expected });
}

test("a frame without a script has its own scroll bar, and works", async () => {
    await with_frame("In a frame", 0, async (page, frame) => {
        await take_road(frame);
        const { inside, outside } = await heights(page, frame);
        assert.equal(outside, 720);
        assert.ok(inside > 720, "what is higher scrolls");
    });
});

test("a frame of another origin is as high as every screen, and its page hears what it is named for", async () => {
    await with_frame("In a frame", 1, async (page, frame) => {
        await page.evaluate(() => {
            window.heard = [];
            for (const name of ["ready", "answer", "complete"])
                document.addEventListener(`streamstage-${name}`, ({ target, detail }) =>
                    window.heard.push({ name, tag: target.localName, detail }),
                );
        });
        const result = await take_road(frame, (screen) => is_as_high(page, frame, screen));
        await page.waitForFunction(() => window.heard.some(({ name }) => name === "complete"), { polling: 20 });
        const heard = await page.evaluate(() => window.heard);
        assert.ok(heard.every(({ tag }) => tag === "iframe"));
        assert.deepEqual(heard.at(-1).detail.result, result);
        assert.ok(heard.filter(({ name }) => name === "answer").length > 3);
        const words = await frame.$eval(".told", ({ innerText }) => innerText); // as it is seen
        assert.ok(words.includes(new URL(page.url()).host), words);
    });
});

test("after Next the top of the new screen is in view, and a page that was scrolled elsewhere stays", async () => {
    await with_frame("In a frame", 1, async (page, frame) => {
        const top = () => document.querySelector("iframe.stream-stage").getBoundingClientRect().top;
        const scroll_to_end = () => page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.setViewport({ width: 400, height: 500 });
        await page.waitForFunction(() => document.querySelector("iframe.stream-stage").clientHeight > 720, {
            polling: 20,
        });
        await scroll_to_end();
        let screens = 0;
        await take_road(
            frame,
            async (screen) => {
                await is_as_high(page, frame, screen);
                if (!screens++) return assert.ok((await page.evaluate(top)) < 0, "nobody has begun");
                await page.waitForFunction(
                    () => document.querySelector("iframe.stream-stage").getBoundingClientRect().top === 0,
                    { polling: 20, timeout: 3000 },
                );
                await scroll_to_end();
            },
            click,
        );
        assert.ok(screens > 3);
    });
});

test("a page that the frame's address does not name hears nothing of the person", async () => {
    await with_frame(
        "In a frame",
        1,
        async (page, frame) => {
            await page.evaluate(() => {
                window.heard = [];
                addEventListener("message", ({ data }) => window.heard.push(data));
            });
            await take_road(frame);
            assert.deepEqual(await page.evaluate(() => window.heard), []);
        },
        // The browser says of each message that it was not delivered.
        { parent_name: "https://other.example", expected: [/target origin provided/] },
    );
});

test("in a sandbox without an origin: a whole visit, and the right height", async () => {
    await with_frame("In a sandbox", 0, async (page, frame) => {
        assert.equal(await frame.evaluate(() => self.origin), "null");
        await take_road(frame, (screen) => is_as_high(page, frame, screen));
    });
});

test("opened alone the frame's page is a page, and previews know what it is", async () => {
    const server = await serve_roads({});
    after(server.close);
    await on_page(`${server.base}/frame.html?start`, async (page) => {
        const heads = await page.evaluate(() =>
            Object.fromEntries(
                Array.from(document.querySelectorAll("meta[property]"), (meta) => [
                    meta.getAttribute("property"),
                    meta.content,
                ]),
            ),
        );
        assert.equal(heads["og:title"], await page.title());
        for (const name of ["og:type", "og:description", "og:image", "og:image:alt"]) assert.ok(heads[name], name);
        const image = await page.evaluate(async (url) => {
            const { width, height } = await createImageBitmap(await (await fetch(url)).blob());
            return { width, height };
        }, heads["og:image"]);
        assert.deepEqual(image, { width: Number(heads["og:image:width"]), height: Number(heads["og:image:height"]) });
        assert.ok(readFileSync(join(dist, heads["og:image"])).length <= 100_000);
        await take_road(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    });
});

test("every block of docs/roads.md is tried, here or by packages_test.js", () => {
    const tests = ["roads_test.js", "packages_test.js"].map((name) =>
        readFileSync(new URL(name, import.meta.url), "utf8"),
    );
    for (const road of roads)
        assert.ok(
            tests.some((text) => text.includes(`"${road}"`)),
            `nothing tries “${road}”`,
        );
});

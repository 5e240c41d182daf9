// The first screen stands in the page, or in a file, before there is an engine: it can be read and answered at once, and
// nothing that was pressed on it is lost.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answer_files } from "../../scripts/answer_files.mjs";
import { answers_to } from "../support/visit.js";
import { dist, rubric, rubric_file, use_browser } from "./support.js";

const prerender = (...how) =>
    execFileSync(process.execPath, [join(dist, "prerender.mjs"), rubric_file, ...how], {
        encoding: "utf8",
        maxBuffer: 1 << 24,
    });
test("the program that makes it says how it is used, and what it cannot read, in a line", () => {
    const run = (...how) => spawnSync(process.execPath, [join(dist, "prerender.mjs"), ...how], { encoding: "utf8" });
    const usage = /^node prerender\.mjs RUBRIC .*\n$/;
    const help = run("--help");
    assert.deepEqual([help.status, help.stderr], [0, ""]);
    assert.match(help.stdout, usage);
    for (const how of [[], ["a.json", "b.json"], [rubric_file, "--mode", "some"]]) {
        const { status, stdout, stderr } = run(...how);
        assert.deepEqual([status, stdout], [2, ""]);
        assert.match(stderr, usage);
    }
    for (const [how, says] of [
        [["nowhere.json"], /nowhere\.json/],
        [[rubric_file, "--colour"], /--colour/],
        [[join(dist, "streamstage.html")], /./],
    ]) {
        const { status, stdout, stderr } = run(...how);
        assert.deepEqual([status, stdout], [2, ""], how.join(" "));
        assert.match(stderr, says);
        assert.equal(stderr.trim().split("\n").length, 1, stderr);
    }
});

const page = (attributes, inside = "", script = "/stream-stage.js") =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <body><p>Above it.</p><stream-stage rubric="event-streaming.json" ${attributes}>${inside}</stream-stage><p id="below">Below it.</p>
    <script type="module" src="${script}"></script>`;
const starts = { start: "", quick: "start", full: 'start mode="full"' };
const inside = {
    start: prerender(),
    quick: prerender("--start"),
    full: prerender("--start", "--mode", "full"),
};
const pages = Object.fromEntries(
    Object.entries(starts).flatMap(([name, attributes]) => [
        [`/${name}.html`, page(attributes, inside[name])],
        [`/${name}-file.html`, page(`${attributes} first-screen="event-streaming.first.json"`)],
        [`/${name}-page.html`, page(`${attributes} presentation="html"`, inside[name])],
    ]),
);
pages["/slow.html"] = page("start");
const loaded = ["/stream-stage.js", "/streamstage.wasm", "/streamstage-plain.js", "/event-streaming.json"];
/** ms that the server takes for each, or what it does in place of answering. */
let slow = {};
const answer = answer_files(dist);
for (const path of loaded)
    pages[path] = async (request, response) => {
        const how = slow[path] ?? 0;
        if (how === "refuses") return response.writeHead(503).end();
        await new Promise((done) => setTimeout(done, how));
        answer(request, response);
    };
const { browser, server } = await use_browser(pages);
const [, first_id] = /"answer\/([^/]+)\//.exec(inside.quick);
const first = rubric.questions.find(({ id }) => id === first_id);

/** Numbers that look as if by chance, the same in every run. */
function random_from(seed) {
    return (below) => (seed = (seed * 48271) % 2147483647) % below;
}

/** A tab on its way to a page, with the first screen there. */
async function arrive(path, { throttled = 1, width = 800, dark = false, answers } = {}) {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const messages = [];
    tab.on("console", (message) => /GL Driver/.test(message.text()) || messages.push(message.text()));
    tab.on("pageerror", (error) => messages.push(String(error)));
    await tab.setViewport({ width, height: 1400 });
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
    await tab.evaluateOnNewDocument((kept) => {
        if (kept && location.protocol === "http:") localStorage.setItem("streamstage:event-streaming:answers", kept);
        window.shifts = 0;
        customElements
            .whenDefined("stream-stage")
            .then(() => requestAnimationFrame(() => requestAnimationFrame(() => (window.ran = performance.now()))));
        const has_it = !location.pathname.includes("-file");
        new PerformanceObserver((list) => {
            for (const { value, startTime } of list.getEntries())
                if (has_it || startTime > (window.ran ?? Infinity)) window.shifts += value;
        }).observe({ type: "layout-shift", buffered: true });
        addEventListener("streamstage-ready", () => (window.is_ready = true));
    }, answers);
    if (throttled > 1) {
        const session = await tab.createCDPSession();
        await session.send("Emulation.setCPUThrottlingRate", { rate: throttled });
    }
    await tab
        .goto(server.base + path, { waitUntil: "commit" })
        .catch(() => tab.goto(server.base + path, { waitUntil: "domcontentloaded" }));
    return { tab, messages, close: () => context.close() };
}

/** Where the controls of the first question are by now; none before it is there. */
const list_rungs = () =>
    [...(document.querySelector("stream-stage")?.shadowRoot?.querySelectorAll(".choice") ?? [])].map((choice) => {
        const { x, y, width, height } = choice.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2, id: choice.querySelector("input").id };
    });
const chosen = () => document.querySelector("stream-stage").shadowRoot.querySelector("input:checked")?.id;
const is_ready = (tab) => tab.waitForFunction(() => window.is_ready, { polling: 20 });

const presses = {
    pointer: (tab, { x, y }) => tab.mouse.click(x, y),
    digit: async (tab, { at, id }) => {
        await tab.evaluate(
            (name) => document.querySelector("stream-stage").shadowRoot.getElementById(name).focus(),
            id,
        );
        await tab.keyboard.press(String(at + 1));
    },
    space: async (tab, { id }) => {
        await tab.evaluate(
            (name) => document.querySelector("stream-stage").shadowRoot.getElementById(name).focus(),
            id,
        );
        await tab.keyboard.press("Space");
    },
    assistive: (tab, { id }) =>
        tab.evaluate((name) => document.querySelector("stream-stage").shadowRoot.getElementById(name).click(), id),
};

for (const throttled of [1, 4])
    test(`what is pressed while it loads is answered as pressed, ${throttled} times slower`, async () => {
        const random = random_from(7 * throttled);
        let count = 0;
        for (let load = 0; load < 15; ++load) {
            slow = Object.fromEntries(loaded.map((path) => [path, random(300)]));
            const { tab, close } = await arrive("/quick.html", { throttled });
            let last = "";
            for (let press = 0; press < 10; ++press) {
                await new Promise((done) => setTimeout(done, random(120)));
                const rungs = await tab.evaluate(list_rungs);
                assert.equal(rungs.length, first.rungs.length);
                let at = random(rungs.length);
                if (rungs[at].id === last) at = (at + 1) % rungs.length; // or it would be taken back
                const way = Object.keys(presses)[random(4)];
                await presses[way](tab, { ...rungs[at], at });
                last = rungs[at].id;
                assert.equal(await tab.evaluate(chosen), last, `${way} shows at once`);
                ++count;
            }
            await is_ready(tab);
            assert.equal(await tab.evaluate(chosen), last);
            const { answers } = await tab.evaluate(() => document.querySelector("stream-stage").answers());
            assert.equal(`answer/${first.id}/${answers[first.id].rung}`, last);
            await close();
        }
        assert.equal(count, 150);
    });

for (const [name, way] of [
    ["in the page", ""],
    ["in a file", "-file"],
])
    for (const width of [360, 800, 1280])
        test(`nothing moves from the first screen to the canvas, ${name}, ${width} px wide`, async () => {
            for (const screen of Object.keys(starts)) {
                slow = { "/streamstage.wasm": 300 };
                const { tab, messages, close } = await arrive(`/${screen}${way}.html`, { width });
                await is_ready(tab);
                await tab.waitForFunction(() =>
                    document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"),
                );
                await new Promise((done) => setTimeout(done, 200));
                assert.equal(await tab.evaluate(() => window.shifts), 0, screen);
                assert.deepEqual(messages, []);
                await close();
            }
        });

test("the first screen of a file is there before the engine is", async () => {
    slow = { "/streamstage.wasm": 1500 };
    const { tab, close } = await arrive("/quick-file.html");
    await tab.waitForFunction(() => document.querySelector("stream-stage").shadowRoot?.querySelector(".choice"));
    assert.equal(await tab.evaluate(() => Boolean(window.is_ready)), false);
    const [, { id }] = await tab.evaluate(list_rungs);
    await presses.assistive(tab, { id });
    assert.equal(await tab.evaluate(chosen), id);
    await is_ready(tab);
    assert.equal(await tab.evaluate(chosen), id);
    await close();
});

test("a way on that was pressed early is gone once, after what was chosen", async () => {
    slow = { "/streamstage.wasm": 700 };
    const { tab, close } = await arrive("/quick.html");
    const [{ id }, other] = await tab.evaluate(list_rungs);
    for (const name of [id, "go/next", "go/next", other.id]) await presses.assistive(tab, { id: name });
    await is_ready(tab);
    const { answers } = await tab.evaluate(() => document.querySelector("stream-stage").answers());
    assert.deepEqual(Object.keys(answers), [first.id]);
    assert.equal(`answer/${first.id}/${answers[first.id].rung}`, other.id);
    assert.notDeepEqual((await tab.evaluate(list_rungs)).map((rung) => rung.id)[0], id, "the second question");
    await close();
});

test("who has answers of an earlier visit sees those, and not the first screen of a stranger", async () => {
    slow = {};
    const answers = answers_to([first.id]);
    const { tab, close } = await arrive("/start.html", { answers });
    await is_ready(tab);
    assert.ok(
        await tab.evaluate(() => document.querySelector("stream-stage").shadowRoot.getElementById("start/continue")),
    );
    await close();
});

test("a download that fails is tried again, and what was answered is kept", async () => {
    slow = { "/streamstage.wasm": "refuses", "/streamstage-plain.js": "refuses" };
    const { tab, close } = await arrive("/quick.html");
    const [, { id }] = await tab.evaluate(list_rungs);
    await presses.assistive(tab, { id });
    const again = await tab.waitForFunction(
        () => document.querySelector("stream-stage").shadowRoot.querySelector(".trouble button"),
        { polling: 20 }, // what watches a page for changes sees none in a shadow root
    );
    slow = {};
    await again.click();
    await is_ready(tab);
    assert.equal(await tab.evaluate(chosen), id);
    const { answers } = await tab.evaluate(() => document.querySelector("stream-stage").answers());
    assert.equal(`answer/${first.id}/${answers[first.id].rung}`, id);
    await close();
});

test("what takes longer than a second says how much of it has come", async () => {
    slow = {};
    const bytes = readFileSync(join(dist, "streamstage.wasm"));
    pages["/streamstage.wasm"] = async (_, response) => {
        response.writeHead(200, { "Content-Type": "application/wasm" });
        for (let at = 0; at < 5; ++at) {
            response.write(bytes.subarray((at * bytes.length) / 5, ((at + 1) * bytes.length) / 5));
            await new Promise((done) => setTimeout(done, 600));
        }
        response.end();
    };
    const { tab, close } = await arrive("/slow.html");
    await tab.waitForFunction(() =>
        document.querySelector("stream-stage").shadowRoot.querySelector(".loading[data-share]"),
    );
    const share = await tab.evaluate(
        () => document.querySelector("stream-stage").shadowRoot.querySelector(".loading").dataset.share,
    );
    assert.match(share, /^[2-9]\d %$/);
    await is_ready(tab);
    assert.equal(
        await tab.evaluate(() => document.querySelector("stream-stage").shadowRoot.querySelector(".loading")),
        null,
    );
    await close();
});

// The demo pages, with the server that belongs to them.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, test } from "node:test";
import { answer_demo } from "../../scripts/answer_demo.mjs";
import { answer_files } from "../../scripts/answer_files.mjs";
import { dist, open_browser } from "../browser/support.js";
import { hear_trouble, serve_roads } from "./serve_roads.js";
import { take_road } from "./visit_road.js";

const browser = await open_browser();
const other = await serve_roads({});
const told = [];
const server = createServer(
    answer_demo(answer_files(dist), { other_origin: () => other.base, tell: (line) => told.push(line) }),
);
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const base = `http://127.0.0.1:${server.address().port}/demo`;
after(() => {
    other.close();
    server.close();
    server.closeAllConnections();
    return browser.close();
});

const demos = [
    "index.html",
    ...readdirSync(join(dist, "demo")).filter((name) => /\.html$/.test(name) && name !== "index.html"),
];
if (readdirSync(join(dist, "demo")).includes("react")) demos.push("react/index.html");

/** What brands.html is there to show is told to its web master. */
const weak_accent = /--streamstage-accent: #\w{6} has a contrast of [\d.]+:1 to #\w{6}, and text needs 4\.5:1/;

async function on_page(path, work, { width = 1280 } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const trouble = hear_trouble(page);
    await page.setViewport({ width, height: 800 });
    try {
        await page.goto(`${base}/${path}`);
        await work(page);
        const said = trouble
            .filter((line) => !/favicon\.ico|status of 404/.test(line))
            .filter((line) => path !== "brands.html" || !weak_accent.test(line));
        assert.deepEqual(said, [], path);
    } finally {
        await context.close();
    }
}

/** The page or frame that the widget is in, once it can be used. */
async function widget_in(page) {
    const frame = await page.evaluate(() => Boolean(document.querySelector("iframe")));
    if (frame) await page.waitForFunction(() => document.querySelector("iframe").src, { polling: 20 });
    const place = frame ? await (await page.$("iframe")).contentFrame() : page;
    await place.waitForFunction(() => document.querySelector("stream-stage")?.answers?.(), { polling: 20 });
    return place;
}

const post = (path, body, type) =>
    fetch(`${base}/${path}`, { method: "POST", body, headers: { "Content-Type": type } });

test("the list of demo pages names each, and nothing that is not there", () => {
    const list = readFileSync(join(dist, "demo/index.html"), "utf8");
    const named = [...list.matchAll(/href="([^"]*)"/g)].map(([, path]) => path).filter((path) => path !== "demo.css");
    for (const demo of demos.filter((name) => name !== "index.html"))
        assert.ok(named.includes(demo.replace(/index\.html$/, "")), demo);
    for (const path of named) readFileSync(join(dist, "demo", path.replace(/\/$/, "/index.html")));
});

for (const demo of demos)
    test(`${demo}: on a phone and on a desk it can be used, says nothing to the console, and does not scroll sideways`, async () => {
        for (const width of [360, 1280])
            await on_page(
                demo,
                async (page) => {
                    if (demo !== "index.html") await widget_in(page);
                    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
                    assert.ok(wide <= 0, `${demo} is ${wide} px too wide at ${width}`);
                },
                { width },
            );
    });

test("a frame from another server: as high as its screen, and its page hears the result", async () => {
    await on_page("frame-host.html", async (page) => {
        const frame = await widget_in(page);
        assert.equal(new URL(frame.url()).origin, other.base);
        const result = await take_road(frame);
        await page.waitForFunction(
            (words) => document.getElementById("heard").textContent.includes(words),
            { polling: 20 },
            `stage ${result.low} to ${result.high}`,
        );
    });
});

test("three on a page keep answers of their own", async () => {
    await on_page("three.html", async (page) => {
        const keys = await page.$$eval("stream-stage", (all) => all.map((one) => one.getAttribute("storage")));
        assert.equal(new Set(keys).size, 3);
    });
});

test("a result is sent as a CloudEvent, whose data is the result", async () => {
    await on_page("cloud-event.html", async (page) => {
        await widget_in(page);
        const result = await take_road(page);
        await page.waitForFunction(() => document.getElementById("sent").textContent.includes("specversion"), {
            polling: 20,
        });
        const [event] = await (await fetch(`${base}/events`)).json();
        assert.deepEqual(event.data, result);
        assert.equal(event.specversion, "1.0");
        assert.equal(event.datacontenttype, "application/json");
        assert.equal(event.type, "org.streamstage.assessment.completed.v1");
        assert.match(event.subject, /^[0-9a-f]{32}$/);
        assert.ok(!Number.isNaN(Date.parse(event.time)) && URL.canParse(event.source) && event.id.length > 20);
        assert.ok(told.some((line) => line.includes(event.id)));
    });
});

test("the endpoint refuses what is no CloudEvent", async () => {
    const good = { specversion: "1.0", id: "1", source: "/x", type: "t" };
    const type = "application/cloudevents+json";
    assert.equal((await post("events", JSON.stringify(good), `${type}; charset=utf-8`)).status, 202);
    for (const [body, how] of [
        [JSON.stringify(good), "application/json"],
        [JSON.stringify(good), "application/cloudevents+jsonx"],
        ["{", type],
        ["null", type],
        ...Object.keys(good).map((name) => [JSON.stringify({ ...good, [name]: undefined }), type]),
        [JSON.stringify({ ...good, id: "" }), type],
        [JSON.stringify({ ...good, specversion: "0.3" }), type],
    ])
        assert.equal((await post("events", body, how)).status, 400, `${how} ${body}`);
    assert.equal((await post("events", "x".repeat(2 << 20), type)).status, 413);
    assert.equal((await post("elsewhere", "x", type)).status, 405);
});

test("what a form posts is shown as text", async () => {
    const response = await post(
        "received",
        new URLSearchParams({
            name: "<b>Ada</b>",
            assessment: JSON.stringify({ format: "streamstage-result", low: 1, high: 2 }),
        }).toString(),
        "application/x-www-form-urlencoded",
    );
    const page = await response.text();
    assert.match(page, /&lt;b>Ada/);
    assert.match(page, /Stage 1 to 2/);
    assert.ok(!page.includes("<b>"));
});

test("a form is posted with the assessment in it, and a server reads it", async () => {
    await on_page("form.html", async (page) => {
        await widget_in(page);
        await page.type("[name=name]", "Ada");
        await page.type("[name=email]", "ada@example.org");
        const send = () => page.click("form.fields > button");
        await send();
        assert.ok(page.url().endsWith("/form.html"), "it is required");
        const result = await take_road(page);
        await Promise.all([page.waitForNavigation(), send()]);
        const text = await page.evaluate(() => document.body.textContent);
        assert.ok(text.includes(`Stage ${result.low} to ${result.high}`), text.slice(0, 300));
        assert.ok(text.includes("ada@example.org"));
    });
});

test("a lead is sent with consent alone, by the page, and has no answer in it", async () => {
    assert.equal(
        (await post("leads", JSON.stringify({ email: "a@b.c", consent: { given: false } }), "application/json")).status,
        400,
    );
    assert.equal((await post("leads", "x", "application/json")).status, 400);
    await on_page("lead.html", async (page) => {
        const sent = [];
        page.on("request", (request) => request.method() === "POST" && sent.push(request.postData()));
        await widget_in(page);
        await take_road(page);
        await page.waitForSelector("#lead button", { visible: true });
        await page.type("#lead [name=email]", "ada@example.org");
        await page.click("#lead button");
        assert.deepEqual(sent, [], "without consent nothing is sent");
        await page.click("#lead [name=consent]");
        await page.click("#lead button");
        await page.waitForFunction(
            () => document.querySelector("#lead [role=status]").textContent.startsWith("Thank you"),
            {
                polling: 20,
            },
        );
        const lead = JSON.parse(sent[0]);
        assert.deepEqual(Object.keys(lead).sort(), ["consent", "email", "stage", "time"]);
        assert.deepEqual(Object.keys(lead.stage).sort(), ["high", "low"]);
        assert.match(lead.consent.words, /^You may send me mail/);
    });
});

test("the sales page follows the result, and hears its call to action", async () => {
    await on_page("sales.html", async (page) => {
        await widget_in(page);
        const result = await take_road(page);
        await page.waitForFunction(() => document.getElementById("offer").textContent.startsWith("You are at stage"), {
            polling: 20,
        });
        assert.ok(result.path.steps.length > 0);
        await page.waitForSelector("[streamstage-action]", { visible: true });
        await page.click("[streamstage-action]");
        await page.waitForFunction(() => document.getElementById("booked").textContent !== "", { polling: 20 });
    });
});

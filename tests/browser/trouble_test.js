// What goes wrong while the element loads or after: it is said once, in its place, and nothing is thrown at the page around.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rubric, serve, use_browser, visit, visit_alone } from "./support.js";
import { answers_of, open_keep, press } from "./take_away.js";

const head = '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const pages = {
    "/one.html": `${head}<stream-stage rubric="event-streaming.json" storage="none"></stream-stage>`,
    "/html.html": `${head}<stream-stage rubric="event-streaming.json" storage="none" presentation="html"></stream-stage>`,
    "/kept.html": `${head}<stream-stage rubric="event-streaming.json"></stream-stage>`,
    "/late.html": `${head}<stream-stage rubric="late.json" storage="none"></stream-stage>`,
    "/empty.html": "<!doctype html><title>Nothing</title>",
};
const bank = answers_of("fairholm-bank");
const { browser, server } = await use_browser(pages);

const with_page = (path, work) => visit_alone(browser, server.base + path, work, { still: true });

/** From now on the engine fails when it is given this text, or not before it was given so many times. */
function let_fail(text, times = 0) {
    const { encode } = TextEncoder.prototype;
    TextEncoder.prototype.encode = function (given) {
        if (given === text && times-- <= 0) throw new WebAssembly.RuntimeError("a fault let in on purpose");
        return encode.call(this, given);
    };
}

const trouble = (visitor) => visitor.in_widget((_, shadow) => shadow.querySelector("[role=alert]")?.innerText ?? "");

/** It was said in the element and by one event, and nothing was thrown at the page. */
async function assert_stopped(visitor) {
    await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.querySelector("[role=alert] p"));
    assert.match(await trouble(visitor), /^This assessment has stopped because of an error on our side\./);
    assert.equal((await visitor.events("error")).length, 1);
    assert.equal(visitor.messages.length, 1);
    assert.match(visitor.messages[0], /^<stream-stage> .*fault let in on purpose/);
}

test("a server that names a character set for wasm is no trouble", async () => {
    const other = await serve(pages, { ".wasm": "application/wasm; charset=utf-8" });
    try {
        const visitor = await visit(browser, `${other.base}/one.html`);
        assert.deepEqual(await visitor.events("error"), []);
        assert.ok((await visitor.controls()).includes("start/quick"));
        await visitor.page.close();
    } finally {
        other.close();
    }
});

test("after a rubric that could not be had, the element is seen once it can", async () => {
    await with_page("/late.html", async (visitor) => {
        assert.match(await trouble(visitor), /cannot be shown here\.\s+.*404/);
        pages["/late.json"] = JSON.stringify(rubric);
        await visitor.page.evaluate(async () => {
            const element = document.querySelector("stream-stage");
            const ready = new Promise((resolve) => element.addEventListener("streamstage-ready", resolve));
            element.remove();
            document.body.append(element);
            await ready;
        });
        await visitor.rest();
        assert.equal(await trouble(visitor), "");
        await visitor.click("start/quick");
        assert.ok(await visitor.question());
    });
});

test("a fault while the stored answers are taken up: they are offered, and no word of the engine is shown", async () => {
    const stored = JSON.stringify(bank);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${server.base}/empty.html`);
    await page.evaluate((key, text) => localStorage.setItem(key, text), `streamstage:${rubric.id}:answers`, stored);
    await page.evaluateOnNewDocument(let_fail, stored);
    context.newPage = async () => page;
    const visitor = await visit(browser, `${server.base}/kept.html`, { context });
    await assert_stopped(visitor);
    assert.doesNotMatch(await trouble(visitor), /on purpose/);
    const saved = await visitor.in_widget(
        (_, shadow) =>
            new Promise((resolve) => {
                URL.createObjectURL = (blob) => {
                    blob.text().then(resolve);
                    return "blob:";
                };
                shadow.querySelector("[role=alert] button").click();
            }),
    );
    assert.equal(saved, stored);
    await context.close();
});

test("an element that stopped before it was shown never says that it is ready", async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(let_fail, "presentation");
    context.newPage = async () => page;
    const visitor = await visit(browser, `${server.base}/one.html`, { context });
    await assert_stopped(visitor);
    assert.deepEqual(await visitor.events("ready"), []);
    await context.close();
});

test("a fault in a chart that is drawn anew for another width stops this element alone", async () => {
    await with_page("/html.html", async (visitor) => {
        await open_keep(visitor, bank);
        await press(visitor, "chapter/summary");
        await visitor.page.evaluate(let_fail, "curve");
        for (const width of ["700px", "500px"])
            await visitor.page.evaluate((wide) => {
                document.body.style.width = wide;
                return new Promise((laid_out) => requestAnimationFrame(() => setTimeout(laid_out)));
            }, width);
        await assert_stopped(visitor);
    });
});

test("a fault is said once, wherever in a change from canvas to page it comes", async () => {
    for (const times of [0, 1, 2])
        await with_page("/one.html", async (visitor) => {
            await open_keep(visitor, bank);
            await press(visitor, "chapter/summary");
            await visitor.page.evaluate(let_fail, "curve", times);
            await press(visitor, "presentation/other");
            await visitor.page.evaluate(() => (document.body.style.width = "500px"));
            await assert_stopped(visitor);
        });
});

test("a fault takes whoever was in the element to what is said of it, and no file is taken any more", async () => {
    await with_page("/html.html", async (visitor) => {
        await open_keep(visitor, bank);
        await press(visitor, "chapter/value");
        await visitor.in_widget((_, shadow) => shadow.querySelector(".field").focus());
        await visitor.page.evaluate(let_fail, "curve");
        await press(visitor, "chapter/summary");
        await assert_stopped(visitor);
        assert.equal(await visitor.in_widget((_, shadow) => shadow.activeElement?.getAttribute("role")), "alert");
        const drop = await visitor.page.evaluate(() => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File(["{}"], "a.json"));
            const event = new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer });
            return [document.querySelector("stream-stage").dispatchEvent(event), dataTransfer.dropEffect];
        });
        assert.deepEqual(drop, [false, "none"], "nor does the browser open it in place of the page");
    });
});

test("a width that changes in the page view raises no error of its own", async () => {
    await with_page("/html.html", async (visitor) => {
        await open_keep(visitor, bank);
        await press(visitor, "chapter/summary");
        const seen = await visitor.page.evaluate(async () => {
            const errors = [];
            addEventListener("error", ({ message }) => errors.push(message));
            const { shadowRoot } = document.querySelector("stream-stage");
            const widths = [];
            for (const width of [700, 500, 350]) {
                document.body.style.width = `${width}px`;
                await new Promise((laid_out) => requestAnimationFrame(() => setTimeout(laid_out)));
                widths.push(shadowRoot.querySelector("svg").viewBox.baseVal.width);
            }
            return { errors, narrower: widths[0] > widths[1] && widths[1] > widths[2] };
        });
        assert.deepEqual(seen, { errors: [], narrower: true });
    });
});

// The life of the canvas: contexts lost and given back, too many of them, elements that come, move and go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { controls_for, offline_file, open_browser, score, use_browser, visit, visit_alone } from "./support.js";

const head = '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const widget = '<stream-stage rubric="event-streaming.json" storage="none"></stream-stage>';
const pages = { "/one.html": head + widget, "/other.html": "<!doctype html><title>Elsewhere</title>" };
const growth_max = 1 << 20;
const { browser, server } = await use_browser(pages);

const with_page = (address, work, options) =>
    visit_alone(browser, address.startsWith("/") ? server.base + address : address, work, options);

/** The first question, answered on the canvas. */
async function answer_once(visitor) {
    await visitor.click("start/quick");
    const question = await visitor.question();
    await visitor.click(controls_for(question)[0]);
    return question;
}

/** Keeps what takes the context away and gives it back. */
function hold_context(visitor) {
    return visitor.in_widget((_, shadow) => {
        window.loser = shadow.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
    });
}

function lose(visitor) {
    return visitor.page.evaluate(() => window.loser.loseContext());
}

function restore(visitor) {
    return visitor.page.evaluate(() => window.loser.restoreContext());
}

/** Until canvas or page is what is seen. */
async function shows(visitor, what) {
    await visitor.wait(
        (selector, name) =>
            document.querySelector(selector).shadowRoot.querySelector(".stage").classList.contains(name),
        visitor.selector,
        what,
    );
    await visitor.rest();
}

/** Nothing went wrong, the answer is still there, and the visit goes on by the result of the command line. */
async function assert_well(visitor, question) {
    assert.deepEqual(await visitor.events("error"), []);
    assert.deepEqual(
        visitor.messages.filter((message) => !/context/i.test(message)),
        [],
    );
    const answers = await visitor.answers();
    assert.deepEqual(Object.keys({ ...answers.answers, ...answers.context }), [question]);
    assert.equal(
        JSON.stringify(await visitor.in_widget((element) => element.result())),
        JSON.stringify(JSON.parse(score(answers))),
    );
}

/** Bytes of the page's JavaScript after everything that nobody holds is gone. */
async function heap(session) {
    for (let turn = 0; turn < 3; ++turn) await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
}

test("twenty times the context is lost and given back: the answers stay, and the same picture is drawn again", async () => {
    await with_page("/one.html", async (visitor) => {
        const question = await answer_once(visitor);
        await visitor.page.mouse.move(1, 1);
        await visitor.rest();
        await hold_context(visitor);
        const picture = await visitor.page.screenshot();
        for (let cycle = 0; cycle < 20; ++cycle) {
            await lose(visitor);
            await shows(visitor, "html");
            await restore(visitor);
            await shows(visitor, "canvas");
        }
        await assert_well(visitor, question);
        assert.deepEqual(await visitor.page.screenshot(), picture);
        await visitor.click("go/next");
        assert.notEqual(await visitor.question(), question);
    });
});

test("a context that is lost for good leaves the page, on which the visit goes on", async () => {
    await with_page("/one.html", async (visitor) => {
        const question = await answer_once(visitor);
        await hold_context(visitor);
        await lose(visitor);
        await shows(visitor, "html");
        await assert_well(visitor, question);
        await visitor.click_element("go/next");
        assert.notEqual(await visitor.question(), question);
    });
});

test("without WebGL from the start there is the page", async () => {
    const without = await open_browser("--disable-gpu", "--disable-3d-apis");
    try {
        const visitor = await visit(without, offline_file);
        await shows(visitor, "html");
        await visitor.click_element("start/quick");
        assert.ok(await visitor.question());
        assert.deepEqual(await visitor.events("error"), []);
    } finally {
        await without.close();
    }
});

test("twenty more contexts on the page take ours away: there is the page, and never an empty box", async () => {
    await with_page("/one.html", async (visitor) => {
        const question = await answer_once(visitor);
        await visitor.page.evaluate(() => {
            window.others = Array.from({ length: 20 }, () => document.createElement("canvas").getContext("webgl2"));
        });
        await shows(visitor, "html");
        await assert_well(visitor, question);
        await visitor.page.evaluate(() =>
            window.others.forEach((other) => other.getExtension("WEBGL_lose_context")?.loseContext()),
        );
        await visitor.click_element("go/next");
        assert.notEqual(await visitor.question(), question);
    });
});

test("two hundred elements come and go: no error, less than 1 MiB more than before, and no engine is held", async (test) => {
    await with_page("/one.html", async (visitor) => {
        const session = await visitor.page.createCDPSession();
        await visitor.page.evaluate(() => {
            window.gone = [];
            const { instantiate } = WebAssembly;
            WebAssembly.instantiate = async (...given) => {
                const instance = await instantiate(...given);
                window.gone.push(new WeakRef(instance.exports));
                return instance;
            };
        });
        const come_and_go = (count) =>
            visitor.page.evaluate(
                async (html, times) => {
                    for (let turn = 0; turn < times; ++turn) {
                        document.body.innerHTML = html;
                        const element = document.body.firstElementChild;
                        await new Promise((ready) => element.addEventListener("streamstage-ready", ready));
                        while (!element.shadowRoot.querySelector(".stage.canvas"))
                            await new Promise((drawn) => requestAnimationFrame(drawn));
                        element.remove();
                        window.gone.push(new WeakRef(element));
                        await new Promise((rest) => setTimeout(rest));
                    }
                    window.seen.events = [];
                    window.seen.draws = [];
                },
                widget,
                count,
            );
        await come_and_go(20);
        const before_it = await heap(session);
        await come_and_go(200);
        const growth = (await heap(session)) - before_it;
        assert.equal(await visitor.page.evaluate(() => window.gone.length), 3 * 220);
        const kept = await visitor.page.evaluate(() => window.gone.filter((one) => one.deref()).length);
        assert.ok(growth < growth_max, `the heap grew by ${growth} bytes`);
        assert.ok(kept <= 3, `${kept} of 220 elements and as many engines in two parts are still held`);
        assert.deepEqual(visitor.messages, []);
        test.diagnostic(`${growth} bytes more`);
    });
});

test("an element that is moved, or removed and brought back, keeps its answers and is drawn again", async () => {
    await with_page("/one.html", async (visitor) => {
        const question = await answer_once(visitor);
        await visitor.page.evaluate(() => {
            const place = document.createElement("main");
            document.body.append(place);
            place.append(document.querySelector("stream-stage"));
        });
        await shows(visitor, "canvas");
        await visitor.page.evaluate(async () => {
            const element = document.querySelector("stream-stage");
            element.remove();
            await new Promise((gone) => setTimeout(gone, 50)); // by now the context was given back
            document.body.append(element);
        });
        await shows(visitor, "canvas");
        await assert_well(visitor, question);
        await visitor.click("go/next");
        assert.notEqual(await visitor.question(), question);
    });
});

test("an element that is removed in the middle of a frame does no harm", async () => {
    await with_page("/one.html", async (visitor) => {
        await visitor.click("start/quick");
        const question = await visitor.question();
        await visitor.page.evaluate(() =>
            addEventListener(
                "streamstage-answer",
                ({ target }) => {
                    target.remove();
                    document.body.append(target);
                    target.remove();
                    setTimeout(() => document.body.append(target), 50);
                },
                { once: true },
            ),
        );
        await visitor.click(controls_for(question)[0]);
        await visitor.wait(() => document.querySelector("stream-stage"));
        await shows(visitor, "canvas");
        await assert_well(visitor, question);
    });
});

test("a hidden tab draws nothing, and what happened meanwhile is drawn when it is seen again", async () => {
    await with_page("/one.html", async (visitor) => {
        const question = await answer_once(visitor);
        const other = await visitor.page.browserContext().newPage();
        await other.bringToFront();
        assert.equal(await visitor.page.evaluate(() => document.visibilityState), "hidden");
        const hidden = (await visitor.seen()).draws.length;
        await visitor.in_widget(async (element) => element.load(await element.answers()));
        assert.equal((await visitor.seen()).draws.length, hidden);
        await visitor.page.bringToFront();
        await visitor.wait((drawn) => window.seen.draws.length > drawn, hidden);
        await assert_well(visitor, question);
    });
});

test("after another page and back, the visit is where it was", async () => {
    await with_page("/one.html", async (visitor) => {
        const question = await answer_once(visitor);
        await visitor.page.evaluate(() =>
            addEventListener("pageshow", ({ persisted }) => (window.persisted = persisted)),
        );
        await visitor.page.goto(`${server.base}/other.html`);
        await visitor.page.goBack();
        assert.equal(await visitor.page.evaluate(() => window.persisted), true, "the browser kept the page");
        await shows(visitor, "canvas");
        await assert_well(visitor, question);
        await visitor.click("go/next");
        assert.notEqual(await visitor.question(), question);
    });
});

// What the browser keeps: in every mood of its storage the visit goes on, the person is told politely, and nothing is lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { controls_for, root, rubric, use_browser, visit, visit_alone } from "./support.js";
import { answers_of, has_control, notices, press } from "./take_away.js";

const head = '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const widget = '<stream-stage rubric="event-streaming.json"></stream-stage>';
const pages = {
    "/one.html": head + widget,
    "/two.html": `${head}<stream-stage id="a" rubric="event-streaming.json"></stream-stage><stream-stage id="b" rubric="event-streaming.json"></stream-stage>`,
    "/empty.html": "<!doctype html><title>Nothing</title>",
    "/frame.html": `<!doctype html><iframe sandbox="allow-scripts" style="width: 900px; height: 900px" src="/streamstage.html"></iframe>`,
};
const key = `streamstage:${rubric.id}:answers`;
const unreadable = `streamstage:${rubric.id}:unreadable`;
/** As release 1 stored it. */
const stored = readFileSync(join(root, "tests/saved/stored_answers_1.json"), "utf8");
const { browser, server } = await use_browser(pages);

/** Puts this into the storage of a context's pages, and has `before_page` run before each page that comes. */
async function fill_storage(context, kept, before_page) {
    const page = await context.newPage();
    await page.goto(`${server.base}/empty.html`);
    await page.evaluate(
        (entries) => entries.forEach(([name, text]) => localStorage.setItem(name, text)),
        Object.entries(kept),
    );
    if (before_page) {
        const { newPage } = context;
        context.newPage = async () => {
            const opened = await newPage.call(context);
            await opened.evaluateOnNewDocument(before_page);
            return opened;
        };
    }
    // The browser writes at its leisure: whoever leaves before it has, or comes before, finds nothing.
    const later = await context.newPage();
    await later.goto(`${server.base}/empty.html`);
    await later.waitForFunction(
        (entries) => entries.every(([name, text]) => localStorage.getItem(name)?.length === text.length),
        { polling: 50 },
        Object.entries(kept),
    );
    await later.close();
    await page.close();
}

/**
 * @param {(visitor: import("./support.js").Visitor, context: any) => Promise<void>} work
 * @param {{ kept?: Record<string, string>, before?: Function, path?: string }} place what lies in the storage, and what runs before the page
 */
function with_page(work, { kept = {}, before: before_page, path = "/one.html" } = {}) {
    return visit_alone(browser, server.base + path, work, {
        still: true,
        prepare: (context) => fill_storage(context, kept, before_page),
    });
}

/** Answers the first question of the quick check. */
async function answer_once(visitor) {
    await press(visitor, "start/quick");
    const question = await visitor.question();
    await press(visitor, controls_for(question)[0]);
    return question;
}

const kept_there = (visitor, name) => visitor.page.evaluate((item) => localStorage.getItem(item), name);

/** What of it is an answer to this edition. */
function carry_over({ answers }) {
    const { "new-stream": _, "asked-once": __, ...kept } = answers;
    kept["shared-events"] = { rung: "own-only" };
    kept.qualities = { items: ["access", "durability", "extensibility"] };
    return kept;
}

test("what an earlier release stored is taken up where it was left, and what its questions lost is said", async () => {
    await with_page(
        async (visitor) => {
            assert.deepEqual((await visitor.answers()).answers, carry_over(JSON.parse(stored)));
            assert.deepEqual((await visitor.answers()).notes, JSON.parse(stored).notes);
            assert.match(await notices(visitor), /“1\.0\.0” of the rubric.*Dropped: .*“ticket”.*“new-stream”/);
            assert.ok(await has_control(visitor, "start/continue"));
        },
        { kept: { [key]: stored, [`streamstage:${rubric.id}:mode`]: "quick" } },
    );
});

test("answers to another version of the rubric are taken up, and what was dropped is said", async () => {
    const older = JSON.parse(stored);
    older.rubric.version = "0.0.9";
    older.answers["asked-once"] = { rung: "gone" };
    await with_page(
        async (visitor) => {
            assert.deepEqual((await visitor.answers()).answers, carry_over(older));
            assert.match(await notices(visitor), /“0\.0\.9” of the rubric.*Dropped: .*“asked-once”/);
        },
        { kept: { [key]: JSON.stringify(older) } },
    );
});

test("storage that may not even be looked at: the visit goes on, and one line says it, once", async () => {
    await with_page(
        async (visitor) => {
            assert.equal(await notices(visitor), "");
            await press(visitor, "start/quick"); // which mode it is would be kept, too
            assert.match(
                await notices(visitor),
                /^Your answers cannot be stored here; save them as a file before you leave\. The browser does not let this page store anything\.$/,
            );
            const [control] = controls_for(await visitor.question());
            for (let turn = 0; turn < 3; ++turn) {
                await press(visitor, control);
                assert.equal(await notices(visitor), "");
            }
            assert.deepEqual(visitor.messages, []);
        },
        {
            before: () =>
                Object.defineProperty(window, "localStorage", {
                    get() {
                        throw new DOMException("denied", "SecurityError");
                    },
                }),
        },
    );
});

test("in a sandboxed frame the same", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/frame.html`);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame.waitForFunction(() => document.querySelector("stream-stage")?.shadowRoot.querySelector("button"), {
        polling: 50,
    });
    const said = await frame.evaluate(() => {
        const shadow = document.querySelector("stream-stage").shadowRoot;
        const press_it = (select) => shadow.querySelector(select).click();
        const said_here = () =>
            Array.from(shadow.querySelectorAll(".mirror .notice"), (notice) => notice.textContent).join("\n");
        press_it("#start\\/quick");
        const heard = [said_here()];
        for (let turn = 0; turn < 2; ++turn) {
            press_it("[id^='unknown/']");
            heard.push(said_here());
        }
        return heard;
    });
    assert.equal(said.filter((text) => /cannot be stored here/.test(text)).length, 1, JSON.stringify(said));
    await page.close();
});

test("storage that is full: the same, in its own words, and kept again once there is room", async () => {
    await with_page(
        async (visitor) => {
            await press(visitor, "start/quick");
            assert.match(await notices(visitor), /before you leave\. The browser has run out of space for them\.$/);
            const [control] = controls_for(await visitor.question());
            await press(visitor, control);
            assert.equal(await kept_there(visitor, key), null);
            await visitor.page.evaluate(() => (window.full = false));
            await press(visitor, control);
            assert.notEqual(await kept_there(visitor, key), null);
            assert.deepEqual(visitor.messages, []);
        },
        {
            before: () => {
                window.full = true;
                const { setItem } = Storage.prototype;
                Storage.prototype.setItem = function (...item) {
                    if (window.full) throw new DOMException("full", "QuotaExceededError");
                    setItem.apply(this, item);
                };
            },
        },
    );
});

for (const [what, text] of [
    ["garbage", "\u0000{ ]"],
    ["a newer format", '{"format":"streamstage-answers","schema_version":2,"rubric":{}}'],
    ["another rubric’s answers", stored.replace(`"id":"${rubric.id}"`, '"id":"tea"')],
]) {
    test(`${what} in storage is set aside, said, and not written over before`, async () => {
        await with_page(
            async (visitor) => {
                assert.match(await notices(visitor), /could not be read; they are kept aside/);
                await answer_once(visitor);
                assert.equal(await kept_there(visitor, unreadable), text);
                assert.deepEqual(Object.keys(JSON.parse(await kept_there(visitor, key)).answers).length, 1);
                assert.deepEqual(visitor.messages, []);
            },
            { kept: { [key]: text } },
        );
    });
}

test("ten megabytes in storage, for which there is no room aside: it stays where it is, and that is said", async () => {
    const size = 5_000_000; // characters of two bytes each: nearly all that there is room for
    await with_page(
        async (visitor) => {
            await visitor.wait(() =>
                /cannot be stored here/.test(document.querySelector("stream-stage").shadowRoot.textContent),
            );
            await answer_once(visitor);
            assert.equal((await kept_there(visitor, key)).length, size);
            assert.equal(await kept_there(visitor, unreadable), null);
            assert.deepEqual(visitor.messages, []);
        },
        { kept: { [key]: "€".repeat(size) } },
    );
});

test("two tabs: what one answers, the other is offered; each keeps its own until somebody decides", async () => {
    await with_page(async (first, context) => {
        const second = await visit(browser, `${server.base}/one.html`, { context, still: true });
        await first.page.bringToFront(); // or nothing is drawn
        const question = await answer_once(first);
        await second.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("elsewhere/use"));
        assert.match(await notices(second), /changed in another tab/);
        assert.deepEqual((await second.answers()).answers, {});
        assert.equal(await has_control(first, "elsewhere/use"), false, "one's own writing is no news");

        await second.page.bringToFront();
        await press(second, "elsewhere/use");
        assert.deepEqual((await second.answers()).answers, { [question]: { unknown: true } });
        assert.equal(await has_control(first, "elsewhere/use"), false, "the same answers are no news");

        await first.page.bringToFront();
        await press(first, controls_for(question)[0]); // taken back
        await second.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("elsewhere/keep"));
        await second.page.bringToFront();
        await press(second, "elsewhere/keep");
        assert.deepEqual((await second.answers()).answers, { [question]: { unknown: true } });
        await first.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("elsewhere/use"));
        assert.deepEqual((await first.answers()).answers, {}, "and here, too, nothing was lost");
        await first.page.bringToFront();
        await press(first, "elsewhere/use");
        await press(first, "edit/undo");
        assert.deepEqual((await first.answers()).answers, {});
    });
});

test("two elements with one key on one page hear of each other as two tabs do", async () => {
    await with_page(
        async (visitor) => {
            await visitor.wait(
                () => window.seen.events.filter(({ type }) => type === "streamstage-ready").length === 2,
            );
            visitor.selector = "#a";
            const question = await answer_once(visitor);
            assert.equal(await has_control(visitor, "elsewhere/use"), false);
            visitor.selector = "#b";
            await press(visitor, "elsewhere/use");
            assert.deepEqual((await visitor.answers()).answers, { [question]: { unknown: true } });
            visitor.selector = "#a";
            assert.equal(await has_control(visitor, "elsewhere/use"), false);
        },
        { path: "/two.html" },
    );
});

test("an element that was taken out hears of what was stored meanwhile when it is put back, and only then", async () => {
    await with_page(
        async (visitor) => {
            await visitor.wait(
                () => window.seen.events.filter(({ type }) => type === "streamstage-ready").length === 2,
            );
            const put_back = () => visitor.page.evaluate(() => document.body.append(window.out));
            await visitor.page.evaluate(() => {
                window.out = document.getElementById("a");
                window.out.remove();
            });
            visitor.selector = "#b";
            const question = await answer_once(visitor);
            await put_back();
            visitor.selector = "#a";
            assert.match(await notices(visitor), /changed in another tab/);
            await press(visitor, "elsewhere/use");
            assert.deepEqual((await visitor.answers()).answers, { [question]: { unknown: true } });
            await put_back(); // moved
            assert.equal(await has_control(visitor, "elsewhere/use"), false, "there is no news");
        },
        { path: "/two.html" },
    );
});

test("storage that is cleared in the middle of a visit: the next change stores everything again", async () => {
    await with_page(async (visitor, context) => {
        const bank = answers_of("fairholm-bank");
        await visitor.in_widget((element, _, text) => element.load(text), JSON.stringify(bank));
        const other = await context.newPage();
        await other.goto(`${server.base}/empty.html`);
        await other.evaluate(() => localStorage.clear());
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("elsewhere/keep"));
        await visitor.page.bringToFront();
        assert.deepEqual((await visitor.answers()).answers, bank.answers);
        const changed = { ...bank, notes: { [Object.keys(bank.answers)[0]]: "more" } };
        await visitor.in_widget((element, _, text) => element.load(text), JSON.stringify(changed));
        assert.deepEqual(JSON.parse(await kept_there(visitor, key)).answers, bank.answers);
    });
});

// What a page sets while a visit is under way takes effect at once and costs no answer; and what it puts into the slots.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bilingual } from "../support/bilingual_rubric.js";
import { rubric, use_browser, visit_alone } from "./support.js";
import { answers_of, has_control, notices, press } from "./take_away.js";

const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const { browser, server } = await use_browser({
    "/teas.json": JSON.stringify(bilingual),
    "/teas.html": `${head}<stream-stage rubric="teas.json"></stream-stage>`,
    "/canvas.html": `${head}<stream-stage rubric="event-streaming.json"></stream-stage>`,
    "/page.html": `${head}<stream-stage rubric="event-streaming.json" storage="none" presentation="html"></stream-stage>`,
    "/without.html": `${head}<stream-stage rubric="event-streaming.json" storage="none" without="files compare value nonsense"></stream-stage>`,
    "/slots.html": `${head}<stream-stage rubric="event-streaming.json" storage="none">
        <p slot="poster" id="poster">Soon.</p>
        <p slot="privacy" id="privacy">We keep your result for 30 days.</p>
        <div slot="call-to-action" id="call"><button streamstage-action="talk">Talk to us</button><input id="mail"></div>
        </stream-stage>`,
    "/low.html": `${head}<stream-stage rubric="event-streaming.json" storage="none" height="420"></stream-stage><p id="below">Below.</p>`,
    "/tall.html": `${head}<stream-stage rubric="event-streaming.json" storage="none" height="nonsense" presentation="html"></stream-stage>`,
});
const with_page = (path, work, options) => visit_alone(browser, server.base + path, work, { still: true, ...options });
const set = (visitor, values) =>
    visitor.in_widget(async (element, _, given) => {
        Object.assign(element, given);
        await new Promise((resolve) => setTimeout(resolve));
        await element.whenReady();
    }, values);
const stored = (visitor, name) => visitor.page.evaluate((key) => localStorage.getItem(key), name);
const is_drawn = (visitor) =>
    visitor.in_widget((_, shadow) => shadow.querySelector(".stage").classList.contains("canvas"));

test("another rubric begins another visit, and the answers to the first are there when it is set again", async () => {
    await with_page("/teas.html", async (visitor) => {
        await press(visitor, "start/quick");
        await press(visitor, "answer/green/yes");
        const [{ detail: first }] = await visitor.events("answer");
        await set(visitor, { rubric: "event-streaming.json" });
        await visitor.rest();
        assert.equal(await visitor.heading(), rubric.title);
        assert.deepEqual((await visitor.answers()).answers, {});
        await press(visitor, "start/quick");
        const question = await visitor.question();
        await visitor.in_widget((_, shadow) => shadow.querySelector(".mirror fieldset input").click());
        const [, { detail: second }] = await visitor.events("answer");
        assert.equal(second.question, question);
        assert.notEqual(second.visit, first.visit);
        assert.equal(second.progress.answered, 1);
        await set(visitor, { rubric: { ...bilingual, title: "Teas as an object" } });
        await visitor.rest();
        assert.equal(await visitor.heading(), "Teas as an object");
        assert.deepEqual((await visitor.answers()).answers, { green: { rung: "yes" } });
        await set(visitor, { rubric: { ...bilingual, title: "Teas as an object" } }); // the same again, as frameworks do
        await press(visitor, "start/continue");
        await set(visitor, { rubric: { ...bilingual, title: "Teas as an object" } });
        assert.equal(await visitor.heading(), "Do you drink black tea?");
        assert.equal((await visitor.events("ready")).length, 3);
        assert.equal(
            Object.keys(JSON.parse(await stored(visitor, `streamstage:${rubric.id}:answers`)).answers).length,
            1,
        );
        assert.deepEqual(visitor.messages, []);
    });
});

test("a rubric that cannot be had says so, and the next one is shown, on the canvas as before", async () => {
    await with_page("/canvas.html", async (visitor) => {
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"));
        const refused = await visitor.in_widget(async (element) => {
            element.rubric = "nowhere.json";
            await new Promise((resolve) => element.addEventListener("streamstage-error", resolve));
            return element.whenReady().catch(({ code }) => code);
        });
        assert.equal(refused, "no_answer");
        assert.match(
            await visitor.in_widget((_, shadow) => shadow.querySelector("[role=alert]").textContent),
            /nowhere\.json/,
        );
        await visitor.in_widget(async (element) => {
            element.rubric = "teas.json";
            await new Promise((resolve) => element.addEventListener("streamstage-ready", resolve));
        });
        await visitor.rest();
        assert.equal(await visitor.heading(), "Two teas");
        assert.equal(await is_drawn(visitor), true);
        assert.equal(
            await visitor.in_widget((_, shadow) => shadow.querySelector("[role=alert]")?.textContent ?? ""),
            "",
        );
        const { width, height } = await visitor.rectangle("start/quick");
        assert.ok(width > 40 && height > 20);
        await visitor.click("start/quick");
        await visitor.click("answer/green/yes");
        assert.deepEqual((await visitor.answers()).answers, { green: { rung: "yes" } });
    });
});

test("of rubrics that are set quickly after one another the last is shown", async () => {
    await with_page("/teas.html", async (visitor) => {
        await visitor.in_widget(async (element) => {
            for (const name of ["event-streaming.json", "nowhere.json", "teas.json", "event-streaming.json"]) {
                element.rubric = name;
                await new Promise((resolve) => setTimeout(resolve));
            }
        });
        await visitor.wait(
            (title) => document.querySelector("stream-stage").shadowRoot.textContent.includes(title),
            rubric.title,
        );
        await visitor.rest();
        assert.equal(await visitor.heading(), rubric.title);
        assert.deepEqual(await visitor.events("error"), []);
    });
});

for (const presentation of ["canvas", "html"])
    test(`another language shows the same answers at the same place: ${presentation}`, async () => {
        await with_page("/teas.html", async (visitor) => {
            await set(visitor, { presentation });
            await press(visitor, "start/quick");
            await press(visitor, "answer/green/yes");
            assert.equal(await visitor.heading(), "Do you drink green tea?");
            await set(visitor, { lang: "de-AT" });
            await visitor.rest();
            assert.equal(await visitor.heading(), "Trinken Sie grünen Tee?");
            assert.deepEqual((await visitor.answers()).answers, { green: { rung: "yes" } });
            assert.equal(
                await visitor.in_widget((_, shadow) => shadow.getElementById("answer/green/yes").checked),
                true,
            );
            await press(visitor, "edit/undo");
            assert.deepEqual((await visitor.answers()).answers, {});
            await set(visitor, { lang: "en" });
            assert.equal(await visitor.heading(), "Do you drink green tea?");
        });
    });

test("another storage takes the answers along, offers what lies there, and none keeps nothing more", async () => {
    await with_page("/teas.html", async (visitor) => {
        await press(visitor, "start/quick");
        await press(visitor, "answer/green/yes");
        const first = await stored(visitor, "streamstage:two-teas:answers");
        const visit = await stored(visitor, "streamstage:two-teas:visit");
        await set(visitor, { storage: "mine" });
        assert.equal(await stored(visitor, "mine:two-teas:answers"), first);
        assert.equal(await stored(visitor, "mine:two-teas:visit"), visit);
        await press(visitor, "go/next");
        await press(visitor, "answer/black/no");
        assert.equal(await stored(visitor, "streamstage:two-teas:answers"), first);
        assert.match(await stored(visitor, "mine:two-teas:answers"), /black/);
        await set(visitor, { storage: "streamstage" });
        assert.match(await notices(visitor), /another tab|other answers/i);
        assert.equal(Object.keys((await visitor.answers()).answers).length, 2);
        await set(visitor, { storage: "none" });
        await press(visitor, "answer/black/yes");
        assert.equal(await stored(visitor, "streamstage:two-teas:answers"), first);
        assert.deepEqual((await visitor.answers()).answers.black, { rung: "yes" });
    });
});

test("presentation and mode count at once, and start where the start page is shown", async () => {
    await with_page("/canvas.html", async (visitor) => {
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"));
        await set(visitor, { start: true });
        await visitor.rest();
        const question = await visitor.question();
        assert.notEqual(question, "");
        await visitor.in_widget((_, shadow) => shadow.querySelector(".mirror fieldset input").click());
        await set(visitor, { presentation: "html" });
        assert.equal(await is_drawn(visitor), false);
        await set(visitor, { presentation: "auto" });
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"));
        const { answers, context } = await visitor.answers();
        assert.deepEqual(Object.keys({ ...answers, ...context }), [question]);
        await set(visitor, { mode: "full" });
        assert.equal(await stored(visitor, `streamstage:${rubric.id}:mode`), "full");
        assert.equal(await visitor.question(), question);
    });
});

test("parts that the page does without are not there, and words that are no parts are told once", async () => {
    await with_page("/without.html", async (visitor) => {
        assert.equal(await has_control(visitor, "file/open"), false);
        await visitor.in_widget((element, _, answers) => element.load(answers), answers_of("skyport"));
        await visitor.rest();
        if (await has_control(visitor, "go/result")) await press(visitor, "go/result");
        const controls = await visitor.controls();
        assert.ok(controls.includes("chapter/plan"));
        for (const gone of ["chapter/compare", "chapter/value", "save/report", "save/answers"])
            assert.ok(!controls.includes(gone), gone);
        assert.ok(controls.includes("chapter/keep")); // with the link
        await set(visitor, { without: "nonsense link" });
        assert.ok((await visitor.controls()).includes("save/report"));
        const said = visitor.messages.filter((text) => text.includes("nonsense"));
        assert.equal(said.length, 1);
        const taken = await visitor.in_widget((element) => {
            element.without = "files";
            const data = new DataTransfer();
            data.items.add(new File(["{}"], "a.json"));
            const over = new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true });
            element.dispatchEvent(over);
            return over.dataTransfer.dropEffect;
        });
        assert.equal(taken, "none");
    });
});

test("slots: a poster until it runs, the page's own privacy words and none of ours, and a call to action at the end", async () => {
    await with_page("/slots.html", async (visitor) => {
        for (const drawn of [true, false]) {
            if (!drawn) await set(visitor, { presentation: "html" });
            else
                await visitor.wait(() =>
                    document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"),
                );
            await visitor.in_widget((element) => element.reset());
            await visitor.rest();
            const seen = () =>
                visitor.page.evaluate(() =>
                    ["poster", "privacy", "call"].filter((id) => document.getElementById(id).checkVisibility()),
                );
            assert.deepEqual(await seen(), ["privacy"]);
            const text = await visitor.in_widget((_, shadow) => shadow.querySelector(".mirror").textContent);
            assert.doesNotMatch(text, /nothing is sent/);
            await press(visitor, "start/quick");
            assert.deepEqual(await seen(), []);
            await visitor.in_widget((element, _, answers) => element.load(answers), answers_of("skyport"));
            if (await has_control(visitor, "go/result")) await press(visitor, "go/result");
            await visitor.rest();
            assert.deepEqual(await seen(), ["call"]);
            await visitor.page.click("[streamstage-action]");
            const { detail } = (await visitor.page.evaluate(() => window.seen.actions)).at(-1);
            assert.equal(detail.action, "talk");
            assert.equal(detail.screen, "result/summary");
            assert.equal(JSON.parse(detail.json).stage, detail.result.stage);
            await visitor.page.click("#mail");
            await visitor.page.$eval("#mail", (field) => (field.value = ""));
            await visitor.page.keyboard.type("1@x");
            await visitor.page.keyboard.press("Backspace"); // which elsewhere is "Change an answer"
            assert.equal(await visitor.page.$eval("#mail", ({ value }) => value), "1@");
            assert.equal(
                (await has_control(visitor, "chapters/more")) || (await has_control(visitor, "chapter/plan")),
                true,
            );
        }
        await visitor.page.evaluate(() => document.getElementById("privacy").remove());
        await visitor.in_widget((element) => element.reset());
        await visitor.rest();
        assert.match(
            await visitor.in_widget((_, shadow) => shadow.querySelector(".mirror").textContent),
            /nothing is sent/,
        );
    });
});

for (const [path, drawn] of [
    ["/low.html", true],
    ["/low.html", false],
])
    test(`with a height the element is that high and scrolls inside, and a screen begins at its top: ${drawn ? "canvas" : "page"}`, async () => {
        await with_page(path, async (visitor) => {
            if (drawn)
                await visitor.wait(() =>
                    document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"),
                );
            else await set(visitor, { presentation: "html" });
            const measure = () =>
                visitor.in_widget((element, shadow) => {
                    const stage = shadow.querySelector(".stage");
                    return {
                        host: element.getBoundingClientRect().height,
                        inside: stage.scrollHeight > stage.clientHeight,
                        top: stage.scrollTop,
                        page: scrollY,
                        canvas: getComputedStyle(shadow.querySelector(".painted")).overflowY,
                    };
                });
            assert.equal((await measure()).host, 420);
            await press(visitor, "start/quick");
            await visitor.in_widget((_, shadow) => (shadow.querySelector(".stage").scrollTop = 300));
            const first = await measure();
            assert.equal(first.inside, true);
            assert.ok(first.top > 100);
            const id = (await visitor.controls()).find((one) => one.startsWith("answer/"));
            await press(visitor, id);
            await visitor.in_widget((_, shadow) => shadow.querySelector(".stage").scrollTo(0, 1e6));
            await visitor.click("go/next");
            await visitor.rest();
            const next = await measure();
            assert.equal(next.host, 420);
            assert.equal(next.top, 0);
            assert.equal(next.page, 0);
            await set(visitor, { height: "auto" });
            assert.ok((await measure()).host > 420);
            await set(visitor, { height: 300 });
            assert.equal((await measure()).host, 300);
        });
    });

test("a height that is none leaves the element as high as its content", async () => {
    await with_page("/tall.html", async (visitor) => {
        const heights = await visitor.in_widget((element, shadow) => [
            element.getBoundingClientRect().height,
            shadow.querySelector(".stage").scrollHeight,
        ]);
        assert.ok(heights[0] > 500 && heights[0] >= heights[1], String(heights));
    });
});

test("screens, progress and answers are told as they come", async () => {
    await with_page("/teas.html", async (visitor) => {
        await press(visitor, "start/quick");
        await press(visitor, "answer/green/yes");
        await press(visitor, "edit/undo");
        await press(visitor, "answer/green/no");
        await press(visitor, "answer/green/yes");
        await press(visitor, "go/next");
        const screens = (await visitor.page.evaluate(() => window.seen.screens)).map(({ detail }) => detail);
        assert.deepEqual(
            screens.map(({ screen }) => screen),
            ["start", "question/green", "question/black"],
        );
        assert.deepEqual(screens.at(-1).progress, { answered: 1, of: 2 });
        assert.match(screens[0].visit, /^[0-9a-f]{32}$/);
        const answers = (await visitor.events("answer")).map(({ detail }) => [
            detail.screen,
            detail.answer,
            detail.progress.answered,
        ]);
        assert.deepEqual(answers, [
            ["question/green", { rung: "yes" }, 1],
            ["question/green", null, 0],
            ["question/green", { rung: "no" }, 1],
            ["question/green", { rung: "yes" }, 1],
        ]);
    });
});

// Two tabs or elements that write over each other: whatever one of them had is offered to whoever comes next.
import assert from "node:assert/strict";
import { test } from "node:test";
import { controls_for, rubric, use_browser, visit, visit_alone } from "./support.js";
import { has_control, notices, press } from "./take_away.js";

const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const pages = {
    "/one.html": `${head}<stream-stage rubric="event-streaming.json"></stream-stage>`,
    "/two.html": `${head}<stream-stage id="a" rubric="event-streaming.json"></stream-stage><stream-stage id="b" rubric="event-streaming.json"></stream-stage>`,
};
const key = `streamstage:${rubric.id}`;
const { browser, server } = await use_browser(pages);

const with_page = (path, work, prepare) => visit_alone(browser, server.base + path, work, { still: true, prepare });

async function answer_once(visitor, start = "start/quick") {
    await press(visitor, start);
    const question = await visitor.question();
    await press(visitor, controls_for(question)[0]);
    return question;
}

const offers = (visitor) =>
    visitor.in_widget((_, shadow) => Array.from(shadow.querySelectorAll("[id^='left/'][id$='/open']"), ({ id }) => id));

/** Opens all that is offered, one after another, and gives the answers of each. */
async function collect(visitor) {
    const all = [(await visitor.answers()).answers];
    for (const id of await offers(visitor)) {
        await press(visitor, id);
        all.push((await visitor.answers()).answers);
        await press(visitor, "edit/undo");
        for (const back of ["go/back", "chapter/keep"])
            if (await has_control(visitor, back)) await press(visitor, back);
    }
    return all;
}

test("who goes on in spite of another tab, and closes: the other's answers are offered at the start, opened, and forgotten", async () => {
    await with_page("/one.html", async (first, context) => {
        const second = await visit(browser, `${server.base}/one.html`, { context, still: true });
        const question = await answer_once(second);
        await second.page.close();
        await first.page.bringToFront();
        await first.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("elsewhere/use"));
        await press(first, "start/full");
        for (let turn = 0; turn < 2; ++turn) await press(first, "go/next"); // past the one that the other tab has answered
        const other = await first.question();
        await press(first, controls_for(other)[0]); // goes on, and decides nothing

        const third = await visit(browser, `${server.base}/one.html`, { context, still: true });
        assert.equal((await offers(third)).length, 1);
        assert.deepEqual(Object.keys((await third.answers()).answers), [other]);
        const [open] = await offers(third);
        await press(third, open);
        assert.deepEqual(Object.keys((await third.answers()).answers), [question]);
        assert.match(await notices(third), /kept aside are open, and those you had are kept aside instead\./);

        const fourth = await visit(browser, `${server.base}/one.html`, { context, still: true });
        assert.deepEqual(Object.keys((await fourth.answers()).answers), [question]);
        assert.equal((await offers(fourth)).length, 1, "what the third had");
        await press(fourth, (await offers(fourth))[0].replace("open", "forget"));
        assert.deepEqual(await offers(fourth), []);
        assert.deepEqual(
            await fourth.page.evaluate(
                () => Object.keys(localStorage).filter((name) => name.includes(":elsewhere")).length,
            ),
            1,
            "that is open by now",
        );
        assert.deepEqual(fourth.messages, []);
    });
});

test("two elements in any order, with all that they can decide: what was answered is there or is offered", async () => {
    for (let seed = 1; seed <= 4; ++seed)
        await with_page("/two.html", async (visitor, context) => {
            await visitor.wait(
                () => window.seen.events.filter(({ type }) => type === "streamstage-ready").length === 2,
            );
            let state = seed;
            const random = (below) => (state = (state * 48271) % 2147483647) % below;
            const given = new Set();
            for (let step = 0; step < 14; ++step) {
                visitor.selector = ["#a", "#b"][random(2)];
                const decide = ["elsewhere/use", "elsewhere/keep"][random(2)];
                if (random(3) === 0 && (await has_control(visitor, decide))) {
                    await press(visitor, decide);
                    continue;
                }
                for (const id of ["start/continue", "start/full", "go/next"])
                    if (await has_control(visitor, id)) {
                        await press(visitor, id);
                        break;
                    }
                const question = await visitor.question().catch(() => undefined);
                if (!question) continue;
                if ((await visitor.answers()).answers[question]) continue; // a second press would take it back
                await press(visitor, controls_for(question)[0]);
                if ((await visitor.answers()).answers[question]) given.add(question);
            }
            const next = await visit(browser, `${server.base}/one.html`, { context, still: true });
            const found = new Set((await collect(next)).flatMap((answers) => Object.keys(answers)));
            assert.deepEqual(
                [...given].filter((question) => !found.has(question)),
                [],
                `seed ${seed}`,
            );
            assert.deepEqual(next.messages, []);
        });
});

test("what could not be read, twice over, can be saved as files and be forgotten", async () => {
    const prepare = async (context) => {
        const page = await context.newPage();
        await page.goto(`${server.base}/event-streaming.json`);
        await page.evaluate((name) => {
            localStorage.setItem(`${name}:unreadable`, "[");
            localStorage.setItem(`${name}:answers`, "{");
        }, key);
        await page.close();
    };
    await with_page(
        "/one.html",
        async (visitor) => {
            const saves = await visitor.in_widget((_, shadow) =>
                Array.from(shadow.querySelectorAll("[id^='left/'][id$='/save']"), ({ id }) => id),
            );
            assert.equal(saves.length, 2);
            await press(visitor, saves[0].replace("save", "forget"));
            await press(visitor, saves[0].replace("save", "forget"));
            assert.deepEqual(
                await visitor.page.evaluate(() =>
                    Object.keys(localStorage).filter((name) => name.includes("unreadable")),
                ),
                [],
            );
            assert.deepEqual(visitor.messages, []);
        },
        prepare,
    );
});

test("a page that is open for days dates what is saved by the day it is saved on", async () => {
    await with_page("/one.html", async (visitor) => {
        await answer_once(visitor);
        const date_of = () =>
            visitor.page.evaluate(
                () =>
                    new Promise((resolve) => {
                        HTMLAnchorElement.prototype.click = () => {};
                        URL.createObjectURL = (blob) => void blob.text().then((text) => resolve(JSON.parse(text).date));
                        document.querySelector("stream-stage").shadowRoot.getElementById("save/answers").click();
                    }),
            );
        await press(visitor, "go/review");
        const today = await date_of();
        await visitor.page.evaluate(() => {
            const real = Date;
            window.Date = class extends real {
                constructor(...when) {
                    super(...(when.length ? when : [real.now() + 4 * 86_400_000]));
                }
            };
        });
        assert.equal(Date.parse(await date_of()) - Date.parse(today), 4 * 86_400_000);
    });
});

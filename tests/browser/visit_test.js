// The whole way, from the start to the result, in the offline file: by pointer on the canvas, and by keyboard alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { controls_for, offline_file, organisation, rubric, score, use_browser, visit_alone } from "./support.js";
import { saved_bytes } from "./take_away.js";

const given = organisation(rubric.test_organisations[4].id);
const { browser } = await use_browser();

const with_page = (work) => visit_alone(browser, offline_file, work);

/** Answers what is asked, with `use` for every control, until the stage is certain. */
async function answer_until_settled(visitor, use, go_on) {
    for (let asked = 0; asked < rubric.questions.length; ++asked) {
        const question = await visitor.question();
        if (!question) return;
        for (const id of controls_for(question, given[question])) await use(id);
        if ((await visitor.controls()).includes("go/result")) return;
        await go_on();
    }
}

test("three questions clicked on the canvas end in a stage", async () => {
    await with_page(async (visitor) => {
        await visitor.click("start/quick");
        for (let asked = 0; asked < 3; ++asked) {
            const question = await visitor.question();
            await visitor.click(controls_for(question, given[question])[0]);
            await visitor.click("go/next");
        }
        await visitor.click("go/review");
        await visitor.click("go/result");
        const result = JSON.parse(await visitor.result());
        assert.equal(Object.keys(result.answers).length, 3);
        assert.equal(result.stage, JSON.parse(score(await visitor.answers())).stage);
    });
});

test("a quick visit by pointer: no request, no message, and the bytes that the command line makes", async () => {
    await with_page(async (visitor) => {
        await visitor.click("start/quick");
        await answer_until_settled(
            visitor,
            (id) => visitor.click(id),
            () => visitor.click("go/next"),
        );
        await visitor.click("go/result");
        assert.equal(await visitor.result(), score(await visitor.answers()));
        for (const chapter of ["plan", "profile", "why", "summary"]) await visitor.click(`chapter/${chapter}`);
        assert.deepEqual(visitor.requests, [offline_file]);
        assert.deepEqual(visitor.messages, []);
        assert.deepEqual((await visitor.seen()).violations, []);
        const names = (await visitor.seen()).events.map(({ type }) => type.replace("streamstage-", ""));
        assert.deepEqual([...new Set(names)], ["ready", "start", "answer", "settled", "complete"]);
        const [complete] = await visitor.events("complete");
        assert.deepEqual(complete.detail.result, JSON.parse(complete.detail.json));
    });
});

test("a key that is held down counts once", async () => {
    await with_page(async (visitor) => {
        await visitor.click("start/full");
        const first = await visitor.question();
        const { keyboard } = visitor.page;
        const hold = async (key) => {
            for (let turn = 0; turn < 4; ++turn) await keyboard.down(key); // all but the first are repeats
            await keyboard.up(key);
            await visitor.rest();
        };
        await hold("Enter");
        const second = await visitor.question();
        assert.notEqual(second, first);
        await visitor.type("Enter");
        assert.notEqual(await visitor.question(), second);
        await hold("Backspace");
        assert.equal(await visitor.question(), second);
    });
});

test("a button of the mouse that is let go over a text field is let go", async () => {
    await with_page(async (visitor) => {
        await visitor.page.setViewport({ width: 1280, height: 1600 }); // all is in sight
        await visitor.click("start/quick");
        await visitor.click("toggle/note");
        const question = await visitor.question();
        const { mouse } = visitor.page;
        const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
        await mouse.move(...middle(await visitor.rectangle("go/next")));
        await mouse.down();
        await visitor.rest();
        await mouse.move(
            ...middle(
                await visitor.in_widget((_, shadow) => shadow.querySelector(".field").getBoundingClientRect().toJSON()),
            ),
        );
        await mouse.up();
        await visitor.rest();
        assert.equal(await visitor.question(), question);
        await visitor.click(`unknown/${question}`);
        assert.deepEqual(Object.keys((await visitor.answers()).answers ?? {}), [question]);
    });
});

/** Gives an answer by keys: digits where a rung or an item has one, else Tab and the space bar. */
async function use_by_key(visitor, id) {
    const digit = await visitor.in_widget((_, shadow, name) => {
        const input = shadow.getElementById(name);
        const all = Array.from(input.closest("fieldset")?.querySelectorAll("input") ?? []);
        return all.indexOf(input) + 1;
    }, id);
    if (digit >= 1 && digit <= 6) return visitor.type(String(digit));
    await visitor.tab_to(id);
    await visitor.type("Space");
}

/** Enter goes on, but where a button has the focus it means that button. */
async function go_on_by_key(visitor) {
    if (/^(none|unknown|not-applicable)\//.test(await visitor.focused())) await visitor.tab_to("go/next");
    await visitor.type("Enter");
}

/** Picks a file where `work` makes the page ask for one. */
async function open_file(visitor, file, work) {
    const asked = visitor.page.waitForFileChooser();
    await visitor.seen(); // by now the browser knows that we answer for the person
    await work();
    await (await asked).accept([file]);
    await visitor.wait((selector) => {
        const shadow = document.querySelector(selector).shadowRoot;
        return shadow.getElementById("go/result") && shadow.querySelector(".notice");
    }, visitor.selector);
    await visitor.rest();
}

test("the same by keyboard alone, with an undo, a redo, a reload and a saved file on the way: the same bytes", async () => {
    let by_pointer;
    await with_page(async (visitor) => {
        await visitor.click("start/quick");
        await answer_until_settled(
            visitor,
            (id) => visitor.click(id),
            () => visitor.click("go/next"),
        );
        await visitor.click("go/result");
        by_pointer = await visitor.result();
    });
    await with_page(async (visitor) => {
        const use = (id) => use_by_key(visitor, id);
        await visitor.tab_to("start/quick");
        await visitor.type("Enter");

        const first = await visitor.question();
        await use(controls_for(first, given[first])[0]);
        const before_undo = await visitor.answers();
        await visitor.type_with_control("z");
        assert.deepEqual((await visitor.answers()).answers ?? {}, {});
        await visitor.type_with_control("y");
        assert.deepEqual(await visitor.answers(), before_undo);

        await visitor.type("Enter");
        const second = await visitor.question();
        await use(controls_for(second, given[second])[0]);
        const before_reload = await visitor.answers();
        await visitor.page.reload();
        await visitor.ready();
        assert.deepEqual(await visitor.answers(), before_reload);

        await visitor.tab_to("go/review");
        await visitor.type("Enter");
        await visitor.tab_to("save/answers");
        const { path: file, bytes } = await saved_bytes(visitor, () => visitor.type("Enter"));
        const { date, ...saved } = JSON.parse(bytes.toString());
        assert.match(date, /^\d{4}-\d\d-\d\d$/);
        assert.deepEqual(saved, before_reload);
        await visitor.tab_to("go/back");
        await visitor.type("Enter");
        await visitor.tab_to("start/over");
        await visitor.type("Enter");
        assert.deepEqual((await visitor.answers()).answers ?? {}, {});

        await visitor.tab_to("file/open");
        await open_file(visitor, file, () => visitor.type("Enter"));
        assert.deepEqual(await visitor.answers(), { ...before_reload, date });

        await visitor.tab_to("start/continue");
        await visitor.type("Enter");
        await answer_until_settled(visitor, use, () => go_on_by_key(visitor));
        await visitor.tab_to("go/result");
        await visitor.type("Enter");
        assert.equal(await visitor.result(), by_pointer);
        assert.equal(await visitor.result(), score(await visitor.answers()));
    });
});

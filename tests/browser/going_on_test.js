// On a phone a choice may lead to the next question by itself: by a tap, not by an arrow key, and never two at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { offline_file, rubric, use_browser, visit } from "./support.js";

const { browser } = await use_browser();

const is_ladder = (shown) => rubric.questions.some(({ id, kind }) => id === shown && kind === "ladder");

/** At the first question with a scale of lines, on a phone. */
async function begin(presentation) {
    const context = await browser.createBrowserContext();
    const visitor = await visit(browser, offline_file, { width: 360, height: 740, still: true, context });
    if (presentation === "page") await visitor.click("presentation/other");
    await visitor.click("start/full");
    await visitor.click("keys/go-on");
    while (!is_ladder(await visitor.question())) await visitor.click("go/next");
    return { visitor, done: () => context.close() };
}

const rungs = async (visitor) => (await visitor.controls()).filter((id) => id.startsWith("answer/"));
const is_chosen = (visitor, id) => visitor.in_widget((_, shadow, name) => shadow.getElementById(name)?.checked, id);

for (const presentation of ["canvas", "page"]) {
    test(`a tap leads on, and so does one on what was chosen before, ${presentation}`, async () => {
        const { visitor, done } = await begin(presentation);
        const question = await visitor.question();
        const [, second] = await rungs(visitor);
        await visitor.click(second);
        assert.notEqual(await visitor.question(), question);
        await visitor.click("go/back");
        assert.ok(await is_chosen(visitor, second));
        await visitor.click(second);
        assert.notEqual(await visitor.question(), question);
        await done();
    });

    test(`arrow keys go from line to line, ${presentation}`, async () => {
        const { visitor, done } = await begin(presentation);
        const question = await visitor.question();
        const lines = await rungs(visitor);
        await visitor.in_widget((_, shadow, name) => shadow.getElementById(name).focus(), lines[0]);
        for (const line of lines.slice(1, 3)) {
            await visitor.type("ArrowDown");
            assert.ok(await is_chosen(visitor, line), line);
        }
        assert.equal(await visitor.question(), question);
        await done();
    });

    test(`the second click of a double click answers nothing, ${presentation}`, async () => {
        const { visitor, done } = await begin(presentation);
        const before = await visitor.question();
        const [first] = await rungs(visitor);
        const { x, y, width, height } = await visitor.rectangle(first);
        await visitor.page.mouse.click(x + width / 2, y + height / 2, { count: 2 });
        await visitor.rest();
        assert.notEqual(await visitor.question(), before);
        for (const line of await rungs(visitor)) assert.ok(!(await is_chosen(visitor, line)), line);
        await done();
    });
}

// Frames are drawn on demand: at once after a press, never when nothing happens.
import assert from "node:assert/strict";
import { test } from "node:test";
import { offline_file, use_browser, visit } from "./support.js";

const { browser } = await use_browser();

test("ten idle seconds ask for no frame and draw nothing", async () => {
    const visitor = await visit(browser, offline_file);
    await visitor.click("start/quick");
    const before_it = await visitor.seen();
    await new Promise((done) => setTimeout(done, 10_000)); // what is tested is that nothing happens meanwhile
    const after_it = await visitor.seen();
    assert.equal(after_it.requested, before_it.requested);
    assert.equal(after_it.draws.length, before_it.draws.length);
    await visitor.page.close();
});

test("a click on a rung is drawn within two frames, and nothing more after that", async () => {
    const visitor = await visit(browser, offline_file, { still: true });
    await visitor.click("start/quick");
    const rung = (await visitor.controls()).find((id) => id.startsWith("answer/"));
    const place = await visitor.rectangle(rung);
    await visitor.page.mouse.move(place.x + 30, place.y + place.height / 2);
    await visitor.page.mouse.down();
    await visitor.rest();
    const clip = { x: place.x, y: place.y, width: place.width, height: place.height };
    const unchosen = await visitor.page.screenshot({ clip });
    await visitor.rest();
    const pressed = await visitor.seen();
    await visitor.page.mouse.up();
    await visitor.rest();
    const released = await visitor.seen();
    const frames = released.draws.slice(pressed.draws.length).map((frame) => frame - pressed.ran);
    assert.ok(
        frames.length >= 1 && frames.every((frame) => frame <= 2),
        `drawn in frames ${frames.join(", ")} after the click`,
    );
    assert.ok(released.ran - pressed.ran <= 3, `three frames after an event, then none: ${released.ran - pressed.ran}`);
    assert.notDeepEqual(await visitor.page.screenshot({ clip }), unchosen);
    await visitor.page.close();
});

test("out of sight nothing is drawn, and what happened meanwhile is drawn on the way back", async () => {
    const visitor = await visit(browser, offline_file);
    await visitor.page.evaluate(() => {
        const space = document.createElement("div");
        space.style.height = "5000px";
        document.body.append(space);
        scrollTo(0, 4000);
    });
    await visitor.rest();
    await visitor.page.evaluate(
        () =>
            new Promise((seen) =>
                new IntersectionObserver(([entry], observer) => {
                    if (entry.isIntersecting) return;
                    observer.disconnect();
                    seen();
                }).observe(document.querySelector("stream-stage")),
            ),
    );
    await visitor.rest();
    const hidden = await visitor.seen();
    await visitor.in_widget(async (element) =>
        element.load({ format: "streamstage-answers", schema_version: 1, rubric: (await element.answers()).rubric }),
    );
    assert.match(await visitor.heading(), /Review/);
    await visitor.rest(); // a frame that was asked for has come by then
    const changed = await visitor.seen();
    assert.equal(changed.requested, hidden.requested);
    assert.equal(changed.draws.length, hidden.draws.length);
    await visitor.page.evaluate(() => scrollTo(0, 0));
    await visitor.wait((drawn) => window.seen.draws.length > drawn, hidden.draws.length);
    await visitor.page.close();
});

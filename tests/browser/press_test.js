// A press on the canvas lands where it is aimed at, wherever the canvas is, and counts once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle_mirror, empty_page } from "../engines/mirror_alone.js";
import { fonts } from "../engines/serve.js";
import { use_browser, visit } from "./support.js";

const widget = '<stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>';
const page = (
    around,
    script = "",
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>
    <script type="module" src="/stream-stage.js"></script><script>${script}</script>${around.replace("WIDGET", widget)}</html>`;

/** Where an author may put it. */
const places = {
    "as it is": "<div>WIDGET</div>",
    smaller: '<div style="transform: scale(0.75); transform-origin: 0 0">WIDGET</div>',
    "larger, by zoom": '<div style="zoom: 1.25">WIDGET</div>',
    "zoomed within zoom, scrolled":
        '<div style="zoom: 0.8; height: 500px; overflow: auto"><p style="height: 200px">Above</p><div style="zoom: 1.5; width: 500px">WIDGET</div></div>',
    turned: '<div style="rotate: 20deg; width: 600px; margin: 200px">WIDGET</div>',
    "turned by a right angle": '<div style="transform: rotate(-90deg); width: 500px; margin: 250px 100px">WIDGET</div>',
    slanted: '<div style="transform: skew(-20deg, 5deg); width: 600px; margin: 150px">WIDGET</div>',
    mirrored: '<div style="transform: scaleX(-1); width: 600px">WIDGET</div>',
    "in space":
        '<div style="perspective: 900px; margin: 80px"><div style="transform: rotateY(35deg) translateZ(40px)"><div style="transform: scale(0.8) rotateX(20deg)">WIDGET</div></div></div>',
    "the element itself": `<style>stream-stage { transform: matrix(0.6, 0.2, -0.3, 0.7, 150, 10); width: 700px }</style>WIDGET`,
};

const old_touch_library = `document.addEventListener("touchend", (event) => {
    event.preventDefault();
    const { clientX, clientY } = event.changedTouches[0];
    event.target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window, detail: 1, clientX, clientY }));
}, { passive: false });`;

const placed = Object.entries(places).map(([, around], at) => [`/place${at}.html`, page(around)]);
const { browser, server: site } = await use_browser({
    ...Object.fromEntries(placed),
    "/touch.html": page("WIDGET", old_touch_library),
    "/mirror.html": empty_page,
    ...fonts,
});

/** Scrolls it into view, and says where its middle is. */
const middle = (visitor, id) =>
    visitor.in_widget((_, shadow, name) => {
        shadow.getElementById(name).scrollIntoView({ block: "center", behavior: "instant" });
        const { x, y, width, height } = shadow.getElementById(name).getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    }, id);
const first_answer = async (visitor) => (await visitor.controls()).find((id) => /^(answer|tick)\//.test(id));
const is_on = (visitor, id) => visitor.in_widget((_, shadow, name) => shadow.getElementById(name).checked, id);
/** As assistive technology does, without any event of a pointer. */
const assist = async (visitor, id) => {
    await visitor.in_widget((_, shadow, name) => {
        const how = { bubbles: true, cancelable: true, composed: true, view: window, detail: 1 };
        for (const type of ["mousedown", "mouseup", "click"])
            shadow.getElementById(name).dispatchEvent(new MouseEvent(type, how));
    }, id);
    await visitor.rest();
};

for (const [at, place] of Object.keys(places).entries()) {
    test(`${place}: what is pointed at is lit, pressed by mouse and by finger, and rectangle() tells where it is`, async () => {
        const visitor = await visit(browser, `${site.base}/place${at}.html`, {
            still: true,
            touch: true,
            width: 1000,
            height: 900,
        });
        const { mouse, touchscreen } = visitor.page;
        const start = await middle(visitor, "start/quick");
        const [told, seen] = await visitor.in_widget((element, shadow) =>
            [element.rectangle("start/full"), shadow.getElementById("start/full").getBoundingClientRect()].map((box) =>
                box.toJSON(),
            ),
        );
        assert.deepEqual(told, seen);
        const { draws } = await visitor.seen();
        await mouse.move(...start);
        await visitor.rest();
        assert.ok((await visitor.seen()).draws.length > draws.length, "drawn otherwise under the pointer");
        await mouse.click(...start);
        await visitor.rest();
        const answer = await first_answer(visitor);
        assert.ok(answer, `the first question, not ${await visitor.heading()}`);
        await touchscreen.tap(...(await middle(visitor, answer)));
        await visitor.rest();
        assert.equal(await is_on(visitor, answer), true);
        assert.equal((await visitor.events("answer")).length, 1);
        assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.canvas")));
        await visitor.page.close();
    });
}

test("pointer and assistive technology by turns: each press counts once, whatever became of the one before", async () => {
    // So high that the page does not scroll back when it gets shorter between two presses.
    const visitor = await visit(browser, `${site.base}/place0.html`, { still: true, height: 1400 });
    const { mouse } = visitor.page;
    const at = async (id) => mouse.move(...(await middle(visitor, id)));
    const noted = () => visitor.in_widget((_, shadow) => shadow.querySelectorAll(".field").length);
    await visitor.click("start/quick");
    await at("toggle/note");
    await mouse.down(); // held while another control is used, and let go elsewhere
    await assist(visitor, "keys/digits");
    assert.match(await visitor.in_widget((_, shadow) => shadow.getElementById("keys/digits").textContent), /off|on/i);
    await mouse.move(2, 2);
    await mouse.up();
    assert.equal(await noted(), 0);
    await assist(visitor, "toggle/note");
    assert.equal(await noted(), 1);
    await at("toggle/note");
    await mouse.click(...(await middle(visitor, "toggle/note")), { count: 2 });
    await visitor.rest();
    assert.equal(await noted(), 1, "pressed twice");
    await visitor.in_widget((_, shadow) =>
        shadow
            .getElementById("toggle/note")
            .dispatchEvent(new PointerEvent("pointercancel", { bubbles: true, isPrimary: true })),
    );
    await visitor.click("toggle/note");
    assert.equal(await noted(), 0);
    await at("toggle/note");
    await mouse.down();
    await new Promise((done) => setTimeout(done, 700)); // a long press is one, too
    await mouse.up();
    await visitor.rest();
    assert.equal(await noted(), 1);
    await mouse.click(...(await middle(visitor, "toggle/note")), { button: "right" });
    assert.equal(await noted(), 1);
    const answer = await first_answer(visitor);
    for (const press of [() => assist(visitor, answer), () => visitor.click(answer)]) await press();
    assert.equal(await is_on(visitor, answer), true);
    assert.equal(Object.keys((await visitor.answers()).answers).length, 1);
    await visitor.page.close();
});

test("out of sight, where no frame is drawn, and without a context a press counts all the same", async () => {
    const visitor = await visit(browser, `${site.base}/place0.html`, { still: true });
    await visitor.page.evaluate(() => {
        document.body.insertAdjacentHTML("beforeend", '<p style="height: 5000px">Long</p>');
        scrollTo(0, 4000);
    });
    await visitor.rest();
    await assist(visitor, "start/full");
    const answer = await first_answer(visitor);
    await assist(visitor, answer);
    await visitor.page.evaluate(() => scrollTo(0, 0));
    await visitor.rest();
    assert.equal(await is_on(visitor, answer), true);
    await visitor.in_widget((_, shadow, name) => {
        shadow.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
        shadow.getElementById(name).click(); // before the event that it is lost
    }, "edit/undo");
    assert.equal(await is_on(visitor, answer), false);
    await visitor.page.close();
});

test("a page that makes clicks out of touches presses what was touched", async () => {
    const visitor = await visit(browser, `${site.base}/touch.html`, { still: true, touch: true });
    await visitor.page.touchscreen.tap(...(await middle(visitor, "start/quick")));
    await visitor.rest();
    const answer = await first_answer(visitor);
    await visitor.page.touchscreen.tap(...(await middle(visitor, answer)));
    await visitor.rest();
    assert.equal(await is_on(visitor, answer), true);
    await visitor.page.evaluate(() => document.querySelector("stream-stage").click()); // by a script, at no place
    assert.equal(await first_answer(visitor), answer);
    await visitor.page.close();
});

test("what follows from a press leaves the focus where the person has gone meanwhile", async () => {
    const visitor = await visit(browser, `${site.base}/place0.html`, { still: true });
    await visitor.click("presentation/other");
    await visitor.click("start/full");
    const [first, second] = (await visitor.controls()).filter((id) => /^(answer|tick)\//.test(id));
    await visitor.in_widget(
        (_, shadow, name) =>
            shadow.addEventListener("change", () => shadow.getElementById(name).focus(), { once: true }),
        second,
    );
    await visitor.click(first);
    assert.ok(await is_on(visitor, first));
    assert.equal(await visitor.focused(), second);
    await visitor.page.close();
});

test("a box whose press comes to nothing shows what it showed before, once it is painted", async () => {
    const plain = await browser.newPage();
    await plain.goto(`${site.base}/mirror.html`);
    await plain.evaluate(await bundle_mirror());
    await plain.evaluate(async () => {
        const item = { id: "tick/one", label: "One", shortcut: "", chosen: false, emphasis: "secondary" };
        await window.show_view(
            {
                revision: 1,
                screen: "question",
                nodes: [],
                blocks: [{ kind: "checklist", id: "list", label: "List", items: [item] }],
            },
            700,
            null,
        );
        window.box = document.getElementById("host").shadowRoot.querySelector("input");
        window.box.click();
    });
    await plain.waitForFunction(() => !window.box.checked);
    await plain.close();
});

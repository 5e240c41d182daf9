// Controls on the canvas are pressed in every way that is no pointer's and no key's, each to what the plain page makes of
// it: as assistive technology does, by the real thing (Firefox's accessibility service; for Chromium and WebKitGTK the
// accessibility bus of Linux), as extensions with link hints do, and by scripts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers_of } from "../support/organisations.js";
import { expectedStage } from "../support/visit.js";
import { engine_names } from "./engine.js";
import { rest } from "./screens.js";
import { is_drawn, state, take_visit } from "./take_visit.js";
import { each_engine } from "./each_engine.js";

/** @typedef {import("./engine.js").Engine} Engine */

const widget = (/** @type {string} */ more) =>
    `<stream-stage rubric="/event-streaming.json" storage="none" ${more}></stream-stage>`;
/** The second is a page of its own, which assistive technology does not see and where a script clicks. */
const twins = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Twins</title>
    <script type="module" src="/stream-stage.js"></script>${widget("")}<div inert>${widget('presentation="html"')}</div></html>`;

const turned = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Turned</title>
    <script type="module" src="/stream-stage.js"></script>
    <div style="scale: 0.9"><div style="transform: rotate(12deg) skewX(8deg) scale(0.7); width: 700px">${widget("")}</div></div></html>`;

/** Runs in the page: what both twins show, and whether controls are on or off. */
const outlines = () =>
    Array.from(document.querySelectorAll("stream-stage"), ({ shadowRoot }) =>
        Array.from(
            shadowRoot.querySelectorAll(
                ".mirror :is(h2, h3, h4, p, th, td, li, label, button, input, textarea):not([id='presentation/other'])",
            ),
            (one) =>
                [
                    one.tagName,
                    one.id,
                    one.value,
                    one.textContent,
                    one.checked,
                    ...["aria-pressed", "aria-expanded", "aria-current"].map((name) => one.getAttribute(name)),
                ].join(" "),
        ).join("\n"),
    );

/** Every kind of control, each found by what is on the screen; an object is an answers file to open. */
const uses = [
    "[id='start/full']",
    "[type=radio]",
    "[type=radio]:not(:checked)",
    "[id='edit/undo']",
    "[id^='unknown/']", // button, radio button, undo
    "[id='toggle/note']",
    "[id='toggle/note']",
    "[id='keys/digits']",
    "[id='keys/digits']",
    "[id='toggle/why']", // pressed or not
    "[id='toggle/areas']",
    "[id='toggle/areas']",
    "[id='toggle/areas']",
    "[id='go/back'], [id='go/next']", // disclosure
    "[id='go/review']",
    "[id='change/qualities']", // control of a table's row
    "[type=checkbox]",
    "[type=checkbox]:not(:checked)",
    "[type=checkbox]:checked",
    "[id='none/qualities']",
    answers_of("saint-clare"),
    "[id='start/over']",
    ".notice button", // what a notice offers
    answers_of("saint-clare"),
    "[id='chapter/plan']",
    "[id='plan/aim/5']",
    "[id^='toggle/source/']",
    "[id^='toggle/source/']",
    "[id='toggle/advice/board']",
    "[id='chapter/what-if']",
    "[id^='toggle/try/']",
    ".rung_list [type=radio]:not(:checked)",
    "[id='chapter/value']",
    "[id='value/add-save']",
    "[id='row/0/sure/high']",
    "[id='row/0/remove']",
    "[id='chapter/why']",
    "table button",
    "[type=radio]:not(:checked), [type=checkbox]:not(:checked)",
    "[id='go/back'], [id='go/review']",
];

/** Runs in the page. @param {string} id */
function press_as_assistive_technology(id) {
    const element = document.querySelector("stream-stage").shadowRoot.getElementById(id);
    const { x, y, width, height } = element.getBoundingClientRect();
    const how = {
        bubbles: true,
        cancelable: true,
        composed: true,
        view: window,
        detail: 1,
        clientX: x + width / 2,
        clientY: y + height / 2,
    };
    for (const type of ["mousedown", "mouseup"]) element.dispatchEvent(new MouseEvent(type, how));
    element.dispatchEvent(new PointerEvent("click", { ...how, pointerId: -1, pointerType: "" }));
}

/** Runs in the page. @param {string} id */
function press_as_link_hints(id) {
    const element = document.querySelector("stream-stage").shadowRoot.getElementById(id);
    for (const type of ["pointerover", "mouseover", "pointerdown", "mousedown", "pointerup", "mouseup", "click"])
        element.dispatchEvent(
            new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, view: window, detail: 1 }),
        );
}

/** Runs in the page: as voice control and Android's TalkBack do, by pointer events that name no pointer. @param {string} id */
function press_by_voice(id) {
    const element = document.querySelector("stream-stage").shadowRoot.getElementById(id);
    const how = {
        bubbles: true,
        cancelable: true,
        composed: true,
        view: window,
        isPrimary: true,
        pointerType: "",
        detail: 1,
    };
    for (const type of ["pointerdown", "pointerup"]) element.dispatchEvent(new PointerEvent(type, how));
    (element.closest("label") ?? element).click();
}

each_engine(
    {
        names: engine_names.filter((one) => one !== "firefox"),
        site: { pages: { "/twins.html": twins, "/turned.html": turned } },
        open: { assistive: true },
    },
    (here) => {
        /** @param {string} id @param {(id: string) => Promise<void>} press */
        const use = async (id, press) => {
            const last = await here.engine.evaluate(state, id);
            await press(id);
            await here.engine.until(`(name, last) => (${state})(name) !== last`, `answer to ${id}`, 5000, id, last);
        };
        /** @type {[string, (id: string) => Promise<void>][]} */
        const ways = [
            ["the browser's way for assistive technology", (id) => here.engine.assist(id)],
            ["the events of assistive technology", (id) => here.engine.evaluate(press_as_assistive_technology, id)],
            ["link hints", (id) => here.engine.evaluate(press_as_link_hints, id)],
            ["voice, which clicks labels", (id) => here.engine.evaluate(press_by_voice, id)],
        ];

        for (const [way, press] of ways.slice(0, 3))
            test(`a whole visit by ${way}`, async () => {
                assert.equal(await take_visit(here.engine, (id) => use(id, press)), expectedStage);
                assert.equal(await here.engine.evaluate(is_drawn), true);
            });

        test("by a pointer, turned and slanted within what is smaller", async () => {
            await here.engine.goto(`${here.site.url}/turned.html`);
            await here.engine.until(
                () => document.querySelector("stream-stage")?.shadowRoot.querySelector(".stage.canvas button"),
                "widget",
            );
            for (const selector of ["[id='start/quick']", "[type=radio]", "[id='go/next']", "[id='toggle/note']"]) {
                await here.engine.evaluate(rest);
                const { id, told, box } = await here.engine.evaluate((wanted) => {
                    const element = document.querySelector("stream-stage");
                    const control = element.shadowRoot.querySelector(wanted);
                    control.scrollIntoView({ block: "center", behavior: "instant" });
                    return {
                        id: control.id,
                        told: element.rectangle(control.id),
                        box: control.getBoundingClientRect(),
                    };
                }, selector);
                assert.deepEqual(told, box);
                await use(id, () => here.engine.pointer(box.x + box.width / 2, box.y + box.height / 2));
            }
            assert.equal(await here.engine.evaluate(is_drawn), true);
        });

        for (const [way, press] of ways)
            test(`every kind of control by ${way}: once, and as on the page`, async () => {
                await here.engine.goto(`${here.site.url}/twins.html`);
                await here.engine.until(`() => (${outlines})().filter(Boolean).length === 2`, "twins");
                for (const what of uses) {
                    await here.engine.evaluate(rest); // what follows from a press comes when the press was painted
                    if (typeof what !== "string") {
                        await here.engine.evaluate(
                            (answers) => document.querySelectorAll("stream-stage").forEach((one) => one.load(answers)),
                            what,
                        );
                        continue;
                    }
                    const id = await here.engine.evaluate(
                        (selector) =>
                            document.querySelector("[inert] > *").shadowRoot.querySelector(`.mirror :is(${selector})`)
                                ?.id,
                        what,
                    );
                    assert.ok(id, `${what} is on the screen: ${(await here.engine.evaluate(outlines))[1]}`);
                    const [last] = await here.engine.evaluate(outlines);
                    await here.engine.evaluate(
                        (/** @type {string} */ one) =>
                            document.querySelector("[inert] > *").shadowRoot.getElementById(one).click(),
                        id,
                    );
                    await press(id);
                    try {
                        await here.engine.until(
                            `(last) => { const [here, there] = (${outlines})(); return here === there && here !== last; }`,
                            `the same after ${id}`,
                            5000,
                            last,
                        );
                    } catch ({ message }) {
                        const [drawn, set] = await here.engine.evaluate(outlines);
                        const differ = drawn.split("\n").filter((line) => !set.split("\n").includes(line));
                        const pressed = { canvas: drawn !== last, page: set !== last };
                        throw new Error(`${message}: ${JSON.stringify({ pressed, differ })}`);
                    }
                }
                assert.equal(await here.engine.evaluate(is_drawn), true);
            });
    },
);

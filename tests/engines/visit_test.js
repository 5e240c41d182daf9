// A whole visit in every engine, from the start to the result: by keyboard alone, by pointer on the canvas, by touch, on a
// narrow screen and in forced colours. Each ends in the bytes that `streamstage score` makes of the same answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { abilities } from "./abilities.js";
import { is_drawn, state, take_visit } from "./take_visit.js";
import { each_engine } from "./each_engine.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./take_visit.js").Use} Use */

/** Runs in the page. */
const focused = () => document.querySelector("stream-stage").shadowRoot.activeElement?.id ?? "";
/** Runs in the page: where a control is once the canvas has caught up. @param {string} id */
const find_place = (id) =>
    new Promise((resolve) => {
        let frames = 4;
        const look = () => {
            if ((frames -= 1)) return requestAnimationFrame(look);
            const element = document.querySelector("stream-stage");
            const drawn = element.shadowRoot.querySelector(".stage.canvas");
            const box = drawn ? element.rectangle(id) : element.shadowRoot.getElementById(id)?.getBoundingClientRect();
            return resolve(box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null);
        };
        look();
    });

/** @param {Engine} engine @param {"pointer" | "touch"} how @returns {Use} */
function by_hand(engine, how) {
    return async (id) => {
        const { x, y } = await engine.until(find_place, `place of ${id}`, 5000, id);
        const before = await engine.evaluate(state, id);
        await engine[how](x, y);
        await engine.until(`(name, last) => (${state})(name) !== last`, `answer to ${id}`, 5000, id, before);
    };
}

/** @param {Engine} engine @returns {Use} */
function by_keyboard(engine) {
    return async (id) => {
        for (let steps = 0; (await engine.evaluate(focused)) !== id; ++steps) {
            assert.ok(steps < 120, `Tab never comes to ${id}`);
            const radio = await engine.evaluate((wanted) => {
                const shadow = document.querySelector("stream-stage").shadowRoot;
                const [here, there] = [shadow.activeElement, shadow.getElementById(wanted)];
                return here?.type === "radio" && here.name === there?.name;
            }, id);
            await engine.key(radio ? "ArrowDown" : "Tab");
        }
        const chosen = await engine.evaluate(
            (wanted) => Boolean(document.querySelector("stream-stage").shadowRoot.getElementById(wanted).checked),
            id,
        );
        if (!chosen) await engine.key("Space");
    };
}

each_engine({}, (here, name) => {
    test("by keyboard alone", async () => {
        await take_visit(here.engine, by_keyboard(here.engine));
        assert.equal(await here.engine.evaluate(is_drawn), here.engine.can.webgl);
    });

    test("by pointer, on the canvas where there is one", () =>
        take_visit(here.engine, by_hand(here.engine, "pointer")));

    test("by touch alone", { skip: !abilities[name].touch }, () =>
        take_visit(here.engine, by_hand(here.engine, "touch")),
    );

    test("at 320 px", async () => {
        await here.engine.viewport(320, 640);
        await take_visit(here.engine, by_hand(here.engine, "pointer"));
        assert.ok(await here.engine.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await here.engine.viewport(1280, 800);
    });

    test(
        "in forced colours, which turn it into a page and back while it runs",
        { skip: name === "webkit" },
        async () => {
            await here.engine.emulate({ forced_colors: true });
            await take_visit(here.engine, by_hand(here.engine, "pointer"));
            assert.equal(await here.engine.evaluate(is_drawn), false);
            await here.engine.emulate({ forced_colors: false });
            await here.engine.until(`() => (${is_drawn})() === ${here.engine.can.webgl}`, "canvas again");
            await here.engine.emulate({ contrast: "more" });
            await here.engine.until(`() => !(${is_drawn})()`, "page for more contrast");
            await here.engine.emulate({ contrast: "no-preference" });
        },
    );
});

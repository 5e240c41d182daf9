// The widget for everyone: what assistive technology is told is the same in both views and as stored, axe finds nothing,
// and every element lies where the canvas shows it. STREAMSTAGE_GOLDEN=1 stores the
// trees anew (scripts/golden).
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/visit.js";
import { find_violations, tell_violations } from "./axe.js";
import { chromium_tree, outline } from "./chromium_tree.js";
import { accessible_tree, tell_tree } from "./find.js";
import { Walker, rest, screens } from "./screens.js";
import { offline_file } from "./serve.js";
import { each_engine } from "./each_engine.js";

/** @typedef {import("./engine.js").Engine} Engine */

/** Runs in the page. @param {string} id of a control */
const press = (id) => document.querySelector("stream-stage").shadowRoot.getElementById(id).click();

const is_drawn = () => {
    const canvas = document.querySelector("stream-stage").shadowRoot.querySelector(".canvas canvas");
    return canvas && canvas.offsetHeight > 200;
};

/** Runs in the page: the nodes that are not where the canvas shows them. */
function misplaced() {
    const element = document.querySelector("stream-stage");
    const shadow = element.shadowRoot;
    const focusable = Array.from(shadow.querySelectorAll(".mirror :is(button, input:not(.field))"));
    const wrong = focusable.flatMap((control) => {
        const painted = element.rectangle(control.id);
        const box = control.getBoundingClientRect();
        const off =
            painted && Math.max(...["x", "y", "width", "height"].map((side) => Math.abs(painted[side] - box[side])));
        return off !== undefined && off <= 1 ? [] : [`${control.id} is off by ${off}`];
    });
    const small = Array.from(shadow.querySelectorAll(".mirror :is(h2, h3, h4, p, th, .field)")).filter((one) => {
        if (one.closest(".unseen")) return false;
        const { width, height } = one.getBoundingClientRect();
        return width < 4 || height < 4;
    });
    return { count: focusable.length, wrong: [...wrong, ...small.map((one) => `no box: ${one.textContent}`)] };
}

/** @param {Engine} engine @param {string} name of the file @param {string} text */
function assert_stored(engine, name, text) {
    const file = join(root, `tests/golden/${name}.txt`);
    if (process.env.STREAMSTAGE_GOLDEN && engine.name === "chromium") writeFileSync(file, `${text}\n`);
    assert.ok(existsSync(file), `${name} is not stored`);
    assert.equal(`${text}\n`, readFileSync(file, "utf8"), `${name} is not as stored`);
}

/** The switch names the other view. @param {string} tree */
const without_switch = (tree) => tree.replaceAll(/Show as a (plain page|drawing)/g, "Show as the other");

/** @param {Engine} engine the part of the tree inside the widget, without the switch, which names the other view */
async function tree(engine) {
    return without_switch(tell_tree(await accessible_tree(engine)));
}

each_engine({ timeout: 300_000 }, (here, name) => {
    /** @param {string} url @param {"light" | "dark"} color_scheme */
    async function arrive(url, color_scheme) {
        await here.engine.emulate({ color_scheme, reduced_motion: true });
        await here.engine.goto(url);
        await here.engine.evaluate(() => {
            try {
                localStorage.clear();
            } catch {
                // There is none.
            }
        });
        await here.engine.goto(url);
        await here.engine.until(
            () =>
                document.querySelector("stream-stage:defined")?.shadowRoot?.querySelector(".stage:not(.coming) button"),
            "widget",
        );
    }

    test("axe finds nothing and both views tell the same, on every screen", async () => {
        /** @type {Record<string, string>} */
        const told = {};
        for (const view of here.engine.can.webgl ? ["canvas", "page"] : ["page"]) {
            for (const color_scheme of /** @type {const} */ (["light", "dark"])) {
                await arrive(offline_file, color_scheme);
                if (here.engine.can.webgl) await here.engine.until(is_drawn, "drawing");
                if (view === "page" && here.engine.can.webgl) await here.engine.evaluate(press, "presentation/other");
                const walker = new Walker(here.engine);
                for (const [screen, reach] of Object.entries(screens)) {
                    await reach(walker);
                    await here.engine.evaluate(rest);
                    const where = `${screen} as ${view}, ${color_scheme}`;
                    assert.equal(tell_violations(await find_violations(here.engine)), "", where);
                    const now = await tree(here.engine);
                    told[screen] ??= now;
                    assert.equal(now, told[screen], where);
                    if (view === "canvas") {
                        const { count, wrong } = await here.engine.evaluate(misplaced);
                        assert.deepEqual(wrong, [], where);
                        assert.ok(count > 0);
                    }
                }
            }
        }
        for (const [screen, now] of Object.entries(told)) {
            if (here.engine.can.webgl) assert_stored(here.engine, `accessible-${screen}`, now); // or there is no switch
        }
    });

    test(
        "Chromium hands to assistive technology what is stored, the same in both views",
        { skip: name !== "chromium" },
        async () => {
            /** @type {Record<string, string>} */
            const told = {};
            for (const view of ["canvas", "page"]) {
                await arrive(offline_file, "light");
                await here.engine.until(is_drawn, "drawing");
                if (view === "page") await here.engine.evaluate(press, "presentation/other");
                const walker = new Walker(here.engine);
                for (const [screen, reach] of Object.entries(screens)) {
                    await reach(walker);
                    await here.engine.evaluate(rest);
                    const now = without_switch(await chromium_tree(here.engine));
                    told[screen] ??= now;
                    assert.equal(now, told[screen], `${screen} as ${view}`);
                    assert.deepEqual(outline(now), outline(await tree(here.engine)), screen);
                }
            }
        },
    );

    test("axe finds nothing on the demo pages", async () => {
        for (const page of ["blog", "sales", "strict-csp"]) {
            await arrive(`${here.site.url}/demo/${page}.html`, "light");
            assert.equal(tell_violations(await find_violations(here.engine)), "", page);
        }
    });
});

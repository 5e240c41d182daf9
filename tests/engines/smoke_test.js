// Each engine can be driven: a page is found one's way about by role and name, pressed by keyboard, judged and pictured.
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { abilities } from "./abilities.js";
import { find_violations, tell_violations } from "./axe.js";
import { chromium_tree } from "./chromium_tree.js";
import { accessible_tree, click_on, find, find_all, focused, press_by_keyboard, tab_to, tell_tree } from "./find.js";
import { dist, offline_file, screenshots } from "./serve.js";
import { each_engine } from "./each_engine.js";

/** A button in a shadow root, a canvas that is painted on, and a script that says what happened. */
const own_page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page of the test's own</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>A page</h1><div id="host"></div><canvas aria-hidden="true" width="40" height="40"></canvas><p style="height: 3000px">Long.</p></main>
<script>
    const shadow = document.getElementById("host").attachShadow({ mode: "open" });
    shadow.innerHTML = "<button>Go on</button><label><input type=checkbox> Agreed</label>";
    window.window.heard_here = [];
    for (const type of ["click", "keydown", "pointerdown"])
        shadow.firstChild.addEventListener(type, (event) => window.heard_here.push(type + " " + (event.key ?? event.pointerType)));
    const paint = document.querySelector("canvas").getContext("webgl2");
    window.painted = paint !== null;
    paint?.clearColor(1, 0, 0, 1);
    paint?.clear(paint.COLOR_BUFFER_BIT);
    setTimeout(() => console.warn("said by the page"), 200);
    setTimeout(() => { throw new TypeError("thrown by the page"); }, 220);
</script></body></html>`;

const start = /quick check/i;

each_engine({ timeout: 180_000, site: { pages: { "/own.html": own_page } } }, (here, name) => {
    /** What the page said, once there is that much of it: what it says travels apart from what it answers. */
    async function heard_from_page(count) {
        const given_up = Date.now() + 10_000;
        for (;;) {
            const heard = await here.engine.messages();
            if (heard.length >= count || Date.now() > given_up) return heard;
            await setTimeout(20);
        }
    }

    test("keys, pointer and what the page says come through", async () => {
        await here.engine.goto(`${here.site.url}/own.html`);
        assert.equal(await here.engine.evaluate(() => window.painted), abilities[name].webgl);
        await press_by_keyboard(here.engine, "button", "Go on");
        await here.engine.key("Tab");
        assert.equal((await focused(here.engine)).name, "Agreed");
        await press_by_keyboard(here.engine, "checkbox", "Agreed");
        assert.equal((await find(here.engine, "checkbox")).checked, true);
        await click_on(here.engine, "button", "Go on");
        const heard = await here.engine.evaluate(() => window.heard_here.splice(0));
        assert.deepEqual(
            heard.filter((line) => !line.startsWith("click")),
            ["keydown Enter", "keydown Tab", "pointerdown mouse"],
        );
        assert.equal(heard.filter((line) => line.startsWith("click")).length, 2);
        if (here.engine.can.touch) {
            const { box } = await find(here.engine, "button", "Go on");
            await here.engine.touch(box.x + 5, box.y + 5);
            await here.engine.until(() => window.heard_here.includes("pointerdown touch"), "touch");
        }
        await here.engine.viewport(320, 640);
        assert.deepEqual(await here.engine.evaluate(() => [innerWidth, innerHeight]), [320, 640]);
        await here.engine.viewport(1280, 800);
        assert.deepEqual(await heard_from_page(2), [
            { kind: "warn", text: "said by the page" },
            { kind: "pageerror", text: "TypeError: thrown by the page" },
        ]);
        assert.ok((await here.engine.requests()).includes(`${here.site.url}/own.html`));
        assert.equal(tell_violations(await find_violations(here.engine)), "");
    });

    test("its surroundings change", async () => {
        const cannot = await here.engine.emulate({ color_scheme: "dark", reduced_motion: true, contrast: "more" });
        assert.deepEqual(cannot, []);
        await here.engine.goto(`${here.site.url}/own.html`);
        const queries = [
            "(prefers-color-scheme: dark)",
            "(prefers-reduced-motion: reduce)",
            "(prefers-contrast: more)",
        ];
        assert.deepEqual(
            await here.engine.evaluate((all) => all.filter((one) => !matchMedia(one).matches), queries),
            [],
        );
        await here.engine.emulate({ color_scheme: "light", reduced_motion: false, contrast: "no-preference" });
    });

    test(
        "the widget: the quick check is begun and answered by keyboard",
        { skip: !existsSync(join(dist, "streamstage.html")) },
        async () => {
            await here.engine.reset(); // what was heard so far was said by the page before
            await here.engine.goto(offline_file);
            await here.engine.until(
                () => document.querySelector("stream-stage")?.shadowRoot.querySelector("button"),
                "widget",
            );
            await press_by_keyboard(here.engine, "button", start);
            await find(here.engine, "radio");
            const [group] = (await accessible_tree(here.engine)).filter(
                ({ role }) => role === "group" || role === "radiogroup",
            );
            assert.ok(group?.name, "the first question's answers are a group with a name");
            const [, second] = await find_all(here.engine, "radio");
            await press_by_keyboard(here.engine, "radio", second.name);
            assert.equal(
                (await find(here.engine, "radio", second.name)).checked,
                true,
                tell_tree(await accessible_tree(here.engine)),
            );
            assert.equal(
                await here.engine.evaluate(() =>
                    document
                        .querySelector("stream-stage")
                        .answers()
                        .then((file) => Object.keys(file.answers).length),
                ),
                1,
            );
            const picture = join(screenshots, `${name}.png`);
            await here.engine.screenshot(picture);
            assert.ok(statSync(picture).size > 5000);
            if (name === "chromium") assert.match(await chromium_tree(here.engine), /^ *radio "/m);
            await tab_to(here.engine, "button", /next/i);
            assert.equal(tell_violations(await find_violations(here.engine, { within: "stream-stage" })), "");
            assert.deepEqual(await here.engine.messages(), []);
        },
    );
});

// The pages of tests/browser/hostile_test.js in the other engines, whose own names, prototypes and ways to lack something are
// others.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { hostile_pages, path_of, poor, serve_hostile, take_a_few_steps, types } from "../support/hostile_pages.js";
import { root, rubricFile } from "../support/visit.js";
import { open_engine, unfit } from "./engine.js";
import { dist, serve } from "./serve.js";

const program = process.env.STREAMSTAGE_PROGRAM ?? join(root, "build/native/streamstage");

/** Runs in the page: it has its place and can be used, or says why not. */
const is_ready = () => {
    const element = document.querySelector("stream-stage");
    return Boolean(element.rectangle("start/quick") || element.shadowRoot.querySelector(".trouble").textContent);
};

for (const name of /** @type {const} */ (["firefox-webgl", "webkit"])) {
    describe(name, { timeout: 240_000, skip: unfit(name) }, () => {
        /** @type {import("./engine.js").Engine} */
        let engine;
        /** @type {Awaited<ReturnType<typeof serve>>} */
        let site;
        before(async () => {
            [site, engine] = await Promise.all([serve({ pages: serve_hostile(dist), types }), open_engine(name)]);
        });
        after(() => Promise.all([engine?.close(), site?.close()]));

        for (const page of Object.keys(hostile_pages))
            test(`in a page with ${page}`, async () => {
                engine.driver.forget();
                await engine.goto(site.url + path_of(page));
                await engine.until(is_ready, "widget");
                const { width, height, drawn, first, second, told, trouble, answers, result } =
                    await engine.evaluate(take_a_few_steps);
                assert.equal(trouble, "");
                assert.equal(drawn, !(page in poor));
                assert.ok(width > 300 && height > 200, `${width} by ${height}`);
                assert.notEqual(second, first);
                assert.equal(told, first);
                assert.deepEqual(Object.keys({ ...answers.answers, ...answers.context }), [first]);
                assert.deepEqual(
                    result,
                    JSON.parse(
                        execFileSync(program, ["score", rubricFile, "-"], {
                            input: JSON.stringify(answers),
                            encoding: "utf8",
                        }),
                    ),
                );
                assert.deepEqual(await engine.messages(), []);
            });
    });
}

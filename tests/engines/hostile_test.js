// The pages of tests/browser/hostile_test.js in the other engines, whose own names, prototypes and ways to lack something are
// others.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { hostile_pages, path_of, poor, serve_hostile, take_a_few_steps, types } from "../support/hostile_pages.js";
import { root, rubricFile } from "../support/visit.js";
import { dist } from "./serve.js";
import { each_engine } from "./each_engine.js";

const program = process.env.STREAMSTAGE_PROGRAM ?? join(root, "build/native/streamstage");

/** Runs in the page: it has its place and can be used, or says why not. */
const is_ready = () => {
    const element = document.querySelector("stream-stage");
    const { shadowRoot: shadow } = element;
    const stands = element.rectangle("start/quick") && !shadow.querySelector(".coming");
    return Boolean(stands || shadow.querySelector(".trouble").textContent);
};

each_engine(
    { names: /** @type {const} */ (["firefox-webgl", "webkit"]), site: { pages: serve_hostile(dist), types } },
    (here) => {
        for (const page of Object.keys(hostile_pages))
            test(`in a page with ${page}`, async () => {
                here.engine.driver.forget();
                await here.engine.goto(here.site.url + path_of(page));
                await here.engine.until(is_ready, "widget");
                const { width, height, drawn, first, second, told, trouble, answers, result } =
                    await here.engine.evaluate(take_a_few_steps);
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
                assert.deepEqual(await here.engine.messages(), []);
            });
    },
);

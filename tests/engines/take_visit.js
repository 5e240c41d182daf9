// A quick visit from the start to the result, which ends in the bytes that `streamstage score` makes of the same answers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { controls_for, given, root, rubric, rubricFile } from "../support/visit.js";
import { offline_file } from "./serve.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {(id: string) => Promise<void>} Use */

const program = process.env.STREAMSTAGE_PROGRAM ?? join(root, "build/native/streamstage");

/** Runs in the page. */
const controls = () =>
    Array.from(
        document.querySelector("stream-stage").shadowRoot.querySelectorAll(".mirror :is(button, input)"),
        ({ id }) => id,
    );

/** Runs in the page: the canvas is what is seen. */
export const is_drawn = () => Boolean(document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"));

/** Runs in the page: what using a control changes. @param {string} id */
export const state = (id) => {
    const shadow = document.querySelector("stream-stage").shadowRoot;
    const control = shadow.getElementById(id);
    return `${shadow.querySelector("h2, h3")?.textContent} ${control?.checked} ${control?.getAttribute("aria-pressed")} ${control !== null}`;
};

/** @param {Engine} engine @param {Use} use */
export async function take_visit(engine, use) {
    await engine.goto(offline_file);
    await engine.until(
        () => document.querySelector("stream-stage:defined")?.shadowRoot?.querySelector(".stage:not(.coming) button"),
        "widget",
    );
    await engine.evaluate(() => document.querySelector("stream-stage").reset());
    await engine.evaluate(() => {
        document.addEventListener("streamstage-complete", ({ detail }) => (window.result_bytes = detail.json));
    });
    await use("start/quick");
    for (let asked = 0; asked < rubric.questions.length; ++asked) {
        const here = await engine.evaluate(controls);
        const unknown = here.find((/** @type {string} */ id) => id.startsWith("unknown/"));
        if (!unknown) break;
        const question = unknown.slice("unknown/".length);
        for (const id of controls_for(question, given[question])) await use(id);
        await engine.evaluate(() => document.querySelector("stream-stage").answers()); // what follows from them is there
        if ((await engine.evaluate(controls)).includes("go/result")) break;
        await use("go/next");
    }
    await use("go/result");
    const bytes = await engine.until(() => window.result_bytes, "result");
    const answers = await engine.evaluate(async () =>
        JSON.stringify(await document.querySelector("stream-stage").answers()),
    );
    assert.equal(bytes, execFileSync(program, ["score", rubricFile, "-"], { input: answers, encoding: "utf8" }));
    return JSON.parse(bytes).stage;
}

// The screens of the real rubric that the tests of both views look at, each reached from the one before.
import { answers_of } from "../support/organisations.js";
import { answers_to, rubric } from "../support/visit.js";

/** @typedef {import("./engine.js").Engine} Engine */

/** Someone who goes from screen to screen, and remembers how. */
export class Walker {
    /** What was done so far, as the words of build/native/tests/drawn; an answers file as itself. @type {({ press: string } | { open: string })[]} */
    steps = [];

    /** @param {Engine} engine with the widget on its page, at the start */
    constructor(engine) {
        this.engine = engine;
    }

    /** @param {string} id of a control; on a phone some chapters have to be shown first */
    async press(id) {
        if (id.startsWith("chapter/") && !(await this.find(`[id='${id}']`))) await this.press("chapters/more");
        this.steps.push({ press: id });
        await this.engine.evaluate(
            (/** @type {string} */ name) =>
                document.querySelector("stream-stage").shadowRoot.getElementById(name).click(),
            id,
        );
    }

    /** @param {string} answers an answers file */
    async open(answers) {
        this.steps.push({ open: answers });
        await this.engine.evaluate(
            (/** @type {string} */ text) => document.querySelector("stream-stage").load(text),
            answers,
        );
    }

    /** The id of the first element that there is; empty for none. @param {string} selector @returns {Promise<string>} */
    find(selector) {
        return this.engine.evaluate(
            (/** @type {string} */ wanted) =>
                document.querySelector("stream-stage").shadowRoot.querySelector(wanted)?.id ?? "",
            selector,
        );
    }

    /** Goes on to the question that has this. @param {string} selector */
    async go_on_to(selector) {
        for (let asked = 0; asked < rubric.questions.length; ++asked) {
            if (await this.find(selector)) return;
            await this.press("go/next");
        }
        throw new Error(`no question has ${selector}`);
    }
}

/** Runs in the page: until the canvas has caught up with the View. */
export const rest = () =>
    new Promise((resolve) => {
        let frames = 5;
        const frame = () => (--frames ? requestAnimationFrame(frame) : resolve(true));
        frame();
    });

/** Every scored question answered. */
function complete() {
    const scored = rubric.questions.filter(
        (/** @type {any} */ { kind }) => !["choice", "text", "amount"].includes(kind),
    );
    return answers_to(scored.map((/** @type {any} */ { id }) => id));
}

/** @type {Record<string, (walker: Walker) => Promise<void>>} */
export const screens = {
    start: async () => {},
    ladder: async (walker) => {
        await walker.press("start/full");
        await walker.go_on_to("[id^='answer/in-production/']");
        await walker.press(await walker.find("[type=radio]"));
    },
    checklist: (walker) => walker.go_on_to("[type=checkbox]"),
    review: (walker) => walker.press("go/review"),
    summary: async (walker) => {
        await walker.open(complete());
        if (!(await walker.find("[id='chapter/plan']"))) await walker.press("go/result");
    },
    plan: (walker) => walker.press("chapter/plan"),
    profile: (walker) => walker.press("chapter/profile"),
    why: (walker) => walker.press("chapter/why"),
    "what-if": async (walker) => {
        await walker.press("chapter/what-if");
        await walker.press(await walker.find("[id^='toggle/try/']"));
    },
    compare: async (walker) => {
        await walker.press("chapter/compare");
        await walker.press("target/5");
    },
    value: async (walker) => {
        await walker.press("chapter/value");
        await walker.press("value/add-save");
    },
    keep: (walker) => walker.press("chapter/keep"),
    people: async (walker) => {
        await walker.open(JSON.stringify(answers_of("four-people")));
        if (await walker.find("[id='go/result']")) await walker.press("go/result");
        await walker.press("chapter/compare");
    },
};

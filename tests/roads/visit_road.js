// A whole visit on a page or in a frame of any kind: from the first question to the result.
import { controls_for, expectedStage, given, rubric } from "../support/visit.js";

/** @typedef {import("puppeteer-core").Page | import("puppeteer-core").Frame} Frame */

/** The ids of the controls on the screen. @param {Frame} frame @returns {Promise<string[]>} */
export function controls(frame) {
    return frame.evaluate(() =>
        Array.from(
            document.querySelector("stream-stage")?.shadowRoot?.querySelectorAll(".mirror :is(button, input)") ?? [],
            ({ id }) => id,
        ),
    );
}

/** Waits until one of these is there; gives the first that is. @param {Frame} frame @param {string[]} ids */
export async function find_control(frame, ...ids) {
    const found = await frame.waitForFunction(
        (wanted) => {
            const shadow = document.querySelector("stream-stage")?.shadowRoot;
            return wanted.find((id) => shadow?.getElementById(id));
        },
        { polling: 20, timeout: 20_000 },
        ids,
    );
    return found.jsonValue();
}

/** Returns when what follows is there: on a page, that is after painting. @param {Frame} frame @param {string} id */
export async function press(frame, id) {
    await find_control(frame, id);
    await frame.evaluate(async (name) => {
        const element = document.querySelector("stream-stage");
        element.shadowRoot.getElementById(name).click();
        await element.answers();
    }, id);
}

/** The same by a real pointer. @param {Frame} frame @param {string} id */
export async function click(frame, id) {
    await find_control(frame, id);
    const handle = await frame.evaluateHandle(
        (name) => document.querySelector("stream-stage").shadowRoot.getElementById(name),
        id,
    );
    await handle.asElement().click();
}

/**
 * The question on the screen once it is another than `before`; empty when there is none.
 * @param {Frame} frame
 * @param {string} before
 */
async function next_question(frame, before) {
    const found = await frame.waitForFunction(
        (last) => {
            const shadow = document.querySelector("stream-stage")?.shadowRoot;
            const ids = Array.from(shadow?.querySelectorAll(".mirror :is(button, input)") ?? [], ({ id }) => id);
            const question = ids.find((id) => id.startsWith("unknown/"))?.slice("unknown/".length);
            return question && question !== last ? question : "";
        },
        { polling: 20, timeout: 20_000 },
        before,
    );
    return found.jsonValue();
}

/**
 * @param {Frame} frame
 * @param {(screen: string) => Promise<void>} [look] at each screen
 * @param {typeof press} [go] what goes on to the next
 * @returns {Promise<any>} the result
 */
export async function take_road(frame, look = async () => {}, go = press) {
    await frame.waitForFunction(() => document.querySelector("stream-stage")?.shadowRoot?.querySelector(".mirror *"), {
        polling: 50,
        timeout: 30_000,
    });
    await frame.waitForFunction(() => document.querySelector("stream-stage").answers?.(), { polling: 50 });
    if ((await controls(frame)).includes("start/quick")) await press(frame, "start/quick");
    let question = "";
    for (let asked = 0; asked < rubric.questions.length; ++asked) {
        question = await next_question(frame, question);
        await look(question);
        for (const id of controls_for(question, given[question])) await press(frame, id);
        if ((await find_control(frame, "go/result", "go/next")) === "go/result") break;
        await go(frame, "go/next");
    }
    await go(frame, "go/result");
    await find_control(frame, "chapter/keep", "chapters/more");
    await look("result");
    const result = await frame.evaluate(() => document.querySelector("stream-stage").result());
    if (result?.stage !== expectedStage)
        throw new Error(`not stage ${expectedStage}: ${JSON.stringify(result).slice(0, 400)}`);
    return result;
}

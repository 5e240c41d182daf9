// A quick check by the elements of the page.
import { controls_for, rubric } from "./support.js";

/**
 * Answers what is asked until the stage is certain, and goes to the result.
 * @param {import("./support.js").Visitor} visitor
 * @param {Record<string, any>} given answers by question
 */
export async function take_visit(visitor, given) {
    await visitor.click_element("start/quick");
    for (let asked = 0; asked < rubric.questions.length; ++asked) {
        const question = await visitor.question();
        if (!question) break;
        for (const id of controls_for(question, given[question])) await visitor.click_element(id);
        if ((await visitor.controls()).includes("go/result")) break;
        await visitor.click_element("go/next");
    }
    await visitor.click_element("go/result");
}

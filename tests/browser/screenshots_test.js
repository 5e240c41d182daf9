// Pictures of every screen for people to look at: build/screenshots/SCREEN-WIDTHxHEIGHT-THEME.png, the whole height.
// Of the plain page those of the kinds of question: SCREEN-...-page.png.
// And on each of them every control is what a pointer finds in its middle.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answers_of } from "../support/organisations.js";
import { answers_file } from "../support/visit.js";
import { settle } from "./settle.js";
import { controls_for, offline_file, organisation, root, rubric, use_browser, visit } from "./support.js";

const folder = process.env.STREAMSTAGE_SCREENSHOTS ?? join(root, "build/screenshots");
const sizes = [
    { width: 360, height: 640 },
    { width: 1280, height: 800 },
];
/** Of all organisations one with something to say in every chapter. */
const shown = organisation(rubric.test_organisations[4].id);
mkdirSync(folder, { recursive: true });
const { browser } = await use_browser();

/** Until the page is where the screen begins: it goes there in a frame of its own. */
async function load(visitor, answers) {
    await visitor.in_widget((element, _, given) => element.load(given), answers);
    await settle(visitor);
}

/** Each goes on where the one before it stopped. */
const screens = {
    start: async () => {},
    question: async (visitor) => {
        await visitor.click("start/quick");
        for (let asked = 0; asked < 3; ++asked) {
            const question = await visitor.question();
            for (const id of controls_for(question, shown[question])) await visitor.click(id);
            await visitor.click("go/next");
        }
        const question = await visitor.question();
        for (const id of controls_for(question, shown[question])) await visitor.click(id);
    },
    "question-why": async (visitor) => {
        if ((await visitor.controls()).includes("toggle/why")) await visitor.click("toggle/why");
    },
    "question-words": async (visitor) => {
        await visitor.click("toggle/words");
        assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelectorAll(".choice .term").length), "no term");
    },
    settled: async (visitor) => {
        while (!(await visitor.controls()).includes("go/result")) {
            const question = await visitor.question();
            for (const id of controls_for(question, shown[question] ?? { unknown: true })) await visitor.click(id);
            if (!(await visitor.controls()).includes("go/result")) await visitor.click("go/next");
        }
    },
    checklist: async (visitor) => {
        const { id, items } = rubric.questions.find(({ kind }) => kind === "checklist");
        await load(visitor, answers_file(shown));
        if ((await visitor.controls()).includes("go/review")) await visitor.click("go/review");
        await settle(visitor);
        await visitor.click(`change/${id}`);
        for (const control of [`tick/${id}/${items[0].id}`, `unknown-line/${id}/${items[1].id}`])
            await visitor.click(control);
    },
    review: async (visitor) => {
        const open = rubric.questions
            .filter(({ kind }) => kind === "ladder")
            .slice(-2)
            .map(({ id }) => id);
        const { [open[1]]: left_out, ...given } = { ...shown, [open[0]]: { unknown: true } };
        await load(visitor, answers_file(given));
        if (!(await visitor.controls()).includes("go/result")) await visitor.click("go/review");
    },
    "result-summary": async (visitor) => {
        await load(visitor, answers_file(shown));
        if ((await visitor.controls()).includes("go/result")) await visitor.click("go/result");
    },
    "result-plan": (visitor) => visitor.click("chapter/plan"),
    "plan-marked": async (visitor) => {
        const [toggle] = (await visitor.controls()).filter((id) => id.startsWith("toggle/source/"));
        await visitor.click(toggle);
        await visitor.click(`mark/${toggle.slice("toggle/source/".length)}/doing`);
    },
    "result-profile": (visitor) => visitor.click("chapter/profile"),
    "result-why": (visitor) => visitor.click("chapter/why"),
    "result-what-if": async (visitor) => {
        await visitor.click("chapter/what-if");
        await visitor.click((await visitor.controls()).find((id) => id.startsWith("toggle/try/")));
        const rungs = (await visitor.controls()).filter((id) => id.startsWith("answer/"));
        await visitor.click(rungs.at(-1));
    },
    "result-compare": async (visitor) => {
        await visitor.click("aside/drop");
        await visitor.click("chapter/compare");
        await visitor.click("target/5");
    },
    "result-value": async (visitor) => {
        await visitor.click("chapter/value");
        await visitor.click("value/add-save");
    },
    "result-keep": (visitor) => visitor.click("chapter/keep"),
    "result-people": async (visitor) => {
        await load(visitor, answers_of("four-people"));
        if ((await visitor.controls()).includes("go/result")) await visitor.click("go/result");
        await visitor.click("chapter/compare");
        await visitor.click("target/5");
    },
};

/** The controls that something else lies over. */
function find_covered(element, shadow) {
    const controls = [...shadow.querySelectorAll(".mirror :is(button, .choice > input)")];
    return controls
        .filter(({ id }) => {
            const middle = () => {
                const { x, y, width, height } = element.rectangle(id);
                return [x + width / 2, y + height / 2];
            };
            scrollBy(0, middle()[1] - innerHeight / 2);
            const found = shadow.elementFromPoint(...middle())?.closest("button, .choice");
            return found?.id !== id && found?.querySelector("input")?.id !== id;
        })
        .map(({ id }) => id);
}

async function is_sound(visitor, { name, width, view }) {
    const [wide, high, drawn] = await visitor.in_widget((element, shadow) => [
        document.documentElement.scrollWidth,
        element.offsetHeight,
        shadow.querySelector("canvas")?.offsetHeight ?? 0,
    ]);
    assert.equal(wide, width, `${name} is wider than the window`);
    if (view === "page") return;
    assert.deepEqual(await visitor.in_widget(find_covered), [], `${name}: covered by something`);
    await visitor.rest();
    // Up to the end of the first screen the room is kept that it may need.
    if (name === "start")
        assert.ok(high >= drawn && high - drawn < 60, `start: ${high} px high, ${drawn} of them drawn`);
    else assert.equal(high, drawn, `${name}: the element is as high as what is drawn`);
    if (name.startsWith("result") && width < 600) assert.ok(high < 2400, `${name} is ${high} px high`);
}

async function show_all({ width, height }, theme, view) {
    const context = await browser.createBrowserContext();
    const visitor = await visit(browser, offline_file, {
        width,
        height,
        dark: theme === "dark",
        still: true,
        context,
    });
    if (view === "page") await visitor.click("presentation/other");
    for (const [name, reach] of Object.entries(screens)) {
        if (view === "page" && name === "result-summary") break;
        await reach(visitor);
        await visitor.page.mouse.move(width - 1, 0); // so that nothing is hovered over
        await visitor.rest();
        await is_sound(visitor, { name, width, view });
        const path = join(folder, `${name}-${width}x${height}-${theme}${view === "page" ? "-page" : ""}.png`);
        await visitor.page.screenshot({ path, fullPage: true });
    }
    await context.close();
}

for (const size of sizes)
    for (const theme of ["light", "dark"])
        for (const view of ["canvas", "page"])
            test(`every screen at ${size.width}x${size.height}, ${theme}, ${view}`, () => show_all(size, theme, view));

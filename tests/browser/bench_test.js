// What tests/bench/embed waits for is seen where it is, and not where it is not: its figures are of answers that were taken.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Visit } from "../bench/embed/open_page.js";
import { use_browser } from "./support.js";

const radios =
    '<label><input type="radio" name="q" value="0">No</label><label><input type="radio" name="q">Yes</label>';
const score = '<output id="score">0%</output>';
const counts = `<script>addEventListener("change", () => { score.textContent = "100%" })</script>`;
const form = `<form>${radios}</form>${score}${counts}`;
const plain = { rung: "input[type=radio]", score: "#score", scores: ["0%", "100%"] };

/** An element with rungs over a canvas in its shadow root, which it paints when told to, and answers as it says. */
const widget = (answers) => `<div id="it"></div><script>
    const host = document.querySelector("#it");
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = '<div class="stage canvas"><canvas></canvas><label><input type="radio" id="answer/q/no">No</label></div>';
    host.answers = () => (${answers});
    window.paint = () => root.querySelector("canvas").getContext("webgl2").clear(16384);
</script>`;
const drawn = { rung: "input[type=radio]", host: "#it", canvas: ".stage.canvas", paints: true };

const bodies = {
    nothing: "<p>Nothing to answer.</p>",
    hidden: `<div hidden>${form}</div>`,
    covered: `${form}<div style="position: fixed; inset: 0"></div>`,
    away: `<div style="height: 5000px"></div>${form}`,
    disabled: `<fieldset disabled>${form.replaceAll("<input", "<input disabled")}</fieldset>`,
    pointless: `<div style="pointer-events: none">${form}</div>`,
    form,
    refused: `${form}<script>addEventListener("click", (event) => event.preventDefault())</script>`,
    unmarked: form,
    uncounted: form.replace(counts, ""),
    bare: '<div id="it"></div>',
    forgetful: widget("{ answers: {} }"),
    keeping: widget('{ answers: { q: { rung: "no" } } }'),
};
const page_of = (body) => `<!doctype html><meta charset="utf-8"><body>${body}`;
const { browser, server } = await use_browser(
    Object.fromEntries(Object.entries(bodies).map(([name, body]) => [`/${name}.html`, page_of(body)])),
);

async function with_page(name, marks, work) {
    const page = await browser.newPage();
    try {
        const visit = new Visit(page, marks);
        await visit.prepare();
        await page.goto(`${server.base}/${name}.html`);
        await work(visit, (question, ...given) => page.evaluate(question, ...given));
    } finally {
        await page.close();
    }
}

const is_answerable = () => window.bench.answerable();

/** Presses the nth rung and waits for nothing but the browser. */
async function press({ page }, n) {
    const { x, y } = await page.evaluate((which) => {
        window.bench.arm(which);
        return window.bench.place(which);
    }, n);
    await page.mouse.click(x, y);
}

for (const name of ["nothing", "hidden", "covered", "away", "disabled", "pointless"])
    test(`a page with its answers ${name} is not answerable`, async () => {
        await with_page(name, plain, async (_, ask) => assert.equal(await ask(is_answerable), false));
    });

test("a form is answerable, and what is pressed is told when it is shown", async () => {
    await with_page("form", plain, async (visit, ask) => {
        assert.ok((await visit.hear("answerable", 5000)) > 0);
        assert.equal(await ask(is_answerable), true);
        assert.equal(await ask(() => window.bench.shown(1)), false);
        assert.ok((await visit.press(1)) > 0);
        assert.equal(await ask(() => window.bench.shown(1)), true);
        assert.equal(await ask(() => window.bench.shown(0)), false);
    });
});

for (const [name, marks] of [
    ["refused", { rung: plain.rung }],
    ["uncounted", plain],
    ["unmarked", { rung: plain.rung, chosen: ".chosen" }],
])
    test(`a press that is ${name} is not taken for shown`, async () => {
        await with_page(name, marks, async (visit, ask) => {
            await press(visit, 1);
            assert.equal(await ask(() => window.bench.shown(1)), false);
        });
    });

test("a widget without a shadow root is not answerable", async () => {
    await with_page("bare", drawn, async (_, ask) => assert.equal(await ask(is_answerable), false));
});

test("rungs over a canvas are answerable once that is painted, and chosen once it is painted anew", async () => {
    await with_page("keeping", drawn, async (visit, ask) => {
        assert.equal(await ask(is_answerable), false);
        await ask(() => window.paint());
        assert.ok((await visit.hear("painted", 5000)) > 0);
        assert.equal(await ask(is_answerable), true);
        await press(visit, 0);
        assert.equal(await ask(() => window.bench.shown(0)), false);
        await ask(() => window.paint());
        assert.equal(await ask(() => window.bench.shown(0)), true);
    });
});

test("an answer counts as kept by what the widget says, not by what its page shows", async () => {
    for (const [name, kept] of [
        ["forgetful", false],
        ["keeping", true],
    ])
        await with_page(name, drawn, async (visit, ask) => {
            assert.equal(await ask(() => window.bench.kept()), false);
            await press(visit, 0);
            assert.equal(await ask(() => window.bench.kept()), kept);
        });
});

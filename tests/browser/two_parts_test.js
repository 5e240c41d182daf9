// The engine comes in two parts: what the page needs, and what only a canvas does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answer_files } from "../../scripts/answer_files.mjs";
import { controls_for, dist, organisation, rubric, score, use_browser, visit_alone } from "./support.js";
import { take_visit } from "./take_visit.js";

const given = organisation(rubric.test_organisations[4].id);
const canvas_files = ["streamstage-canvas.js", "streamstage-canvas.wasm"];
const built = answer_files(dist);
const page = (
    folder,
    attributes,
) => `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <script type="module" src="/${folder}stream-stage.js"></script><body>
    <stream-stage rubric="/event-streaming.json" storage="none" ${attributes}></stream-stage>`;

/** Answers as dist/ does, once it is let go; or with a status. */
class Gate {
    #open = () => {};
    #opened = Promise.resolve();
    status = 200;

    close() {
        this.#opened = new Promise((resolve) => (this.#open = resolve));
    }

    open() {
        this.#open();
    }

    answer = async (request, response) => {
        await this.#opened;
        if (this.status !== 200) return response.writeHead(this.status).end();
        built({ ...request, method: "GET", url: request.url.replace("/gated/", "/") }, response);
    };
}

const gate = new Gate();
const { browser, server } = await use_browser({
    "/auto.html": page("", ""),
    "/html.html": page("", 'presentation="html"'),
    "/gated.html": page("gated/", "start"),
    "/gated-html.html": page("gated/", 'presentation="html"'),
    "/gated/stream-stage.js": readFileSync(join(dist, "stream-stage.js"), "utf8"),
    ...Object.fromEntries(
        ["streamstage.wasm", "streamstage-engine.js"].map((name) => [
            `/gated/${name}`,
            (request, response) => built({ ...request, method: "GET", url: `/${name}` }, response),
        ]),
    ),
    ...Object.fromEntries(canvas_files.map((name) => [`/gated/${name}`, gate.answer])),
});

const fetched = (visitor) =>
    visitor.requests
        .map((url) => new URL(url).pathname.split("/").at(-1))
        .filter((name) => canvas_files.includes(name));
const with_page = (path, work) => visit_alone(browser, server.base + path, work, { still: true });

/** Runs in the page: the canvas is what is seen. */
const drawn = () => Boolean(document.querySelector("stream-stage").shadowRoot.querySelector(".stage.canvas"));

test("a visit on the plain page does without the canvas's part, which comes when the drawing is chosen; both show the same result", async () => {
    await with_page("/html.html", async (visitor) => {
        await take_visit(visitor, given);
        assert.deepEqual(fetched(visitor), []);
        const on_page = await visitor.in_widget(async (element) => JSON.stringify(await element.result()));
        assert.equal(await visitor.result(), score(await visitor.answers()));
        await visitor.click_element("presentation/other");
        await visitor.wait(drawn);
        assert.deepEqual(fetched(visitor).sort(), canvas_files);
        assert.equal(await visitor.in_widget(async (element) => JSON.stringify(await element.result())), on_page);
        assert.deepEqual(visitor.messages, []);
    });
});

test("the canvas's part comes after the page can be used, and within two seconds it is what is seen", async () => {
    await with_page("/auto.html", async (visitor) => {
        assert.equal(await visitor.page.evaluate(drawn), true);
        const now = await visitor.page.evaluate(() => performance.now());
        const at = await visitor.page.evaluate(() =>
            Object.fromEntries(
                performance
                    .getEntriesByType("resource")
                    .map(({ name, startTime, responseEnd }) => [name.split("/").at(-1), { startTime, responseEnd }]),
            ),
        );
        for (const name of canvas_files) assert.ok(at[name].startTime > at["streamstage.wasm"].responseEnd, name);
        assert.ok(now - at["streamstage.wasm"].responseEnd < 2000);
        assert.equal(fetched(visitor).length, 2);
        assert.deepEqual(visitor.messages, []);
    });
});

test("where it cannot be loaded, the page stays and says so when it is asked for, and another try succeeds", async () => {
    gate.status = 503;
    try {
        await with_page("/gated-html.html", async (visitor) => {
            await visitor.click_element("start/quick");
            const question = await visitor.question();
            for (const id of controls_for(question, given[question])) await visitor.click_element(id);
            const answered = await visitor.answers();
            await visitor.click_element("presentation/other");
            assert.equal(await visitor.page.evaluate(drawn), false);
            assert.match(
                await visitor.in_widget((_, shadow) => shadow.querySelector("[role=status]").textContent),
                /^The drawing could not be loaded\./,
            );
            gate.status = 200;
            await visitor.click_element("presentation/other");
            await visitor.wait(drawn);
            assert.deepEqual(await visitor.answers(), answered);
            assert.ok(visitor.messages.some((text) => text.startsWith("<stream-stage>")));
            assert.deepEqual(await visitor.events("error"), []);
        });
    } finally {
        gate.status = 200;
    }
});

/** A page that stands while the canvas's part is on its way. */
async function with_waiting_page(work) {
    gate.close();
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    try {
        await tab.goto(`${server.base}/gated.html`);
        const arrived = tab.waitForFunction(
            () => document.querySelector("stream-stage")?.shadowRoot?.querySelector(".mirror input[type=radio]"),
            { polling: 10 },
        );
        await arrived;
        const centre = (selector) =>
            tab.evaluate((wanted) => {
                const { x, y, width, height } = document
                    .querySelector("stream-stage")
                    .shadowRoot.querySelector(wanted)
                    .getBoundingClientRect();
                return { x: x + width / 2, y: y + height / 2 };
            }, selector);
        /** The part has come, and there was time to show it. */
        const let_come = async () => {
            gate.open();
            await tab.waitForFunction(
                () => !document.querySelector("stream-stage").shadowRoot.querySelector(".coming"),
                { polling: 10 },
            );
            await new Promise((resolve) => setTimeout(resolve, 300));
            return tab.evaluate(drawn);
        };
        await work(tab, { centre, let_come });
    } finally {
        gate.open();
        await context.close();
    }
}

const soon = (tab) => tab.waitForFunction(drawn, { polling: 10, timeout: 2000 });

test("a press that is begun on the page ends there, is answered, and then the canvas is shown", async () => {
    await with_waiting_page(async (tab, { centre, let_come }) => {
        const { x, y } = await centre(".mirror .choice");
        await tab.mouse.move(x, y);
        await tab.mouse.down();
        assert.equal(await let_come(), false);
        await tab.mouse.up();
        await soon(tab);
        const answers = await tab.evaluate(() => document.querySelector("stream-stage").answers());
        assert.equal(Object.keys({ ...answers.answers, ...answers.context }).length, 1);
    });
});

test("a selection of the page's text stays, and so does the page while there is one", async () => {
    await with_waiting_page(async (tab, { centre, let_come }) => {
        const { x, y } = await centre(".mirror :is(h2, h3)");
        await tab.mouse.click(x, y, { count: 3 });
        assert.equal(await let_come(), false);
        await tab.mouse.click(2, 2);
        await soon(tab);
    });
});

test("what is being typed is typed to its end on the page", async () => {
    await with_waiting_page(async (tab, { let_come }) => {
        await tab.evaluate(() => {
            const { shadowRoot } = document.querySelector("stream-stage");
            shadowRoot.getElementById("toggle/note").click();
        });
        const focus = () =>
            tab.evaluate(() => {
                const field = document
                    .querySelector("stream-stage")
                    .shadowRoot.querySelector("input[type=text], textarea");
                field?.focus();
                return Boolean(field);
            });
        assert.equal(await focus(), true, "there is a field");
        await tab.keyboard.type("so far");
        assert.equal(await let_come(), false);
        await tab.keyboard.type(", so good");
        assert.equal(await tab.evaluate(drawn), false);
        await tab.evaluate(() => document.querySelector("stream-stage").shadowRoot.activeElement.blur());
        await soon(tab);
        const { notes } = await tab.evaluate(() => document.querySelector("stream-stage").answers());
        assert.deepEqual(Object.values(notes), ["so far, so good"]);
    });
});

test("a page that ends with the element stays where it is scrolled to, when the canvas comes and when it goes", async () => {
    await with_waiting_page(async (tab, { let_come }) => {
        const scroll_to_end = () =>
            tab.evaluate(() => {
                scrollTo(0, document.documentElement.scrollHeight);
                return scrollY;
            });
        const press = (selector) =>
            tab.evaluate((it) => document.querySelector("stream-stage").shadowRoot.querySelector(it).click(), selector);
        await press(".mirror input[type=radio]");
        await press("#go\\/next"); // from here on no height is kept for what has yet to come
        const scrolled_on_page = await scroll_to_end();
        assert.ok(scrolled_on_page > 50, `scrolled by ${scrolled_on_page} px`);
        assert.equal(await let_come(), true);
        const is_near = async (place) => Math.abs((await tab.evaluate(() => scrollY)) - place) <= 3; // by how much the two differ in height
        assert.ok(await is_near(scrolled_on_page));
        const scrolled_on_canvas = await scroll_to_end();
        await press("#presentation\\/other");
        assert.equal(await tab.evaluate(drawn), false);
        assert.ok(await is_near(scrolled_on_canvas));
    });
});

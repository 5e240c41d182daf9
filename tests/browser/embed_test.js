// In other people's pages: strict policies, several elements, coming and going, trouble.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
    Visitor,
    controls_for,
    open_browser,
    organisation,
    rubric,
    score,
    use_browser,
    visit,
    visit_alone,
} from "./support.js";

const page_head = '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
/** A rubric with its title in these languages. */
const in_languages = (title) =>
    JSON.stringify({
        schema_version: 1,
        id: "tea",
        version: "1.0.0",
        language: "en",
        title,
        stages: [
            { id: "none", name: "None" },
            { id: "some", name: "Some", criteria: [{ question: "tea" }] },
        ],
        dimensions: [{ id: "all", name: "All" }],
        questions: [
            {
                id: "tea",
                dimension: "all",
                kind: "ladder",
                text: "Tea?",
                rungs: [
                    { id: "no", level: 0, text: "No" },
                    { id: "yes", level: 1, text: "Yes" },
                ],
            },
        ],
    });
/** A German page with elements that each have a rubric inside. */
const german_page = (...elements) =>
    `<!doctype html><html lang="de"><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>${elements
        .map(
            ({ lang, title }) =>
                `<stream-stage storage="none"${lang ? ` lang="${lang}"` : ""}><script type="application/json">${in_languages(title)}</script></stream-stage>`,
        )
        .join("")}`;
const pages = {
    "/languages.html": german_page(
        { title: "Tea?" },
        { title: "Tea?", lang: "de" },
        { title: { en: "Tea?", de: "Tee?" } },
        { title: { en: "Tea?", de: "Tee?" }, lang: "en-GB" },
        { title: { fr: "Du thé ?" } },
    ),
    "/two.html": `${page_head}<stream-stage id="a" rubric="event-streaming.json" storage="none"></stream-stage>
        <stream-stage id="b" rubric="event-streaming.json" storage="none" theme="dark"></stream-stage>`,
    "/kept.html": `${page_head}<stream-stage rubric="event-streaming.json" storage="mine"></stream-stage>`,
    "/child.html": `${page_head}<stream-stage storage="none"><script type="application/json">${JSON.stringify(rubric).replaceAll("<", "\\u003c")}</script></stream-stage>`,
    "/broken.html": `${page_head}<stream-stage><script type="application/json">{ "title": 1 }</script></stream-stage>`,
    "/missing.html": `${page_head}<stream-stage rubric="nowhere.json"></stream-stage>`,
    "/html.html": `${page_head}<stream-stage rubric="event-streaming.json" presentation="html" storage="none"></stream-stage>`,
    "/start.html": `${page_head}<stream-stage rubric="event-streaming.json" start mode="full" storage="none"></stream-stage>`,
    "/far.html": `${page_head}<div style="height: 5000px"></div><stream-stage rubric="event-streaming.json" storage="none"></stream-stage>`,
};
const { browser, server } = await use_browser(pages);

const with_page = (path, work, options) => visit_alone(browser, server.base + path, work, options);

async function answer_once(visitor) {
    await visitor.click("start/quick");
    const question = await visitor.question();
    await visitor.click((await visitor.controls()).find((id) => id.startsWith(`answer/${question}/`)));
    return question;
}

test("under a strict content security policy it works without a violation", async () => {
    await with_page("/demo/strict-csp.html", async (visitor) => {
        await answer_once(visitor);
        assert.equal((await visitor.events("answer")).length, 1);
        assert.deepEqual((await visitor.seen()).violations, []);
        assert.deepEqual(visitor.messages, []);
        assert.ok(
            visitor.requests.every((url) => url.startsWith(server.base)),
            visitor.requests.join("\n"),
        );
    });
});

for (const demo of ["blog", "sales"]) {
    test(`the demo page "${demo}" shows the widget and says nothing to the console`, async () => {
        await with_page(`/demo/${demo}.html`, async (visitor) => {
            await visitor.page.evaluate(() => document.querySelector("stream-stage").scrollIntoView());
            await visitor.rest();
            assert.ok((await visitor.controls()).length > 0);
            assert.deepEqual(visitor.messages, []);
        });
    });
}

test("two elements on a page are two visits", async () => {
    await with_page("/two.html", async (visitor) => {
        await visitor.wait(() => window.seen.events.filter(({ type }) => type === "streamstage-ready").length === 2);
        const a = new Visitor(visitor.page, "#a");
        const b = new Visitor(visitor.page, "#b");
        await b.rest();
        const question = await answer_once(a);
        assert.deepEqual(Object.keys({ ...(await a.answers()).answers, ...(await a.answers()).context }), [question]);
        assert.deepEqual((await b.answers()).answers, {});
        assert.ok((await b.controls()).includes("start/quick"));
        await b.click("start/full");
        assert.ok((await b.question()) !== "");
        const dark = await visitor.page.evaluate(() =>
            ["#a", "#b"].map((id) =>
                document.querySelector(id).shadowRoot.querySelector(".stage").classList.contains("dark"),
            ),
        );
        assert.deepEqual(dark, [false, true]);
    });
});

test("taken out it is still, put back it goes on where it was", async () => {
    await with_page("/kept.html", async (visitor) => {
        await answer_once(visitor);
        const answers = await visitor.answers();
        await visitor.page.evaluate(() => {
            window.kept = document.querySelector("stream-stage");
            window.kept.remove();
        });
        await visitor.rest();
        const out = await visitor.seen();
        await visitor.page.setViewport({ width: 900, height: 700 });
        await visitor.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
        await visitor.page.evaluate(() => dispatchEvent(new Event("resize")));
        assert.equal((await visitor.seen()).requested, out.requested);
        await visitor.page.evaluate(() => document.body.append(document.createElement("p"), window.kept));
        await visitor.wait((drawn) => window.seen.draws.length > drawn, out.draws.length);
        await visitor.rest();
        assert.deepEqual(await visitor.answers(), answers);
        await visitor.click("go/next");
        assert.equal((await visitor.events("ready")).length, 1);
        assert.deepEqual(visitor.messages, []);
    });
});

test("taken out while it loads it comes to life when it is put back", async () => {
    await with_page("/kept.html", async (visitor) => {
        await visitor.page.evaluate(() => {
            const other = document.createElement("stream-stage");
            other.id = "other";
            other.setAttribute("rubric", "event-streaming.json");
            document.body.prepend(other);
            return new Promise((gone) => {
                window.other = other;
                new IntersectionObserver((_, observer) => {
                    observer.disconnect();
                    other.remove();
                    gone();
                }).observe(other);
            });
        });
        await visitor.page.evaluate(() => document.body.prepend(window.other));
        const other = new Visitor(visitor.page, "#other");
        await visitor.wait(() => window.other.rectangle("start/quick"));
        await visitor.rest();
        await other.click("start/quick");
        assert.ok(await other.question());
    });
});

test("it loads when it comes near, not before", async () => {
    const page = await browser.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${server.base}/far.html`, { waitUntil: "networkidle0" });
    assert.deepEqual(
        asked.filter((path) => path !== "/favicon.ico"),
        ["/far.html", "/stream-stage.js"],
    );
    await page.evaluate(() => scrollTo(0, 5000));
    await page.waitForResponse((response) => response.url().endsWith("streamstage.wasm"));
    await page.close();
});

test("the page scrolls by wheel over the canvas, and Tab leaves the widget at its end", async () => {
    await with_page(
        "/demo/blog.html",
        async (visitor) => {
            await visitor.page.evaluate(() => document.querySelector("stream-stage").scrollIntoView());
            await visitor.rest();
            const place = await visitor.rectangle("start/quick");
            await visitor.page.mouse.move(place.x + 5, place.y + 5);
            const from = await visitor.page.evaluate(() => scrollY);
            await visitor.page.mouse.wheel({ deltaY: 200 });
            await visitor.wait((start) => scrollY > start, from);
            await visitor.tab_to("presentation/other");
            await visitor.type("Tab");
            assert.equal(await visitor.focused(), "");
        },
        { height: 500 },
    );
});

test("a control reached by Tab is ringed where it is drawn", async () => {
    await with_page("/kept.html", async (visitor) => {
        await visitor.tab_to("start/full");
        const [box, ring] = await visitor.in_widget((_, shadow) => {
            const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(shadow.activeElement);
            return [shadow.activeElement.getBoundingClientRect().toJSON(), [outlineStyle, outlineWidth, outlineOffset]];
        });
        const place = await visitor.rectangle("start/full");
        for (const side of ["left", "right", "top", "bottom"]) assert.ok(Math.abs(box[side] - place[side]) <= 1, side);
        assert.deepEqual(ring, ["solid", "3px", "2px"]);
    });
});

test("a new screen takes the focus only of who is in the widget", async () => {
    await with_page("/kept.html", async (visitor) => {
        await visitor.page.evaluate(() => {
            const field = document.createElement("input");
            document.body.prepend(field);
            field.focus();
        });
        await visitor.in_widget((element) => element.reset());
        await visitor.rest();
        assert.equal(await visitor.page.evaluate(() => document.activeElement.tagName), "INPUT");
        await visitor.click("start/quick");
        assert.equal(await visitor.in_widget((_, shadow) => shadow.activeElement.tagName), "H2");
    });
});

test("a rubric inside the element does as well as one at an address", async () => {
    await with_page("/child.html", async (visitor) => {
        assert.ok((await visitor.controls()).includes("start/quick"));
    });
});

test("what is shown is in the element's language, else in the page's, else in the rubric's, and is marked with the one it is in", async () => {
    await with_page(
        "/languages.html",
        async (visitor) => {
            await visitor.wait(
                () => window.seen.events.filter(({ type }) => type === "streamstage-ready").length === 5,
            );
            const shown = await visitor.page.evaluate(() =>
                Array.from(document.querySelectorAll("stream-stage"), ({ shadowRoot }) => {
                    const heading = shadowRoot.querySelector(".mirror h2");
                    return `${heading.closest("[lang]").lang}: ${heading.textContent}`;
                }),
            );
            assert.deepEqual(shown, ["en: Tea?", "en: Tea?", "de: Tee?", "en: Tea?", "fr: Du thé ?"]);
        },
        { height: 3600 },
    );
});

test("with start and mode it opens at the questions", async () => {
    await with_page("/start.html", async (visitor) => {
        assert.ok(await visitor.question());
        assert.equal(await visitor.page.evaluate(() => document.activeElement.tagName), "BODY");
    });
});

for (const [path, about] of [
    ["/broken.html", /title/],
    ["/missing.html", /404/],
]) {
    test(`trouble with the rubric is said in the page and as an event: ${path}`, async () => {
        await with_page(path, async (visitor) => {
            const [{ detail }] = await visitor.events("error");
            assert.match(detail.message, about);
            const words = await visitor.in_widget((_, shadow) => shadow.querySelector("[role=alert]").innerText);
            assert.match(words, /cannot be shown/);
            assert.equal(await visitor.in_widget((_, shadow) => shadow.querySelector("[role=alert]").lang), "en");
        });
    });
}

/** Goes through the mirror as a visible page, by clicks on its own elements. */
async function answer_by_html(visitor) {
    const given = organisation(rubric.test_organisations[4].id);
    const use = (id) => visitor.click_element(id);
    let chosen = 0;
    await use("start/quick");
    for (let asked = 0; asked < rubric.questions.length; ++asked) {
        const question = await visitor.question();
        for (const id of controls_for(question, given[question])) {
            await use(id);
            ++chosen;
        }
        if ((await visitor.controls()).includes("go/result")) break;
        await use("go/next");
    }
    await use("go/result");
    assert.equal(await visitor.result(), score(await visitor.answers()));
    const { requested } = await visitor.seen();
    assert.ok(requested <= chosen, `${requested} frames for ${chosen} presses that the browser shows by itself`);
}

test("asked for HTML it is HTML, to the same bytes, without frames of its own", async () => {
    await with_page("/html.html", answer_by_html);
});

test("without WebGL it is HTML", async () => {
    const poor = await open_browser("--disable-3d-apis");
    try {
        await answer_by_html(await visit(poor, `${server.base}/two.html`.replace("two", "kept"), {}));
    } finally {
        await poor.close();
    }
});

test("a lost WebGL context is drawn anew when it comes back", async () => {
    await with_page("/kept.html", async (visitor) => {
        await visitor.in_widget((_, shadow) => {
            window.context = shadow.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context");
            window.context.loseContext();
        });
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.querySelector(".stage.html"));
        const { draws } = await visitor.seen();
        await visitor.page.evaluate(() => window.context.restoreContext());
        await visitor.wait((drawn) => window.seen.draws.length > drawn, draws.length);
        await visitor.rest();
        await visitor.click("start/quick");
        assert.ok(await visitor.question());
        assert.deepEqual(
            visitor.messages.filter((message) => !/context.*(lost|restored)/i.test(message)),
            [],
        );
    });
});

test("when the engine stops it says so and hands out the answers", async () => {
    await with_page("/kept.html", async (visitor) => {
        await answer_once(visitor);
        const answers = await visitor.answers();
        const saved = await visitor.page.evaluate(() => {
            WebGL2RenderingContext.prototype.drawElements = () => {
                throw new WebAssembly.RuntimeError("a fault let in on purpose");
            };
            return new Promise((resolve) => {
                const make = URL.createObjectURL;
                URL.createObjectURL = (blob) => {
                    blob.text().then(resolve);
                    return make.call(URL, blob);
                };
                const shadow = document.querySelector("stream-stage").shadowRoot;
                shadow.getElementById("go/next").click();
                const look = () => {
                    const button = shadow.querySelector("[role=alert] button");
                    if (button) button.click();
                    else setTimeout(look, 10);
                };
                look();
            });
        });
        assert.deepEqual(JSON.parse(saved), answers);
        assert.equal((await visitor.events("error")).length, 1);
        assert.equal(await visitor.in_widget((element) => element.result().catch(({ code }) => code)), "stopped");
    });
});

test("of two rungs that are pressed before either is painted, the second counts", async () => {
    await with_page("/html.html", async (visitor) => {
        await visitor.click_element("start/quick");
        const question = await visitor.question();
        const second = await visitor.in_widget((_, shadow) => {
            const [one, other] = shadow.querySelectorAll(".mirror input[type=radio]");
            one.click();
            other.click();
            return other.id;
        });
        const { answers, context } = await visitor.answers();
        const given = answers[question] ?? context?.[question];
        assert.equal(`answer/${question}/${given.rung ?? given.choice}`, second);
    });
});

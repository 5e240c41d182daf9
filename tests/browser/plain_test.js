// Where WebAssembly may not run: the same engine as JavaScript, and the page in place of the canvas.
import assert from "node:assert/strict";
import { test } from "node:test";
import { offline_file, organisation, rubric, score, use_browser, visit_alone } from "./support.js";
import { take_visit } from "./take_visit.js";

const given = organisation(rubric.test_organisations[4].id);
const widget = '<stream-stage rubric="event-streaming.json" storage="none"></stream-stage>';

function page(policy) {
    return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
        <script type="module" src="/stream-stage.js"></script><body>${widget}`;
}

const policy = "default-src 'none'; connect-src 'self'; script-src 'self'";
const pages = {
    "/refused.html": page(policy),
    "/trusted.html": page(`${policy}; require-trusted-types-for 'script'; trusted-types 'none'`),
    "/allowed.html": page(`${policy} 'wasm-unsafe-eval'`),
};
const { browser, server } = await use_browser(pages);

const with_page = (path, work) => visit_alone(browser, server.base + path, work);

function fetched(visitor) {
    return visitor.requests.map((url) => url.slice(server.base.length + 1));
}

for (const path of ["/refused.html", "/trusted.html"]) {
    test(`a whole visit on ${path}, which refuses WebAssembly, ends in the bytes that the command line makes`, async () => {
        await with_page(path, async (visitor) => {
            assert.equal(
                await visitor.in_widget((_, shadow) => getComputedStyle(shadow.querySelector("canvas")).display),
                "none",
            );
            await take_visit(visitor, given);
            assert.equal(await visitor.result(), score(await visitor.answers()));
            for (const chapter of ["plan", "profile", "why", "summary"])
                await visitor.click_element(`chapter/${chapter}`);
            assert.ok(fetched(visitor).includes("streamstage-plain.js"));
            assert.ok(!fetched(visitor).includes("streamstage.wasm"));
            assert.deepEqual([...new Set((await visitor.seen()).violations)], ["script-src wasm-eval"]);
            assert.deepEqual(await visitor.events("error"), []);
        });
    });
}

test("where WebAssembly may run, what takes its place is not fetched", async () => {
    await with_page("/allowed.html", async (visitor) => {
        assert.ok(fetched(visitor).includes("streamstage.wasm"));
        assert.ok(!fetched(visitor).includes("streamstage-plain.js"));
        assert.deepEqual(visitor.messages, []);
    });
});

test("the offline file says in plain words that it needs WebAssembly", async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(() => delete window.WebAssembly);
    await page.goto(offline_file);
    const trouble = await page.waitForFunction(
        () => document.querySelector("stream-stage").shadowRoot.querySelector(".trouble")?.innerText,
        { polling: 10 },
    );
    assert.match(
        await trouble.jsonValue(),
        /This browser does not run WebAssembly, which this file needs\.\n\nTry again$/,
    );
    await page.close();
});

// What a page is told when the element cannot be shown: a code, whether trying again may help, and what to do.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bilingual, in_page } from "../support/bilingual_rubric.js";
import { dist, use_browser } from "./support.js";

const page = (attributes, inside = "", script = "/stream-stage.js") =>
    `<!doctype html><meta charset="utf-8"><script>
        window.told = [];
        addEventListener("streamstage-error", ({ detail }) => told.push(detail));
    </script><script type="module" src="${script}"></script><body><stream-stage storage="none" ${attributes}>${inside}</stream-stage>`;
const file = (name) => readFileSync(join(dist, name));
const script = file("stream-stage.js").toString();
const stale = "export const print = 'another';";
/** The script in a folder of its own, with what lies beside it. */
const folder = (name, files) => ({
    [`/${name}/stream-stage.js`]: script,
    ...Object.fromEntries(Object.entries(files).map(([one, text]) => [`/${name}/${one}`, text])),
});
const status = (code) => (_, response) => response.writeHead(code).end();

const here = "http://127.0.0.1:1/";
const cases = {
    no_rubric: [page(""), false],
    rubric_refused: [page("", in_page({ ...bilingual, stages: [] })), false],
    no_answer: [page('rubric="/nowhere.json"'), false],
    late: [page('rubric="/late.json"'), true, "no_answer"],
    unreachable: [page(`rubric="${here}rubric.json"`), true],
    no_file: [page("", in_page(bilingual), "/page/stream-stage.js"), false],
    two_versions: [page("", in_page(bilingual), "/stale/stream-stage.js"), true],
    no_engine: [page("", in_page(bilingual), "/bare/stream-stage.js"), true],
};
const { browser, server } = await use_browser({
    ...folder("page", { "streamstage.wasm": "<!doctype html>", "streamstage-plain.js": status(404) }),
    ...folder("stale", { "streamstage.wasm": "\0asm", "streamstage-plain.js": stale }),
    ...folder("bare", { "streamstage-plain.js": status(404) }),
    "/late.json": status(503),
    ...Object.fromEntries(Object.entries(cases).map(([name, [text]]) => [`/${name}.html`, text])),
});

for (const [name, [, retry, code = name]] of Object.entries(cases))
    test(`${name}: the page is told ${code}, and whether to try again`, async () => {
        const tab = await browser.newPage();
        try {
            if (name === "no_engine")
                await tab.evaluateOnNewDocument(() => {
                    WebAssembly.Module = function () {
                        throw new Error("refused");
                    };
                });
            await tab.goto(`${server.base}/${name}.html`);
            await tab.waitForFunction(() => window.told.length, { polling: 20, timeout: 15_000 });
            const told = await tab.evaluate(() => window.told);
            assert.equal(told.length, 1);
            const [{ message, remedy, ...rest }] = told;
            assert.deepEqual(rest, { code, retry });
            assert.ok(message.length > 10 && !/undefined|\[object/.test(message), message);
            assert.match(remedy, /^[A-Z].*\.$/);
            if (code === "unreachable") assert.ok(message.startsWith(`${here}rubric.json cannot be fetched`), message);
            const refused = await tab.evaluate(() =>
                document
                    .querySelector("stream-stage")
                    .whenReady()
                    .catch((error) => error.code),
            );
            assert.equal(refused, code);
        } finally {
            await tab.close();
        }
    });

test("where WebAssembly may not run and the file has nothing else, that is said", async () => {
    const tab = await browser.newPage();
    await tab.evaluateOnNewDocument(() => {
        window.told = [];
        addEventListener("streamstage-error", ({ detail }) => window.told.push(detail));
        WebAssembly.Module = function () {
            throw new Error("refused");
        };
    });
    await tab.goto(new URL(`file://${join(dist, "streamstage.html")}`).href);
    await tab.waitForFunction(() => window.told.length, { polling: 20 });
    const { code, retry } = await tab.evaluate(() => window.told[0]);
    assert.deepEqual({ code, retry }, { code: "no_webassembly", retry: false });
    await tab.close();
});

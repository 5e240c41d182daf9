// The offline file says a word wherever it was cut short, and whatever was altered in it on its way.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { dist, use_browser } from "./support.js";

const whole = readFileSync(join(dist, "streamstage.html"), "latin1");
const file = join(mkdtempSync(join(tmpdir(), "streamstage-cut-")), "cut.html");
const { browser } = await use_browser();

/** What a person reads in this file, and whether its script has begun to work by then, ms. */
async function open(text, { javascript = true, patience = 500 } = {}) {
    writeFileSync(file, text, "latin1");
    const page = await browser.newPage();
    try {
        await page.setJavaScriptEnabled(javascript);
        await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
        if (!javascript) return { words: await page.$eval("body", (body) => body.innerText), works: false };
        const works = await page
            .waitForFunction(() => customElements.get("stream-stage"), { timeout: patience })
            .then(
                () => true,
                () => false,
            );
        const words = await page.evaluate(() => {
            for (const waiting of document.getAnimations()) waiting.finish(); // it is not shown at once, for most files work
            return document.body?.innerText ?? "";
        });
        return { words, works };
    } finally {
        await page.close();
    }
}

const sentence = /this file is incomplete or damaged/;
const place_of = (id) => whole.indexOf(`id="streamstage-${id}"`);

test("a whole file works and says nothing of the kind", async () => {
    const { words, works } = await open(whole, { patience: 10_000 });
    assert.ok(works);
    assert.doesNotMatch(words, sentence);
});

test("cut anywhere behind its first words, it says so", async () => {
    const first = whole.indexOf("</p>");
    assert.ok(first > 0 && first < 1500, "the words come before everything large");
    const script = whole.lastIndexOf("<script>");
    for (const end of [
        first,
        place_of("licences") + 300,
        place_of("wasm") + 50,
        place_of("rubric") + 9,
        script + 3,
        script + 1_000,
        place_of("program") + 20_000,
        whole.lastIndexOf("</script>") + 2,
    ]) {
        const { words, works } = await open(whole.slice(0, end));
        assert.match(words, sentence, `cut at ${end} of ${whole.length}`);
        assert.equal(works, false);
    }
});

test("altered in any of its parts, it says so", async () => {
    const alter = (at, text) => whole.slice(0, at) + text + whole.slice(at + text.length);
    const altered = Object.fromEntries(
        ["wasm", "rubric", "program"].map((id) => [id, alter(place_of(id) + 4000, "!!")]),
    );
    altered.script = alter(whole.lastIndexOf("<script>") + 1_000, "  ");
    altered["line ends"] = whole.replace(/\n/g, "\r\n").replace(/(.{2000})/g, "$1\r\n");
    altered.cut = whole.slice(0, place_of("wasm") + 900) + whole.slice(place_of("wasm") + 901);
    for (const [what, text] of Object.entries(altered)) {
        const { words, works } = await open(text);
        assert.match(words, sentence, what);
        assert.equal(works, false, what);
    }
});

test("without JavaScript it says that it needs it", async () => {
    assert.match((await open(whole, { javascript: false })).words, /needs JavaScript/);
});

// "Save this page with my answers inside": one file, made from the running one without a server.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "node:test";
import { controls_for, make_folder, offline_file, score, serve, use_browser, visit, visit_alone } from "./support.js";
import {
    answers_of,
    has_control,
    hostile_texts,
    notices,
    open_keep,
    press,
    result_of,
    saved_bytes,
} from "./take_away.js";

/** Without its first screen, which is another where there are answers. */
const plain = readFileSync(fileURLToPath(offline_file), "utf8").replace(
    /(?<=<stream-stage>)[^]*?(?=<\/stream-stage>)/,
    "",
);
const block = /<script type="application\/json" id="streamstage-answers">([^<]*)<\/script>\n?/;
const bank = answers_of("fairholm-bank");
const expected = JSON.stringify(JSON.parse(score(bank)));
const { browser } = await use_browser();

async function with_page(url, work, context) {
    return context
        ? work(await visit(browser, url, { context, still: true }))
        : visit_alone(browser, url, work, { still: true });
}

/** Saves the page where one is, as a file that can be opened. */
async function save_copy(visitor) {
    const { file_name, bytes } = await saved_bytes(visitor, () => press(visitor, "save/copy"));
    assert.match(file_name, /with-answers\.html$/);
    const path = join(make_folder(), "copy.html");
    writeFileSync(path, bytes);
    return { text: bytes.toString("utf8"), url: pathToFileURL(path).href };
}

function save_of(answers) {
    return with_page(offline_file, async (visitor) => {
        await open_keep(visitor, answers);
        return save_copy(visitor);
    });
}

test("the saved page is the file itself with one block more, and opens at the same result", async () => {
    const { text, url } = await save_of(bank);
    assert.equal(text.replace(block, ""), plain);
    assert.deepEqual(JSON.parse(text.match(block)[1]).answers, bank.answers);
    await with_page(url, async (visitor) => {
        assert.ok(await has_control(visitor, "chapter/summary"));
        assert.equal(await result_of(visitor), expected);
        assert.equal((await visitor.events("complete")).at(-1).detail.json, score(bank));
        assert.deepEqual((await visitor.seen()).violations, []);
        assert.deepEqual(visitor.messages, []);
        assert.deepEqual(visitor.requests, [url]);
    });
});

test("saved ten times over it is the same file, and other answers take the place of the old ones", async () => {
    let copy = await save_of(bank);
    const first = copy.text;
    for (let turn = 0; turn < 10; ++turn)
        copy = await with_page(copy.url, async (visitor) => {
            await press(visitor, "chapter/keep");
            return save_copy(visitor);
        });
    assert.equal(copy.text, first);
    const other = answers_of("marsh-water");
    const changed = await with_page(copy.url, async (visitor) => {
        await open_keep(visitor, other);
        return save_copy(visitor);
    });
    assert.equal(changed.text.replace(block, ""), plain);
    assert.deepEqual(JSON.parse(changed.text.match(block)[1]).answers, other.answers);
});

test("nothing that others put into the page gets into the copy", async () => {
    const copy = await with_page(offline_file, async (visitor) => {
        await visitor.page.evaluate(() => {
            document.head.append(
                Object.assign(document.createElement("meta"), { name: "added", content: "by an extension" }),
            );
            document.body.prepend(
                Object.assign(document.createElement("div"), { id: "streamstage-toolbar", textContent: "added" }),
            );
            document.documentElement.setAttribute("data-added", "1");
            document.querySelector("stream-stage").setAttribute("class", "added");
            document.title = "added";
        });
        await open_keep(visitor, bank);
        return save_copy(visitor);
    });
    assert.equal(copy.text.replace(block, ""), plain);
});

test("what somebody typed stays text in the saved page, whatever it looks like", async () => {
    const ids = Object.keys(bank.answers);
    const notes = Object.fromEntries(
        ids.map((id, at) => [id, hostile_texts.filter((_, text) => text % ids.length === at).join("\n")]),
    );
    const hostile = { ...bank, respondent: { name: hostile_texts[1], group: hostile_texts[7] }, notes };
    const { url, text } = await save_of(hostile);
    assert.equal(text.replace(block, ""), plain);
    await with_page(url, async (visitor) => {
        const answers = await visitor.answers();
        assert.deepEqual(answers.notes, notes);
        assert.deepEqual(answers.respondent, hostile.respondent);
        assert.equal(await visitor.page.evaluate(() => window.hit), undefined);
        assert.equal(
            await visitor.page.evaluate(() => document.scripts.length),
            text.split("<script").length - 1 - (text.match(/"<script|`<script/g)?.length ?? 0),
        );
        assert.deepEqual((await visitor.seen()).violations, []);
        assert.deepEqual(visitor.messages, []);
    });
});

test("a saved page and the plain file keep apart what each is given", async () => {
    const { url } = await save_of(bank);
    const context = await browser.createBrowserContext();
    const question = await with_page(
        offline_file,
        async (visitor) => {
            await press(visitor, "start/quick");
            const id = await visitor.question();
            await press(visitor, controls_for(id, bank.answers[id])[0]);
            await visitor.page.close();
            return id;
        },
        context,
    );
    await with_page(
        url,
        async (visitor) => {
            assert.equal(await result_of(visitor), expected, "not what the plain file keeps");
            await open_keep(visitor, { ...bank, notes: { [question]: "changed here" } });
            await visitor.page.reload();
            await visitor.ready();
            assert.deepEqual(
                (await visitor.answers()).notes,
                { [question]: "changed here" },
                "what was changed is kept",
            );
            assert.ok(await has_control(visitor, "chapter/summary"));
            await visitor.page.close();
        },
        context,
    );
    await with_page(
        offline_file,
        async (visitor) => {
            assert.deepEqual(Object.keys((await visitor.answers()).answers), [question]);
        },
        context,
    );
    await context.close();
});

test("where what was changed in a saved page cannot be read, its own answers are there and that is said", async () => {
    const { url } = await save_of(bank);
    const context = await browser.createBrowserContext();
    await with_page(
        url,
        async (visitor) => {
            await open_keep(visitor, { ...bank, notes: { [Object.keys(bank.answers)[0]]: "x" } });
            await visitor.page.evaluate(() =>
                Object.keys(localStorage)
                    .filter((key) => key.endsWith(":answers"))
                    .forEach((key) => localStorage.setItem(key, "{ damaged")),
            );
            await visitor.page.reload();
            await visitor.ready();
            assert.equal(await result_of(visitor), expected);
            assert.match(await notices(visitor), /could not be read; they are kept aside/);
        },
        context,
    );
    await context.close();
});

test("a page that loads its parts from a server does not offer to save itself", async () => {
    const server = await serve({
        "/one.html":
            '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body><stream-stage rubric="event-streaming.json" storage="none"></stream-stage>',
    });
    await with_page(`${server.base}/one.html`, async (visitor) => {
        await open_keep(visitor, bank);
        assert.ok(await has_control(visitor, "save/answers"));
        assert.equal(await has_control(visitor, "save/copy"), false);
    });
    server.close();
});

// A widget whose messages are in an invented language: nothing else is said, and each text has the language that it is in.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { invent_catalogue, invented_tag, lengthen, long_tag, strange_rubric } from "../support/invented_language.js";
import { make_folder, root, rubric_file, use_browser, visit_alone } from "./support.js";
import { compare_lines, draw, lines_of_text, read_lines } from "../engines/lines.js";
import { answers_of, has_control, notices, open_keep, press } from "./take_away.js";

const long_catalogue = invent_catalogue(lengthen, long_tag);

/** The element as the build makes it where there is a language. */
function pack_with_language() {
    const folder = make_folder();
    mkdirSync(join(folder, "engine/languages"), { recursive: true });
    for (const name of ["streamstage.wasm", "streamstage.mjs", "streamstage-plain.mjs"])
        symlinkSync(join(root, "build/web", name), join(folder, "engine", name));
    writeFileSync(join(folder, `engine/languages/${invented_tag}.mo`), invent_catalogue());
    writeFileSync(join(folder, `engine/languages/${long_tag}.mo`), long_catalogue);
    execFileSync("node", [
        join(root, "scripts/pack.mjs"),
        "--engine",
        join(folder, "engine"),
        "--output",
        join(folder, "dist"),
    ]);
    const read = (name) => readFileSync(join(folder, "dist", name));
    const packed = {
        "/stream-stage.js": read("stream-stage.js"),
        "/streamstage-engine.js": read("streamstage-engine.js"),
        "/streamstage.wasm": read("streamstage.wasm"),
        [`/languages/${invented_tag}.mo`]: read(`languages/${invented_tag}.mo`),
        [`/languages/${long_tag}.mo`]: long_catalogue,
    };
    rmSync(folder, { recursive: true });
    return packed;
}

const page = (lang, more = "") =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title><style>html { scrollbar-width: none } body { margin: 0 }</style><script type="module" src="/stream-stage.js"></script><body><stream-stage rubric="${lang === long_tag ? "event-streaming" : "strange"}.json" storage="none" presentation="html" lang="${lang}" ${more}></stream-stage>`;
const { browser, server } = await use_browser({
    ...pack_with_language(),
    "/strange.json": strange_rubric(readFileSync(rubric_file, "utf8")),
    "/marked.html": page(invented_tag),
    "/part.html": page(`${invented_tag}-more`),
    "/long.html": page(long_tag),
    "/other.html": page("nl"),
});

/** What is heard or read and stands outside of marks, though it is in our words' language; and how much was looked at. */
const find_strange = () => {
    const shadow = document.querySelector("stream-stage").shadowRoot;
    const strange = [];
    let ours = 0;
    let theirs = 0;
    const walk = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const { data, parentElement } = walk.currentNode;
        if (!/[a-zж]/i.test(data) || parentElement.closest("style, svg, .probe, .paper")) continue;
        const { lang } = parentElement.closest("[lang]");
        const marked = data.includes("⟦");
        if (/[a-z]/i.test(data.replace(/⟦[^⟧]*⟧/g, "")) || marked !== (lang === "art-x-marked"))
            strange.push(`${lang}: ${data}`);
        if (marked) ++ours;
        else ++theirs;
    }
    return { strange, ours, theirs };
};

test("every screen is in the invented language, but for the rubric’s texts, which are marked as English", async () => {
    await visit_alone(browser, `${server.base}/marked.html`, async (visitor) => {
        const look = async (where) => {
            const { strange, ours, theirs } = await visitor.page.evaluate(find_strange);
            assert.deepEqual(strange, [], where);
            assert.ok(ours > 2 && theirs > 0, where);
        };
        await look("start");
        await press(visitor, "start/quick");
        await look("question");
        await press(visitor, `unknown/${await visitor.question()}`);
        await look("answered");
        const reasons = (key, value) => (key === "not_applicable" ? "ж" : value);
        await open_keep(visitor, JSON.parse(JSON.stringify(answers_of("fairholm-bank"), reasons)));
        for (const chapter of (await visitor.controls()).filter((id) => id.startsWith("chapter/"))) {
            await press(visitor, chapter);
            await look(chapter);
        }
        assert.deepEqual(visitor.messages, []);
    });
});

test("what JavaScript hears of files, storage and saving is said in it, too", async () => {
    await visit_alone(browser, `${server.base}/marked.html`, async (visitor) => {
        await visitor.in_widget((_, shadow) => {
            const large = new File([""], "жж.json");
            Object.defineProperty(large, "size", { value: 1 << 25 });
            const event = new DragEvent("drop", { bubbles: true, composed: true, cancelable: true });
            Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files: [large, large] } });
            shadow.querySelector(".stage").dispatchEvent(event);
        });
        await visitor.wait(
            () => document.querySelector("stream-stage").shadowRoot.querySelector(".mirror .notice") !== null,
        );
        const said = await notices(visitor);
        assert.match(said, /⟦” is larger than ⟧16⟦ MiB\.⟧/);
        assert.doesNotMatch(said.replace(/⟦[^⟧]*⟧|\.json/g, ""), /[a-z]/i);
    });
});

test("a language that the build has none of is not asked for, and a more exact one is served by the one there is", async () => {
    await visit_alone(browser, `${server.base}/other.html`, async (visitor) => {
        assert.deepEqual(
            visitor.requests.filter((url) => url.includes("languages")),
            [],
        );
        assert.ok((await visitor.page.evaluate(find_strange)).strange.length > 2, "it is English");
    });
    await visit_alone(browser, `${server.base}/part.html`, async (visitor) => {
        assert.equal(visitor.requests.filter((url) => url.endsWith(`languages/${invented_tag}.mo`)).length, 1);
        assert.ok((await visitor.page.evaluate(find_strange)).ours > 2);
    });
});

/** What does not fit into its place: a text that is wider than its box, or a page that is wider than the window. */
const find_cut = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = scrollWidth > clientWidth ? [`page: ${scrollWidth} in ${clientWidth}`] : [];
    const shadow = document.querySelector("stream-stage").shadowRoot;
    for (const element of shadow.querySelectorAll(".mirror *")) {
        if (element.closest(".unseen, svg, input, textarea") || element.childElementCount > 0) continue;
        const { left, right } = element.getBoundingClientRect();
        if (
            element.textContent &&
            (left < -1 || right > clientWidth + 1 || element.scrollWidth > element.clientWidth + 1)
        )
            if (getComputedStyle(element).display !== "inline" || left < -1 || right > clientWidth + 1)
                cut.push(`${element.tagName} ${element.textContent}`);
    }
    return cut;
};

for (const width of [320, 1280])
    test(`a language half as long again is not cut, and its lines break where the canvas breaks them, ${width} px wide`, async () => {
        await visit_alone(
            browser,
            `${server.base}/long.html`,
            async (visitor) => {
                const file = join(make_folder(), "words.mo");
                writeFileSync(file, long_catalogue);
                process.env.STREAMSTAGE_WORDS = file;
                const steps = [];
                const look = async (where) => {
                    assert.deepEqual(await visitor.page.evaluate(find_cut), [], where);
                    const room = await visitor.in_widget((element) => element.clientWidth);
                    const drawn = draw(Math.min(720, room), "page", steps);
                    const { lines } = await visitor.page.evaluate(read_lines);
                    const { only_drawn, only_set } = compare_lines(lines_of_text(drawn), lines);
                    assert.deepEqual([only_drawn, only_set], [[], []], where);
                };
                await visitor.page.evaluate(() => document.fonts.ready.then(() => true));
                await look("start");
                for (const step of ["start/quick", "go/review", "go/result", "chapter/plan", "chapter/keep"]) {
                    if (!(await has_control(visitor, step))) continue;
                    await press(visitor, step);
                    steps.push({ press: step });
                    await look(step);
                }
                delete process.env.STREAMSTAGE_WORDS;
            },
            { width, still: true },
        );
    });

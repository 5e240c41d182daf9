// What is taken away from a result opens again in every engine: the page saved with the answers inside, and a link.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { answers_to, root, rubric, rubricFile } from "../support/visit.js";
import { offline_file } from "./serve.js";
import { each_engine } from "./each_engine.js";

const program = process.env.STREAMSTAGE_PROGRAM ?? join(root, "build/native/streamstage");
const scored = rubric.questions
    .filter((/** @type {any} */ one) => one.rungs ?? one.items)
    .map((/** @type {any} */ one) => one.id);
const answers = answers_to(scored);
const bytes = execFileSync(program, ["score", rubricFile, "-"], { input: answers, encoding: "utf8" });
const expected = JSON.stringify(JSON.parse(bytes));

/** Runs in the page: until it is there. */
const is_ready = () =>
    Boolean(document.querySelector("stream-stage:defined")?.shadowRoot?.querySelector(".stage:not(.coming) button"));
const result = async () => JSON.stringify(await document.querySelector("stream-stage").result());
/** @param {string} id */
const has = (id) => document.querySelector("stream-stage").shadowRoot.getElementById(id) !== null;
/** Runs in the page. @param {string[]} ids of controls, used one after another */
const press = (ids) =>
    ids.forEach((id) => document.querySelector("stream-stage").shadowRoot.getElementById(id)?.click());
/** Runs in the page: keeps the text of the file that it saves, which no engine but one can be told where to put. */
const keep_saved = () => {
    URL.createObjectURL = (file) => {
        window.saved_type = file.type;
        /** @type {Blob} */ (file).text().then((text) => (window.saved_text = text));
        return "#kept";
    };
    HTMLAnchorElement.prototype.click = () => {};
};

each_engine({}, (here, name) => {
    /** Opens a page and goes to where it can be taken away. @param {string} url */
    async function open(url) {
        await here.engine.goto("about:blank"); // or a link would only change the address
        await here.engine.goto(url);
        await here.engine.until(is_ready, "widget");
    }

    async function save_copy() {
        await here.engine.evaluate(keep_saved);
        await here.engine.evaluate(press, ["chapter/keep", "save/copy"]);
        const text = await here.engine.until(() => window.saved_text, "saved page");
        const file = join(mkdtempSync(join(tmpdir(), "streamstage-")), "copy.html");
        writeFileSync(file, text);
        return { text, url: pathToFileURL(file).href };
    }

    test("the saved page opens at the same result bytes, and can be saved again", async () => {
        await open(offline_file);
        await here.engine.evaluate((text) => document.querySelector("stream-stage").load(text), answers);
        await here.engine.evaluate(press, ["go/result"]);
        const first = await save_copy();
        await open(first.url);
        assert.equal(await here.engine.evaluate(result), expected);
        assert.equal(await here.engine.evaluate(has, "chapter/summary"), true);
        const second = await save_copy();
        assert.equal(second.text, first.text);
        assert.deepEqual(await here.engine.messages(), []);
    });

    test("a link opens at the same result, and its answers can be taken over", async () => {
        await open(`${here.site.url}/streamstage.html`); // of a file there is no link to hand on
        await here.engine.evaluate((text) => document.querySelector("stream-stage").load(text), answers);
        await here.engine.evaluate(press, ["go/result", "chapter/keep", "link/copy"]);
        const link = await here.engine.until(
            () => document.querySelector("stream-stage").shadowRoot.getElementById("link/text")?.value,
            "link",
        );
        await here.engine.evaluate(() => document.querySelector("stream-stage").reset());
        await open(link);
        assert.equal(await here.engine.evaluate(has, "aside/use"), true);
        await here.engine.evaluate(press, ["aside/use"]);
        assert.equal(await here.engine.evaluate(result), expected);
        await here.engine.evaluate(() => document.querySelector("stream-stage").reset());
        const messages = await here.engine.messages();
        assert.deepEqual(
            messages.filter((message) => !JSON.stringify(message).includes("/favicon.ico")), // WebKit asks for one of its own accord
            [],
        );
    });

    // Firefox alone does so of its own; for others it is done in tests/browser/saving_test.js by what extensions do.
    test(
        "a chart is saved as a picture, or said not to be where the browser gives noise against fingerprinting",
        { skip: !name.startsWith("firefox") },
        async () => {
            const noise = ["privacy.resistFingerprinting", "privacy.fingerprintingProtection"];
            const prefer = (/** @type {string} */ pref) =>
                here.engine.driver.run_in_window(
                    noise.map((one) => `Services.prefs.setBoolPref("${one}", ${one === pref})`).join(";"),
                );
            const came = [];
            try {
                for (const pref of ["", ...noise]) {
                    await prefer(pref);
                    await open(offline_file);
                    await here.engine.evaluate((text) => document.querySelector("stream-stage").load(text), answers);
                    await here.engine.evaluate(keep_saved);
                    await here.engine.evaluate(press, ["go/result", "chapter/keep", "picture/curve/png"]);
                    came.push(
                        await here.engine.until(
                            () =>
                                window.saved_type ||
                                document.querySelector("stream-stage").shadowRoot.querySelector(".notice")?.textContent,
                            "picture",
                        ),
                    );
                    await here.engine.evaluate(() => document.querySelector("stream-stage").reset());
                }
            } finally {
                await prefer("");
            }
            const [as_usual, resisted, protected_a_little] = came;
            assert.equal(as_usual, "image/png");
            assert.match(resisted, /does not let pages export drawings.* Save the chart as SVG/);
            assert.equal(protected_a_little, "image/png"); // a last bit differs here and there
        },
    );
});

// What the page hands out is what the command line writes, byte for byte.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { exported, exports_of } from "../support/organisations.js";
import { make_folder, offline_file, program, rubric_file, use_browser, visit } from "./support.js";
import { answers_of, open_keep, press, saved_bytes } from "./take_away.js";

const { browser } = await use_browser();

/** What the command line writes with these words. */
function report(answers_file, ...words) {
    return execFileSync(program, ["report", rubric_file, answers_file, ...words], { maxBuffer: 64 << 20 });
}

test("report, Markdown, table, result and charts of three organisations and of several people: the bytes of the command line", async () => {
    for (const id of exported) {
        const file = join(make_folder(), "answers.json");
        const answers = answers_of(id, { notes: { "in-production": "=1+1 <b>ünd</b> | # so" } });
        writeFileSync(file, JSON.stringify(answers));
        const context = await browser.createBrowserContext();
        const visitor = await visit(browser, offline_file, { context, still: true });
        await open_keep(visitor, answers);
        const today = await visitor.page.evaluate(() =>
            new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
        );
        const expected = {
            "save/report": report(file, "--date", today),
            "save/markdown": report(file, "--format", "markdown", "--date", today),
            "save/table": report(file, "--format", "csv"),
            "save/result": report(file, "--format", "json"),
        };
        for (const name of Object.keys(exports_of(id)).filter((each) => each.endsWith(".svg"))) {
            const chart = name.slice(0, -".svg".length);
            expected[`picture/${chart}/svg`] = report(file, "--format", "svg", "--chart", chart);
        }
        for (const [control, bytes] of Object.entries(expected)) {
            const saved = await saved_bytes(visitor, () => press(visitor, control));
            assert.ok(bytes.length > 500);
            assert.ok(bytes.equals(saved.bytes), `${id}: ${control}`);
        }
        await context.close();
    }
});

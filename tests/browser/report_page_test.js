// The saved report on a phone: whole words, charts that can be read, and still tables to those who do not see them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { program, rubric_file, use_browser } from "./support.js";
import { answers_of } from "./take_away.js";

const letter_px_min = 11;
const answers = answers_of("fairholm-bank", {
    target: { stage: "mission-critical" },
    business_case: {
        currency: "EUR",
        rows: [
            {
                driver: "make",
                description: "Offers in the moment",
                low: 1_000_000,
                high: 2_500_000,
                confidence: "medium",
            },
        ],
    },
});
const { browser } = await use_browser();
const page = await browser.newPage();
await page.setContent(
    execFileSync(program, ["report", rubric_file, "-"], { input: JSON.stringify(answers), encoding: "utf8" }),
);

/** Runs in the page: words that stand on two lines, unless a hyphen parts them, and charts' letters that are too small. */
function find_unreadable(px_min) {
    const unreadable = [];
    const seen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
        parentElement.checkVisibility() && !parentElement.closest(".unseen")
            ? NodeFilter.FILTER_ACCEPT
            : NodeFilter.FILTER_REJECT,
    );
    let count = 0;
    for (let node = seen.nextNode(); node; node = seen.nextNode()) {
        const scale = node.parentElement.closest("svg")?.getScreenCTM().a;
        const size = parseFloat(getComputedStyle(node.parentElement).fontSize) * (scale ?? 1);
        if (size < px_min - 0.01) unreadable.push(`${size} px: ${node.data}`);
        for (const { 0: word, index } of scale ? [] : node.data.matchAll(/[^\s-]+/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
            if (lines.size > 1) unreadable.push(`broken: ${word}`);
            count += 1;
        }
    }
    return {
        unreadable,
        count,
        charts: Array.from(document.querySelectorAll("figure svg")).filter((svg) => svg.checkVisibility()).length,
    };
}

for (const width of [320, 360, 600, 601, 1000]) {
    test(`at ${width} px no word is broken, no letter is tiny, each chart is shown once, on a phone but for the radar, and nothing scrolls sideways`, async () => {
        const phone = width <= 600;
        await page.setViewport({ width, height: 800 });
        const { unreadable, count, charts } = await page.evaluate(find_unreadable, phone ? letter_px_min : 0);
        assert.deepEqual(unreadable, []);
        assert.ok(count > 500);
        assert.equal(
            charts,
            await page.evaluate(
                (counted) => document.querySelectorAll(counted).length,
                phone ? "figure:not(.shape)" : "figure",
            ),
        );
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
}

test("what is laid out for a phone is still a table", async () => {
    const told = async (width) => {
        await page.setViewport({ width, height: 800 });
        const session = await page.createCDPSession();
        const { nodes } = await session.send("Accessibility.getFullAXTree");
        await session.detach();
        const roles = ["table", "row", "rowheader", "columnheader", "cell"];
        const all = nodes
            .filter(({ ignored, role }) => !ignored && roles.includes(role.value))
            .map(({ role }) => role.value);
        return Object.fromEntries(roles.map((role) => [role, all.filter((one) => one === role).length]));
    };
    const [phone, wide] = [await told(360), await told(1000)];
    assert.ok(wide.table > 5 && wide.row > 20 && wide.rowheader > 20);
    assert.deepEqual({ ...phone, cell: 0 }, { ...wide, cell: 0 }); // cells without a word are left out
});

// The report on paper, A4 and US Letter, of four organisations: the first page stands alone, no heading does, and no
// amount is broken.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { make_folder, program, rubric, rubric_file, score, use_browser } from "./support.js";
import { answers_of } from "./take_away.js";

const folder = make_folder();
const { browser } = await use_browser();

const rows = [
    ["make", "Offers in the moment", 1_000_000, 2_500_000],
    ["save", "Nightly batches that nobody has to watch any more", 120_000, 1_250_000],
    ["protect", "Fraud that is stopped while it happens", 9_000_000, 12_500_000],
].map(([driver, description, low, high]) => ({ driver, description, low, high, confidence: "medium" }));
const signed = {
    respondent: { name: "Ada Byron", group: "executive" },
    organisation: "Acme Logistics",
    prepared_by: "Jo Adviser",
    date: "2026-11-27",
    target: { stage: "global" },
    business_case: { currency: "EUR", rows },
};

/** The answers of half a year ago: less of them, and some lower. */
function earlier_of(id) {
    const earlier = structuredClone(answers_of(id, { date: "2026-03-03" }));
    Object.keys(earlier.answers).forEach((question, at) => {
        const { rungs } = rubric.questions.find((one) => one.id === question);
        if (at % 3 === 0) delete earlier.answers[question];
        else if (at % 3 === 1 && rungs && earlier.answers[question].rung)
            earlier.answers[question] = { rung: rungs[0].id };
    });
    return earlier;
}

const note =
    "Agreed with the platform team for the end of the first quarter: the head of data engineering owns it, reports to the " +
    "board once a month, and has two more people until summer.";

/** The first three actions are under way, with a note, and six more are over. */
function mark_plan(answers) {
    const { advice } = JSON.parse(score(answers));
    const states = ["doing", "doing", "doing", "done", "done", "done", "done", "dropped", "dropped"];
    return Object.fromEntries(advice.slice(0, 9).map(({ id }, at) => [id, { state: states[at], note }]));
}

function write_report(id) {
    const [now, then] = [join(folder, `${id}.json`), join(folder, `${id}-earlier.json`)];
    const answers = answers_of(id, signed);
    writeFileSync(now, JSON.stringify({ ...answers, plan: mark_plan(answers) }));
    writeFileSync(then, JSON.stringify(earlier_of(id)));
    const file = join(folder, `${id}.html`);
    writeFileSync(file, execFileSync(program, ["report", rubric_file, now, "--earlier", then]));
    return file;
}

/** The lines of each page, but for its number; blanks are one. */
function read_pages(pdf) {
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 64 << 20 });
    return text
        .replace(/\f$/, "")
        .split("\f")
        .map((page) =>
            page
                .split("\n")
                .map((line) => line.replace(/\s+/g, " ").trim())
                .filter((line) => line && !/^\d+ ?\/ ?\d+$/.test(line)),
        );
}

for (const id of ["saint-clare", "fairholm-bank", "skyport", "union-mutual"])
    test(`${id}, printed on A4 and Letter`, async () => {
        const page = await browser.newPage();
        await page.goto(`file://${write_report(id)}`);
        const headings = await page.evaluate(() =>
            Array.from(document.querySelectorAll("h1, h2:not(.stage *), h3"), (one) =>
                one.textContent.replace(/\s+/g, " ").trim(),
            ),
        );
        for (const format of ["A4", "Letter"]) {
            const pdf = join(folder, `${id}-${format}.pdf`);
            await page.pdf({ path: pdf, format, printBackground: true });
            const pages = read_pages(pdf);
            assert.ok(pages.length >= 5 && pages.length <= 12, `${pages.length} pages`);
            const first = pages[0].join(" ");
            for (const told of [
                "For Acme Logistics",
                "Prepared by Jo Adviser · Answered by Ada Byron (executive) · 27 November 2026",
                "On 3 March 2026 you were ",
                "What to do first",
                "Questions to ask",
            ])
                assert.ok(first.includes(told), `${told} in ${first}`);
            assert.ok(!first.includes("Appendix") && !first.includes("What it is worth"), "page 1 stands alone");
            for (const [at, lines] of pages.entries())
                assert.ok(
                    !headings.some((heading) => heading && lines.at(-1) === heading),
                    `${format}, page ${at + 1} ends with the heading ${lines.at(-1)}`,
                );
            const text = pages.flat().join("\n");
            assert.match(pages.slice(1).flat().join(" "), /until summer/, "a note is whole in the plan");
            for (const amounts of [
                "1,000,000 to 2,500,000 EUR",
                "120,000 to 1,250,000 EUR",
                "10,120,000 to 16,250,000 EUR",
            ])
                assert.ok(text.includes(amounts), amounts);
            assert.ok(text.includes("Since 3 March 2026"));
            assert.doesNotMatch(text, /does not apply: Does not apply/);
        }
        await page.close();
    });

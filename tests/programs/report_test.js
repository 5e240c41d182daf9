import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as visit from "../support/visit.js";

const program = process.env.STREAMSTAGE_PROGRAM ?? `${visit.root}build/native/streamstage`;
const folder = mkdtempSync(join(tmpdir(), "streamstage-report-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(command, args, input) {
    const ended = spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 64 << 20, timeout: 120_000 });
    assert.equal(ended.error, undefined);
    return ended;
}

function report(args, input) {
    const ended = run(program, ["report", ...args], input);
    assert.equal(ended.stderr, "");
    assert.equal(ended.status, 0);
    return ended.stdout;
}

const answers = join(folder, "answers.json");
writeFileSync(
    answers,
    visit.answers_to(visit.rubric.questions.filter((one) => one.rungs || one.items).map((one) => one.id)),
);
const result = JSON.parse(run(program, ["score", visit.rubricFile, answers]).stdout);
const stage = visit.rubric.stages[result.stage];
const advice = visit.rubric.recommendations.find((one) => one.id === result.advice[0].id);

/** The texts of a page, its faults and its elements, by Python's own parser. */
function parse(page) {
    const python = `
import json, sys
from html.parser import HTMLParser
class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.faults, self.names, self.texts = [], [], set(), []
    def handle_starttag(self, name, attributes):
        self.names.add(name)
        if name != 'meta': self.open.append(name)
    def handle_startendtag(self, name, attributes): self.names.add(name)
    def handle_endtag(self, name):
        if not self.open or self.open.pop() != name: self.faults.append(name)
    def handle_data(self, text): self.texts.append(text)
page = Page()
page.feed(sys.stdin.buffer.read().decode())
page.close()
print(json.dumps({'faults': page.faults + page.open, 'names': sorted(page.names), 'text': ' '.join(page.texts)}))`;
    const ended = run("python3", ["-c", python], page);
    assert.equal(ended.stderr, "");
    return JSON.parse(ended.stdout);
}

test("report writes a page by default, the same bytes each time and from standard input", () => {
    const page = report([visit.rubricFile, answers]);
    assert.equal(report([visit.rubricFile, answers, "--format", "html"]), page);
    assert.equal(report([visit.rubricFile, "-"], readFileSync(answers)), page);
    assert.ok(page.startsWith("<!DOCTYPE html>\n"));
    assert.ok(page.length < 100_000, `${page.length} characters`);
});

test("the page is well formed by another parser, holds stage, reasons and the best advice, and nothing that runs or loads", () => {
    const { faults, names, text } = parse(report([visit.rubricFile, answers]));
    assert.deepEqual(faults, []);
    for (const name of ["script", "link", "img", "iframe", "object", "a", "button", "input", "form"])
        assert.ok(!names.includes(name), name);
    for (const name of ["h1", "h2", "h3", "table", "caption", "th", "figure", "svg", "title", "desc"])
        assert.ok(names.includes(name), name);
    assert.ok(text.includes(stage.name));
    for (const told of visit.printedAdvice(result)) assert.ok(text.includes(told), told);
    for (const one of visit.rubric.stages.slice(1)) assert.ok(text.includes(one.name), one.name);
});

test("a date is printed when it is given, as text", () => {
    assert.ok(report([visit.rubricFile, answers, "--date", "1 May 2026 <b>"]).includes("1 May 2026 &lt;b&gt;"));
});

test("the curve is XML that stands alone", () => {
    const svg = report([visit.rubricFile, answers, "--format", "svg"]);
    const python = `
import sys
from xml.etree import ElementTree
root = ElementTree.fromstring(sys.stdin.buffer.read())
print(root.tag, len(root.findall('{http://www.w3.org/2000/svg}circle')))`;
    const ended = run("python3", ["-c", python], svg);
    assert.equal(ended.stdout, `{http://www.w3.org/2000/svg}svg ${visit.rubric.stages.length + 2}\n`);
});

test("as json it is what score says", () => {
    assert.equal(
        report([visit.rubricFile, answers, "--format", "json"]),
        run(program, ["score", visit.rubricFile, answers]).stdout,
    );
});

test("an unknown format, a broken file and two standard inputs are told with status 2 and nothing on standard output", () => {
    for (const [args, message] of [
        [[visit.rubricFile, answers, "--format", "docx"], /docx/],
        [[visit.rubricFile, visit.rubricFile], /:\d+:\d+: /],
        [[visit.rubricFile, join(folder, "none.json")], /cannot be read/],
        [["-", "-"], /standard input/],
        [[visit.rubricFile], /answers/],
    ]) {
        const { status, stdout, stderr } = run(program, ["report", ...args], "");
        assert.equal(status, 2, args.join(" "));
        assert.equal(stdout, "", args.join(" "));
        assert.match(stderr, message);
    }
});

test("printed, it is a document of a few pages of real text: stage and first advice on the first one", () => {
    const [page, pdf] = [join(folder, "report.html"), join(folder, "report.pdf")];
    writeFileSync(page, report([visit.rubricFile, answers]));
    run("chromium", [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        `--user-data-dir=${folder}/profile`,
        "--no-pdf-header-footer",
        `--print-to-pdf=${pdf}`,
        `file://${page}`,
    ]);
    const pages = run("pdftotext", ["-layout", pdf, "-"]).stdout.replace(/\f$/, "").split("\f");
    const [first] = run("pdftotext", [pdf, "-"]).stdout.split("\f"); // column by column
    const text = first.replace(/\s+/g, " ");
    assert.ok(text.includes(stage.name));
    const words = advice.text.split(" ");
    const in_two_lines = words.some((_, at) => {
        const [one, other] = [words.slice(0, at + 1), words.slice(at + 1)].map((part) => part.join(" "));
        return text.includes(one) && text.indexOf(other, text.indexOf(one)) >= 0; // between them stands another cell
    });
    assert.ok(in_two_lines, text);
    assert.match(text, /What to do first/);
    assert.ok(pages.length >= 4 && pages.length <= 10, `${pages.length} pages`);
    for (const [index, one] of pages.entries()) {
        assert.match(one, new RegExp(`\\b${index + 1} ?/ ?${pages.length}\\s*$`), `page ${index + 1} has its number`);
        assert.ok(one.trim().split("\n").length > 8, `page ${index + 1} is not all but empty`);
    }
});

// What there is to take away: stored bytes, read back by programs that are not ours, with hostile texts in it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { marked } from "marked";
import { open_browser } from "../browser/support.js";
import { answers_of, exported, exports_of, stored_of } from "../support/organisations.js";
import { printedAdvice, root, rubric, rubricFile } from "../support/visit.js";

const program = process.env.STREAMSTAGE_PROGRAM ?? `${root}build/native/streamstage`;
const folder = mkdtempSync(join(tmpdir(), "streamstage-exports-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(command, args, input) {
    const ended = spawnSync(command, args, { input, encoding: "utf8", maxBuffer: 64 << 20, timeout: 300_000 });
    assert.equal(ended.error, undefined);
    assert.equal(ended.status, 0, ended.stderr);
    return ended.stdout;
}

const report = (answers, args, file = rubricFile) =>
    run(program, ["report", file, "-", ...args], JSON.stringify(answers));
const python = (script, input) => JSON.parse(run("python3", ["-c", script], input));

test("the exports of three organisations and of several people are the bytes that are stored", () => {
    for (const id of exported)
        for (const [file, args] of Object.entries(stored_of(id))) {
            const stored = join(root, "tests/golden/exports", id, file);
            assert.ok(
                report(answers_of(id), args) === readFileSync(stored, "utf8"),
                `${id}/${file} differs: scripts/golden, and read the difference`,
            );
        }
});

test("every export is of a modest size", () => {
    for (const id of exported)
        for (const [file, args] of Object.entries(exports_of(id))) {
            const most = id === "four-people" ? 80_000 : 60_000; // what they differ in comes on top
            assert.ok(Buffer.byteLength(report(answers_of(id), args)) < most, `${id}/${file}`);
        }
});

const read_csv = `
import csv, io, json, sys
rows = list(csv.reader(io.TextIOWrapper(sys.stdin.buffer, 'utf-8-sig', newline=''), strict=True))
print(json.dumps(rows))`;

test("Python reads the spreadsheet: a row a question, every row as wide as the first", () => {
    for (const id of exported) {
        const [columns, ...rows] = python(read_csv, report(answers_of(id), exports_of(id)["answers.csv"]));
        assert.deepEqual(rows.map((row) => row[1]).sort(), rubric.questions.map((question) => question.id).sort());
        for (const row of rows) assert.equal(row.length, columns.length);
        const scored = JSON.parse(report(answers_of(id), exports_of(id)["result.json"])).stages.flatMap(
            ({ criteria }) => criteria,
        );
        for (const { question, level } of scored)
            assert.equal(
                rows.find((row) => row[1] === question)[columns.indexOf("Level")],
                level === null ? "" : String(level),
                question,
            );
    }
});

const read_charts = `
import json, sys
from xml.etree import ElementTree
space = '{http://www.w3.org/2000/svg}'
def read(text):
    root = ElementTree.fromstring(text)
    return {'root': root.tag, 'names': sorted({one.tag.replace(space, '') for one in root.iter()}),
        'texts': [one.text for one in root.iter(space + 'text')], 'title': root.find(space + 'title').text, 'told': root.find(space + 'desc').text}
print(json.dumps([read(text) for text in json.load(sys.stdin)]))`;

/** @param {string[]} charts each read by an XML parser; none has an element that is not drawn */
function parse_charts(charts) {
    const read = python(read_charts, JSON.stringify(charts));
    for (const { root: top, names } of read) {
        assert.equal(top, "{http://www.w3.org/2000/svg}svg");
        for (const name of names)
            assert.ok(["svg", "title", "desc", "polygon", "polyline", "circle", "text"].includes(name), name);
    }
    return read;
}

test("an XML parser reads every chart, with title, description and labels, and nothing that runs or loads", () => {
    for (const id of exported) {
        const charts = Object.entries(exports_of(id)).filter(([name]) => name.endsWith(".svg"));
        for (const { texts, title, told } of parse_charts(charts.map(([, args]) => report(answers_of(id), args))))
            assert.ok(texts.length > 1 && title && told, title);
    }
});

test("a chart that has nothing to draw is told with status 2", () => {
    const ended = spawnSync(program, ["report", rubricFile, "-", "--format", "svg", "--chart", "gaps"], {
        input: JSON.stringify(answers_of(exported[0])),
        encoding: "utf8",
    });
    assert.deepEqual([ended.status, ended.stdout], [2, ""]);
    assert.match(ended.stderr, /nothing to draw/);
});

/** Of each page: the tags in order, the attributes by name, and the text. */
const read_pages = `
import json, sys
from html.parser import HTMLParser
class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.texts, self.skip = [], set(), [], False
    def handle_starttag(self, name, attributes):
        self.tags.append(name)
        self.attributes.update(key for key, value in attributes)
        self.skip = name == 'style'
        if name == 'br': self.texts.append(' ')
    def handle_endtag(self, name): self.skip = False
    def handle_data(self, text):
        if not self.skip: self.texts.append(text)
def read(text):
    page = Page()
    page.feed(text)
    page.close()
    return {'tags': page.tags, 'attributes': sorted(page.attributes), 'text': ''.join(page.texts)}
print(json.dumps([read(text) for text in json.load(sys.stdin)]))`;
const parse_pages = (pages) => python(read_pages, JSON.stringify(pages));

const hostile = JSON.parse(readFileSync(`${root}tests/cases/hostile_texts.json`, "utf8"));
const scored = rubric.questions.map(({ id }) => id);

/** An answers file with these texts as notes and as reason, the first as name and the second as group. */
function hostile_answers(texts) {
    const notes = Object.fromEntries(texts.map((text, at) => [scored[at % scored.length], text]));
    const base = structuredClone(answers_of("fairholm-bank"));
    base.answers.regions = { not_applicable: `x${texts[0]}` };
    return { ...base, respondent: { name: `x${texts[0]}`, group: `x${texts[1] ?? ""}` }, notes };
}

const pieces = [];
for (let at = 0; at < hostile.length; at += scored.length) pieces.push(hostile.slice(at, at + scored.length));

/** As a document has it: without what it may not hold, nor what turns the words beside it around. */
const cleaned = (text) =>
    text.replaceAll("\u202e", "").replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "\ufffd");
/** What ends a line anywhere ends one in a document. */
const in_lines = (text) => text.replace(/[\r\u0085\u2028\u2029]/g, "\n");
const spaced = (text) => text.replace(/[ \t\r\n]+/g, " ").trim();

test("there are more than a hundred hostile texts, and every one is used", () => {
    assert.ok(hostile.length > 100 && new Set(hostile).size === hostile.length);
    assert.equal(pieces.flat().length, hostile.length);
});

test("a page shows hostile text as text: the same elements as for harmless text", () => {
    for (const texts of pieces) {
        const page = (all) => report(hostile_answers(all), ["--format", "html"]);
        const [told, harmless] = parse_pages([
            page(texts),
            page(texts.map((text) => (text.trim() ? "harmless" : text))),
        ]);
        assert.deepEqual(told.tags, harmless.tags);
        assert.deepEqual(told.attributes, harmless.attributes);
        for (const text of texts) {
            const expected = spaced(cleaned(in_lines(text)));
            assert.ok(spaced(told.text).includes(expected), JSON.stringify(text));
        }
    }
});

test("in a browser nothing of it is carried out or fetched, even without the policy of the page", async () => {
    const browser = await open_browser();
    const page = await browser.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("dialog", (dialog) => {
        asked.push(dialog.message());
        dialog.dismiss();
    });
    for (const [at, texts] of pieces.entries()) {
        const file = join(folder, `hostile-${at}.html`);
        const markup = report(hostile_answers(texts), ["--format", "html"]);
        assert.match(markup, /default-src 'none'/);
        writeFileSync(file, markup.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
        await page.goto(`file://${file}`, { waitUntil: "load" });
        assert.deepEqual(
            await page.evaluate(() => [
                document.scripts.length,
                document.links.length,
                document.images.length,
                document.forms.length,
            ]),
            [0, 0, 0, 0],
        );
    }
    await browser.close();
    assert.deepEqual(
        asked.filter((url) => !url.startsWith(`file://${folder}`)),
        [],
    );
});

test("a chart shows hostile names as text", () => {
    const names = hostile.filter((text) => text.trim() && cleaned(text) === text && !text.includes("\r"));
    for (let at = 0; at < names.length; at += rubric.dimensions.length) {
        const changed = structuredClone(rubric);
        changed.dimensions.forEach((dimension, index) => {
            dimension.name = names[(at + index) % names.length];
        });
        changed.stages.forEach((stage, index) => {
            stage.short_name = names[(at + index) % names.length];
        });
        const file = join(folder, "rubric.json");
        writeFileSync(file, JSON.stringify(changed));
        const charts = ["profile", "curve", "radar", "staircase"].map((chart) =>
            report(answers_of("fairholm-bank"), ["--format", "svg", "--chart", chart], file),
        );
        const all = parse_charts(charts)[0].texts.join("").replace(/\s+/g, "");
        for (const { name } of changed.dimensions)
            assert.ok(all.includes(name.replace(/\s+/g, "")), JSON.stringify(name));
    }
});

/** As a cell has it: line ends as line feeds, and an apostrophe before what could be a formula. */
function in_cell(text) {
    if (!text.trim()) return ""; // such a note is none
    const value = cleaned(text.replace(/\r\n?/g, "\n"));
    return /^[ "'`\u00a0\u200b-\u200f‘’“”\ufeff]*[=+\-@\t\n＝＋－＠]/u.test(value) ? `'${value}` : value;
}

test("Python reads the notes of a spreadsheet back, and none begins as a formula does", () => {
    for (const texts of pieces) {
        const [columns, ...rows] = python(read_csv, report(hostile_answers(texts), ["--format", "csv"]));
        texts.forEach((text, at) => {
            const row = rows.find((one) => one[1] === scored[at]);
            assert.equal(row[columns.indexOf("Note")], in_cell(text));
        });
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@]/);
    }
});

test("a spreadsheet has commas and the mark of UTF-8, and the README says how Excel reads it where it expects semicolons", () => {
    const text = report(answers_of(exported[0]), ["--format", "csv"]);
    assert.ok(text.startsWith("\ufeffArea,Id,Question,"), text.slice(0, 30));
    assert.doesNotMatch(text, /^\ufeff?sep=/);
    const said = readFileSync(join(root, "README.md"), "utf8").replace(/\s+/g, " ");
    assert.ok(said.includes("The CSV has commas and is UTF-8.") && said.includes("Data > From Text/CSV"));
});

/** Cells as LibreOffice has them: kind, text, and how many formulas there are. */
const read_sheet = `
import json, sys
from xml.etree import ElementTree
space = {'table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'}
names = {prefix: '{' + uri + '}' for prefix, uri in space.items()}
value_type = '{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type'
root = ElementTree.fromstring(sys.stdin.buffer.read())
def text_of(cell):
    def read(one):
        if one.tag == names['text'] + 's': return ' ' * int(one.get(names['text'] + 'c', '1')) + (one.tail or '')
        if one.tag == names['text'] + 'tab': return '\\t' + (one.tail or '')
        if one.tag == names['text'] + 'line-break': return '\\n' + (one.tail or '')
        return (one.text or '') + ''.join(read(child) for child in one) + (one.tail or '')
    return '\\n'.join((one.text or '') + ''.join(read(child) for child in one) for one in cell.findall('text:p', space))
rows = [[{'kind': cell.get(value_type), 'text': text_of(cell)} for cell in row.findall('table:table-cell', space)
         for _ in range(min(int(cell.get(names['table'] + 'number-columns-repeated', '1')), 20))]
        for row in root.iter(names['table'] + 'table-row')]
formulas = [cell.get(names['table'] + 'formula') for cell in root.iter() if cell.get(names['table'] + 'formula')]
links = [one.tag for one in root.iter() if one.tag == names['text'] + 'a']
print(json.dumps({'rows': rows, 'formulas': formulas, 'links': links}))`;

test("LibreOffice opens a spreadsheet without a formula or a link, its numbers as numbers and the notes as they were", () => {
    const files = pieces.map((texts, at) => {
        const file = join(folder, `sheet-${at}.csv`);
        writeFileSync(file, report(hostile_answers(texts), ["--format", "csv"]));
        return file;
    });
    run("soffice", [
        `-env:UserInstallation=file://${folder}/office`,
        "--headless",
        "--infilter=CSV:44,34,76,1",
        "--convert-to",
        "fods",
        "--outdir",
        folder,
        ...files,
    ]);
    for (const [at, texts] of pieces.entries()) {
        const { rows, formulas, links } = python(read_sheet, readFileSync(join(folder, `sheet-${at}.fods`)));
        assert.deepEqual([formulas, links], [[], []]);
        const columns = rows[0].map(({ text }) => text);
        const [note, level] = [columns.indexOf("Note"), columns.indexOf("Level")];
        assert.equal(rows.find((row) => row[1]?.text === "in-production")[level].kind, "float");
        texts.forEach((text, index) => {
            const expected = in_cell(text);
            if (/^[\d.,/]+$|^\d+e\d+$|^true$/i.test(expected)) return; // a spreadsheet takes these for numbers
            const cell = rows.find((row) => row[1]?.text === scored[index])[note];
            assert.equal(spaced(cell.text), spaced(expected), JSON.stringify(text));
        });
    }
});

/** As a line has it: every line end is a space. */
const in_markdown = (text) => spaced(cleaned(in_lines(text)));

/** A document as GitHub's and CommonMark's rules render it. */
const render = (documents) =>
    parse_pages(documents.map((document) => marked.parse(document, { gfm: true, async: false })));
const plain_tags = [
    "blockquote",
    "br",
    "h1",
    "h2",
    "h3",
    "li",
    "ol",
    "p",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

test("a Markdown parser makes of the report headings, tables and lists, and the best advice is in it", () => {
    for (const id of exported) {
        const [{ tags, text }] = render([report(answers_of(id), ["--format", "markdown"])]);
        assert.deepEqual(
            [...new Set(tags)].filter((tag) => !plain_tags.includes(tag)),
            [],
        );
        const result = JSON.parse(report(answers_of(id), ["--format", "json"]));
        for (const told of printedAdvice(result)) assert.ok(spaced(text).includes(told), told);
    }
});

test("a Markdown document shows hostile text as text: the same elements as for harmless text, never a link", () => {
    for (const texts of pieces) {
        const document = (all) => report(hostile_answers(all), ["--format", "markdown"]);
        const [told, harmless] = render([
            document(texts),
            document(texts.map((text) => (text.trim() ? "harmless" : text))),
        ]);
        const elements = ({ tags }) => tags.filter((tag) => tag !== "br"); // lines of its own are not harmful
        assert.deepEqual(elements(told), elements(harmless));
        assert.deepEqual(told.attributes, harmless.attributes);
        for (const text of texts) assert.ok(spaced(told.text).includes(in_markdown(text)), JSON.stringify(text));
    }
});

test("a hostile name at the beginning of a document begins no block", () => {
    const names = hostile.filter((text) => text.trim());
    const rendered = render(
        names.map((name) => {
            return report(answers_of("saint-clare", { respondent: { name } }), ["--format", "markdown"])
                .split("\n\n")
                .slice(0, 3)
                .join("\n\n");
        }),
    );
    rendered.forEach(({ tags, text }, at) => {
        assert.deepEqual(
            tags.filter((tag) => tag !== "br"),
            ["p", "h1", "p"],
            JSON.stringify(names[at]),
        );
        assert.ok(
            spaced(text).includes(in_markdown(names[at])),
            `${JSON.stringify(names[at])} in ${JSON.stringify(text)}`,
        );
    });
});

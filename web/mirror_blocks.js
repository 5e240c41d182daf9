// What a block of the View is as elements. Knows of blocks and nothing of rubrics, scores or wording.
import { describe } from "./reconcile.js";

/** @typedef {import("./reconcile.js").Description} Description */
/** @typedef {{ id: string, label: string, shortcut: string, chosen: boolean, emphasis: string, pieces?: string[] }} Control */
/** @typedef {{ mark: string, name: string, detail: string, remark: string, control?: Control }} TableRow */
/** @typedef {{ name: string, tenths: number | null, level_min: number | null, level_max: number | null, figure: string }} ProfileRow */
/** @typedef {{ stage: string, standing: string }} CurveRow */
/** @typedef {{ name: string, figures: string[] }} PictureRow */
/** @typedef {{ when: string, text: string, because: string, details: string, toggle?: Control, more: string }} AdviceRow */

/**
 * Every kind of block with its fields; each has an `id` and its `kind` besides.
 * @typedef {object} Blocks
 * @property {{ level: number, eyebrow: string, text: string }} heading
 * @property {{ tone: string, text: string }} paragraph
 * @property {{ numeral: string, eyebrow: string, name: string, certainty: string }} stage_headline
 * @property {{ description: string, caption: string, table_caption: string, rows: CurveRow[] }} curve
 * @property {{ label: string, rungs: Control[] }} rung_list
 * @property {{ label: string, items: Control[], unknown?: Control[] }} checklist
 * @property {{ start: Control[], end: Control[] }} actions
 * @property {{ label: string, chapters: Control[] }} chapters
 * @property {{ label: string, words: string, done: number, total: number }} progress
 * @property {{ level_top: number, rows: ProfileRow[] }} profile
 * @property {{ title: string, description: string, caption: string, columns: string[], rows: PictureRow[] }} picture
 * @property {{ mood: string, eyebrow: string, title: string, text: string, caption: string, actions: Control[] }} callout
 * @property {{ rows: AdviceRow[] }} advice_list
 * @property {{ caption: string, rows: TableRow[] }} table
 * @property {{ label: string, text: string, typing: string, read_only: boolean }} text_field
 * @property {{ toggle: Control, remark: string, text: string }} disclosure
 * @property {{ mood: string, text: string, actions: Control[] }} notice
 */

/** @typedef {{ id: string, kind: keyof Blocks } & Record<string, any>} Block */

/**
 * @param {Control} control
 * @param {Description["attributes"]} [more] attributes
 * @param {string} [words] what is read in it; its label by default
 */
function button({ id, label, emphasis }, more = {}, words = label) {
    return describe(`button.${emphasis}`, { key: id, id, type: "button", ...more }, words);
}

/**
 * @param {Control[]} start
 * @param {Control[]} [end] at the far end of the row
 */
function buttons(start, end = []) {
    const push = (/** @type {Control} */ control, /** @type {number} */ at) =>
        button(at === start.length ? { ...control, emphasis: `${control.emphasis}.far` } : control, {
            "aria-pressed": control.chosen,
        });
    const all = [...start, ...end];
    return all.length > 0 && describe("div.buttons", {}, ...all.map(push));
}

/**
 * @param {string} type
 * @param {string} label
 * @param {string} name of the group
 * @param {Control[]} controls
 * @param {Control[]} [unknown] one beside each, or none
 */
function choices(type, label, name, controls, unknown = []) {
    const choice = (/** @type {Control} */ { id, label: words, chosen, shortcut, pieces = [words] }) =>
        describe(
            "label.choice",
            { key: id },
            describe("input", { type, id, name, checked: chosen }),
            describe("span", {}, ...pieces.map((piece, at) => (at % 2 ? describe("span.term", {}, piece) : piece))),
            shortcut && describe("small.key", { "aria-hidden": true }, shortcut),
        );
    const line = (/** @type {Control} */ control, /** @type {Control} */ beside) =>
        describe(
            "div.doubtful",
            { key: `line/${control.id}` },
            choice(control),
            button(beside, { "aria-pressed": beside.chosen, "aria-label": `${beside.label}: ${control.label}` }),
        );
    return describe(
        "fieldset",
        {},
        describe("legend.unseen", {}, label),
        ...controls.map((control, at) => (unknown[at] ? line(control, unknown[at]) : choice(control))),
    );
}

/**
 * @param {string} tag
 * @param {(string | false)[]} texts an empty one makes no element
 */
function lines(tag, ...texts) {
    return texts.map((text) => text && describe(tag, {}, text));
}

/**
 * What a block has inside; `above` is the heading, or the open chapter, that it stands under.
 * @type {{ [Kind in keyof Blocks]: (block: Blocks[Kind] & { id: string }, above: string) => (Description | string | false)[] }}
 */
const contents = {
    heading: ({ id, level, eyebrow, text }) => [
        ...lines("p.eyebrow", eyebrow),
        describe(`h${level + 1}`, { id, tabindex: -1 }, text),
    ],
    paragraph: ({ tone, text }) => lines(`p.${tone}`, text),
    stage_headline: ({ id, numeral, eyebrow, name, certainty }) => [
        ...lines("p.eyebrow", eyebrow),
        describe(
            "h2.stage_name",
            { id, tabindex: -1 },
            describe("span.numeral", {}, numeral),
            " ",
            describe("span", {}, name),
        ),
        ...lines("p.caption", certainty),
    ],
    curve: ({ description, caption, table_caption, rows }) => [
        describe("div.chart", { role: "img", "aria-label": description }),
        describe(
            "div.unseen",
            {},
            table(
                table_caption,
                rows.map(({ stage, standing }) =>
                    table_row({ mark: "none", name: stage, detail: standing, remark: "" }, false),
                ),
            ),
        ),
        ...lines("p.caption", caption),
    ],
    rung_list: ({ id, label, rungs }) => [choices("radio", label, id, rungs)],
    checklist: ({ id, label, items, unknown }) => [choices("checkbox", label, id, items, unknown)],
    actions: ({ start, end }) => [buttons(start, end)],
    chapters: ({ label, chapters }) => [
        describe(
            "nav",
            { "aria-label": label },
            ...chapters.map((chapter) =>
                button(chapter, { "aria-current": chapter.chosen, "data-words": chapter.label }),
            ),
        ),
    ],
    progress: ({ label, words, done, total }) => [
        ...lines("p.caption", label),
        describe("progress", { "aria-label": label, "aria-valuetext": words, value: done, max: total }),
        ...lines("p.caption", words),
    ],
    profile: ({ level_top, rows }, above) => [
        table(
            above,
            rows.map((row) =>
                describe(
                    "tr",
                    { role: "row" },
                    describe("th", { scope: "row", role: "rowheader" }, row.name),
                    describe("td.bar", { "aria-hidden": true }, track(row, level_top)),
                    describe(row.tenths === null ? "td.unknown" : "td", { role: "cell" }, row.figure),
                ),
            ),
        ),
    ],
    picture: ({ title, description, caption, columns, rows }) => [
        describe("div.chart", { role: "img", "aria-label": `${title}: ${description}` }),
        ...lines("p.caption", caption),
        rows.length > 0 && figures(title, columns, rows),
    ],
    callout: ({ eyebrow, title, text, caption, actions }) => [
        ...lines("p.eyebrow", eyebrow),
        ...lines("p.title", title),
        ...lines("p", text),
        ...lines("p.caption", caption),
        buttons(actions),
    ],
    advice_list: ({ rows }) => [
        describe(
            "ul",
            { role: "list" },
            ...rows.map(({ when, text, because, details, toggle, more }) =>
                describe(
                    "li",
                    {},
                    ...lines("p.eyebrow", when),
                    ...lines("p", text),
                    ...lines("p.caption", because),
                    ...lines("p.details", details),
                    toggle && button({ ...toggle, emphasis: "more" }, { "aria-expanded": String(toggle.chosen) }),
                    ...lines("p.caption", (!toggle || toggle.chosen) && more),
                ),
            ),
        ),
    ],
    table: ({ caption, rows }) => [
        table(
            caption,
            rows.map((row) =>
                table_row(
                    row,
                    rows.some(({ mark }) => mark !== "none"),
                ),
            ),
        ),
    ],
    text_field: ({ id, label, text, typing, read_only }) => [
        describe("label.caption", { for: id }, label),
        typing === "lines"
            ? describe("textarea.field", { id, dir: "auto", value: text, rows: text.split("\n").length + 1 })
            : describe("input.field", {
                  type: "text",
                  dir: "auto",
                  inputmode: typing === "number" && "numeric",
                  id,
                  value: text,
                  readonly: read_only && "",
              }),
    ],
    disclosure: ({ toggle, remark, text }) => [
        describe(
            "div.line",
            {},
            describe(
                "button",
                { key: toggle.id, id: toggle.id, type: "button", "aria-expanded": String(toggle.chosen) },
                describe("span", {}, toggle.label),
                " ",
                ...lines("small", remark),
            ),
        ),
        ...lines("p", toggle.chosen && text),
    ],
    notice: ({ text, actions }) => [...lines("p", text), buttons(actions)],
};

/** What a mark means differs by table, whose rows say it: here it is a sign. */
const signs = { none: "", met: "✓", unmet: "✗", open: "?" };

/**
 * @param {string} caption
 * @param {Description[]} rows
 */
function table(caption, rows) {
    return describe(
        "table",
        { role: "table" },
        describe("caption.unseen", {}, caption),
        describe("tbody", { role: "rowgroup" }, ...rows),
    );
}

/**
 * @param {TableRow} row
 * @param {boolean} signed there is room for a sign before every row
 */
function table_row({ mark, name, detail, remark, control }, signed) {
    const cell = { role: "cell" };
    return describe(
        `tr.row${signed ? ".signed" : ""}${control ? ".pressable" : ""}`,
        { role: "row" },
        signed &&
            describe(
                `td.sign.${mark}`,
                cell,
                describe("span.unseen", {}, signs[/** @type {keyof typeof signs} */ (mark)]),
            ),
        describe("th", { scope: "row", role: "rowheader" }, name),
        detail && describe("td.detail", cell, detail),
        remark && describe("td.remark", cell, remark),
        control && describe("td", cell, button(control, { "aria-label": control.label }, "")),
    );
}

/**
 * The table behind a picture, for those who do not see that.
 * @param {string} title
 * @param {string[]} columns
 * @param {PictureRow[]} rows
 */
function figures(title, columns, rows) {
    const head = (/** @type {string} */ name) => describe("th", { scope: "col", role: "columnheader" }, name);
    return describe(
        "table.unseen",
        { role: "table" },
        describe("caption", {}, title),
        describe("thead", { role: "rowgroup" }, describe("tr", { role: "row" }, ...columns.map(head))),
        describe(
            "tbody",
            { role: "rowgroup" },
            ...rows.map(({ name, figures: texts }) =>
                describe(
                    "tr",
                    { role: "row" },
                    describe("th", { scope: "row", role: "rowheader" }, name),
                    ...texts.map((text) => describe("td", { role: "cell" }, text)),
                ),
            ),
        ),
    );
}

/**
 * @param {ProfileRow} row
 * @param {number} top
 */
function track({ tenths, level_min, level_max }, top) {
    const percent = (/** @type {number} */ level) => (100 * level) / Math.max(1, top);
    return describe(
        "div.track",
        { style: `--level: ${percent(1)}%` },
        level_min !== null &&
            level_max !== null &&
            describe("i", { style: `left: ${percent(level_min)}%; width: ${percent(level_max - level_min)}%` }),
        tenths !== null && describe("i", { style: `left: clamp(2px, ${percent(tenths / 10)}%, calc(100% - 2px))` }),
    );
}

/** What a block looks like depends on these too. @param {Block} block */
function classes({ kind, level, tone, start, end, toggle }) {
    const quiet = start && [...start, ...end].every(({ emphasis }) => emphasis === "quiet");
    return [kind, level && `level${level}`, tone === "caption" && tone, quiet && "quiet", toggle?.chosen && "open"]
        .filter(Boolean)
        .join(".");
}

/**
 * @param {Block[]} blocks
 * @param {(id: string) => Description | null} chart
 */
export function sections(blocks, chart) {
    let above = "";
    return blocks.map((block) => {
        if (block.kind === "heading") above = block.text;
        if (block.kind === "chapters")
            above = block.chapters.find((/** @type {Control} */ { chosen }) => chosen)?.label ?? above;
        const inside = contents[block.kind](/** @type {any} */ (block), above);
        const drawn = (block.kind === "curve" || block.kind === "picture") && chart(block.id);
        if (drawn) /** @type {Description} */ (inside[0]).children.push(drawn);
        return describe(`div.${classes(block)}`, { key: block.id, "data-mood": block.mood }, ...inside);
    });
}

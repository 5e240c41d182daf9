// What C++ and JavaScript have agreed on, read from both sides.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { light_colour } from "../../web/style_sheet.js";
import { root, use_browser } from "./support.js";

const read = (path) => readFileSync(join(root, path), "utf8");
const all = (text, pattern) => Array.from(text.matchAll(pattern), ([, found]) => found);
const sorted = (names) => [...new Set(names)].sort();
const snake = (name) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();

const exports_text = read("src/platform/web/exports.cpp");
const canvas_exports_text = read("src/platform/web/exports_canvas.cpp");
const engine_text = read("web/engine.js");
const written_text = ["write_view", "write_effects", "write_chart"]
    .map((name) => read(`src/platform/web/${name}.cpp`))
    .join("");
const element_text = read("web/element.js");
const host_page_text = read("web/host_page.js");
const types_text = read("web/stream-stage.d.ts");

/** The names in a `using Name = std::variant<...>`. */
function variant(text, name) {
    return text
        .match(new RegExp(`using ${name} =\\s*std::variant<([^>]*)>`))[1]
        .split(",")
        .map((part) => part.trim());
}

/** The kinds that write_view.cpp and write_effects.cpp give to these C++ types. */
function written_kinds(types) {
    return types.map((type) => {
        const body = written_text.match(new RegExp(`write_fields\\(Fields out, const ${type}&[^{]*\\{([^}]*)\\}`));
        assert.ok(body, `nothing writes ${type}`);
        return body[1].match(/"kind", "(\w+)"/)?.[1];
    });
}

test("the exported functions: exports.cpp, exports_canvas.cpp, the build, and engine.js", () => {
    const functions = (text) => sorted(all(text.slice(text.indexOf('extern "C"')), /^[a-z][\w *]*?[ *](\w+)\(/gm));
    const [everywhere, on_canvas] = [functions(exports_text), functions(canvas_exports_text)];
    const build_text = read("src/platform/web/CMakeLists.txt");
    const listed = (pattern) => sorted(build_text.match(pattern)[1].trim().split(/\s+/));
    assert.deepEqual(listed(/set\(exports ([^)]*)\)/), everywhere);
    assert.deepEqual(listed(/set\(canvas_exports ([^)]*)\)/), on_canvas);
    const used = all(engine_text, /#(?:call|ask)\("(\w+)"/g).concat(all(engine_text, /#module\._(\w+)\(/g));
    assert.deepEqual(sorted(used), sorted([...everywhere, ...on_canvas]));
});

test("the kinds of block: view.hpp, write_view.cpp and mirror_blocks.js", () => {
    const mirror_text = read("web/mirror_blocks.js");
    const kinds = written_kinds(variant(read("src/flow/view.hpp"), "AnyBlock"));
    assert.ok(kinds.every(Boolean));
    const made = all(mirror_text.match(/const contents = \{([^]*?)\n\};/)[1], /^    (\w+): \(/gm);
    assert.deepEqual(sorted(made), sorted(kinds));
    assert.deepEqual(sorted(all(mirror_text, /@property \{\{.*\}\} (\w+)/g)), sorted(kinds));
});

test("the effects: effect.hpp, write_effects.cpp, effects.js, element.js and host_page.js", () => {
    const types = variant(read("src/flow/effect.hpp"), "Effect");
    const kinds = written_kinds(types).filter(Boolean); // a SavePage and a SaveMarkdownPage are written as a Save
    assert.equal(
        kinds.length,
        types.length - types.filter((type) => ["SavePage", "SaveMarkdownPage"].includes(type)).length,
    );
    const effects_text = read("web/effects.js");
    assert.deepEqual(sorted(all(effects_text, /kind: "(\w+)"/g)), sorted(kinds));
    assert.deepEqual(all(element_text + host_page_text + effects_text, /case "(\w+)":/g).sort(), sorted(kinds)); // each done once
});

test("what is told: exports.cpp and engine.js", () => {
    const told = all(exports_text, /what == "(\w+)"/g);
    assert.deepEqual(sorted(all(engine_text.match(/@typedef \{([^}]*)\} Told/)[1], /"(\w+)"/g)), sorted(told));
    const commands = all(exports_text, /what == "\w+"\)\s+return flow::(\w+)\{/g);
    const short = {
        place_offers: "offers",
        set_presentation: "presentation",
        set_date: "date",
    };
    assert.deepEqual(
        commands.map((name) => short[snake(name)] ?? snake(name)),
        told,
    );
});

test("what a place offers: exports.cpp and place.js", () => {
    const words = read("web/place.js").match(/export function list_offers[^]*?\n\}/)[0];
    assert.deepEqual(sorted(all(words, /"(\w+)"/g)), sorted(all(exports_text, /offers\("(\w+)"\)/g)));
});

test("the kinds of pointer event: canvas.hpp and engine.js", () => {
    const kinds = read("src/platform/web/canvas.hpp")
        .match(/enum class Pointer \{([^}]*)\}/)[1]
        .split(",")
        .map((kind) => kind.trim());
    assert.deepEqual(all(engine_text.match(/pointer_kinds = \[(.*)\]/)[1], /"(\w+)"/g), kinds);
});

test("the inks: chart.hpp, write_chart.cpp and mirror.css.js", () => {
    const names = all(written_text, /case core::Ink::\w+: return "(\w+)";/g);
    const inks = read("src/core/charts/chart.hpp")
        .match(/enum class Ink[^{]*\{([^}]*)\}/)[1]
        .match(/\w+/g);
    assert.equal(names.length, inks.length);
    for (const name of names) assert.match(light_colour(name), /^#[0-9a-f]{6}$/, name);
    assert.throws(() => light_colour("nothing"));
});

test("the public face: element.js, host_page.js, dresser.js, find_rubric.js, first_screen.js, stream-stage.d.ts and docs/embedding.md", () => {
    const guide = read("docs/embedding.md");
    const events = sorted(
        all(host_page_text, /\.emit\("(\w+)"/g)
            .map((name) => `streamstage-${name}`)
            .concat(all(read("web/dresser.js"), /CustomEvent\("(streamstage-\w+)"/g)),
    );
    assert.deepEqual(sorted(all(types_text, /"(streamstage-\w+)": CustomEvent/g)), events);
    assert.deepEqual(sorted(all(guide, /`(streamstage-\w+)`/g)), events);
    const body = types_text.match(/interface StreamStageElement [^]*?\n\}/)[0];
    const methods = sorted(all(body, /^    (?!add|remove)(\w+)\(/gm));
    assert.deepEqual(
        methods,
        sorted(all(element_text, /^    (?!constructor|connected|disconnected|attribute)(\w+)\(.*\) \{$/gm)),
    );
    for (const method of methods) assert.match(guide, new RegExp(`\`${method}\\(`));
    const codes = sorted(all(read("web/hand_over.js").match(/@param \{([^}]*)\} code/)[1], /"(\w+)"/g));
    assert.deepEqual(sorted(all(types_text.match(/    code: (.*);/)[1], /"(\w+)"/g)), codes);
    for (const code of codes) assert.match(guide, new RegExp(`\`${code}\``));
    const attributes = sorted(
        all(
            element_text + read("web/find_rubric.js") + read("web/first_screen.js"),
            /(?:get|has)Attribute\("([\w-]+)"\)/g,
        ).concat("lang"),
    );
    const about = types_text.match(/Attributes: ([^]*?)\*\//)[1];
    for (const attribute of attributes) {
        assert.match(about, new RegExp(`\`${attribute}\``));
        assert.match(guide, new RegExp(`^\\| \`${attribute}\` \\|`, "m"));
    }
    const listed = all(guide.match(/## Attributes[^]*?\n## /)[0], /^\| `([\w-]+)` \|/gm).filter(
        (name) => !name.startsWith("streamstage-"),
    );
    assert.deepEqual(sorted(listed), attributes);
});

test("the files that a page is handed: stream-stage.d.ts and the schemas", () => {
    /** The fields of an interface, those that may be missing with a question mark behind. */
    const declared = (name) => {
        const [, parent, body] = types_text.match(new RegExp(`interface ${name}(?: extends (\\w+))? \\{([^]*?)\\n\\}`));
        return [...(parent ? declared(parent) : []), ...all(body, /^    (\w+\??):/gm)].sort();
    };
    const described = ({ properties, required = [] }) =>
        Object.keys(properties)
            .map((name) => (required.includes(name) ? name : `${name}?`))
            .sort();
    const [answers, result] = ["answers", "result"].map((name) => JSON.parse(read(`docs/${name}.schema.json`)));
    const schemas = {
        StreamStageAnswers: answers,
        BusinessCaseRow: answers.$defs.row,
        Contribution: answers.$defs.contribution,
        StreamStageResult: result,
        Figure: result.properties.profile.properties.overall,
        DimensionProfile: result.$defs.dimension,
        StageTrace: result.$defs.stage,
        Path: result.$defs.path,
    };
    for (const [name, schema] of Object.entries(schemas)) assert.deepEqual(declared(name), described(schema), name);
});

const { browser, server } = await use_browser({ "/empty.html": "<!doctype html><title>mirror</title>" });

const control = (id, chosen = false) => ({
    id,
    label: `<b>${id}</b> & more`,
    shortcut: "",
    chosen,
    emphasis: "secondary",
});
const blocks = [
    { kind: "heading", level: 1, eyebrow: "small", text: "Title" },
    { kind: "paragraph", tone: "lead", text: "Words" },
    { kind: "stage_headline", numeral: "2", eyebrow: "Your stage", name: "First steps", certainty: "Certain" },
    {
        kind: "curve",
        description: "At stage 2",
        caption: "",
        table_caption: "Stages",
        rows: [{ stage: "Stage 2", standing: "you are here" }],
    },
    { kind: "rung_list", label: "Which?", rungs: [control("rung/1"), control("rung/2", true)] },
    {
        kind: "checklist",
        label: "Which of these?",
        items: [control("item/1", true), control("item/2")],
        unknown: [control("unknown-item/1"), control("unknown-item/2", true)],
    },
    { kind: "actions", start: [control("back")], end: [control("next", true)] },
    { kind: "chapters", label: "Chapters", chapters: [control("one", true), control("two")] },
    { kind: "progress", label: "Area", words: "2 of 5", done: 2, total: 5 },
    {
        kind: "profile",
        level_top: 5,
        rows: [{ name: "Area", tenths: null, level_min: null, level_max: null, figure: "n/a" }],
    },
    {
        kind: "picture",
        title: "Radar",
        description: "Two areas",
        caption: "The line is the mean.",
        columns: ["Area", "Mean"],
        rows: [{ name: "Data & value", figures: ["2.3"] }],
    },
    { kind: "callout", mood: "warn", eyebrow: "", title: "Title", text: "", caption: "Why", actions: [control("do")] },
    { kind: "advice_list", rows: [{ when: "Now", text: "Do it", because: "you said so", details: "First step: ask" }] },
    {
        kind: "table",
        caption: "All",
        rows: [
            { mark: "met", name: "Row", detail: "", remark: "", control: control("change") },
            { mark: "open", name: "Plain row", detail: "detail", remark: "remark" },
        ],
    },
    { kind: "text_field", label: "Note", text: "typed", typing: "lines" },
    { kind: "disclosure", toggle: control("more", true), remark: "3", text: "Unfolded" },
    { kind: "notice", mood: "accent", text: "Saved", actions: [] },
].map((block, at) => ({ id: `block/${at}`, ...block }));

test("the mirror makes elements of every kind of block, with names, roles and states", async () => {
    assert.deepEqual(
        sorted(blocks.map(({ kind }) => kind)),
        sorted(written_kinds(variant(read("src/flow/view.hpp"), "AnyBlock"))),
    );
    const page = await browser.newPage();
    await page.goto(`${server.base}/empty.html`);
    const session = await page.createCDPSession();
    await page.evaluate(async (list) => {
        const { Mirror } = await import("/web/mirror.js");
        const root = document.createElement("div");
        document.body.append(root);
        window.used = [];
        window.mirror = new Mirror(root, {
            press: (id) => window.used.push(id),
            type: (id, text) => window.used.push(`${id}=${text}`),
        });
        window.mirror.show({ revision: 1, screen: "all", nodes: [], blocks: list });
    }, blocks);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const seen = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, properties }) => {
            const states =
                properties
                    ?.filter(
                        (one) =>
                            ["checked", "pressed", "expanded", "level"].includes(one.name) &&
                            one.value.value !== "false",
                    )
                    .map((one) => `${one.name} ${one.value.value}`)
                    .join(" ") ?? "";
            return [role.value, name?.value, states].filter(Boolean).join(" | ");
        });
    for (const expected of [
        "heading | Title | level 2",
        "heading | 2 First steps | level 2",
        "group | Which?",
        "radio | <b>rung/2</b> & more | checked true",
        "radio | <b>rung/1</b> & more",
        "checkbox | <b>item/1</b> & more | checked true",
        "button | <b>back</b> & more",
        "button | <b>next</b> & more | pressed true",
        "navigation | Chapters",
        "progressbar | Area",
        "table | All",
        "image | Radar: Two areas",
        "table | Radar",
        "columnheader | Mean",
        "rowheader | Data & value",
        "cell | 2.3",
        "textbox | Note",
        "button | <b>more</b> & more 3 | expanded true",
        "table | Stages",
        "rowheader | Stage 2",
        "cell | you are here",
    ])
        assert.ok(seen.includes(expected), `no "${expected}" among\n${seen.join("\n")}`);
    await page.close();
});

test("the mirror keeps elements and focus where ids stay, and reports what was used", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/empty.html`);
    const kept = await page.evaluate(async (list) => {
        const { Mirror } = await import("/web/mirror.js");
        const root = document.createElement("div");
        document.body.append(root);
        const used = [];
        const mirror = new Mirror(root, {
            press: (id) => used.push(id),
            type: (id, text) => used.push(`${id}=${text}`),
        });
        const show = (revision, shown) => mirror.show({ revision, screen: "all", nodes: [], blocks: shown });
        show(1, list);
        const rung = document.getElementById("rung/1");
        rung.focus();
        const changed = structuredClone(list);
        changed
            .find(({ kind }) => kind === "rung_list")
            .rungs.forEach((one) => {
                one.chosen = one.id === "rung/1";
            });
        changed.splice(0, 1);
        changed
            .find(({ kind }) => kind === "rung_list")
            .rungs.unshift({ ...list[4].rungs[0], id: "rung/0", chosen: false });
        show(2, changed);
        const result = [
            document.getElementById("rung/1") === rung,
            document.activeElement === rung,
            rung.checked,
            root.childElementCount,
        ];
        document.getElementById("rung/2").click();
        document.getElementById("item/2").click();
        document.getElementById("next").click();
        const note = root.querySelector("textarea");
        note.value = "more";
        note.dispatchEvent(new Event("input", { bubbles: true }));
        show(3, []);
        return [...result, root.childElementCount, used];
    }, blocks);
    assert.deepEqual(kept, [true, true, true, blocks.length - 1, 0, ["rung/2", "item/2", "next", "block/14=more"]]);
    await page.close();
});

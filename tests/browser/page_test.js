// The page that stands in for the canvas: its colours, what is typed, and the way from one to the other and back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answers_of } from "../support/organisations.js";
import { offline_file, root, rubric, serve, use_browser, visit } from "./support.js";

const css = readFileSync(join(root, "web/mirror.css.js"), "utf8");
const palette = readFileSync(join(root, "src/core/charts/palette.hpp"), "utf8");
const { browser } = await use_browser();

/** The tokens by name, from the first block of CSS, or text, after this. */
function css_colours(begin) {
    const block = css.slice(css.indexOf(begin)).match(/[{`]([^}`]*)[}`]/)[1];
    return Object.fromEntries(
        Array.from(block.matchAll(/--([\w-]+): (#\w{6});/g), ([, name, colour]) => [name, colour]),
    );
}

function painter_colours(theme) {
    const block = palette.match(new RegExp(`Palette ${theme}_palette\\{([^}]*)\\}`))[1];
    return Object.fromEntries(
        Array.from(block.matchAll(/\.(\w+) = 0x(\w{6})/g), ([, name, colour]) => [
            name.replace("_", "-"),
            `#${colour}`,
        ]),
    );
}

function luminance(colour) {
    const [r, g, b] = [1, 3, 5]
        .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

/** As color-mix() does it. */
function mix(under, over, share) {
    const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    const [below, above] = [channels(under), channels(over)];
    return `#${below
        .map((value, at) =>
            Math.round(value + (above[at] - value) * share)
                .toString(16)
                .padStart(2, "0"),
        )
        .join("")}`;
}

const text_pairs = [
    ["text", "background"],
    ["text", "surface"],
    ["text", "track"],
    ["text", "tint"],
    ["text", "warn-tint"],
    ["muted", "background"],
    ["muted", "surface"],
    ["muted", "tint"],
    ["muted", "track"],
    ["muted", "warn-tint"],
    ["accent", "background"],
    ["accent", "tint"],
    ["accent", "warn-tint"],
    ["on-accent", "accent"],
    ["warn", "warn-tint"],
];
const shape_pairs = [
    ["outline", "background"],
    ["outline", "tint"],
    ["outline", "track"],
    ["accent", "background"],
    ["accent", "tint"],
    ["accent", "warn-tint"],
    ["accent", "surface"],
    ["accent", "track"],
    ["accent", "band"],
    ["muted", "band"],
    ["warn", "background"],
    ["warn", "track"],
];

for (const [theme, begin] of [
    ["light", "const light ="],
    ["dark", ".dark {"],
]) {
    test(`${theme}: canvas and page have the same colours, with contrast enough for every pair in use`, () => {
        const { band, track, ...colours } = css_colours(begin);
        assert.deepEqual(colours, painter_colours(theme));
        assert.equal(track, mix(colours.surface, colours.line, 0.3));
        const all = { ...colours, band, track };
        const low = [...text_pairs.map((pair) => [...pair, 4.5]), ...shape_pairs.map((pair) => [...pair, 3])]
            .map(([over, under, least]) => [`${over} on ${under}`, contrast(all[over], all[under]), least])
            .filter(([, found, least]) => found < least);
        assert.deepEqual(low, []);
    });
}

const press = (visitor, id) => visitor.in_widget((_, shadow, name) => shadow.getElementById(name).click(), id);
const typed = (visitor) => visitor.in_widget((_, shadow) => shadow.querySelector(".field")?.value);

test("a note with an emoji and a composed word survives typing, the other view and a reload; keys typed there choose nothing", async () => {
    const visitor = await visit(browser, offline_file, { still: true });
    await press(visitor, "start/quick");
    await press(visitor, "toggle/note");
    await visitor.rest();
    await visitor.in_widget((_, shadow) => shadow.querySelector(".field").focus());
    await visitor.page.keyboard.type("Ask 1 Zoë 🦊 ");
    const session = await visitor.page.createCDPSession();
    await session.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await session.send("Input.insertText", { text: "日本" });
    await visitor.rest();
    const note = "Ask 1 Zoë 🦊 日本";
    assert.equal(await typed(visitor), note);
    assert.deepEqual(Object.values((await visitor.answers()).notes), [note]);
    assert.deepEqual((await visitor.answers()).answers ?? {}, {});
    assert.ok(
        await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.canvas")),
        "what is typed does not turn the canvas off",
    );
    const [box, caret] = await visitor.in_widget((_, shadow) => [
        shadow.querySelector(".field").getBoundingClientRect().height,
        shadow.activeElement.className,
    ]);
    assert.ok(box >= 44);
    assert.equal(caret, "field");
    for (const view of ["html", "canvas"]) {
        await press(visitor, "presentation/other");
        await visitor.rest();
        assert.ok(await visitor.in_widget((_, shadow, name) => shadow.querySelector(`.stage.${name}`), view));
        assert.equal(await typed(visitor), note);
    }
    await visitor.page.reload();
    await visitor.ready();
    assert.deepEqual(Object.values((await visitor.answers()).notes), [note]);
    assert.deepEqual(visitor.messages, []);
    await visitor.in_widget((element) => element.reset());
    await visitor.page.close();
});

test("printing shows the page, and afterwards the canvas is back", async () => {
    const visitor = await visit(browser, offline_file, { still: true });
    await visitor.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.html")));
    await visitor.page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await visitor.rest();
    assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.canvas")));
    await visitor.page.close();
});

test("a summary on paper keeps the answers that its stage rests on, and nothing else that is pressed", async () => {
    const visitor = await visit(browser, offline_file, { still: true });
    await visitor.in_widget((element, _, answers) => element.load(answers), answers_of("brandt-motors"));
    await visitor.page.emulateMediaType("print");
    await visitor.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const printed = await visitor.in_widget((_, shadow) =>
        Array.from(shadow.querySelectorAll(".mirror button"))
            .filter((button) => button.checkVisibility())
            .map(({ id }) => id),
    );
    assert.ok(printed.length > 1);
    assert.ok(
        printed.every((id) => id.startsWith("rests-on/")),
        printed.join(" "),
    );
    await visitor.page.close();
});

test("after 10,000 random actions the elements and the answers agree", async () => {
    const visitor = await visit(browser, offline_file, { still: true });
    const wrong = await visitor.in_widget(async (element, shadow) => {
        let seed = 1;
        const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
        const faults = [];
        let own = ""; // the answers when a what-if began
        for (let action = 0; action < 10000; ++action) {
            const controls = Array.from(shadow.querySelectorAll(".mirror :is(button, .choice > input)")).filter(
                ({ id }) => !/^(file|save|picture|link|earlier|respondents)/.test(id),
            );
            controls[random(controls.length)].click();
            const { answers: scored, context } = await element.answers();
            const answers = { ...scored, ...context };
            if (shadow.getElementById("aside/drop")) {
                // the elements are those of a what-if, and it changes no answer
                own ||= JSON.stringify(answers);
                if (JSON.stringify(answers) !== own) faults.push(`${action} a what-if changed the answers`);
                continue;
            }
            own = "";
            for (const input of shadow.querySelectorAll(".choice > input")) {
                const [kind, question, choice] = input.id.split("/");
                const answer = answers[question] ?? {};
                const chosen =
                    kind === "answer"
                        ? answer.rung === choice || answer.choice === choice
                        : kind === "tick"
                          ? Boolean(answer.items?.includes(choice))
                          : undefined;
                if (chosen !== undefined && chosen !== input.checked) faults.push(`${action} ${input.id}`);
            }
        }
        return faults;
    });
    assert.deepEqual(wrong, []);
    assert.deepEqual(visitor.messages, []);
    await visitor.in_widget((element) => element.reset());
    await visitor.page.close();
});

test("a character that the canvas cannot draw brings the page by itself, and the canvas is back after it", async () => {
    const named = structuredClone(rubric);
    const odd = named.questions.find(({ kind, id }) => kind === "ladder" && id !== named.questions[0].id);
    odd.text = `${odd.text} ไทย`;
    const server = await serve({
        "/odd.json": JSON.stringify(named),
        "/odd.html":
            '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><stream-stage rubric="odd.json" storage="none"></stream-stage>',
    });
    const visitor = await visit(browser, `${server.base}/odd.html`);
    const view = () =>
        visitor.in_widget((_, shadow) =>
            shadow.querySelector(".stage").classList.contains("canvas") ? "canvas" : "page",
        );
    assert.equal(await view(), "canvas");
    await press(visitor, "start/full");
    const seen = [];
    for (let asked = 0; asked < rubric.questions.length && !seen.includes("odd"); ++asked) {
        const here = (await visitor.question()) === odd.id;
        assert.equal(await view(), here ? "page" : "canvas", await visitor.question());
        if (here) {
            seen.push("odd");
            assert.ok(!(await visitor.controls()).includes("presentation/other"), "there is no choice here");
            await visitor.click_element(`unknown/${odd.id}`);
        }
        await press(visitor, "go/next");
        await visitor.rest();
    }
    assert.deepEqual(seen, ["odd"]);
    assert.equal(await view(), "canvas");
    assert.deepEqual((await visitor.answers()).answers[odd.id], { unknown: true });
    assert.deepEqual(visitor.messages, []);
    await visitor.page.close();
    server.close();
});

test("a press on the canvas that brings the page is carried out at once, and leaves the focus to others afterwards", async () => {
    const odd = structuredClone(rubric);
    for (const question of odd.questions) question.text += " ไทย";
    const server = await serve({
        "/odd.json": JSON.stringify(odd),
        "/odd.html":
            '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><input><stream-stage rubric="odd.json" storage="none"></stream-stage>',
    });
    try {
        const visitor = await visit(browser, `${server.base}/odd.html`);
        await visitor.click("start/quick");
        assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.html")));
        assert.equal((await visitor.events("start")).length, 1);
        await visitor.page.focus("input");
        await visitor.in_widget((element) => element.reset());
        await visitor.rest();
        assert.equal(await visitor.page.evaluate(() => document.activeElement.tagName), "INPUT");
        await visitor.page.close();
    } finally {
        server.close();
    }
});

// Reading aids: find in page, and the text spacing that someone who reads with difficulty sets (WCAG 1.4.12).
import assert from "node:assert/strict";
import { test } from "node:test";
import { abilities } from "./abilities.js";
import { draw } from "./lines.js";
import { Walker, rest, screens } from "./screens.js";
import { each_engine } from "./each_engine.js";

/** @typedef {import("./engine.js").Engine} Engine */

/** @param {string} view */
const widget_page = (
    view,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <style>html { scrollbar-width: none } body { margin: 0 }</style><script type="module" src="/stream-stage.js"></script>
    <main><stream-stage rubric="/event-streaming.json" storage="none" presentation="${view}"></stream-stage></main>`;

const spacing = "line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;";
/** What an extension, or a style sheet of the person's own, which is for shadow trees too, says. */
const own_style = `* { ${spacing} } p { margin-bottom: 2em !important; }`;

/** Runs in the page. @param {string} rules for the shadow tree */
const set_spacing = (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.querySelector("stream-stage").shadowRoot.adoptedStyleSheets.push(sheet);
};

/** Runs in the page: words that are cut off, or lie on others. */
function find_lost() {
    const shadow = document.querySelector("stream-stage").shadowRoot;
    const mirror = shadow.querySelector(".mirror");
    const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
    const lost = [];
    const placed = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest(".unseen, svg, .field")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
        const around = parent.closest("button, .choice, .callout, .notice, .mirror > *").getBoundingClientRect();
        for (const box of boxes) {
            const ink = {
                left: box.left,
                right: box.right,
                top: box.top + box.height * 0.15,
                bottom: box.bottom - box.height * 0.15,
            };
            if (
                ink.left < around.left - 3 ||
                ink.right > around.right + 3 ||
                ink.top < around.top - 1 ||
                ink.bottom > around.bottom + 1
            )
                lost.push(`cut: ${node.data}`);
            const under = placed.find(
                (other) =>
                    other.node !== node &&
                    ink.left < other.right - 1 &&
                    other.left < ink.right - 1 &&
                    ink.top < other.bottom &&
                    other.top < ink.bottom,
            );
            if (under) lost.push(`${node.data} lies on ${under.node.data}`);
            placed.push({ node, ...ink });
        }
    }
    if (document.documentElement.scrollWidth > innerWidth) lost.push("it scrolls sideways");
    return { lost, count: placed.length };
}

/** Runs in the page: finds a text as Ctrl+F does, and where it is, from the top left of the canvas. @param {string} text */
function find_in_page(text) {
    getSelection().removeAllRanges();
    if (!window.find(text)) return null;
    const shadow = document.querySelector("stream-stage").shadowRoot;
    const selection = shadow.getSelection ? shadow.getSelection() : getSelection();
    const { left, right, top, bottom } = selection.getRangeAt(0).getBoundingClientRect();
    const origin = shadow.querySelector(".painted").getBoundingClientRect();
    return {
        text: String(selection),
        left: left - origin.left,
        right: right - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
    };
}

each_engine(
    {
        site: { pages: { "/html.html": widget_page("html"), "/canvas.html": widget_page("canvas") } },
        open: { circumstances: { reduced_motion: true } },
    },
    (here, name) => {
        /** @param {"html" | "canvas"} view @param {number} width */
        async function arrive(view, width) {
            await here.engine.viewport(width, 800);
            await here.engine.goto(`${here.site.url}/${view}.html`);
            await here.engine.until(
                (/** @type {string} */ wanted) =>
                    document.querySelector("stream-stage")?.shadowRoot?.querySelector(`.stage.${wanted} button`),
                "widget",
                10_000,
                view,
            );
            await here.engine.evaluate(() => document.fonts.ready.then(() => true));
        }

        test("with wider spacing of text nothing is cut and nothing overlaps, on every screen of the page", async () => {
            for (const width of [320, 1280]) {
                await arrive("html", width);
                await here.engine.evaluate(set_spacing, own_style);
                const walker = new Walker(here.engine);
                for (const [screen, reach] of Object.entries(screens)) {
                    await reach(walker);
                    await here.engine.evaluate(rest);
                    const { lost, count } = await here.engine.evaluate(find_lost);
                    assert.deepEqual(lost, [], `${screen}, ${width} px`);
                    assert.ok(count > 8);
                }
            }
        });

        test("a page's spacing of letters and words is the page view's too", async () => {
            await arrive("html", 800);
            const spaced = await here.engine.evaluate((/** @type {string} */ rules) => {
                document.head.append(Object.assign(document.createElement("style"), { textContent: `* { ${rules} }` }));
                const { letterSpacing, wordSpacing, lineHeight } = getComputedStyle(
                    document.querySelector("stream-stage").shadowRoot.querySelector("p.lead"),
                );
                return { letterSpacing, wordSpacing, lineHeight };
            }, spacing);
            assert.deepEqual(spaced, { letterSpacing: "1.92px", wordSpacing: "2.56px", lineHeight: "27px" });
        });

        const blind = !abilities[name].webgl
            ? "there is no canvas"
            : !abilities[name].finds && "its window.find does not look into shadow trees";
        test("find in page finds the words that are drawn, where they are drawn", { skip: blind }, async () => {
            await arrive("canvas", 360);
            await here.engine.evaluate(rest);
            const { lines } = draw(360, "canvas", []);
            for (const text of [
                lines.find((one) => one.text.startsWith("Self-assessment")).text,
                "Answer everything",
                "quick check stops",
                "Show as a plain page",
            ]) {
                const line = lines.find((one) => one.text.includes(text));
                const found = await here.engine.evaluate(find_in_page, text);
                assert.equal(found?.text, text);
                assert.ok(
                    line &&
                        found.top < line.baseline - 0.7 * line.size &&
                        found.bottom > line.baseline &&
                        found.bottom < line.baseline + line.size / 2,
                    text,
                );
                assert.ok(found.left > line.left - 1 && found.right < line.right + 1, text);
                if (text === line.text) assert.ok(found.left < line.left + 1 && found.right > line.right - 1, text);
            }
            assert.equal(await here.engine.evaluate(find_in_page, "no such words"), null);
        });
    },
);

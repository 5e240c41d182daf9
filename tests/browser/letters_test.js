// Letters on the canvas are those of the page, pixel for pixel: on each line a picture of the canvas is held against one of
// the elements that lie over it, in their own colours.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { in_east_asian } from "../support/east_asian.js";
import { compare_lines, list_lines, show_canvas, show_elements } from "../support/letters.js";
import { answers_file } from "../support/visit.js";
import { settle } from "./settle.js";
import { open_browser, organisation, root, rubric, use_browser, visit_alone } from "./support.js";

/** Of 255: what blending twice, and a place between two pixels that is on the border of the next, may make of a letter. */
const most = 8;
/** Of the inked pixels of a screen, and of a line: those that may differ by more. */
const share_max = 0.01;
const share_of_line_max = 0.02;
const fonts = {
    "/inter-regular.otf": join(root, "build/fonts/inter-regular.otf"),
    "/inter-semibold.otf": join(root, "build/fonts/inter-semibold.otf"),
    "/serif.ttf": "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "/serif-bold.ttf": "/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf",
    "/east-asian.ttf": "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/korean.ttf": "/usr/share/fonts/truetype/lexi/LexiGulim.ttf",
};
const face = (url, weight) => `@font-face { font-family: Inter; font-weight: ${weight}; src: url(${url}) }`;
const faces = {
    inter: face("/inter-regular.otf", 400) + face("/inter-semibold.otf", 600),
    serif: face("/serif.ttf", 400) + face("/serif-bold.ttf", 600),
    "synthetic-bold": face("/inter-regular.otf", 400),
};
const east_asian = /** @type {("ja" | "zh" | "ko")[]} */ (["ja", "zh", "ko"]);
const asian_style = (language) =>
    `${faces.inter} @font-face { font-family: Asian; src: url(${language === "ko" ? "/korean.ttf" : "/east-asian.ttf"}) } stream-stage { --streamstage-font-family: Inter, Asian }`;

/** The rubric with other words in places that the first screens show. */
function in_words(title) {
    return inline({ ...rubric, title });
}
const inline = (other) =>
    `<script type="application/json">${JSON.stringify(other).replaceAll("<", "\\u003c")}</script>`;
const widget = (style, attributes = 'rubric="/event-streaming.json"', inside = "") =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><style>body { margin: 0 } ${style}</style><script type="module" src="/stream-stage.js"></script>
    <stream-stage ${attributes} storage="none">${inside}</stream-stage>`;
const said = (title) => widget(faces.inter, "", in_words(title));
const pages = {
    ...Object.fromEntries(
        Object.entries(fonts)
            .filter(([, file]) => existsSync(file))
            .map(([url, file]) => [url, (_, response) => response.end(readFileSync(file))]),
    ),
    ...Object.fromEntries(Object.entries(faces).map(([name, style]) => [`/${name}.html`, widget(style)])),
    "/cyrillic.html": said("Как далеко вы продвинулись? Πόσο μακριά έχετε φτάσει;"),
    "/late-regular.otf": (_, response) =>
        setTimeout(() => response.end(readFileSync(fonts["/inter-regular.otf"])), 5000), // longer than it is waited for
    "/late.html": widget(face("/late-regular.otf", 400) + face("/inter-semibold.otf", 600)),
    ...Object.fromEntries(
        east_asian.map((language) => [
            `/${language}.html`,
            widget(asian_style(language), "", inline(in_east_asian(rubric, language))),
        ]),
    ),
    "/space.html": said("イベント\u3000ストリーミング"),
    "/arabic.html": said("إلى أي مدى"),
    "/emoji.html": said("How far are you 🚀"),
    "/accents.html": said("Bien su\u0301r"),
};
const { browser, server } = await use_browser(pages);
/** Browsers that are started so have a page's own pixels as large as the screen's. @type {Map<number, import("puppeteer-core").Browser>} */
const sharper = new Map();
after(() => Promise.all([...sharper.values()].map((one) => one.close())));

/** One whose screen has this ratio: pretending to have it, a browser would lay pages out in CSS px. @param {number} ratio */
async function browser_at(ratio) {
    if (ratio === 1) return browser;
    const one = sharper.get(ratio) ?? (await open_browser(`--force-device-scale-factor=${ratio}`));
    sharper.set(ratio, one);
    return one;
}

const screens = {
    start: async () => {},
    late: async (visitor) => {
        assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.canvas") !== null));
        await visitor.page.evaluate(() => document.fonts.ready.then(() => {}));
    },
    question: async (visitor) => {
        await visitor.click("start/quick");
        await visitor.click((await visitor.controls()).find((id) => id.startsWith("answer/")));
    },
    plan: async (visitor) => {
        await visitor.in_widget(
            (element, _, answers) => element.load(answers),
            answers_file(organisation(rubric.test_organisations[4].id)),
        );
        await visitor.rest();
        if ((await visitor.controls()).includes("go/result")) await visitor.click("go/result");
        await visitor.click("chapter/plan");
    },
};

/** @param {string} path @param {object} how @param {(keyof typeof screens)[]} shown */
async function assert_same_letters(path, { width = 800, ratio = 1, ...how }, shown = ["start"]) {
    await visit_alone(
        await browser_at(ratio),
        server.base + path,
        async (visitor) => {
            for (const name of shown) {
                await screens[name](visitor);
                await visitor.page.mouse.move(width - 1, 0);
                await visitor.rest();
                assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.canvas") !== null));
                const shoot = async () => {
                    await settle(visitor);
                    return Buffer.from(await visitor.page.screenshot());
                };
                const drawn = await shoot();
                const lines = await visitor.page.evaluate(list_lines);
                await visitor.page.evaluate(show_elements);
                const set = await shoot();
                await visitor.page.evaluate(show_canvas);
                const compared = compare_lines(drawn, set, lines, ratio, most);
                const inked = compared.reduce((sum, line) => sum + line.inked, 0);
                assert.ok(inked > 2000, "there is text");
                assert.ok(compared.reduce((sum, { off }) => sum + off, 0) <= share_max * inked, name);
                assert.deepEqual(
                    compared.filter((line) => line.off > share_of_line_max * line.inked),
                    [],
                    name,
                );
            }
        },
        { still: true, width, height: 2000, ratio: 0, ...how },
    );
}

for (const ratio of [1, 1.25, 1.5, 2])
    for (const dark of [false, true])
        test(`the canvas has the page's own letters: ratio ${ratio}, ${dark ? "dark" : "light"}`, async () => {
            // A hairline of the page's is whole pixels wide, and of the canvas's one CSS px: below several, lines lie apart.
            const rows = Number.isInteger(ratio) ? ["plan"] : [];
            await assert_same_letters("/inter.html", { ratio, dark }, ["start", "question", ...rows]);
        });

test("so it does on a phone", async () => {
    await assert_same_letters("/inter.html", { ratio: 3, width: 360 }, ["start", "question"]);
});

for (const [name, needed] of [
    ["serif", "/serif-bold.ttf"],
    ["synthetic-bold", "/inter-regular.otf"],
    ["cyrillic", "/inter-regular.otf"],
])
    test(`so it does in other fonts: ${name}`, { skip: !(needed in pages) && "the font is not there" }, async () => {
        for (const ratio of [1, 1.5, 2]) await assert_same_letters(`/${name}.html`, { ratio });
    });

test("a font of the page's that comes late is taken when it is there", async () => {
    await assert_same_letters("/late.html", {}, ["late"]);
});

for (const language of east_asian)
    test(`so it does, and breaks lines as the page does, in ${language}`, async () => {
        for (const [ratio, width] of [
            [1, 320],
            [1.25, 800],
            [2, 360],
        ])
            await assert_same_letters(`/${language}.html`, { ratio, width }, ["start", "question"]);
        await assert_same_letters(`/${language}.html`, {}, ["plan"]);
    });

for (const name of ["space", "arabic", "emoji", "accents"])
    test(`what is not written letter by letter is shown as a page: ${name}`, async () => {
        await visit_alone(browser, `${server.base}/${name}.html`, async (visitor) => {
            assert.ok(await visitor.in_widget((_, shadow) => shadow.querySelector(".stage.html") !== null));
        });
    });

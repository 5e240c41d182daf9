// How the element begins: in pages that come slowly, with what comes late, from parts of two versions, moved meanwhile.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { answer_files } from "../../scripts/answer_files.mjs";
import { controls_for, dist, rubric, use_browser, visit_alone } from "./support.js";
import { has_control, press } from "./take_away.js";

const script = '<script type="module" async src="/stream-stage.js"></script>';
const head = `<!doctype html><meta charset="utf-8">${script}<body>`;
const inside = JSON.stringify(rubric).replaceAll("<", "\\u003c");
const files = answer_files(dist);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A page whose pieces come one after another. */
const slow =
    (...pieces) =>
    async (request, response) => {
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
        for (const piece of pieces) {
            response.write(piece);
            await wait(700);
        }
        response.end();
    };
/** What the script loads from beside itself. */
const loaded = [
    "streamstage.wasm",
    "streamstage-engine.js",
    "streamstage-plain.js",
    "streamstage-canvas.wasm",
    "streamstage-canvas.js",
];

/** dist/ in a folder, but for some of its files; each either a status or bytes. */
const folder = (name, others) =>
    Object.fromEntries(
        ["stream-stage.js", ...loaded, "event-streaming.json"].map((file) => [
            `/${name}/${file}`,
            (request, response) => {
                if (!(file in others))
                    return files({ ...request, method: "GET", url: request.url.replace(`/${name}/`, "/") }, response);
                const other = typeof others[file] === "function" ? others[file](request) : others[file];
                if (typeof other === "number") return response.writeHead(other).end();
                response
                    .writeHead(200, { "Content-Type": file.endsWith(".js") ? "text/javascript" : "text/html" })
                    .end(other);
            },
        ]),
    );
const in_folder = (name) =>
    `<!doctype html><meta charset="utf-8"><script type="module" src="/${name}/stream-stage.js"></script><body><stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>`;
const read = (file) => readFileSync(join(dist, file));
const html = "<!doctype html><title>Start</title>";
const wasm = read("streamstage.wasm");
/** The same with another custom section: valid, and not what the script was made with. */
const other_wasm = Buffer.concat([wasm, Buffer.of(0, 2, 1, 120)]);
const other_plain = Buffer.concat([read("streamstage-plain.js"), Buffer.from("//\n")]);
/** One bit of it is another. */
const flipped = (file) => {
    const bytes = read(file);
    bytes[Math.floor(bytes.length / 3)] ^= 1;
    return bytes;
};
const stale = (other, file) => (request) => (request.url.includes("?") ? read(file) : other);
const half = (file) => read(file).subarray(0, read(file).length / 2);

const cases = {
    "wasm-404": { "streamstage.wasm": 404 },
    "wasm-page": { "streamstage.wasm": html },
    "wasm-stale": { "streamstage.wasm": stale(other_wasm, "streamstage.wasm") },
    "wasm-cut": { "streamstage.wasm": stale(half("streamstage.wasm"), "streamstage.wasm") },
    "wasm-other": { "streamstage.wasm": other_wasm, "streamstage-plain.js": other_plain },
    "plain-old": { "streamstage.wasm": 404, "streamstage-plain.js": other_plain },
    nothing: { "streamstage.wasm": 404, "streamstage-plain.js": 404 },
    "wasm-flipped": { "streamstage.wasm": flipped("streamstage.wasm"), "streamstage-plain.js": 404 },
    "plain-flipped": { "streamstage.wasm": 404, "streamstage-plain.js": flipped("streamstage-plain.js") },
    "engine-flipped": { "streamstage-engine.js": flipped("streamstage-engine.js") },
    "canvas-flipped": { "streamstage-canvas.wasm": flipped("streamstage-canvas.wasm") },
    "painter-flipped": { "streamstage-canvas.js": flipped("streamstage-canvas.js") },
};
const pages = {
    "/late.html": `${head}<stream-stage storage="none"></stream-stage>`,
    "/wrong.html": `${head}<stream-stage storage="none" rubric="nowhere.json"></stream-stage>`,
    "/slow.html": slow(
        `${head}<p>Slow</p><stream-stage storage="none">`,
        '<script type="application/json">',
        inside.slice(0, 9000),
        inside.slice(9000),
        "</script></stream-stage>",
        "<p>The end</p>",
    ),
    "/early.html": slow(
        `${head}<stream-stage storage="none"><script type="application/json">${inside}</script></stream-stage>`,
        ..."abcdefgh",
    ),
    "/other.html": "<!doctype html><title>Other</title><body>",
    "/assets.html": `<!doctype html><meta charset="utf-8"><script type="module" src="/bundle.js"></script><body><stream-stage rubric="event-streaming.json" storage="none" assets="/elsewhere"></stream-stage>`,
    ...folder("elsewhere", {}),
    ...Object.fromEntries(
        Object.entries(cases).flatMap(([name, others]) => [
            [`/${name}.html`, in_folder(name)],
            ...Object.entries(folder(name, others)),
        ]),
    ),
};
const { browser, server } = await use_browser(pages);

const with_page = (path, work) => visit_alone(browser, server.base + path, work, { still: true });
const is_drawn = (visitor) =>
    visitor.in_widget((_, shadow) => shadow.querySelector(".stage").classList.contains("canvas"));
const trouble = (visitor) => visitor.in_widget((_, shadow) => shadow.querySelector("[role=alert]")?.innerText ?? "");

/** A page that is not ready by itself. */
async function with_bare_page(path, work) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(() => {
        window.told = [];
        for (const name of ["ready", "error"])
            addEventListener(`streamstage-${name}`, ({ detail }) => {
                window.told.push(detail.message ?? name);
                window.state = document.readyState;
            });
    });
    await page.goto(server.base + path, { waitUntil: "domcontentloaded" });
    await work(page);
    await context.close();
}

const told = async (page) => {
    await page.waitForFunction(() => window.told.length > 0, { polling: 20 });
    return page.evaluate(() => window.told);
};

for (const path of ["/slow.html", "/early.html"])
    test(`a rubric inside the element that comes bit by bit is waited for: ${path}`, async () => {
        await with_bare_page(path, async (page) => assert.deepEqual(await told(page), ["ready"]));
    });

test("a page that is still coming does not hold up a rubric that is whole", async () => {
    await with_bare_page("/early.html", async (page) => {
        await told(page);
        assert.equal(await page.evaluate(() => window.state), "loading");
    });
});

const late = {
    "an attribute": (element) => element.setAttribute("rubric", "event-streaming.json"),
    "a child": (element, text) => {
        const child = document.createElement("script");
        child.type = "application/json";
        child.textContent = text;
        element.append(child);
    },
    "a child that is filled later": (element, text) => {
        const child = document.createElement("script");
        child.type = "application/json";
        element.append(child);
        setTimeout(() => child.append(text), 50);
    },
    "a child in two halves": (element, text) => {
        const child = document.createElement("script");
        child.type = "application/json";
        child.textContent = text.slice(0, 5000);
        element.append(child);
        setTimeout(() => child.append(text.slice(5000)), 200);
    },
    "a child from a parser of the page's own": (element, text) => {
        const other = document.implementation.createHTMLDocument();
        other.open();
        other.write('<body><stream-stage storage="none"><script type="application/json">');
        element.replaceWith(other.body.firstChild, document.createElement("footer"));
        [0, 9000, 18000].forEach((from, at) => setTimeout(() => other.write(text.slice(from, from + 9000)), 100 * at));
        setTimeout(() => other.write(`${text.slice(27000)}</script></stream-stage>`), 400);
    },
};

for (const [what, give] of Object.entries(late)) {
    test(`a rubric that is given late begins the element: ${what}`, async () => {
        await with_bare_page("/late.html", async (page) => {
            await page.evaluate(
                (source, text) => (0, eval)(`(${source})`)(document.querySelector("stream-stage"), text),
                String(give),
                inside,
            );
            assert.deepEqual(await told(page), ["ready"]);
        });
    });
    test(`after trouble another rubric begins it again: ${what}`, async () => {
        await with_page("/wrong.html", async (visitor) => {
            assert.match(await trouble(visitor), /404/);
            await visitor.page.evaluate(
                (source, text) => {
                    const element = document.querySelector("stream-stage");
                    element.removeAttribute("rubric");
                    (0, eval)(`(${source})`)(element, text);
                },
                String(give),
                inside,
            );
            await visitor.wait(() => window.seen.events.at(-1).type === "streamstage-ready");
            assert.equal(await trouble(visitor), "");
            assert.ok(await has_control(visitor, "start/quick"));
        });
    });
}

test("without a rubric it says so, once, after a while", async () => {
    await with_bare_page("/late.html", async (page) => assert.match((await told(page))[0], /needs a rubric/));
});

test("of a rubric that is another before the first has come, the second is shown", async () => {
    await with_bare_page("/late.html", async (page) => {
        await page.evaluate((text) => {
            const element = document.querySelector("stream-stage");
            element.setAttribute("rubric", "data:application/json,{}");
            setTimeout(() => element.setAttribute("rubric", `data:application/json,${encodeURIComponent(text)}`));
        }, inside);
        await page.waitForFunction(() => window.told.at(-1) === "ready", { polling: 20 });
        assert.equal(
            await page.evaluate(() =>
                document
                    .querySelector("stream-stage")
                    .answers()
                    .then((file) => file.rubric.id),
            ),
            rubric.id,
        );
    });
});

for (const name of ["wasm-404", "wasm-page", "wasm-stale", "wasm-cut"])
    test(`an engine that is not there, or an old one from a cache, is got round: ${name}`, async () => {
        await with_page(`/${name}.html`, async (visitor) => {
            assert.deepEqual(await visitor.events("error"), []);
            assert.equal(await is_drawn(visitor), /stale|cut/.test(name));
            const told = visitor.messages.some((message) => message.startsWith("<stream-stage>"));
            assert.equal(told, /404|page/.test(name), "what takes its place is told to the web master");
            await press(visitor, "start/quick");
            assert.ok(await visitor.question());
        });
    });

for (const [name, words] of [
    ["wasm-other", /parts of two versions\. Load it again\./],
    ["plain-old", /answers with 404/],
    ["nothing", /answers with 404/],
    ["wasm-flipped", /parts of two versions\. Load it again\./],
    ["plain-flipped", /answers with 404/],
    ["engine-flipped", /parts of two versions\. Load it again\./],
])
    test(`an engine that does not fit is refused with a sentence: ${name}`, async () => {
        await with_page(`/${name}.html`, async (visitor) => {
            assert.match(await trouble(visitor), words);
            assert.doesNotMatch(await trouble(visitor), /error on our side|LinkError|import/i);
            assert.equal((await visitor.events("error")).length, 1);
            assert.ok(visitor.messages.some((message) => message.startsWith("<stream-stage>")));
        });
    });

for (const name of ["canvas-flipped", "painter-flipped"])
    test(`one bit of the canvas's part is another: it is not run, and the page stays: ${name}`, async () => {
        await with_page(`/${name}.html`, async (visitor) => {
            await press(visitor, "start/quick");
            await visitor.page.waitForFunction(
                () => !document.querySelector("stream-stage").shadowRoot.querySelector(".coming"),
            );
            assert.ok(
                visitor.messages.some((message) => /parts of two versions/.test(message)),
                visitor.messages.join(),
            );
            assert.equal(await is_drawn(visitor), false);
            assert.ok(await visitor.question());
        });
    });

test("a script that is bundled elsewhere finds the rest in the folder that `assets` names", async () => {
    const {
        outputFiles: [{ text }],
    } = await build({
        stdin: { contents: `import "${join(dist, "stream-stage.js")}";`, resolveDir: dist },
        bundle: true,
        write: false,
        format: "esm",
        minify: true,
        logLevel: "error",
    });
    pages["/bundle.js"] = text;
    await with_page("/assets.html", async (visitor) => {
        assert.deepEqual(await visitor.events("error"), []);
        assert.ok(visitor.requests.includes(`${server.base}/elsewhere/streamstage.wasm`));
        assert.equal(await is_drawn(visitor), true);
    });
});

test("bundlers see the files that belong to the script, and Node.js takes it for nothing to do", async () => {
    const text = read("stream-stage.js").toString();
    for (const name of loaded)
        assert.match(text, new RegExp(`new URL\\("\\./${name.replaceAll(".", "\\.")}",\\s*import\\.meta\\.url\\)`));
    assert.deepEqual(text.match(/\bimport\([^)]*?\*\/ (?=\w)/g), [
        "import(/* @vite-ignore */ /* webpackIgnore: true */ ",
    ]);
    const before_it = Object.getOwnPropertyNames(globalThis).sort();
    const { StreamStage } = await import(join(dist, "stream-stage.js"));
    assert.equal(typeof StreamStage, "function");
    assert.deepEqual(Object.getOwnPropertyNames(globalThis).sort(), before_it);
});

test("moved, cloned, taken out and adopted in the middle of loading, each is ready in the end", async () => {
    await with_bare_page("/late.html", async (page) => {
        const ready = await page.evaluate(async () => {
            const count = 4;
            const list = [];
            const hear = (element) => element.addEventListener("streamstage-ready", () => list.push(element.id)); // it may be out of the page just then
            const make = (id) => {
                const element = document.createElement("stream-stage");
                for (const [name, value] of Object.entries({
                    id,
                    rubric: "event-streaming.json",
                    storage: "none",
                    style: "position: absolute; top: 0; width: 800px",
                }))
                    element.setAttribute(name, value);
                hear(element);
                document.body.prepend(element);
                return element;
            };
            const later = (work) => new Promise((resolve) => setTimeout(() => resolve(work()), 15));
            const moved = make("moved");
            for (let turn = 0; turn < 10; ++turn) await later(() => document.body.prepend(moved));
            const cloned = make("cloned");
            await later(() => {
                const clone = cloned.cloneNode(true);
                clone.id = "clone";
                hear(clone);
                document.body.prepend(clone);
            });
            const out = make("out");
            await later(() => out.remove());
            await later(() => document.body.prepend(out));
            const end = performance.now() + 20_000;
            while (new Set(list).size < count && performance.now() < end) await later(() => {});
            return list.sort();
        });
        assert.deepEqual(ready, ["clone", "cloned", "moved", "out"]);
    });
});

test("an element that is adopted by another document keeps its looks, its answers and its canvas, before and after", async () => {
    pages["/adopt.html"] =
        `${head}<iframe src="other.html" width="900" height="900"></iframe><stream-stage id="one" rubric="event-streaming.json" storage="none"></stream-stage>`;
    await with_page("/adopt.html", async (visitor) => {
        await press(visitor, "start/quick");
        const question = await visitor.question();
        await press(visitor, controls_for(question)[0]);
        const looks = () =>
            visitor.page.evaluate(async () => {
                const element =
                    document.querySelector("stream-stage") ??
                    document.querySelector("iframe").contentDocument.querySelector("stream-stage");
                const { fontFamily, color } = getComputedStyle(
                    element.shadowRoot.querySelector(".mirror h2, .mirror h3"),
                );
                return {
                    fontFamily,
                    color,
                    canvas: element.shadowRoot.querySelector(".stage").classList.contains("canvas"),
                    fonts: element.ownerDocument.fonts.size,
                    answers: (await element.answers()).answers,
                };
            });
        const before_it = await looks();
        await visitor.page.evaluate(async () => {
            const { contentDocument } = document.querySelector("iframe");
            window.element = document.querySelector("stream-stage");
            contentDocument.body.append(window.element);
            await new Promise((resolve) => setTimeout(resolve, 300));
        });
        assert.deepEqual(await looks(), before_it);
        await visitor.page.evaluate(async () => {
            document.implementation.createHTMLDocument("").body.append(window.element);
            document.body.append(window.element);
            await new Promise((resolve) => setTimeout(resolve, 300));
        });
        assert.deepEqual(await looks(), before_it);
        await press(visitor, "go/next");
        assert.notEqual(await visitor.question(), question);
        assert.deepEqual(await visitor.events("error"), []);
    });
});

// Where a file may never come, its text can be copied; where the browser does not hand out a picture, that is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use_browser, visit_alone } from "./support.js";
import { answers_of, notices, open_keep, press, saved_bytes } from "./take_away.js";

const inside =
    '<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><stream-stage rubric="event-streaming.json" storage="none"></stream-stage>';
const bank = answers_of("fairholm-bank");
const pages = {
    "/one.html": inside,
    "/frame.html":
        '<!doctype html><iframe src="/one.html" sandbox="allow-scripts allow-same-origin" style="width: 900px; height: 900px"></iframe>',
    "/alone.html":
        '<!doctype html><iframe src="/streamstage.html" sandbox="allow-scripts" style="width: 900px; height: 900px"></iframe>',
};
const { browser, server } = await use_browser(pages);
server.base = server.base.replace(/\/$/, "");

const with_page = (work, prepare) => visit_alone(browser, `${server.base}/one.html`, work, { still: true, prepare });

/** What is offered in the frame after a press on each of these. */
async function offered_in_frame(path, ids) {
    const page = await browser.newPage();
    await page.goto(server.base + path);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame.waitForFunction(() => document.querySelector("stream-stage")?.shadowRoot.querySelector("button"), {
        polling: 50,
    });
    const offered = await frame.evaluate(
        async (text, names) => {
            const element = document.querySelector("stream-stage");
            const shadow = element.shadowRoot;
            element.load(text);
            shadow.getElementById("chapter/keep").click();
            const seen = {};
            for (const name of names) {
                shadow.getElementById(name).click();
                for (let turn = 0; turn < 100 && !shadow.querySelector(".offered > p"); ++turn)
                    await new Promise((resolve) => setTimeout(resolve, 20));
                const [field] = shadow.querySelectorAll(".offered textarea");
                seen[name] = [
                    shadow.querySelector(".offered > p")?.textContent ?? "",
                    field?.value ?? "",
                    field?.readOnly,
                    shadow.querySelector("[role=status]").textContent,
                ];
                Array.from(shadow.querySelectorAll(".offered button")).at(-1).click();
                seen[name].push(shadow.querySelector(".offered").childElementCount);
            }
            return seen;
        },
        JSON.stringify(bank),
        ids,
    );
    await page.close();
    return offered;
}

for (const path of ["/frame.html", "/alone.html"])
    test(`${path}: whatever is saved in a frame that may forbid it can be copied as text`, async () => {
        const offered = await offered_in_frame(path, [
            "save/answers",
            "save/result",
            "save/table",
            "save/markdown",
            "save/report",
            "picture/curve/svg",
            "picture/curve/png",
        ]);
        const begins = {
            "save/answers": [/answers\.json/, '{"format":"streamstage-answers"'],
            "save/result": [/result\.json/, '{"format":"streamstage-result"'],
            "save/table": [/answers\.csv/, ""],
            "save/markdown": [/report\.md/, "Assessmentreport"],
            "save/report": [/report\.html/, "<!doctype html>"],
            "picture/curve/svg": [/curve\.svg/, "<svg"],
        };
        for (const [id, [name, start]] of Object.entries(begins)) {
            const [sentence, text, read_only, told, left] = offered[id];
            assert.match(sentence, name);
            assert.match(sentence, /copy its text/);
            assert.equal(told, sentence, "it is said to those who listen");
            assert.ok(
                text
                    .replaceAll(/\s|\uFEFF/g, "")
                    .toLowerCase()
                    .startsWith(start.replaceAll(/\s/g, "").toLowerCase()) && text.length > 100,
                `${id}: ${text.slice(0, 60)}`,
            );
            assert.equal(read_only, true);
            assert.equal(left, 0, "closed");
        }
        assert.match(offered["picture/curve/png"][0], /save the chart as SVG, and copy its text/);
    });

test("on a page of its own nothing is offered besides the file", async () => {
    await with_page(async (visitor) => {
        await open_keep(visitor, bank);
        const { file_name } = await saved_bytes(visitor, () => press(visitor, "save/answers"));
        assert.match(file_name, /answers\.json/);
        assert.equal(await visitor.in_widget((_, shadow) => shadow.querySelector(".offered").childElementCount), 0);
    });
});

test("inside an application that saves no files, and where the browser throws, the text is offered, too", async () => {
    for (const break_it of [
        () =>
            Object.defineProperty(navigator, "userAgent", {
                value: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
            }),
        () =>
            Object.defineProperty(navigator, "userAgent", {
                value: "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/120.0 Mobile Safari/537.36",
            }),
        () =>
            (URL.createObjectURL = () => {
                throw new Error("no blobs here");
            }),
    ])
        await with_page(async (visitor) => {
            await visitor.page.evaluate(break_it);
            await open_keep(visitor, bank);
            await press(visitor, "save/answers");
            const text = await visitor.in_widget((_, shadow) => shadow.querySelector(".offered textarea").value);
            assert.deepEqual(JSON.parse(text).answers, bank.answers);
            assert.deepEqual(visitor.messages, []);
        });
});

test("the text is copied by its button, or is selected where the clipboard refuses", async () => {
    await with_page(async (visitor) => {
        await visitor.page.evaluate(() => {
            Object.defineProperty(navigator, "userAgent", { value: "Instagram" });
            window.copied = "";
            Object.defineProperty(navigator, "clipboard", {
                configurable: true,
                value: { writeText: async (text) => void (window.copied = text) },
            });
        });
        await open_keep(visitor, bank);
        await press(visitor, "save/answers");
        const press_copy = () =>
            visitor.in_widget(async (_, shadow) => {
                const button = shadow.querySelector(".offered button");
                button.click();
                await new Promise((resolve) => setTimeout(resolve, 100));
                const field = shadow.querySelector(".offered textarea");
                return [button.textContent, field.selectionEnd - field.selectionStart === field.value.length];
            });
        assert.deepEqual(await press_copy(), ["Copied", true]);
        assert.deepEqual(JSON.parse(await visitor.page.evaluate(() => window.copied)).answers, bank.answers);
        await visitor.page.evaluate(() => {
            Object.defineProperty(navigator, "clipboard", { value: undefined });
            document.execCommand = () => false;
        });
        assert.deepEqual(await press_copy(), ["Copy it by hand: it is selected", true]);
    });
});

const breakages = {
    "gives noise": () => {
        CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) =>
            new ImageData(
                Uint8ClampedArray.from({ length: width * height * 4 }, () => Math.random() * 256),
                width,
                height,
            );
    },
    "gives one colour": () => {
        CanvasRenderingContext2D.prototype.getImageData = (x, y, width, height) =>
            new ImageData(new Uint8ClampedArray(width * height * 4).fill(255), width, height);
    },
    throws: () => {
        CanvasRenderingContext2D.prototype.getImageData = () => {
            throw new DOMException("tainted", "SecurityError");
        };
    },
    "gives no picture": () => {
        HTMLCanvasElement.prototype.toBlob = (receive) => receive(null);
    },
    "has no canvas to draw on": () => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
            return kind === "2d" ? null : getContext.call(this, kind, ...more);
        };
    },
};
for (const [what, break_it] of Object.entries(breakages))
    test(`a browser that ${what}: no picture is saved, and SVG is named`, async () => {
        await with_page(async (visitor) => {
            await visitor.page.evaluate(break_it);
            await visitor.page.evaluate(() => {
                window.saved = 0;
                HTMLAnchorElement.prototype.click = () => void (window.saved += 1);
            });
            await open_keep(visitor, bank);
            await press(visitor, "picture/profile/png");
            await visitor.wait(() =>
                document.querySelector("stream-stage").shadowRoot.querySelector(".mirror .notice"),
            );
            assert.match(await notices(visitor), /could not be saved\..*Save the chart as SVG/);
            assert.equal(await visitor.page.evaluate(() => window.saved), 0);
            assert.deepEqual(visitor.messages, []);
        });
    });

test("a last bit that differs in what is read back does no harm", async () => {
    await with_page(async (visitor) => {
        await visitor.page.evaluate(() => {
            const { getImageData } = CanvasRenderingContext2D.prototype;
            CanvasRenderingContext2D.prototype.getImageData = function (...place) {
                const image = getImageData.apply(this, place);
                image.data.forEach((value, at) => (image.data[at] = value ^ (at % 7 === 0 ? 1 : 0)));
                return image;
            };
        });
        await open_keep(visitor, bank);
        const { bytes } = await saved_bytes(visitor, () => press(visitor, "picture/profile/png"));
        assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    });
});

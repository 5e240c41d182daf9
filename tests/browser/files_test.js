// Files that are picked or dropped, one or many, sound or hostile.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { make_folder, offline_file, rubric, score, use_browser, visit_alone } from "./support.js";
import { answers_of, has_control, hostile_texts, notices, open_keep, press, result_of } from "./take_away.js";

const bank = answers_of("fairholm-bank");
const folder = make_folder();
const { browser, server } = await use_browser({
    "/early.html": `<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><stream-stage rubric="event-streaming.json" storage="none"></stream-stage>
        <script type="module">
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([${JSON.stringify(JSON.stringify(bank))}], "early.json"));
            document.querySelector("stream-stage").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
        </script>`,
});

function file(name, content) {
    const path = join(folder, name);
    writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : JSON.stringify(content));
    return path;
}

const with_page = (work, url = offline_file) => visit_alone(browser, url, work, { still: true });

/** Drops files on the middle of what is seen, as the system does. */
async function drop(visitor, files, data = {}) {
    const session = await visitor.page.createCDPSession();
    for (const type of ["dragEnter", "dragOver", "drop"])
        await session.send("Input.dispatchDragEvent", {
            type,
            x: 640,
            y: 300,
            data: { items: [], files, dragOperationsMask: 1, ...data },
        });
    await session.detach();
}

const says = (visitor, pattern) =>
    visitor.wait(
        (selector, source) => {
            const said = Array.from(
                document.querySelector(selector).shadowRoot.querySelectorAll(".mirror .notice"),
                (notice) => notice.textContent,
            ).join("\n");
            return new RegExp(source).test(said);
        },
        visitor.selector,
        pattern.source,
    );

test("a file that is dropped on the element opens as a picked one does", async () => {
    await with_page(async (visitor) => {
        await drop(visitor, [file("bank.json", bank)]);
        await says(visitor, /“bank\.json” is open\./);
        assert.equal(await result_of(visitor), JSON.stringify(JSON.parse(score(bank))));
        assert.equal(visitor.page.url(), offline_file);
    });
});

test("several that are dropped are put together", async () => {
    await with_page(async (visitor) => {
        const names = ["fairholm-bank", "marsh-water", "telvia"];
        await drop(
            visitor,
            names.map((id) => file(`${id}.json`, answers_of(id, { respondent: { name: id, group: "technology" } }))),
        );
        await says(visitor, /Answers from 3 people have been combined\./);
        assert.ok(await has_control(visitor, "respondents/add"));
    });
});

test("a file that is dropped while the element loads opens once it is there", async () => {
    await with_page(async (visitor) => {
        await says(visitor, /“early\.json” is open\./);
        assert.deepEqual((await visitor.answers()).answers, bank.answers);
        assert.deepEqual(visitor.messages, []);
    }, `${server.base}/early.html`);
});

test("what is no file, and a drop beside the element, stay the page's own", async () => {
    await with_page(async (visitor) => {
        const prevented = await visitor.page.evaluate(() => {
            const element = document.querySelector("stream-stage");
            const cancelled = (target, with_file) =>
                ["dragover", "drop"].map((type) => {
                    const dataTransfer = new DataTransfer();
                    if (with_file) dataTransfer.items.add(new File(["{}"], "a.json"));
                    else dataTransfer.setData("text/plain", "words");
                    return !target.dispatchEvent(
                        new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }),
                    );
                });
            return [cancelled(element, false), cancelled(document.body, true), cancelled(element, true)];
        });
        assert.deepEqual(prevented, [
            [false, false],
            [false, false],
            [true, true],
        ]);
    });
});

test("a folder and a file that is too large are refused by name, and what can be read is read", async () => {
    await with_page(async (visitor) => {
        mkdirSync(join(folder, "answers"), { recursive: true });
        const large = file("large.json", " ".repeat((16 << 20) + 1));
        await drop(visitor, [file("bank.json", bank), large, join(folder, "answers")]);
        await says(visitor, /“large\.json” is larger than 16 MiB\./);
        assert.match(await notices(visitor), /“answers”/);
        assert.match(await notices(visitor), /“bank\.json” is open\./);
        assert.deepEqual((await visitor.answers()).answers, bank.answers);
        assert.deepEqual(visitor.messages, []);
    });
});

test("files of another rubric, of an older version, with unknown ids, or of ten MiB are met with a sentence", async () => {
    const older = {
        ...bank,
        rubric: { ...bank.rubric, version: "0.0.1" },
        answers: { ...bank.answers, "asked-once": { rung: "gone" } },
    };
    for (const [name, content, sentence] of [
        [
            "tea.json",
            { ...bank, rubric: { id: "tea", version: "1.0.0" } },
            /“tea\.json” was not opened.*belong to the rubric “tea”/,
        ],
        ["older.json", older, /“older\.json” is open\..*Dropped: .*“asked-once”/],
        [
            "unknown.json",
            { ...bank, answers: { "asked-never": { rung: "x" } } },
            /“unknown\.json” was not opened.*“asked-never” is not in the rubric/,
        ],
        ["large.json", JSON.stringify(bank).padEnd(10 << 20, "]"), /“large\.json” was not opened/],
        ["picture.png", "\u0089PNG\r\n", /“picture\.png” was not opened/],
    ])
        await with_page(async (visitor) => {
            await drop(visitor, [file(name, content)]);
            await says(visitor, sentence);
            assert.deepEqual(visitor.messages, []);
        });
});

test("hostile texts in names, notes and reasons are shown as text: no element more, no script, no dialog, no request", async () => {
    await with_page(async (visitor) => {
        const dialogs = [];
        visitor.page.on("dialog", (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
        const ids = rubric.questions.map(({ id }) => id);
        const notes = Object.fromEntries(
            ids.map((id, at) => [id, hostile_texts.filter((_, text) => text % ids.length === at).join(" ")]),
        );
        const reason = rubric.questions.find(({ allow_not_applicable }) => allow_not_applicable);
        const hostile = { ...bank, notes, respondent: { name: hostile_texts[0], group: hostile_texts[2] } };
        hostile.answers = { ...bank.answers, [reason.id]: { not_applicable: hostile_texts[1] } };
        const outside = await visitor.page.evaluate(() => document.querySelectorAll("*").length);
        await drop(visitor, [file(`<img src=x onerror="window.hit=1">.json`.replaceAll("/", ""), hostile)]);
        await says(visitor, /is open\./);
        const screens = ["chapter/summary", "chapter/why", "chapter/compare", "chapter/keep", "go/review"];
        for (const id of screens) if (await has_control(visitor, id)) await press(visitor, id);
        assert.deepEqual((await visitor.answers()).notes, notes);
        const strangers = await visitor.in_widget((_, shadow) =>
            Array.from(
                shadow.querySelectorAll(
                    "script, img, iframe, a, style, base, meta, object, embed, [onerror], [onload], [srcdoc]",
                ),
                ({ outerHTML }) => outerHTML,
            ),
        );
        assert.deepEqual(strangers, []);
        assert.equal(await visitor.page.evaluate(() => document.querySelectorAll("*").length), outside);
        assert.equal(await visitor.page.evaluate(() => window.hit), undefined);
        assert.deepEqual(dialogs, []);
        assert.deepEqual(visitor.requests, [offline_file]);
        assert.deepEqual((await visitor.seen()).violations, []);
        assert.deepEqual(visitor.messages, []);
    });
});

test("the file picker takes several files where several are asked for", async () => {
    await with_page(async (visitor) => {
        await open_keep(visitor, bank);
        await press(visitor, "chapter/compare");
        const asked = visitor.page.waitForFileChooser();
        await visitor.seen();
        await press(visitor, "respondents/add");
        assert.equal((await asked).isMultiple(), true);
    });
});

const named = { ...bank, respondent: { name: "Jürgen Müller", group: "" } };
const text = JSON.stringify(named);
const utf16 = (big) => {
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return big ? bytes.swap16() : bytes;
};

for (const [what, bytes] of [
    ["with a byte order mark", Buffer.from(`\ufeff${text}`)],
    ["in UTF-16 as PowerShell writes it", utf16(false)],
    ["in UTF-16, the other way round", utf16(true)],
])
    test(`a file ${what} opens as it does on the command line`, async () => {
        await with_page(async (visitor) => {
            await drop(visitor, [file("answers.json", bytes)]);
            await says(visitor, /“answers\.json” is open\./);
            assert.deepEqual((await visitor.answers()).respondent.name, "Jürgen Müller");
        });
    });

for (const [what, bytes, sentence] of [
    ["in Windows-1252", Buffer.from(text, "latin1"), /not opened.*The file is not UTF-8 here\./],
    [
        "that stops in the middle of a letter",
        Buffer.from(text).subarray(0, Buffer.from(text).indexOf("ü") + 1),
        /not opened/,
    ],
    ["that is empty", Buffer.alloc(0), /“answers\.json” was not opened/],
])
    test(`a file ${what} is refused, and nothing of it is kept`, async () => {
        await with_page(async (visitor) => {
            await drop(visitor, [file("answers.json", bytes)]);
            await says(visitor, sentence);
            assert.deepEqual((await visitor.answers()).answers, {});
            assert.deepEqual(visitor.messages, []);
        });
    });

test("a cancelled picker leaves nothing behind: what is loaded or dropped next is opened", async () => {
    for (const id of ["respondents/add", "earlier/open"])
        await with_page(async (visitor) => {
            await open_keep(visitor, bank);
            await press(visitor, "chapter/compare");
            const asked = visitor.page.waitForFileChooser();
            await press(visitor, id);
            await (await asked).cancel();
            await press(visitor, "chapter/keep");
            await visitor.in_widget(async (element) => element.load(await element.answers()));
            assert.match(await notices(visitor), /Your answers are back\./);
            await press(visitor, "chapter/compare");
            assert.ok(await has_control(visitor, "respondents/add"));
            assert.equal((await visitor.answers()).contributions, undefined);
            await drop(visitor, [file("bank.json", bank)]);
            await says(visitor, /“bank\.json” is open\./);
        });
});

test("a picked file answers what was asked for, whatever was dropped or asked meanwhile", async () => {
    await with_page(async (visitor) => {
        await open_keep(visitor, named);
        await press(visitor, "chapter/compare");
        const first = visitor.page.waitForFileChooser();
        await press(visitor, "respondents/add");
        const chooser = await first;
        const second = visitor.page.waitForFileChooser();
        await press(visitor, "earlier/open");
        await (await second).cancel();
        await chooser.accept([file("bank.json", answers_of("marsh-water"))]);
        await says(visitor, /Answers from 2 people have been combined, yours among them\./);
    });
});

test("a thousand files are read one after another, and more than there is room for are refused by name", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/drawn.html`);
    const seen = await page.evaluate(async () => {
        const { read_files } = await import("/web/files.js");
        let open = 0,
            most = 0,
            opened = 0;
        const make = (name, size) => ({
            name,
            size,
            arrayBuffer: async () => {
                most = Math.max(most, ++open);
                opened += 1;
                await null;
                open -= 1;
                return { byteLength: size, length: size };
            },
        });
        const small = await read_files(Array.from({ length: 1000 }, (_, at) => new File(["{}"], `${at}.json`)));
        const large = await read_files([
            ...Array.from({ length: 12 }, (_, at) => new File([new Uint8Array(12 << 20)], `${at}.json`)),
        ]);
        const gone = await read_files([
            make("huge.json", (16 << 20) + 1),
            {
                name: "gone.json",
                size: 5,
                arrayBuffer: async () => {
                    throw new DOMException("gone", "NotReadableError");
                },
            },
        ]);
        return {
            small: small.texts.length,
            large: [large.texts.length, large.refused],
            gone: gone.refused,
            most,
            opened,
        };
    });
    assert.equal(seen.small, 2000);
    assert.equal(seen.large[0], 20);
    assert.deepEqual(seen.large[1], ["too_many", "10.json", "too_many", "11.json"]);
    assert.deepEqual(seen.gone, ["too_large", "huge.json", "unreadable", "gone.json"]);
    assert.equal(seen.opened, 0, "too large to be read at all");
    await page.close();
});

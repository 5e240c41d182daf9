// Keys: what is typed into the widget, or used by it, is nobody else's; all others are the page's. On every keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use_browser, visit } from "./support.js";

/** A page with shortcuts, which cannot see that somebody types: all that it is told is that a <stream-stage> has the focus. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shortcuts</title><script type="module" src="/stream-stage.js"></script>
    <script>
        window.heard = [];
        for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut", "compositionend"])
            document.addEventListener(type, (event) => {
                if (/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
                heard.push(event.key ? type + " " + event.key : type);
            });
    </script><stream-stage rubric="/event-streaming.json" storage="none" start mode="full"></stream-stage><input id="own"></html>`;

const { browser, server: site } = await use_browser({ "/page.html": page });

const open = () => visit(browser, `${site.base}/page.html`, { still: true });
const heard = (visitor) => visitor.page.evaluate(() => window.heard.splice(0));
const focus = (visitor, selector) =>
    visitor.in_widget((_, shadow, wanted) => shadow.querySelector(wanted).focus(), selector);

for (const presentation of ["canvas", "html"])
    test(`${presentation}: what is typed into a note is typed there and heard nowhere else`, async () => {
        const visitor = await open();
        const { keyboard } = visitor.page;
        const press = (id) => visitor.in_widget((_, shadow, name) => shadow.getElementById(name).click(), id);
        if (presentation === "html") await press("presentation/other");
        await press("toggle/note");
        await visitor.rest();
        await focus(visitor, "textarea");
        await heard(visitor);
        await keyboard.type("in/out, sun? ß é 日本\n1");
        assert.equal(
            await visitor.in_widget((_, shadow) => shadow.querySelector("textarea").value),
            "in/out, sun? ß é 日本\n1",
        );
        for (const key of ["Backspace", "ArrowLeft", "Home", "End", "PageDown", "Delete", "Enter"])
            await keyboard.press(key);
        for (const letter of ["a", "c", "x", "v", "z"]) await visitor.type_with_control(letter);
        await visitor.type_with_control("ArrowLeft");
        const session = await visitor.page.createCDPSession();
        await session.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
        await session.send("Input.insertText", { text: "日本" });
        const about_control = (line) => !line.endsWith(" Control");
        assert.deepEqual((await heard(visitor)).filter(about_control), []);
        await visitor.type_with_control("k");
        for (const key of ["Escape", "F2", "Shift"]) await keyboard.press(key);
        await keyboard.down("Alt");
        await keyboard.press("s");
        await keyboard.up("Alt");
        const downs = (await heard(visitor)).filter((line) => line.startsWith("keydown"));
        assert.deepEqual(
            downs,
            ["Control", "k", "Escape", "F2", "Shift", "Alt", "s"].map((key) => `keydown ${key}`),
        );
        await visitor.page.focus("#own");
        await keyboard.type("own/");
        assert.equal(await visitor.page.$eval("#own", ({ value }) => value), "own/");
        await visitor.page.close();
    });

test("keys that choose, go on or move within the answers are not the page's; those that do nothing here are", async () => {
    const visitor = await open();
    const { keyboard } = visitor.page;
    const hears = async (keys, selector) => {
        if (selector) await focus(visitor, selector);
        await heard(visitor);
        for (const key of keys) await visitor.type(key);
        return (await heard(visitor)).filter((line) => line.startsWith("key"));
    };
    const all = (key) => [`keydown ${key}`, ...(key.length === 1 ? [`keypress ${key}`] : []), `keyup ${key}`];
    assert.deepEqual(await hears(["2"], "h2, h3"), []);
    assert.deepEqual(await hears(["ArrowDown", "ArrowUp", " "], "[type=radio]:checked"), []);
    assert.deepEqual(await hears(["Enter"]), []); // on to the next question
    assert.deepEqual(await hears(["Backspace"]), []);
    assert.deepEqual(
        await hears(["/", "n", "s", "9", "ArrowRight", "Escape", " "], "h2, h3"),
        ["/", "n", "s", "9", "ArrowRight", "Escape", " "].flatMap(all),
    );
    assert.deepEqual(await hears(["ArrowRight"], "[id='go/next']"), all("ArrowRight"));
    assert.deepEqual(await hears([" ", " "], "[id='toggle/areas']"), []);
    await focus(visitor, "h2, h3");
    await heard(visitor);
    await keyboard.down("1");
    await keyboard.down("1"); // held: it repeats
    await keyboard.up("1");
    assert.deepEqual(await heard(visitor), []);
    await visitor.type_with_control("z");
    assert.deepEqual(
        (await heard(visitor)).filter((line) => !line.endsWith("Control")),
        [],
    );
    await visitor.page.close();
});

/** What keyboards of the world give for undo and redo: [key, code], keyCode where that alone tells. */
const undos = {
    "German (Z and Y change places)": [
        ["z", "KeyY"],
        ["y", "KeyZ"],
    ],
    "French (Z is where W is)": [
        ["z", "KeyW"],
        ["y", "KeyY"],
    ],
    Dvorak: [
        ["z", "Slash"],
        ["y", "KeyF"],
    ],
    "with caps lock": [
        ["Z", "KeyZ"],
        ["Y", "KeyY"],
    ],
    Russian: [
        ["я", "KeyZ"],
        ["н", "KeyY"],
    ],
    Greek: [
        ["ζ", "KeyZ"],
        ["υ", "KeyY"],
    ],
    Hebrew: [
        ["ז", "KeyZ"],
        ["ט", "KeyY"],
    ],
    Arabic: [
        ["ئ", "KeyZ"],
        ["غ", "KeyY"],
    ],
    Persian: [
        ["ظ", "KeyZ"],
        ["غ", "KeyY"],
    ],
    Thai: [
        ["ผ", "KeyZ"],
        ["ั", "KeyY"],
    ],
    Hindi: [
        ["ॆ", "KeyZ"],
        ["ब", "KeyY"],
    ],
    Georgian: [
        ["ზ", "KeyZ"],
        ["ყ", "KeyY"],
    ],
    "Korean, composing": [
        ["Process", "KeyZ"],
        ["Process", "KeyY"],
    ],
    "Serbian, where the letters stand as in German": [
        ["з", "KeyY", 90],
        ["џ", "KeyZ", 89],
    ],
};

const strike = (visitor, key, more = {}) =>
    visitor.in_widget(
        (_, shadow, name, init) =>
            !shadow.querySelector(".mirror :is(h2, h3)").dispatchEvent(
                new KeyboardEvent("keydown", {
                    key: name,
                    bubbles: true,
                    composed: true,
                    cancelable: true,
                    ...init,
                }),
            ),
        key,
        more,
    );
const answered = (visitor) => visitor.in_widget((_, shadow) => shadow.querySelectorAll(":checked").length);

test("undo and redo by the letter where the layout has it, else by the key", async () => {
    const visitor = await open();
    await strike(visitor, "1");
    for (const [layout, [[undo, at, undo_code], [redo, there, redo_code]]] of Object.entries(undos)) {
        assert.equal(await strike(visitor, undo, { code: at, keyCode: undo_code, ctrlKey: true }), true, layout);
        assert.equal(await answered(visitor), 0, layout);
        assert.equal(await strike(visitor, redo, { code: there, keyCode: redo_code, metaKey: true }), true, layout);
        assert.equal(await answered(visitor), 1, layout);
        assert.equal(await strike(visitor, undo, { code: at, keyCode: undo_code, ctrlKey: true }), true, layout);
        assert.equal(
            await strike(visitor, undo, { code: at, keyCode: undo_code, ctrlKey: true, shiftKey: true }),
            true,
            `${layout}, with Shift`,
        );
        assert.equal(await answered(visitor), 1, layout);
    }
    // The key that is Z elsewhere, where it writes another Latin letter.
    for (const [key, code] of [
        ["w", "KeyZ"],
        ["y", "KeyZ"],
        ["ņ", "KeyZ"],
        [";", "KeyZ"],
    ])
        await strike(visitor, key, { code, ctrlKey: true });
    assert.equal(await answered(visitor), 1);
    await visitor.page.close();
});

test("digits of every script choose, from the upper row and from the number pad", async () => {
    const visitor = await open();
    const on = () =>
        visitor.in_widget(
            (_, shadow) => Array.from(shadow.querySelectorAll("[type=radio]")).findIndex(({ checked }) => checked) + 1,
        );
    const scripts = {
        Arabic: "٠",
        Persian: "۰",
        Devanagari: "०",
        Bengali: "০",
        Tamil: "௦",
        Thai: "๐",
        Khmer: "០",
        Burmese: "၀",
        "full width": "０",
    };
    for (const [script, zero] of Object.entries(scripts))
        for (const digit of [3, 1, 2]) {
            assert.equal(
                await strike(visitor, String.fromCodePoint(zero.codePointAt(0) + digit), { code: `Digit${digit}` }),
                true,
                script,
            );
            assert.equal(await on(), digit, script);
        }
    assert.equal(await strike(visitor, "1", { code: "Digit1", shiftKey: true }), true, "French");
    assert.equal(await on(), 1);
    assert.equal(await strike(visitor, "2", { code: "Numpad2" }), true);
    assert.equal(await on(), 2);
    for (const key of ["²", "&", "一", "½", "Ⅲ"])
        assert.equal(await strike(visitor, key, { code: "Digit1" }), false, key);
    assert.equal(await on(), 2);
    await visitor.page.close();
});

// What a page may set, call, hear and style: manifest, running element, types and guide say the same.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { find_element, write_types } from "../../scripts/write_types.mjs";
import { bilingual, in_page } from "../support/bilingual_rubric.js";
import {
    face_of_element,
    face_of_guide,
    face_of_manifest,
    face_of_markup,
    face_of_types,
    list_gaps,
} from "../support/compare_faces.js";
import { dist, root, use_browser, visit_alone } from "./support.js";
import { press } from "./take_away.js";

const script = '<script type="module" src="/stream-stage.js"></script>';
const head = `<!doctype html><meta charset="utf-8">${script}<body>`;
const watching = `<script>
    window.names = new Set(); window.states = new Set();
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
        if (this.localName === "stream-stage" && event instanceof CustomEvent) names.add(event.type);
        return dispatch.call(this, event);
    };
    const add = CustomStateSet.prototype.add;
    CustomStateSet.prototype.add = function (state) { states.add(state); return add.call(this, state); };
</script>`;
const { browser, server } = await use_browser({
    "/watched.html": `<!doctype html><meta charset="utf-8">${watching}${script}<body>
        <stream-stage storage="none">${in_page(bilingual)}<a slot="call-to-action" href="#talk" streamstage-action="talk">Talk</a></stream-stage>
        <stream-stage style="--streamstage-accent: #f5f5f5"><script type="application/json">{}</script></stream-stage>`,
    "/plain.html": `${head}<stream-stage storage="none">${in_page(bilingual)}</stream-stage>`,
    "/before.html": `<!doctype html><meta charset="utf-8"><body><stream-stage id="a" storage="none"></stream-stage><script>
            const a = document.querySelector("#a");
            a.rubric = ${JSON.stringify(bilingual)}; a.theme = "dark"; a.start = true; a.without = "files"; a.lang = "de"; a.formValue = "answers";
        </script>${script}`,
});
const with_page = (path, work) => visit_alone(browser, server.base + path, work, { still: true });

const read = (name) => readFileSync(join(root, name), "utf8");
const manifest = JSON.parse(readFileSync(join(dist, "custom-elements.json"), "utf8"));
const handlers = {
    react: (event) => `on${event}`,
    vue: (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`,
    svelte: (event) => `on${event}`,
};

/** A whole visit, so that the element tells all that it tells. */
async function watch_element() {
    return with_page("/watched.html", async (visitor) => {
        await press(visitor, "start/quick");
        await press(visitor, "answer/green/yes");
        await press(visitor, "go/next");
        await press(visitor, "answer/black/yes");
        await press(visitor, "go/result");
        await visitor.page.evaluate(() => document.querySelector("[streamstage-action]").click());
        await visitor.wait(() => window.names.has("streamstage-error") && window.names.has("streamstage-contrast"));
        return visitor.page.evaluate(
            (source) => (0, eval)(`(${source})`)([...window.names], [...window.states]),
            String(face_of_element),
        );
    });
}

test("manifest, running element, types and guide have the same face, and whatever one of them lacks is found", async () => {
    const running = await watch_element();
    const element = find_element(manifest);
    const types = (name) => readFileSync(join(dist, name), "utf8");
    const faces = {
        element,
        running,
        types: face_of_types(types("stream-stage.d.ts")),
        guide: face_of_guide(read("docs/embedding.md")),
        markups: Object.fromEntries(
            Object.entries(handlers).map(([name, handler]) => [
                name,
                face_of_markup(types(`types/${name}.d.ts`), handler),
            ]),
        ),
    };
    assert.deepEqual(list_gaps(faces), []);

    for (const [kind, names] of Object.entries(face_of_manifest(element)))
        for (const name of names) {
            for (const place of ["running", "types", "guide"]) {
                if (!faces[place][kind]?.includes(name)) continue; // it is another kind's row in the guide
                const lacking = { ...faces[place], [kind]: faces[place][kind].filter((one) => one !== name) };
                assert.notDeepEqual(list_gaps({ ...faces, [place]: lacking }), [], `${name} taken out of ${place}`);
            }
            const fewer = structuredClone(element);
            for (const list of ["attributes", "members", "events", "slots", "cssParts", "cssStates", "cssProperties"])
                fewer[list] = fewer[list].filter((one) => one.name !== name);
            assert.notDeepEqual(list_gaps({ ...faces, element: fewer }), [], `${name} taken out of the manifest`);
        }
});

test("types of dist/ are those that the manifest gives, and hold a program to them", () => {
    const made = write_types(JSON.parse(read("web/custom-elements.json")), read("web/data_types.d.ts"));
    for (const [name, text] of Object.entries(made)) assert.equal(readFileSync(join(dist, name), "utf8"), text, name);
});

test("every code of trouble stands in types, remedies and guide", () => {
    const guide = read("docs/embedding.md").split("\n## Errors\n")[1].split("\n## ")[0];
    const documented = Array.from(guide.matchAll(/^\| `(\w+)` \|/gm), ([, code]) => code)
        .filter((code) => code !== "code")
        .sort();
    const types = read("web/data_types.d.ts");
    const [, trouble] = types.match(/type TroubleCode =([^;]*);/);
    const [, load] = types.match(/code: ("unreadable"[^;]*);/);
    const codes = [...(trouble + load).matchAll(/"(\w+)"/g)].map(([, code]) => code).sort();
    assert.deepEqual(documented, codes);
    const [, remedies] = read("web/remedies.js").match(/const remedies = \{([^]*?)\n\};/);
    const known = [...trouble.matchAll(/"(\w+)"/g)].map(([, code]) => code).sort();
    assert.deepEqual(Array.from(remedies.matchAll(/^    (\w+):/gm), ([, code]) => code).sort(), known);
});

test("each attribute is a property, and each property an attribute; what is no value of theirs counts as none", async () => {
    await with_page("/plain.html", async (visitor) => {
        const wrong = await visitor.page.evaluate((attributes) => {
            const element = document.createElement("stream-stage");
            const faults = [];
            for (const { name, fieldName, type, default: usual } of attributes) {
                const say = (what) => faults.push(`${name}: ${what}`);
                const expected = type.text === "boolean" ? false : usual ? JSON.parse(usual) : "";
                const empty = name === "rubric" ? null : expected;
                if (element[fieldName] !== empty) say(`is ${element[fieldName]}`);
                const values = type.text.includes("|")
                    ? type.text.split(" | ").map((text) => JSON.parse(text))
                    : ["a", "7"];
                for (const value of type.text === "boolean" ? [true, false] : values) {
                    element[fieldName] = value;
                    const attribute = element.getAttribute(name);
                    if (attribute !== (value === true ? "" : value === false ? null : value))
                        say(`attribute ${attribute}`);
                    if (element[fieldName] !== value) say(`property ${element[fieldName]} after ${value}`);
                }
                if (type.text.includes("|")) {
                    element.setAttribute(name, "nonsense");
                    if (element[fieldName] !== empty) say(`nonsense is ${element[fieldName]}`);
                }
                if (name === "lang") continue; // a page's own
                element[fieldName] = null;
                if (element.hasAttribute(name) || element[fieldName] !== empty) say("null leaves it");
            }
            element.rubric = { id: "a" };
            if (element.rubric.id !== "a" || element.hasAttribute("rubric")) faults.push("an object is no rubric");
            element.rubric = new URL("https://example.org/r.json");
            if (element.rubric !== "https://example.org/r.json") faults.push("a URL is no rubric");
            const round = {};
            round.round = round;
            try {
                element.rubric = round;
                faults.push("what holds itself is taken");
            } catch (error) {
                if (!(error instanceof TypeError)) faults.push(String(error));
            }
            if (element.rubric !== "https://example.org/r.json") faults.push("a refused rubric changed it");
            return faults;
        }, find_element(manifest).attributes);
        assert.deepEqual(wrong, []);
        assert.deepEqual(
            visitor.messages.filter((text) => !/without=/.test(text)),
            [],
        );
    });
});

test("what was set before the script had come counts", async () => {
    await with_page("/before.html", async (visitor) => {
        const now = await visitor.in_widget((element, shadow) => ({
            own: Object.keys(element),
            title: element.rubric.id,
            dark: shadow.querySelector(".stage").classList.contains("dark"),
            heading: shadow.querySelector(".mirror :is(h2, h3)").textContent,
            form_value: element.getAttribute("form-value"),
        }));
        assert.deepEqual(now, {
            own: [],
            title: "two-teas",
            dark: true,
            heading: "Trinken Sie grünen Tee?",
            form_value: "answers",
        });
    });
});

test("where there is no browser, importing the script does nothing and throws nothing", () => {
    const said = execFileSync(
        "node",
        ["-e", `import(${JSON.stringify(join(dist, "stream-stage.js"))}).then((all) => console.log(Object.keys(all)))`],
        {
            encoding: "utf8",
        },
    );
    assert.equal(said, "[ 'StreamStage' ]\n");
});

test("methods wait for the element, and say why where it cannot be shown", async () => {
    await with_page("/plain.html", async (visitor) => {
        const told = await visitor.page.evaluate(async (rubric) => {
            const late = document.createElement("stream-stage");
            late.storage = "none";
            const waiting = Promise.all([late.whenReady(), late.result(), late.answers(), late.reset()]);
            document.body.prepend(late);
            late.rubric = rubric;
            const [ready, result, answers] = await waiting;
            const bad = document.createElement("stream-stage");
            bad.rubric = {};
            document.body.prepend(bad);
            const refusal = (promise) =>
                promise.then(
                    () => "done",
                    ({ code }) => code,
                );
            const refused = await Promise.all(
                [bad.whenReady(), bad.result(), bad.answers(), bad.reset(), bad.load({})].map(refusal),
            );
            const later = await refusal(bad.whenReady());
            const odd = await Promise.all(
                [undefined, null, 1, Symbol("x"), () => 1, {}].map((one) => refusal(late.load(one))),
            );
            return {
                same: ready === late,
                stage: result.stage,
                id: answers.rubric.id,
                refused,
                later,
                odd,
                alive: (await late.result()).stage,
            };
        }, bilingual);
        assert.deepEqual(told, {
            same: true,
            stage: 0,
            id: "two-teas",
            refused: Array(5).fill("rubric_refused"),
            later: "rubric_refused",
            odd: ["unreadable", "unreadable", "unreadable", "unreadable", "unreadable", "refused"],
            alive: 0,
        });
    });
});

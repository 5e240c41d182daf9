// What a page hands to load(), and what it hears of it; what a visit is known by.
import assert from "node:assert/strict";
import { test } from "node:test";
import { controls_for, rubric, use_browser, visit_alone } from "./support.js";
import { answers_of, has_control, notices, press } from "./take_away.js";

const head = '<!doctype html><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const pages = {
    "/one.html": `${head}<stream-stage rubric="event-streaming.json" storage="none"></stream-stage>`,
    "/kept.html": `${head}<stream-stage rubric="event-streaming.json"></stream-stage>`,
    "/go-on.html": `${head}<stream-stage rubric="event-streaming.json" start></stream-stage>`,
    "/html.html": `${head}<stream-stage rubric="event-streaming.json" storage="none" presentation="html"></stream-stage>`,
    "/none.html": `${head}<stream-stage rubric="nowhere.json" storage="none"></stream-stage>`,
};
const bank = answers_of("fairholm-bank");
const marsh = answers_of("marsh-water");
const { browser, server } = await use_browser(pages);

const with_page = (path, work) => visit_alone(browser, server.base + path, work, { still: true });

/** What load() came to, of what a function in the page makes. */
function load(visitor, make, ...given) {
    return visitor.page.evaluate(
        async (source, rest) => {
            try {
                return await document.querySelector("stream-stage").load((0, eval)(`(${source})`)(...rest));
            } catch (error) {
                return {
                    error: error instanceof Error,
                    code: error.code,
                    message: error.message,
                    problems: error.problems,
                };
            }
        },
        String(make),
        given,
    );
}

const hostile = {
    nothing: () => undefined,
    null: () => null,
    "a symbol": () => Symbol("answers"),
    "a number": () => 1,
    "a big number": () => 1n,
    "a function": () => () => 1,
    "a big number inside": () => ({ answers: 1n }),
    "what holds itself": () => {
        const it = { answers: {} };
        it.answers.all = it;
        return it;
    },
    "a list that holds itself": () => {
        const it = [];
        it.push(it);
        return it;
    },
    "a getter that throws": () => ({
        get answers() {
            throw new Error("not today");
        },
    }),
    "a toJSON that throws": () => ({
        toJSON() {
            throw null;
        },
    }),
    "a toJSON that gives nothing": () => ({ toJSON() {} }),
    "a toJSON that gives itself": () => ({
        toJSON() {
            return this;
        },
    }),
    "a proxy that refuses": () =>
        new Proxy(
            {},
            {
                ownKeys() {
                    throw new TypeError("no keys");
                },
            },
        ),
    "a proxy that is revoked": () => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
    },
    "a list of a thousand million": () => ({ answers: new Array(1e9) }),
    "an element": () => document.body,
    "a promise": () => Promise.resolve({}),
    "a number as an object": () => new Number(1),
    "bytes that are no text": () => new Uint8Array([0xff, 0xfe, 0x00]),
    "no bytes": () => new ArrayBuffer(0),
    "40 million bytes": () => new Uint8Array(40_000_000),
    "the window": () => window,
    "a text of 40 million letters": () => "a".repeat(40_000_000),
    "a file of 40 million bytes": () => new File([new Uint8Array(40_000_000)], "a.json"),
    "a file that is none": () => new Blob(["no"]),
    "an empty text": () => "",
    "half a file": () => '{"format": "streamstage-answers", "answ',
    "answers to another rubric": () => ({
        format: "streamstage-answers",
        schema_version: 1,
        rubric: { id: "other", version: "1.0.0" },
        answers: {},
    }),
    "what is twice in it, twenty times over": () => {
        let it = {};
        for (let turn = 0; turn < 60; ++turn) it = { a: it, b: it };
        return it;
    },
};

test("nothing that a page passes to load() stops the element, and the page hears why it was not opened", async () => {
    await with_page("/one.html", async (visitor) => {
        await press(visitor, "start/quick");
        const before_it = await visitor.in_widget((_, shadow) => shadow.querySelector(".mirror").textContent);
        for (const [what, make] of Object.entries(hostile)) {
            const { error, code, message } = await load(visitor, make);
            assert.ok(error, what);
            assert.match(code, /^(unreadable|too_large|refused)$/, what);
            assert.ok(message, what);
        }
        assert.equal(
            await visitor.in_widget((_, shadow) => shadow.querySelector(".mirror").textContent),
            before_it,
            "the person is told nothing",
        );
        assert.deepEqual(await visitor.events("error"), []);
        assert.deepEqual(await load(visitor, (answers) => answers, bank), { warnings: [] });
        assert.deepEqual((await visitor.answers()).answers, bank.answers);
        assert.deepEqual(visitor.messages, []);
    });
});

test("load() says what it was passed that it does not take", async () => {
    await with_page("/one.html", async (visitor) => {
        for (const [make, kind] of [
            [() => fetch("event-streaming.json"), "Promise"],
            [() => new Map([["answers", {}]]), "Map"],
            [() => document.body, "HTMLBodyElement"],
            [() => null, "Null"],
            [() => 1, "Number"],
            [() => new Boolean(false), "Boolean"],
        ]) {
            const { code, message } = await load(visitor, make);
            assert.equal(code, "unreadable");
            assert.match(message, new RegExp(`\\b${kind}\\b`));
        }
        assert.equal((await load(visitor, () => ({}))).code, "refused"); // an object, of which the engine says what it lacks
    });
});

test("load() takes an object, a text, its bytes, a File, and what has its own toJSON; it is opened before load() comes back", async () => {
    await with_page("/one.html", async (visitor) => {
        const forms = [
            (it) => it,
            (it) => JSON.stringify(it),
            (it) => new File([JSON.stringify(it)], "a.json"),
            (it) => new String(JSON.stringify(it)),
            (it) => new TextEncoder().encode(JSON.stringify(it)),
            (it) => new TextEncoder().encode(JSON.stringify(it)).buffer,
            (it) => new DataView(new TextEncoder().encode(`\ufeff${JSON.stringify(it)}`).buffer),
            (it) =>
                new (document.body.appendChild(document.createElement("iframe")).contentWindow.Uint8Array)(
                    new TextEncoder().encode(JSON.stringify(it)),
                ),
            (it) => ({ toJSON: () => it }),
            (it) => Object.freeze(Object.assign(Object.create(null), it)),
        ];
        for (const form of forms) {
            assert.deepEqual(await load(visitor, form, bank), { warnings: [] });
            assert.deepEqual((await visitor.answers()).answers, bank.answers, String(form));
            await visitor.in_widget((element) => element.reset());
        }
        assert.equal(
            await visitor.in_widget(async (element, _, given) => {
                element.load(given);
                return Object.keys((await element.answers()).answers).length;
            }, marsh),
            Object.keys(marsh.answers).length,
        );
    });
});

test("what another version's answers lose is told, and what is wrong with a file is told with its place", async () => {
    await with_page("/one.html", async (visitor) => {
        const other = {
            ...bank,
            rubric: { ...bank.rubric, version: "0.9.0" },
            answers: { ...bank.answers, "gone-for-good": { rung: "no" } },
        };
        const { warnings } = await load(visitor, (answers) => answers, other);
        assert.match(warnings[0].sentence, /gone-for-good/);
        const { code, problems } = await load(
            visitor,
            (version) =>
                `{\n  "format": "streamstage-answers", "schema_version": 1, "rubric": {"id": "event-streaming", "version": "${version}"}, "answers": {"nonsense": {}}}`,
            rubric.version,
        );
        assert.equal(code, "refused");
        assert.equal(problems[0].line, 2);
        assert.match(problems[0].pointer, /nonsense/);
    });
});

test("load() that comes before the element is ready waits for it, and hears when there is nothing to wait for", async () => {
    await with_page("/one.html", async (visitor) => {
        const loaded = await visitor.page.evaluate(async (answers) => {
            const late = document.createElement("stream-stage");
            late.setAttribute("storage", "none");
            const promise = late.load(answers);
            late.setAttribute("rubric", "event-streaming.json");
            document.body.prepend(late);
            return [await promise, (await late.answers()).answers];
        }, bank);
        assert.deepEqual(loaded, [{ warnings: [] }, bank.answers]);
    });
    await with_page("/none.html", async (visitor) => {
        const { code, message } = await visitor.page.evaluate(() => {
            const element = document.querySelector("stream-stage").cloneNode();
            document.body.append(element);
            return element.load("{}").catch(({ code, message }) => ({ code, message }));
        });
        assert.equal(code, "no_answer");
        assert.match(message, /404/);
    });
});

const finish = async (visitor) => {
    await press(visitor, "go/result");
};
const visits = async (visitor, name) => (await visitor.events(name)).map(({ detail }) => detail.visit);

test("a finished visit is told once: not again after a reload, after load() of the same, nor on another look", async () => {
    await with_page("/kept.html", async (visitor) => {
        await press(visitor, "start/quick");
        for (let asked = 0; asked < rubric.questions.length && !(await has_control(visitor, "go/result")); ++asked) {
            const question = await visitor.question();
            for (const id of controls_for(question, bank.answers[question])) await press(visitor, id);
            if (!(await has_control(visitor, "go/result"))) await press(visitor, "go/next");
        }
        await finish(visitor);
        const [id, ...more] = await visits(visitor, "complete");
        assert.match(id, /^[0-9a-f]{32}$/);
        assert.deepEqual(more, []);
        for (const name of ["start", "answer", "settled"])
            assert.deepEqual([...new Set(await visits(visitor, name))], [id], name);
        const own = await visitor.answers();
        await load(visitor, (answers) => answers, own);
        await load(visitor, (answers) => answers, marsh);
        await load(visitor, (answers) => answers, own);
        assert.equal((await visitor.events("complete")).length, 1);

        await visitor.page.reload();
        await visitor.ready();
        assert.doesNotMatch(JSON.stringify(await visitor.answers()), new RegExp(id));
        await press(visitor, "start/continue");
        if (await has_control(visitor, "go/result")) await finish(visitor);
        assert.deepEqual(await visits(visitor, "complete"), []);
        assert.ok(await has_control(visitor, "chapter/plan"), "and yet it is shown");
        await visitor.in_widget((element) => element.reset());
        await press(visitor, "start/quick");
        const [next] = await visits(visitor, "start");
        assert.notEqual(next, id);
    });
});

test("another answer after the result makes another result, of the same visit", async () => {
    await with_page("/kept.html", async (visitor) => {
        const half = { ...bank, answers: Object.fromEntries(Object.entries(bank.answers).slice(0, -1)) };
        await load(visitor, (answers) => answers, half);
        if (await has_control(visitor, "go/result")) await finish(visitor);
        const told = (await visitor.events("complete")).length;
        const last = Object.keys(bank.answers).at(-1);
        await press(visitor, "go/review");
        await press(visitor, `change/${last}`);
        await press(visitor, controls_for(last, bank.answers[last])[0]);
        await press(visitor, "go/next");
        await finish(visitor);
        const events = await visitor.events("complete");
        assert.equal(events.length, told + 1);
        assert.equal(new Set(events.map(({ detail }) => detail.visit)).size, 1);
    });
});

test("nothing is kept of a visit in which nothing was answered", async () => {
    await with_page("/kept.html", async (visitor) => {
        assert.deepEqual(await visitor.page.evaluate(() => Object.keys(localStorage)), []);
    });
});

test("with start, a visit that goes on is told as one that begins", async () => {
    await with_page("/go-on.html", async (visitor) => {
        assert.equal((await visitor.events("start")).length, 1);
        await press(visitor, controls_for(await visitor.question())[0]);
        const [
            {
                detail: { visit: id },
            },
        ] = await visitor.events("start");
        await visitor.page.reload();
        await visitor.ready();
        assert.deepEqual(await visits(visitor, "start"), [id]);
        assert.equal(await notices(visitor), "");
    });
});

test("old libraries have no say in what load() reads: Prototype.js, MooTools, and a toJSON on everything", async () => {
    for (const spoil of [
        () =>
            (Array.prototype.toJSON = function () {
                return `[${this.map((each) => JSON.stringify(each)).join(", ")}]`;
            }),
        () => (Object.prototype.toJSON = () => "nothing of the kind"),
        () => (Array.from = (it) => (it === null || it === undefined ? [] : Array.prototype.slice.call(it))),
        () => {
            for (const name of ["toJSON", "kind", "id", "text", "length_of"])
                Array.prototype[name] = String.prototype[name] = Number.prototype[name] = () => "spoilt";
        },
        () => {
            JSON.parse = JSON.stringify = () => {
                throw new Error("not this JSON");
            };
        },
    ]) {
        await with_page("/html.html", async (visitor) => {
            const ticked = rubric.questions.find(({ kind }) => kind === "checklist");
            const answers = {
                ...bank,
                answers: { ...bank.answers, [ticked.id]: { items: ticked.items.map(({ id }) => id) } },
            };
            const count = await visitor.page.evaluate(
                `(${async (text, id) => {
                    const given = JSON.parse(text);
                    SPOIL(); // eslint-disable-line no-undef -- put in below
                    const element = document.querySelector("stream-stage");
                    await element.load(given);
                    return (await element.answers()).answers[id].items.length;
                }})(${JSON.stringify(JSON.stringify(answers))}, ${JSON.stringify(ticked.id)})`.replace(
                    "SPOIL",
                    `(${spoil})`,
                ),
            );
            assert.equal(count, ticked.items.length, String(spoil));
        });
    }
});

// What two tabs or more write over each other, whatever the order: all of it stays in storage or is kept aside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Memory } from "../../web/memory.js";

/** Storage as a browser has it: its names are enumerable, its methods are not. */
function make_storage() {
    return Object.create({
        getItem(name) {
            return this[name] ?? null;
        },
        setItem(name, text) {
            this[name] = text;
        },
        removeItem(name) {
            delete this[name];
        },
    });
}

function make_random(seed) {
    let state = (seed * 2654435761) % 4294967296;
    return (below) => {
        state = (state * 1664525 + 1013904223) % 4294967296;
        return Math.floor((state / 4294967296) * below);
    };
}

const facts_in = (text) => (text ? text.split(" ") : []);
const is_part_of = (one, other) => facts_in(one).every((fact) => facts_in(other).includes(fact));

/** A visit as src/flow keeps it: answers are facts that are only ever added. */
class Tab {
    constructor() {
        this.own = this.pending = "";
        this.left = [];
        this.memory = new Memory("k");
        this.memory.remember(this.tell);
    }

    tell = (what, ...about) => {
        if (what === "remembered") this.own = about[0];
        if (what === "changed_elsewhere") this.pending = about[0] === this.own ? "" : about[0];
        if (what === "answers_left") this.left = about.filter((_, at) => at % 3 === 2);
    };

    store = (name, text) => this.memory.store(name, text, this.tell);

    answer(fact) {
        if (this.pending) this.store("elsewhere", this.pending);
        this.own = [...facts_in(this.own), fact].join(" ");
        this.store("answers", this.own);
    }

    hear() {
        this.memory.catch_up(this.tell);
    }

    use() {
        if (!this.pending) return;
        if (!is_part_of(this.own, this.pending)) this.store("elsewhere", this.own);
        [this.own, this.pending] = [this.pending, ""];
        this.store("answers", this.own);
    }

    keep() {
        if (!this.pending) return;
        this.pending = "";
        this.store("answers", this.own);
    }
}

test("what tabs write in any order, heard at once, late or never, stays there or is offered to the next that opens", () => {
    for (let seed = 1; seed <= 2000; ++seed) {
        globalThis.localStorage = make_storage();
        const random = make_random(seed);
        const tabs = [new Tab(), new Tab()];
        const written = [];
        for (let step = 0; step < 24; ++step) {
            const tab = tabs[random(tabs.length)];
            const act = random(10);
            if (act < 5) {
                written.push(`f${step}`);
                tab.answer(`f${step}`);
            } else if (act < 7) tab.hear();
            else if (act === 7) tab.use();
            else if (act === 8) tab.keep();
            else if (tabs.length < 5) tabs[random(2)] = new Tab(); // one is closed, another opened
        }
        const next = new Tab();
        const offered = new Set([next.own, ...next.left].flatMap(facts_in));
        assert.deepEqual(
            written.filter((fact) => !offered.has(fact)),
            [],
            `seed ${seed}`,
        );
    }
});

test("who writes on and on in one tab is kept aside once, with the last", () => {
    globalThis.localStorage = make_storage();
    const [one, other] = [new Tab(), new Tab()];
    for (let turn = 0; turn < 30; ++turn) {
        one.answer(`a${turn}`);
        other.hear();
        other.answer(`b${turn}`);
    }
    const next = new Tab();
    assert.equal(next.own, other.own);
    assert.deepEqual(next.left, [one.own]);
});

test("what cannot be read is kept beside what could not be read before, and a copy is kept once", () => {
    globalThis.localStorage = make_storage();
    const tab = new Tab();
    for (const text of ["{", "[", "{", "garbage"]) tab.store("unreadable", text);
    assert.equal(localStorage.getItem("k:unreadable"), "{");
    assert.deepEqual(new Set(tab.left), new Set(["{", "[", "garbage"]));
});

test("there is an end to what is kept aside: the oldest goes", () => {
    globalThis.localStorage = make_storage();
    const tab = new Tab();
    for (let turn = 0; turn < 50; ++turn) tab.store("elsewhere", `copy ${turn}`);
    assert.equal(tab.left.length, 20);
    assert.ok(tab.left.includes("copy 49"));
});

test("where there is no room to set aside, nothing is written over, and that is said", () => {
    globalThis.localStorage = make_storage();
    const [one, other] = [new Tab(), new Tab()];
    one.answer("a");
    const { setItem } = Object.getPrototypeOf(localStorage);
    Object.getPrototypeOf(localStorage).setItem = function (name, text) {
        if (/elsewhere/.test(name)) throw new DOMException("full", "QuotaExceededError");
        setItem.call(this, name, text);
    };
    const told = [];
    other.memory.store("answers", "b", (...what) => told.push(what));
    assert.deepEqual(told, [["store_failed", "full"]]);
    assert.equal(localStorage.getItem("k:answers"), "a");
});

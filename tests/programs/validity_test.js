import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
    agreement,
    kappa,
    least_stories,
    random_numbers,
    share_interval,
    shuffle,
} from "../../scripts/ratings/agreement.mjs";
import { begin_round } from "../../scripts/ratings/begin_round.mjs";
import { find_confusions } from "../../scripts/ratings/confusions.mjs";
import { measure_round } from "../../scripts/ratings/measure_round.mjs";
import { reworded, write_questionnaire } from "../../scripts/ratings/questionnaire.mjs";
import { digest_of_criteria, read_rounds } from "../../scripts/ratings/read_ratings.mjs";
import { write_page } from "../../scripts/ratings/write_page.mjs";
import { questions_to_explain } from "../../scripts/ratings/write_round.mjs";
import { root, rubric } from "../support/visit.js";

const rounds = read_rounds();
const measured = rounds.map(measure_round);
const latest = measured[measured.length - 1];

test("the page is what the stored ratings come to", () => {
    assert.equal(readFileSync(`${root}docs/validity.md`, "utf8"), write_page(measured));
});

test("at least 14 stories are rated, four of them not the rubric's, by three raters or more", () => {
    assert.ok(latest.stories.length >= 14 && latest.stories.filter(({ apart }) => apart).length >= 4);
    assert.ok(latest.round.raters.length >= 3);
});

test("each rater has 12 of 14 stories at the expected stage, and none off by more than one", () => {
    for (const [index, { exact, more }] of latest.stages.by_rater.entries()) {
        const { name } = latest.round.raters[index];
        assert.ok(exact * 14 >= 12 * latest.stories.length, `${name}: ${exact} of ${latest.stories.length}`);
        assert.equal(more, 0, name);
    }
});

test("a question below the mark, or without a kappa, is explained, and no other", () => {
    const wanted = questions_to_explain(latest).map(({ id }) => id);
    assert.deepEqual(Object.keys(latest.round.explained), wanted);
});

test("the raters of a round got the stories in orders of their own", () => {
    for (const { orders, raters, stories } of rounds) {
        const given = raters.map(({ name, answers }) => {
            assert.deepEqual(Object.keys(answers), orders[name], name);
            assert.deepEqual([...orders[name]].sort(), Object.keys(stories).sort(), name);
            return orders[name].join();
        });
        assert.equal(new Set(given).size, raters.length);
    }
});

test("kappa of raters who always agree is 1, of chance 0, of opposites -1", () => {
    const level_pairs = (text) => text.split(" ").map((pair) => [...pair].map(Number));
    assert.equal(kappa(level_pairs("00 33 55")), 1);
    assert.equal(kappa(level_pairs("00 01 10 11")), 0);
    assert.equal(kappa(level_pairs("02 11 20")), -1);
    // One always a level above the other: 1 apart when observed, 3.5 by chance.
    assert.equal(kappa(level_pairs("01 12 23 34")), 1 - 1 / 3.5);
    // One of four is two apart, then one apart; by chance it is 2 either way: 3.5 + 4.5 - 2 * 1.5 * 2, 3.5 + 3.75 - 2 * 1.5 * 1.75.
    assert.equal(kappa(level_pairs("02 11 22 33")), 1 - 1 / 2);
    assert.equal(kappa(level_pairs("01 11 22 33")), 1 - 0.25 / 2);
});

test("where chance would agree always there is no kappa", () => {
    assert.equal(
        kappa([
            [2, 2],
            [2, 2],
        ]),
        null,
    );
});

/** Cohen's own way: a table of how often each level met each, its margins, and weights. */
function kappa_by_table(pairs) {
    const levels = [0, 1, 2, 3, 4, 5];
    const share = (holds) => pairs.filter(holds).length / pairs.length;
    let [observed, expected] = [0, 0];
    for (const i of levels)
        for (const j of levels) {
            const weight = (i - j) ** 2 / 25;
            observed += weight * share(([one, other]) => one === i && other === j);
            expected += weight * share(([one]) => one === i) * share(([, other]) => other === j);
        }
    return 1 - observed / expected;
}

test("kappa is the one that a table of all levels gives", () => {
    const random = random_numbers(1);
    for (let round = 0; round < 100; ++round) {
        const pairs = [...Array(12)].map(() => [Math.floor(6 * random()), Math.floor(6 * random())]);
        assert.ok(Math.abs(kappa(pairs) - kappa_by_table(pairs)) < 1e-12, JSON.stringify(pairs));
    }
});

test("answers without a level are left out, and below eight stories there is no kappa", () => {
    const rows = [...Array(least_stories)].map((_, index) => [index % 4, index % 3]);
    const known = agreement(rows);
    assert.equal(known.kappa, kappa(rows));
    assert.deepEqual(agreement([...rows, [null, 5], [0, null], [null, null]]).kappa, known.kappa);
    const few = agreement([...rows.slice(1), [null, 5]]);
    assert.deepEqual([few.kappa, few.interval, few.stories], [null, null, least_stories - 1]);
});

test("kappa of several raters is the mean over those pairs that share eight stories", () => {
    const rows = [...Array(9)].map((_, index) => [index % 4, index % 3, index < 7 ? 5 : null]);
    assert.equal(agreement(rows).kappa, kappa(rows.map(([one, other]) => [one, other])));
    const all = rows.map(([one, other]) => [one, other, 5 - one]);
    const pair = (one, other) => kappa(all.map((row) => [row[one], row[other]]));
    assert.equal(agreement(all).kappa, (pair(0, 1) + pair(0, 2) + pair(1, 2)) / 3);
});

test("the interval holds kappa, is the same every time, and narrows with more stories", () => {
    const rows = [...Array(16)].map((_, index) => [index % 6, index % 5 ? index % 6 : (index + 1) % 6]);
    const { kappa: value, interval } = agreement(rows);
    assert.ok(interval[0] < value && value < interval[1]);
    assert.deepEqual(agreement(rows).interval, interval);
    const more = agreement([...rows, ...rows, ...rows, ...rows]).interval;
    assert.ok(more[1] - more[0] < interval[1] - interval[0]);
});

test("four of four may be half of all, as Wilson has it", () => {
    const told = share_interval(4, 4).map((share) => share.toFixed(4));
    assert.deepEqual(told, ["0.5101", "1.0000"]);
});

test("what one rater takes for another answer is counted by pairs and by lines", () => {
    const ladder = rubric.questions.find(({ kind }) => kind === "ladder");
    const checklist = rubric.questions.find(({ kind }) => kind === "checklist");
    const [[first, second], [line, other]] = [ladder.rungs, checklist.items];
    const rated = (rung, items, unknown = []) => ({
        answers: { one: { [ladder.id]: { rung: rung.id }, [checklist.id]: { items, unknown } } },
    });
    const raters = [rated(second, [line.id]), rated(first, [line.id]), rated(second, [line.id], [other.id])];
    const found = find_confusions([ladder, checklist], [{ id: "one", name: "One" }], { raters });
    const said = (rung) => `${rung.text} (${rung.level})`;
    assert.deepEqual(found, [
        { question: ladder.short_name, part: "", answers: [said(first), said(second)], stories: ["One"], pairs: 2 },
        {
            question: checklist.short_name,
            part: other.text,
            answers: ["I don’t know", "not ticked"],
            stories: ["One"],
            pairs: 2,
        },
    ]);
});

test("a question that reads otherwise than when it was rated is named", () => {
    const text = write_questionnaire(rubric);
    const [one] = rubric.questions;
    assert.deepEqual(reworded(text, text), []);
    assert.deepEqual(reworded(text, text.replace(one.text, "Why?")), [one.id]);
});

test("a new round has what its raters get, each with an order of its own", () => {
    const folder = mkdtempSync(join(tmpdir(), "rounds-"));
    try {
        const round = begin_round(2, "two consultants", join(folder, "sheets"), folder);
        const { orders, criteria, by_people } = JSON.parse(readFileSync(join(round, "round.json"), "utf8"));
        assert.equal(criteria, digest_of_criteria());
        assert.equal(by_people, true);
        assert.equal(readFileSync(join(round, "questionnaire.md"), "utf8"), write_questionnaire(rubric));
        assert.notDeepEqual(orders["rater-1"], orders["rater-2"]);
        assert.deepEqual(readdirSync(join(folder, "sheets")), ["rater-1.md", "rater-2.md"]);
        const sheet = readFileSync(join(folder, "sheets/rater-2.md"), "utf8");
        const told = [...sheet.slice(sheet.indexOf("# Stories")).matchAll(/^## (\S+) — /gm)].map(([, id]) => id);
        assert.deepEqual(told, orders["rater-2"]);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("an order is the same for the same number and loses nothing", () => {
    const things = ["a", "b", "c", "d", "e", "f"];
    assert.deepEqual(shuffle(things, 7), shuffle(things, 7));
    assert.deepEqual([...shuffle(things, 7)].sort(), things);
    assert.notDeepEqual(shuffle(things, 7), shuffle(things, 8));
});

// A folder for the next round of ratings, and what its raters get.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shuffle } from "./agreement.mjs";
import { write_questionnaire, write_stories } from "./questionnaire.mjs";
import { digest, digest_of_criteria, read_rounds, read_stories, rounds_folder, rubric } from "./read_ratings.mjs";

function write_entries(object) {
    const lines = Object.entries(object).map(
        ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    );
    return `{\n${lines.join(",\n")} }`;
}

/** What round.json holds, an order a line. */
function write_round(raters_are, date, stories, orders) {
    const digests = Object.fromEntries(stories.map(({ id, story }) => [id, digest(story)]));
    return [
        `{ "date": ${JSON.stringify(date)}`,
        `  "raters_are": ${JSON.stringify(raters_are)}`,
        `  "by_people": true`,
        `  "questionnaire": ${JSON.stringify(rubric.version)}`,
        `  "criteria": ${JSON.stringify(digest_of_criteria())}`,
        `  "orders": ${write_entries(orders)}`,
        `  "stories": ${JSON.stringify(digests)}`,
        `  "explained": {} }\n`,
    ].join(",\n");
}

/**
 * @param {number} count of raters
 * @param {string} raters_are who they are, as the page says it; that they are no people is for whoever knows it to write
 * @param {string} sheets the folder that gets what each rater reads: brief, questionnaire, and stories in an order of its own
 * @param {string} [rounds] the folder that holds the rounds
 * @returns {string} the round's folder
 */
export function begin_round(count, raters_are, sheets, rounds = rounds_folder) {
    if (!(count >= 2) || !raters_are) throw new Error("say how many raters there are, two at least, and who they are");
    const latest = read_rounds().pop();
    const number = latest.number + 1;
    const folder = join(rounds, `round-${number}`);
    const stories = read_stories();
    const orders = {};
    mkdirSync(folder, { recursive: true });
    mkdirSync(sheets, { recursive: true });
    for (let rater = 1; rater <= count; ++rater) {
        const order = shuffle(stories, 100 * number + rater);
        orders[`rater-${rater}`] = order.map(({ id }) => id);
        const sheet = [latest.brief.trimEnd(), write_questionnaire(rubric).trimEnd(), write_stories(order)].join(
            "\n\n",
        );
        writeFileSync(join(sheets, `rater-${rater}.md`), sheet);
    }
    writeFileSync(join(folder, "brief.md"), latest.brief);
    writeFileSync(join(folder, "questionnaire.md"), write_questionnaire(rubric));
    writeFileSync(
        join(folder, "round.json"),
        write_round(raters_are, new Date().toISOString().slice(0, 10), stories, orders),
    );
    return folder;
}

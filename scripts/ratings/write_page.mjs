// The page docs/validity.md.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { aimed_at, least_stories } from "./agreement.mjs";
import { two_digits } from "./figures.mjs";
import { all_exact } from "./measure_round.mjs";
import { round_section } from "./write_round.mjs";

const frame = fileURLToPath(new URL("../../tests/validity/page.md", import.meta.url));

function summary({ round, stories, stages, questions, changes }) {
    const known = questions.filter(({ kappa }) => kappa !== null).sort((one, other) => one.kappa - other.kappa);
    const apart = stages.rows.filter(({ story }) => story.apart);
    const each = (count) => stages.by_rater.map(count).join(", ");
    return [
        `* ${round.raters.length} raters: ${round.raters_are} (round ${round.number}).`,
        `* Of ${stories.length} stories, rater by rater, ${each(({ exact }) => exact)} came out at the expected stage; ` +
            `${each(({ more }) => more)} were off by more than one.` +
            (changes.criteria ? " The criteria have been changed since these answers came." : ""),
        `* Of the ${apart.length} stories written for this test, ${all_exact(apart).length} came out as expected for every rater.`,
        `* ${known.length} of ${questions.length} questions have a kappa; ${known.filter(({ kappa }) => kappa >= aimed_at).length} of them reach ` +
            `${aimed_at}. The lowest is ${two_digits(known[0].kappa)} (${known[0].name}).`,
    ].join("\n");
}

const nobody =
    "**No person has rated anything yet.** These are answers of language models. They show where the sentences allow two\n" +
    "readings; they do not show that people agree.\n\n";

/** @param {ReturnType<typeof import("./measure_round.mjs").measure_round>[]} measured in the order of the rounds */
export function write_page(measured) {
    const latest = measured[measured.length - 1];
    const count = latest.stories.length;
    const facts = {
        nobody: measured.some(({ round }) => round.by_people) ? "" : nobody,
        summary: summary(latest),
        least_stories,
        aimed_at,
        stories: count,
        one_in: Math.round(1 / (1 - 0.05 ** (1 / count))),
        apart: latest.stories.filter(({ apart }) => apart).length,
        own: latest.stories.filter(({ apart }) => !apart).length,
    };
    const text = readFileSync(frame, "utf8").replace(/\{(\w+)\}/g, (_, name) => facts[name]);
    return `${[text.trimEnd(), ...[...measured].reverse().flatMap(round_section)].join("\n\n")}\n`;
}

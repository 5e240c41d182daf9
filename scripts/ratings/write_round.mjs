// What the page tells of one round.
import { aimed_at, pairs_of, share_interval } from "./agreement.mjs";
import { find_confusions } from "./confusions.mjs";
import { percent, span, table, two_digits } from "./figures.mjs";
import { all_exact } from "./measure_round.mjs";
import { rubric } from "./read_ratings.mjs";

function stage_text({ low, high }, expected) {
    const text = low === high ? `${low}` : `${low} to ${high}`;
    return low === expected && high === expected ? text : `**${text}**`;
}

function stages_section({ round, stages }) {
    const { rows, by_rater, agreement } = stages;
    const kappa = agreement.kappa === null ? "" : ` Kappa of the stages is ${two_digits(agreement.kappa)}`;
    const interval = agreement.interval ? ` (95 % interval ${span(agreement.interval)}).` : kappa && ".";
    const totals = (name, count) => [`*${name}*`, "", "", ...by_rater.map(count)];
    return [
        "### Stages",
        `Two raters came to the same stage in ${agreement.same} of ${agreement.compared} comparisons.${kappa}${interval} ` +
            "A stage that is not the one expected is bold.",
        table(
            ["story", "written for", ">expected", ...round.raters.map(({ name }) => `>${name}`)],
            [
                ...rows.map(({ story, found }) => [
                    story.name,
                    story.apart ? "this test" : "the rubric",
                    story.stage,
                    ...found.map((one) => stage_text(one, story.stage)),
                ]),
                totals("exactly as expected", ({ exact }) => exact),
                totals("off by one", ({ by_one }) => by_one),
                totals("off by more", ({ more }) => more),
            ],
        ),
    ];
}

function groups_section({ stories, stages, own, apart }) {
    const exact = all_exact(stages.rows);
    const row = (name, of_test, { same, by_one, more, one_sided }) => {
        const here = stories.filter((story) => story.apart === of_test).length;
        const right = exact.filter(({ story }) => story.apart === of_test).length;
        const all = same + by_one + more + one_sided;
        return [
            name,
            `${right} of ${here} (${share_interval(right, here).map(percent).join(" to ")})`,
            ...[same, by_one, more, one_sided].map((count) => `${count} (${((100 * count) / all).toFixed(1)} %)`),
        ];
    };
    return [
        "### By who wrote the story",
        "Stories that all raters have at the expected stage, with Wilson’s 95 % interval of that share; and every answer of every two raters, " +
            "but for those to which neither gave a level.",
        table(
            ["stories", ">stage as expected", ">same level", ">one apart", ">farther apart", ">a level by one only"],
            [row("written for the rubric", false, own), row("written for this test", true, apart)],
        ),
    ];
}

function questions_section({ questions, stories, round }) {
    return [
        "### Questions",
        `Of ${stories.length} stories and ${round.raters.length} raters. “Same level” counts comparisons of two raters who both gave a level.`,
        table(
            [
                "question",
                ">kappa",
                "95 % interval",
                ">stories",
                ">same level",
                ">unknown",
                ">does not apply",
                ">a level by one only",
            ],
            questions.map((one) => [
                one.name,
                one.kappa === null ? "–" : two_digits(one.kappa),
                one.interval ? span(one.interval) : "–",
                one.stories,
                `${one.same} of ${one.compared}`,
                one.unknown,
                one.exempt,
                one.one_sided,
            ]),
        ),
    ];
}

/** Questions whose kappa is too low or that have none: each wants an explanation. */
export function questions_to_explain({ questions }) {
    return questions.filter(({ kappa }) => kappa === null || kappa < aimed_at);
}

function told(question, { kappa }, { stories, round }) {
    const figure = kappa === null ? "no kappa" : `kappa ${two_digits(kappa)}`;
    if (question.kind !== "checklist") return figure;
    const all = stories.length * pairs_of(round.raters.length).length * question.items.length;
    const unlike = find_confusions([question], stories, round).reduce((sum, { pairs }) => sum + pairs, 0);
    return `${figure}; line by line, two raters said the same ${all - unlike} times of ${all}`;
}

function explained_section(measured) {
    const by_id = new Map(rubric.questions.map((question) => [question.id, question]));
    const lines = questions_to_explain(measured).map((one) => {
        const why = measured.round.explained[one.id] ?? "Not explained yet.";
        return `* **${one.name}** (${told(by_id.get(one.id), one, measured)}). ${why}`;
    });
    return lines.length ? ["### Questions below the mark, or without a figure", lines.join("\n")] : [];
}

function confusions_section({ round, stories }) {
    const found = find_confusions(rubric.questions, stories, round);
    return [
        "### Answers taken for each other",
        "How often one rater gave the one and another the other, with levels in brackets. Where both have the same level, or none, kappa does not know of it.",
        table(
            ["question", "one answer", "the other", ">pairs of raters", "stories"],
            found.map(({ question, part, answers, stories, pairs }) => [
                part ? `${question}: ${part}` : question,
                ...answers,
                pairs,
                stories.join(", "),
            ]),
        ),
    ];
}

function changes_text({ changes }) {
    const names = new Map(rubric.questions.map(({ id, short_name }) => [id, short_name]));
    const reworded = changes.questions.map((id) => names.get(id) ?? id);
    const said = [
        reworded.length
            ? `Worded otherwise since: ${reworded.join(", ")}.`
            : "Questions and terms are word for word those of today.",
        changes.stories.length
            ? `Stories changed since: ${changes.stories.map(({ name }) => name).join(", ")}.`
            : "So are the stories.",
        changes.criteria
            ? "The criteria have been changed since the answers came: the stages below go by those of today, and are no blind test of them."
            : "The criteria stood before the answers came, and are those of today.",
    ];
    return said.join(" ");
}

/** One round, in paragraphs. @returns {string[]} */
export function round_section(measured) {
    const { round, stories } = measured;
    const folder = `../tests/validity/${round.folder}`;
    return [
        `## Round ${round.number}: ${round.raters_are}`,
        `${round.date}, questionnaire ${round.questionnaire}, ${round.raters.length} ratings of ${stories.length} stories: ` +
            `[brief](${folder}/brief.md), [questionnaire](${folder}/questionnaire.md), [order of the stories](${folder}/round.json), answers of ` +
            `${round.raters.map(({ name }) => `[${name}](${folder}/${name}.json)`).join(", ")}. ${changes_text(measured)}`,
        ...stages_section(measured),
        ...groups_section(measured),
        ...questions_section(measured),
        ...explained_section(measured),
        ...confusions_section(measured),
    ];
}

// The questionnaire as raters get it, who see neither levels nor criteria.

const rule =
    "Choose the highest sentence of which every part is true. Where the story does not tell, and nobody could reasonably " +
    "conclude it, the answer is unknown.";

function write_question(question, areas) {
    return [
        `## ${question.id} (${question.kind}; area ${areas.get(question.dimension)})`,
        question.text,
        ...(question.allow_not_applicable ? ["(may be answered: does not apply)"] : []),
        ...[...(question.rungs ?? []), ...(question.options ?? []), ...(question.items ?? [])].map(
            ({ id, text }) => `- \`${id}\`: ${text}`,
        ),
    ].join("\n");
}

/** @returns {string} Markdown */
export function write_questionnaire(rubric) {
    const areas = new Map(rubric.dimensions.map(({ id, name }) => [id, name]));
    const terms = (rubric.terms ?? []).map(({ term, text }) => `- ${term}: ${text}`);
    const parts = [
        `# Questionnaire\n\n${rule}`,
        ...rubric.questions.map((question) => write_question(question, areas)),
        ["# Terms", ...terms].join("\n"),
    ];
    return `${parts.join("\n\n")}\n`;
}

function sections(text) {
    return new Map(text.split(/\n(?=##? )/).map((section) => [/^##? (\S*)/.exec(section)?.[1], section.trim()]));
}

/** What reads otherwise in the second one, or is in one only: ids of questions, "Questionnaire" for the rule, "Terms". */
export function reworded(earlier, now) {
    const [then, today] = [sections(earlier), sections(now)];
    return [...new Set([...then.keys(), ...today.keys()])].filter((name) => then.get(name) !== today.get(name));
}

/** @param {{ id: string, name: string, story: string }[]} stories */
export function write_stories(stories) {
    return `# Stories\n\n${stories.map(({ id, name, story }) => `## ${id} — ${name}\n${story}`).join("\n\n")}\n`;
}

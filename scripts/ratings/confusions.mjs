// Which answers raters take for each other.
import { pairs_of } from "./agreement.mjs";

const unknown = { place: -2, text: "I don’t know" };
const exempt = { place: -1, text: "does not apply" };

function line_of(question, answer) {
    const lines = question.rungs ?? question.options;
    const place = lines.findIndex(({ id }) => id === (answer.rung ?? answer.choice));
    const { text, level } = lines[place] ?? { text: answer.rung ?? answer.choice };
    return { place, text: level === undefined ? text : `${text} (${level})` };
}

function tick_of(id, answer) {
    if (answer.unknown?.includes(id)) return unknown;
    return answer.items.includes(id) ? { place: 1, text: "ticked" } : { place: 0, text: "not ticked" };
}

/** What was answered, by part of the question (each line of a checklist, or the whole), and its place among the answers. */
function parts_of(question, answer) {
    const whole =
        answer === undefined || answer.unknown === true ? unknown : answer.not_applicable !== undefined ? exempt : null;
    if (question.kind === "checklist")
        return new Map(question.items.map(({ id, text }) => [text, whole ?? tick_of(id, answer)]));
    return new Map([["", whole ?? line_of(question, answer)]]);
}

/**
 * @param {{ raters: { answers: object }[] }} round
 * @returns {{ question: string, part: string, answers: [string, string], stories: string[], pairs: number }[]} most first
 */
export function find_confusions(questions, stories, round) {
    const found = new Map();
    for (const question of questions)
        for (const { id, name } of stories) {
            const parts = round.raters.map(({ answers }) => parts_of(question, answers[id][question.id]));
            for (const [one, other] of pairs_of(parts.length))
                for (const [part, first] of parts[one]) {
                    const second = parts[other].get(part);
                    if (second.text === first.text) continue;
                    const answers = [first, second].sort((a, b) => a.place - b.place).map(({ text }) => text);
                    const key = JSON.stringify([question.id, part, answers]);
                    const entry = found.get(key) ?? {
                        question: question.short_name,
                        part,
                        answers,
                        stories: [],
                        pairs: 0,
                    };
                    if (!entry.stories.includes(name)) entry.stories.push(name);
                    entry.pairs += 1;
                    found.set(key, entry);
                }
        }
    return [...found.values()].sort((one, other) => other.pairs - one.pairs);
}

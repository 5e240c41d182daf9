// The questions that every page asks: the first 24 ladders of a rubric's file, in its order, by area.
import { readFileSync } from "node:fs";

const asked_max = 24;

/**
 * @typedef {{ value: string, text: string, level: number }} Rung value: "LEVEL/ID", as a form sends it
 * @typedef {{ id: string, text: string, rungs: Rung[] }} Question
 * @typedef {{ title: string, top_level: number, areas: { name: string, questions: Question[] }[] }} Questionnaire
 */

/** @param {string} file @returns {{ questionnaire: Questionnaire, rubric: object }} rubric: asks these and no others */
export function read_questions(file) {
    const whole = JSON.parse(readFileSync(file, "utf8"));
    const ladders = whole.questions.filter(({ kind }) => kind === "ladder").slice(0, asked_max);
    if (ladders.length < asked_max) throw new Error(`${file} has ${ladders.length} ladders, not ${asked_max}`);
    const areas = whole.dimensions.map(({ id, name }) => ({
        name,
        questions: ladders.filter(({ dimension }) => dimension === id).map(name_question),
    }));
    return {
        questionnaire: {
            title: whole.title,
            top_level: whole.stages.length - 1,
            areas: areas.filter(({ questions }) => questions.length),
        },
        rubric: reduce(whole, ladders),
    };
}

function name_question({ id, text, rungs }) {
    return {
        id,
        text,
        rungs: rungs.map((rung) => ({ value: `${rung.level}/${rung.id}`, text: rung.text, level: rung.level })),
    };
}

/** The rubric with what the other pages show, too: no reasons, no advice. */
function reduce({ schema_version, id, version, title, language, stages, dimensions }, ladders) {
    const asked = new Set(ladders.map((question) => question.id));
    const used = new Set(ladders.map(({ dimension }) => dimension));
    return {
        schema_version,
        id,
        version,
        title,
        language,
        stages: stages.map((stage) => ({
            id: stage.id,
            name: stage.name,
            ...(stage.criteria && { criteria: stage.criteria.filter(({ question }) => asked.has(question)) }),
        })),
        dimensions: dimensions.filter((area) => used.has(area.id)).map((area) => ({ id: area.id, name: area.name })),
        questions: ladders.map(({ id, dimension, kind, text, rungs }) => ({
            id,
            dimension,
            kind,
            text,
            rungs: rungs.map((rung) => ({ id: rung.id, level: rung.level, text: rung.text })),
        })),
    };
}

/** What a page that keeps a running score shows once this is the only answer. @param {Questionnaire} questionnaire */
export function scores_of_first({ top_level, areas }) {
    return areas[0].questions[0].rungs.map(({ level }) => `${Math.round((level / top_level) * 100)}%`);
}

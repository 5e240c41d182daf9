// The pages that ours are measured beside, with the same questions, as files by name.
import { build, transform } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../support/visit.js";
import { install_packages } from "../../support/install_packages.js";
import { scores_of_first } from "./questions.js";

/** @typedef {{ id: string, title: string, files: Record<string, string | Buffer>, marks: import("./watch.js").Marks, baseline?: boolean }} Page */

const folder = join(root, "tests/bench/embed/pages");
const source = (name) => readFileSync(join(folder, name), "utf8");
const minify = async (text, loader) => (await transform(text, { loader, minify: true, charset: "utf8" })).code;
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function document_of({ title, head = "", body }) {
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${head}</head>
<body>${body}</body></html>
`;
}

const style = '<link rel="stylesheet" href="style.css">';
const radios = (questionnaire) => ({
    rung: "input[type=radio]",
    score: "#score",
    scores: scores_of_first(questionnaire),
});
const as_script = (questionnaire) => minify(`window.questionnaire = ${JSON.stringify(questionnaire)};`, "js");

/** Written out, as somebody would have it on disk. @param {import("./questions.js").Questionnaire} questionnaire */
async function plain({ title, top_level, areas }) {
    const rung = (id, { value, text }) =>
        `<label><input type="radio" name="${id}" value="${value}">${escape(text)}</label>`;
    const question = ({ id, text, rungs }) =>
        `<fieldset><legend>${escape(text)}</legend>${rungs.map((each) => rung(id, each)).join("")}</fieldset>`;
    const sections = areas.map(
        ({ name, questions }, n) =>
            `<section data-name="${escape(name)}"${n ? " hidden" : ""}><h2>${escape(name)}</h2>
${questions.map(question).join("\n")}</section>`,
    );
    const count = areas.flatMap(({ questions }) => questions).length;
    const body = `<main><h1>${escape(title)}</h1>
<progress max="${count}" value="0" aria-label="Questions answered"></progress><p>Score so far: <output id="score">0%</output></p>
<form data-top-level="${top_level}">
${sections.join("\n")}
<ul hidden></ul><button type="button">Back</button> <button type="button">Next</button>
</form></main><script src="page.js"></script>`;
    return {
        "index.html": document_of({ title: "Plain HTML", head: style, body }),
        "style.css": await minify(source("plain.css"), "css"),
        "page.js": await minify(source("plain.js"), "js"),
    };
}

/** Its style sheet without web fonts, which a server far away would have to send. */
async function surveyjs(questionnaire) {
    const packages = install_packages("bench/embed");
    const from = (path) => readFileSync(join(packages, path));
    return {
        "index.html": document_of({
            title: "SurveyJS",
            head: `${style}<script src="survey.core.min.js"></script><script src="survey-js-ui.min.js"></script>`,
            body: '<main></main><script src="questionnaire.js"></script><script src="page.js"></script>',
        }),
        "style.css": from("survey-core/survey-core.fontless.min.css"),
        "survey.core.min.js": from("survey-core/survey.core.min.js"),
        "survey-js-ui.min.js": from("survey-js-ui/survey-js-ui.min.js"),
        "questionnaire.js": await as_script(questionnaire),
        "page.js": await minify(source("surveyjs.js"), "js"),
    };
}

async function react_formik(questionnaire) {
    const { outputFiles } = await build({
        entryPoints: [join(folder, "react_formik.jsx")],
        nodePaths: [install_packages("bench/embed")],
        bundle: true,
        minify: true,
        write: false,
        format: "iife",
        target: "es2022",
        define: { "process.env.NODE_ENV": '"production"' },
        legalComments: "none",
    });
    return {
        "index.html": document_of({
            title: "React and Formik",
            head: style,
            body: '<main></main><script src="page.js"></script>',
        }),
        "style.css": await minify(source("plain.css"), "css"),
        "page.js": (await as_script(questionnaire)) + outputFiles[0].text,
    };
}

const blank = () => ({ "index.html": document_of({ title: "Blank", body: "<p>Nothing to answer.</p>" }) });
const webgl = () => ({
    "index.html": document_of({
        title: "WebGL 2",
        body: '<canvas width="720" height="640"></canvas><script src="page.js"></script>',
    }),
    "page.js": source("webgl.js"),
});

/**
 * @param {import("./questions.js").Questionnaire} questionnaire
 * @param {(id: string) => boolean} wanted packages are installed for no page that is not
 * @returns {Promise<Page[]>}
 */
export function write_peers(questionnaire, wanted) {
    const marks = radios(questionnaire);
    const survey_marks = { ...marks, score: ".score", chosen: ".sd-item[class*='--checked']" };
    const pages = [
        { id: "plain", title: "Plain HTML", write: plain, marks, baseline: true },
        { id: "surveyjs", title: "SurveyJS", write: surveyjs, marks: survey_marks },
        { id: "react", title: "React + Formik", write: react_formik, marks },
        { id: "webgl", title: "WebGL 2 cleared", write: webgl, marks: { paints: true } },
        { id: "blank", title: "Blank page", write: blank, marks: {} },
    ];
    return Promise.all(
        pages
            .filter(({ id }) => wanted(id))
            .map(async ({ write, ...page }) => ({ ...page, files: await write(questionnaire) })),
    );
}

/* global Survey */
// SurveyJS as its first steps show it: the minified files of its two packages, and a survey as JSON.
(() => {
    const { title, top_level, areas } = window.questionnaire;
    const percent = (values) => {
        const levels = values.filter(Boolean).map((value) => parseInt(value));
        return levels.length
            ? Math.round((levels.reduce((sum, level) => sum + level, 0) / (levels.length * top_level)) * 100)
            : 0;
    };
    Survey.FunctionFactory.Instance.register("score", percent);
    const score_of = (questions) => `score(${questions.map(({ id }) => `{${id}}`).join(", ")})`;
    const survey = new Survey.Model({
        title,
        showProgressBar: true,
        progressBarLocation: "top",
        progressBarType: "questions",
        calculatedValues: [
            { name: "score", expression: score_of(areas.flatMap(({ questions }) => questions)) },
            ...areas.map(({ questions }, n) => ({ name: `score${n}`, expression: score_of(questions) })),
        ],
        completedHtml: `<ul>${areas.map(({ name }, n) => `<li>${name}: {score${n}}%</li>`).join("")}</ul>`,
        pages: areas.map(({ name, questions }, n) => ({
            name: `page${n}`,
            title: name,
            elements: [
                ...questions.map(({ id, text, rungs }) => ({
                    type: "radiogroup",
                    name: id,
                    title: text,
                    choices: rungs.map((rung) => ({ value: rung.value, text: rung.text })),
                })),
                { type: "html", name: `so-far${n}`, html: "<p>Score so far: <b class='score'>{score}%</b></p>" },
            ],
        })),
    });
    survey.render(document.querySelector("main"));
})();

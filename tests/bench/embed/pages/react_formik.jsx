// React with Formik, as their documentation shows them.
import { Field, Form, Formik } from "formik";
import React, { useState } from "react";
import { createRoot } from "react-dom/client";

const { title, top_level, areas } = window.questionnaire;
const all = areas.flatMap(({ questions }) => questions);

function percent(values, questions) {
    const levels = questions.flatMap(({ id }) => (values[id] ? [parseInt(values[id])] : []));
    return levels.length
        ? Math.round((levels.reduce((sum, level) => sum + level, 0) / (levels.length * top_level)) * 100)
        : 0;
}

function Question({ id, text, rungs }) {
    return (
        <fieldset>
            <legend>{text}</legend>
            {rungs.map((rung) => (
                <label key={rung.value}>
                    <Field type="radio" name={id} value={rung.value} />
                    {rung.text}
                </label>
            ))}
        </fieldset>
    );
}

function Result({ values }) {
    return (
        <ul>
            {areas.map(({ name, questions }) => (
                <li key={name}>
                    {name}: {percent(values, questions)}%
                </li>
            ))}
        </ul>
    );
}

function Assessment() {
    const [at, go] = useState(0);
    const area = areas[at];
    return (
        <Formik initialValues={Object.fromEntries(all.map(({ id }) => [id, ""]))} onSubmit={() => {}}>
            {({ values }) => (
                <Form>
                    <h1>{title}</h1>
                    <progress
                        max={all.length}
                        value={all.filter(({ id }) => values[id]).length}
                        aria-label="Questions answered"
                    />
                    <p>
                        Score so far: <output id="score">{percent(values, all)}%</output>
                    </p>
                    {area ? (
                        <section>
                            <h2>{area.name}</h2>
                            {area.questions.map((question) => (
                                <Question key={question.id} {...question} />
                            ))}
                        </section>
                    ) : (
                        <Result values={values} />
                    )}
                    <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
                        Back
                    </button>
                    {area && (
                        <button type="button" onClick={() => go(at + 1)}>
                            {at === areas.length - 1 ? "Finish" : "Next"}
                        </button>
                    )}
                </Form>
            )}
        </Formik>
    );
}

createRoot(document.querySelector("main")).render(<Assessment />);

// An application that is made around the element: properties in, events out.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import "../../stream-stage.js";

function Assessment() {
    const [theme, set_theme] = useState("auto");
    const [answered, set_answered] = useState(0);
    const [result, set_result] = useState(null);
    return (
        <>
            <h1>In a React application</h1>
            <p>
                <label>
                    Theme{" "}
                    <select value={theme} onChange={(event) => set_theme(event.target.value)}>
                        <option value="auto">as the system</option>
                        <option value="light">light</option>
                        <option value="dark">dark</option>
                    </select>
                </label>
            </p>
            <stream-stage
                rubric="../../event-streaming.json"
                start=""
                storage="none"
                theme={theme}
                onstreamstage-answer={() => set_answered((count) => count + 1)}
                onstreamstage-complete={(event) => set_result(event.detail.result)}
            ></stream-stage>
            <p role="status">
                {result
                    ? `The application knows the result: stage ${result.low} to ${result.high}.`
                    : `The application has heard of ${answered} answers and changes of answers.`}
            </p>
        </>
    );
}

createRoot(document.getElementById("root")).render(
    <StrictMode>
        <Assessment />
    </StrictMode>,
);

// A rubric of two questions in two languages, that is not about event streaming.

const both = (en, de) => ({ en, de });

export const bilingual = {
    schema_version: 1,
    id: "two-teas",
    version: "1.0.0",
    language: "en",
    title: both("Two teas", "Zwei Tees"),
    stages: [
        { id: "none", name: both("None", "Keine") },
        { id: "some", name: both("Some", "Einige"), criteria: [{ question: "green" }, { question: "black" }] },
    ],
    dimensions: [{ id: "all", name: both("All", "Alle") }],
    questions: ["green", "black"].map((id) => ({
        id,
        dimension: "all",
        kind: "ladder",
        quick: true,
        text: both(`Do you drink ${id} tea?`, `Trinken Sie ${id === "green" ? "grünen" : "schwarzen"} Tee?`),
        rungs: [
            { id: "no", level: 0, text: both("No", "Nein") },
            { id: "yes", level: 1, text: both("Yes", "Ja") },
        ],
    })),
};

export const in_page = (rubric) =>
    `<script type="application/json">${JSON.stringify(rubric).replaceAll("<", "\\u003c")}</script>`;

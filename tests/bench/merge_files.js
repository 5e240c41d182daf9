// Drops a thousand answers files on the widget and prints how long it takes until their result is shown, beside the time
// that it takes to open one of them a thousand times.
//
//   node tests/bench/merge_files.js [FILES]
import { offline_file, open_browser, rubric, visit } from "../browser/support.js";
import { answers_of } from "../browser/take_away.js";

const count = Number(process.argv[2] ?? 1000);
const organisations = rubric.test_organisations.map(({ id }) => id);
const files = Array.from({ length: count }, (_, at) =>
    JSON.stringify(
        answers_of(organisations[at % organisations.length], {
            respondent: { name: `Person ${at}`, group: at % 2 ? "business" : "technology" },
        }),
    ),
);

const browser = await open_browser();
const visitor = await visit(browser, offline_file, { still: true });
const { one_by_one, together } = await visitor.in_widget(async (element, shadow, texts) => {
    let begun = performance.now();
    for (let turn = 0; turn < texts.length; ++turn) element.load(texts[0]);
    const one_by_one = performance.now() - begun;
    element.reset();
    const dataTransfer = new DataTransfer();
    texts.forEach((text, at) => dataTransfer.items.add(new File([text], `${at}.json`)));
    begun = performance.now();
    element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    while (!shadow.querySelector(".mirror .notice")?.textContent.includes(`${texts.length} people`)) {
        if (performance.now() - begun > 60_000) throw new Error("the files were not put together");
        await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { one_by_one, together: performance.now() - begun };
}, files);
await browser.close();
console.log(
    `${count} files put together: ${Math.round(together)} ms, ${(together / one_by_one).toFixed(2)} of the ${Math.round(one_by_one)} ms that opening one of them ${count} times takes`,
);
if (together > 2000) process.exitCode = 1;

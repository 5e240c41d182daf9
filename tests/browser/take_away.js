// What tests of links, files and saved pages have in common.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { make_folder } from "./support.js";

export { answers_of } from "../support/organisations.js";

/** Uses a control, whether it is drawn or not. */
export async function press(visitor, id) {
    await visitor.in_widget((_, shadow, name) => shadow.getElementById(name).click(), id);
    await visitor.rest();
}

export function has_control(visitor, id) {
    return visitor.in_widget((_, shadow, name) => shadow.getElementById(name) !== null, id);
}

/** Answers everything at once and goes to the chapter of the result from which it is taken away. */
export async function open_keep(visitor, answers) {
    await visitor.in_widget((element, _, text) => element.load(text), JSON.stringify(answers));
    await visitor.rest();
    if (await has_control(visitor, "go/result")) await press(visitor, "go/result");
    await press(visitor, "chapter/keep");
}

/** What was just said to the person, all of it. */
export function notices(visitor) {
    return visitor.in_widget((_, shadow) =>
        Array.from(shadow.querySelectorAll(".mirror .notice"), (notice) => notice.textContent).join("\n"),
    );
}

/** The result's bytes as the element has them, without waiting for an event. */
export function result_of(visitor) {
    return visitor.in_widget(async (element) => JSON.stringify(await element.result()));
}

/** The bytes of the file that `work` saves. */
export async function saved_bytes(visitor, work) {
    const folder = make_folder();
    const session = await visitor.page.createCDPSession();
    await session.send("Browser.setDownloadBehavior", {
        behavior: "allowAndName",
        downloadPath: folder,
        eventsEnabled: true,
        browserContextId: visitor.page.browserContext().id,
    });
    const name = new Promise((resolve) => {
        session.on("Browser.downloadWillBegin", ({ suggestedFilename }) => resolve(suggestedFilename));
    });
    const done = new Promise((resolve) => {
        session.on(
            "Browser.downloadProgress",
            ({ state, guid }) => state === "completed" && resolve(join(folder, guid)),
        );
    });
    await work();
    const [file_name, path] = await Promise.all([name, done]);
    await session.detach();
    return { file_name, path, bytes: readFileSync(path) };
}

/** Texts that would be markup, script or a formula somewhere. */
const pieces = [
    "<script>window.hit = 1</script>",
    "</script><script>window.hit = 1</script>",
    "<img src=x onerror='window.hit = 1'>",
    "<svg onload=window.hit=1>",
    '"><b>bold</b>',
    "' onmouseover='window.hit = 1",
    "<!-- <script>",
    "--><script>window.hit = 1</script>",
    "javascript:window.hit=1",
    "<iframe srcdoc=x>",
    "&lt;b&gt;",
    "${window.hit = 1}",
    "{{constructor.constructor('window.hit = 1')()}}",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "<style>*{display:none}</style>",
    "<a href=//example.org>x</a>",
    "<base href=//example.org>",
    "<meta http-equiv=refresh content=0>",
    "]]>",
    "\u2028\u2029",
    "\u202eabc",
];
export const hostile_texts = Array.from(
    { length: 100 },
    (_, at) => `${at % 4 ? "x".repeat(at % 4) : ""}${pieces[at % pieces.length]}${at >= 25 ? ` ${at}` : ""}`,
);

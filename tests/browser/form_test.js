// The element as a field of a form, which a server reads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bilingual, in_page } from "../support/bilingual_rubric.js";
import { use_browser, visit_alone } from "./support.js";
import { press } from "./take_away.js";

const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const widget = (more) => `<stream-stage name="assessment" storage="none" ${more}>${in_page(bilingual)}</stream-stage>`;
const form = (more, inside = "") =>
    `${head}<form method="post" action="/post" enctype="multipart/form-data"><input name="company" value="Tea Ltd">${inside || widget(more)}<button id="send">Send</button><button id="reset" type="reset">Reset</button></form>`;

/** What the server was sent. @type {{ type: string, body: Buffer }[]} */
const posts = [];
/** The fields of the last post, as a reader of multipart bodies that is not ours has them. */
async function read_post() {
    const { type, body } = posts.at(-1);
    const data = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return Object.fromEntries(data);
}

const { browser, server } = await use_browser({
    "/result.html": form("required"),
    "/answers.html": form('form-value="answers"'),
    "/unnamed.html": form("").replace('name="assessment"', ""),
    "/fieldset.html": form("", `<fieldset id="set" disabled>${widget("required")}</fieldset>`),
    "/kept.html": form("required").replace('storage="none"', 'storage="kept"'),
    "/restored.html": form("").replace('storage="none"', 'storage="restored"'),
    "/else.html": "<!doctype html><title>Elsewhere</title>",
    "/post": (request, response) => {
        const pieces = [];
        request.on("data", (piece) => pieces.push(piece));
        request.on("end", () => {
            posts.push({ type: request.headers["content-type"], body: Buffer.concat(pieces) });
            response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Thanks</title>");
        });
    },
});
const with_page = (path, work) => visit_alone(browser, server.base + path, work, { still: true });

async function answer(visitor) {
    await press(visitor, "start/quick");
    await press(visitor, "answer/green/yes");
    await press(visitor, "go/next");
    await press(visitor, "answer/black/yes");
}

const send = (visitor) =>
    Promise.all([
        visitor.page.waitForNavigation(),
        visitor.page.evaluate(() => document.getElementById("send").click()),
    ]);
const validity = (visitor) =>
    visitor.in_widget((element) => [
        element.willValidate,
        element.validity.valid,
        element.validity.valueMissing,
        element.checkValidity(),
        element.form.checkValidity(),
        element.validationMessage,
    ]);
const missing = [true, false, true, false, false, "Answer the questions until your result is shown."];
const met = [true, true, false, true, true, ""];

test("a required element holds its form back until a result was shown; then the server reads the result's bytes", async () => {
    await with_page("/result.html", async (visitor) => {
        assert.deepEqual(await validity(visitor), missing);
        await visitor.page.evaluate(() => document.getElementById("send").click());
        assert.equal(posts.length, 0);
        await answer(visitor);
        assert.deepEqual(await validity(visitor), missing);
        await press(visitor, "go/result");
        assert.deepEqual(await validity(visitor), met);
        const json = await visitor.result();
        await send(visitor);
        assert.deepEqual(await read_post(), { company: "Tea Ltd", assessment: json.trim() });
        assert.equal(JSON.parse(json).stage, 1);
    });
});

test("the value follows an answer that is changed, and with form-value it is the answers", async () => {
    await with_page("/answers.html", async (visitor) => {
        const value = () => visitor.in_widget((element) => new FormData(element.form).get("assessment"));
        assert.equal(await value(), null);
        await answer(visitor);
        assert.equal(await value(), null);
        await press(visitor, "go/result");
        assert.deepEqual(JSON.parse(await value()).answers, { green: { rung: "yes" }, black: { rung: "yes" } });
        await visitor.in_widget((element) => (element.formValue = "result"));
        assert.equal(JSON.parse(await value()).format, "streamstage-result");
        await visitor.in_widget((element) => (element.formValue = "answers"));
        await press(visitor, "go/review");
        await press(visitor, "go/back");
        await press(visitor, "answer/black/no");
        assert.deepEqual(JSON.parse(await value()).answers.black, { rung: "no" });
        await send(visitor);
        assert.equal(JSON.parse((await read_post()).assessment).format, "streamstage-answers");
    });
});

test("without a name nothing is posted", async () => {
    await with_page("/unnamed.html", async (visitor) => {
        await answer(visitor);
        await press(visitor, "go/result");
        await send(visitor);
        assert.deepEqual(await read_post(), { company: "Tea Ltd" });
    });
});

test("resetting the form forgets the answers, which can be brought back", async () => {
    await with_page("/result.html", async (visitor) => {
        await answer(visitor);
        await press(visitor, "go/result");
        await visitor.page.evaluate(() => document.getElementById("reset").click());
        assert.deepEqual((await visitor.answers()).answers, {});
        assert.deepEqual(await validity(visitor), missing);
        assert.equal(await visitor.in_widget((element) => new FormData(element.form).get("assessment")), null);
        await press(visitor, "edit/undo");
        assert.equal(Object.keys((await visitor.answers()).answers).length, 2);
        assert.deepEqual(await validity(visitor), met); // their result was shown
        await visitor.page.evaluate(() => document.getElementById("reset").click());
        await press(visitor, "start/quick");
        await press(visitor, "answer/green/no");
        assert.deepEqual(await validity(visitor), missing); // other answers
    });
});

test("in a disabled fieldset, or disabled itself, it can neither be pressed nor reached, holds nothing back and posts nothing", async () => {
    await with_page("/fieldset.html", async (visitor) => {
        const state = () =>
            visitor.in_widget((element, shadow) => [
                element.willValidate,
                shadow.querySelector(".stage").inert,
                Number(getComputedStyle(shadow.querySelector(".stage")).opacity) < 1,
                new FormData(element.form).has("assessment"),
            ]);
        assert.deepEqual(await state(), [false, true, true, false]);
        const place = await visitor.rectangle("start/quick");
        await visitor.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
        await visitor.page.focus("#send");
        await visitor.page.keyboard.down("Shift");
        await visitor.page.keyboard.press("Tab");
        await visitor.page.keyboard.up("Shift");
        assert.equal(await visitor.in_widget((element, shadow) => shadow.activeElement?.id ?? ""), "");
        assert.deepEqual(await visitor.events("start"), []);
        await visitor.page.evaluate(() => (document.getElementById("set").disabled = false));
        assert.deepEqual(await state(), [true, false, false, false]);
        await answer(visitor);
        await press(visitor, "go/result");
        assert.deepEqual(await state(), [true, false, false, true]);
        await visitor.in_widget((element) => (element.disabled = true));
        assert.deepEqual(await state(), [false, true, true, false]);
    });
});

test("who comes back after the result was shown need not see it again", async () => {
    await with_page("/kept.html", async (visitor) => {
        await answer(visitor);
        await visitor.page.reload();
        await visitor.ready();
        assert.deepEqual(await validity(visitor), missing);
        await press(visitor, "start/continue");
        assert.deepEqual(await validity(visitor), met);
        const shown = await visitor.in_widget((element) => new FormData(element.form).get("assessment"));
        await visitor.page.reload();
        await visitor.ready();
        assert.deepEqual(await validity(visitor), met);
        assert.equal(await visitor.in_widget((element) => new FormData(element.form).get("assessment")), shown);
    });
});

test("a browser that restores the form brings the answers back, but for those that are stored", async () => {
    await with_page("/result.html", async (visitor) => {
        await answer(visitor);
        const answers = JSON.stringify(await visitor.answers());
        await visitor.in_widget((element) => element.reset());
        await visitor.in_widget((element, _, text) => element.formStateRestoreCallback(text, "restore"), answers);
        await visitor.wait(
            async () => Object.keys((await document.querySelector("stream-stage").answers()).answers).length === 2,
        );
        assert.deepEqual(await visitor.events("complete"), []);
    });
    await with_page("/restored.html", async (visitor) => {
        await press(visitor, "start/quick");
        await press(visitor, "answer/green/no");
        const answers = JSON.stringify({ ...(await visitor.answers()), answers: { black: { rung: "yes" } } });
        await visitor.in_widget((element, _, text) => element.formStateRestoreCallback(text, "restore"), answers);
        await visitor.rest();
        assert.deepEqual((await visitor.answers()).answers, { green: { rung: "no" } });
    });
});

test("a form that is left and come back to has its answers again, in the browser's own way", async () => {
    await with_page("/result.html", async (visitor) => {
        await visitor.page.evaluate(() => addEventListener("unload", () => {})); // no page is kept whole then
        await answer(visitor);
        await visitor.page.goto(`${server.base}/else.html`);
        await visitor.page.goBack();
        await visitor.ready();
        await visitor.wait(
            async () =>
                Object.keys((await document.querySelector("stream-stage").answers()).answers ?? {}).length === 2,
        );
    });
});

test("states tell a style sheet what the element is at", async () => {
    await with_page("/result.html", async (visitor) => {
        const states = () =>
            visitor.in_widget((element) =>
                ["loading", "ready", "settled", "error"].filter((state) => element.matches(`:state(${state})`)),
            );
        assert.deepEqual(await states(), ["ready"]);
        await answer(visitor);
        assert.deepEqual(await states(), ["ready", "settled"]);
        await visitor.in_widget((element) => element.reset());
        assert.deepEqual(await states(), ["ready"]);
        const failed = await visitor.in_widget(async (element) => {
            element.rubric = {};
            await new Promise((resolve) => element.addEventListener("streamstage-error", resolve));
            return ["loading", "ready", "settled", "error"].filter((state) => element.matches(`:state(${state})`));
        });
        assert.deepEqual(failed, ["error"]);
    });
});

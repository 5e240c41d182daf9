// A link that holds the answers: copied, opened beside one's own, refused when it is damaged, and never sent to anybody.
import assert from "node:assert/strict";
import { test } from "node:test";
import { offline_file, score, use_browser, visit_alone } from "./support.js";
import { answers_of, has_control, notices, open_keep, press, saved_bytes } from "./take_away.js";

const head =
    '<!doctype html><html lang="de"><meta charset="utf-8"><script type="module" src="/stream-stage.js"></script><body>';
const widget = '<stream-stage rubric="event-streaming.json" storage="none"></stream-stage>';
const tea = `{ "schema_version": 1, "id": "tea", "version": "1.0.0", "language": "en", "title": "Tea?",
    "stages": [{ "id": "none", "name": "None" }, { "id": "some", "name": "Some", "criteria": [{ "question": "tea" }] }],
    "dimensions": [{ "id": "all", "name": "All" }], "questions": [{ "id": "tea", "dimension": "all", "kind": "ladder", "text": "Tea?",
    "rungs": [{ "id": "no", "level": 0, "text": "No" }, { "id": "yes", "level": 1, "text": "Yes" }] }] }`;
const pages = {
    "/one.html": head + widget,
    "/two.html": `${head}${widget}<stream-stage id="tea" storage="none"><script type="application/json">${tea}</script></stream-stage>`,
    "/tea.html": `${head}<stream-stage storage="none"><script type="application/json">${tea}</script></stream-stage>`,
};
const bank = answers_of("fairholm-bank", { respondent: { name: "Zoë <b>", group: "technology" } });
const { browser, server } = await use_browser(pages);
const framed = `<!doctype html><script type="module" src="${server.base}/stream-stage.js"></script><stream-stage rubric="${server.base}/event-streaming.json" storage="none"></stream-stage>`;
pages["/frame.html"] =
    `<!doctype html><iframe sandbox="allow-scripts allow-same-origin" style="width: 900px; height: 900px" srcdoc='${framed}'></iframe>`;

/** @param {string} address */
function with_page(address, work) {
    const url = address.startsWith("/") ? server.base + address : address;
    const prepare = (context) =>
        url.startsWith("http") &&
        context.overridePermissions(server.base, ["clipboard-read", "clipboard-sanitized-write"]);
    return visit_alone(browser, url, work, { still: true, prepare });
}

/** The link to these answers that the page at this address gives. */
function link_from(address, answers, told = false) {
    return with_page(address, async (visitor) => {
        await open_keep(visitor, answers);
        if (told) await press(visitor, "link/about");
        await press(visitor, "link/copy");
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("link/text"));
        return visitor.in_widget((_, shadow) => shadow.getElementById("link/text").value);
    });
}

const shown_stage = (visitor) =>
    visitor.in_widget((_, shadow) => shadow.querySelector(".mirror .stage_headline").textContent);

test("a link opens at the shared result, to be read, and asks for nothing more", async () => {
    const link = await link_from("/one.html", bank);
    assert.match(link, /#streamstage=[\w-]+$/);
    assert.ok(link.split("=")[1].length < 200);
    const stage = await with_page("/one.html", async (visitor) => {
        await open_keep(visitor, bank);
        await press(visitor, "chapter/summary");
        return [await shown_stage(visitor), visitor.requests];
    });
    await with_page(link, async (visitor) => {
        const [eyebrow, shared] = await visitor.in_widget((_, shadow) =>
            [".eyebrow", ".stage_name"].map(
                (part) => shadow.querySelector(`.mirror .stage_headline ${part}`)?.textContent,
            ),
        );
        assert.match(eyebrow, /^Shared result · Stage \d of 5$/);
        assert.ok(stage[0].includes(shared));
        assert.deepEqual((await visitor.answers()).answers, {}, "one's own answers are still none");
        assert.ok(
            !visitor.requests.some((url) => url.includes(link.split("=")[1]) && !url.startsWith(link.split("#")[0])),
        );
        assert.equal(visitor.requests.length, stage[1].length, visitor.requests.join("\n"));
        await press(visitor, "aside/use");
        const taken = await visitor.answers();
        assert.deepEqual(taken.answers, bank.answers);
        assert.equal(taken.respondent, undefined, "who answered stays out of a link that nobody asked to tell it");
        assert.equal(
            await visitor.in_widget(async (element) => JSON.stringify(await element.result())),
            JSON.stringify(JSON.parse(score(bank))),
        );
        assert.deepEqual(visitor.messages, []);
    });
});

for (const told of [false, true])
    test(`another browser saves a shared result as a report without answers of its own${told ? ", named and dated where its maker ticked that" : ""}`, async () => {
        const signed = { ...bank, organisation: "Acme <b>", date: "2026-11-27" };
        const link = await link_from("/one.html", signed, told);
        await with_page(link, async (visitor) => {
            const { file_name, bytes } = await saved_bytes(visitor, () => press(visitor, "aside/report"));
            const page = bytes.toString();
            assert.equal(
                file_name,
                told ? "event-streaming-acme-b-2026-11-27-report.html" : "event-streaming-report.html",
            );
            for (const name of ["Acme &lt;b&gt;", "Zoë &lt;b&gt;", "27 November 2026"])
                assert.equal(page.includes(name), told, name);
            assert.ok(page.includes("First steps into production"));
            assert.match(await notices(visitor), new RegExp(`Saved as “${file_name}”`));
            await press(visitor, "aside/hide");
            assert.equal(await has_control(visitor, "aside/report"), false);
            assert.deepEqual((await visitor.answers()).answers, {});
            await press(visitor, "aside/drop");
            assert.ok(await has_control(visitor, "start/quick"));
            assert.deepEqual(visitor.messages, []);
        });
    });

test("a page that is a file offers no link, but to save the page", async () => {
    await with_page(offline_file, async (visitor) => {
        await open_keep(visitor, bank);
        assert.equal(await has_control(visitor, "link/copy"), false);
        assert.ok(await has_control(visitor, "save/copy"));
    });
});

test("copied by a real click, the link lies in the clipboard; the page says so", async () => {
    await with_page("/one.html", async (visitor) => {
        await open_keep(visitor, bank);
        await visitor.click("link/copy");
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("link/text"));
        assert.match(await notices(visitor), /The link is copied\./);
        const link = await visitor.in_widget((_, shadow) => shadow.getElementById("link/text").value);
        assert.equal(await visitor.page.evaluate(() => navigator.clipboard.readText()), link);
    });
});

for (const [what, clipboard] of [
    ["refuses", { writeText: "refuse" }],
    ["is missing", undefined],
]) {
    test(`where the clipboard ${what}, the link is there to be copied by hand`, async () => {
        await with_page("/one.html", async (visitor) => {
            await visitor.page.evaluate((there) => {
                const value = there
                    ? { writeText: () => Promise.reject(new DOMException("no", "NotAllowedError")) }
                    : undefined;
                Object.defineProperty(navigator, "clipboard", { value });
            }, Boolean(clipboard));
            await open_keep(visitor, bank);
            await press(visitor, "link/copy");
            await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("link/text"));
            assert.match(await notices(visitor), /Copy the link below\./);
            assert.deepEqual(visitor.messages, []);
        });
    });
}

test("a link that comes while the page is open is opened, and closed again one is where one's own answers are", async () => {
    const link = await link_from("/one.html", bank);
    await with_page("/one.html", async (visitor) => {
        const own = answers_of("marsh-water");
        await visitor.in_widget((element, _, text) => element.load(text), JSON.stringify(own));
        await visitor.page.evaluate((hash) => (location.hash = hash), link.split("#")[1]);
        await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("aside/drop"));
        assert.deepEqual((await visitor.answers()).answers, own.answers);
        await press(visitor, "aside/drop");
        assert.equal(await has_control(visitor, "aside/drop"), false);
        assert.deepEqual((await visitor.answers()).answers, own.answers);
    });
});

test("a shared result that is put away or taken on leaves the address, and no reload brings it back", async () => {
    const link = await link_from("/one.html", bank);
    for (const way of ["aside/drop", "aside/use"])
        await with_page(link, async (visitor) => {
            const pages_before = await visitor.page.evaluate(() => history.length);
            await press(visitor, way);
            const { hash, pages_after } = await visitor.page.evaluate(() => ({
                hash: location.hash,
                pages_after: history.length,
            }));
            assert.equal(hash, "", way);
            assert.equal(pages_after, pages_before, "nothing is put into the history");
            await visitor.page.reload();
            await visitor.wait(() => document.querySelector("stream-stage")?.shadowRoot.getElementById("start/quick"));
            assert.equal(await has_control(visitor, "aside/drop"), false);
        });
});

test("a damaged link is refused with a sentence, and the visit can begin", async () => {
    const link = await link_from("/one.html", bank);
    await with_page(link.slice(0, -1), async (visitor) => {
        assert.match(await notices(visitor), /The link is incomplete or damaged\./);
        assert.ok(await has_control(visitor, "start/quick"));
        assert.deepEqual(visitor.messages, []);
    });
    await with_page("/one.html#streamstage=%3Cscript%3E", async (visitor) => {
        assert.match(await notices(visitor), /The link is incomplete or damaged\./);
    });
    await with_page("/one.html#elsewhere", async (visitor) => assert.equal(await notices(visitor), ""));
});

test("on a page with two rubrics a link opens in its own; alone, another rubric says whose it is not", async () => {
    const link = await link_from("/one.html", bank);
    const hash = link.slice(link.indexOf("#"));
    await with_page(`/two.html${hash}`, async (visitor) => {
        await visitor.wait(() => window.seen.events.filter(({ type }) => type === "streamstage-ready").length === 2);
        await visitor.rest();
        assert.ok(await has_control(visitor, "aside/use"));
        visitor.selector = "#tea";
        assert.equal(await notices(visitor), "");
        assert.ok(await has_control(visitor, "start/quick"));
    });
    await with_page(`/tea.html${hash}`, async (visitor) =>
        assert.match(await notices(visitor), /The link belongs to another rubric\./),
    );
});

test("a frame without an address of its own offers no link", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.base}/frame.html`);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await frame.waitForFunction(() => document.querySelector("stream-stage")?.shadowRoot.querySelector("button"), {
        polling: 50,
    });
    const offered = await frame.evaluate(async (text) => {
        const element = document.querySelector("stream-stage");
        element.load(text);
        element.shadowRoot.getElementById("chapter/keep").click();
        return ["save/answers", "link/copy"].map((id) => element.shadowRoot.getElementById(id) !== null);
    }, JSON.stringify(bank));
    assert.deepEqual(offered, [true, false]);
    await page.close();
});

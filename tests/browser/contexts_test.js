// A page of many elements: each can be used, those in view are drawn, and the page keeps the contexts that it has itself.
import assert from "node:assert/strict";
import { test } from "node:test";
import { use_browser, visit_alone } from "./support.js";

const widget = '<stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>';
const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><script>
    window.own = Array.from({ length: 4 }, () => document.createElement("canvas").getContext("webgl2"));
</script><script type="module" src="/stream-stage.js"></script><style>body { margin: 0; } .small { display: grid; grid-template-columns: repeat(5, 200px); } stream-stage { min-height: 640px; }</style><body>${body}`;
const pages = {
    "/thirty.html": page(widget.repeat(30)),
    "/ten.html": page(`<div class="small">${widget.repeat(10)}</div><div style="height: 9000px"></div>`),
};
const { browser, server } = await use_browser(pages);

/** Of each element: whether it has a screen, is drawn on the canvas, and has a context that works. */
const look = (visitor) =>
    visitor.page.evaluate(() =>
        Array.from(document.querySelectorAll("stream-stage"), ({ shadowRoot }) => ({
            usable: shadowRoot.querySelector(".mirror button") !== null,
            drawn: shadowRoot.querySelector(".stage").classList.contains("canvas"),
            open: shadowRoot.querySelector("canvas").getContext("webgl2")?.isContextLost() === false,
        })),
    );

async function bring(visitor, at) {
    await visitor.page.evaluate((number) => document.querySelectorAll("stream-stage")[number].scrollIntoView(), at);
    await visitor.wait((number) => {
        const stage = document.querySelectorAll("stream-stage")[number].shadowRoot.querySelector(".stage");
        return stage.querySelector(".mirror button") && stage.classList.contains("canvas");
    }, at);
}

test("thirty are scrolled through, there and back: each is drawn when it is in view, and the page's own contexts stay", async () => {
    await visit_alone(browser, server.base + "/thirty.html", async (visitor) => {
        for (const at of [0, 3, 7, 11, 15, 19, 23, 27, 29, 20, 12, 0]) await bring(visitor, at);
        const each = await look(visitor);
        assert.ok(each.filter(({ usable }) => usable).length > 20);
        const open = await visitor.page.evaluate(
            () =>
                Array.from(document.querySelectorAll("stream-stage"), ({ shadowRoot }) => shadowRoot).filter((shadow) =>
                    shadow.querySelector(".stage.canvas"),
                ).length,
        );
        assert.ok(open <= 6, `${open} are drawn`);
        assert.deepEqual(await visitor.page.evaluate(() => window.own.map((one) => one.isContextLost())), [
            false,
            false,
            false,
            false,
        ]);
        await visitor.page.evaluate(() =>
            document.querySelectorAll("stream-stage")[0].shadowRoot.getElementById("start/quick").focus(),
        );
        await visitor.type("Enter");
        assert.ok(await visitor.question());
    });
});

test("of more in view than there are contexts for, the others are pages, and take their turn", async () => {
    await visit_alone(
        browser,
        server.base + "/ten.html",
        async (visitor) => {
            await visitor.wait(() =>
                Array.from(document.querySelectorAll("stream-stage")).every(({ shadowRoot }) =>
                    shadowRoot?.querySelector(".mirror button"),
                ),
            );
            await visitor.rest();
            assert.equal((await look(visitor)).filter(({ drawn }) => drawn).length, 6);
            const last = await visitor.page.evaluate(() => {
                const each = Array.from(document.querySelectorAll("stream-stage"));
                const drawn = each.filter(({ shadowRoot }) => shadowRoot.querySelector(".stage.canvas"));
                for (const element of drawn.slice(0, 4)) element.remove();
                return each.filter((element) => element.isConnected).length;
            });
            assert.equal(last, 6);
            await visitor.wait(() =>
                Array.from(document.querySelectorAll("stream-stage")).every(({ shadowRoot }) =>
                    shadowRoot.querySelector(".stage.canvas"),
                ),
            );
            assert.deepEqual(visitor.messages, []);
        },
        { width: 1280, height: 1400 },
    );
});

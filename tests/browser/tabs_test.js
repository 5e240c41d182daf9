// The tabs above the result, and what stands below them: placed alike on canvas and page, and unmoved by what is pressed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answers_of } from "../support/organisations.js";
import { settle } from "./settle.js";
import { use_browser, visit_alone } from "./support.js";

const page = (more) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>body { margin: 0; }</style><script type="module" src="/stream-stage.js"></script><body><stream-stage rubric="event-streaming.json" storage="none" ${more}></stream-stage>`;

const { browser, server } = await use_browser({ "/plain.html": page(""), "/page.html": page('presentation="html"') });

const with_page = (name, work, options) => visit_alone(browser, `${server.base}/${name}.html`, work, options);

/** Where the tabs, and what is pressed to copy a link, are before and after it is copied; and how high its field is. */
async function look_at_keep(visitor, answers) {
    const look = () =>
        visitor.in_widget((element, shadow) => {
            const place = (id) => element.rectangle(id).toJSON();
            const tabs = Array.from(shadow.querySelectorAll("nav button"), ({ id }) => place(id));
            return {
                rows: tabs.map(({ y }) => Math.round(y - tabs[0].y)),
                tabs: tabs.map(({ x }) => Math.round(x)),
                pressed: place("link/copy").y,
            };
        });
    const use = async (id) => {
        await visitor.in_widget((_, shadow, name) => shadow.getElementById(name).click(), id);
        await settle(visitor);
    };
    await visitor.in_widget((element, _, given) => element.load(given), answers);
    await settle(visitor);
    if (await visitor.in_widget((_, shadow) => shadow.getElementById("chapter/keep") === null))
        await use("chapters/more");
    await use("chapter/keep");
    const before = await look();
    await use("link/copy");
    await visitor.wait(() => document.querySelector("stream-stage").shadowRoot.getElementById("link/text"));
    await settle(visitor);
    return {
        before,
        after: await look(),
        field: await visitor.in_widget((element) => element.rectangle("link/text").height),
    };
}

test("tabs break alike on canvas and page, and the link is one line below what was pressed, which stays", async () => {
    for (const width of [320, 360, 390, 1280]) {
        const looks = [];
        for (const name of ["plain", "page"])
            await with_page(
                name,
                async (visitor) => {
                    const { before, after, field } = await look_at_keep(visitor, answers_of("saint-clare"));
                    assert.equal(after.pressed, before.pressed, `${name}, ${width} px wide`);
                    assert.equal(field, 44, `${name}, ${width} px wide`);
                    looks.push(after.rows);
                },
                { width },
            );
        assert.deepEqual(looks[1], looks[0], `${width} px wide`);
    }
});

test("no tab moves when another is opened", async () => {
    for (const name of ["plain", "page"])
        await with_page(name, async (visitor) => {
            const {
                before: { tabs },
            } = await look_at_keep(visitor, answers_of("saint-clare"));
            for (const id of ["chapter/summary", "chapter/compare"]) {
                await visitor.in_widget((_, shadow, name) => shadow.getElementById(name).click(), id);
                await settle(visitor);
                assert.deepEqual(
                    await visitor.in_widget((element, shadow) =>
                        Array.from(shadow.querySelectorAll("nav button"), ({ id }) =>
                            Math.round(element.rectangle(id).x),
                        ),
                    ),
                    tabs,
                    `${name}: ${id}`,
                );
            }
        });
});

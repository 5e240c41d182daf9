// Pages that were not made for the widget: what they do to names, prototypes, styles and what a browser offers.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const script = '<script type="module" src="/stream-stage.js"></script>';
export const widget = '<stream-stage rubric="/event-streaming.json" storage="none"></stream-stage>';
/** Runs before the element is known, as what a page loads first does. */
const first = (work) =>
    `<!doctype html><meta charset="utf-8"><title>Host</title><script>(${work})();</script>${script}<body>${widget}`;
export const styled = (css) =>
    `<!doctype html><meta charset="utf-8"><title>Host</title><style>${css}</style>${script}<body>${widget}`;
const clobbering = [
    "fonts",
    "createElement",
    "createElementNS",
    "createTextNode",
    "body",
    "head",
    "location",
    "defaultView",
    "readyState",
    "activeElement",
    "querySelectorAll",
    "addEventListener",
    "implementation",
    "documentElement",
    "getElementById",
    "adoptedStyleSheets",
    "ownerDocument",
    "baseURI",
    "cookie",
];

const hosts = {
    "every style unset": styled("* { all: unset; }"),
    "small letters at the root, large ones and other boxes everywhere": styled(
        "html { font-size: 62.5%; } * { box-sizing: content-box; letter-spacing: 2px; line-height: 3; } body { font: italic 30px serif; color: red; text-align: right; }",
    ),
    "everything hidden that is not the page's own": styled(
        "body > *:not(stream-stage) { display: none; } div, button, canvas { display: none !important; }",
    ),
    "names added to every object": first(() => {
        for (const name of [
            "kind",
            "style",
            "visit",
            "at",
            "answers",
            "page_with",
            "plain",
            "rubric",
            "default",
            "extend",
            "clone",
            "hidden",
            "class",
        ])
            Object.defineProperty(Object.prototype, name, { value: "polluted", writable: true, configurable: true });
        for (const name of ["first", "last", "each", "toJSON", "contains"])
            Object.defineProperty(Array.prototype, name, {
                value() {
                    return this;
                },
                writable: true,
                configurable: true,
            });
    }),
    "a fetch that throws": first(() => {
        window.fetch = () => {
            throw new Error("not this fetch");
        };
    }),
    "a fetch that gives something else": first(() => {
        window.fetch = async () => ({ data: {} });
    }),
    "a fetch that never gave bytes": first(() => {
        window.fetch = async (url) => ({ ok: true, status: 200, json: async () => ({ url }) });
    }),
    "names that stand before the document's": `<!doctype html><meta charset="utf-8"><title>Host</title><body>${clobbering.map((name) => `<form name="${name}"><input name="${name}"></form><img name="${name}">`).join("")}${script}${widget}`,
    "another version of the script": `<!doctype html><meta charset="utf-8"><title>Host</title><script type="module" src="/other/stream-stage.js"></script>${script}<body>${widget}`,
    "frozen intrinsics": first(() => {
        for (const name of [
            "Object",
            "Array",
            "Function",
            "Promise",
            "Map",
            "Set",
            "WeakMap",
            "String",
            "Number",
            "Error",
            "RegExp",
            "Uint8Array",
            "JSON",
            "Math",
            "Reflect",
        ])
            for (const one of [window[name], window[name].prototype]) if (one) Object.freeze(one);
    }),
    "a base elsewhere": `<!doctype html><meta charset="utf-8"><title>Host</title><base href="/nowhere/at/all/">${script}<body>${widget}`,
    "an XHTML document": `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Host</title><script>import("/stream-stage.js");</script></head><body>${widget}</body></html>`,
    "a page in quirks mode": `<title>Host</title><table><tr><td width="900">${script}${widget}</table>`,
    "a Promise of a library's": first(() => {
        const { Promise: own } = window;
        window.Promise = class extends own {};
    }),
};
/** Where the canvas cannot be had, or not be watched. */
export const poor = {
    "a getContext that throws": first(() => {
        HTMLCanvasElement.prototype.getContext = () => {
            throw new Error("not here");
        };
    }),
    "a getContext that gives something else": first(() => {
        HTMLCanvasElement.prototype.getContext = () => ({});
    }),
    "a context that throws": first(() => {
        WebGL2RenderingContext.prototype.createProgram = WebGL2RenderingContext.prototype.getParameter = () => {
            throw new Error("not here");
        };
    }),
    "an OffscreenCanvas that throws": first(() => {
        window.OffscreenCanvas = class {
            constructor() {
                throw new Error("not here");
            }
        };
    }),
    "noise in what a canvas hands back": first(() => {
        const { getImageData } = OffscreenCanvasRenderingContext2D.prototype;
        OffscreenCanvasRenderingContext2D.prototype.getImageData = function (...box) {
            const image = getImageData.apply(this, box);
            image.data[image.data.length >> 1] ^= 1;
            return image;
        };
    }),
    "no WebGL 2 at all": first(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
        delete window.WebGL2RenderingContext;
    }),
};
const lacking = {
    "no IntersectionObserver": first(() => delete window.IntersectionObserver),
    "an IntersectionObserver that throws": first(() => {
        window.IntersectionObserver = class {
            constructor() {
                throw new Error("not here");
            }
        };
    }),
    "no ResizeObserver": first(() => delete window.ResizeObserver),
    "no matchMedia": first(() => {
        window.matchMedia = undefined;
    }),
    "a matchMedia that throws": first(() => {
        window.matchMedia = () => {
            throw new Error("not here");
        };
    }),
    "no FontFace": first(() => delete window.FontFace),
    "a FontFace that throws": first(() => {
        window.FontFace = class {
            constructor() {
                throw new Error("not here");
            }
        };
    }),
};

/** All of them, by what they are. */
export const hostile_pages = { ...hosts, ...poor, ...lacking };
export const types = { ".xhtml": "application/xhtml+xml" };
/** @param {string} name */
export const path_of = (name) => `/${name.replace(/\W+/g, "-")}.${name.includes("XHTML") ? "xhtml" : "html"}`;

/** What a server has of them, by path. @param {string} dist */
export function serve_hostile(dist) {
    const pages = Object.fromEntries(Object.entries(hostile_pages).map(([name, page]) => [path_of(name), page]));
    pages["/other/stream-stage.js"] = readFileSync(join(dist, "stream-stage.js"), "utf8");
    for (const file of [
        "streamstage.wasm",
        "streamstage-engine.js",
        "streamstage-canvas.wasm",
        "streamstage-canvas.js",
    ])
        pages[`/other/${file}`] = (_, response) => response.writeHead(302, { Location: `/${file}` }).end();
    return pages;
}

/**
 * Runs in the page, once the widget can be used: the first question is answered, the second seen. What there is to tell of
 * it, as JSON that no prototype of the page's has a say in.
 */
export async function take_a_few_steps() {
    const element = document.querySelector("stream-stage");
    const { shadowRoot: shadow } = element;
    const told = [];
    element.addEventListener("streamstage-answer", ({ detail }) => (told[told.length] = detail.question));
    const press = (selector) => shadow.querySelector(selector).click();
    const question = () => shadow.querySelector(".mirror [id^='unknown/']").id.slice("unknown/".length);
    const { width, height } = shadow.querySelector(".mirror").getBoundingClientRect();
    const drawn = shadow.querySelector(".stage").classList.contains("canvas");
    press("[id='start/quick']");
    const first = question();
    press(".mirror fieldset input");
    press("[id='go/next']");
    return {
        width,
        height,
        drawn,
        first,
        second: question(),
        told: told.join(),
        trouble: shadow.querySelector(".trouble").textContent,
        answers: await element.answers(),
        result: await element.result(),
    };
}

// Scripts that hold inside what others fetch; see web/inside.js.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "../web/base91.js";
import { pack_bytes } from "./pack_bytes.mjs";

/**
 * @param {(source: string, format: "esm" | "iife", more?: string[]) => string} bundle_source
 * @param {{ code: Uint8Array, canvas: Uint8Array, whole: Uint8Array, rubric: Uint8Array, prints: object, languages: string[], words: string }} parts
 *     words: the folder of the messages
 */
export function pack_inside(bundle_source, { code, canvas, whole, rubric, prints, languages, words }) {
    const packed = (/** @type {Uint8Array} */ bytes) => JSON.stringify(encode(pack_bytes(bytes)));
    const open = 'import { open } from "./web/inside.js";\n';
    const module_of = (/** @type {Uint8Array} */ bytes, more = "") =>
        bundle_source(`${open}${more}export const bytes = () => open(${packed(bytes)});`, "esm");
    const message_files = languages.map((tag) => [tag, readFileSync(join(words, `${tag}.mo`))]);

    /** What the element imports when it needs it. */
    const inside = {
        "code.js": module_of(code),
        "canvas.js": module_of(canvas, 'export { Canvas, open_letters } from "./web/canvas_part.js";\n'),
        ...Object.fromEntries(message_files.map(([tag, bytes]) => [`words.${tag}.js`, module_of(bytes)])),
    };
    const imports = `{
        code: () => import("./inside/code.js"),
        canvas: () => import("./inside/canvas.js"),
        plain: () => import("./assets/streamstage-plain.js"),
        words: { ${languages.map((tag) => `"${tag}": () => import("./inside/words.${tag}.js")`).join(", ")} },
    }`;
    const begin = `import { define } from "./web/element.js";\nimport { assets_inside, assets_either } from "./web/inside.js";\n`;
    const outer = ["--external:./inside/*", "--external:./assets/*"];
    const bundled = bundle_source(
        `${begin}export const StreamStage = define(assets_inside(${imports}, ${JSON.stringify(prints)}));`,
        "esm",
        outer,
    );
    const linked = bundle_source(
        `${begin}import { assets_at } from "./web/assets.js";
        const files = {
            code: new URL("./assets/streamstage.wasm", import.meta.url),
            plain: new URL("./assets/streamstage-plain.js", import.meta.url),
            canvas: new URL("./assets/streamstage-canvas.wasm", import.meta.url),
            canvas_script: new URL("./assets/streamstage-canvas.js", import.meta.url),
        };
        const prints = ${JSON.stringify(prints)};
        export const StreamStage = define(
            assets_either(assets_at(files, prints, []), assets_inside(${imports}, prints)));`,
        "esm",
        outer,
    );

    /** Everything in one, which asks for nothing: for frames without an origin, and for pages from a disk. */
    const everything = bundle_source(
        `${open}import { define } from "./web/element.js";
        import { once, choose_tag } from "./web/assets.js";
        import * as canvas from "./web/canvas_part.js";
        const words = { ${message_files.map(([tag, bytes]) => `"${tag}": ${packed(bytes)}`).join(", ")} };
        define({
            code: once(async () => WebAssembly.compile(open(${packed(whole)}))),
            canvas: async () => canvas,
            rubric: once(async () => open(${packed(rubric)})),
            words: async (language) => {
                const tag = choose_tag(language, Object.keys(words));
                return tag ? open(words[tag]) : new Uint8Array();
            },
        });`,
        "iife",
    );
    return { inside, bundled, linked, everything };
}

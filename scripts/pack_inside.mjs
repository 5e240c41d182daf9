// Scripts that hold inside what others fetch; see web/inside.js.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "../web/base91.js";
import { pack_bytes } from "./pack_bytes.mjs";

/**
 * @param {(source: string, format: "esm" | "iife", more?: string[]) => string} bundle_source
 * @param {{ code: Uint8Array, canvas: Uint8Array, whole: Uint8Array, rubric: Uint8Array, languages: string[], words: string, names: Record<string, string>, stands: string[] }} parts
 *     words: the folder of the messages; names: of the files, as web/stream-stage.js calls them; stands: what that is bundled with
 */
export function pack_inside(bundle_source, { code, canvas, whole, rubric, languages, words, names, stands }) {
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
    /** Scripts that nothing but themselves is needed for, and where they come from. */
    const others = Object.keys(names).filter((name) => !["code", "plain", "canvas", "canvas_script"].includes(name));
    const imports = `{
        code: () => import("./inside/code.js"),
        canvas: () => import("./inside/canvas.js"),
        plain: () => import("./assets/streamstage-plain.js"),
        words: { ${languages.map((tag) => `"${tag}": () => import("./inside/words.${tag}.js")`).join(", ")} },
        others: { ${others.map((name) => `${name}: () => import("./assets/${names[name]}")`).join(", ")} },
    }`;
    const begin = `
        import { define } from "./web/element.js";
        import { assets_at, get_code } from "./web/assets.js";
        import { assets_inside, assets_linked } from "./web/inside.js";
        const files = (urls) => assets_at(urls, streamstage_prints, streamstage_languages);`;
    /** @param {Record<string, string>} known addresses; no other is asked for */
    const urls = (known) =>
        `{ ${Object.keys(names)
            .map((name) => `${name}: ${known[name] ?? 'new URL("about:blank")'}`)
            .join(", ")} }`;
    const beside = Object.fromEntries(
        ["code", "canvas"].map((name) => [name, `new URL("./assets/${names[name]}", import.meta.url)`]),
    );
    const how = ["--external:./inside/*", "--external:./assets/*", ...stands];
    const bundled = bundle_source(
        `${begin}export const StreamStage = define(assets_inside(${imports}, files(${urls({})})));`,
        "esm",
        how,
    );
    const linked = bundle_source(
        `${begin}
        const urls = ${urls(beside)};
        const outside = files(urls);
        const canvas = {
            code: () => get_code(urls.canvas, streamstage_prints.canvas),
            script: () => import("./assets/streamstage-canvas.js"),
        };
        export const StreamStage = define(assets_linked(outside, assets_inside(${imports}, outside), canvas));`,
        "esm",
        how,
    );

    /** Everything in one, which asks for nothing: for frames without an origin, and for pages from a disk. */
    const everything = bundle_source(
        `${open}import { define } from "./web/element.js";
        import { once, choose_tag } from "./web/assets.js";
        import * as canvas from "./web/canvas_part.js";
        ${others.map((name) => `import * as ${name} from "./web/${name}_part.js";`).join("\n")}
        const words = { ${message_files.map(([tag, bytes]) => `"${tag}": ${packed(bytes)}`).join(", ")} };
        define({
            code: once(async () => WebAssembly.compile(open(${packed(whole)}))),
            canvas: async () => canvas,
            ${others.map((name) => `${name}: async () => ${name},`).join("\n")}
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

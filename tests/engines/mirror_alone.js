// Puts a View into a mirror on a page of its own, without an engine: for Views that no rubric leads to.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = `
    import { over_canvas } from "#mirror.css";
    import { dress } from "./style_sheet.js";
    import { Mirror } from "./mirror.js";
    import { Shell } from "./shell.js";
    const root = document.getElementById("host").attachShadow({ mode: "open" });
    dress(root);
    const over = new CSSStyleSheet();
    over.replaceSync(over_canvas);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, over];
    const shell = new Shell(root);
    const mirror = new Mirror(shell.mirror, { press() {}, type() {} });
    const add_font = (name, weight) => {
        const face = new FontFace("Inter", "url(/inter-" + name + ".otf)", { weight });
        document.fonts.add(face);
        return face.load();
    };
    window.show_view = async (view, width, rectangles) => {
        await Promise.all([add_font("regular", "400"), add_font("semibold", "600")]);
        shell.stage.classList.toggle("narrow", width < 600);
        shell.show_canvas(rectangles !== null);
        shell.canvas.style.cssText = rectangles ? "width: " + width + "px; height: 9000px" : "";
        shell.stage.style.width = width + "px";
        mirror.show(view);
        mirror.lie_over(rectangles !== null);
        if (rectangles) mirror.place(Float32Array.from(rectangles));
    };`;

/** A page with nothing but a host; its script is to be evaluated. */
export const empty_page =
    "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'><body style='margin: 0'><div id=host></div>";

export async function bundle_mirror() {
    const resolveDir = fileURLToPath(new URL("../../web", import.meta.url));
    const {
        outputFiles: [file],
    } = await build({
        stdin: { contents: source, resolveDir },
        bundle: true,
        write: false,
        format: "iife",
        target: "es2022",
        logLevel: "warning",
    });
    return file.text;
}

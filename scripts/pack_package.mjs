// dist/package/, of which `npm pack` makes the package, and dist/cdn/, whose folder is named by the version.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a server hands out: all that stands in dist/ but pages to look at and what is made from it. */
const not_served = ["demo", "types", "stream-stage.d.ts", "custom-elements.json", "package", "cdn", "integrity.json"];
const frameworks = ["react", "vue", "svelte"];

/** Bundlers that copy files named by new URL() take them; all others see modules alone. Which is which they say themselves. */
const element = { webpack: "./linked.js", production: "./linked.js", default: "./bundled.js" };

/**
 * @param {{ name: string, version: string, license: string, engines: object }} project
 * @param {string[]} typed frameworks that there are types for
 */
export function describe_package({ name, version, license, engines }, typed) {
    return {
        name,
        version,
        description: "A maturity assessment as one element of a page: <stream-stage>",
        keywords: ["web-components", "custom-element", "assessment", "maturity-model", "event-streaming"],
        license,
        type: "module",
        types: "./stream-stage.d.ts",
        customElements: "custom-elements.json",
        exports: {
            ".": { types: "./stream-stage.d.ts", ...element },
            ...Object.fromEntries(typed.map((name) => [`./${name}`, { types: `./types/${name}.d.ts`, ...element }])),
            "./frame": { types: "./types/frame.d.ts", default: "./assets/streamstage-frame.js" },
            "./prerender": { types: "./types/prerender.d.ts", default: "./assets/prerender.mjs" },
            "./custom-elements.json": "./custom-elements.json",
            "./event-streaming.json": "./assets/event-streaming.json",
            "./event-streaming.first.json": "./assets/event-streaming.first.json",
            "./streamstage.html": "./assets/streamstage.html",
            "./frame.html": "./assets/frame.html",
            "./llms.txt": "./assets/llms.txt",
            "./assets/*": "./assets/*",
            "./package.json": "./package.json",
        },
        sideEffects: ["./linked.js", "./bundled.js", "./assets/*.js"],
        files: ["*.js", "*.d.ts", "*.json", "LICENSE", "assets", "inside", "licences", "types"],
        engines,
    };
}

/**
 * @param {{ root: string, output: string, inside: Record<string, string>, bundled: string, linked: string }} parts
 */
export function pack_package({ root, output, inside, bundled, linked }) {
    const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const folder = join(output, "package");
    const served = readdirSync(output).filter((name) => !not_served.includes(name));
    const cdn = join(output, "cdn", `streamstage-${project.version}`);
    for (const name of served) {
        cpSync(join(output, name), join(cdn, name), { recursive: true });
        if (name !== "licences") cpSync(join(output, name), join(folder, "assets", name), { recursive: true });
    }
    cpSync(join(output, "licences"), join(folder, "licences"), { recursive: true });
    cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
    cpSync(join(root, "web/package"), folder, { recursive: true });
    for (const name of ["types", "stream-stage.d.ts", "custom-elements.json"])
        if (existsSync(join(output, name))) cpSync(join(output, name), join(folder, name), { recursive: true });
    mkdirSync(join(folder, "inside"));
    for (const [name, text] of Object.entries(inside)) writeFileSync(join(folder, "inside", name), `${text}\n`);
    writeFileSync(join(folder, "bundled.js"), `${bundled}\n`);
    writeFileSync(join(folder, "linked.js"), `${linked}\n`);
    const typed = frameworks.filter((name) => existsSync(join(folder, "types", `${name}.d.ts`)));
    writeFileSync(join(folder, "package.json"), `${JSON.stringify(describe_package(project, typed), null, 2)}\n`);
    const files = served.filter((name) => statSync(join(output, name)).isFile());
    writeFileSync(
        join(output, "integrity.json"),
        `${JSON.stringify({ version: project.version, files: integrity_of(output, files) }, null, 2)}\n`,
    );
}

/** For the attribute "integrity". @param {string} folder @param {string[]} names */
function integrity_of(folder, names) {
    return Object.fromEntries(
        names.sort().map((name) => [
            name,
            `sha384-${createHash("sha384")
                .update(readFileSync(join(folder, name)))
                .digest("base64")}`,
        ]),
    );
}

// The package, as it is packed, in projects as people have them: Vite, webpack, esbuild, React, Vue, Svelte, a server.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, test } from "node:test";
import { answer_files } from "../../scripts/answer_files.mjs";
import { open_browser } from "../browser/support.js";
import { commands_of, develop, make_consumer, run_tool, tarball } from "./consumer.js";
import { blocks_of } from "./read_blocks.js";
import { take_road } from "./visit_road.js";

const browser = await open_browser();
after(() => browser.close());

const files_of = (road) =>
    Object.fromEntries(
        blocks_of(road)
            .filter(({ name }) => name)
            .map(({ name, text }) => [name, text]),
    );
const commands = (road) => commands_of(blocks_of(road).find(({ language }) => language === "sh").text);
const page_with = (inside) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><body>${inside}</body></html>`;

/** Takes a whole visit, in which nothing is said on the console and nothing is missing. */
async function visit_page(address, look = async () => {}, expected = /^$/) {
    const page = await browser.newPage();
    const trouble = [];
    const requests = [];
    page.on("console", (message) => /^(error|warn)$/.test(message.type()) && trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(String(error)));
    page.on("response", (response) => {
        requests.push(response.url());
        if (response.status() >= 400 && !response.url().endsWith("favicon.ico"))
            trouble.push(`${response.status()} ${response.url()}`);
    });
    try {
        await page.goto(address);
        const result = await take_road(page);
        await look(page, { result, requests });
    } finally {
        await page.close();
    }
    const noise = /GL Driver Message|favicon\.ico|the server responded with a status of 404/;
    assert.deepEqual(
        trouble.filter((line) => !noise.test(line) && !expected.test(line)),
        [],
    );
}

async function visit_folder(folder, look, expected) {
    const server = createServer(answer_files(folder));
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    try {
        await visit_page(`http://127.0.0.1:${server.address().port}/index.html`, look, expected);
    } finally {
        server.close();
        server.closeAllConnections();
    }
}

async function visit_development(folder, look) {
    const { address, stop } = await develop(folder);
    try {
        await visit_page(address, look);
    } finally {
        stop();
    }
}

/** How many bytes of script and engine a page of this folder has loaded. */
const loaded = (requests, end) => requests.filter((url) => new URL(url).pathname.endsWith(end));

const strict = {
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUncheckedSideEffectImports: true,
    verbatimModuleSyntax: true,
    types: ["vite/client"],
};
const tsconfig = (more = {}, include = ["*.ts", "*.tsx", "*.vue", "*.svelte"]) =>
    JSON.stringify({ compilerOptions: { ...strict, ...more }, include });

test("Vite: in development, and built with the engine as files", async () => {
    const folder = make_consumer("vite", files_of("Vite"));
    await visit_development(folder);
    run_tool(folder, ["vite", "build", "--logLevel", "warn"]);
    await visit_folder(join(folder, "dist"), async (_, { requests }) => {
        assert.equal(loaded(requests, ".wasm").length > 0, true, "the engine is a file");
        assert.deepEqual(
            requests.filter((url) => /\/code-/.test(url)),
            [],
            "and no module",
        );
    });
});

test("webpack: built with the engine as files", async () => {
    const folder = make_consumer("webpack", {
        ...files_of("webpack"),
        "dist/index.html": page_with('<script src="main.js"></script>'),
    });
    for (const command of commands("webpack")) run_tool(folder, command);
    await visit_folder(join(folder, "dist"), async (_, { requests }) =>
        assert.equal(loaded(requests, ".wasm").length > 0, true),
    );
});

test("esbuild: built with the engine as modules, which come when they are needed", async () => {
    const folder = make_consumer("esbuild", {
        ...files_of("esbuild"),
        "dist/index.html": page_with('<script type="module" src="main.js"></script>'),
    });
    for (const command of commands("esbuild")) run_tool(folder, command);
    const first = statSync(join(folder, "dist/main.js")).size;
    assert.ok(first < 300_000, `${first} bytes before the engine`);
    await visit_folder(join(folder, "dist"));
});

test("esbuild without splitting: one script, as it is in the page or as a module", async () => {
    const { "main.js": main } = files_of("esbuild");
    const folder = make_consumer("esbuild-one", {
        "main.js": main,
        "dist/index.html": page_with('<script src="main.js"></script>'),
    });
    run_tool(folder, ["esbuild", "main.js", "--bundle", "--minify", "--outdir=dist"]);
    const size = statSync(join(folder, "dist/main.js")).size;
    assert.ok(size < 1_600_000, `${size} bytes`);
    await visit_folder(join(folder, "dist"));
});

test("a bundler that makes something for production and leaves the files out has the modules", async () => {
    const folder = make_consumer("left-out", {
        ...files_of("esbuild"),
        "dist/index.html": page_with('<script type="module" src="main.js"></script>'),
    });
    run_tool(folder, [
        "esbuild",
        "main.js",
        ...["--bundle", "--format=esm", "--splitting", "--outdir=dist", "--conditions=production"],
    ]);
    // The browser says of each file that it is missing.
    await visit_folder(join(folder, "dist"), undefined, /^404 .*\/assets\/streamstage(-canvas)?\.wasm(\?|$)/);
});

test("the folder of files may be named, in a bundle as well", async () => {
    const folder = make_consumer("named", {
        "main.js": files_of("esbuild")["main.js"].replace(
            'element.setAttribute("start", "");',
            'element.setAttribute("start", "");\nelement.setAttribute("assets", "/streamstage/");',
        ),
        "dist/index.html": page_with('<script type="module" src="main.js"></script>'),
    });
    for (const command of commands("esbuild")) run_tool(folder, command);
    execFileSync("cp", ["-r", join(folder, "node_modules/stream-stage/assets"), join(folder, "dist/streamstage")]);
    await visit_folder(join(folder, "dist"), async (_, { requests }) =>
        assert.ok(
            requests.some((url) => url.endsWith("/streamstage/streamstage.wasm")),
            requests.join("\n"),
        ),
    );
});

/** What stands around an application: the page, and what puts it there. */
const application = (extension, main) => ({
    "index.html": page_with(`<div id="app"></div><script type="module" src="/main.${extension}"></script>`),
    [`main.${extension}`]: main,
});

const says_stage = async (page, { result }) => {
    const said = await page.$eval("[role=status]", ({ textContent }) => textContent);
    assert.equal(said, `${result.low} to ${result.high}`);
};

test("React 19: strict types, in development and built, and told the result", async () => {
    const folder = make_consumer("react", {
        ...files_of("React"),
        ...application(
            "tsx",
            `import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";

createRoot(document.getElementById("app")!).render(<StrictMode><App /></StrictMode>);
`,
        ),
        "tsconfig.json": tsconfig({ jsx: "react-jsx", allowImportingTsExtensions: true }),
    });
    run_tool(folder, ["tsc", "--project", "."]);
    await visit_development(folder, says_stage);
    run_tool(folder, ["vite", "build", "--logLevel", "warn"]);
    await visit_folder(join(folder, "dist"), says_stage);
    const app = readFileSync(join(folder, "App.tsx"), "utf8");
    for (const [right, wrong, named] of [
        ["result.low}", "result.lowest}", /lowest/],
        ['lang="en"', "lang={7}", /number/],
        ['lang="en"', 'theme="pink"', /pink/],
    ]) {
        writeFileSync(join(folder, "App.tsx"), app.replace(right, wrong));
        assert.throws(() => run_tool(folder, ["tsc", "--project", "."]), named, `${wrong} passes`);
    }
});

test("Vue 3: vue-tsc, in development and built, and told the result", async () => {
    const folder = make_consumer("vue", {
        ...files_of("Vue"),
        ...application(
            "ts",
            `import { createApp } from "vue";
import App from "./App.vue";

createApp(App).mount("#app");
`,
        ),
        "tsconfig.json": tsconfig({ jsx: "preserve" }),
    });
    run_tool(folder, ["vue-tsc", "--project", "."]);
    await visit_development(folder, says_stage);
    run_tool(folder, ["vite", "build", "--logLevel", "warn"]);
    await visit_folder(join(folder, "dist"), says_stage);
    const app = readFileSync(join(folder, "App.vue"), "utf8");
    writeFileSync(join(folder, "App.vue"), app.replace('lang="en"', 'theme="pink"'));
    assert.throws(() => run_tool(folder, ["vue-tsc", "--project", "."]), /pink/);
});

test("Svelte 5: svelte-check, in development and built, and told the result", async () => {
    const folder = make_consumer("svelte", {
        ...files_of("Svelte"),
        ...application(
            "ts",
            `import { mount } from "svelte";
import App from "./App.svelte";

mount(App, { target: document.getElementById("app")! });
`,
        ),
        "vite.config.js": `import { svelte } from "@sveltejs/vite-plugin-svelte";\nexport default { plugins: [svelte()] };\n`,
        "svelte.config.js": "export default {};\n",
        "tsconfig.json": tsconfig({ types: ["vite/client", "svelte"] }),
    });
    run_tool(folder, ["svelte-check", "--tsconfig", "tsconfig.json", "--fail-on-warnings"]);
    await visit_development(folder, says_stage);
    run_tool(folder, ["vite", "build", "--logLevel", "warn"]);
    await visit_folder(join(folder, "dist"), says_stage);
    const app = readFileSync(join(folder, "App.svelte"), "utf8");
    writeFileSync(join(folder, "App.svelte"), app.replace('lang="en"', 'theme="pink"'));
    assert.throws(() => run_tool(folder, ["svelte-check", "--tsconfig", "tsconfig.json"]), /pink/);
});

test("made on a server: importing does nothing there, and the element is in the page", () => {
    const folder = make_consumer("server", {
        ...files_of("Made on a server"),
        "render.tsx": `import { renderToString } from "react-dom/server";
import Page from "./page.tsx";

console.log(renderToString(<Page />));
`,
        "tsconfig.json": tsconfig({ jsx: "react-jsx", allowImportingTsExtensions: true, types: ["react-dom"] }),
    });
    run_tool(folder, ["tsc", "--project", "."]);
    run_tool(folder, [
        "esbuild",
        "render.tsx",
        ...[
            "--bundle",
            "--platform=node",
            "--format=esm",
            "--packages=external",
            "--jsx=automatic",
            "--outfile=render.js",
        ],
    ]);
    const html = execFileSync(process.execPath, ["render.js"], { cwd: folder, encoding: "utf8" });
    assert.match(html, /^<stream-stage rubric="\/event-streaming\.json" start=""><\/stream-stage>$/m);
    for (const path of ["", "/react", "/vue", "/svelte", "/frame", "/prerender"])
        for (const condition of ["development", "production"])
            execFileSync(
                process.execPath,
                [`--conditions=${condition}`, "--input-type=module", "-e", `await import("stream-stage${path}");`],
                { cwd: folder },
            );
});

test("the first screen is made from the package, too", () => {
    const folder = make_consumer("prerender", {
        "make.mjs": `import { readFileSync } from "node:fs";
import { write_first_screen } from "stream-stage/prerender";
const file = (name) => readFileSync(new URL(import.meta.resolve("stream-stage/" + name)));
const { markup } = await write_first_screen(file("assets/streamstage.wasm"), file("event-streaming.json"), "start");
console.log(markup);
`,
    });
    const markup = execFileSync(process.execPath, ["make.mjs"], { cwd: folder, encoding: "utf8" });
    assert.match(markup, /^<template shadowrootmode="open">/);
});

test("publint finds nothing in the package", () => {
    const folder = make_consumer("publint", {});
    const said = run_tool(folder, ["publint", "run", "node_modules/stream-stage", "--strict"]);
    assert.match(said, /All good!/);
});

test("the types are found in every way that TypeScript looks for them", () => {
    const no_modules = ["streamstage.html", "frame.html", "llms.txt"];
    const how = ["--profile", "esm-only", "--format", "ascii", "--no-emoji", "--exclude-entrypoints", ...no_modules];
    const said = run_tool(process.cwd(), ["attw", tarball(), ...how]);
    const found = [...said.matchAll(/^(node16 \(from ESM\)|bundler): (.*)$/gm)].map(([, , how]) => how.trim());
    assert.ok(found.length >= 18, said);
    for (const how of found) assert.match(how, /^(OK( \((ESM|JSON)\))?|\(wildcard\))$/, said);
    for (const entry of ["stream-stage", "stream-stage/react", "stream-stage/vue", "stream-stage/svelte"])
        assert.ok(said.includes(`"${entry}"`), entry);
});

test("the package holds what its description names, licences, and nothing of a machine", () => {
    const names = execFileSync("tar", ["-tzf", tarball()], { encoding: "utf8" })
        .trim()
        .split("\n")
        .map((name) => name.replace(/^package\//, ""));
    for (const name of [
        "LICENSE",
        "licences/dear-imgui.txt",
        "README.md",
        "custom-elements.json",
        "assets/streamstage.html",
        "assets/llms.txt",
    ])
        assert.ok(names.includes(name), `${name} is missing: ${names.join(" ")}`);
    assert.deepEqual(
        names.filter((name) => /node_modules|\.map$|~$/.test(name)),
        [],
    );
    const folder = make_consumer("contents", {});
    const described = JSON.parse(readFileSync(join(folder, "node_modules/stream-stage/package.json"), "utf8"));
    const paths = Object.values(described.exports).flatMap((target) =>
        typeof target === "string" ? [target] : Object.values(target),
    );
    for (const path of paths.filter((one) => !one.includes("*"))) assert.ok(names.includes(path.slice(2)), path);
    assert.ok(readdirSync(join(folder, "node_modules/stream-stage/licences")).length > 3);
});

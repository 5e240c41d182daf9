// The demo of a React application, where React is installed: here, or for tests/roads.
import { existsSync } from "node:fs";
import { join } from "node:path";

const folders = ["node_modules", "build/roads/node_modules"];

/** What the list of demo pages says of it. */
export const react_line = '<li><a href="react/">A React application</a> around the assessment.</li>';

/** @param {string} root @returns {string} the folder of packages that React lies in; empty where there is none */
export function find_react(root) {
    return folders.map((folder) => join(root, folder)).find((folder) => existsSync(join(folder, "react-dom"))) ?? "";
}

/** What esbuild is told. */
export function how_to_bundle_react() {
    return [
        "web/demo/react/app.jsx",
        ...["--bundle", "--minify", "--format=esm", "--target=es2022", "--jsx=automatic", "--legal-comments=inline"],
        '--define:process.env.NODE_ENV="production"',
        "--external:../../stream-stage.js",
    ];
}

// Projects that use the package as it is packed, each in a folder of its own in build/roads/.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dist } from "../browser/support.js";
import { install_packages } from "../support/install_packages.js";
import { root } from "../support/visit.js";

const installed = join(root, "build/roads");
export const packages = install_packages("roads");

/** @type {string | undefined} */
let packed;

/** The tarball that `npm pack` makes. @returns {string} its path */
export function tarball() {
    if (packed) return packed;
    const folder = join(installed, `tarball-${process.pid}`); // test files run side by side
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder, join(dist, "package")], {
        stdio: ["ignore", "ignore", "pipe"],
    });
    return (packed = join(folder, readdirSync(folder)[0]));
}

/**
 * A project with the package installed, and these files.
 * @param {string} name
 * @param {Record<string, string>} files texts by path
 * @returns {string} its folder
 */
export function make_consumer(name, files) {
    const folder = join(installed, "consumers", name);
    rmSync(folder, { recursive: true, force: true });
    const module = join(folder, "node_modules/stream-stage");
    mkdirSync(module, { recursive: true });
    execFileSync("tar", ["-xzf", tarball(), "--strip-components=1", "-C", module]);
    const all = { "package.json": JSON.stringify({ name, private: true, type: "module" }), ...files };
    for (const [path, text] of Object.entries(all)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}

const environment = () => {
    const { NODE_ENV, ...others } = process.env;
    return others;
};

/** Runs a tool of the pinned packages; throws with what it printed. @param {string} folder @param {string[]} command */
export function run_tool(folder, [tool, ...how]) {
    try {
        return execFileSync(join(packages, ".bin", tool), how, {
            cwd: folder,
            env: environment(),
            encoding: "utf8",
            stdio: ["ignore", "pipe", "pipe"],
        });
    } catch (error) {
        throw new Error(`${tool} ${how.join(" ")}\n${error.stdout}\n${error.stderr}`.slice(0, 4000));
    }
}

/** What a block of commands says, one a line, without the "npx" before each. @param {string} text @returns {string[][]} */
export function commands_of(text) {
    return text
        .trim()
        .split("\n")
        .map((line) => line.replace(/^npx /, "").split(" "));
}

/**
 * The development server of Vite.
 * @param {string} folder
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function develop(folder) {
    const how = ["--host", "127.0.0.1", "--port", "0", "--clearScreen", "false"];
    const vite = spawn(join(packages, ".bin/vite"), how, {
        cwd: folder,
        env: { ...environment(), NO_COLOR: "1" },
        stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const address = await new Promise((resolve, reject) => {
        for (const stream of [vite.stdout, vite.stderr])
            stream.setEncoding("utf8").on("data", (text) => {
                said += text;
                const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
                if (found) resolve(found[0]);
            });
        vite.on("exit", () => reject(new Error(said)));
    });
    return { address, stop: () => vite.kill() };
}

// Pinned packages of a package-lock.json, in build/, where no other script installs or needs them.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./visit.js";

const lock = "package-lock.json";

/** @param {string} folder in tests, with a package.json and a package-lock.json @returns {string} the folder with the packages */
export function install_packages(folder) {
    const pinned = join(root, "tests", folder);
    const installed = join(root, "build", folder);
    const packages = join(installed, "node_modules");
    const same = (name) => readFileSync(join(pinned, name)).equals(readFileSync(join(installed, name)));
    if (existsSync(join(packages, ".package-lock.json")) && same(lock)) return packages; // npm writes it last
    console.error(`To be installed by npm: the packages of tests/${folder}/${lock}, into build/${folder}/`);
    mkdirSync(installed, { recursive: true });
    cpSync(join(pinned, "package.json"), join(installed, "package.json"));
    cpSync(join(pinned, lock), join(installed, lock));
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
        cwd: installed,
        stdio: ["ignore", "ignore", "inherit"],
    });
    return packages;
}

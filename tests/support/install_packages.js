// Pinned packages of a package-lock.json, in build/, where no other script installs or needs them.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./visit.js";

const lock = "package-lock.json";

/**
 * @param {string} pinned the folder of package.json and package-lock.json
 * @param {string} installed
 * @returns {string} the folder with the packages
 */
export function install_packages(pinned, installed) {
    const packages = join(installed, "node_modules");
    const same = (name) => readFileSync(join(pinned, name)).equals(readFileSync(join(installed, name)));
    if (existsSync(join(packages, ".package-lock.json")) && same(lock)) return packages; // npm writes it last
    const named = (folder) => relative(root, folder);
    console.error(`To be installed by npm: the packages of ${named(join(pinned, lock))}, into ${named(installed)}/`);
    mkdirSync(installed, { recursive: true });
    cpSync(join(pinned, "package.json"), join(installed, "package.json"));
    cpSync(join(pinned, lock), join(installed, lock));
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
        cwd: installed,
        stdio: ["ignore", "ignore", "inherit"],
    });
    return packages;
}

// The packages that a bench has pinned, in build/, where no other script installs or needs them.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/visit.js";

const lock = "package-lock.json";

/** @param {string} bench its folder in tests/bench, with a package-lock.json @returns {string} the folder with the packages */
export function install_packages(bench) {
    const pinned = join(root, "tests/bench", bench);
    const installed = join(root, "build/bench", bench);
    const packages = join(installed, "node_modules");
    const same = (name) => readFileSync(join(pinned, name)).equals(readFileSync(join(installed, name)));
    if (existsSync(join(packages, ".package-lock.json")) && same(lock)) return packages; // npm writes it last
    console.error(`To be installed by npm: the packages of tests/bench/${bench}/${lock}, into build/bench/${bench}/`);
    mkdirSync(installed, { recursive: true });
    cpSync(join(pinned, "package.json"), join(installed, "package.json"));
    cpSync(join(pinned, lock), join(installed, lock));
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
        cwd: installed,
        stdio: ["ignore", "ignore", "inherit"],
    });
    return packages;
}

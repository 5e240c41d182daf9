// What this bench measures beside: the pinned packages of package-lock.json beside this file.
import { join } from "node:path";
import { install_packages as install } from "../../support/install_packages.js";
import { root } from "../../support/visit.js";

/** @returns {string} the folder with the packages */
export function install_packages() {
    return install(join(root, "tests/bench/embed"), join(root, "build/bench/embed"));
}

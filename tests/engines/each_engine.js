// The set-up that the tests of every engine share.
import { after, before, describe } from "node:test";
import { engine_names, open_engine, unfit } from "./engine.js";
import { serve } from "./serve.js";

/**
 * @typedef {object} Here while a test runs
 * @property {import("./engine.js").Engine} engine
 * @property {Awaited<ReturnType<typeof serve>>} site
 */

/**
 * A group of tests for each engine that this machine has, with a browser and a server of its own.
 * @param {object} options
 * @param {readonly import("./abilities.js").EngineName[]} [options.names]
 * @param {number} [options.timeout] of each group, in milliseconds
 * @param {Parameters<typeof serve>[0]} [options.site] what serve takes
 * @param {Parameters<typeof open_engine>[1]} [options.open] what open_engine takes
 * @param {(here: Here, name: import("./abilities.js").EngineName) => void} tests
 */
export function each_engine({ names = engine_names, timeout = 240_000, site, open }, tests) {
    for (const name of names)
        describe(name, { timeout, skip: unfit(name) }, () => {
            const here = /** @type {Here} */ ({});
            before(async () => {
                [here.site, here.engine] = await Promise.all([serve(site), open_engine(name, open)]);
            });
            after(() => Promise.all([here.engine?.close(), here.site?.close()]));
            tests(here, name);
        });
}

// axe-core on the page as it is, open shadow roots included. It cannot judge what is painted on a canvas.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @typedef {{ rule: string, impact: string, help: string, nodes: { target: string, html: string, summary: string }[] }} Violation */

/**
 * @param {import("./engine.js").Engine} engine
 * @param {{ within?: string, without?: string[] }} [options] within: a CSS selector; without: rules that do not apply here
 * @returns {Promise<Violation[]>}
 */
export async function find_violations(engine, { within, without = [] } = {}) {
    if (!(await engine.evaluate("() => Boolean(window.axe)"))) await engine.evaluate(`() => { ${source} }`);
    return engine.evaluate(run_axe, within ?? null, without);
}

/** For a message. @param {Violation[]} violations */
export function tell_violations(violations) {
    return violations
        .map(({ rule, impact, help, nodes }) =>
            [
                `${rule} (${impact}): ${help}`,
                ...nodes.map(({ target, summary }) => `  ${target}: ${summary.replace(/\s+/g, " ")}`),
            ].join("\n"),
        )
        .join("\n");
}

/** Runs in the page. @param {string | null} within @param {string[]} without */
async function run_axe(within, without) {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const found = await /** @type {any} */ (window).axe.run(within ?? document, { rules, resultTypes: ["violations"] });
    return found.violations.map((/** @type {any} */ { id, impact, help, nodes }) => ({
        rule: id,
        impact,
        help,
        nodes: nodes.map((/** @type {any} */ { target, html, failureSummary }) => ({
            target: target.flat(Infinity).join(" >> "),
            html: html.slice(0, 300),
            summary: failureSummary,
        })),
    }));
}

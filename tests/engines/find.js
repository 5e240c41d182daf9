// Finds what is on the page as assistive technology does, by role and name, through open shadow roots.
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {string | RegExp} Name */
/** @typedef {import("./in_page.js").Node & { id: string, box: { x: number, y: number, width: number, height: number }, focused: boolean }} Found */

const find_ms_max = 5000;
/** Enough for the longest screen. */
const tabs_max = 120;

/** @type {Promise<string> | undefined} */
let bundled;

function bundle() {
    bundled ??= build({
        entryPoints: [fileURLToPath(new URL("in_page.js", import.meta.url))],
        bundle: true,
        write: false,
        format: "iife",
        target: "es2022",
        logLevel: "warning",
    }).then(({ outputFiles: [file] }) => file.text);
    return bundled;
}

/** Calls a function of in_page.js. @param {Engine} engine @param {string} work @param {any[]} given */
async function in_page(engine, work, ...given) {
    const call = `(...given) => window.accessible ? { value: window.accessible.${work}(...given) } : null`;
    const done = await engine.evaluate(call, ...given);
    if (done) return done.value;
    await engine.evaluate(`() => { ${await bundle()} }`);
    return (await engine.evaluate(call, ...given)).value;
}

/** @param {Name | undefined} name */
function as_json(name) {
    if (name === undefined) return null;
    return name instanceof RegExp ? { text: name.source, flags: name.flags } : { text: name };
}

/**
 * All of this role and, if one is given, this name, in reading order.
 * @param {Engine} engine
 * @param {string} role
 * @param {Name} [name]
 * @returns {Promise<Found[]>}
 */
export function find_all(engine, role, name) {
    return in_page(engine, "find", role, as_json(name));
}

/**
 * The first one; waits until there is one.
 * @param {Engine} engine
 * @param {string} role
 * @param {Name} [name]
 * @returns {Promise<Found>}
 */
export async function find(engine, role, name) {
    const end = performance.now() + find_ms_max;
    for (;;) {
        const [found] = await find_all(engine, role, name);
        if (found) return found;
        if (performance.now() > end) break;
        await pause(10);
    }
    const others = (await find_all(engine, role)).map((one) => JSON.stringify(one.name));
    throw new Error(`${engine.name}: no ${role} ${name ?? ""}; there is ${others.join(", ") || "none at all"}`);
}

/** Gives it the focus, as a screen reader's cursor would. @param {Engine} engine @param {string} role @param {Name} [name] */
export async function focus_on(engine, role, name) {
    const found = await find(engine, role, name);
    const done = await in_page(engine, "focus", role, as_json(name));
    if (!done) throw new Error(`${engine.name}: ${role} "${found.name}" does not take the focus`);
    return found;
}

/**
 * Gives it the focus and presses a real key: Space for what is ticked, Enter for the rest.
 * @param {Engine} engine
 * @param {string} role
 * @param {Name} [name]
 * @param {string} [key]
 */
export async function press_by_keyboard(
    engine,
    role,
    name,
    key = ["radio", "checkbox", "switch"].includes(role) ? "Space" : "Enter",
) {
    const found = await focus_on(engine, role, name);
    await engine.key(key);
    return found;
}

/** Comes to it by Tab, or Shift+Tab, alone. @param {Engine} engine @param {string} role @param {Name} [name] @param {"Tab" | "Shift+Tab"} [key] */
export async function tab_to(engine, role, name, key = "Tab") {
    const wanted = as_json(name);
    for (let steps = 0; steps < tabs_max; ++steps) {
        const [found] = /** @type {Found[]} */ (await in_page(engine, "find", role, wanted)).filter(
            ({ focused }) => focused,
        );
        if (found) return found;
        await engine.key(key);
    }
    throw new Error(`${engine.name}: ${key} never comes to ${role} ${name ?? ""}`);
}

/** Clicks in the middle of it with a pointer. @param {Engine} engine @param {string} role @param {Name} [name] */
export async function click_on(engine, role, name) {
    const found = await find(engine, role, name);
    const { x, y, width, height } = found.box;
    await engine.pointer(x + width / 2, y + height / 2);
    return found;
}

/** What has the focus, in whatever shadow root; null for nothing. @param {Engine} engine @returns {Promise<Found | null>} */
export function focused(engine) {
    return in_page(engine, "focused");
}

/** Roles, names, states and texts in reading order, the same way in every engine. @param {Engine} engine @returns {Promise<import("./in_page.js").Node[]>} */
export function accessible_tree(engine) {
    return in_page(engine, "tree");
}

/** The tree as text: a line for each node. @param {import("./in_page.js").Node[]} nodes */
export function tell_tree(nodes) {
    return nodes
        .map(({ role, name, depth, ...states }) => {
            const told = Object.entries(states).map(([state, value]) => ` ${state}=${JSON.stringify(value)}`);
            return `${"  ".repeat(depth)}${role} ${JSON.stringify(name)}${told.join("")}`;
        })
        .join("\n");
}

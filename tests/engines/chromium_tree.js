// The accessibility tree that Chromium hands to assistive technology.

/** @typedef {{ value: any }} Value */
/** @typedef {{ nodeId: string, ignored: boolean, role?: Value, name?: Value, value?: Value, description?: Value, childIds?: string[], properties?: { name: string, value: Value }[] }} Node */

/** Where the lines break is told elsewhere; what has the focus depends on how one came here. */
const left_out = new Set(["focused", "url"]);

/** @param {Node} node */
function tell({ role, name, value, description, properties = [] }) {
    const states = properties
        .filter((one) => !left_out.has(one.name) && one.value.value !== undefined)
        .map((one) => ` ${one.name}=${JSON.stringify(one.value.value)}`);
    const more = Object.entries({ value, description })
        .filter(([, one]) => one?.value)
        .map(([kind, one]) => ` ${kind}=${JSON.stringify(one?.value)}`);
    return `${role?.value} ${JSON.stringify(name?.value ?? "")}${states.join("")}${more.join("")}`;
}

/**
 * A line for each node that is not ignored: role, name and every state.
 * @param {import("./engine.js").Engine} engine
 */
export async function chromium_tree(engine) {
    if (engine.name !== "chromium") throw new Error(`${engine.name} does not hand out its accessibility tree`);
    const session = await engine.driver.page.createCDPSession();
    /** @type {{ nodes: Node[] }} */
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    const known = new Map(nodes.map((node) => [node.nodeId, node]));
    /** @type {string[]} */
    const lines = [];
    const walk = (/** @type {Node | undefined} */ node, /** @type {number} */ depth) => {
        if (!node || node.role?.value === "InlineTextBox") return;
        if (!node.ignored) lines.push("  ".repeat(depth) + tell(node));
        for (const id of node.childIds ?? []) walk(known.get(id), depth + Number(!node.ignored));
    };
    walk(nodes[0], 0);
    return lines.join("\n");
}

/** What people go by, and the states that they are told. Chromium names a picture otherwise than ARIA does. */
const named = new Set(
    "heading button checkbox radio textbox navigation table rowheader img group radiogroup".split(" "),
);
const states = new Set(["level", "checked", "pressed", "expanded"]);

/**
 * Roles, names and states, in reading order: what a tree of ours and one of Chromium must have in common.
 * @param {string} tree a line for each node
 */
export function outline(tree) {
    return tree.split("\n").flatMap((line) => {
        const [, role, name, rest] = /^ *(\w+) ("(?:[^"\\]|\\.)*")(.*)$/.exec(line) ?? [];
        const shown = role === "image" ? "img" : role;
        if (!named.has(shown)) return [];
        const told = Array.from(rest.matchAll(/(\w+)="?(\w+)"?/g), ([, state, value]) => [state, value]);
        const kept = told.filter(([state]) => states.has(state)).sort();
        return [[shown, name, ...kept.map((state) => state.join("="))].join(" ")];
    });
}

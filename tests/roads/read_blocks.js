// The blocks of docs/roads.md, as somebody copies them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/visit.js";

/** @typedef {{ road: string, language: string, name: string, text: string }} Block name: of the file; empty for none */

/** @param {string} markdown @returns {Block[]} */
export function read_blocks(markdown) {
    const blocks = [];
    let road = "";
    for (const [, heading, name, language, text] of markdown.matchAll(
        /^#{2,3} (.+)$|^(?:`([^`\n]+)`\n)?```(\w*)\n([^]*?)^```$/gm,
    )) {
        if (heading) road = heading;
        else blocks.push({ road, language, name: name ?? "", text });
    }
    return blocks;
}

const blocks = read_blocks(readFileSync(join(root, "docs/roads.md"), "utf8"));

/** All of a road, in their order. @param {string} road @returns {Block[]} */
export function blocks_of(road) {
    const found = blocks.filter((block) => block.road === road);
    if (!found.length) throw new Error(`no blocks under “${road}” in docs/roads.md`);
    return found;
}

/** Roads that have blocks. */
export const roads = [...new Set(blocks.map(({ road }) => road))];

/** The headers of a block of them. @param {string} road @returns {Record<string, string>} */
export function headers_of(road) {
    const text = blocks_of(road).find(({ language }) => language === "http")?.text ?? "";
    return Object.fromEntries(
        text
            .trim()
            .split("\n")
            .map((line) => line.split(/: (.*)/).slice(0, 2)),
    );
}

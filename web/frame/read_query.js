// What the address of a frame asks for, as far as it may.

const our_rubric = "event-streaming.json";
const attributes = ["lang", "theme", "mode", "presentation", "storage", "start", "without"];
const brand = ["accent", "background", "text", "radius", "font-family", "font-size"];

/**
 * @typedef {object} Wishes
 * @property {Record<string, string>} attributes of the element
 * @property {Record<string, string>} brand custom properties
 * @property {boolean} is_our_rubric
 * @property {boolean} has_rubric not where the one that is asked for is refused
 * @property {string} parent the origin that may be handed results; empty for none
 * @property {string[]} refused a sentence for each thing that is not done
 */

/**
 * @param {{ href: string }} location
 * @param {{ rubrics: string[], parents: string[] }} allowed origins, by the page itself
 * @returns {Wishes}
 */
export function read_query({ href }, { rubrics, parents }) {
    const query = new URL(href).searchParams;
    const refused = [];
    /** @type {Record<string, string>} */
    const wanted = {};
    for (const name of attributes) {
        const value = query.get(name);
        if (value !== null && !(name === "start" && /^(false|0|no)$/.test(value))) wanted[name] = value;
    }
    const rubric = query.get("rubric") || our_rubric;
    const has_rubric = [new URL(href).origin, ...rubrics].includes(origin_of(rubric, href));
    if (has_rubric) wanted.rubric = rubric;
    else refused.push(`The rubric ${rubric} is not of this server, and frame.html does not allow its origin.`);
    const is_our_rubric = has_rubric && new URL(rubric, href).href === new URL(our_rubric, href).href;
    if (is_our_rubric) wanted["first-screen"] = "event-streaming.first.json";

    const named = query.get("parent");
    let parent = named === null ? "" : origin_of(named);
    if (named !== null && !parent) refused.push(`parent=${named} is not the address of a page's server.`);
    if (parent && !parents.includes("*") && !parents.includes(parent)) {
        refused.push(`Results are not handed to ${parent}, which frame.html does not name.`);
        parent = "";
    }
    const looks = brand.flatMap((name) => {
        const value = query.get(name);
        return value ? [[`--streamstage-${name}`, value]] : [];
    });
    return { attributes: wanted, brand: Object.fromEntries(looks), is_our_rubric, has_rubric, parent, refused };
}

/** Of addresses that have one, http and https alone; empty for others. @param {string} address @param {string} [base] */
function origin_of(address, base) {
    try {
        const url = new URL(address, base);
        return /^https?:$/.test(url.protocol) ? url.origin : "";
    } catch {
        return "";
    }
}

// One load of one page: when it can be answered, what came until then, and how soon presses are shown.
import { with_page } from "./open_page.js";

const patience = 60_000;
/** Later presses, by rung. */
const presses = [2, 0, 3, 1];

const kinds = {
    html: /(\/|\.html)$/,
    script: /\.m?js$/,
    style: /\.css$/,
    wasm: /\.wasm$/,
    fonts: /\.(otf|ttf|woff2?)$/,
    data: /./,
};
export const kinds_of_bytes = Object.keys(kinds);

/**
 * @typedef {object} Load
 * @property {number} [answerable] ms since navigation began
 * @property {number} [painted] a canvas
 * @property {number} [second] the question after it could be answered, by somebody who presses at once
 * @property {number} [first_press] ms from its release until it was shown
 * @property {number[]} presses the same of later ones, on the canvas where there is to be one
 * @property {{ kind: string, bytes: number, at: number }[]} files as sent, and when each had come
 * @property {string} [failed] why there are no figures
 */

/** @param {import("./write_peers.js").Page} page @param {string} address @returns {Promise<Load>} */
export function measure_load(page, address, { throttled }) {
    const measure = async (visit) => {
        const { marks } = visit;
        const load = { presses: [], files: [] };
        visit.go(address);
        if (marks.rung) {
            load.answerable = await visit.hear("answerable", patience);
            load.first_press = await visit.press(1);
        }
        if (marks.next) load.second = await visit.go_on();
        if (marks.paints) load.painted = await visit.hear("painted", patience);
        if (marks.host) await visit.keep();
        if (marks.rung) for (const n of presses) load.presses.push(await visit.press(n));
        load.files = (await visit.page.evaluate(list_files)).map(({ path, ...file }) => ({
            kind: kind_of(path),
            ...file,
        }));
        return load;
    };
    return with_page(page, measure, { throttled });
}

/** Runs in the page. */
function list_files() {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return entries
        .filter(({ name }) => name.startsWith(location.origin))
        .map(({ name, encodedBodySize, responseEnd }) => ({
            path: new URL(name).pathname,
            bytes: encodedBodySize,
            at: responseEnd,
        }));
}

function kind_of(path) {
    return kinds_of_bytes.find((kind) => kinds[kind].test(path));
}

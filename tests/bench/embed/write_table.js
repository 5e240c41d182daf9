// The figures as a table in Markdown, ratios first.
import { median, quantile, ratio } from "./figures.js";
import { kinds_of_bytes } from "./measure_load.js";

/**
 * @typedef {object} Measured
 * @property {import("./write_peers.js").Page} page
 * @property {import("./measure_load.js").Load[]} cold by round
 * @property {import("./measure_load.js").Load[]} throttled by round
 * @property {import("./measure_rest.js").Rest[]} rest by round
 */

const none = "–";
const conditions = { cold: "cold", throttled: "slow 4G, 4 × CPU" };
const round = (value, digits = 0) => (value === undefined ? none : value.toFixed(digits));
const kib = (bytes) => round(bytes === undefined ? undefined : bytes / 1024, 1);
const mib = (bytes) => round(bytes === undefined ? undefined : bytes / 2 ** 20, 1);
const with_quartiles = (values) =>
    median(values) === undefined
        ? none
        : `${round(median(values))} [${round(quantile(values, 0.25))}–${round(quantile(values, 0.75))}]`;

const figures_of = (loads, name) => loads.map((load) => load[name]);
const presses_of = (loads) => loads.flatMap(({ presses = [] }) => presses);

function ratio_rows(kind, plain, canvas) {
    const beside = (name, other) => (measured) =>
        other ? round(ratio(figures_of(measured[kind], name), figures_of(other[kind], name)), 2) : none;
    const presses = (measured) => {
        const of_plain = plain && median(presses_of(plain[kind]));
        const own = median(presses_of(measured[kind]));
        return of_plain && own ? round(own / of_plain, 2) : none;
    };
    return [
        [`Answerable, ${conditions[kind]}: times plain HTML`, beside("answerable", plain)],
        [`Canvas painted, ${conditions[kind]}: times WebGL 2 cleared`, beside("painted", canvas)],
        [`Click to shown, ${conditions[kind]}: times plain HTML`, presses],
    ];
}

function time_rows(kind) {
    const row = (title, name) => [
        `${title}, ${conditions[kind]}, ms [quartiles]`,
        (measured) => with_quartiles(figures_of(measured[kind], name)),
    ];
    return [
        row("Answerable", "answerable"),
        row("First click to shown", "first_press"),
        row("Second question answerable", "second"),
        row("Canvas painted", "painted"),
        [
            `Later clicks to shown, ${conditions[kind]}, ms [quartiles]`,
            (measured) => with_quartiles(presses_of(measured[kind])),
        ],
    ];
}

/** What had come by a moment of the load; all of it where that is not named. */
function bytes_by(loads, moment, kind) {
    const whole = loads.filter(({ failed }) => !failed);
    return median(
        whole.map((load) => {
            const end = moment ? load[moment] : Infinity;
            if (end === undefined) return undefined;
            const files = load.files.filter((file) => file.at <= end && (!kind || file.kind === kind));
            return files.reduce((sum, { bytes }) => sum + bytes, 0);
        }),
    );
}

function byte_rows(kind) {
    const row = (title, moment, of_kind) => [
        `${title}, KiB`,
        (measured) => kib(bytes_by(measured[kind], moment, of_kind)),
    ];
    return [
        row("Sent before the first answer", "answerable"),
        ...kinds_of_bytes.map((name) => row(`&emsp;${name}`, "answerable", name)),
        row("Sent before the canvas", "painted"),
        row("Sent in all", ""),
        ...kinds_of_bytes.map((name) => row(`&emsp;${name}`, "", name)),
    ];
}

function rest_rows() {
    const row = (title, say, name) => [title, ({ rest }) => say(median(figures_of(rest, name)))];
    return [
        row("Idle: processor, % of one core", (value) => round(value, 1), "processor_percent"),
        row("Idle: wakeups a second", round, "wakeups"),
        row("Idle: frames a second", (value) => round(value, 1), "frames"),
        row("JavaScript heap, MiB", mib, "heap"),
        row("WebAssembly memory, MiB", mib, "wasm"),
    ];
}

const runs_of = ({ cold, throttled, rest }) => [...cold, ...throttled, ...rest];

/** @param {Measured[]} all */
export function count_failures(all) {
    return all.flatMap(runs_of).filter(({ failed }) => failed).length;
}

/** @param {Measured[]} all */
export function write_table(all) {
    const plain = all.find(({ page }) => page.baseline);
    const canvas = all.find(({ page }) => page.id === "webgl");
    const rows = [
        ...ratio_rows("cold", plain, canvas),
        ...ratio_rows("throttled", plain, canvas),
        ...time_rows("cold"),
        ...time_rows("throttled"),
        ...byte_rows("throttled"),
        ...rest_rows(),
        ["Failed, of all runs", (one) => `${count_failures([one])} of ${runs_of(one).length}`],
    ];
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [
        line(["", ...all.map(({ page }) => page.title)]),
        `|---|${all.map(() => "---:").join("|")}|`,
        ...rows.map(([title, say]) => line([title, ...all.map(say)])),
    ].join("\n");
}

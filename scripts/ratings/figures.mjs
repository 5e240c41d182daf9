// How figures and tables are written.

/** Two digits, rounded down, so that 1.00 is perfect. */
export function two_digits(number) {
    const hundredths = Math.floor(Math.abs(number) * 100 + 1e-9);
    return `${number < 0 ? "−" : ""}${(hundredths / 100).toFixed(2)}`;
}

export function percent(share) {
    return `${Math.round(share * 100)} %`;
}

export function span([low, high]) {
    return `${two_digits(low)} to ${two_digits(high)}`;
}

/** @param {string[]} heads a head that begins with ">" is of numbers */
export function table(heads, rows) {
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [
        line(heads.map((head) => head.replace(/^>/, ""))),
        `|${heads.map((head) => (head.startsWith(">") ? "--:" : "---")).join("|")}|`,
        ...rows.map(line),
    ].join("\n");
}

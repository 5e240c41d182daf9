// From many runs to one figure.

/** @param {number[]} values @param {number} share 0.5 for the median @returns {number | undefined} of none */
export function quantile(values, share) {
    const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
    if (!sorted.length) return undefined;
    const at = (sorted.length - 1) * share;
    const below = Math.floor(at);
    return sorted[below] + (sorted[Math.ceil(at)] - sorted[below]) * (at - below);
}

export function median(values) {
    return quantile(values, 0.5);
}

/** The median of the rounds' own ratios: what disturbs a round disturbs both. @param {number[]} these @param {number[]} those by round */
export function ratio(these, those) {
    return median(these.map((value, round) => (value && those[round] ? value / those[round] : undefined)));
}

// How far raters agree: Cohen's kappa with quadratic weights, and how sure it is.

/** Fewer stories than these say nothing about a question. */
export const least_stories = 8;
/** What to aim at, by the SPICE trials (El Emam 1999). */
export const aimed_at = 0.62;

const resamples = 2000;
const first_seed = 20260101;

/** Numbers from 0 to below 1, the same ones for the same seed everywhere (mulberry32). @param {number} seed */
export function random_numbers(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** @template T @param {T[]} things @param {number} seed @returns {T[]} the same things in another order */
export function shuffle(things, seed) {
    const random = random_numbers(seed);
    const shuffled = [...things];
    for (let last = shuffled.length - 1; last > 0; --last) {
        const other = Math.floor(random() * (last + 1));
        [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
    }
    return shuffled;
}

/**
 * One minus the squared distance observed, over the one expected of two raters who choose by chance, each as often as
 * they did. Whole numbers until the division, so it is exact. Null where chance would agree always.
 * @param {[number, number][]} levels two raters' of each story
 * @returns {number | null}
 */
export function kappa(levels) {
    let [apart, first, second, squares] = [0, 0, 0, 0];
    for (const [one, other] of levels) {
        apart += (one - other) ** 2;
        first += one;
        second += other;
        squares += one ** 2 + other ** 2;
    }
    const expected = levels.length * squares - 2 * first * second;
    return expected === 0 ? null : 1 - (levels.length * apart) / expected;
}

/** Every two of so many raters. @param {number} raters @returns {[number, number][]} */
export function pairs_of(raters) {
    const all = [...Array(raters).keys()];
    return all.flatMap((one) => all.slice(one + 1).map((other) => [one, other]));
}

function mean(numbers) {
    return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;
}

/** What both gave a level to. */
function shared(rows, [one, other]) {
    return rows.filter((row) => row[one] !== null && row[other] !== null).map((row) => [row[one], row[other]]);
}

function mean_kappa(rows, pairs) {
    return mean(pairs.map((pair) => kappa(shared(rows, pair))).filter((value) => value !== null));
}

/** Where 95 in 100 resamples of the stories lie; null where one in twenty of them has no kappa. */
function interval(rows, pairs) {
    const random = random_numbers(first_seed);
    const values = [];
    for (let count = 0; count < resamples; ++count) {
        const value = mean_kappa(
            rows.map(() => rows[Math.floor(random() * rows.length)]),
            pairs,
        );
        if (value !== null) values.push(value);
    }
    if (values.length < 0.95 * resamples) return null;
    values.sort((one, other) => one - other);
    return [values[Math.floor(0.025 * values.length)], values[Math.ceil(0.975 * values.length) - 1]];
}

/**
 * @param {(number | null)[][]} rows of each story each rater's level, null where there is none
 * @returns {{ stories: number, same: number, compared: number, kappa: number | null, interval: [number, number] | null }}
 *   stories: what the pair that shares the fewest, but enough, shares; where none does, what the best pair shares.
 *   same, compared: pairs of levels. Kappa is the mean over the pairs of raters that share enough stories.
 */
export function agreement(rows) {
    const pairs = pairs_of(rows[0]?.length ?? 0);
    const levels = pairs.flatMap((pair) => shared(rows, pair));
    const enough = pairs.filter((pair) => shared(rows, pair).length >= least_stories);
    const counts = (enough.length ? enough : pairs).map((pair) => shared(rows, pair).length);
    const value = mean_kappa(rows, enough);
    return {
        stories: enough.length ? Math.min(...counts) : Math.max(0, ...counts),
        same: levels.filter(([one, other]) => one === other).length,
        compared: levels.length,
        kappa: value,
        interval: value === null ? null : interval(rows, enough),
    };
}

/** Wilson's 95 % interval of a share. @param {number} hits @param {number} of at least 1 @returns {[number, number]} */
export function share_interval(hits, of) {
    const [share, square] = [hits / of, 1.959964 ** 2];
    const middle = share + square / (2 * of);
    const half = Math.sqrt(square * ((share * (1 - share)) / of + square / (4 * of * of)));
    return [middle - half, middle + half].map((end) => end / (1 + square / of));
}

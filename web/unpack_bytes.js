// Undoes LZMA, of which the offline file's data blocks are made: a seventh smaller than what browsers can undo themselves,
// for a thousand bytes of script. The stream is a raw one without an end mark, made with lp = 0 and pb = 0; three bytes
// before it say how long its contents are, the lowest first, and its own first, which is always 0, says lc in its place.
//
// A range coder gives bit after bit, each by how likely it was so far in its place; the bits spell single bytes and
// matches, which repeat what stands `distance + 1` bytes before.

// Where the likelihoods of each kind of bit begin in one list of them all.
const is_match = 0;
const is_repeated = is_match + 12;
const is_older = is_repeated + 12;
const is_much_older = is_older + 12;
const is_oldest = is_much_older + 12;
const is_longer = is_oldest + 12;
const slots = is_longer + 12;
const special = slots + 4 * 64;
const align = special + 115;
const lengths = align + 16;
const repeated_lengths = lengths + 274;
const literals = repeated_lengths + 274;

/** Likelihoods that follow, in a tree of this many bits, the ways of a length: short, middling, long. */
const length_trees = /** @type {const} */ ([
    [2, 3, 0],
    [10, 3, 8],
    [18, 8, 16],
]);

/** @param {Uint8Array} packed */
function read_bits(packed) {
    const likely = new Uint16Array(literals + (0x300 << packed[3])).fill(1024);
    let at = 8;
    let range = 0xffffffff;
    let code = ((packed[4] << 24) | (packed[5] << 16) | (packed[6] << 8) | packed[7]) >>> 0;

    /** @param {number} below what the range was narrowed to is refilled when it gets small */
    const narrow = (below) => {
        range = below;
        if (range >= 1 << 24) return;
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[at++]) >>> 0;
    };
    /** @param {number} place */
    const bit = (place) => {
        const chance = likely[place];
        const bound = (range >>> 11) * chance;
        if (code < bound) {
            likely[place] += (2048 - chance) >> 5;
            narrow(bound);
            return 0;
        }
        likely[place] -= chance >> 5;
        code -= bound;
        narrow(range - bound);
        return 1;
    };
    return {
        bit,
        /** Highest first. @param {number} place @param {number} count */
        tree(place, count) {
            let node = 1;
            for (let left = count; left; --left) node = (node << 1) | bit(place + node);
            return node - (1 << count);
        },
        /** Lowest first. @param {number} place @param {number} count */
        turned_tree(place, count) {
            let node = 1;
            let value = 0;
            for (let done = 0; done < count; ++done) {
                const one = bit(place + node);
                node = (node << 1) | one;
                value |= one << done;
            }
            return value;
        },
        /** As likely 0 as 1. @param {number} count */
        even(count) {
            let value = 0;
            for (let left = count; left; --left) {
                const half = range >>> 1;
                const one = Number(code >= half);
                if (one) code -= half;
                narrow(half);
                value = (value << 1) | one;
            }
            return value;
        },
    };
}

/** @param {Uint8Array} packed */
export function unpack_bytes(packed) {
    const bytes = new Uint8Array(packed[0] | (packed[1] << 8) | (packed[2] << 16));
    const { bit, tree, turned_tree, even } = read_bits(packed);
    let state = 0; // 0 to 6 after a single byte, 7 to 11 after a match
    let distances = [0, 0, 0, 0]; // the latest first

    /** @param {number} place */
    const read_length = (place) => {
        const [from, count, least] = length_trees[bit(place) && 1 + bit(place + 1)];
        return least + 2 + tree(place + from, count);
    };
    /** @param {number} length */
    const read_distance = (length) => {
        const slot = tree(slots + 64 * Math.min(length - 2, 3), 6);
        if (slot < 4) return slot;
        const count = (slot >> 1) - 1;
        const distance = (2 | (slot & 1)) << count;
        if (slot < 14) return distance + turned_tree(special + distance - slot, count);
        return distance + (even(count - 4) << 4) + turned_tree(align, 4);
    };
    /** @param {number} at @param {number} before */
    const read_byte = (at, before) => {
        const place = literals + 0x300 * (before >> (8 - packed[3]));
        let node = 1;
        if (state > 6)
            // what a match would have repeated here is likely no longer
            for (let expected = bytes[at - distances[0] - 1], same = true; same && node < 0x100; expected <<= 1) {
                const wanted = (expected >> 7) & 1;
                const one = bit(place + ((1 + wanted) << 8) + node);
                node = (node << 1) | one;
                same = one === wanted;
            }
        while (node < 0x100) node = (node << 1) | bit(place + node);
        return node;
    };

    for (let at = 0; at < bytes.length;) {
        const after_match = state > 6;
        if (!bit(is_match + state)) {
            bytes[at] = read_byte(at, at ? bytes[at - 1] : 0);
            state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
            ++at;
            continue;
        }
        let length = 1;
        if (!bit(is_repeated + state)) {
            length = read_length(lengths);
            distances = [read_distance(length), ...distances.slice(0, 3)];
            state = after_match ? 10 : 7;
        } else {
            const age = bit(is_older + state) && 1 + (bit(is_much_older + state) && 1 + bit(is_oldest + state));
            const single = !age && !bit(is_longer + state);
            distances = [distances[age], ...distances.filter((_, place) => place !== age)];
            if (!single) length = read_length(repeated_lengths);
            state = after_match ? 11 : single ? 9 : 8;
        }
        for (; length; --length, ++at) bytes[at] = bytes[at - distances[0] - 1];
    }
    return bytes;
}

// Bytes as printable ASCII, 13 bits in two characters: a fifth less than base64 makes of them. "<" is not among the
// characters, so that no tag can begin in a data block.

/** "#" to "}", with "!" in the place of "<". @param {number} digit 0 to 90 */
const character = (digit) => String.fromCharCode(digit === 25 ? 33 : digit + 35);

/** @param {number} code */
const digit = (code) => (code === 33 ? 25 : code - 35);

/** @param {Uint8Array} bytes */
export function encode(bytes) {
    let text = "";
    let bits = 0;
    let waiting = 0;
    const write = (/** @type {number} */ value) => (text += character(Math.trunc(value / 91)) + character(value % 91));
    for (const byte of bytes) {
        bits = (bits << 8) | byte;
        waiting += 8;
        if (waiting < 13) continue;
        waiting -= 13;
        write(bits >> waiting);
        bits &= (1 << waiting) - 1;
    }
    if (waiting > 6) write(bits << (13 - waiting));
    else if (waiting > 0) text += character(bits << (6 - waiting));
    return text;
}

/** @param {string} text */
export function decode(text) {
    const bytes = new Uint8Array(Math.trunc(((text.length >> 1) * 13 + (text.length & 1) * 6) / 8));
    let bits = 0;
    let waiting = 0;
    let at = 0;
    for (let from = 0; from < text.length; from += 2) {
        const last = from + 1 === text.length;
        const high = digit(text.charCodeAt(from));
        bits = last ? (bits << 6) | high : (bits << 13) | (high * 91 + digit(text.charCodeAt(from + 1)));
        for (waiting += last ? 6 : 13; waiting >= 8; bits &= (1 << waiting) - 1) {
            waiting -= 8;
            bytes[at++] = bits >> waiting;
        }
    }
    return bytes;
}

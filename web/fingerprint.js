/** FNV-1a: tells whether bytes are those that were meant. @param {Uint8Array} bytes */
export function fingerprint(bytes) {
    let print = 0x811c9dc5;
    for (let at = 0; at < bytes.length; ++at) print = Math.imul(print ^ bytes[at], 0x01000193);
    return (print >>> 0).toString(16);
}

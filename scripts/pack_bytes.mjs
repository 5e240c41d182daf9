// What web/unpack_bytes.js undoes: LZMA behind three bytes for the length, with lc in the place of the first byte, which is
// always 0.
import { execFileSync } from "node:child_process";

/** How many bits of the byte before tell what a byte may be: code likes more of them, fonts and texts fewer. */
export const all_lc = [0, 1, 2, 3, 4];

/** @param {Uint8Array} bytes @param {number} lc */
export function pack_with(bytes, lc) {
    const how = ["--format=raw", `--lzma1=preset=9e,lc=${lc},lp=0,pb=0,nice=273`, "--stdout"];
    const length = Buffer.of(bytes.length & 0xff, (bytes.length >> 8) & 0xff, bytes.length >> 16);
    const packed = execFileSync("xz", how, { input: bytes, maxBuffer: 64 << 20 });
    return Buffer.concat([length, Buffer.of(lc), packed.subarray(1)]);
}

/** As small as it gets. @param {Uint8Array} bytes */
export function pack_bytes(bytes) {
    return all_lc
        .map((lc) => pack_with(bytes, lc))
        .reduce((least, packed) => (packed.length < least.length ? packed : least));
}

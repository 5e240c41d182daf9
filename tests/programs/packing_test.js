// What the offline file is made of comes out as it went in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { all_lc, pack_bytes, pack_with } from "../../scripts/pack_bytes.mjs";
import { decode, encode } from "../../web/base91.js";
import { fill_page } from "../../web/offline_page.js";
import { unpack_bytes } from "../../web/unpack_bytes.js";

let seed = 1;
const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
const noise = (length, kinds = 256) => Uint8Array.from({ length }, () => random(kinds));

test("base91: bytes of every length and every value come back, in characters that no markup needs", () => {
    for (let length = 0; length < 600; ++length) {
        const bytes = noise(length);
        const text = encode(bytes);
        assert.match(text, /^[!-;=-~]*$/);
        assert.deepEqual(decode(text), bytes);
        assert.ok(text.length <= Math.ceil((length * 16) / 13), `${length} bytes are ${text.length} characters`);
    }
    for (const value of [0, 255])
        assert.deepEqual(decode(encode(new Uint8Array(1000).fill(value))), new Uint8Array(1000).fill(value));
});

test("LZMA: what xz packs is unpacked to the same bytes: noise, patterns, one byte, none, a rubric, a font", () => {
    const pattern = Uint8Array.from({ length: 100_000 }, (_, at) => (at % 1000 < 700 ? at % 7 : random(256)));
    const real = ["rubric/event-streaming.json", "build/fonts/inter-regular.otf", "web/element.js"].map((name) =>
        readFileSync(new URL(`../../${name}`, import.meta.url)),
    );
    for (const bytes of [
        noise(0),
        noise(1),
        noise(70_000),
        noise(70_000, 3),
        pattern,
        new Uint8Array(300_000),
        ...real,
    ])
        for (const lc of all_lc)
            assert.ok(
                Buffer.from(bytes).equals(unpack_bytes(pack_with(bytes, lc))),
                `${bytes.length} bytes, lc = ${lc}`,
            );
});

test("LZMA: what is packed is as small as it gets", () => {
    const [font, source] = ["build/fonts/inter-regular.otf", "web/element.js"].map((name) =>
        readFileSync(new URL(`../../${name}`, import.meta.url)),
    );
    for (const bytes of [font, source])
        assert.equal(pack_bytes(bytes).length, Math.min(...all_lc.map((lc) => pack_with(bytes, lc).length)));
});

test("the offline page takes answers in and lets no markup of theirs out", () => {
    const template = readFileSync(new URL("../../web/offline.html", import.meta.url), "utf8");
    const parts = { policy: "default-src 'none'", script: "go()", blocks: { wasm: "$&$1" } };
    const page = fill_page(template, { ...parts, answers: '{"a":"</script><!--"}\n' });
    assert.equal(page.split("<script").length, 4);
    assert.ok(page.includes('id="streamstage-wasm">$&$1</script>'));
    assert.ok(page.includes('{"a":"\\u003c/script>\\u003c!--"}'));
    assert.equal(page.replace(/\n<script type="application\/json"[^<]*<\/script>/, ""), fill_page(template, parts));
});

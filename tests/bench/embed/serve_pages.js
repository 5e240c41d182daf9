// Serves the measured pages to this machine, each in a folder of its own, as a careful server would: brotli, made
// beforehand, and kept by caches.
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { media_type } from "../../../scripts/answer_files.mjs";

function compress(bytes) {
    const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
    return brotliCompressSync(bytes, {
        params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
    });
}

/** @param {import("./write_peers.js").Page[]} pages */
export async function serve_pages(pages) {
    const compressed = new Map(); // pages have files in common
    const bodies = new Map();
    for (const { id, files } of pages)
        for (const [name, contents] of Object.entries(files)) {
            if (!compressed.has(contents)) compressed.set(contents, compress(Buffer.from(contents)));
            bodies.set(`/${id}/${name}`, compressed.get(contents));
        }
    const server = createServer(({ url }, response) => {
        const { pathname } = new URL(url, "http://localhost");
        const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
        const body = bodies.get(path);
        if (!body) return response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
        response.writeHead(200, {
            "Content-Type": media_type(path),
            "Content-Encoding": "br",
            "Content-Length": body.length,
            "Cache-Control": "public, max-age=3600",
        });
        response.end(body);
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    const base = `http://127.0.0.1:${server.address().port}`;
    return { address_of: ({ id }) => `${base}/${id}/`, close: () => server.close() };
}

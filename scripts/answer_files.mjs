// Answers requests with a folder's files, with the media types that browsers insist on.
import { createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream";
import { extname, join, normalize, resolve } from "node:path";

const media_types = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".otf": "font/otf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
};

/** @param {string} path @param {Record<string, string>} [types] by extension, in place of the usual ones */
export function media_type(path, types = {}) {
    return { ...media_types, ...types }[extname(path)] ?? "application/octet-stream";
}

function find_file(root, path) {
    const file = join(root, normalize(decodeURIComponent(path)));
    if (file !== root && !file.startsWith(`${root}/`)) return null;
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? { file, size: found.size } : null;
}

/** What is asked for, without the query; empty where that is no address. @param {string} target of the request */
function path_of(target) {
    try {
        // A path may begin with two slashes, which is no host; "*" is no path.
        return new URL(target.startsWith("/") ? `http://localhost${target}` : target).pathname;
    } catch {
        return "";
    }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} [types] media types by extension, in place of the usual ones
 * @returns {import("node:http").RequestListener}
 */
export function answer_files(folder, types = {}) {
    const root = resolve(folder);
    return (request, response) => {
        if (request.method !== "GET" && request.method !== "HEAD")
            return response
                .writeHead(405, { Allow: "GET, HEAD", "Content-Type": "text/plain" })
                .end("Only GET and HEAD\n");
        const pathname = path_of(request.url ?? "");
        if (pathname === "/") return response.writeHead(302, { Location: "/demo/" }).end();
        let found = null;
        try {
            found = find_file(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
        } catch {
            // A path that cannot be decoded names no file.
        }
        if (!found) return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
        response.writeHead(200, {
            "Content-Type": media_type(found.file, types),
            "Content-Length": found.size,
            "Cache-Control": "no-cache",
        });
        if (request.method === "HEAD") return response.end();
        // A file that cannot be read to its end is a cut answer, and no more than that.
        pipeline(createReadStream(found.file), response, (error) => error && response.destroy());
    };
}

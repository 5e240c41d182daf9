// Serves a folder to this machine only, with the media types that browsers insist on. Ctrl-C stops it.
//
//   node scripts/serve.mjs [dist] [8000]
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";

const root = resolve(process.argv[2] ?? "dist");
let port = Number(process.argv[3] ?? 8000);
const last_port = port + 20;

const media_types = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".wasm": "application/wasm",
    ".otf": "font/otf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
};

function find_file(path) {
    const file = join(root, normalize(decodeURIComponent(path)));
    if (file !== root && !file.startsWith(`${root}/`)) return null;
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? { file, size: found.size } : null;
}

function answer(request, response) {
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === "/") return response.writeHead(302, { Location: "/demo/" }).end();
    let found = null;
    try {
        found = find_file(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    } catch {
        // A path that cannot be decoded names no file.
    }
    if (!found) return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    const type = media_types[extname(found.file)] ?? "application/octet-stream";
    response.writeHead(200, { "Content-Type": type, "Content-Length": found.size, "Cache-Control": "no-cache" });
    if (request.method === "HEAD") return response.end();
    createReadStream(found.file).pipe(response);
}

const server = createServer(answer);
server.on("error", (error) => {
    if (error.code !== "EADDRINUSE" || port >= last_port) throw error;
    server.listen(++port, "127.0.0.1");
});
server.on("listening", () => {
    console.log(`\nThe demo:          http://localhost:${port}/demo/`);
    console.log(`The offline file:  ${join(root, "streamstage.html")}`);
    console.log("Ctrl-C stops.");
});
for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
        console.log("\nStopped.");
        server.close();
        server.closeAllConnections?.();
    });
}
server.listen(port, "127.0.0.1");

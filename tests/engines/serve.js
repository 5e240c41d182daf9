// Serves dist/, or pages of a test's own, to this machine only.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answer_files, media_type } from "../../scripts/answer_files.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = process.env.STREAMSTAGE_DIST ?? join(root, "dist");
export const offline_file = pathToFileURL(join(dist, "streamstage.html")).href;
/** What tests are set in, on whatever machine. */
export const fonts = Object.fromEntries(
    ["regular", "semibold"].map((weight) => [
        `/inter-${weight}.otf`,
        /** @type {import("node:http").RequestListener} */
        (_, response) => response.end(readFileSync(join(root, `build/fonts/inter-${weight}.otf`))),
    ]),
);
export const pinned_fonts = [
    [400, "regular"],
    [600, "semibold"],
]
    .map(([weight, name]) => `@font-face { font-family: Inter; font-weight: ${weight}; src: url(/inter-${name}.otf) }`)
    .join(" ");
export const screenshots = join(root, "build/screenshots/engines");

/** @param {{ pages?: Record<string, string | import("node:http").RequestListener>, types?: Record<string, string> }} [options] pages: by path, or what answers; they come before the folder's files. types: media types by extension */
export async function serve({ pages = {}, types = {} } = {}) {
    const answer = answer_files(dist);
    /** @type {string[]} */
    const requests = [];
    const server = createServer((request, response) => {
        const path = /** @type {string} */ (request.url);
        if (path === "/favicon.ico") return response.writeHead(204).end(); // browsers ask for it of their own accord
        requests.push(path);
        const name = path.split("?")[0];
        const page = pages[name] ?? fonts[name];
        if (page === undefined) return answer(request, response);
        if (typeof page === "function") return page(request, response);
        const type = extname(name) ? media_type(name, types) : "text/html; charset=utf-8";
        response.writeHead(200, { "Content-Type": type }).end(page);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return {
        url: `http://127.0.0.1:${port}`,
        /** The paths that were asked for. */
        requests,
        /** Also the way to take the network away from an engine that cannot be told to be offline. */
        close() {
            server.closeAllConnections();
            return new Promise((resolve) => server.close(resolve));
        },
    };
}

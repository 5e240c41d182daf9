// Serves dist/, or pages of a test's own, to this machine only.
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answer_files } from "../../scripts/answer_files.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = process.env.STREAMSTAGE_DIST ?? join(root, "dist");
export const offline_file = pathToFileURL(join(dist, "streamstage.html")).href;
export const screenshots = join(root, "build/screenshots/engines");

/** @param {{ pages?: Record<string, string> }} [options] pages: HTML by path, which come before the folder's files */
export async function serve({ pages = {} } = {}) {
    const answer = answer_files(dist);
    /** @type {string[]} */
    const requests = [];
    const server = createServer((request, response) => {
        const path = /** @type {string} */ (request.url);
        if (path === "/favicon.ico") return response.writeHead(204).end(); // browsers ask for it of their own accord
        requests.push(path);
        const page = pages[path.split("?")[0]];
        if (page === undefined) return answer(request, response);
        response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
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

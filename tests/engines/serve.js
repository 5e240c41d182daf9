// Serves dist/, or pages of a test's own, to this machine only, under a policy that the test chooses.
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { answer_files } from "../../scripts/answer_files.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = process.env.STREAMSTAGE_DIST ?? join(root, "dist");
export const offline_file = pathToFileURL(join(dist, "streamstage.html")).href;
export const screenshots = join(root, "build/screenshots/engines");

/** What a careful site allows a page with the widget in it. */
export const strict_policy = [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "style-src 'self'", "img-src 'self'", "base-uri 'none'",
    "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join("; ");

/** A site that does not let WebAssembly be compiled. */
export const policy_without_wasm = strict_policy.replace(" 'wasm-unsafe-eval'", "");

/**
 * @param {{ folder?: string, policy?: string, pages?: Record<string, string> }} [options] policy: a Content-Security-Policy;
 *     pages: HTML by path, which come before the folder's files
 */
export async function serve({ folder = dist, policy, pages = {} } = {}) {
    /** @type {Record<string, string>} */
    const headers = policy ? { "Content-Security-Policy": policy } : {};
    const answer = answer_files(folder, headers);
    /** @type {string[]} */
    const requests = [];
    const server = createServer((request, response) => {
        const path = /** @type {string} */ (request.url);
        if (path === "/favicon.ico") return response.writeHead(204).end(); // browsers ask for it of their own accord
        requests.push(path);
        const page = pages[path.split("?")[0]];
        if (page === undefined) return answer(request, response);
        response.writeHead(200, { ...headers, "Content-Type": "text/html; charset=utf-8" }).end(page);
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

// Servers for roads: files of dist/, pages beside them, and headers as somebody sends them.
import { createServer } from "node:http";
import { answer_files, media_type } from "../../scripts/answer_files.mjs";
import { dist } from "../browser/support.js";

/**
 * @param {{ pages?: Record<string, string | import("node:http").RequestListener>, folders?: Record<string, string>, headers?: Record<string, string> }} what
 *     pages: by path; folders: by the path that they lie at, or dist/ at the root; headers: of every answer
 * @returns {Promise<{ base: string, asked: string[], close: () => void }>} asked: the paths of all requests
 */
export async function serve_roads({ pages = {}, folders = { "": dist }, headers = {} }) {
    const asked = [];
    const answers = Object.entries(folders).map(([path, folder]) => [path, answer_files(folder)]);
    const server = createServer((request, response) => {
        const url = request.url ?? "/";
        const { pathname } = new URL(url, "http://localhost");
        asked.push(pathname);
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        if (pathname === "/favicon.ico") return response.writeHead(204).end();
        const page = pages[pathname];
        if (typeof page === "function") return page(request, response);
        if (page !== undefined) return response.writeHead(200, { "Content-Type": media_type(pathname) }).end(page);
        const [path, answer] = answers.find(([start]) => pathname.startsWith(start)) ?? [];
        if (!answer) return response.writeHead(404).end("Not found");
        request.url = url.slice(path.length);
        answer(request, response);
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    return {
        base: `http://127.0.0.1:${server.address().port}`,
        asked,
        close: () => {
            server.close();
            server.closeAllConnections();
        },
    };
}

/** What a page says that nobody should have to read. @param {import("puppeteer-core").Page} page @returns {string[]} filled as it comes */
export function hear_trouble(page) {
    const trouble = [];
    page.on("console", (message) => {
        const text = message.text();
        if (/^(error|warn)$/.test(message.type()) && !/GL Driver Message/.test(text)) trouble.push(text);
    });
    page.on("pageerror", (error) => trouble.push(String(error)));
    return trouble;
}

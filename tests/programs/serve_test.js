// The server of the demo outlives whatever is asked of it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../support/visit.js";

const folder = mkdtempSync(join(tmpdir(), "streamstage-serve-"));
mkdirSync(join(folder, "dist/demo"), { recursive: true });
writeFileSync(join(folder, "dist/demo/index.html"), "the demo");
writeFileSync(join(folder, "secret"), "secret");
writeFileSync(join(folder, "dist/closed"), "closed");
chmodSync(join(folder, "dist/closed"), 0);

/** Any port that is free: the server says which. */
const server = spawn(process.execPath, [join(root, "scripts/serve.mjs"), join(folder, "dist"), "0"], {
    stdio: ["ignore", "pipe", "inherit"],
});
after(() => server.kill());
const port = await new Promise((resolve) =>
    server.stdout
        .setEncoding("utf8")
        .on("data", (text) => /localhost:(\d+)/.test(text) && resolve(Number(/localhost:(\d+)/.exec(text)[1]))),
);

/** The first line of the answer, and all of it; both empty where the connection is closed without one. */
function ask(request) {
    return new Promise((resolve) => {
        let answer = "";
        const socket = connect(port, "127.0.0.1", () => socket.write(request));
        socket.setTimeout(500, () => socket.destroy()); // what is no request is waited for to become one
        socket.setEncoding("latin1").on("data", (text) => (answer += text));
        socket.on("error", () => {}).on("close", () => resolve({ status: Number(answer.split(" ")[1] ?? 0), answer }));
    });
}
const get = (path, method = "GET", more = "") =>
    ask(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`);

test("any request is answered or refused, and the next one is answered as ever", async () => {
    const paths = [
        "//",
        "///",
        "//[",
        "//%",
        "/%",
        "/%zz",
        "/%00",
        "/%c0%af",
        "/..",
        "/../secret",
        "/%2e%2e/secret",
        "/..%2fsecret",
        "/%5c..%5csecret",
        "/demo",
        "/demo//",
        "/closed/x",
        `/${"x".repeat(5000)}`,
        "/a?b#c",
        "*",
        "http://",
        "http://localhost/demo/",
        "x",
        "/:",
        "http://[",
        "//localhost:99999999/",
    ];
    for (const path of paths)
        for (const method of ["GET", "HEAD"]) {
            const { status, answer } = await get(path, method);
            assert.ok([200, 302, 400, 404, 431].includes(status), `${method} ${path.slice(0, 40)}: ${status}`);
            assert.doesNotMatch(answer, /secret/);
        }
    for (const method of ["POST", "OPTIONS", "DELETE"]) assert.equal((await get("/demo/", method)).status, 405);
    for (const method of ["CONNECT", "NONSENSE"]) await get("/demo/", method);
    await get("/demo/", "GET", "Range: bytes=9-1,x\r\n");
    await get("/demo/", "GET", "Upgrade: websocket\r\nConnection: upgrade\r\n");
    for (const bytes of [
        "",
        "\r\n\r\n",
        "\0\0\0",
        "GET",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /closed HTTP/1.1\r\nHost: x\r\n\r\n",
    ])
        await ask(bytes);
    const { status, answer } = await get("/demo/");
    assert.equal(status, 200);
    assert.match(answer, /the demo$/);
    assert.equal(server.exitCode, null);
});

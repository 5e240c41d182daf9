// Serves a folder to this machine only, at two addresses, so that one page can frame another's. Ctrl-C stops it.
//
//   node scripts/serve.mjs [dist] [8000]
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { answer_demo } from "./answer_demo.mjs";
import { answer_files } from "./answer_files.mjs";

const root = resolve(process.argv[2] ?? "dist");
const first_port = Number(process.argv[3] ?? 8000);
const ports_max = 20;

/**
 * @param {import("node:http").RequestListener} answer
 * @param {number} port of 0 the system makes one that is free; of others the next free one is taken
 * @returns {Promise<import("node:http").Server>}
 */
function listen(answer, port) {
    const server = createServer(answer);
    const last_port = port + ports_max;
    return new Promise((listening, refuse) => {
        server.on("error", (error) => {
            if (error.code !== "EADDRINUSE" || port >= last_port) return refuse(error);
            server.listen(++port, "127.0.0.1");
        });
        server.on("listening", () => listening(server));
        server.listen(port, "127.0.0.1");
    });
}

const port_of = (server) => server.address().port;
const other = await listen(answer_files(root), first_port && first_port + 1);
const demo = await listen(
    answer_demo(answer_files(root), {
        other_origin: () => `http://127.0.0.1:${port_of(other)}`,
        tell: (line) => console.log(line),
    }),
    first_port,
);
console.log(`\nThe demo:          http://localhost:${port_of(demo)}/demo/`);
console.log(`The offline file:  ${join(root, "streamstage.html")}`);
console.log("Ctrl-C stops.");
for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
        console.log("\nStopped.");
        for (const server of [demo, other]) {
            server.close();
            server.closeAllConnections?.();
        }
    });
}

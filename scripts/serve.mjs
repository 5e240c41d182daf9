// Serves a folder to this machine only. Ctrl-C stops it.
//
//   node scripts/serve.mjs [dist] [8000]
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { answer_files } from "./answer_files.mjs";

const root = resolve(process.argv[2] ?? "dist");
let port = Number(process.argv[3] ?? 8000);
const last_port = port + 20;

const server = createServer(answer_files(root));
server.on("error", (error) => {
    if (error.code !== "EADDRINUSE" || port >= last_port) throw error;
    server.listen(++port, "127.0.0.1");
});
server.on("listening", () => {
    port = server.address().port; // of 0 the system makes one that is free
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

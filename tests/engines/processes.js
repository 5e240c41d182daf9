// Programs that a test starts beside itself: ended when it ends, however that comes about.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();

process.on("exit", () => running.forEach((child) => end_group(child, "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/**
 * Starts a program at the head of a process group. It ends with this process even if this process is killed.
 * @param {string} program
 * @param {string[]} words
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start_program(program, words, options = {}) {
    const child = spawn("setpriv", ["--pdeathsig", "KILL", "--", program, ...words], {
        detached: true,
        stdio: "ignore",
        ...options,
    });
    running.add(child);
    child.once("error", () => running.delete(child));
    child.unref();
    return child;
}

/** Ends a program and all that it has started. @param {ChildProcess} child */
export async function end_program(child) {
    if (!running.has(child)) return;
    end_group(child, "SIGTERM");
    await within(2000, has_ended(child), "ending").catch(() => {});
    end_group(child, "SIGKILL"); // also what it left behind
    running.delete(child);
}

/** @param {ChildProcess} child */
export async function has_ended(child) {
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function end_group(child, signal) {
    try {
        if (child.pid) process.kill(-child.pid, signal);
    } catch {
        // It is gone already.
    }
}

/** A screen for one program alone, so that its window has the focus. @returns {Promise<{ name: string, close: () => Promise<void> }>} */
export async function open_screen() {
    const size = ["-screen", "0", "2600x2600x24", "-nolisten", "tcp", "-noreset"];
    const child = start_program("Xvfb", ["-displayfd", "3", ...size], {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const out = /** @type {import("node:net").Socket} */ (child.stdio[3]);
    const [number] = await within(10_000, Promise.race([once(out, "data"), fails(child, "Xvfb")]), "Xvfb starting");
    out.unref();
    return { name: `:${String(number).trim()}`, close: () => end_program(child) };
}

/** @param {ChildProcess} child @param {string} name @returns {Promise<never>} */
export function fails(child, name) {
    return new Promise((_, reject) => {
        child.once("error", reject);
        child.once("exit", (code, signal) => reject(new Error(`${name} ended by itself: ${signal ?? code}`)));
    });
}

/** @returns {Promise<number>} a port that nobody listens on */
export async function free_port() {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    await new Promise((resolve) => server.close(resolve));
    return port;
}

/**
 * @template T
 * @param {number} milliseconds
 * @param {Promise<T>} promise
 * @param {string} what it is that takes too long
 * @returns {Promise<T>}
 */
export function within(milliseconds, promise, what) {
    /** @type {NodeJS.Timeout} */
    let timer;
    const too_long = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`${what} takes longer than ${milliseconds / 1000} s`)), milliseconds);
    });
    return /** @type {Promise<T>} */ (Promise.race([promise, too_long])).finally(() => clearTimeout(timer));
}

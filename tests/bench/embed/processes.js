// What a browser's processes have cost so far, as Linux tells.
import { readFileSync, readdirSync } from "node:fs";

const tick_ms = 10; // CLK_TCK is 100

/** Processor time, ms. @param {number} process */
function time_of(process) {
    const stat = readFileSync(`/proc/${process}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * tick_ms; // in user code and in the system
}

/** How often a thread of it has gone to sleep, and so has woken. @param {number} process */
function sleeps_of(process) {
    const threads = readdirSync(`/proc/${process}/task`);
    return threads.reduce((sum, thread) => {
        const status = readFileSync(`/proc/${process}/task/${thread}/status`, "utf8");
        return sum + Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)[1]);
    }, 0);
}

/** @param {number[]} processes */
export function read_cost(processes) {
    const sum = (read) => processes.reduce((total, process) => total + read(process), 0);
    return { at: performance.now(), time: sum(time_of), sleeps: sum(sleeps_of) };
}

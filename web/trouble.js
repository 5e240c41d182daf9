// What a page is told of trouble: a code, whether trying again may help, and what its web master can do. The codes stand
// in docs/embedding.md, too.
import { remedies } from "#remedies";
import { reason } from "./effects.js";
import { EngineStopped, RubricRefused } from "./engine.js";
import { Trouble } from "./words.js";

/** @typedef {import("./words.js").Code | "unreachable" | "rubric_refused" | "not_shown" | "stopped"} TroubleCode */

/** @param {any} error @returns {TroubleCode} */
function code_of(error) {
    if (error instanceof Trouble) return error.code;
    if (error instanceof EngineStopped) return "stopped";
    if (error instanceof RubricRefused) return "rubric_refused";
    return error instanceof TypeError ? "unreachable" : "not_shown"; // as fetch says it
}

/** @param {unknown} error @returns {{ code: TroubleCode, message: string, retry: boolean, remedy: string }} */
export function describe_trouble(error) {
    const code = code_of(error);
    const late = error instanceof Trouble && (error.status >= 500 || error.status === 408 || error.status === 429);
    const retry = late || code === "unreachable" || code === "two_versions" || code === "no_engine";
    return { code, message: reason(error), retry, remedy: remedies[code] };
}

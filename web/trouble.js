// What a page is told of trouble: a code, whether trying again may help, and what its web master can do. The codes stand
// in docs/embedding.md, too.
import { remedies } from "./remedies.js";
import { reason } from "./effects.js";

/** @typedef {import("./words.js").Code | "rubric_refused" | "not_shown" | "stopped"} TroubleCode */

/** Errors of ours have a code, be they of this script or of one that came later. @param {any} error @returns {TroubleCode} */
function code_of(error) {
    return typeof error?.code === "string" ? error.code : "not_shown";
}

/** @param {any} error @returns {{ code: TroubleCode, message: string, retry: boolean, remedy: string }} */
export function describe_trouble(error) {
    const code = code_of(error);
    const late = error?.status >= 500 || error?.status === 408 || error?.status === 429;
    const retry = late || code === "unreachable" || code === "two_versions" || code === "no_engine";
    return { code, message: reason(error), retry, remedy: remedies[code] };
}

// What the web master of a page can do about trouble.

const files = "Put all files of one version where the page may read them: see its network log.";
const policy = "Allow 'wasm-unsafe-eval' in script-src, and put streamstage-plain.js beside the script.";

/** By code, what to do. @type {Record<import("./trouble.js").TroubleCode, string>} */
export const remedies = {
    no_rubric: "Set rubric to the address of a rubric, or put one into a child script.",
    rubric_refused: "Run streamstage check with the rubric, and correct what it names.",
    no_answer: files,
    no_file: files,
    unreachable: files,
    two_versions: files,
    no_engine: policy,
    no_webassembly: policy,
    not_shown: "Look at the message, and at the console.",
    stopped: "Load the page again, and report the message to us.",
};

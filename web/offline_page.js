// The text of the offline file: scripts/pack.mjs makes it, and the running file makes itself anew, with answers inside.

/** The data blocks that a file and its copies have in common. */
export const block_ids = ["licences", "wasm", "regular", "semibold", "rubric"];

/**
 * @param {string} template web/offline.html
 * @param {{ policy: string, script: string, answers?: string, blocks: Record<string, string> }} parts answers: an answers file
 */
export function fill_page(template, { policy, script, answers, blocks }) {
    const data = Object.entries(blocks).map(([id, text]) => data_block(id, "text/plain", text));
    if (answers) data.push(data_block("answers", "application/json", answers.replaceAll("<", "\\u003c")));
    /** @type {Record<string, string>} */
    const pieces = {
        policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        data: data.join("\n"),
        script: `<script>${script}</script>`,
    };
    return template.replace(/<!-- streamstage:(\w+) -->/g, (_, name) => pieces[name]);
}

/** @param {string} id @param {string} type @param {string} text */
function data_block(id, type, text) {
    return `<script type="${type}" id="streamstage-${id}">${text}</script>`;
}

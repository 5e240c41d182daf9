// Begins the offline file: unpacks the program, which runs as if it stood here.
import { is_whole, unpack } from "./offline_blocks.js";
import { painted, within } from "./painted.js";

const own = document.currentScript;

/** The page's policy has the program's digest, and lets no other text run. @param {string} text */
function trust(text) {
    const { trustedTypes } = /** @type {any} */ (window);
    return trustedTypes ? trustedTypes.createPolicy("streamstage", { createScript: String }).createScript(text) : text;
}

function begin() {
    // Until here the page says what it is to say where nothing comes: also where a part has been altered on its way.
    if (!is_whole()) return;
    document.querySelector("main > p")?.remove();
    const program = document.createElement("script");
    program.text = trust(new TextDecoder().decode(unpack("program")));
    own?.after(program);
    program.remove();
}

// The first screen, which stands above, is painted before anything is unpacked; where nothing is painted, nobody waits.
within(200, painted()).then(begin);

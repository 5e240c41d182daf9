// The sentences that are said where no engine runs: before it is there, when it has stopped, and around it. They are
// English until an engine has said them in the language that it speaks. Whatever else is heard comes from the engine.

/** Marks a message for translators (scripts/messages). @param {string} text */
const message = (text) => text;

export const english = {
    loading: message("Loading the assessment…"),
    not_shown: message("This assessment cannot be shown here."),
    again: message("Try again"),
    stopped: message("This assessment has stopped because of an error on our side."),
    safe: message("Your answers are safe: save them, load the page again, and open the file."),
    save: message("Save your answers"),
    // TRANSLATORS: {file} is a file’s name
    copy_text: message(
        "If {file} has not been saved, which can be forbidden here: copy its text, and keep it in a file of that name.",
    ),
    copy_chart: message(
        "If {file} has not been saved, which can be forbidden here: save the chart as SVG, and copy its text.",
    ),
    text_of: message("The text of {file}"),
    copy: message("Copy the text"),
    copied: message("Copied"),
    copy_by_hand: message("Copy it by hand: it is selected"),
    close: message("Close"),
    paper: message("An interactive assessment stands here on the screen"),
    paper_at: message("An interactive assessment stands here on the screen, at {address}"),
    titled_paper: message("{title}: an interactive assessment stands here on the screen"),
    titled_paper_at: message("{title}: an interactive assessment stands here on the screen, at {address}"),
    two_versions: message("This page has loaded parts of two versions. Load it again."),
    no_file: message("{address} is not there: the server sends a page in its place"),
    no_answer: message("{address} answers with {status}"),
    unreachable: message("{address} cannot be fetched: there is no network, or the page may not read it."),
    no_webassembly: message("This browser does not run WebAssembly, which this file needs."),
    no_engine: message("This page does not let WebAssembly run, and what takes its place cannot be loaded."),
    not_drawn: message("The drawing could not be loaded. This page has all that it shows."),
    required: message("Answer the questions until your result is shown."),
    no_rubric: message(
        "<stream-stage> needs a rubric: an attribute with its URL, or a child script of type application/json.",
    ),
};

/** @typedef {keyof typeof english} Message */
/** @typedef {"two_versions" | "no_file" | "no_answer" | "unreachable" | "no_webassembly" | "no_engine" | "no_rubric"} Code */

/**
 * @param {string} text
 * @param {Record<string, unknown>} parts
 */
export function fill(text, parts) {
    return text.replace(/\{(\w+)\}/g, (_, name) => String(parts[name]));
}

/** @param {Message} key @param {Record<string, unknown>} [parts] */
export function say(key, parts = {}) {
    return fill(english[key], parts);
}

/** Why nothing can be shown. Codes and what to do stand in docs/embedding.md. */
export class Trouble extends Error {
    /** @param {Code} code @param {Record<string, unknown>} [parts] */
    constructor(code, parts) {
        super(say(code, parts));
        this.code = code;
        this.status = Number(parts?.status ?? 0);
    }
}

/** The same in the language of one engine. */
export class Words {
    #texts = { ...english };
    language = "en";

    /** @param {{ say: (message: string) => string }} engine @param {string} language that it speaks */
    learn(engine, language) {
        for (const key of /** @type {Message[]} */ (Object.keys(english))) this.#texts[key] = engine.say(english[key]);
        this.language = language;
    }

    /** @param {Message} key @param {Record<string, unknown>} [parts] */
    say(key, parts = {}) {
        return fill(this.#texts[key], parts);
    }
}

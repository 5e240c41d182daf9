// The page around: what it is told by events, and what it hands over.
import { LoadError, text_of } from "./hand_over.js";
import { parse, stringify } from "./pristine.js";
import { VisitRecord } from "./visit.js";

/** @typedef {import("./effects.js").Effect} Effect */
/** @typedef {import("./engine.js").Engine} Engine */

export class HostPage {
    #visit = new VisitRecord("");
    #ready = false;
    /** Who waits until it is ready. @type {{ resolve: (value?: unknown) => void, reject: (error: LoadError) => void }[]} */
    #waiting = [];
    /** What became of the last load. @type {Extract<Effect, { kind: "loaded" }> | undefined} */
    #loaded;

    /** @param {HTMLElement} element */
    constructor(element) {
        this.element = element;
    }

    /** @param {string} key under which the visit's answers are kept; empty to keep nothing */
    know(key) {
        this.#visit = new VisitRecord(key);
    }

    /**
     * Tells the page what is for it.
     * @param {Effect} effect
     * @param {Engine} engine
     */
    hear(effect, engine) {
        const visit = this.#visit.id;
        switch (effect.kind) {
            case "started":
                return this.emit("start", { visit });
            case "answered":
                return this.emit("answer", { visit, question: effect.question });
            case "settled":
                return this.emit("settled", { visit, ...result_of(engine) });
            case "complete":
                if (this.#visit.is_news(answers_of(engine))) this.emit("complete", { visit, ...result_of(engine) });
                return;
            case "loaded":
                this.#loaded = effect;
                return;
        }
        if (effect.kind === "store" && effect.name === "answers") this.#visit.follow(effect.text);
    }

    ready() {
        this.#ready = true;
        this.emit("ready");
        for (const { resolve } of this.#waiting.splice(0)) resolve();
    }

    get is_ready() {
        return this.#ready;
    }

    /**
     * @param {"not_shown" | "stopped"} code
     * @param {string} message
     */
    give_up(code, message) {
        this.emit("error", { message });
        for (const { reject } of this.#waiting.splice(0)) reject(new LoadError(code, message));
    }

    /**
     * @param {unknown} given
     * @param {(text: any) => void} hand_over to the engine, which answers by an effect
     */
    async load(given, hand_over) {
        const made = text_of(given);
        const text = made instanceof Promise ? await made : made; // or it would be opened later than it need be
        if (!this.#ready) await new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
        this.#loaded = undefined;
        hand_over(text);
        const loaded = /** @type {Extract<Effect, { kind: "loaded" }> | undefined} */ (this.#loaded);
        if (!loaded) throw new LoadError("stopped", "The assessment has stopped.");
        const { opened, problems } = loaded;
        if (!opened)
            throw new LoadError(
                "refused",
                problems.map(({ sentence, fix }) => `${sentence} ${fix}`.trim()).join(" "),
                problems,
            );
        return { warnings: problems };
    }

    /**
     * @param {string} name
     * @param {object} detail
     */
    emit(name, detail = {}) {
        this.element.dispatchEvent(new CustomEvent(`streamstage-${name}`, { bubbles: true, composed: true, detail }));
    }
}

/** @param {Engine} engine */
function result_of(engine) {
    const json = engine.result();
    return { json, result: parse(json) };
}

/** What a result hangs on. @param {Engine} engine */
function answers_of(engine) {
    const { answers, context } = parse(engine.answers());
    return stringify([answers, context]);
}

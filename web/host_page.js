// The page around: what it is told by events, and what it hands over.
import { LoadError, text_of } from "./hand_over.js";
import { parse, stringify } from "./pristine.js";
import { VisitRecord } from "./visit.js";

/** @typedef {import("./effects.js").Effect} Effect */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {ReturnType<typeof import("./trouble.js").describe_trouble>} Described */

export class HostPage {
    #visit = new VisitRecord("");
    #ready = false;
    /** The screen that the page was told of. */
    #screen = "";
    /** Why it cannot be shown. @type {LoadError | undefined} */
    #failed;
    /** Who waits until it is ready. @type {{ resolve: (value?: unknown) => void, reject: (error: LoadError) => void }[]} */
    #waiting = [];
    /** What became of the last load. @type {Extract<Effect, { kind: "loaded" }> | undefined} */
    #loaded;

    /**
     * @param {HTMLElement} element
     * @param {import("./mirror.js").Mirror} mirror
     */
    constructor(element, mirror) {
        this.element = element;
        this.mirror = mirror;
    }

    /** @param {string} key under which the visit's answers are kept; empty to keep nothing */
    know(key) {
        this.#visit = new VisitRecord(key);
    }

    /** The same visit is kept elsewhere. @param {string} key */
    move(key) {
        this.#visit.move(key);
    }

    /** Where the person is. */
    get #about() {
        const { screen = "", answered = 0, asked = 0 } = this.mirror.now ?? {};
        return { visit: this.#visit.id, screen, progress: { answered, of: asked } };
    }

    /**
     * Tells the page what is for it.
     * @param {Effect} effect
     * @param {Engine} engine
     */
    hear(effect, engine) {
        const about = this.#about;
        switch (effect.kind) {
            case "started":
                return this.emit("start", about);
            case "answered":
                return this.emit("answer", {
                    ...about,
                    question: effect.question,
                    answer: answer_to(engine, effect.question),
                });
            case "settled":
                return this.emit("settled", { ...about, ...result_of(engine) });
            case "complete":
                if (this.#visit.is_news(answers_of(engine))) this.emit("complete", { ...about, ...result_of(engine) });
                return;
            case "loaded":
                this.#loaded = effect;
                return;
        }
        if (effect.kind === "store" && effect.name === "answers") this.#visit.follow(effect.text);
    }

    /** A screen is shown. */
    look() {
        const about = this.#about;
        if (!this.#ready || about.screen === this.#screen) return;
        this.#screen = about.screen;
        this.emit("screen", about);
    }

    /** What the page's own call to action asks for. @param {string} action @param {Engine} engine */
    act(action, engine) {
        this.emit("action", { ...this.#about, action, ...result_of(engine) });
    }

    /** Whether the page has heard of this result before. @param {Engine} engine */
    has_heard(engine) {
        return this.#visit.was_told(answers_of(engine));
    }

    begin() {
        this.#ready = false;
        this.#failed = undefined;
        this.#screen = "";
    }

    ready() {
        this.#ready = true;
        this.emit("ready");
        for (const { resolve } of this.#waiting.splice(0)) resolve();
        this.look();
    }

    get is_ready() {
        return this.#ready;
    }

    async when_ready() {
        if (this.#failed) throw this.#failed;
        if (!this.#ready) await new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
        return this.element;
    }

    /** @param {Described} trouble */
    give_up(trouble) {
        this.#failed = new LoadError(trouble.code, trouble.message);
        this.emit("error", trouble);
        for (const { reject } of this.#waiting.splice(0)) reject(this.#failed);
    }

    /**
     * @param {unknown} given
     * @param {(text: any) => void} hand_over to the engine, which answers by an effect
     */
    async load(given, hand_over) {
        const made = text_of(given);
        const text = made instanceof Promise ? await made : made; // or it would be opened later than it need be
        if (!this.#ready || this.#failed) await this.when_ready();
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

/** As the answers file has it; null where it was taken back. @param {Engine} engine @param {string} question */
function answer_to(engine, question) {
    const { answers, context } = parse(engine.answers());
    return answers?.[question] ?? context?.[question] ?? null;
}

/** What a result hangs on. @param {Engine} engine */
function answers_of(engine) {
    const { answers, context } = parse(engine.answers());
    return stringify([answers, context]);
}

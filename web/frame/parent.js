// The page around the frame. It hears how high the assessment is and that a new screen has begun; of answers and results
// it hears only if it is of the origin that the frame's address names.

/** It rises when what a message means changes; what is of another version is ignored. */
const version = 1;
/** Those that say nothing of the person. */
const open_events = ["ready", "error"];
const events = [...open_events, "start", "screen", "answer", "settled", "complete", "action", "contrast"];

export class Parent {
    #element;
    #named;
    /** Of whom has said hello. */
    #heard = "";
    #height = 0;
    /** Of what came before the page around was there. @type {Record<string, unknown>[]} */
    #told = [];

    /** @param {HTMLElement} element @param {string} named the origin that may hear all; empty for none */
    constructor(element, named) {
        this.#element = element;
        this.#named = named;
    }

    connect() {
        addEventListener("message", this.#hear);
        new ResizeObserver(() => this.#tell_height()).observe(document.body);
        // Who goes on to a new screen is taken to its heading.
        this.#element.addEventListener("focusin", (event) => {
            const [heading] = /** @type {Element[]} */ (event.composedPath());
            if (/^H[1-6]$/.test(heading.tagName)) this.#post({ kind: "top" });
        });
        for (const name of this.#named ? events : open_events)
            this.#element.addEventListener(`streamstage-${name}`, (event) => this.#pass(name, event));
        this.#post({ kind: "hello" });
    }

    /** @param {MessageEvent} message */
    #hear = ({ source, origin, data }) => {
        if (source !== window.parent || data?.streamstage !== version || data.kind !== "hello") return;
        if (this.#named && origin !== this.#named) return;
        this.#heard = origin;
        this.#height = 0;
        this.#tell_height();
        for (const message of this.#told) this.#post(message);
    };

    #tell_height() {
        if (!this.#element.matches(":defined, .refused")) return; // the page around has a height until then
        const height = Math.ceil(document.body.getBoundingClientRect().height);
        if (height === this.#height) return;
        this.#height = height;
        this.#post({ kind: "height", height });
    }

    /** @param {string} name @param {Event} event */
    #pass(name, event) {
        const detail = JSON.parse(JSON.stringify(/** @type {CustomEvent} */ (event).detail ?? null));
        const message = { kind: "event", name, detail };
        if (!this.#heard && open_events.includes(name)) this.#told = [message]; // the last says how it stands
        this.#post(message);
    }

    /** @param {Record<string, unknown>} message */
    #post(message) {
        const heard = this.#heard === "null" ? "" : this.#heard;
        window.parent.postMessage({ streamstage: version, ...message }, this.#named || heard || "*");
    }
}

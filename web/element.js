// The custom element: what a page sets, calls and puts into a form. All else is done by the widget behind it.
import { give_properties, observed, take_early } from "./face.js";
import { give_form } from "./form.js";
import { take_links } from "./links.js";
import { Widget } from "./widget.js";

/**
 * Defines <stream-stage> with these assets; once for a page, whoever comes first.
 * @param {import("./assets.js").Assets} assets
 */
export function define(assets) {
    const defined = globalThis.customElements?.get("stream-stage");
    if (defined) return defined;
    if (globalThis.location) take_links();

    class StreamStage extends Element {
        constructor() {
            super(assets);
        }
    }
    globalThis.customElements?.define("stream-stage", StreamStage);
    return StreamStage;
}

/** Where there is no browser, there is nothing to extend: a page may be made there that is shown elsewhere. */
const Base = globalThis.HTMLElement ?? class {};

class Element extends Base {
    static observedAttributes = observed;
    static formAssociated = true;

    #widget;

    /** @param {import("./assets.js").Assets} assets */
    constructor(assets) {
        super();
        this.#widget = new Widget(this, assets);
    }

    connectedCallback() {
        take_early(this);
        this.#widget.connect();
    }

    disconnectedCallback() {
        this.#widget.disconnect();
    }

    /** @param {string} name @param {unknown} before @param {unknown} now */
    attributeChangedCallback(name, before, now) {
        if (before !== now) this.#widget.changes.set_anew(name);
    }

    // A form's

    formAssociatedCallback() {
        this.#widget.follow_form();
    }

    /** @param {boolean} disabled */
    formDisabledCallback(disabled) {
        this.#widget.field.disabled = disabled;
    }

    formResetCallback() {
        this.#widget.start_over();
    }

    /** @param {unknown} answers as they were when the page was left */
    formStateRestoreCallback(answers) {
        this.#widget.restore(answers).catch((error) => console.warn("<stream-stage>", error.message));
    }

    // What a page may call

    /** @returns {Promise<object>} the result file as an object */
    result() {
        return this.#widget.hand_out("result");
    }

    /** @returns {Promise<object>} the answers file as an object */
    answers() {
        return this.#widget.hand_out("answers");
    }

    /** @param {unknown} answers an answers file or a result file, as text, object or File */
    load(answers) {
        return this.#widget.load(answers);
    }

    async reset() {
        await this.whenReady();
        this.#widget.start_over();
    }

    whenReady() {
        return this.#widget.page.when_ready();
    }

    /** @param {string} id of a control */
    rectangle(id) {
        return this.#widget.rectangle(id);
    }
}

give_properties(Element.prototype);
give_form(Element.prototype);

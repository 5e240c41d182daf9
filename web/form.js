// The element as a field of a form: its value is the result, once one was shown; and its states, which styles can ask for.
import { read } from "./face.js";

/** What a form's other fields have, too. */
const own = ["form", "validity", "validationMessage", "willValidate", "labels"];
const checks = ["checkValidity", "reportValidity"];

/** @type {WeakMap<object, ElementInternals>} */
const all_internals = new WeakMap();

/** @param {object} prototype of the element */
export function give_form(prototype) {
    for (const name of own)
        Object.defineProperty(prototype, name, {
            get() {
                return Reflect.get(all_internals.get(this) ?? {}, name);
            },
            enumerable: true,
            configurable: true,
        });
    for (const name of checks)
        Object.defineProperty(prototype, name, {
            value() {
                return /** @type {any} */ (all_internals.get(this))?.[name]() ?? true;
            },
            writable: true,
            configurable: true,
        });
}

export class Field {
    #internals;
    /** A result was shown of answers that there still are. */
    #shown = false;
    /** The last of those, which may come back after a reset. */
    #shown_answers = "";
    #told = "";

    /** @param {HTMLElement} element @param {import("./shell.js").Shell} shell */
    constructor(element, shell) {
        this.element = element;
        this.shell = shell;
        try {
            this.#internals = element.attachInternals();
            this.#internals.setFormValue(null);
            all_internals.set(element, this.#internals);
        } catch {
            this.#internals = undefined; // the browser knows of no such fields
        }
    }

    /** @param {"loading" | "ready" | "error"} now */
    state(now) {
        for (const state of ["loading", "ready", "error"]) this.#set_state(state, state === now);
    }

    set settled(/** @type {boolean} */ is_certain) {
        this.#set_state("settled", is_certain);
    }

    /** @param {string} name @param {boolean} is so */
    #set_state(name, is) {
        try {
            this.#internals?.states[is ? "add" : "delete"](name);
        } catch {
            // the browser knows of no such states, or only of others
        }
    }

    /**
     * Tells the form what there is now.
     * @param {import("./engine.js").Engine} [engine]
     * @param {boolean} [shows] a result is on the screen, or was told before
     * @param {boolean} [any] there are answers
     */
    follow(engine, shows = false, any = false) {
        const answers = (any && this.#internals?.form && engine?.answers()) || "";
        this.#shown = any && (shows || this.#shown || (Boolean(answers) && answers === this.#shown_answers));
        if (this.#shown) this.#shown_answers = answers;
        const internals = this.#internals;
        if (!internals?.setValidity) return;
        const missing = !this.#shown && this.element.hasAttribute("required");
        const anchor = this.shell.mirror.querySelector("h2") ?? this.shell.trouble;
        internals.setValidity(
            missing ? { valueMissing: true } : {},
            missing ? this.shell.words.say("required") : "",
            /** @type {HTMLElement} */ (anchor),
        );
        if (!engine || !internals.form) return;
        const value = this.#shown ? (read(this.element, "formValue") === "answers" ? answers : engine.result()) : "";
        if (this.#told === (this.#told = value + answers)) return;
        internals.setFormValue(value.trim() || null, answers || null); // forms write line ends in their own way
    }

    /** @param {boolean} disabled */
    set disabled(disabled) {
        this.shell.stage.inert = disabled;
        this.shell.stage.classList.toggle("disabled", disabled);
    }
}

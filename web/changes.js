// What a page sets anew while a visit is under way takes effect at once, and costs no answer.
import { get_words } from "./assets.js";
import { read } from "./face.js";
import { language_of } from "./place.js";

/** @typedef {import("./widget.js").Widget} Widget */

export class Changes {
    /** @type {Set<string>} */
    #changed = new Set();

    /** @param {Widget} widget */
    constructor(widget) {
        this.widget = widget;
    }

    /** @param {string} name of an attribute that is another now */
    set_anew(name) {
        const { widget } = this;
        if (name === "theme" || name === "height") return widget.fit();
        if (/^(required|name|form-value)$/.test(name)) return widget.follow_form();
        if (!this.#changed.size) queueMicrotask(() => this.#take()); // all that is set together
        this.#changed.add(name);
    }

    #take() {
        const { widget } = this;
        const { engine, host } = widget;
        const changed = new Set(this.#changed);
        this.#changed.clear();
        if (!engine || engine.stopped) return; // it is read when it begins
        if (changed.has("rubric")) return void widget.beginning.again();
        if (changed.has("lang")) this.#speak(engine);
        if (changed.has("storage")) this.#remember_elsewhere();
        if (changed.has("without")) widget.settings.leave_out(widget.tell);
        if (changed.has("mode")) widget.tell("mode", read(host, "mode"));
        if (changed.has("presentation")) widget.presentation?.set(read(host, "presentation") !== "html");
        if (changed.has("start")) widget.guard(() => widget.first.begin_questions(engine));
    }

    /** @param {import("./engine.js").Engine} engine */
    async #speak(engine) {
        const { widget } = this;
        const language = language_of(widget.host);
        const words = await get_words(widget.assets, language);
        if (engine !== widget.engine || language !== language_of(widget.host)) return;
        widget.guard(() => {
            engine.speak(widget.rubric, language, words);
            widget.learn_language(engine);
            widget.presentation?.choose();
        });
    }

    /** The answers stay; what lies at the other place is offered, or taken where there are none. */
    #remember_elsewhere() {
        const { outside, page, tell } = this.widget;
        const memory = (outside.memory = this.widget.settings.open_memory());
        page.move(memory.key);
        if (!outside.kept) memory.remember(tell);
        else if (!memory.answers) memory.store("answers", outside.kept, tell);
        else if (memory.answers !== outside.kept) tell("changed_elsewhere", memory.answers);
        memory.tell_aside(tell);
    }
}

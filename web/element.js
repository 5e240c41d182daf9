// The custom element: joins the page (attributes, events, focus, keys) to engine, canvas, mirror and effects.
import { find_rubric, give_fonts } from "./assets.js";
import { Outside, reason } from "./effects.js";
import { Engine, EngineStopped } from "./engine.js";
import { accept_drops, read_files } from "./files.js";
import { name_key } from "./keys.js";
import { open_link, take_links } from "./links.js";
import { Memory, listen, storage_key } from "./memory.js";
import { style_sheet } from "./mirror.css.js";
import { Mirror, focus, is_typed_in } from "./mirror.js";
import { tell_place, today, watch_place } from "./place.js";
import { Presentation } from "./presentation.js";
import { Shell, find_language } from "./shell.js";

/** @typedef {import("./assets.js").Assets} Assets */
/** @typedef {import("./effects.js").Effect} Effect */

/**
 * Defines <stream-stage> with these assets; once for a page, whoever comes first.
 * @param {Assets} assets
 */
export function define(assets) {
    const defined = customElements.get("stream-stage");
    if (defined) return defined;
    take_links();

    class StreamStage extends Widget {
        constructor() {
            super(assets);
        }
    }
    customElements.define("stream-stage", StreamStage);
    return StreamStage;
}

/** The element is then laid out for a phone (narrow_below of src/ui/imgui/look.hpp). */
const narrow_below = 600;

class Widget extends HTMLElement {
    static observedAttributes = ["theme"];

    #shell;
    #mirror;
    /** @type {Engine | undefined} */
    #engine;
    /** @type {Presentation | undefined} */
    #presentation;
    #outside;
    #begun = false;
    /** A control on the canvas was used: the person is here, wherever the focus is. */
    #pointed = false;
    /** The day that the engine was told. */
    #day = "";
    /** Files that came before the engine. @type {File[]} */
    #early = [];
    /** @type {AbortController | undefined} */
    #connection;

    /** @param {Assets} assets */
    constructor(assets) {
        super();
        this.assets = assets;
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [style_sheet()];
        this.#shell = new Shell(root);
        this.#mirror = new Mirror(this.#shell.mirror, {
            press: (id) => this.#guard(() => this.#engine?.press(id)),
            type: (id, text) => this.#guard(() => this.#engine?.type(id, text)),
            chart: (id) => this.#engine?.chart(id) ?? null,
        });
        this.#outside = new Outside(assets, { tell: this.#tell, open: this.#open_files, offer: (name, text) => this.#shell.offer(name, text) });
        accept_drops(this, this.#open_files, () => !this.#engine?.stopped);
        root.addEventListener("keydown", (event) => this.#key(/** @type {KeyboardEvent} */ (event)));
        root.addEventListener("focusout", (event) => {
            if (is_typed_in(/** @type {EventTarget} */ (event.target))) queueMicrotask(() => this.#guard(() => this.#mirror.refresh()));
        });
    }

    connectedCallback() {
        const connection = new AbortController();
        const { signal } = connection;
        this.#connection = connection;
        const fit = () => this.#fit();
        watch_place({ fit, present: () => this.#presentation?.choose(), print: (printing) => this.#presentation?.print(printing) }, signal);
        addEventListener("hashchange", () => open_link(this.#tell, this), { signal });
        listen(() => this.#outside.memory, this.#tell, signal);
        this.#outside.memory.catch_up(this.#tell);
        addEventListener("keydown", () => (this.#shell.pointed = false), { signal, capture: true });
        const size = new ResizeObserver(fit);
        size.observe(this.#shell.trouble); // the height of all else is what we make it
        const near = new IntersectionObserver(([entry]) => {
            if (!entry.isIntersecting) return;
            near.disconnect();
            this.#begin();
        }, { rootMargin: "600px" });
        near.observe(this);
        signal.addEventListener("abort", () => [size, near].forEach((observer) => observer.disconnect()));
        this.#presentation?.connect();
    }

    disconnectedCallback() {
        this.#connection?.abort();
        this.#presentation?.disconnect();
    }

    attributeChangedCallback() {
        this.#fit();
    }

    // What a page may call

    /** @returns {any} the result file as an object; nothing before the element is ready */
    result() {
        return this.#guard(() => this.#engine && JSON.parse(this.#engine.result()));
    }

    /** @returns {any} the answers file as an object; nothing before the element is ready */
    answers() {
        return this.#guard(() => this.#engine && JSON.parse(this.#engine.answers()));
    }

    /** @param {string | object} answers an answers file, as text or object */
    load(answers) {
        this.#open(["", typeof answers === "string" ? answers : JSON.stringify(answers)]);
    }

    reset() {
        this.#tell("start_over");
    }

    /** @param {string} id of a control */
    rectangle(id) {
        return this.#shell.rectangle(this.#mirror, id);
    }

    // Beginning

    async #begin() {
        if (this.#begun) return;
        this.#begun = true;
        this.#shell.trouble.replaceChildren();
        try {
            await this.#load();
        } catch (error) {
            if (error instanceof EngineStopped) return this.#stop(error);
            this.#begun = false;
            this.#engine = undefined;
            this.#shell.say_trouble("This assessment cannot be shown here.", reason(error));
            this.#emit("error", { message: reason(error) });
        }
    }

    async #load() {
        const { assets } = this;
        const none = () => new Uint8Array(); // then another font does
        const [engine, rubric, regular, semibold] = await Promise.all([
            Engine.load(assets, this.#shell.canvas), find_rubric(assets, this, this.getAttribute("rubric")), assets.regular().catch(none), assets.semibold().catch(none)]);
        this.#engine = engine;
        engine.start(rubric, this.lang, regular, semibold);
        this.#shell.language = find_language(rubric, this.lang);
        this.#presentation = new Presentation(engine, this.#shell, this.#mirror, {
            can_draw: engine.paints && regular.length > 0 && semibold.length > 0,
            wants_canvas: this.getAttribute("presentation") !== "html",
            assets,
            guard: (work) => this.#guard(work),
            laid_out: (layout) => this.#laid_out(layout),
            changed: () => this.#fit(),
        });
        /** @type {import("./effects.js").Tell} */
        const tell = (what, ...about) => engine.tell(what, ...about);
        tell_place(tell, this);
        this.#day = today();
        const rubric_id = JSON.parse(engine.answers()).rubric.id;
        const memory = this.#outside.memory = new Memory(storage_key(this.getAttribute("storage"), rubric_id, assets.answers));
        this.#outside.kept = memory.answers || assets.answers || "";
        memory.remember(tell);
        if (assets.answers) tell("open_copy", assets.answers);
        else if (this.hasAttribute("start")) engine.press("start/continue") || engine.press(`start/${this.getAttribute("mode") ?? "quick"}`);
        open_link(tell, this);
        give_fonts(regular, semibold);
        this.#presentation.choose();
        this.#fit();
        if (!engine.stopped) this.#emit("ready");
        const early = this.#early.splice(0);
        if (early.length) this.#open_files(early);
    }

    // From the engine to the page

    #fit() {
        const engine = this.#engine;
        if (!engine || engine.stopped || !this.isConnected) return;
        const theme = this.getAttribute("theme");
        const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
        const reduced_motion = matchMedia("(prefers-reduced-motion: reduce)").matches;
        this.#shell.stage.classList.toggle("dark", dark);
        this.#shell.stage.classList.toggle("narrow", this.clientWidth < narrow_below);
        this.#guard(() => this.#presentation?.resize(this.clientWidth, dark, reduced_motion));
    }

    /** @param {import("./engine.js").Layout} layout */
    #laid_out({ pressed }) {
        const engine = /** @type {Engine} */ (this.#engine);
        this.#pointed = pressed !== "";
        if (pressed) this.#shell.pointed = true;
        this.#show();
        if (this.#presentation?.drawn) {
            this.#mirror.place(engine.rectangles());
            if (pressed) focus(this.#mirror.find(pressed));
        }
        this.#carry_out();
        this.#pointed = false;
    }

    /** Shows the View that the engine has now, if it is another. */
    #show() {
        const engine = /** @type {Engine} */ (this.#engine);
        if (engine.revision() === this.#mirror.revision) return;
        const was_inside = this.#focused() !== null;
        this.#mirror.show(engine.view());
        this.#presentation?.reconsider();
        if (was_inside && this.#focused() === null) focus(this.#mirror.first_heading());
    }

    #focused() {
        return /** @type {ShadowRoot} */ (this.shadowRoot).activeElement;
    }

    #carry_out() {
        for (const effect of this.#engine?.effects() ?? []) this.#do(effect);
    }

    /** @param {Effect} effect */
    #do(effect) {
        switch (effect.kind) {
            case "present":
                return this.#presentation?.want(effect.presentation === "canvas");
            case "announce":
                return this.#shell.announce(effect.text);
            case "focus_heading":
                return this.#focus_heading();
            case "started":
                return this.#emit("start");
            case "answered":
                return this.#emit("answer", { question: effect.question });
            case "settled":
                return this.#emit("settled", this.#detail());
            case "complete":
                return this.#emit("complete", this.#detail());
            default:
                this.#outside.do(effect);
        }
    }

    /** A new screen: whoever is here goes to its top; whoever is elsewhere on the page is left alone. */
    #focus_heading() {
        if (!this.#pointed && this.#focused() === null) return;
        focus(this.#mirror.first_heading());
        if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
    }

    #detail() {
        const json = this.#engine?.result() ?? "";
        return { json, result: JSON.parse(json) };
    }

    /**
     * @param {string} name
     * @param {object} detail
     */
    #emit(name, detail = {}) {
        this.dispatchEvent(new CustomEvent(`streamstage-${name}`, { bubbles: true, composed: true, detail }));
    }

    // From the page to the engine

    /** @type {import("./effects.js").Tell} */
    #tell = (what, ...about) => {
        this.#guard(() => this.#engine?.tell(what, ...about));
    };

    /**
     * @param {(string | Uint8Array)[]} files name and contents of each, one after another
     * @param {string} [purpose] of the request that they answer
     */
    #open(files, purpose) {
        this.#guard(() => this.#engine?.open_files(files, purpose));
    }

    /**
     * @param {File[]} files
     * @param {string} [purpose]
     */
    #open_files = async (files, purpose) => {
        if (!this.#engine) return void this.#early.push(...files);
        const { texts, refused } = await read_files(files);
        if (texts.length) this.#open(texts, purpose);
        if (refused) this.#tell("file_refused", refused);
    };

    /** @param {KeyboardEvent} event */
    #key(event) {
        const key = name_key(event);
        if (!key || !this.#engine) return;
        const used = this.#guard(() => this.#engine?.press_key(key));
        if (!used) return;
        event.preventDefault();
        const control = this.#mirror.find(used);
        if (control instanceof HTMLInputElement) focus(control);
    }

    /**
     * Does what may change the visit or find the engine broken, and shows what came of it.
     * @template T
     * @param {() => T} work
     * @returns {T | undefined}
     */
    #guard(work) {
        const engine = this.#engine;
        if (engine?.stopped) return undefined;
        try {
            if (engine && this.#day && this.#day !== today()) engine.tell("date", this.#day = today());
            const done = work();
            if (engine && engine.revision() !== this.#mirror.revision) {
                this.#show();
                this.#carry_out();
                this.#presentation?.wake();
            }
            return done;
        } catch (error) {
            if (!(error instanceof EngineStopped)) throw error;
            this.#stop(error);
            return undefined;
        }
    }

    /** @param {EngineStopped} error */
    #stop(error) {
        if (this.#shell.trouble.firstChild) return; // it was said
        this.#presentation?.disconnect();
        this.#shell.say_trouble("This assessment has stopped because of a fault of ours.", "", this.#outside.kept);
        this.#emit("error", { message: error.message });
    }
}

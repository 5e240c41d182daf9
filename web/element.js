// The custom element: joins the page (attributes, events, focus, keys) to engine, canvas, mirror and effects.
import { find_rubric, give_fonts } from "./assets.js";
import { Outside, reason } from "./effects.js";
import { Engine, EngineStopped } from "./engine.js";
import { accept_drops, read_files } from "./files.js";
import { hear_keys } from "./keys.js";
import { open_link } from "./links.js";
import { Memory, listen, storage_key } from "./memory.js";
import { style_sheet } from "./style_sheet.js";
import { Mirror, focus, is_typed_in } from "./mirror.js";
import { language_of, say_on_paper, tell_place, watch_place, watch_size } from "./place.js";
import { Presentation } from "./presentation.js";
import { reveal } from "./reveal.js";
import { Room } from "./room.js";
import { Shell } from "./shell.js";

/** @typedef {import("./assets.js").Assets} Assets */
/** @typedef {import("./effects.js").Effect} Effect */

/**
 * Defines <stream-stage> with these assets; once for a page, whoever comes first.
 * @param {Assets} assets
 */
export function define(assets) {
    const defined = customElements.get("stream-stage");
    if (defined) return defined;

    class StreamStage extends Widget {
        constructor() {
            super(assets);
        }
    }
    customElements.define("stream-stage", StreamStage);
    return StreamStage;
}

class Widget extends HTMLElement {
    static observedAttributes = ["theme"];

    #shell;
    #room;
    #mirror;
    /** @type {Engine | undefined} */
    #engine;
    /** @type {Presentation | undefined} */
    #presentation;
    #outside;
    #begun = false;
    /** A control is being used by the person, who is here, wherever the focus is. */
    #used = false;
    #ready = false;
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
        this.#room = new Room(this, this.#shell);
        this.#mirror = new Mirror(this.#shell.mirror, {
            press: (id, click) => this.#press(id, click),
            type: (id, text) => this.#guard(() => this.#engine?.type(id, text)),
            chart: (id) => this.#engine?.chart(id) ?? null,
            translated: () => this.#presentation?.choose(),
        });
        this.#outside = new Outside(assets, { tell: this.#tell, open: this.#open_files });
        accept_drops(this, this.#open_files, () => !this.#engine?.stopped);
        hear_keys(root, (key) => this.#press_key(key));
        root.addEventListener("focusout", (event) => {
            if (is_typed_in(/** @type {EventTarget} */ (event.target))) queueMicrotask(() => this.#guard(() => this.#mirror.refresh()));
        });
    }

    connectedCallback() {
        const connection = new AbortController();
        const { signal } = connection;
        this.#connection = connection;
        this.#fit();
        const fit = () => this.#fit();
        const present = () => this.#presentation?.choose();
        watch_place({ fit, present, print: (printing) => this.#print(printing) }, signal);
        say_on_paper(this.#shell.paper, this);
        addEventListener("hashchange", () => open_link(this.#tell, this), { signal });
        listen(() => this.#outside.memory, this.#tell, signal);
        this.#outside.memory.catch_up(this.#tell);
        addEventListener("click", (event) => this.#shell.pass_click(event), { signal, capture: true }); // one of its own would make it “clickable” to screen readers
        addEventListener("keydown", () => (this.#shell.pointed = false), { signal, capture: true });
        watch_size(this.#shell.trouble, fit, signal); // the height of all else is what we make it
        watch_size(this.#shell.probe, present, signal);
        const near = new IntersectionObserver(([entry]) => {
            if (!entry.isIntersecting) return;
            near.disconnect();
            this.#begin();
        }, { rootMargin: "600px" });
        near.observe(this.#shell.stage); // whatever box the page gives the element, or none
        signal.addEventListener("abort", () => near.disconnect());
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
        return this.#mirror.rectangle(id);
    }

    // Beginning

    async #begin() {
        if (this.#begun) return;
        this.#begun = true;
        this.#shell.loading = true;
        this.#shell.trouble.replaceChildren();
        try {
            await this.#load();
        } catch (error) {
            if (error instanceof EngineStopped) return this.#stop(error);
            this.#begun = false;
            this.#engine = undefined;
            this.#shell.say_trouble("This assessment cannot be shown here.", reason(error));
            this.#emit("error", { message: reason(error) });
        } finally {
            this.#shell.loading = false;
        }
    }

    async #load() {
        const { assets } = this;
        const none = () => new Uint8Array(); // then another font does
        const [engine, rubric, regular, semibold] = await Promise.all([
            Engine.load(assets), find_rubric(assets, this, this.getAttribute("rubric")), assets.regular().catch(none), assets.semibold().catch(none)]);
        await give_fonts(regular, semibold); // text that is set anew would move
        this.#shell.loading = false;
        this.#engine = engine;
        engine.start(rubric, language_of(this), regular, semibold);
        const language = engine.language();
        this.#shell.speak(language);
        this.#presentation = new Presentation(engine, this.#shell, this.#mirror, {
            can_draw: engine.paints && !language.right_to_left && regular.length > 0 && semibold.length > 0,
            wants_canvas: this.getAttribute("presentation") !== "html",
            assets,
            guard: (work) => this.#guard(work),
            laid_out: () => this.#laid_out(),
            changed: () => this.#fit(),
        });
        /** @type {import("./effects.js").Tell} */
        const tell = (what, ...about) => engine.tell(what, ...about);
        tell_place(tell, this);
        const rubric_id = JSON.parse(engine.answers()).rubric.id;
        const memory = this.#outside.memory = new Memory(storage_key(this.getAttribute("storage"), rubric_id, assets.answers));
        this.#outside.kept = memory.answers || assets.answers || "";
        memory.remember(tell);
        if (assets.answers) tell("open_copy", assets.answers);
        else if (this.hasAttribute("start")) engine.press("start/continue") || engine.press(`start/${this.getAttribute("mode") ?? "quick"}`);
        open_link(tell, this);
        this.#presentation.choose();
        this.#fit();
        this.#ready = !engine.stopped;
        if (this.#ready) this.#emit("ready");
        this.#open_files(this.#early.splice(0));
    }

    // From the engine to the page

    /** @param {boolean} printing */
    #print(printing) {
        if (printing) say_on_paper(this.#shell.paper, this);
        if (printing) this.#begin(); // for who looks again: paper does not wait
        this.#presentation?.print(printing);
    }

    #fit() {
        if (!this.isConnected) return;
        const theme = this.getAttribute("theme");
        const dark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
        const reduced_motion = matchMedia("(prefers-reduced-motion: reduce)").matches;
        this.#shell.stage.classList.toggle("dark", dark);
        const width = this.#room.take();
        if (width && this.#engine) this.#guard(() => this.#presentation?.resize(width, this.#room.scale, dark, reduced_motion));
    }

    #laid_out() {
        const engine = /** @type {Engine} */ (this.#engine);
        this.#show();
        if (this.#presentation?.drawn) this.#mirror.place(engine.rectangles());
        this.#carry_out();
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
        if (this.#ready) this.#room.leave_first();
        if (!this.#used && this.#focused() === null) return;
        focus(this.#mirror.first_heading());
        reveal(this, this.#shell.edge, this.#mirror.first_heading());
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

    /** @param {string[]} texts name and text of each file, one after another */
    #open(texts) {
        this.#guard(() => this.#engine?.open_files(texts));
    }

    /** @param {File[]} files */
    #open_files = async (files) => {
        if (!this.#engine) return void this.#early.push(...files);
        const { texts, refused } = await read_files(files);
        if (texts.length) this.#open(texts);
        if (refused) this.#tell("file_refused", refused);
    };

    /**
     * @param {string} id of a control
     * @param {MouseEvent} [click] that came of whatever the person did; a script's own counts none
     */
    #press(id, click) {
        this.#used = click !== undefined && (click.isTrusted || click.detail > 0);
        // Assistive technology clicks as a mouse does, without one.
        if (click?.isTrusted && click.detail > 0) this.#shell.pointed = /** @type {PointerEvent} */ (click).pointerType !== "";
        if (this.#used) focus(this.#mirror.find(id)); // as most browsers do, but not for every control
        this.#guard(() => this.#engine?.press(id));
        this.#used = false;
    }

    /** @param {string} key */
    #press_key(key) {
        const used = this.#engine && this.#guard(() => this.#engine?.press_key(key));
        const control = used ? this.#mirror.find(used) : null;
        if (control instanceof HTMLInputElement) focus(control);
        return Boolean(used);
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

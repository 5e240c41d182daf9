// The custom element: joins the page (attributes, events, focus, keys) to engine, canvas, mirror and effects.
import { take_brand } from "./brand.js";
import { Outside, reason } from "./effects.js";
import { EngineStopped } from "./engine.js";
import { accept_drops, read_files } from "./files.js";
import { FirstScreen } from "./first_screen.js";
import { rubric_source, watch_changes } from "./find_rubric.js";
import { gather } from "./gather.js";
import { HostPage } from "./host_page.js";
import { hear_keys } from "./keyboard.js";
import { open_link, take_links } from "./links.js";
import { Memory, listen, storage_key } from "./memory.js";
import { Mirror, focus, is_typed_in } from "./mirror.js";
import { language_of, say_on_paper, tell_place, today, watch_place } from "./place.js";
import { Presentation } from "./presentation.js";
import { media, parse, view_of, watch_near, watch_size } from "./pristine.js";
import { reveal } from "./reveal.js";
import { Room } from "./room.js";
import { Shell } from "./shell.js";
import { dress } from "./style_sheet.js";

/** @typedef {import("./assets.js").Assets} Assets */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./effects.js").Effect} Effect */

/**
 * Defines <stream-stage> with these assets; once for a page, whoever comes first.
 * @param {Assets} assets
 */
export function define(assets) {
    const defined = globalThis.customElements?.get("stream-stage");
    if (defined) return defined;
    if (globalThis.location) take_links();

    class StreamStage extends Widget {
        constructor() {
            super(assets);
        }
    }
    globalThis.customElements?.define("stream-stage", StreamStage);
    return StreamStage;
}

/** Where there is no browser, there is nothing to extend: a page may be made there that is shown elsewhere. */
const Base = globalThis.HTMLElement ?? class {};

class Widget extends Base {
    static observedAttributes = ["theme"];

    #assets;
    #shell;
    #room;
    #mirror;
    #first;
    /** @type {Engine | undefined} */
    #engine;
    /** @type {Presentation | undefined} */
    #presentation;
    #outside;
    #page = new HostPage(this);
    #begun = false;
    /** A control is being used by the person, who is here, wherever the focus is. */
    #used = false;
    /** The day that the engine was told. */
    #day = "";
    /** The page that it was last in, and its window. @type {Document | undefined} */
    #home;
    #view = globalThis.window;
    /** Ends what begins it again. */
    #forget_changes = () => {};
    /** Files that came before the engine. @type {File[]} */
    #early = [];
    /** @type {AbortController | undefined} */
    #connection;

    /** @param {Assets} assets */
    constructor(assets) {
        super();
        this.#assets = assets;
        const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        this.#shell = new Shell(root);
        this.#room = new Room(this, this.#shell);
        this.#mirror = new Mirror(this.#shell.mirror, {
            press: (id, click, moved) => (this.#engine ? this.#press(id, click, moved) : this.#first.keep(id, moved)),
            type: (id, text) => this.#guard(() => this.#engine?.type(id, text)),
            chart: (id) => this.#engine?.chart(id) ?? null,
            translated: () => this.#presentation?.choose(),
        });
        this.#first = new FirstScreen(this, this.#shell, this.#mirror, () => this.#begin());
        this.#outside = new Outside(assets, {
            tell: this.#tell,
            open: this.#open_files,
            offer: (name, text) => this.#shell.offer(name, text),
        });
        accept_drops(this, this.#open_files, () => !this.#engine?.stopped);
        hear_keys(root, (key) => (this.#engine ? this.#press_key(key) : this.#first.keep_key(key)));
        root.addEventListener("focusout", (event) => {
            if (is_typed_in(/** @type {EventTarget} */ (event.target)))
                queueMicrotask(() => this.#guard(() => this.#mirror.refresh()));
        });
    }

    connectedCallback() {
        const connection = new AbortController();
        const { signal } = connection;
        this.#connection = connection;
        const view = (this.#view = view_of(this));
        if (this.ownerDocument !== this.#home) this.#settle();
        this.#fit();
        if (this.#mirror.waits) {
            this.#first.take_over(this.#room.narrow);
            this.#fit();
        }
        const fit = () => this.#fit();
        const present = () => this.#presentation?.choose();
        watch_place({ fit, present, print: (printing) => this.#print(printing) }, view, signal);
        say_on_paper(this.#shell.paper, this);
        this.#shell.edge.addEventListener("transitionend", fit, { signal }); // the page's brand
        view.addEventListener("hashchange", () => open_link(this.#tell, this), { signal });
        listen(() => this.#outside.memory, this.#tell, signal);
        this.#outside.memory.catch_up(this.#tell);
        view.addEventListener("click", (event) => this.#shell.pass_click(event), { signal, capture: true }); // one of its own would make it “clickable” to screen readers
        view.addEventListener("keydown", () => (this.#shell.pointed = false), { signal, capture: true });
        watch_size(this.#shell.trouble, fit, signal); // the height of all else is what we make it
        watch_size(this.#shell.probe, present, signal);
        let begun = false;
        watch_near(
            this.#shell.stage,
            "600px",
            (near) => {
                // whatever box the page gives the element, or none
                if (near && !begun) this.#begin();
                begun ||= near;
            },
            signal,
        );
        this.#presentation?.connect();
    }

    /** It is in another page now: styles are of one. */
    #settle() {
        this.#home = this.ownerDocument;
        dress(/** @type {ShadowRoot} */ (this.shadowRoot));
    }

    disconnectedCallback() {
        this.#connection?.abort();
        this.#forget_changes();
        this.#presentation?.disconnect();
    }

    attributeChangedCallback() {
        this.#fit();
    }

    // What a page may call

    /** @returns {any} the result file as an object; nothing before the element is ready */
    result() {
        return this.#guard(() => this.#engine && parse(this.#engine.result()));
    }

    /** @returns {any} the answers file as an object; nothing before the element is ready */
    answers() {
        return this.#guard(() => this.#engine && parse(this.#engine.answers()));
    }

    /** @param {unknown} answers an answers file or a result file, as text, object or File */
    load(answers) {
        return this.#page.load(answers, (text) => this.#tell("load_answers", text));
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
        this.#fit();
        this.#forget_changes();
        this.#shell.loading = true;
        this.#shell.trouble.replaceChildren();
        this.#first.show(this.#room.narrow);
        try {
            await this.#load();
        } catch (error) {
            if (error instanceof EngineStopped) return this.#stop(error);
            this.#begun = false;
            this.#engine = undefined;
            if (!this.isConnected) return; // there is another beginning when it is back
            this.#forget_changes = watch_changes(this, () => this.#begin());
            this.#shell.say_trouble("not_shown", reason(error), { again: () => this.#begin() });
            console.error("<stream-stage>", reason(error));
            this.#page.give_up("not_shown", reason(error));
        } finally {
            this.#shell.loading = false;
        }
    }

    #own_assets() {
        const folder = this.getAttribute("assets");
        return (folder && this.#assets.at?.(new URL(folder, this.baseURI).href)) || this.#assets;
    }

    /** @returns {Promise<void>} */
    async #load() {
        const assets = this.#own_assets();
        this.#shell.share = assets.share ?? this.#shell.share;
        const { engine, source, rubric, words } = await gather(assets, this, this.#shell.stage);
        await this.#shell.dressing;
        if (source !== rubric_source(this)) return this.#load(); // it has another by now
        this.#shell.loading = false;
        this.#engine = engine;
        engine.start(rubric, language_of(this), words);
        const language = engine.language();
        const own = engine.rubric_words();
        this.#shell.words.learn(engine, own.language);
        this.#shell.speak(language, own.texts.length ? own.language : language.tag);
        this.#mirror.mark(language.tag, own.texts);
        this.#presentation = new Presentation(engine, this.#shell, this.#mirror, {
            can_draw: engine.paints && !language.right_to_left,
            wants_canvas: this.getAttribute("presentation") !== "html",
            assets,
            guard: (work) => this.#guard(work),
            laid_out: () => this.#laid_out(),
            changed: () => this.#fit(),
        });
        /** @type {import("./effects.js").Tell} */
        const tell = (what, ...about) => engine.tell(what, ...about);
        tell_place(tell);
        this.#day = today();
        const rubric_id = parse(engine.answers()).rubric.id;
        const memory = (this.#outside.memory = new Memory(
            storage_key(this.getAttribute("storage"), rubric_id, assets.answers),
        ));
        this.#outside.kept = memory.answers || assets.answers || "";
        this.#page.know(memory.key);
        memory.remember(tell);
        this.#first.open(engine, assets.answers);
        this.#presentation.choose();
        this.#fit();
        if (!engine.stopped) this.#page.ready();
        const early = this.#early.splice(0);
        if (early.length) this.#open_files(early);
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
        const dark =
            theme === "dark" || (theme !== "light" && media("(prefers-color-scheme: dark)", this.#view).matches);
        const reduced_motion = media("(prefers-reduced-motion: reduce)", this.#view).matches;
        this.#shell.stage.classList.toggle("dark", dark);
        take_brand(this.#shell, this.#begun && this.#own_assets().brand, () => this.#fit());
        const width = this.#room.take();
        if (width && this.#engine)
            this.#guard(() => this.#presentation?.resize(width, this.#room.scale, dark, reduced_motion));
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
            default:
                this.#page.hear(effect, /** @type {Engine} */ (this.#engine));
                this.#outside.do(effect);
        }
    }

    /** A new screen: whoever is here goes to its top; whoever is elsewhere on the page is left alone. */
    #focus_heading() {
        if (this.#page.is_ready) this.#room.leave_first();
        else if (this.#first.stands) return;
        if (!this.#used && this.#focused() === null) return;
        focus(this.#mirror.first_heading());
        reveal(this, this.#shell.edge, this.#mirror.first_heading());
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
        if (refused.length) this.#tell("file_refused", ...refused);
    };

    /**
     * @param {string} id of a control
     * @param {MouseEvent} [click] that came of whatever the person did; a script's own counts none
     */
    #press(id, click, moved = false) {
        this.#used = click !== undefined && (click.isTrusted || click.detail > 0);
        // Assistive technology clicks as a mouse does, without one.
        if (click?.isTrusted && click.detail > 0)
            this.#shell.pointed = /** @type {PointerEvent} */ (click).pointerType !== "";
        if (this.#used) focus(this.#mirror.find(id)); // as most browsers do, but not for every control
        this.#guard(() => this.#engine?.press(id, moved));
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
            if (engine && this.#day && this.#day !== today()) engine.tell("date", (this.#day = today()));
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
        this.#shell.say_trouble("stopped", "", { answers: this.#outside.kept });
        this.#page.give_up("stopped", error.message);
    }
}

// Behind the custom element: joins the page (settings, events, focus, keys) to engine, canvas, mirror and effects.
import { take_brand } from "./brand.js";
import { Changes } from "./changes.js";
import { Field } from "./form.js";
import { Beginning } from "./beginning.js";
import { Outside } from "./effects.js";
import { list_without } from "./face.js";
import { accept_drops, read_files } from "./files.js";
import { FirstScreen } from "./first_screen.js";
import { LoadError } from "./hand_over.js";
import { HostPage } from "./host_page.js";
import { hear_keys } from "./keyboard.js";
import { open_link } from "./links.js";
import { listen } from "./memory.js";
import { Mirror, focus, is_by_person, is_typed_in } from "./mirror.js";
import { say_on_paper, today, watch_place } from "./place.js";
import { is_near, media, parse, view_of, watch_near, watch_size } from "./pristine.js";
import { reveal } from "./reveal.js";
import { Room } from "./room.js";
import { Settings } from "./settings.js";
import { Shell } from "./shell.js";
import { dress } from "./style_sheet.js";
import { describe_trouble } from "./trouble.js";

/** @typedef {import("./assets.js").Assets} Assets */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./effects.js").Effect} Effect */

/** px from what is in view. */
const begins_within = 600;

export class Widget {
    assets;
    shell;
    room;
    mirror;
    first;
    /** @type {Engine | undefined} */
    engine;
    /** What the visit is about, as it came. @type {Uint8Array} */
    rubric = new Uint8Array();
    /** @type {import("./presentation.js").Presentation | undefined} */
    presentation;
    outside;
    /** A control is being used by the person, who is here, wherever the focus is. */
    #used = false;
    /** The day that the engine was told. */
    day = "";
    /** The page that it was last in, and its window. @type {Document | undefined} */
    #home;
    #view = globalThis.window;
    /** Files that came before the engine. @type {File[]} */
    #early = [];
    /** @type {AbortController | undefined} */
    #connection;

    /**
     * @param {HTMLElement} host
     * @param {Assets} assets
     */
    constructor(host, assets) {
        this.host = host;
        this.settings = new Settings(this);
        this.changes = new Changes(this);
        this.beginning = new Beginning(this);
        this.assets = assets;
        const root = (this.root = host.shadowRoot ?? host.attachShadow({ mode: "open" }));
        this.shell = new Shell(root);
        this.field = new Field(host, this.shell);
        this.room = new Room(host, this.shell);
        this.mirror = new Mirror(this.shell.mirror, {
            press: (id, click, moved) => (this.engine ? this.#press(id, click, moved) : this.first.keep(id, moved)),
            type: (id, text) => this.guard(() => this.engine?.type(id, text)),
            chart: (id) => this.engine?.chart(id) ?? null,
            translated: () => this.presentation?.choose(),
        });
        this.first = new FirstScreen(host, this.shell, this.mirror, () => this.beginning.begin());
        this.page = new HostPage(host, this.mirror);
        this.outside = new Outside(assets, {
            tell: this.tell,
            open: this.#open_files,
            offer: (name, text) => this.shell.offer(name, text),
        });
        accept_drops(host, this.#open_files, () => !this.engine?.stopped && !this.#takes_no_files());
        hear_keys(root, (key) => (this.engine ? this.#press_key(key) : this.first.keep_key(key)));
        root.addEventListener("focusout", (event) => {
            if (is_typed_in(/** @type {EventTarget} */ (event.target)))
                queueMicrotask(() => this.guard(() => this.mirror.refresh()));
        });
        this.shell.hear_slots({
            filled: () => this.presentation?.choose(),
            act: (action) => this.guard(() => this.engine && this.page.act(action, this.engine)),
        });
    }

    connect() {
        const { host } = this;
        const connection = new AbortController();
        const { signal } = connection;
        this.#connection = connection;
        const view = (this.#view = view_of(host));
        if (host.ownerDocument !== this.#home) this.#settle();
        this.fit();
        if (this.mirror.waits) {
            this.first.take_over(this.room.narrow);
            this.fit();
        }
        const fit = () => this.fit();
        const present = () => this.presentation?.choose();
        watch_place({ fit, present, print: (printing) => this.#print(printing) }, view, signal);
        say_on_paper(this.shell.paper, host);
        this.shell.edge.addEventListener("transitionend", fit, { signal }); // the page's brand
        view.addEventListener("hashchange", () => open_link(this.tell, host), { signal });
        listen(() => this.outside.memory, this.tell, signal);
        this.outside.memory.catch_up(this.tell);
        view.addEventListener("click", (event) => this.shell.pass_click(event), { signal, capture: true }); // one of its own would make it “clickable” to screen readers
        for (const type of ["pagehide", "keydown", "pointerdown"])
            view.addEventListener(type, () => this.mirror.catch_up(), { signal, capture: true });
        view.addEventListener("keydown", () => (this.shell.pointed = false), { signal, capture: true });
        watch_size(this.shell.trouble, fit, signal); // the height of all else is what we make it
        watch_size(this.shell.probe, present, signal);
        let begun = false;
        const begin = (/** @type {boolean} */ near) => {
            if (near && !begun) this.beginning.begin();
            begun ||= near;
        };
        const { stage } = this.shell; // whatever box the page gives the element, or none
        queueMicrotask(() => begin(!signal.aborted && is_near(stage, begins_within))); // scripts set attributes after they have put it in
        watch_near(stage, `${begins_within}px`, begin, signal);
        this.presentation?.connect();
        this.follow_form();
    }

    /** It is in another page now: styles are of one. */
    #settle() {
        this.#home = this.host.ownerDocument;
        dress(this.root);
    }

    disconnect() {
        this.#connection?.abort();
        this.beginning.stop_waiting();
        this.presentation?.disconnect();
    }

    #takes_no_files() {
        return this.shell.stage.inert || list_without(this.host).includes("files");
    }

    follow_form() {
        const { screen = "", answered = 0 } = this.mirror.now ?? {};
        this.field.follow(this.engine, /^result/.test(screen), answered > 0);
    }

    /** @param {unknown} answers that a form's field had; those that are stored are newer */
    async restore(answers) {
        await this.page.when_ready();
        if (!this.outside.kept) await this.load(answers);
    }

    // What a page calls

    /** @param {"result" | "answers"} what */
    async hand_out(what) {
        await this.page.when_ready();
        const text = this.guard(() => this.engine?.[what]());
        if (!text) throw new LoadError("stopped", "The assessment has stopped.");
        return parse(text);
    }

    /** @param {unknown} answers */
    load(answers) {
        return this.page.load(answers, (text) => this.tell("load_answers", text));
    }

    start_over() {
        this.tell("start_over");
    }

    /** @param {string} id of a control */
    rectangle(id) {
        return this.mirror.rectangle(id);
    }

    /** @param {Engine} engine */
    learn_language(engine) {
        const language = engine.language();
        const own = engine.rubric_words();
        this.shell.words.learn(engine, own.language);
        const tag = own.texts.length ? own.language : language.tag;
        this.shell.speak(language, tag);
        this.mirror.mark(language.tag, own.texts);
        this.presentation?.speak(language, tag);
    }

    // From the engine to the page

    /** @param {boolean} printing */
    #print(printing) {
        if (printing) say_on_paper(this.shell.paper, this.host);
        if (printing) this.beginning.begin(); // for who looks again: paper does not wait
        this.presentation?.print(printing);
    }

    /** From the folder that the page names, or else from beside the script. */
    own_assets() {
        const { host, assets } = this;
        const folder = host.getAttribute("assets");
        return (folder && assets.at?.(new URL(folder, host.baseURI).href)) || assets;
    }

    fit() {
        if (!this.host.isConnected) return;
        const theme = this.host.getAttribute("theme");
        const dark =
            theme === "dark" || (theme !== "light" && media("(prefers-color-scheme: dark)", this.#view).matches);
        const reduced_motion = media("(prefers-reduced-motion: reduce)", this.#view).matches;
        this.shell.stage.classList.toggle("dark", dark);
        take_brand(this.shell, this.beginning.has_begun && this.own_assets().brand, () => this.fit());
        const width = this.room.take();
        if (width && this.engine)
            this.guard(() => this.presentation?.resize(width, this.room.scale, dark, reduced_motion));
    }

    laid_out() {
        const engine = this.engine;
        if (!engine) return;
        this.#show();
        if (this.presentation?.drawn) this.mirror.place(engine.rectangles());
        this.#carry_out();
    }

    /** Shows the View that the engine has now, if it is another. */
    #show() {
        const engine = /** @type {Engine} */ (this.engine);
        if (engine.revision() === this.mirror.revision) return;
        const was_inside = this.#focused() !== null;
        const view = engine.view();
        this.mirror.show(view);
        this.shell.stage.dataset.screen = view.screen.split("/")[0];
        this.field.settled = Boolean(view.settled);
        this.follow_form();
        this.presentation?.reconsider();
        if (was_inside && this.#focused() === null) focus(this.mirror.first_heading());
    }

    #focused() {
        return this.root.activeElement;
    }

    #carry_out() {
        for (const effect of this.engine?.effects() ?? []) this.#do(effect);
        this.page.look();
    }

    /** @param {Effect} effect */
    #do(effect) {
        switch (effect.kind) {
            case "present":
                return this.presentation?.want(effect.presentation === "canvas");
            case "announce":
                return this.shell.announce(effect.text);
            case "focus_heading":
                return this.#focus_heading();
            default:
                this.page.hear(effect, /** @type {Engine} */ (this.engine));
                this.outside.do(effect);
        }
    }

    /** A new screen: whoever is here goes to its top; whoever is elsewhere on the page is left alone. */
    #focus_heading() {
        if (this.page.is_ready) this.room.leave_first();
        else if (this.first.stands) return;
        if (!this.#used && this.#focused() === null) return;
        focus(this.mirror.first_heading());
        reveal(this.host, this.shell.edge, this.mirror.first_heading());
    }

    // From the page to the engine

    /** @type {import("./effects.js").Tell} */
    tell = (what, ...about) => {
        this.guard(() => this.engine?.tell(what, ...about));
    };

    /**
     * @param {(string | Uint8Array)[]} files name and contents of each, one after another
     * @param {string} [purpose] of the request that they answer
     */
    #open(files, purpose) {
        this.guard(() => this.engine?.open_files(files, purpose));
    }

    /**
     * @param {File[]} files
     * @param {string} [purpose]
     */
    #open_files = async (files, purpose) => {
        if (!this.engine) return void this.#early.push(...files);
        const { texts, refused } = await read_files(files);
        if (texts.length) this.#open(texts, purpose);
        if (refused.length) this.tell("file_refused", ...refused);
    };

    open_early() {
        const files = this.#early.splice(0);
        if (files.length) this.#open_files(files);
    }

    /**
     * @param {string} id of a control
     * @param {MouseEvent} [click]
     */
    #press(id, click, moved = false) {
        this.#used = is_by_person(click);
        // Assistive technology clicks as a mouse does, without one.
        if (click?.isTrusted && click.detail > 0)
            this.shell.pointed = /** @type {PointerEvent} */ (click).pointerType !== "";
        this.guard(() => this.engine?.press(id, moved));
        this.#used = false;
    }

    /** @param {string} key */
    #press_key(key) {
        const used = this.engine && this.guard(() => this.engine?.press_key(key));
        const control = used ? this.mirror.find(used) : null;
        if (control instanceof HTMLInputElement) focus(control);
        return Boolean(used);
    }

    /**
     * Does what may change the visit or find the engine broken, and shows what came of it.
     * @template T
     * @param {() => T} work
     * @returns {T | undefined}
     */
    guard(work) {
        const engine = this.engine;
        if (engine?.stopped) return undefined;
        this.mirror.catch_up();
        try {
            if (engine && this.day && this.day !== today()) engine.tell("date", (this.day = today()));
            const done = work();
            if (engine && engine.revision() !== this.mirror.revision) {
                this.#show();
                this.#carry_out();
                this.presentation?.wake();
            }
            return done;
        } catch (error) {
            if (!engine?.stopped) throw error;
            this.stop(error);
            return undefined;
        }
    }

    /** @param {unknown} error that of the engine */
    stop(error) {
        if (this.shell.trouble.firstChild) return; // it was said
        this.presentation?.disconnect();
        this.fail("stopped", error, { answers: this.outside.kept });
    }

    /**
     * Tells the person, the page and its author.
     * @param {"not_shown" | "stopped"} sentence
     * @param {unknown} error
     * @param {Parameters<Shell["say_trouble"]>[2]} ways
     */
    fail(sentence, error, ways) {
        const trouble = describe_trouble(error);
        this.shell.say_trouble(sentence, sentence === "stopped" ? "" : trouble.message, ways);
        console.error("<stream-stage>", trouble.message, trouble.remedy);
        this.field.state("error");
        this.page.give_up(trouble);
    }
}

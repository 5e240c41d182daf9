// Whether the canvas is what is seen, or the mirror as a page of its own. The answers are the engine's: they know of neither.
// The canvas's part comes when the page stands, and is shown when nobody is in the middle of something.
import { Calm } from "./calm.js";
import { hold, let_go, spare } from "./contexts.js";
import { reason } from "./effects.js";
import { breathe } from "./painted.js";
import { is_paintable } from "./paintable.js";
import { list_offers, needs_text } from "./place.js";
import { media, of_document, open_context, view_of, watch_near } from "./pristine.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Layout} Layout */

/** Tags of languages. */
const east_asian = /^(ja|ko|zh|yue|wuu)\b/i;

/** ms, after which it is no longer waited for a moment in which the page has nothing to do. */
const idle_max = 500;

/** @param {import("./pristine.js").View} view */
function idle(view) {
    return new Promise((resolve) => {
        if (view.requestIdleCallback) view.requestIdleCallback(resolve, { timeout: idle_max });
        else setTimeout(resolve);
    });
}

export class Presentation {
    /** The person has asked for the canvas, and waits. */
    #asked = false;
    /** @type {import("./canvas.js").Canvas | undefined} */
    #canvas;
    /** How far it has come. @type {"" | "coming" | "prepared" | "seen"} */
    #progress = "";
    /** What resize was told last. @type {[number, number, boolean, boolean]} */
    #room = [0, 1, false, false];
    /** @type {import("./letters.js").Letters | undefined} */
    #letters;
    /** So far neither WebGL nor letters were refused. */
    #can_draw;
    /** What the person, or the page, wants to see if it can be had. */
    #wants_canvas;
    /** The canvas is what is seen. */
    #drawn = false;
    /** The context was taken away. */
    #lost = false;
    #printing = media("print").matches;
    /** In view, or soon: an element begins when it is. */
    #near = true;
    /** What the engine was told of this place. */
    #told = "";
    #size = "";
    #connection = new AbortController();
    /** The canvas cannot join letters. */
    #right_to_left = false;
    /** Of East Asian letters, and of all others. */
    #languages = ["", ""];

    /**
     * @param {Engine} engine
     * @param {import("./shell.js").Shell} shell
     * @param {import("./mirror.js").Mirror} mirror
     * @param {object} options
     * @param {boolean} options.can_draw there is a painter
     * @param {boolean} options.wants_canvas
     * @param {import("./assets.js").Assets} options.assets
     * @param {(work: () => unknown) => unknown} options.guard runs what may stop the engine
     * @param {(layout: Layout) => void} options.laid_out
     * @param {() => void} options.changed the size has to be told anew
     */
    constructor(engine, shell, mirror, { can_draw, wants_canvas, assets, guard, laid_out, changed }) {
        this.engine = engine;
        this.shell = shell;
        this.mirror = mirror;
        this.assets = assets;
        this.guard = guard;
        this.laid_out = laid_out;
        this.changed = changed;
        this.#can_draw = can_draw;
        this.#wants_canvas = wants_canvas;
        this.calm = new Calm(shell.root);
        if (shell.canvas.isConnected) this.#watch();
    }

    get drawn() {
        return this.#drawn;
    }

    /** The element is in a page. */
    connect() {
        this.#watch();
        if (this.#letters?.moved) this.guard(() => this.#change_fonts());
        if (this.#drawn) this.#canvas?.connect();
        this.#come_near(true);
    }

    disconnect() {
        this.#connection.abort();
        this.#canvas?.disconnect();
        setTimeout(() => this.shell.canvas.isConnected || let_go(this)); // or else it was just moved
    }

    #watch() {
        this.#connection.abort();
        this.#connection = new AbortController();
        const { signal } = this.#connection;
        this.calm.watch(() => this.#progress === "prepared" && this.choose(), signal);
        watch_near(this.shell.stage, "50%", (near) => this.#come_near(near), signal);
        of_document(this.shell.stage.ownerDocument, "fonts")?.addEventListener?.(
            "loadingdone",
            () => this.guard(() => this.#change_fonts()),
            { signal },
        );
    }

    /** @param {boolean} near */
    #come_near(near) {
        this.#near = near;
        if (this.#drawn && this.#canvas) this.#canvas.near = near;
        if (near) this.claim();
        else spare(this);
    }

    /** The page has others by now. */
    #change_fonts() {
        this.engine.forget_letters();
        this.wake();
    }

    /** @param {{ tag: string, right_to_left: boolean }} language of the rubric @param {string} own of our words */
    speak({ tag, right_to_left }, own) {
        this.#right_to_left = right_to_left;
        const languages = [east_asian.test(own) ? own : tag, own];
        if (this.#languages.join() === languages.join()) return;
        this.#languages = languages;
        if (!this.#letters) return;
        this.#letters.language = languages[0];
        this.engine.forget_letters();
    }

    get needs_context() {
        return this.#near && this.#wants_canvas && this.#can_draw && !this.#right_to_left;
    }

    /** There may be a context for it now. */
    claim() {
        if (this.#drawn || !hold(this)) return;
        this.#canvas?.reclaim();
        this.choose();
    }

    /** Another element needs the context more. */
    give_back() {
        this.#canvas?.release();
    }

    /** Something may look different now. */
    wake() {
        this.#canvas?.wake();
    }

    /** @param {boolean} canvas what the person wants to see */
    want(canvas) {
        this.#asked = canvas;
        this.set(canvas);
    }

    /** @param {boolean} canvas what the page wants to be seen */
    set(canvas) {
        this.#wants_canvas = canvas;
        if (!canvas) spare(this);
        this.choose();
    }

    /** Another visit is to be shown. */
    begin_anew() {
        this.#told = this.#size = "";
        this.choose();
    }

    /** On paper there is real text. @param {boolean} printing */
    print(printing) {
        this.#printing = printing;
        this.choose();
    }

    /** Another View is shown, which may have letters that only a page can show. */
    reconsider() {
        if (this.#canvas && this.#can_paint() !== this.#drawn) this.choose();
    }

    /**
     * @param {number} width CSS px that there are for it
     * @param {number} scale of the page around
     * @param {boolean} dark
     * @param {boolean} reduced_motion
     */
    resize(width, scale, dark, reduced_motion) {
        this.#room = [width, scale, dark, reduced_motion];
        const size = [
            this.#drawn,
            width,
            scale,
            view_of(this.shell.stage).devicePixelRatio,
            dark,
            reduced_motion,
            this.shell.look,
        ].join();
        if (size === this.#size) return;
        this.#size = size;
        if (this.#drawn) return this.#canvas?.resize(width, scale, dark, reduced_motion, this.shell.look);
        this.engine.resize(width, 1, dark, reduced_motion);
        this.mirror.refresh(); // its charts are as wide as it is
    }

    /** Shows canvas or page, whichever is wanted and can be had. */
    choose() {
        const { engine } = this;
        if (engine.stopped) return;
        this.guard(() => {
            const free =
                this.#can_draw &&
                !this.#right_to_left &&
                !this.#lost &&
                !needs_text(this.shell) &&
                !this.mirror.translated &&
                this.#can_paint();
            const drawn =
                free && this.#wants_canvas && !this.#printing && hold(this) && this.#open_canvas() !== undefined;
            const choice = free && this.#can_draw; // opening may have failed
            const offers = list_offers(choice, this.assets, this.shell.has("privacy"));
            const told = `${offers} ${drawn}`;
            if (told !== this.#told && !this.#printing) {
                this.#told = told;
                engine.tell("offers", offers);
                engine.tell("presentation", drawn ? "canvas" : "page");
            }
            if (drawn === this.#drawn) return;
            this.#drawn = drawn;
            const { stage } = this.shell;
            stage.style.minHeight = getComputedStyle(stage).height; // lower for a moment, a page that ends below would scroll up
            this.shell.show_canvas(drawn);
            this.mirror.lie_over(drawn);
            if (drawn && this.shell.canvas.isConnected) this.#canvas?.connect();
            if (!drawn) this.#canvas?.disconnect();
            this.changed();
            if (drawn && this.#near) this.#canvas?.show();
            stage.style.minHeight = "";
        });
    }

    /** Fetches what the canvas takes, where there can be one, and opens it. Whoever has not asked for it does not wait for it. */
    async #bring() {
        if (this.#progress !== "") return;
        const { stage, canvas } = this.shell;
        this.#progress = "coming";
        stage.classList.add("coming");
        try {
            const view = view_of(stage);
            const coming = "WebGL2RenderingContext" in view ? this.assets.canvas() : undefined;
            coming?.catch(() => {}); // heard of below, where it is still wanted
            if (!this.#asked) await idle(view);
            const wanted = canvas.isConnected && this.#wants_canvas;
            if (wanted) this.#can_draw = Boolean(coming) && open_context(canvas) !== null;
            if (wanted && this.#can_draw && coming) await this.#prepare(await coming);
        } catch (error) {
            console.warn("<stream-stage>", reason(error));
            if (this.#asked) this.shell.announce(this.shell.words.say("not_drawn"));
            this.#wants_canvas = this.#asked = false; // until the person asks for it again
        }
        this.#progress = this.#canvas ? "prepared" : "";
        if (canvas.isConnected) this.choose();
        stage.classList.remove("coming");
    }

    /** Opens the canvas and lays the screen out on it, unseen. @param {import("./assets.js").CanvasPart} part */
    async #prepare({ code, Canvas, open_letters }) {
        const { stage, canvas: element } = this.shell;
        await this.engine.add_canvas(code);
        await breathe();
        if (!element.isConnected || !this.#wants_canvas) return;
        this.guard(() => {
            const letters = (this.#letters = open_letters(stage, this.#languages[0]));
            this.#can_draw = letters !== undefined && this.engine.open_canvas(element, letters); // or it would be tried again
        });
        await breathe();
        if (!this.#can_draw || this.engine.stopped) return;
        const canvas = (this.#canvas = new Canvas(element, this.engine, {
            laid_out: this.laid_out,
            lost: (lost) => {
                this.#lost = lost;
                this.choose();
            },
            guard: this.guard,
            painted: (target) => this.mirror.painted(target),
        }));
        this.guard(() => canvas.prepare(...this.#room, this.shell.look));
        await breathe();
    }

    /** The canvas, brought when it is first wanted; undefined where there is none to be had, or not yet. */
    #open_canvas() {
        if (this.#progress === "seen" || !this.#can_draw) return this.#canvas;
        if (this.#progress !== "prepared") return void this.#bring();
        if (!this.calm.here) return undefined;
        this.#progress = "seen";
        return this.#canvas;
    }

    /** Whether the canvas can show all that is on the screen. */
    #can_paint() {
        return is_paintable(this.mirror.text());
    }
}

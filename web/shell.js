// The few elements in the shadow root around canvas and mirror.
import { save } from "./effects.js";
import { copy } from "./links.js";
import { is_translatable } from "./place.js";
import { make } from "./pristine.js";
import { reconcile } from "./reconcile.js";
import { skeleton } from "./skeleton.js";
import { Words } from "./words.js";

export class Shell {
    /** @type {ReturnType<typeof setInterval> | undefined} */
    #loading;
    /** How much of what is on its way has come, 0 to 1. */
    share = () => 0;

    words = new Words();
    /** What makes a look of the page's brand, once it was fetched. @type {import("./dresser.js").Dresser | undefined} */
    dresser;
    /** What of that is for the engine (Engine.wear); nothing while the theme does. @type {(number | string)[]} */
    look = [];
    /** What the page's own size of text does to everything inside. */
    zoom = 1;
    /** Until there is one, where the page has a brand. @type {Promise<void> | undefined} */
    dressing;

    /** @param {ShadowRoot} root which may hold the first screen already */
    constructor(root) {
        this.root = root;
        const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
        /** What the page has brought along. @type {HTMLElement | null} */
        this.prerendered = root.querySelector(".stage");
        if (!this.prerendered) reconcile(root, [skeleton([])]);
        this.stage = find(".stage");
        this.probe = find(".probe");
        this.edge = find(".edge");
        this.column = find(".column");
        this.trouble = find(".trouble");
        this.canvas = /** @type {HTMLCanvasElement} */ (find("canvas"));
        this.mirror = find(".mirror");
        this.paper = find(".paper");
        this.offered = find(".offered");
        this.offered.addEventListener("keydown", (event) => event.stopPropagation()); // the assessment's keys are others
        this.live = find("[role=status]");
    }

    /**
     * @param {{ filled: () => void, act: (action: string) => void }} heard what the page puts inside is another; its call to
     *     action was pressed
     */
    hear_slots({ filled, act }) {
        this.root.addEventListener("slotchange", filled);
        this.#slot("call-to-action")?.addEventListener("click", (event) => {
            const pressed = /** @type {Element} */ (event.target).closest("[streamstage-action]");
            if (pressed) act(pressed.getAttribute("streamstage-action") ?? "");
        });
    }

    /** @param {string} name @returns {HTMLSlotElement} */
    #slot(name) {
        return /** @type {HTMLSlotElement} */ (this.root.querySelector(`slot[name=${name}]`));
    }

    /** Whether the page has put something there. @param {string} slot */
    has(slot) {
        return this.#slot(slot)?.assignedNodes().length > 0;
    }

    /** Of what the page has brought along for both, only what is for a width. @param {boolean} narrow */
    fit_prerendered(narrow) {
        for (const block of this.mirror.querySelectorAll(narrow ? ":scope > .wide" : ":scope > .slim")) block.remove();
    }

    /** Another screen comes first. */
    forget_prerendered() {
        this.prerendered = null;
        this.mirror.replaceChildren();
    }

    /** Scripts that make clicks out of touches click at a place on what they can see: the element. @param {MouseEvent} click */
    pass_click(click) {
        const { isTrusted, detail, clientX, clientY } = click;
        if (isTrusted || detail === 0 || click.composedPath()[0] !== this.root.host) return;
        const under = this.root.elementFromPoint(clientX, clientY);
        if (this.root.contains(under))
            under?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
    }

    /** @param {boolean} shown or else the mirror is the interface */
    show_canvas(shown) {
        this.stage.classList.toggle("canvas", shown);
        this.stage.classList.toggle("html", !shown);
    }

    /** Says that something is on its way, if that takes longer than a moment; and how far, if longer than another. @param {boolean} loading */
    set loading(loading) {
        clearInterval(this.#loading);
        this.live.textContent = "";
        const waits = this.has("poster") ? "loading waits" : "loading";
        this.live.className = loading && !this.mirror.firstChild ? waits : "unseen";
        if (loading) this.#loading = setInterval(() => this.#tell_progress(), 500);
    }

    #tell_progress() {
        if (!this.live.textContent) return this.announce(this.words.say("loading"));
        this.live.dataset.share = `${Math.floor(100 * this.share())} %`;
    }

    /** The person wants to go on, and has to wait. */
    wait() {
        this.live.className = "loading waits";
        this.announce(this.words.say("loading"));
    }

    /** Whether the last press was a pointer's: whoever uses one needs no ring. Browsers ring what a script gives the focus to. */
    set pointed(/** @type {boolean} */ by_pointer) {
        this.stage.classList.toggle("pointed", by_pointer);
    }

    /**
     * Of what is shown, whatever the page around is in. The mirror says it again: letters and hyphens go by it, and the
     * stage takes nothing from outside. The rubric's texts are marked by themselves where they are in another language.
     * @param {{ tag: string, right_to_left: boolean }} language of the rubric
     * @param {string} own of our words
     */
    speak({ right_to_left }, own) {
        this.stage.lang = this.mirror.lang = this.live.lang = own;
        this.stage.dir = right_to_left ? "rtl" : "ltr";
        this.stage.translate = is_translatable(this.root.host);
    }

    /** @param {string} text */
    announce(text) {
        this.live.textContent = text;
    }

    /**
     * Says in place of everything else what went wrong; whoever was there is taken to it.
     * @param {import("./words.js").Message} message
     * @param {string} about
     * @param {object} [ways] out of it
     * @param {string} [ways.answers] an answers file to save
     * @param {() => void} [ways.again] what to try
     */
    say_trouble(message, about, { answers, again } = {}) {
        const box = this.trouble;
        const was_inside = this.root.activeElement !== null;
        box.lang = this.words.language;
        box.dir = "auto";
        box.setAttribute("role", "alert");
        box.tabIndex = -1;
        append(box, "p").textContent = this.words.say(message);
        if (about) append(box, "p", "caption").textContent = about;
        if (answers) {
            append(box, "p").textContent = this.words.say("safe");
            const button = append(box, "button", "primary");
            button.textContent = this.words.say("save");
            button.addEventListener("click", () => {
                try {
                    save("streamstage-answers.json", "application/json", answers, (...file) => this.offer(...file));
                } catch {
                    // what it would have held is offered
                }
            });
        }
        if (again) {
            const button = append(box, "button", "primary");
            button.textContent = this.words.say("again");
            button.addEventListener("click", again);
        }
        if (was_inside) box.focus();
    }

    /**
     * The text of a file that may never come, at the lower edge of what is seen.
     * @param {string} name
     * @param {string} text empty for a picture
     */
    offer(name, text) {
        const box = this.offered;
        box.lang = this.words.language;
        box.replaceChildren();
        const sentence = this.words.say(text ? "copy_text" : "copy_chart", { file: name });
        append(box, "p", "caption").textContent = sentence;
        const field = /** @type {HTMLTextAreaElement} */ (text ? append(box, "textarea") : undefined);
        const row = append(box, "div", "buttons");
        if (field) {
            field.readOnly = true;
            field.rows = 4;
            field.value = text;
            field.setAttribute("aria-label", this.words.say("text_of", { file: name }));
            const button = append(row, "button", "secondary");
            button.textContent = this.words.say("copy");
            button.addEventListener("click", async () => {
                field.select();
                const copied = (await copy(text)) || document.execCommand("copy");
                this.announce((button.textContent = this.words.say(copied ? "copied" : "copy_by_hand")));
            });
        }
        const close = append(row, "button", "quiet");
        close.textContent = this.words.say("close");
        close.addEventListener("click", () => box.replaceChildren());
        this.announce(sentence);
        box.scrollIntoView({ block: "nearest" });
    }
}

/**
 * @param {ParentNode & Node} parent
 * @param {string} tag
 * @param {string} [class_name]
 * @returns {HTMLElement}
 */
function append(parent, tag, class_name = "") {
    const element = make(tag);
    if (class_name) element.className = class_name;
    parent.appendChild(element);
    return element;
}

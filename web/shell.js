// The few elements in the shadow root around canvas and mirror.
import { save } from "./effects.js";

/** @typedef {import("./mirror.js").Mirror} Mirror */

export class Shell {
    /** @param {ShadowRoot} root */
    constructor(root) {
        this.root = root;
        this.stage = append(root, "div", "stage html");
        this.stage.dir = "ltr";
        /** While it is empty it has no height, and always the element's width. */
        this.trouble = append(this.stage, "div", "trouble");
        const painted = append(this.stage, "div", "painted");
        this.canvas = /** @type {HTMLCanvasElement} */ (append(painted, "canvas"));
        this.canvas.setAttribute("aria-hidden", "true");
        this.mirror = append(painted, "div", "mirror");
        /** What is printed as long as there is nothing else. */
        this.paper = append(painted, "p", "paper");
        this.paper.lang = "en";
        this.live = append(this.stage, "div", "unseen");
        this.live.setAttribute("role", "status");
    }

    /** @param {boolean} shown or else the mirror is the interface */
    show_canvas(shown) {
        this.stage.classList.toggle("canvas", shown);
        this.stage.classList.toggle("html", !shown);
    }

    /** Whether the last press was a pointer's: whoever uses one needs no ring. Browsers ring what a script gives the focus to. */
    set pointed(/** @type {boolean} */ by_pointer) {
        this.stage.classList.toggle("pointed", by_pointer);
    }

    /**
     * Of what is shown, whatever the page around is in. The mirror says it again: letters and hyphens go by it, and the
     * stage takes nothing from outside.
     * @param {{ tag: string, right_to_left: boolean }} language
     */
    speak({ tag, right_to_left }) {
        this.stage.lang = this.mirror.lang = tag;
        this.stage.dir = right_to_left ? "rtl" : "ltr";
        this.stage.translate = /** @type {HTMLElement} */ (this.root.host).translate;
    }

    /** @param {string} text */
    announce(text) {
        this.live.textContent = text;
    }

    /**
     * Where a control is drawn, from the top left of the page's viewport.
     * @param {Mirror} mirror
     * @param {string} id
     */
    rectangle(mirror, id) {
        const place = mirror.rectangle(id);
        const { x, y } = this.canvas.getBoundingClientRect();
        return place && new DOMRect(x + place.x, y + place.y, place.width, place.height);
    }

    /**
     * Says in place of everything else what went wrong; whoever was there is taken to it.
     * @param {string} sentence
     * @param {string} about
     * @param {string} [answers] an answers file to save
     */
    say_trouble(sentence, about, answers) {
        const box = this.trouble;
        const was_inside = this.root.activeElement !== null;
        box.lang = "en"; // these words are our own
        box.dir = "ltr";
        box.setAttribute("role", "alert");
        box.tabIndex = -1;
        append(box, "p").textContent = sentence;
        if (about) append(box, "p", "caption").textContent = about;
        if (answers) {
            append(box, "p").textContent = "Your answers are safe: save them, load the page again, and open the file.";
            const button = append(box, "button", "primary");
            button.textContent = "Save your answers";
            button.addEventListener("click", () => save("streamstage-answers.json", "application/json", answers));
        }
        if (was_inside) box.focus();
    }
}

/**
 * @param {ParentNode & Node} parent
 * @param {string} tag
 * @param {string} [class_name]
 * @returns {HTMLElement}
 */
function append(parent, tag, class_name = "") {
    const element = document.createElement(tag);
    if (class_name) element.className = class_name;
    parent.appendChild(element);
    return element;
}

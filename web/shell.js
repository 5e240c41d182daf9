// The few elements in the shadow root around canvas and mirror.
import { save } from "./effects.js";
import { copy } from "./links.js";

/** @typedef {import("./mirror.js").Mirror} Mirror */

/**
 * The language that a rubric shows its texts in, as src/core/read_text.cpp chooses them; judged by its title.
 * @param {Uint8Array} rubric one that the engine has taken
 * @param {string} wanted empty for the rubric's own
 * @returns {string}
 */
export function find_language(rubric, wanted) {
    const { title, language } = JSON.parse(new TextDecoder().decode(rubric));
    const given = typeof title === "string" ? [language] : Object.keys(title);
    return [wanted, language].find((tag) => given.includes(tag)) ?? given[0];
}

export class Shell {
    /** @param {ShadowRoot} root */
    constructor(root) {
        this.root = root;
        this.stage = append(root, "div", "stage html");
        /** While it is empty it has no height, and always the element's width. */
        this.trouble = append(this.stage, "div", "trouble");
        const painted = append(this.stage, "div", "painted");
        this.canvas = /** @type {HTMLCanvasElement} */ (append(painted, "canvas"));
        this.canvas.setAttribute("aria-hidden", "true");
        this.mirror = append(painted, "div", "mirror");
        this.offered = append(this.stage, "div", "offered");
        this.offered.addEventListener("keydown", (event) => event.stopPropagation()); // the assessment's keys are others
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

    /** Of what is shown, whatever the page around is in. */
    set language(/** @type {string} */ tag) {
        this.stage.lang = tag;
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
        box.setAttribute("role", "alert");
        box.tabIndex = -1;
        append(box, "p").textContent = sentence;
        if (about) append(box, "p", "caption").textContent = about;
        if (answers) {
            append(box, "p").textContent = "Your answers are safe: save them, load the page again, and open the file.";
            const button = append(box, "button", "primary");
            button.textContent = "Save your answers";
            button.addEventListener("click", () => {
                try {
                    save("streamstage-answers.json", "application/json", answers, (...file) => this.offer(...file));
                } catch {
                    // what it would have held is offered
                }
            });
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
        box.lang = "en";
        box.replaceChildren();
        const sentence = text ? `If ${name} has not been saved, which can be forbidden here: copy its text, and keep it in a file of that name.`
            : `If ${name} has not been saved, which can be forbidden here: save the chart as SVG, and copy its text.`;
        append(box, "p", "caption").textContent = sentence;
        const field = /** @type {HTMLTextAreaElement} */ (text ? append(box, "textarea") : undefined);
        const row = append(box, "div", "buttons");
        if (field) {
            field.readOnly = true;
            field.rows = 4;
            field.value = text;
            field.setAttribute("aria-label", `The text of ${name}`);
            const button = append(row, "button", "secondary");
            button.textContent = "Copy the text";
            button.addEventListener("click", async () => {
                field.select();
                const copied = await copy(text) || document.execCommand("copy");
                this.announce(button.textContent = copied ? "Copied" : "Copy it by hand: it is selected");
            });
        }
        const close = append(row, "button", "quiet");
        close.textContent = "Close";
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
    const element = document.createElement(tag);
    if (class_name) element.className = class_name;
    parent.appendChild(element);
    return element;
}

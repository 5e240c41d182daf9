// The canvas between browser and engine: where the pointer is, and frames out. Frames are drawn on demand: up to three
// after an event, more only while something moves, none off screen. A press is none of its business: see mirror.js.
import { over_canvas } from "#mirror.css";
import { view_of } from "./pristine.js";

/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Layout} Layout */

const frames_after_event = 3;
/** Browsers clamp a drawing buffer silently beyond this many pixels; a longer screen is drawn a little less sharp. */
const buffer_max = 8192;
/** The widest that a screen is ever set, CSS px (column_max of src/ui/imgui/look.hpp). */
const width_max = 720;
/** Where there is no control. */
const nowhere = { x: -1, y: -1, width: 0, height: 0 };

export class Canvas {
    /** Frames that are still to be drawn. */
    #left = 0;
    /** Of the requested frame; 0 when none is. */
    #request = 0;
    #near = false;
    #lost = false;
    /** We have given the context back, for the element had left the page, or others needed it more. */
    #released = false;
    /** What the pointer is over, which the browser knows in every transformed, zoomed or scrolled place. @type {EventTarget | null} */
    #under = null;
    /** And now we want it again. */
    #wanted = false;
    #view = window;
    /** Of the pointer, as last told. */
    #place = "";
    #width = 0;
    /** Pixels of the canvas to a CSS px. */
    #ratio = 1;
    /** @type {CSSStyleSheet | undefined} */
    #sheet;
    /** As the engine was told. @type {(number | string)[]} */
    #look = [];

    /**
     * @param {HTMLCanvasElement} element
     * @param {Engine} engine
     * @param {object} hooks
     * @param {(layout: Layout) => void} hooks.laid_out
     * @param {(lost: boolean) => void} hooks.lost
     * @param {(work: () => void) => void} hooks.guard runs what may stop the engine
     * @param {(target: EventTarget | null) => DOMRect | undefined} hooks.painted where the control is that an element lies over
     */
    constructor(element, engine, { laid_out, lost, guard, painted }) {
        this.element = element;
        this.engine = engine;
        this.guard = guard;
        this.painted = painted;
        this.laid_out = laid_out;
        for (const [type, kind] of pointer_events) {
            // Above the canvas lies the mirror: what happens there happens to their common parent.
            element.parentElement?.addEventListener(type, (event) =>
                this.#hear(/** @type {PointerEvent} */ (event), kind),
            );
        }
        element.addEventListener("webglcontextlost", (event) => {
            event.preventDefault(); // or else it is never given back
            this.#lost = true;
            if (element.isConnected) lost(true);
            guard(() => engine.lose_canvas());
            setTimeout(() => this.#reclaim());
        });
        element.addEventListener("webglcontextrestored", () => {
            this.#lost = false;
            this.#released = this.#wanted = false;
            lost(false);
            this.wake();
            this.#release_if_gone();
        });
        this.lost = lost;
        this.context = /** @type {WebGL2RenderingContext} */ (element.getContext("webgl2"));
        this.loser = this.context.getExtension("WEBGL_lose_context");
        this.#release_if_gone();
    }

    connect() {
        this.#view = view_of(this.element);
        this.#lay_elements();
        this.near = true;
        if (this.#released) this.lost(true); // until it is restored
    }

    /** The mirror's elements lie over the canvas; styles are of one document. */
    #lay_elements() {
        const root = /** @type {ShadowRoot} */ (this.element.getRootNode());
        if (this.#sheet && root.adoptedStyleSheets.includes(this.#sheet)) return;
        this.#sheet = new this.#view.CSSStyleSheet();
        this.#sheet.replaceSync(over_canvas);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }

    disconnect() {
        this.near = false;
        this.#view.cancelAnimationFrame(this.#request);
        this.#request = 0;
        this.#release_if_gone();
    }

    /** Only what can be seen, or soon will be, is drawn. */
    set near(/** @type {boolean} */ near) {
        this.#near = near;
        if (near) this.wake(1);
    }

    /** A page has 16 contexts or so: an element that was removed, and not just moved, gives its own back. */
    #release_if_gone() {
        setTimeout(() => {
            if (!this.element.isConnected) this.release();
        });
    }

    /** Gives the context back. */
    release() {
        this.#wanted = false;
        if (this.#lost || this.#released) return;
        this.#released = true;
        this.loser?.loseContext();
    }

    /** Wants the context again. */
    reclaim() {
        this.#wanted = true;
        this.#reclaim();
    }

    /** A context is given only after the event that it was lost. */
    #reclaim() {
        if (this.#wanted && this.#released && this.#lost && this.element.isConnected) this.loser?.restoreContext();
    }

    /** Something may look different now. */
    wake(frames = frames_after_event) {
        this.#left = Math.max(this.#left, frames);
        if (this.#request === 0 && this.#near && !this.#lost) {
            this.#request = this.#view.requestAnimationFrame((time) => this.guard(() => this.#frame(time)));
        }
    }

    /**
     * @param {number} room CSS px that there are beside each other
     * @param {number} scale of the page around
     * @param {boolean} dark
     * @param {boolean} reduced_motion
     * @param {(number | string)[]} look
     */
    resize(room, scale, dark, reduced_motion, look) {
        const ratio = (this.#ratio = this.#view.devicePixelRatio * scale);
        this.#width = Math.floor(Math.min(room, width_max) * ratio) / ratio;
        this.engine.resize(this.#width, ratio, dark, reduced_motion);
        if (look.join() !== this.#look.join()) {
            this.engine.wear((this.#look = look));
            this.engine.forget_letters(); // which may be of another font, and are of other colours
        }
        this.wake();
    }

    /** Lays the screen out before it is seen, with all the letters that it takes. @param {Parameters<Canvas["resize"]>} size */
    prepare(...size) {
        this.resize(...size);
        if (this.#width) this.engine.lay_out(this.#view.performance.now());
    }

    /** Shows the screen at once, so that a press never meets a canvas that has not been laid out. */
    show() {
        if (this.#lost) return;
        this.#view.cancelAnimationFrame(this.#request);
        this.#frame(this.#view.performance.now());
    }

    /** @param {number} time */
    #frame(time) {
        this.#request = 0;
        this.#left -= 1;
        if (this.#width === 0 || this.context.isContextLost()) return; // of which we hear in a moment
        const layout = this.engine.lay_out(time);
        this.laid_out(layout);
        const resized = this.#fit(layout.height);
        if ((resized || layout.stale) && !this.context.isContextLost())
            this.engine.draw(this.element.width, this.element.height);
        if (this.#point("move")) this.wake(1); // what it is over has moved
        if (layout.moving || this.#left > 0) this.wake(1);
    }

    /**
     * Gives the element the size of what was laid out.
     * @param {number} height CSS px
     */
    #fit(height) {
        const { element } = this;
        const ratio = Math.min(this.#ratio, buffer_max / height);
        const width_pixels = Math.round(this.#width * ratio);
        const height_pixels = Math.ceil(height * ratio);
        if (element.width === width_pixels && element.height === height_pixels) return false;
        element.width = width_pixels;
        element.height = height_pixels;
        element.style.width = `${width_pixels / ratio}px`;
        element.style.height = `${height_pixels / ratio}px`;
        return true;
    }

    /**
     * @param {PointerEvent} event
     * @param {"move" | "down" | "up" | "leave"} kind
     */
    #hear(event, kind) {
        if (!this.#near || this.#lost || !event.isPrimary) return;
        if ((kind === "down" || kind === "up") && event.button !== 0) return;
        this.#under = kind === "leave" ? null : event.target;
        this.guard(() => {
            if (this.#point(kind, event.pointerType === "touch")) this.wake();
        });
    }

    /**
     * Tells the painter which control the pointer is over, by its middle.
     * @param {"move" | "down" | "up" | "leave"} kind
     * @returns whether that was news
     */
    #point(kind, touch = false) {
        const { x, y, width, height } = this.painted(this.#under) ?? nowhere;
        const place = `${x + width / 2} ${y + height / 2}`;
        if (kind === "move" && place === this.#place) return false;
        this.#place = place;
        this.engine.point(kind, x + width / 2, y + height / 2, touch);
        return true;
    }
}

/** @type {[string, "move" | "down" | "up" | "leave"][]} */
const pointer_events = [
    ["pointerover", "move"],
    ["pointermove", "move"],
    ["pointerdown", "down"],
    ["pointerup", "up"],
    ["pointercancel", "leave"],
    ["pointerleave", "leave"],
];

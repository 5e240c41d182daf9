// Around what a page may have put in the way: <form name="fonts"> stands before document.fonts, an old library changes
// what JSON writes, a policy or an extension takes an observer away. What is missing is done without.

/** As they were when this was loaded. */
export const { parse, stringify } = JSON;

const xhtml = "http://www.w3.org/1999/xhtml"; // also in a document that is XML

/**
 * @param {Document} owner
 * @param {string} name of what every document has
 */
export function of_document(owner, name) {
    const own = Reflect.get(Document.prototype, name, owner);
    return typeof own === "function" ? own.bind(owner) : own;
}

/**
 * Always by our own document: whatever page an element is adopted by, what it makes are instances of our own classes.
 * @param {string} tag
 * @param {string} [space] of its name
 * @returns {any}
 */
export function make(tag, space = xhtml) {
    return of_document(document, "createElementNS")(space, tag);
}

/** @typedef {typeof window} View */

/** The window that an element is in, which may be another than ours. @param {Node} node @returns {View} */
export function view_of(node) {
    return of_document(/** @type {Document} */ (node.ownerDocument), "defaultView") ?? window;
}

/** @param {string} query @param {View} view @returns {Pick<MediaQueryList, "matches" | "addEventListener">} */
export function media(query, view = window) {
    try {
        return view.matchMedia(query);
    } catch {
        return { matches: false, addEventListener() {} };
    }
}

/**
 * Whether it is seen or nearly so, as far as a window knows that nobody frames: what watch_near tells a frame later.
 * @param {Element} element
 * @param {number} margin px
 */
export function is_near(element, margin) {
    const view = view_of(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && view === view.top && top < view.innerHeight + margin && bottom > -margin;
}

/**
 * @param {Element} element
 * @param {string} margin around what is in view
 * @param {(near: boolean) => void} tell
 * @param {AbortSignal} signal ends it
 */
export function watch_near(element, margin, tell, signal) {
    try {
        const observer = new (view_of(element).IntersectionObserver)(
            (entries) => tell(entries[entries.length - 1].isIntersecting),
            { rootMargin: margin },
        );
        observer.observe(element);
        signal.addEventListener("abort", () => observer.disconnect());
    } catch {
        tell(true);
    }
}

/**
 * Tells when the element has another size: in the next frame, for what is laid out may not change while it is.
 * @param {Element} element
 * @param {() => void} tell
 * @param {AbortSignal} signal ends it
 */
export function watch_size(element, tell, signal) {
    const view = view_of(element);
    const read = () => {
        const { width, height } = view.getComputedStyle(element);
        return width + height;
    };
    let size = read();
    try {
        const observer = new view.ResizeObserver(() => {
            if (size !== (size = read())) view.requestAnimationFrame(tell);
        });
        observer.observe(element);
        signal.addEventListener("abort", () => observer.disconnect());
    } catch {
        // The window tells when it is resized.
    }
}

/**
 * Tells when a px has other pixels.
 * @param {() => void} changed
 * @param {View} view
 * @param {AbortSignal} signal ends it
 */
export function follow_ratio(changed, view, signal) {
    const again = () => {
        changed();
        follow_ratio(changed, view, signal);
    };
    media(`(resolution: ${view.devicePixelRatio}dppx)`, view).addEventListener("change", again, { signal, once: true });
}

/** The painter smooths its edges itself. What is below the canvas may shine through. */
const context_attributes = { depth: false, stencil: false, antialias: false };

/** A page may have put something of its own in the way. @param {HTMLCanvasElement} canvas */
export function open_context(canvas) {
    try {
        return canvas.getContext("webgl2", context_attributes);
    } catch {
        return null;
    }
}

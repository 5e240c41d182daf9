// Whether the person is in the middle of something that would be torn out of their hands.
import { is_typed_in } from "./mirror.js";
import { of_document, view_of } from "./pristine.js";

/** ms after a press has ended, for what comes of it. */
const aftermath = 100;
/** @type {[string, boolean][]} */
const presses = [
    ["pointerdown", true],
    ["keydown", true],
    ["pointerup", false],
    ["pointercancel", false],
    ["keyup", false],
    ["blur", false],
];

export class Calm {
    #pressed = false;

    /** @param {ShadowRoot} root */
    constructor(root) {
        this.root = root;
    }

    /**
     * @param {() => void} changed something may have come to its end
     * @param {AbortSignal} signal ends it
     */
    watch(changed, signal) {
        const view = view_of(this.root.host);
        const later = () => setTimeout(changed, aftermath);
        this.#pressed = false;
        for (const [type, pressed] of presses)
            view.addEventListener(
                type,
                ({ target }) => {
                    if (type === "blur" && target !== view) return;
                    this.#pressed = pressed;
                    if (!pressed) later();
                },
                { signal, capture: true },
            );
        of_document(view.document, "addEventListener")("selectionchange", changed, { signal });
        this.root.addEventListener("focusout", later, { signal });
    }

    /** Nothing is pressed, typed in or selected. */
    get here() {
        const { activeElement } = this.root;
        return !this.#pressed && !(activeElement && is_typed_in(activeElement)) && !this.#is_selected();
    }

    /** Text of the element is. Engines differ in how they tell of a selection in a shadow root. */
    #is_selected() {
        const { root } = this;
        const owner = /** @type {Document} */ (root.ownerDocument);
        const own = Reflect.get(root, "getSelection")?.call(root);
        /** @type {any} */
        const selection = own ?? of_document(owner, "getSelection")();
        if (!selection) return false;
        if (!selection.isCollapsed) return root.contains(selection.anchorNode);
        if (own) return false;
        return Array.from(selection.getComposedRanges?.({ shadowRoots: [root] }) ?? []).some((range) => {
            const text = of_document(owner, "createRange")();
            text.setStart(range.startContainer, range.startOffset);
            text.setEnd(range.endContainer, range.endOffset);
            return root.contains(range.startContainer) && String(text) !== ""; // around a field there is none
        });
    }
}

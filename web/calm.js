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

    /** Text of the element is. */
    #is_selected() {
        const { root } = this;
        const owner = /** @type {Document} */ (root.ownerDocument);
        /** Engines differ in what they say of a selection in a shadow root. @type {any} */
        const selection = Reflect.get(root, "getSelection")?.call(root) ?? of_document(owner, "getSelection")();
        if (!selection) return false;
        const ranges = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
        if (ranges.some((/** @type {StaticRange} */ range) => !range.collapsed && root.contains(range.startContainer)))
            return true;
        return !selection.isCollapsed && root.contains(selection.anchorNode);
    }
}

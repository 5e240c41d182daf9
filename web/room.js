// The room that the page gives the element: how wide it is, how much the page is scaled there, and what height is kept
// free for what has yet to come.

import { given_height } from "./face.js";

/** The element is laid out for a phone below this width (narrow_below of src/ui/imgui/look.hpp). */
const narrow_below = 600;
/** CSS px that a scroll bar takes at most, also where the page is zoomed out. */
const bar_max = 40;
/** What only a parent that is as narrow as can be gives. */
const width_min = 120;

export class Room {
    #narrow = false;
    /** The first screen has not been left: it must not move what the page has below. */
    #first = true;

    /**
     * @param {HTMLElement} host
     * @param {import("./shell.js").Shell} shell
     */
    constructor(host, shell) {
        this.host = host;
        this.shell = shell;
    }

    /**
     * Lays out for the width that there is. Read from a box that has no height and no contents, so that nothing of ours has
     * a say in it.
     * @returns {number} CSS px; 0 where the page does not show the element
     */
    take() {
        const { stage, trouble } = this.shell;
        const height = given_height(this.host);
        stage.classList.toggle("boxed", height > 0);
        stage.style.height = height ? `${height}px` : "";
        const width = parseFloat(getComputedStyle(trouble).width) || 0;
        if (!width) return 0;
        if (width < width_min) stage.classList.add("starved");
        // A narrow screen is lower. Were it left as soon as there is room, then a scroll bar that is not needed for the narrow
        // one, but for the wide one, would come and go for ever.
        this.#narrow = width < narrow_below + (this.#narrow ? bar_max : 0);
        stage.classList.toggle("narrow", this.#narrow);
        this.#keep_height(width);
        return this.#narrow ? Math.min(width, narrow_below - 1) : width;
    }

    get narrow() {
        return this.#narrow;
    }

    /** How much larger than its own px the element is seen, where the page scales or zooms it, or its text is of another size. */
    get scale() {
        const { trouble } = this.shell;
        const width = parseFloat(getComputedStyle(trouble).width) || 0;
        const seen = trouble.getBoundingClientRect().width / width;
        return width ? Math.min(4, Math.max(this.shell.zoom, Math.round(seen * 64) / 64)) : 1;
    }

    /** Another screen is shown, and by the person's hand: from now on it is as high as its content. */
    leave_first() {
        this.#first = false;
        this.take();
    }

    /** @param {number} width */
    #keep_height(width) {
        const {
            host,
            shell: { column },
        } = this;
        const { minHeight, boxSizing, overflowY, paddingTop, paddingBottom, borderTopWidth, borderBottomWidth } =
            getComputedStyle(host);
        const edges = boxSizing === "border-box" ? [paddingTop, paddingBottom, borderTopWidth, borderBottomWidth] : [];
        if (given_height(host)) return void (column.style.minHeight = "0");
        const given = minHeight.endsWith("px")
            ? edges.reduce((left, edge) => left - parseFloat(edge), parseFloat(minHeight)) / this.shell.zoom
            : 0;
        const height = given > 0 ? given : this.#first && !this.shell.prerendered ? this.#estimate(width) : 0;
        column.style.minHeight = `${height}px`;
        // A page that sets the height means it.
        if (
            given <= 0 &&
            overflowY === "visible" &&
            host.clientHeight &&
            host.clientHeight < column.offsetHeight * this.shell.zoom
        )
            column.style.minHeight = "0";
    }

    /** CSS px that the first screen takes at most, with texts as long as those of our own rubric. @param {number} width */
    #estimate(width) {
        const start = Math.max(672, 470 + 82_000 / width);
        if (!this.host.hasAttribute("start")) return start;
        return start + (this.host.getAttribute("mode") === "full" ? 244 : 330 + 46_000 / width);
    }
}

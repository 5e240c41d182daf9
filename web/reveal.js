// Brings a new screen into view, in whatever scrolls.
import { view_of } from "./pristine.js";

/**
 * Scrolls, only if it has to, to where a new screen begins: in boxes and frames that scroll, and below what stays on top.
 * @param {HTMLElement} host
 * @param {HTMLElement} edge its upper edge
 * @param {HTMLElement | null} heading
 */
export function reveal(host, edge, heading) {
    // An observer knows of every box that cuts off, and of frames around this one, even those that it may not look into.
    const look = (/** @type {IntersectionObserverEntry[]} */ entries) => {
        const shown = entries.every(
            ({ intersectionRect: seen, boundingClientRect: whole }) => seen.height > 0.9 * whole.height,
        );
        const own = parseFloat(getComputedStyle(host).scrollMarginTop) || 0;
        const go = (/** @type {number} */ margin) => {
            edge.style.scrollMarginTop = `${margin}px`;
            edge.scrollIntoView({ block: "start", inline: "nearest", behavior: "instant" });
        };
        if (shown && edge.getBoundingClientRect().top > (visualViewport?.offsetTop ?? 0) - 1 && find_cover(edge) < 1)
            return;
        go(own);
        let margin = own;
        for (let bars = 0; bars < 3; ++bars) {
            // one may stick only now, or below another
            const covered = find_cover(edge);
            if (covered > 0) go((margin += covered));
        }
    };
    try {
        const observer = new (view_of(host).IntersectionObserver)((entries) => {
            observer.disconnect();
            look(entries);
        });
        for (const target of [edge, heading]) if (target) observer.observe(target);
    } catch {
        look([]); // it knows at least where it is
    }
}

/** CSS px of what lies below the element's upper edge that something covers which stays while the page scrolls. @param {Element} edge */
function find_cover(edge) {
    let { left, top, width } = edge.getBoundingClientRect();
    let covered = 0;
    /** @type {Element} */
    let inside = edge;
    for (let view = /** @type {Window} */ (view_of(edge)); ;) {
        for (
            let over = find_top(inside.ownerDocument, left + width / 2, top + 1);
            over && !contains(over, inside);
            over = parent_of(over)
        ) {
            if (!/sticky|fixed/.test(view.getComputedStyle(over).position)) continue;
            const { height, bottom } = over.getBoundingClientRect();
            if (height < view.innerHeight / 2) covered = Math.max(covered, bottom - top);
        }
        const frame = view.frameElement; // null for one of another origin
        if (!frame) return covered;
        const place = frame.getBoundingClientRect();
        left += place.left + frame.clientLeft;
        top += place.top + frame.clientTop;
        inside = frame;
        view = view.parent;
    }
}

/** What is seen at a place, in whatever shadow root. @param {DocumentOrShadowRoot} root @param {number} x @param {number} y @returns {Element | null} */
function find_top(root, x, y) {
    const over = root.elementFromPoint(x, y);
    const within = over?.shadowRoot;
    return (within && within !== root && find_top(within, x, y)) || over;
}

/** As things are shown: in the shadow tree that has a slot for it. @param {Element} element @returns {Element | null} */
function parent_of(element) {
    return (
        element.assignedSlot ?? element.parentElement ?? /** @type {ShadowRoot} */ (element.getRootNode()).host ?? null
    );
}

/** @param {Element} outer @param {Element | null} inner */
function contains(outer, inner) {
    for (; inner; inner = parent_of(inner)) if (inner === outer) return true;
    return false;
}

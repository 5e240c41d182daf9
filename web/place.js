// What the engine cannot know of the place it runs in.
import { follow_ratio } from "./canvas.js";
import { has_address } from "./links.js";

const no_canvas = [matchMedia("(forced-colors: active)"), matchMedia("(prefers-contrast: more)")];

/** CSS px, of the smallest letters that are painted, and of a line of them (.probe in mirror.css.js). */
const letter_min = 13;

/**
 * Only real text will do here: of other colours, larger by the browser's least size or its zoom of text alone, or
 * translated.
 * @param {import("./shell.js").Shell} shell
 */
export function needs_text({ probe, stage }) {
    return no_canvas.some(({ matches }) => matches) || probe.offsetHeight > letter_min || (stage.translate && is_translated());
}

/** As Chrome and its kin, and Edge, mark a page that they translate. */
function is_translated() {
    return /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className) || document.querySelector("[_msttexthash]") !== null;
}

/**
 * Calls back when the place changes.
 * @param {{ fit: () => void, present: () => void, print: (printing: boolean) => void }} changed
 * @param {AbortSignal} signal ends it
 */
export function watch_place({ fit: fit_now, present, print }, signal) {
    const fit = () => requestAnimationFrame(fit_now); // the page scales what is in it at such times, too
    for (const dark_or_still of ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"])
        matchMedia(dark_or_still).addEventListener("change", fit, { signal });
    for (const question of no_canvas) question.addEventListener("change", present, { signal });
    matchMedia("print").addEventListener("change", ({ matches }) => print(matches), { signal });
    let translated = is_translated();
    const page = new MutationObserver(() => {
        if (is_translated() === translated) return;
        translated = !translated;
        present();
    });
    page.observe(document.documentElement, { attributes: true });
    signal.addEventListener("abort", () => page.disconnect());
    addEventListener("beforeprint", () => print(true), { signal });
    addEventListener("afterprint", () => print(false), { signal });
    addEventListener("resize", fit, { signal }); // when the page is zoomed
    for (const moved of ["transitionend", "animationend"]) addEventListener(moved, fit, { signal }); // it may be scaled otherwise
    follow_ratio(fit, signal); // when the window goes to another screen
}

/**
 * Calls back when the element has another size: in the next frame, for what is laid out may not change while it is.
 * @param {Element} element
 * @param {() => void} changed
 * @param {AbortSignal} signal ends it
 */
export function watch_size(element, changed, signal) {
    const read = () => {
        const { width, height } = getComputedStyle(element);
        return width + height;
    };
    let size = read();
    const observer = new ResizeObserver(() => {
        if (size !== (size = read())) requestAnimationFrame(changed);
    });
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
}

/**
 * @param {import("./effects.js").Tell} tell
 * @param {Element} element
 */
export function tell_place(tell, element) {
    tell("date", today());
    tell("numbers", group_separator(element));
}

/**
 * @param {boolean} choice between canvas and page
 * @param {import("./assets.js").Assets} assets
 */
export function list_offers(choice, assets) {
    return ["typing", "pictures", choice && "presentations", assets.page_with && "copies", has_address() && "links", location.protocol === "file:" && "local"].filter(Boolean).join(" ");
}

/**
 * The language of a place in the page: of the nearest element that is marked with one, across shadow roots; may be empty.
 * @param {Element} element
 * @returns {string}
 */
export function language_of(element) {
    const marked = element.closest("[lang]");
    if (marked) return marked.getAttribute("lang") ?? "";
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? language_of(root.host) : "";
}

/**
 * Says on paper what is missing there, for who prints before the assessment has begun.
 * @param {HTMLElement} paper
 * @param {HTMLElement} host
 */
export function say_on_paper(paper, { title }) {
    const address = has_address() ? `, at ${location.href.split("#")[0]}` : "";
    paper.textContent = `${title ? `${title}: an` : "An"} interactive assessment stands here on the screen${address}`;
}

/** YYYY-MM-DD, where the person is. */
function today() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * What stands between groups of three digits in the language of the page around; empty for nothing.
 * @param {Element} element
 */
function group_separator(element) {
    const language = language_of(element) || undefined;
    /** @type {Intl.NumberFormat} */
    let format;
    try {
        format = new Intl.NumberFormat(language);
    } catch {
        format = new Intl.NumberFormat(); // the page's language is none
    }
    const separator = format.formatToParts(1_234_567).find(({ type }) => type === "group")?.value ?? "";
    return separator.trim() ? separator : separator && "\u00a0"; // the narrow space is in no font of ours
}

// What the engine cannot know of the place it runs in.
import { has_address } from "./links.js";
import { follow_ratio, media, of_document } from "./pristine.js";
import { say } from "./words.js";

const no_canvas = ["(forced-colors: active)", "(prefers-contrast: more)"];

/** CSS px, of the smallest letters that are painted, and of a line of them (.probe in mirror.css.js). */
const letter_min = 13;

/**
 * Only real text will do here: of other colours, larger by the browser's least size or its zoom of text alone, or
 * translated.
 * @param {import("./shell.js").Shell} shell
 */
export function needs_text({ probe, stage }) {
    return (
        no_canvas.some((question) => media(question).matches) ||
        probe.offsetHeight > letter_min ||
        (stage.translate && is_translated())
    );
}

/** As Chrome and its kin, and Edge, mark a page that they translate. */
function is_translated() {
    return (
        /\btranslated-(ltr|rtl)\b/.test(of_document(document, "documentElement").className) ||
        of_document(document, "querySelector")("[_msttexthash]") !== null
    );
}

/**
 * Calls back when the place changes.
 * @param {{ fit: () => void, present: () => void, print: (printing: boolean) => void }} changed
 * @param {import("./pristine.js").View} view
 * @param {AbortSignal} signal ends it
 */
export function watch_place({ fit: fit_now, present, print }, view, signal) {
    const fit = () => view.requestAnimationFrame(fit_now); // the page scales what is in it at such times, too
    for (const dark_or_still of ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"])
        media(dark_or_still, view).addEventListener("change", fit, { signal });
    for (const question of no_canvas) media(question, view).addEventListener("change", present, { signal });
    media("print", view).addEventListener("change", ({ matches }) => print(matches), { signal });
    let translated = is_translated();
    const page = new MutationObserver(() => {
        if (is_translated() === translated) return;
        translated = !translated;
        present();
    });
    page.observe(of_document(document, "documentElement"), { attributes: true });
    signal.addEventListener("abort", () => page.disconnect());
    view.addEventListener("beforeprint", () => print(true), { signal });
    view.addEventListener("afterprint", () => print(false), { signal });
    view.addEventListener("resize", fit, { signal }); // when the page is zoomed
    for (const moved of ["transitionend", "animationend"]) view.addEventListener(moved, fit, { signal }); // it may be scaled otherwise
    follow_ratio(fit, view, signal); // when the window goes to another screen
}

/** @param {import("./effects.js").Tell} tell */
export function tell_place(tell) {
    tell("date", today());
}

/**
 * @param {boolean} choice between canvas and page
 * @param {import("./assets.js").Assets} assets
 */
export function list_offers(choice, assets) {
    return [
        "typing",
        "pictures",
        choice && "presentations",
        assets.page_with && "copies",
        has_address() && "links",
        location.protocol === "file:" && "local",
    ]
        .filter(Boolean)
        .join(" ");
}

/**
 * The language of a place in the page: of the nearest element that is marked with one, across shadow roots; may be empty.
 * @param {Element} element
 * @returns {string}
 */
export function language_of(element) {
    return closest(element, "[lang]")?.getAttribute("lang") ?? "";
}

/** Whether the page lets it be translated: translators go by a class, too. @param {Element} element */
export function is_translatable(element) {
    const marked = /** @type {HTMLElement | null} */ (closest(element, "[translate]"));
    return !closest(element, ".notranslate") && marked?.translate !== false;
}

/** Across shadow roots. @param {Element} element @param {string} selector @returns {Element | null} */
function closest(element, selector) {
    const root = element.getRootNode();
    return element.closest(selector) ?? (root instanceof ShadowRoot ? closest(root.host, selector) : null);
}

/**
 * Says on paper what is missing there, for who prints before the assessment has begun.
 * @param {HTMLElement} paper
 * @param {HTMLElement} host
 */
export function say_on_paper(paper, { title }) {
    const address = location.href.split("#")[0];
    const where = has_address() ? "paper_at" : "paper";
    paper.textContent = say(title ? `titled_${where}` : where, { title, address });
}

/** YYYY-MM-DD, where the person is. */
export function today() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

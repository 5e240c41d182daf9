// What the engine cannot know of the place it runs in.
import { follow_ratio } from "./canvas.js";
import { has_address } from "./links.js";

const no_canvas = [matchMedia("(forced-colors: active)"), matchMedia("(prefers-contrast: more)")];

/** Only real text will do here. */
export function needs_text() {
    return no_canvas.some(({ matches }) => matches);
}

/**
 * Calls back when the place changes.
 * @param {{ fit: () => void, present: () => void, print: (printing: boolean) => void }} changed
 * @param {AbortSignal} signal ends it
 */
export function watch_place({ fit, present, print }, signal) {
    for (const dark_or_still of ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)"])
        matchMedia(dark_or_still).addEventListener("change", fit, { signal });
    for (const question of no_canvas) question.addEventListener("change", present, { signal });
    addEventListener("beforeprint", () => print(true), { signal });
    addEventListener("afterprint", () => print(false), { signal });
    addEventListener("resize", fit, { signal }); // when the page is zoomed
    follow_ratio(fit, signal); // when the window goes to another screen
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

/** YYYY-MM-DD, where the person is. */
export function today() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/**
 * What stands between groups of three digits in the language of the page around; empty for nothing.
 * @param {Element} element
 */
function group_separator(element) {
    const language = element.closest("[lang]")?.getAttribute("lang") || undefined;
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

// What the engine cannot know of the place it runs in.
import { has_address } from "./links.js";

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
    return ["typing", "pictures", choice && "presentations", assets.page_with && "copies", has_address() && "links"].filter(Boolean).join(" ");
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

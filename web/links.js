// Links that hold answers behind "#", which browsers never send to anybody.
import { of_document } from "./pristine.js";

const prefix = "#streamstage=";

/**
 * Hands the element's engine what a link to this page holds, if it is one.
 * @param {import("./effects.js").Tell} tell
 * @param {Element} element
 */
export function open_link(tell, element) {
    if (!location.hash.startsWith(prefix)) return;
    const others = of_document(document, "querySelectorAll")(element.localName).length > 1;
    tell("link_opened", location.hash.slice(prefix.length), others ? "may_be_for_others" : "");
}

/** A link can lead to this page: it is not a text inside another one. */
export function has_address() {
    return !/^(about|data|blob):/.test(location.protocol);
}

/**
 * @param {string} fragment
 * @param {import("./effects.js").Tell} tell
 */
export async function make_link(fragment, tell) {
    const link = location.href.split("#")[0] + prefix + fragment;
    const copied = await navigator.clipboard?.writeText(link).then(() => "copied", () => "") ?? "";
    tell("link_made", link, copied);
}

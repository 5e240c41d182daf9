// Links that hold answers behind "#", which browsers never send to anybody. Where the page keeps its route there, too,
// a link is a parameter of the route, and is taken off it again before a router compares routes.
import { of_document } from "./pristine.js";

const parameter = /([#?&/!])streamstage(?:=|%3D)([^&]*)&?/i;
const alone = "#streamstage=";

/** Names of what says who somebody is or where they came from. It is nothing to hand on. */
const personal =
    /^(utm_.*|[a-z]*clid|g?braid|wbraid|_g[al](_.*)?|mc_[ce]id|mkt_tok|igshi?d?|(.*[_-])?sid|.*sess_?id|.*(session(_?id)?|token|auth|secret|passw(or)?d|pwd|api_?key|signature|nonce|jwt|ticket|e-?mail))$/i;

/** The link that was taken off a route, for the elements that this route shows. */
let taken = { route: "", link: "" };

/** Before any router sees them: when the page begins, and whenever its address changes. */
export function take_links() {
    const take = () => {
        const found = find_link();
        if (location.hash !== taken.route) taken = { route: "", link: "" };
        if (!found || location.hash.startsWith(alone)) return;
        taken = { route: without_link(), link: found };
        location.replace(location.href.split("#")[0] + (taken.route || "#")); // an address without "#" would be loaded anew
    };
    take();
    addEventListener("hashchange", take, true);
}

function find_link() {
    const { hash } = location;
    return hash.startsWith(alone) ? hash.slice(alone.length) : (parameter.exec(hash)?.[2] ?? "");
}

/** @param {string} query without the question mark, and without what is personal then */
function clean_query(query) {
    return query
        .split("&")
        .filter((part) => part && !personal.test(part.split("=")[0]))
        .join("&");
}

/** What stands behind "#" besides a link and what was added to it; empty for nothing. */
function without_link() {
    const [route, ...query] = location.hash
        .replace(parameter, "$1")
        .replace(/[?&#]+$/, "")
        .split("?");
    const kept = clean_query(query.join("?"));
    return kept ? `${route}?${kept}` : route;
}

/**
 * Hands the element's engine what a link to this page holds, if it is one.
 * @param {import("./effects.js").Tell} tell
 * @param {Element} element
 */
export function open_link(tell, element) {
    const link = find_link() || (location.hash === taken.route ? taken.link : "");
    if (!link && !location.hash.startsWith(alone)) return;
    const others = of_document(document, "querySelectorAll")(element.localName).length > 1;
    tell("link_opened", link, others ? "may_be_for_others" : "");
}

/** The result that came with a link is put away: a reload must not bring it back. The page's own route stays. */
export function leave_link() {
    const rest = find_link() ? without_link() : location.hash;
    taken = { route: "", link: "" };
    if (rest === location.hash) return;
    const address = location.href.split("#")[0];
    try {
        history.replaceState(history.state, "", address + rest);
    } catch {
        location.replace(address + (rest || "#")); // a page without an address of its own may have no history
    }
}

/** A link can lead to this page: it is not a text inside another one. */
export function has_address() {
    return !/^(about|data|blob):/.test(location.protocol);
}

/** This page's address without what is the person's own. What the page itself calls its address goes first. */
function public_address() {
    const address = new URL(location.href);
    address.username = address.password = address.hash = "";
    const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel~=canonical][href]"));
    try {
        const named = new URL(canonical?.href ?? "");
        if (named.origin === address.origin && named.pathname === address.pathname) address.search = named.search;
    } catch {
        // it names none, or not the way addresses are written
    }
    address.pathname = address.pathname.replace(/;(jsessionid|phpsessid|sid)=[^/;]*/gi, "");
    const kept = clean_query(address.search.slice(1));
    return address.href.split("?")[0] + (kept && `?${kept}`);
}

/**
 * An anchor on this page need not come along; a route must.
 * @param {string} hash
 */
function is_route(hash) {
    const name = hash.slice(1);
    return name !== "" && (/^[/!]|=/.test(name) || !document.getElementById(name));
}

/**
 * @param {string} fragment
 * @param {import("./effects.js").Tell} tell
 */
export async function make_link(fragment, tell) {
    const route = without_link();
    const to_here = is_route(route) ? `${route}${/[?=]/.test(route) ? "&" : "?"}${alone.slice(1)}` : alone;
    const link = public_address() + to_here + fragment;
    const copied = await copy(link);
    tell("link_made", link, copied ? "copied" : "");
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} false where the clipboard refuses, which may be at once, later, or by not being there
 */
export async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}

// The rubric that a page names, which may come late: by a framework that sets the attribute when it knows the address,
// or by a page that is still being read.
import { get_bytes } from "./assets.js";
import { of_document, parse, stringify } from "./pristine.js";
import { Trouble } from "./words.js";

/** How long an element waits for what its page seems to have forgotten, ms. */
export const patience = 3000;
const names = ["rubric", "assets", "lang"];

/** Rubrics that the page has handed over as objects. @type {WeakMap<Element, { rubric: object, text: string }>} */
const given = new WeakMap();
/** Who waits for what an element begins with. @type {WeakMap<Element, () => void>} */
const waiting = new WeakMap();

/** @param {Element} element */
export function given_rubric(element) {
    return given.get(element)?.rubric;
}

/** @param {Element} element @param {object | null} rubric */
export function give_rubric(element, rubric) {
    if (rubric) given.set(element, { rubric, text: stringify(rubric) });
    else given.delete(element);
    waiting.get(element)?.();
}

/** What a page says of its rubric, which may not be all of it yet; empty for nothing. @param {Element} element */
export function rubric_source(element) {
    const own = given.get(element)?.text;
    if (own) return `in ${own}`;
    const url = element.getAttribute("rubric");
    if (url) return `at ${url}`;
    const text = element.querySelector("script[type='application/json']")?.textContent ?? "";
    return text.trim() && `in ${text}`;
}

/** No more will come. @param {string} source */
function is_whole(source) {
    return /^at/.test(source) || is_json(source.slice(3));
}

/**
 * @param {import("./assets.js").Assets} assets
 * @param {Element} element
 * @returns {Promise<{ source: string, rubric: Uint8Array }>} source: as the page said it when it was read
 */
export async function find_rubric(assets, element) {
    let source = rubric_source(element);
    if (!source && assets.rubric) return { source, rubric: await assets.rubric() };
    if (!is_whole(source)) source = await wait_for_source(element);
    if (source.startsWith("in ")) return { source, rubric: new TextEncoder().encode(source.slice(3)) };
    try {
        return { source, rubric: await get_bytes(new URL(source.slice(3), element.baseURI)) };
    } catch (error) {
        if (rubric_source(element) !== source) return find_rubric(assets, element); // it was the wrong one
        throw error;
    }
}

/** @param {Element} element @returns {Promise<string>} */
function wait_for_source(element) {
    return new Promise((resolve, reject) => {
        let timer = 0;
        let source = "";
        const look = () => {
            const before = source;
            source = rubric_source(element);
            if (is_whole(source)) return end(() => resolve(source));
            if (state_of(element) === "loading" || (timer && source === before)) return;
            clearTimeout(timer);
            timer = setTimeout(give_up, patience);
        };
        const give_up = () => end(() => (source ? resolve(source) : reject(new Trouble("no_rubric"))));
        const stop = watch_changes(element, look);
        const listening = new AbortController();
        const end = (/** @type {() => void} */ done) => {
            stop();
            listening.abort();
            clearTimeout(timer);
            done();
        };
        of_document(element.ownerDocument, "addEventListener")("readystatechange", look, { signal: listening.signal });
        look();
    });
}

/**
 * Tells when what an element begins with is another.
 * @param {Element} element
 * @param {() => void} tell
 * @returns {() => void} ends it
 */
export function watch_changes(element, tell) {
    const observer = new MutationObserver(tell);
    observer.observe(element, { attributeFilter: names, childList: true, characterData: true, subtree: true });
    waiting.set(element, tell);
    return () => {
        observer.disconnect();
        waiting.delete(element);
    };
}

/** "loading" until the browser has read the whole page. @param {Element} element */
function state_of(element) {
    return of_document(element.ownerDocument, "readyState");
}

/** @param {string} text */
function is_json(text) {
    try {
        parse(text);
        return true;
    } catch {
        return false;
    }
}

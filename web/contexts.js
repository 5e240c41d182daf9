// A browser gives a page about 16 WebGL contexts, some only 8, and for one more takes the oldest away, be it the page's own.
// So the elements of a page hold a few at most: those in view go first, and the others give theirs back.

const held_max = 6;

/** @typedef {{ needs_context: boolean, give_back: () => void, claim: () => void }} Holder */

/** Those that have one; whoever left the view longest ago first. @type {Set<Holder>} */
const holders = new Set();
/** Those that need one. @type {Set<Holder>} */
const waiting = new Set();

/** Whether it may have a context now; or else it is asked to claim again. @param {Holder} holder */
export function hold(holder) {
    if (holders.has(holder)) return true;
    if (!holder.needs_context) return false;
    if (holders.size >= held_max) {
        const idle = [...holders].find(({ needs_context }) => !needs_context);
        if (!idle) {
            waiting.add(holder);
            return false;
        }
        holders.delete(idle);
        idle.give_back();
    }
    waiting.delete(holder);
    holders.add(holder);
    return true;
}

/** It is gone, and so is its context. @param {Holder} holder */
export function let_go(holder) {
    holders.delete(holder);
    spare(holder);
}

/** It can do without for now. @param {Holder} holder */
export function spare(holder) {
    waiting.delete(holder);
    if (holders.delete(holder)) holders.add(holder); // the last
    for (const next of [...waiting]) next.claim();
}

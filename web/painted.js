// Waiting for the page: until it has painted, which it never does in a tab that nobody sees, or has done what else is due.

/** Until the next frame has been painted. @returns {Promise<unknown>} */
export function painted() {
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** @param {number} time ms at most @param {Promise<unknown>} work */
export function within(time, work) {
    return Promise.race([work, new Promise((over) => setTimeout(over, time))]);
}

/** Whoever has much to do stops here, so that a press meanwhile need not wait for all of it. @returns {Promise<unknown>} */
export function breathe() {
    const { scheduler } = /** @type {any} */ (globalThis);
    return scheduler?.yield ? scheduler.yield() : new Promise((due) => setTimeout(due));
}

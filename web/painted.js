// Waiting for what may never come: nothing is painted in a tab that nobody sees.

/** Until the next frame has been painted. @returns {Promise<unknown>} */
export function painted() {
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

/** @param {number} time ms at most @param {Promise<unknown>} work */
export function within(time, work) {
    return Promise.race([work, new Promise((over) => setTimeout(over, time))]);
}

// All pages in each round, in another order each time: what disturbs the machine disturbs all alike.

/**
 * @param {string} kind of the runs
 * @param {number} count of rounds
 * @param {import("./write_table.js").Measured[]} measured each gets one run of this kind a round
 * @param {(page: import("./write_peers.js").Page) => Promise<object>} measure
 */
export async function take_rounds(kind, count, measured, measure) {
    for (let round = 1; round <= count; ++round) {
        for (const one of shuffle(measured)) {
            const run = await measure(one.page).catch((error) => ({ failed: error.message }));
            if (run.failed) console.error(`${one.page.id}: ${run.failed}`);
            one[kind].push(run);
        }
        const told = measured.map((one) => `${one.page.id} ${main_figure(one[kind].at(-1))}`);
        console.error(`${kind}, round ${round} of ${count}: ${told.join(", ")}`);
    }
}

function shuffle(all) {
    const placed = all.map((one) => ({ one, place: Math.random() }));
    return placed.sort((a, b) => a.place - b.place).map(({ one }) => one);
}

function main_figure({ failed, answerable, painted, processor_percent }) {
    if (failed) return "failed";
    if (processor_percent !== undefined) return `${processor_percent.toFixed(1)} %`;
    return `${Math.round(answerable ?? painted)} ms`;
}

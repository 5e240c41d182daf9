/** Two frames, for what observers change is drawn in the next. */
export async function settle(visitor) {
    await visitor.page.evaluate(
        () =>
            new Promise((done) =>
                requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))),
            ),
    );
    await visitor.rest();
}

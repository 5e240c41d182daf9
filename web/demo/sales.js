// What a page can do with the result: make its offer fit, and hear that somebody wants it.
const offer = document.getElementById("offer");
const booked = document.getElementById("booked");

document.addEventListener("streamstage-complete", ({ detail: { result } }) => {
    const range = result.settled ? `stage ${result.stage}` : `stage ${result.low} to ${result.high}`;
    offer.textContent =
        `You are at ${range}. In a workshop of half a day we take the ${result.path?.steps.length ?? 0} ` +
        "steps of your plan with you, one by one, and you keep the notes.";
});
document.addEventListener("streamstage-action", () => {
    booked.textContent = "Here your calendar would open. This demo has none.";
});

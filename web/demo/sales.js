// What a page can do with the result: say something that fits it.
const offer = document.getElementById("offer");

document.addEventListener("streamstage-complete", ({ detail: { result } }) => {
    const range = result.settled ? `stage ${result.stage}` : `stage ${result.low} to ${result.high}`;
    offer.textContent =
        `You are at ${range}. In a workshop of half a day we take the ${result.path?.steps.length ?? 0} ` +
        "steps of your plan with you, one by one, and you keep the notes.";
});

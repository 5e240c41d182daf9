// A lead, sent by the page and only with consent: the address, the words that were agreed to, and the stage.
const form = document.getElementById("lead");
const status = form.querySelector("[role=status]");
let stage = null;

document.addEventListener("streamstage-complete", ({ detail: { result } }) => {
    stage = { low: result.low, high: result.high };
});
form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const lead = {
        email: form.elements.email.value,
        consent: { given: form.elements.consent.checked, words: form.querySelector(".tick").textContent.trim() },
        time: new Date().toISOString(),
        stage,
    };
    const response = await fetch("leads", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(lead),
    }).catch(() => null);
    status.textContent = response?.ok
        ? "Thank you. This demo writes to nobody, and has forgotten your address again."
        : "That did not arrive. Please try again.";
});

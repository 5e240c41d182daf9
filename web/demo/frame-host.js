// The frame comes from another server: the demo's second one, where there is one.
const frame = document.querySelector("iframe.stream-stage");
const heard = document.getElementById("heard");

const response = await fetch("other-origin.json").catch(() => null);
const origin = response?.ok ? (await response.json()).origin : location.origin;
const address = new URL("../frame.html", location.href);
frame.src = `${origin}${address.pathname}?start&parent=${encodeURIComponent(location.origin)}`;

frame.addEventListener("streamstage-answer", ({ detail }) => {
    heard.textContent = `The page has heard: ${detail.question} was answered.`;
});
frame.addEventListener("streamstage-complete", ({ detail: { result } }) => {
    heard.textContent = `The page has heard: stage ${result.low} to ${result.high}.`;
});

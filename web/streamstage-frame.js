// In the page around frames of Streamstage: their height, their events, and the top of a new screen. See docs/embedding.md.
// Where there is no browser it does nothing.
export {};

const hello = { streamstage: 1, kind: "hello" };

/** @returns {NodeListOf<HTMLIFrameElement>} */
const frames = () => document.querySelectorAll("iframe.stream-stage");

/** @param {HTMLIFrameElement} frame */
const origin_of = (frame) =>
    frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin") ? "null" : new URL(frame.src).origin;

globalThis.addEventListener?.("message", ({ data, source, origin }) => {
    if (data?.streamstage !== 1) return;
    for (const frame of frames()) {
        if (frame.contentWindow !== source || origin_of(frame) !== origin) continue;
        const { kind, height, name, detail } = data;
        if (kind === "hello") frame.contentWindow?.postMessage(hello, "*");
        if (kind === "height" && height > 0 && height < 1e5) frame.style.height = `${height}px`;
        if (kind === "top" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
        if (kind === "event" && /^[a-z]+$/.test(name))
            frame.dispatchEvent(new CustomEvent(`streamstage-${name}`, { bubbles: true, detail }));
    }
});
if (globalThis.document) for (const frame of frames()) frame.contentWindow?.postMessage(hello, "*");

/**
 * Runs in a page: keeps what is said there, and what is asked for, in window.heard. Needs nothing from outside itself.
 */
export function listen() {
    const page = /** @type {any} */ (window);
    if (page.heard) return;
    /** @type {{ messages: { kind: string, text: string }[], requests: string[] }} */
    const heard = (page.heard = { messages: [], requests: [location.href] });
    /** @param {string} kind @param {unknown} what */
    const hear = (kind, what) => heard.messages.push({ kind, text: String(what) });
    for (const kind of /** @type {const} */ (["log", "info", "warn", "error", "debug"])) {
        const say = console[kind];
        console[kind] = (...words) => {
            hear(kind, words.join(" "));
            say.apply(console, words);
        };
    }
    addEventListener("error", ({ message }) => hear("pageerror", message));
    addEventListener("unhandledrejection", ({ reason }) => hear("pageerror", reason?.message ?? reason));
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        hear("violation", `${violatedDirective} ${blockedURI}`),
    );
    new PerformanceObserver((list) => heard.requests.push(...list.getEntries().map(({ name }) => name))).observe({
        type: "resource",
        buffered: true,
    });
}

// Stands in the page behind an element with its first screen, as text: until the element's own script comes, it lays that
// out for the width and the theme that there are, and writes down what is pressed.
{
    const host = /** @type {HTMLElement & { early?: string[] }} */ (document.currentScript?.previousElementSibling);
    const stage = host.shadowRoot?.querySelector(".stage");
    if (stage && !customElements.get("stream-stage")) {
        const theme = host.getAttribute("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "");
        stage.classList.toggle("narrow", stage.clientWidth < 600);
        stage.classList.toggle("dark", theme === "dark");
        host.early = [];
        for (const [type, tag] of [
            ["click", "button"],
            ["change", "input"],
        ])
            stage.addEventListener(type, ({ target }) => {
                const control = /** @type {Element} */ (target).closest(tag);
                if (control && !customElements.get("stream-stage")) host.early?.push(control.id);
            });
    }
}

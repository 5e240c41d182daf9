// Stands in an element of a page, behind its first screen, as text: until the element's own script comes, it lays that
// out for the width and the theme that there are, and writes down what is pressed.
{
    const host = /** @type {HTMLElement & { early?: string[] }} */ (document.currentScript?.parentElement);
    const stage = host.shadowRoot?.querySelector(".stage");
    if (stage && !customElements.get("stream-stage")) {
        const theme = host.getAttribute("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "");
        const narrow = stage.clientWidth < 600;
        stage.classList.toggle("narrow", narrow);
        for (const block of stage.querySelectorAll(narrow ? ".wide" : ".slim")) block.remove(); // or it would take part in the spacing
        stage.classList.toggle("dark", theme === "dark");
        const style = getComputedStyle(/** @type {Element} */ (stage.querySelector(".edge")));
        const given = style.transitionProperty.split(", ").some((name) => style.getPropertyValue(name).trim());
        if (given) stage.classList.add("branded");
        // The element takes the style away, and has its own; but not yet one for a brand.
        if (given) stage.before(/** @type {Element} */ (stage.previousElementSibling).cloneNode(true));
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

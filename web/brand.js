// Whether the page gives the element a brand, by custom properties; what makes a look of it is fetched only then.
import { reason } from "./effects.js";

/** Those that .edge has an eye on (mirror.css.js). @param {CSSStyleDeclaration} style of it */
export function list_names(style) {
    return style.transitionProperty.split(", ");
}

/**
 * @param {import("./shell.js").Shell} shell
 * @param {import("./assets.js").Assets["brand"] | false} get_part
 * @param {() => void} changed there is another look
 */
export function take_brand(shell, get_part, changed) {
    const style = getComputedStyle(shell.edge);
    if (get_part && list_names(style).some((name) => style.getPropertyValue(name).trim()))
        shell.dressing ??= get_part().then(
            ({ Dresser }) => {
                shell.dresser = new Dresser(shell, changed);
                changed();
            },
            (error) => console.warn("<stream-stage>", reason(error)), // then the theme does
        );
    shell.dresser?.dress();
}

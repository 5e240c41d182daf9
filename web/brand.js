// Whether the page gives the element a brand, by custom properties; what makes a look of one is fetched only then.
// Before that has come, the style sheet does what it can (.branded in mirror.css.js).
import { reason } from "./effects.js";

/** What was written for each, where something was. @param {CSSStyleDeclaration} style */
export function list_given(style) {
    return ["accent", "background", "text", "radius", "font-family", "font-size"]
        .map((name) => ({ name, value: style.getPropertyValue(`--streamstage-${name}`).trim() }))
        .filter(({ value }) => value);
}

/**
 * @param {import("./shell.js").Shell} shell
 * @param {import("./assets.js").Assets["brand"]} get_part
 * @param {boolean} begun or else nothing is fetched
 * @param {() => void} changed there is another look
 */
export function take_brand(shell, get_part, begun, changed) {
    const branded = get_part && list_given(getComputedStyle(shell.edge)).length > 0;
    shell.stage.classList.toggle("branded", Boolean(branded));
    shell.await_look = async () => {
        if (!branded || shell.dresser) return;
        const { Dresser } = await get_part();
        shell.dresser ??= new Dresser(shell, changed);
        changed();
    };
    if (begun) shell.await_look().catch((error) => console.warn("<stream-stage>", reason(error)));
    shell.dresser?.dress();
}

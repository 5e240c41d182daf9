// A brand as the page gives it, by custom properties on the element or around it: read, held to what can be read, and
// handed to the page as tokens and to the canvas as numbers. Every colour is understood that the browser understands.
import { list_names } from "./brand.js";
import { contrast, is_dark, make_palette, mix, text_min, theme_ground, to_hex, to_number } from "./palette.js";
import { make, of_document, view_of } from "./pristine.js";

/** @typedef {import("./palette.js").Colour} Colour */
/** @typedef {{ colour: Colour, alpha: number }} Seen */

const prefix = "--streamstage-";
/** CSS px, and those of the element's own text and corners. */
const font_size = { least: 12, most: 24, own: 16 };
const radius = { least: 0, most: 24, own: 12 };

/** What the browser has to make of each; a value that it makes nothing of is none. */
const kinds = {
    accent: { as: "outline-color", is: "colour", of: "color" },
    background: { as: "background-color", is: "colour", of: "color" },
    text: { as: "color", is: "colour", of: "color" },
    radius: { as: "column-gap", is: "length", of: "outline-offset" },
    "font-family": { as: "font-family", is: "list of fonts", of: "font-family" },
    "font-size": { as: "text-indent", is: "length", of: "outline-offset" },
};
/** Where it does; a transition tells that it makes something else of it, whatever the reason. */
const probe_rules = `
    .brand { position: absolute; visibility: hidden; font: 16px/1 sans-serif; color-scheme: light; ${Object.entries(
        kinds,
    )
        .map(([name, { as }]) => `${as}: var(${prefix}${name})`)
        .join("; ")}; transition: 1ms step-start; transition-property: ${Object.values(kinds)
        .map(({ as }) => as)
        .join()}; }
    .dark .brand { color-scheme: dark; }
    .brand > i { background-color: Canvas; }`;

/** Said once in a page, however many elements there are. @type {Set<string>} */
const said = new Set();

/** @param {string} sentence */
function warn_once(sentence) {
    if (said.has(sentence)) return;
    said.add(sentence);
    console.warn("<stream-stage>", sentence);
}

/** Of one pixel. @type {OffscreenCanvasRenderingContext2D | null | undefined} */
let pixel;

/** @param {string} computed */
function read_colour(computed) {
    const numbers = computed.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
    if (numbers) {
        const [red, green, blue, alpha = 1] = numbers.slice(1).map((number) => (number ? Number(number) : undefined));
        return /** @type {Seen} */ ({ colour: [red, green, blue].map((byte) => Math.round(byte ?? 0)), alpha });
    }
    pixel ??= new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (!pixel) throw new Error("no colours can be read");
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = computed;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
    return /** @type {Seen} */ ({ colour: [red, green, blue], alpha: alpha / 255 });
}

/** @param {Colour} ground @param {Seen} over @returns {Colour} */
function lay_on(ground, { colour, alpha }) {
    return mix(ground, colour, alpha);
}

/** Up through shadow roots, as things are shown. @param {Element} element */
function* ancestors(element) {
    /** @type {Element | null} */
    let next = element;
    while (next) {
        yield next;
        next = next.assignedSlot ?? next.parentElement ?? /** @type {ShadowRoot} */ (next.getRootNode()).host ?? null;
    }
}

export class Dresser {
    /** The element's own, in the document that it is in. @type {CSSStyleSheet | undefined} */
    #sheet;
    #rules = "";
    /** Reported for this element. @type {Set<string>} */
    #reported = new Set();
    /** Where the page's ground shines through, it may change without any of our properties. */
    #ground;

    /**
     * @param {import("./shell.js").Shell} shell
     * @param {() => void} changed
     */
    constructor(shell, changed) {
        this.shell = shell;
        this.host = shell.root.host;
        this.#ground = new MutationObserver(() => changed());
        this.probe = /** @type {HTMLElement} */ (shell.stage.appendChild(make("div")));
        this.probe.className = "brand";
        this.probe.setAttribute("aria-hidden", "true");
        this.canvas = /** @type {HTMLElement} */ (this.probe.appendChild(make("i")));
        this.probe.addEventListener("transitionend", changed);
        this.#set_rules("");
        shell.root.querySelector("style")?.remove(); // of a first screen that the page has brought along
        shell.stage.classList.remove("branded"); // which is what it did for a brand
    }

    /** Reads what the page gives now, and shows it. */
    dress() {
        const { shell } = this;
        this.#set_rules(this.#rules);
        const given = this.#read();
        this.#ground.disconnect();
        if (!given) {
            shell.look = [];
            shell.zoom = 1;
            return this.#set_rules("");
        }
        const dark = shell.stage.classList.contains("dark");
        const over = given.background ? read_colour(given.background) : undefined;
        const clear = over !== undefined && over.alpha < 1;
        const background = !over ? theme_ground(dark) : clear ? lay_on(this.#seen_ground(), over) : over.colour;
        /** On it, where they let it shine through. @param {string | undefined} colour */
        const seen = (colour) => (colour ? lay_on(background, read_colour(colour)) : undefined);
        const [text, accent] = [seen(given.text), seen(given.accent)];
        const palette = make_palette(background, { text, accent });
        if (text) this.#report("text", text, palette.text, background);
        if (accent) this.#report("accent", accent, palette.accent, background);
        const round = Math.min(radius.most, given.radius ?? radius.own);
        const size = Math.min(font_size.most, Math.max(font_size.least, given.size ?? font_size.own));
        shell.zoom = Math.round((64 * size) / font_size.own) / 64; // as web/room.js tells them apart
        this.#show(palette, {
            ground: clear ? /** @type {string} */ (given.background) : to_hex(background),
            round,
            unreadable_family: given.unreadable_family,
        });
        const { fontFamily } = getComputedStyle(shell.stage);
        shell.look = [1, ...Object.values(palette).map(to_number), round, Number(clear), fontFamily];
    }

    /** What can be understood, as computed; undefined for nothing at all. */
    #read() {
        const edge = getComputedStyle(this.shell.edge);
        const given = list_names(edge)
            .map((name) => ({ name, value: edge.getPropertyValue(name).trim() }))
            .filter(({ value }) => value);
        if (!given.length) return undefined;
        const style = getComputedStyle(this.probe);
        /** @type {Record<string, string>} */
        const understood = {};
        const { CSS } = /** @type {typeof globalThis} */ (view_of(this.host));
        for (const { name, value } of given) {
            const own = name.slice(prefix.length);
            const { as, is, of } = kinds[/** @type {keyof typeof kinds} */ (own)];
            const computed = style.getPropertyValue(as);
            const will_do = CSS.supports(of, value) && (own !== "font-size" || parseFloat(computed) > 0);
            if (will_do) understood[own] = computed;
            else warn_once(`${name} is no ${is}: ${value.slice(0, 80)}`);
        }
        const { accent, background, text, radius: corner, "font-size": size } = understood;
        return {
            accent,
            background,
            text,
            radius: corner ? parseFloat(corner) : undefined,
            size: size ? parseFloat(size) : undefined,
            unreadable_family: given.some(({ name }) => name.endsWith("family")) && !understood["font-family"],
        };
    }

    /** The nearest opaque ground below the element, and what lies over it. */
    #seen_ground() {
        const { canvas } = this;
        /** @type {Seen[]} */
        const layers = [];
        for (const element of ancestors(this.host)) {
            this.#ground.observe(element, { attributes: true });
            if (layers.at(-1)?.alpha !== 1) layers.push(read_colour(getComputedStyle(element).backgroundColor));
        }
        const page = getComputedStyle(of_document(this.host.ownerDocument, "documentElement"));
        canvas.style.colorScheme = page.colorScheme;
        const { colour } = read_colour(getComputedStyle(canvas).backgroundColor);
        return layers.reduceRight(lay_on, colour);
    }

    /**
     * @param {string} name
     * @param {Colour} given
     * @param {Colour} used
     * @param {Colour} background
     */
    #report(name, given, used, background) {
        const ratio = Math.round(100 * contrast(given, background)) / 100;
        const [from, to] = [given, used].map(to_hex);
        const detail = { property: prefix + name, given: from, used: to, ratio };
        const key = Object.values(detail).join();
        if (from === to || this.#reported.has(key)) return;
        this.#reported.add(key);
        warn_once(
            `${detail.property}: ${from} has a contrast of ${ratio}:1 to ${to_hex(background)}, and text needs ${text_min}:1. ${to} is used.`,
        );
        const event = new CustomEvent("streamstage-contrast", { bubbles: true, composed: true, detail });
        this.host.dispatchEvent(event);
    }

    /**
     * In the page's tokens. In forced colours, and on paper, there are others.
     * @param {ReturnType<typeof make_palette>} palette
     * @param {{ ground: string, round: number, unreadable_family: boolean }} more
     */
    #show(palette, { ground, round, unreadable_family }) {
        const tokens = Object.entries(palette).map(([name, colour]) => `--${name}: ${to_hex(colour)}`);
        const scheme = is_dark(palette.background) ? "dark" : "light";
        this.#set_rules(`
            @media screen and (forced-colors: none) {
                .stage { ${tokens.join("; ")}; --round: ${round}px; }
                .stage { background-color: ${ground}; color-scheme: ${scheme}; zoom: ${this.shell.zoom}; }
            }
            ${unreadable_family ? ".stage { --font: Inter, system-ui, sans-serif; }" : ""}`);
    }

    /** In a sheet of ours, behind that of all elements. @param {string} rules */
    #set_rules(rules) {
        const { root } = this.shell;
        const view = view_of(root);
        if (view.document !== root.ownerDocument) return; // nobody sees it there
        let sheet = this.#sheet;
        if (sheet && root.adoptedStyleSheets.includes(sheet) && rules === this.#rules) return;
        if (!sheet || !root.adoptedStyleSheets.includes(sheet)) {
            sheet = this.#sheet = new view.CSSStyleSheet();
            root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        }
        this.#rules = rules;
        sheet.replaceSync(probe_rules + rules);
    }
}

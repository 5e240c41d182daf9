// The page in a frame: an element with attributes from the address, and a page around that is told of its height.
import { Parent } from "./parent.js";
import { read_query } from "./read_query.js";

const list_of = (/** @type {string} */ name) =>
    document.querySelector(`meta[name=streamstage-${name}]`)?.getAttribute("content")?.split(/\s+/).filter(Boolean) ??
    [];

const wishes = read_query(location, { rubrics: list_of("rubrics"), parents: list_of("parents") });
for (const refused of wishes.refused) console.error("<stream-stage>", refused);

const framed = window.parent !== window;
/** What is said of the page around, below the element. */
let told = /** @type {Node | string} */ ("");
const element = document.createElement("stream-stage");
for (const [name, value] of Object.entries(wishes.attributes)) element.setAttribute(name, value);
for (const [name, value] of Object.entries(wishes.brand)) document.documentElement.style.setProperty(name, value);
const { lang, theme = "" } = wishes.attributes;
if (lang) document.documentElement.lang = lang;
if (/^(light|dark)$/.test(theme)) document.documentElement.style.colorScheme = theme;

if (framed) {
    if (wishes.parent) {
        // What is answered for one page is not told to another that shows the same frame.
        if (!wishes.attributes.storage) element.setAttribute("storage", `streamstage:${wishes.parent}`);
        const words = document.createElement("p");
        words.slot = "privacy";
        words.lang = "en";
        words.textContent = `The page around this assessment, ${new URL(wishes.parent).host}, is told your answers and your result.`;
        element.append(words);
        // Who does not come by the start page, which has those words, reads them below.
        if ("start" in wishes.attributes) told = Object.assign(words.cloneNode(true), { slot: "", className: "told" });
    }
    new Parent(element, wishes.parent).connect();
} else {
    document.body.classList.add("alone");
}

if (!wishes.has_rubric) refuse();
else if (self.origin === "null") run_whole();
else import(new URL("stream-stage.js", location.href).href).catch(run_whole);
document.body.append(element, told);

/** Another assessment than the one that was asked for would be taken for it. */
function refuse() {
    element.textContent = `This assessment cannot be shown here. ${wishes.refused[0]}`;
    element.className = "refused";
    const detail = { code: "no_rubric", message: wishes.refused[0], retry: false, remedy: "See docs/roads.md." };
    element.dispatchEvent(new CustomEvent("streamstage-error", { detail }));
}

/** A page without an origin may fetch nothing, not even from its own server, but run a script. */
function run_whole() {
    element.removeAttribute("first-screen");
    if (wishes.is_our_rubric) element.removeAttribute("rubric");
    const script = document.createElement("script");
    const address = new URL("streamstage-whole.js", location.href).href;
    const rules = { createScriptURL: () => address };
    const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("streamstage-frame", rules);
    script.src = policy?.createScriptURL("") ?? address;
    document.body.append(script);
}

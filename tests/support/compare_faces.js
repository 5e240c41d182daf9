// What the element has, as its manifest, the running element, the types and the guide say; and what one of them lacks.
import ts from "typescript";

const sorted = (names) => [...new Set(names)].sort();

/** @typedef {Record<"attributes" | "properties" | "methods" | "events" | "slots" | "parts" | "states" | "cssProperties", string[]>} Face */

/** @param {any} element of custom-elements.json @returns {Face} */
export function face_of_manifest(element) {
    const names = (list) => sorted(list.map(({ name }) => name));
    const members = (wanted) => names(element.members.filter(({ kind }) => kind === wanted));
    return {
        attributes: names(element.attributes),
        properties: members("field"),
        methods: members("method"),
        events: names(element.events),
        slots: names(element.slots),
        parts: names(element.cssParts),
        states: names(element.cssStates),
        cssProperties: names(element.cssProperties),
    };
}

/**
 * Runs in the page: what an element has that was defined by the script.
 * @param {string[]} names of events that were seen
 * @param {string[]} states that were seen
 */
export function face_of_element(names, states) {
    const element = document.querySelector("stream-stage");
    const { shadowRoot } = element;
    const properties = new Set();
    const methods = new Set();
    for (let of = Object.getPrototypeOf(element); of !== HTMLElement.prototype; of = Object.getPrototypeOf(of))
        for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(of)))
            if (get) properties.add(name);
            else if (!/^constructor$|Callback$/.test(name)) methods.add(name);
    const css = shadowRoot.adoptedStyleSheets
        .flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText))
        .join("\n");
    const all = (selector, attribute) =>
        Array.from(shadowRoot.querySelectorAll(selector), (one) => one.getAttribute(attribute));
    return {
        attributes: element.constructor.observedAttributes,
        properties: [...properties],
        methods: [...methods],
        events: names,
        slots: all("slot", "name"),
        parts: all("[part]", "part"),
        states,
        cssProperties: [...css.matchAll(/--streamstage-[\w-]+/g)].map(([name]) => name),
    };
}

/** @param {string} text of stream-stage.d.ts @returns {Partial<Face>} */
export function face_of_types(text) {
    const source = ts.createSourceFile("stream-stage.d.ts", text, ts.ScriptTarget.ES2022, true);
    const found = (name) =>
        source.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === name).members;
    const names = (members, is) => sorted(members.filter(is).map(({ name }) => name.text));
    const element = found("StreamStageElement");
    return {
        properties: names(element, ts.isPropertySignature),
        methods: names(element, ts.isMethodSignature).filter((name) => !/EventListener$/.test(name)),
        events: names(found("StreamStageEventMap"), ts.isPropertySignature),
    };
}

/** @param {string} text of types for a framework @param {(event: string) => string} handler its name for what listens */
export function face_of_markup(text, handler) {
    const source = ts.createSourceFile("markup.d.ts", text, ts.ScriptTarget.ES2022, true);
    const { members } = source.statements.find(
        (one) => ts.isInterfaceDeclaration(one) && one.name.text === "StreamStageAttributes",
    );
    const names = sorted(members.map(({ name }) => name.text));
    return { names, has_handler: (event) => names.includes(handler(event)) };
}

/** @param {string} guide docs/embedding.md @returns {Face} */
export function face_of_guide(guide) {
    const chapter = (title) => guide.split(`\n## ${title}\n`)[1]?.split(/\n## /)[0] ?? "";
    const rows = (title) => [...chapter(title).matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell]) => cell);
    const codes = (cells, pattern) =>
        sorted(cells.flatMap((cell) => Array.from(cell.matchAll(pattern), ([, name]) => name)));
    const form = rows("In a form");
    const states = rows("States and parts for your style sheet");
    return {
        attributes: codes(rows("Attributes"), /`([\w-]+)`/g),
        properties: codes(form, /`(\w+)`/g),
        methods: codes([...rows("Methods"), ...form], /`(\w+)\([^`]*\)`/g),
        events: codes(rows("Events"), /`(streamstage-\w+)`/g),
        slots: codes(rows("In its slots"), /`([\w-]+)`/g),
        parts: codes(states, /`::part\(([\w-]+)\)`/g),
        states: codes(states, /`:state\(([\w-]+)\)`/g),
        cssProperties: sorted(Array.from(guide.matchAll(/`(--streamstage-[\w-]+)/g), ([, name]) => name)),
    };
}

/** A property that is an attribute as well is told of as that. @param {any} element */
function attribute_properties(element) {
    return new Set(element.attributes.flatMap(({ name, fieldName }) => [name, fieldName]));
}

/**
 * @param {{ element: any, running: Face, types: Partial<Face>, guide: Face, markups: Record<string, ReturnType<typeof face_of_markup>> }} faces
 * @returns {string[]} what is lacking where
 */
export function list_gaps({ element, running, types, guide, markups }) {
    const manifest = face_of_manifest(element);
    const gaps = [];
    const attributes = attribute_properties(element);
    for (const kind of Object.keys(manifest)) {
        const places = { manifest, element: running, types, guide };
        const all = sorted(Object.values(places).flatMap((face) => face[kind] ?? []));
        for (const name of all)
            for (const [place, face] of Object.entries(places)) {
                if (!face[kind] || sorted(face[kind]).includes(name)) continue;
                if (place === "guide" && kind === "properties" && attributes.has(name)) continue;
                gaps.push(`${kind} ${name}: not in ${place}`);
            }
    }
    for (const { name, fieldName } of element.attributes)
        for (const [place, { names }] of Object.entries(markups))
            for (const one of new Set([name, fieldName ?? name]))
                if (!names.includes(one)) gaps.push(`attributes ${one}: not in types for ${place}`);
    for (const { name } of element.events)
        for (const [place, { has_handler }] of Object.entries(markups))
            if (!has_handler(name)) gaps.push(`events ${name}: not in types for ${place}`);
    return gaps;
}

// Makes the types of the element from web/custom-elements.json: for plain TypeScript, React, Vue and Svelte. What its
// methods and events take and give stands in web/data_types.d.ts.
//
//   node scripts/write_types.mjs FOLDER
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const from = "// Made from custom-elements.json by scripts/write_types.mjs. See docs/embedding.md.\n";

/** @param {string | undefined} text @param {string} margin */
function comment(text, margin) {
    return text ? `${margin}/** ${text} */\n` : "";
}

/** As a key of a type. @param {string} name */
function key(name) {
    return /^\w+$/.test(name) ? name : JSON.stringify(name);
}

/** @param {{ name: string, type: { text: string }, optional?: boolean }[]} [parameters] */
function list_parameters(parameters = []) {
    return parameters.map(({ name, type, optional }) => `${name}${optional ? "?" : ""}: ${type.text}`).join(", ");
}

function write_member({ kind, name, description, type, readonly, parameters, return: result }) {
    const what =
        kind === "method"
            ? `${name}(${list_parameters(parameters)}): ${result.type.text}`
            : `${readonly ? "readonly " : ""}${name}: ${type.text}`;
    return `${comment(description, "    ")}    ${what};\n`;
}

/** What listens to events by their names, as the element has it twice. */
function write_listening() {
    const typed = (verb, options) => `    ${verb}<Type extends keyof StreamStageEventMap>(
        type: Type,
        listener: (this: StreamStageElement, event: StreamStageEventMap[Type]) => unknown,
        options?: boolean | ${options},
    ): void;
    ${verb}(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | ${options},
    ): void;
`;
    return typed("addEventListener", "AddEventListenerOptions") + typed("removeEventListener", "EventListenerOptions");
}

function write_element({ tagName, description, members, events }, data) {
    const map = events.map(
        ({ name, type, description: about }) => `${comment(about, "    ")}    "${name}": ${type.text};\n`,
    );
    return `${from}
${data.replace(/^\/\/.*\n+/, "").trimEnd()}

export interface StreamStageEventMap {
${map.join("")}}

/** ${description} */
export interface StreamStageElement extends HTMLElement {
${members.map(write_member).join("")}
${write_listening()}}

/** The element's class; importing the file has defined \`<${tagName}>\`, in a browser. */
export declare const StreamStage: { new (): StreamStageElement; prototype: StreamStageElement };

declare global {
    interface HTMLElementTagNameMap {
        "${tagName}": StreamStageElement;
    }
    interface DocumentEventMap extends StreamStageEventMap {}
    interface WindowEventMap extends StreamStageEventMap {}
}
`;
}

/** What may be written in markup of a framework: attributes, and the properties behind them by their own names. */
function write_attributes({ attributes, members }) {
    const fields = new Map(members.filter(({ kind }) => kind === "field").map((field) => [field.name, field]));
    const lines = attributes.flatMap(({ name, type, description, fieldName }) => {
        const text = fields.get(fieldName)?.type.text ?? type.text;
        const names = new Set([name, fieldName ?? name]);
        return [...names].map((one) => `${comment(description, "    ")}    ${key(one)}?: ${text};\n`);
    });
    return lines.join("");
}

/** @param {(event: string) => string[]} names of what listens to it */
function write_handlers({ events }, names) {
    return events
        .flatMap(({ name, description }) =>
            names(name).map(
                (one) =>
                    `${comment(description, "    ")}    ${key(one)}?: (event: StreamStageEventMap["${name}"]) => void;\n`,
            ),
        )
        .join("");
}

function write_markup(element, handlers) {
    return `import type { ${data_names(element)}StreamStageElement, StreamStageEventMap } from "../stream-stage.js";

export interface StreamStageAttributes {
${write_attributes(element)}    /** The id of the form that it belongs to, where that is not around it. */
    form?: string | undefined;
${write_handlers(element, handlers)}}
`;
}

/** Types of ours that attributes name. */
function data_names({ members }) {
    const names = members
        .filter(({ kind }) => kind === "field")
        .flatMap(({ type }) => type.text.match(/\bStreamStage\w+/g) ?? []);
    return [...new Set(names)].map((name) => `${name}, `).join("");
}

function write_react(element) {
    return `${from}import type { HTMLAttributes, RefAttributes } from "react";
${write_markup(element, (event) => [`on${event}`])}
declare module "react" {
    namespace JSX {
        interface IntrinsicElements {
            "${element.tagName}": StreamStageAttributes &
                Omit<HTMLAttributes<StreamStageElement>, keyof StreamStageAttributes> &
                RefAttributes<StreamStageElement>;
        }
    }
}
`;
}

function write_vue(element) {
    const camel = (event) => `on${event.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
    return `${from}import type { HTMLAttributes, PublicProps } from "vue";
${write_markup(element, (event) => [camel(event)])}
declare module "vue" {
    interface GlobalComponents {
        "${element.tagName}": new () => StreamStageElement & {
            /** @deprecated stands for what a template may say. */
            $props: StreamStageAttributes & Omit<HTMLAttributes, keyof StreamStageAttributes> & PublicProps;
        };
    }
}
`;
}

function write_svelte(element) {
    return `${from}import type { HTMLAttributes } from "svelte/elements";
${write_markup(element, (event) => [`on${event}`, `on:${event}`])}
declare module "svelte/elements" {
    interface SvelteHTMLElements {
        "${element.tagName}": StreamStageAttributes &
            Omit<HTMLAttributes<StreamStageElement>, keyof StreamStageAttributes>;
    }
    interface HTMLAttributes<T extends EventTarget> {
        /** In the slot \`call-to-action\`: what \`streamstage-action\` says when it is pressed. */
        "streamstage-action"?: string | undefined;
    }
}
`;
}

/** @param {any} manifest */
export function find_element(manifest) {
    return manifest.modules[0].declarations.find(({ customElement }) => customElement);
}

/**
 * @param {any} manifest as custom-elements.json has it
 * @param {string} data the types that it names
 * @returns {Record<string, string>} texts of files by their names
 */
export function write_types(manifest, data) {
    const element = find_element(manifest);
    return {
        "stream-stage.d.ts": write_element(element, data),
        "types/react.d.ts": write_react(element),
        "types/vue.d.ts": write_vue(element),
        "types/svelte.d.ts": write_svelte(element),
    };
}

/** @param {string} folder */
export function write_type_files(folder) {
    const read = (/** @type {string} */ name) => readFileSync(join(root, "web", name), "utf8");
    const files = write_types(JSON.parse(read("custom-elements.json")), read("data_types.d.ts"));
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write_type_files(process.argv[2]);

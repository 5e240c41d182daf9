// The messages of languages/streamstage.pot in a language that is English between marks, as invented_language.cpp has it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./visit.js";

export const invented_tag = "art-x-marked";

/** What is in quotes in a catalogue, between marks; placeholders stand outside of them. */
const mark = (text) => `⟦${text.replace(/\{[a-z_]+\}/g, "⟧$&⟦")}⟧`;

/** Half as long again, in words as long as English has them. */
export const long_tag = "art-x-long";
export function lengthen(text) {
    const words = text
        .replace(/\{[a-z_]+\}|[^\p{L} ]/gu, " ")
        .trim()
        .split(/\s+/);
    let more = "";
    while (more.length < text.length / 2 && words[0]) more += ` ${words[more.length % words.length]}`;
    return text + more;
}

/**
 * @param {(text: string) => string} [translate] what a message becomes
 * @param {string} [tag]
 */
export function invent_catalogue(translate = mark, tag = invented_tag) {
    const [, ...messages] = readFileSync(`${root}languages/streamstage.pot`, "utf8").split("\n\n");
    const header = `msgid ""\nmsgstr ""\n"Language: ${tag}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"`;
    const translated = messages.map((block) => {
        const [, one] = /^msgid "(.*)"$/m.exec(block) ?? [];
        const [, other] = /^msgid_plural "(.*)"$/m.exec(block) ?? [];
        return block
            .replace(/^msgstr ""$/m, () => `msgstr "${translate(one)}"`)
            .replace(/^msgstr\[0\] ""$/m, () => `msgstr[0] "${translate(one)}"`)
            .replace(/^msgstr\[1\] ""$/m, () => `msgstr[1] "${translate(other)}"`);
    });
    const folder = mkdtempSync(join(tmpdir(), "streamstage-invented-"));
    writeFileSync(join(folder, "a.po"), [header, ...translated].join("\n\n"));
    execFileSync("msgfmt", ["--output-file", join(folder, "a.mo"), join(folder, "a.po")]);
    const bytes = readFileSync(join(folder, "a.mo"));
    rmSync(folder, { recursive: true });
    return bytes;
}

/** The text of a rubric file with every Latin letter of its texts made another; ids and words of the format stay. */
export function strange_rubric(text) {
    const is_id = /^[a-z0-9_.:/-]*$/;
    const change = (value, key) => {
        if (typeof value === "string")
            return is_id.test(value) && key !== "short_name" && key !== "term" ? value : value.replace(/[a-z]/gi, "ж");
        if (Array.isArray(value)) return value.map((one) => change(one, key));
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, change(one, name)]));
    };
    return JSON.stringify(change(JSON.parse(text)));
}

/** The letters outside of all marks, with what stands round them; `known` are other words that may be there. */
export function find_unmarked(text, known = []) {
    const rest = known.reduce((left, word) => left.replaceAll(word, ""), text.replace(/⟦[^⟧]*⟧/g, ""));
    return /.{0,30}[A-Za-z].{0,30}/.exec(rest)?.[0] ?? "";
}

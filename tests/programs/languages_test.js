// A language is a file: what CMake makes of it, and what the programs then say.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as visit from "../support/visit.js";

const program = `${visit.root}build/native/streamstage`;
const header = `msgid ""
msgstr ""
"Language: pt_BR\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=n > 1;\\n"
`;

/** Runs what the build runs for a language; gives its status, what it says, and where the catalogue is. */
function compile(messages) {
    const folder = mkdtempSync(join(tmpdir(), "streamstage-language-"));
    mkdirSync(join(folder, "languages"));
    cpSync(`${visit.root}languages/streamstage.pot`, join(folder, "languages/streamstage.pot"));
    writeFileSync(join(folder, "languages/pt_BR.po"), header + messages);
    writeFileSync(
        join(folder, "CMakeLists.txt"),
        `cmake_minimum_required(VERSION 3.25)
project(languages NONE)
include(${visit.root}cmake/Languages.cmake)
compile_languages(\${PROJECT_SOURCE_DIR}/languages \${PROJECT_BINARY_DIR}/languages compiled)
add_custom_target(languages ALL DEPENDS \${compiled})
`,
    );
    const configured = spawnSync("cmake", ["-G", "Ninja", "-S", folder, "-B", join(folder, "build")], {
        encoding: "utf8",
    });
    assert.equal(configured.status, 0, configured.stderr);
    const built = spawnSync("cmake", ["--build", join(folder, "build")], { encoding: "utf8" });
    return {
        status: built.status,
        said: built.stdout + built.stderr,
        catalogue: join(folder, "build/languages/pt-BR.mo"),
        forget: () => rmSync(folder, { recursive: true }),
    };
}

const one = 'msgid "Shortest path to stage {stage}, {name}"\nmsgstr ';

test("a catalogue with other placeholders than the English ends the build", () => {
    for (const wrong of [
        "Caminho até o estágio {stage}",
        "Caminho até o estágio {stage}, {nome}",
        "Até {stage}, {name}, {x}",
    ]) {
        const { status, said, forget } = compile(`\n${one}"${wrong}"\n`);
        assert.notEqual(status, 0, wrong);
        assert.match(said, /name|nome|x/);
        forget();
    }
});

test("one that lacks messages is compiled, speaks those that it has, and English for the others", () => {
    const { status, said, catalogue, forget } = compile(
        `\nmsgid "Moved up: {number}"\nmsgstr "Subiram: {number}"\n\nmsgid "Stage"\nmsgstr "Estágio"\n`,
    );
    assert.equal(status, 0, said);
    const folder = mkdtempSync(join(tmpdir(), "streamstage-words-"));
    const answers = join(folder, "answers.json");
    writeFileSync(answers, JSON.stringify(visit.answers_file(visit.given)));
    const compared = spawnSync(program, ["--words", catalogue, "compare", visit.rubricFile, answers, answers], {
        encoding: "utf8",
    });
    assert.equal(compared.status, 0, compared.stderr);
    assert.match(compared.stdout, /^Estágio +\d/m);
    assert.match(compared.stdout, /^The same: \d+$/m);
    const none = spawnSync(program, ["--words", answers, "compare", visit.rubricFile, answers, answers], {
        encoding: "utf8",
    });
    assert.equal(none.status, 2);
    assert.match(none.stderr, /The file of a language is no compiled catalogue\./);
    rmSync(folder, { recursive: true });
    forget();
});

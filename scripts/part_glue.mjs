// Parts what Emscripten writes around the engine as the engine itself is parted: the calls of OpenGL and of letters come
// with the canvas, and what a page needs is so little that web/page_glue.js is all of it.

/** What web/page_glue.js has for the engine, by Emscripten's names. */
const of_page = ["_abort", "_emscripten_resize_heap", "_fd_close", "_fd_seek", "_fd_write", "read_number"];
const name = /[A-Za-z_$][\w$]*/g;

/** Less than Emscripten has, which answers whatever a program may ask: this is what the painter asks. @type {Record<string, string>} */
const shorter = {
    emscriptenWebGLGet: `function emscriptenWebGLGet(name, place) {
        const found = name === 33307 ? 3 : name === 33308 ? 0 : GLctx.getParameter(name);
        const list = Object(found) === found && "length" in found ? found : [found?.name ?? found];
        for (let at = 0; at < list.length; ++at) HEAP32[(place >> 2) + at] = list[at];
    }`,
    _glGetProgramiv: `function _glGetProgramiv(program, name, place) {
        const of = GL.programs[program];
        HEAP32[place >> 2] = name === 35716 ? GLctx.getProgramInfoLog(of).length + 1 : GLctx.getProgramParameter(of, name);
    }`,
    _glGetShaderiv: `function _glGetShaderiv(shader, name, place) {
        const of = GL.shaders[shader];
        HEAP32[place >> 2] = name === 35716 ? (GLctx.getShaderInfoLog(of) ?? "").length + 1 : GLctx.getShaderParameter(of, name);
    }`,
};

/** The statements of the function that makes the module, by the name of what each declares. @param {string} text as esbuild prints it */
function read_statements(text) {
    const statements = new Map();
    let lines = [];
    for (const line of text.split("\n")) {
        if (/^ {4}[^\s}]/.test(line)) lines = [];
        lines.push(line);
        const declared = /^ {4}(?:function|var) ([\w$]+)/.exec(lines[0] ?? "");
        if (declared) statements.set(declared[1], lines.join("\n"));
    }
    return statements;
}

/**
 * The functions that the canvas's part calls, with all that they use, in a function that takes the module.
 * @param {Map<string, string>} statements
 * @param {[string, string][]} calls short name and own name of each
 */
function write_calls(statements, calls) {
    const wanted = new Map();
    const left = calls.map(([, own]) => own);
    while (left.length) {
        const one = left.pop();
        const statement = shorter[one] ?? statements.get(one);
        if (wanted.has(one) || !statement) continue;
        if (/^ {4}var (buffer\b|_malloc\b|\w*Module)/.test(statement)) continue; // the module has them
        wanted.set(one, statement);
        left.push(...(statement.match(name) ?? []).filter((found) => !wanted.has(found)));
    }
    // The module is called by what esbuild calls it.
    const [module] = statements.get("_malloc").match(/\b\w*Module\w*\b/);
    const text = [...wanted.values()]
        .join("\n")
        .replace(/\bHEAPU?(?:8|16|32)\b|\bHEAPF(?:32|64)\b/g, (heap) => `${module}.${heap}`)
        .replace(/\b_malloc\(/g, `${module}._malloc(`);
    const entries = calls.map(([short, own]) => `${JSON.stringify(short)}: ${own}`).join(", ");
    return `export function make_calls(${module}) {\n${text}\n${module}.GL = GL;\nreturn { ${entries} };\n}\n`;
}

/**
 * @param {string} text of Emscripten's module, as esbuild prints it
 * @returns {{ names: object, calls: string } | undefined} the names that web/page_glue.js needs, and the source of a module with the
 *     canvas's calls; undefined where this Emscripten writes it in another way: then it is not parted
 */
export function part_glue(text) {
    const statements = read_statements(text);
    const library = text.match(/var asmLibraryArg = \{([^}]*)\}/)?.[1] ?? "";
    /** @type {[string, string][]} */
    const imports = [...library.matchAll(/"?([\w$]+)"?: ([\w$]+)/g)].map(([, short, own]) => [short, own]);
    const exports = [...text.matchAll(/Module\w*\["_(\w+)"\] = Module\w*\["asm"\]\["([\w$]+)"\]/g)];
    const memory = text.match(/wasmMemory = Module\w*\["asm"\]\["([\w$]+)"\]/)?.[1];
    const start = text.match(/addOnInit\(Module\w*\["asm"\]\["([\w$]+)"\]\)/)?.[1];
    const own = imports.filter(([, one]) => of_page.includes(one));
    if (own.length !== of_page.length || !memory || !start || !statements.has("GL") || exports.length < 10)
        return undefined;
    return {
        names: {
            imports: Object.fromEntries(own.map(([short, one]) => [short, one.replace(/^_/, "")])),
            exports: exports.map(([, one, short]) => `${one} ${short}`).join(" "),
            memory,
            start,
        },
        calls: write_calls(
            statements,
            imports.filter(([, one]) => !of_page.includes(one)),
        ),
    };
}

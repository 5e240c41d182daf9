/** Of what a script was bundled for, by the names of assets.js: scripts/pack.mjs writes them in. */
declare const streamstage_prints: import("./assets.js").Prints;
/** Tags of those whose messages lie beside the engine. */
declare const streamstage_languages: string[];
/** What Emscripten has called the engine's functions: scripts/part_glue.mjs. */
declare const streamstage_glue: {
    imports: Record<string, string>;
    exports: string;
    memory: string;
    start: string;
};

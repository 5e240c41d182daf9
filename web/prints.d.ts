/** Of what a script was bundled for, by the names of assets.js: scripts/pack.mjs writes them in. */
declare const streamstage_prints: import("./assets.js").Prints;
/** By tag: the languages whose messages lie beside the engine. */
declare const streamstage_languages: Record<string, import("./assets.js").Print>;

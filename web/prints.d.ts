/** Of the engines that a script is bundled for: scripts/pack.mjs writes them in. */
declare const streamstage_code_print: string;
declare const streamstage_plain_print: string;
/** Tags of those whose messages lie beside the engine. */
declare const streamstage_languages: string[];

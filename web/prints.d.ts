/** Of the engines that a script is bundled for: scripts/pack.mjs writes them in. */
declare const streamstage_code_print: string;
declare const streamstage_plain_print: string;

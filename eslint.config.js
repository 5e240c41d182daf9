import js from "@eslint/js";
import globals from "globals";

export default [
    { ignores: ["build/", "dist/", "node_modules/"] },
    js.configs.recommended,
    {
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: {
            eqeqeq: "error",
            "no-control-regex": "off", // what a terminal or a file must not hold is named as it is
            "no-regex-spaces": "off", // indentation is counted
            "no-var": "error",
            "prefer-const": ["error", { destructuring: "all" }],
            "no-implicit-coercion": ["error", { boolean: false }],
            "no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
        },
    },
    { files: ["web/**"], languageOptions: { globals: globals.browser } },
    // What tests hand to a page runs there.
    { files: ["tests/**", "scripts/**"], languageOptions: { globals: { ...globals.browser, ...globals.node } } },
];

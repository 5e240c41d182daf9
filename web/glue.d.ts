/** Emscripten's glue, made by the build: "#glue" in package.json. What the module holds is known to engine.js alone. */
export default function create_module(options?: object): Promise<any>;

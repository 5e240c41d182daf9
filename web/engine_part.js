// What the engine is used by: streamstage-engine.js, fetched with it, for a first screen does without.
export { Engine } from "./engine.js";

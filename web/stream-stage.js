// Defines <stream-stage>; what it loads lies beside this file. Types: stream-stage.d.ts.
import { assets_beside } from "./assets.js";
import { define } from "./element.js";

export const StreamStage = define(assets_beside(import.meta.url));

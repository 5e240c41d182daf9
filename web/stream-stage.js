// Defines <stream-stage>; what it loads lies beside this file. Types: stream-stage.d.ts.
/* global streamstage_prints, streamstage_languages -- scripts/pack.mjs puts them in */
import { assets_at } from "./assets.js";
import { define } from "./element.js";

// Written out, or bundlers do not see that these files belong to this one.
export const StreamStage = define(
    assets_at(
        {
            code: new URL("./streamstage.wasm", import.meta.url),
            engine: new URL("./streamstage-engine.js", import.meta.url),
            plain: new URL("./streamstage-plain.js", import.meta.url),
            canvas: new URL("./streamstage-canvas.wasm", import.meta.url),
            canvas_script: new URL("./streamstage-canvas.js", import.meta.url),
            brand: new URL("./streamstage-brand.js", import.meta.url),
        },
        streamstage_prints,
        streamstage_languages,
    ),
);

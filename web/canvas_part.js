// What only the canvas needs: streamstage-canvas.js, fetched when there will be one.
export { make_calls } from "#canvas_calls";
export { Canvas } from "./canvas.js";
export { open_letters } from "./letters.js";

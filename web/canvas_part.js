// What only the canvas needs: streamstage-canvas.js, fetched when there will be one.
export { Canvas } from "./canvas.js";
export { open_letters } from "./letters.js";

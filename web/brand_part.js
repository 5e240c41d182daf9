// What makes a look of a brand: streamstage-brand.js, fetched when the page has given one.
export { Dresser } from "./dresser.js";

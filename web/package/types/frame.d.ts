// Importing it is all: see "In a frame" in docs/embedding.md. Frames of class "stream-stage" are given their height, and
// dispatch the element's events.
export {};

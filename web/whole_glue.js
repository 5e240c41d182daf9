// "#canvas_calls" where the engine's module has the canvas's calls itself: where it is not parted.

/** @type {((module: any) => Record<string, Function>) | undefined} */
export const make_calls = undefined;

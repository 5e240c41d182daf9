// The first screen of an assessment, for pages that show it before anything has run.

export interface FirstScreen {
    /** What stands between <stream-stage> and </stream-stage>. */
    markup: string;
    /** What is inline in it, for the digests of a Content-Security-Policy. */
    script: string;
    style: string;
}

/** Everything a file for the attribute "first-screen" holds. @param code bytes of streamstage.wasm @param rubric of the rubric's file */
export function make_first_screens(code: BufferSource, rubric: Uint8Array): Promise<object>;

/** @param screen "start" for the start page, "quick" or "full" for the attribute "start" with that mode */
export function write_first_screen(
    code: BufferSource,
    rubric: Uint8Array,
    screen: "start" | "quick" | "full",
): Promise<FirstScreen>;

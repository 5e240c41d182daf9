// How the element looks outside the canvas: the frame, the focus ring, and the mirror where it is the interface.
// The colours are the tokens of src/ui/imgui/look.cpp.
const css = `
:host { display: block; color-scheme: light dark; }
:host([hidden]) { display: none; }
.stage {
    --background: #ffffff; --surface: #f5f7fa; --text: #15202b; --muted: #566272; --line: #dbe1e8; --outline: #7d8998;
    --accent: #1a5fd0; --on-accent: #ffffff; --tint: #e6effc; --warn: #9a5b00; --warn-tint: #fff3df;
    position: relative; color-scheme: light; background: var(--background); color: var(--text);
    font: 16px/1.5 Inter, system-ui, sans-serif; overflow-wrap: anywhere;
}
.stage.dark {
    --background: #11161c; --surface: #1a212a; --text: #e8edf3; --muted: #9aa7b5; --line: #2c3641; --outline: #6f7d8c;
    --accent: #6ea8ff; --on-accent: #0b1522; --tint: #1b2b44; --warn: #f0b35a; --warn-tint: #33281a;
    color-scheme: dark;
}
.painted { position: relative; margin: 0 auto; width: fit-content; max-width: 100%; }
canvas { display: block; touch-action: pan-y pinch-zoom; }
.ring { position: absolute; box-sizing: border-box; border: 3px solid var(--accent); border-radius: 14px; pointer-events: none; }
.unseen, .canvas .mirror { position: fixed; top: 0; left: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.html .painted, .trouble ~ * { display: none; }
.trouble { padding: 24px; }
.mirror { box-sizing: border-box; max-width: 720px; margin: 0 auto; padding: 24px; }
.mirror > * { margin: 0 0 16px; }
.mirror h2 { font-size: 28px; line-height: 1.25; margin: 0; }
.mirror h3 { font-size: 20px; line-height: 1.3; margin: 8px 0 0; }
.mirror h4, .mirror p, .mirror ol, .mirror ul { margin: 0 0 8px; }
.mirror :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.mirror :is(h2, h3, h4):focus-visible { outline: none; }
.numeral { color: var(--accent); font-size: 56px; line-height: 1; margin-right: 12px; }
.caption, .eyebrow, th { color: var(--muted); font-size: 13px; font-weight: 400; text-align: left; }
.lead { font-size: 18px; color: var(--muted); }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.choice { display: flex; gap: 14px; padding: 12px 16px; margin-bottom: 8px; border: 1px solid var(--outline); border-radius: 12px; }
.choice:has(:checked) { background: var(--tint); border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice input { flex: none; width: 20px; height: 20px; margin: 2px 0; accent-color: var(--accent); }
button { min-height: 44px; padding: 8px 16px; margin: 0 8px 8px 0; border: 1px solid var(--outline); border-radius: 10px; background: none; color: var(--accent); font: inherit; font-weight: 600; text-align: inherit; cursor: pointer; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.quiet { border-color: transparent; }
button[aria-pressed=true], button[aria-current=true] { background: var(--tint); border-color: var(--accent); }
progress { width: 100%; accent-color: var(--accent); }
table { width: 100%; border-collapse: collapse; }
td, th { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.callout, .notice { padding: 16px 24px; border-radius: 16px; background: var(--tint); }
[data-mood=warn] { background: var(--warn-tint); }
.title { font-size: 20px; font-weight: 600; }
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** One for all elements; constructable, so that no policy against inline styles stands in its way. */
export function style_sheet() {
    if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
    }
    return sheet;
}

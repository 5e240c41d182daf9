// A brand on a first screen that stands in the page, before any script of ours has come: as far as a style sheet can do it,
// in the same shares as web/palette.js.
export const brand_css = `
@media screen and (forced-colors: none) {
    .stage.branded { zoom: tan(atan2(clamp(12px, var(--streamstage-font-size, 16px), 24px), 16px)); }
    .branded .column { --background: var(--streamstage-background, inherit); --text: var(--streamstage-text, inherit); --accent: var(--streamstage-accent, inherit);
        --round: clamp(0px, var(--streamstage-radius, 12px), 24px); --muted: color-mix(in srgb, var(--text) 70%, var(--background));
        --line: color-mix(in srgb, var(--text) 15%, var(--background)); --outline: color-mix(in srgb, var(--text) 55%, var(--background));
        --tint: color-mix(in srgb, var(--accent) 11%, var(--background)); --on-accent: lch(from var(--accent) calc((55 - l) * 999) 0 0); color: var(--text); }
}
`;

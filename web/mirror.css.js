// How the element looks outside the canvas: the tokens, the mirror as a page of its own, and over the canvas, where it is
// the same page without colours. What floats, or stands in a line, ends the underlines of the page around. Colours and
// sizes are those of src/core/charts/palette.hpp and src/ui/imgui/look.hpp.
const sizes = `
    --caption: 13px/1.5 var(--font); --lead: 18px/1.5 var(--font); --section: 600 18px/1.39 var(--font);
    --question: 600 22px/1.273 var(--font); --title: 600 30px/1.2 var(--font); --numeral: 60px; --margin: 24px; --inside: 24px; --gap: 24px;`;

const narrow_sizes =
    "--question: 600 20px/1.3 var(--font); --title: 600 26px/1.193 var(--font); --numeral: 54px; --margin: 16px; --inside: 20px; --gap: 20px;";

const light = `
    --background: #ffffff; --surface: #f5f7fa; --text: #15202b; --muted: #566272; --line: #dbe1e8; --outline: #7d8998;
    --accent: #1a5fd0; --on-accent: #ffffff; --tint: #e6effc; --warn: #9a5b00; --warn-tint: #fff3df; --band: #afc7ef;
    --track: #edf0f5;`;

export const css = `
:host { display: block; color-scheme: light dark; }
:host([hidden]) { display: none; }
.starved::before { content: ""; display: block; width: 280px; max-width: 100%; }
.column { display: grid; grid-template-columns: minmax(0, 720px); justify-content: center; align-content: start; min-height: 656px; }
.column:has(> .trouble:not(:empty)) { min-height: 0 !important; }
.stage { all: initial; flex: auto; min-height: 100%; ${light}
    --font: var(--streamstage-font-family, Inter, system-ui, sans-serif); --round: 12px; --light: 10%; ${sizes}
    --ring: var(--accent); --field: var(--background); --typed: var(--text); --edge: var(--outline);
    --start: left; --end: right; --way: 1; --tab: transparent;
    display: flow-root; position: relative; color-scheme: light; background-color: var(--background); color: var(--text);
    font: 16px/1.5 var(--font); overflow-wrap: anywhere; text-align: var(--start); -webkit-text-size-adjust: none; text-size-adjust: none;
    white-space: pre-line; -webkit-user-select: text; user-select: text;
    letter-spacing: inherit; word-spacing: inherit; visibility: inherit; pointer-events: inherit; cursor: inherit;
}
.stage, .stage * { font-kerning: none !important; font-variant-ligatures: none !important; text-autospace: no-autospace !important; text-spacing-trim: space-all !important; }
.stage[dir=rtl] { --start: right; --end: left; --way: -1; }
::selection { all: initial; color: var(--text); background: color-mix(in srgb, var(--ring) 30%, transparent); }
.narrow { ${narrow_sizes} }
@media screen {
    .dark {
        --background: #11161c; --surface: #1a212a; --text: #e8edf3; --muted: #9aa7b5; --line: #2c3641; --outline: #6f7d8c;
        --accent: #6ea8ff; --on-accent: #0b1522; --tint: #1b2b44; --warn: #f0b35a; --warn-tint: #33281a; --band: #32496b;
        --track: #1f2731;
        color-scheme: dark;
    }
}
@media screen and (forced-colors: none) {
    .stage { background-color: var(--streamstage-background, var(--background)); }
}
@media (forced-colors: active) {
    .stage {
        --background: Canvas; --surface: Canvas; --text: CanvasText; --muted: CanvasText; --line: CanvasText; --outline: CanvasText;
        --accent: CanvasText; --on-accent: Canvas; --tint: Canvas; --warn: CanvasText; --warn-tint: Canvas; --band: color-mix(in srgb, CanvasText 30%, Canvas);
        --track: var(--band);
        forced-color-adjust: none;
    }
    .callout, .notice, .track, progress { outline: 1px solid; }
    progress { --line: Canvas; }
}
slot { display: none; }
.mirror:empty ~ slot, [data-screen=result] .trouble:empty ~ [name=call-to-action], [data-screen=start] .trouble:empty ~ [name=privacy] { display: block; }
[name=privacy] { font: var(--caption); color: var(--muted); }
.column > ::slotted(*) { margin: 0 var(--margin) var(--margin); }
.boxed { overflow: auto; min-height: 0; }
.disabled { opacity: 0.5; }
.painted { display: flow-root; position: relative; }
.html .mirror { float: left; box-sizing: border-box; width: 100%; }
canvas { display: block; }
.html canvas, .trouble:not(:empty) ~ * { display: none; }
.trouble:not(:empty) { padding: var(--margin); }
.trouble > p { display: inline-block; width: 100%; margin: 0; }
.trouble > .caption { margin-top: 4px; font: var(--caption); color: var(--muted); }
.trouble > p:not(.caption) + p:not(.caption), .trouble > .caption + p, .trouble > button { margin-top: 16px; }
.loading { position: absolute; inset: 160px 0 auto; padding: var(--margin); text-align: center; color: var(--muted); }
.loading[data-share]::after { content: attr(data-share); position: absolute; padding-inline-start: 0.5ch; }
.waits { inset: auto 0 0; padding: 12px; background-color: var(--surface); }
.probe { position: absolute; visibility: hidden; font: 13px/1 sans-serif; }
.line_alone { position: fixed; top: 0; left: 0; visibility: hidden; white-space: pre; letter-spacing: 0; word-spacing: 0; }
.line_alone > i { display: inline-block; }
.edge { position: absolute; top: 0; width: 100%; height: 1px; pointer-events: none; transition: 1ms step-start allow-discrete;
    transition-property: --streamstage-accent, --streamstage-background, --streamstage-text, --streamstage-radius, --streamstage-font-family, --streamstage-font-size; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.mirror { padding: var(--margin); color: var(--text); }
.mirror:empty { padding: 0; }
:where(.mirror :not(svg, svg *)) { margin: 0; padding: 0; border: 0; min-width: 0; box-sizing: border-box; font: inherit; unicode-bidi: plaintext; }
text { font-family: var(--font); white-space: normal; unicode-bidi: plaintext; }
:where(.mirror) :is(ol, ul) { list-style: none; }
.mirror > * { position: relative; margin-top: 24px; }
:where(.mirror) > :is(.notice) + .notice { margin-top: 8px; }
.mirror > :is(.callout, .notice) + :is(.callout, .notice), .mirror > * + .level3, .mirror > .text_field, .mirror > .text_field + *,
    .mirror > * + .disclosure, .mirror > * + .caption, .mirror > .stage_headline + .chapters { margin-top: 16px; }
.mirror > .actions + .actions { margin-top: 12px; }
.mirror > .table + .disclosure, .mirror > .paragraph + .quiet { margin-top: 4px; }
.mirror > :is(.rung_list, .checklist) + :is(.rung_list, .checklist), .mirror > .paragraph + .paragraph { margin-top: 8px; }
.mirror > :is(.curve, .picture) + :is(.level1, .level2) { margin-top: 20px; }
.mirror > :is(.advice_list, .table) + :is(.level1, .level2) { margin-top: 28px; }
.mirror > .paragraph + :is(.rung_list, .checklist), .mirror > .heading + :is(.rung_list, .checklist, .curve, .picture, .actions) { margin-top: 16px; }
.mirror > .level1 + :is(.curve, .picture, .actions, .callout, .notice) { margin-top: 24px; }
.mirror > .heading + .paragraph { margin-top: 4px; }
.mirror > .level1 + .paragraph { margin-top: 8px; }
.mirror > :is(.heading, .paragraph) + :is(.advice_list, .table, .disclosure) { margin-top: 12px; }
.mirror > :not(.paragraph, .heading) + .quiet, .mirror > .quiet + :is(.actions, .disclosure, .paragraph) { margin-top: 8px; }
.mirror > .disclosure + :not(.disclosure) { margin-top: 16px; }
.mirror > .quiet:not(:has([aria-pressed=true])) + .quiet, .mirror > .disclosure + .disclosure { margin-top: 0; }
.mirror > .disclosure.open + :not(.disclosure, .actions, .heading, .callout) { margin-top: 4px; }
.mirror > :first-child { margin-top: 0; }

:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; border-radius: calc(var(--round) * 5 / 6); }
.pointed :focus-visible, :is(h2, h3, h4):focus-visible { outline: none; }
h2, .title, .numeral { letter-spacing: -0.25px; }
.mirror h2 { font: var(--title); }
.mirror .progress ~ .heading h2, .mirror .title { font: var(--question); }
.mirror h3 { font: var(--section); }
.mirror :is(h4, b, th) { font-weight: 600; text-align: var(--start); }
.mirror :is(p, small, .key).caption, .mirror small, .mirror .eyebrow { font: var(--caption); color: var(--muted); }
p.lead { font: var(--lead); color: var(--muted); }
.stage_headline { display: grid; grid-template-columns: auto 1fr; column-gap: var(--gap); }
.stage_headline > * { grid-column: 2; }
.stage_headline h2 { grid-column: 1 / 3; display: grid; grid-template-columns: subgrid; align-items: baseline; }
.mirror .numeral { margin: -0.5em 2px -0.3em -2px; color: var(--accent); font-size: var(--numeral); line-height: 1; letter-spacing: 0; }
svg { display: block; direction: ltr; width: 100%; overflow: visible; fill: none; stroke-linejoin: round; stroke-linecap: round; }
.curve .caption { margin-top: 6px; text-align: center; }
.narrow .curve .caption { margin-top: 4px; }
.picture .caption { margin-top: 8px; }

.choice { display: flex; position: relative; padding: 14px 16px; cursor: pointer; }
.choice + .choice, .doubtful + .doubtful { margin-top: 8px; }
.doubtful { display: grid; grid-template-columns: minmax(0, 1fr) 88px; align-items: center; gap: 4px; }
.doubtful > button { justify-self: end; }
.mirror .choice > input { position: absolute; inset: 0; width: 100%; height: 100%; appearance: none; border: 1px solid var(--line); border-radius: var(--round); cursor: pointer; }
.mirror .choice > input:hover { border-color: var(--outline); }
.mirror .choice > input:checked { border: 2px solid var(--accent); background-color: var(--tint); }
.choice > span, .choice > small { position: relative; align-self: baseline; pointer-events: none; }
.choice > span { flex: 1; padding-inline-start: 34px; }
.choice > small { width: 32px; text-align: var(--end); }
.choice > span:empty::after { content: "\\200b"; }
.narrow .choice > small { display: none; }
.term { text-decoration: underline dotted 1px var(--outline); text-underline-offset: 4px; }
.choice > span::before { content: ""; position: absolute; inset-inline-start: 0; top: 2px; box-sizing: border-box; width: 20px; height: 20px; border: 1.5px solid var(--outline); border-radius: 50%; background-color: var(--background); }
.choice > :checked + span::before { border: 6px solid var(--accent); background-color: var(--on-accent); }
.choice > [type=checkbox] + span::before { border-radius: min(5px, var(--round) * 5 / 12); }
.choice > [type=checkbox]:checked + span::before { border-width: 10px; }
.choice > [type=checkbox]:checked + span::after, .met::after { content: ""; position: absolute; inset-inline-start: 7px; top: 5px; width: 4px; height: 9px; border: solid var(--on-accent); border-width: 0 2px 2px 0; transform: rotate(42deg); }

.buttons { --out: -12px; display: flex; flex-wrap: wrap; gap: 12px; }
.buttons:not(:has(> :not(.quiet))) { gap: 0 4px; margin-inline: var(--out); }
.buttons > .far { margin-inline-start: auto; }
.mirror button, :is(.trouble, .offered) button { min-width: 44px; min-height: 44px; padding: 9px 19px; border: 1px solid var(--line); border-radius: calc(var(--round) * 5 / 6); background: none; color: var(--accent); font-weight: 600; cursor: pointer; }
.mirror button:hover { background-color: var(--tint); }
.mirror :is(.buttons, .doubtful) [aria-pressed=true] { border: 2px solid var(--accent); padding: 8px 18px; background-color: var(--tint); }
.mirror .quiet[aria-pressed=true] { padding: 8px 10px; }
.mirror button.primary, :is(.trouble, .offered) button { background-color: var(--accent); border: 0; padding: 10px 20px; color: var(--on-accent); }
:is(.trouble, .offered) button { font: inherit; font-weight: 600; }
.mirror button.primary:hover { text-decoration: underline; }
.mirror button:is(.quiet, .faint) { padding: 10px 12px; border: 0; text-align: var(--start); }
.mirror button.faint { padding-inline: 8px; font: var(--caption); color: var(--muted); }
.mirror .faint[aria-pressed=true] { padding: 8px 6px; color: var(--accent); }
.buttons:has(> :not(.quiet)) > .quiet:first-child { margin-inline-start: var(--out); }
:is(.rung_list, .checklist) + * > .buttons, .buttons:has([aria-pressed=true]) { --out: 0px; }
nav { display: flex; flex-wrap: wrap; margin: 0 -10px !important; }
.chapters::after { content: ""; display: block; height: 1px; background-color: var(--line); }
.mirror nav button { padding: 9px 10px 11px; border: 0; border-radius: min(10px, var(--round)); color: var(--muted); font-weight: 400; background: linear-gradient(var(--tab), var(--tab)) 50% 100% / calc(100% - 20px) 2px no-repeat; }
nav button::after { content: attr(data-words); display: block; height: 0; overflow: hidden; visibility: hidden; font-weight: 600; }
.mirror nav [aria-current] { --tab: var(--accent); color: var(--text); font-weight: 600; }

.progress { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 16px; }
progress { order: 1; margin-top: 8px; appearance: none; width: 100%; height: 4px; border-radius: 2px; overflow: hidden; background-color: var(--line); color: var(--accent); }
progress::-webkit-progress-bar { background-color: var(--line); }
progress::-webkit-progress-value { background-color: var(--accent); border-radius: 2px; }
progress::-moz-progress-bar { background-color: var(--accent); border-radius: 2px; }

table { width: 100%; border-spacing: 0; text-align: var(--start); }
table, tbody { display: block; }
.row { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 16px; position: relative; padding: 12px 0 !important; border-top: 1px solid var(--line) !important; }
.row > :is(th, b), .line span { flex: 1 0 calc(60% - 16px); }
.mirror .row > :is(small, .detail, .remark) { font: var(--caption); color: var(--muted); }
.row > :is(small, .detail) { order: 1; width: 100%; }
.row > .remark { order: 0; width: auto; }
.signed { padding-inline-start: 30px !important; }
.sign { position: absolute; inset-inline-start: 0; top: 16px; }
.none.sign { display: none; }
.sign::before { content: ""; display: block; box-sizing: border-box; width: 16px; height: 16px; border: 2px solid var(--warn); border-radius: 50%; }
.met::before { background-color: var(--accent); border-color: var(--accent); }
.met::after { inset-inline-start: 6px; top: 3.5px; width: 3px; height: 6px; border-width: 0 1.75px 1.75px 0; }
.open.sign::before { border: 1.75px dashed var(--muted); }
.pressable { padding-inline-end: 28px !important; min-height: 44px; }
.pressable > td:last-child { position: absolute; inset: 0; }
.mirror .pressable button { position: absolute; inset: 0; width: 100%; border: 0; border-radius: var(--round); }
.mirror :is(.pressable, .line) button:hover { background: none; box-shadow: 0 0 0 2px var(--tint); }
.pressable button::after, .line::before { content: ""; position: absolute; inset-inline-end: 6px; top: calc(50% - 4px); width: 7px; height: 7px; border: 0 solid var(--outline); border-top-width: 2px; border-inline-end-width: 2px; transform: rotate(calc(45deg * var(--way))); box-sizing: border-box; }
.profile tbody { display: grid; grid-template-columns: fit-content(calc(40% + 20px)) 1fr auto; gap: 12px 0; }
.profile tr { display: grid; grid-column: 1 / 4; grid-template-columns: subgrid; }
.mirror .profile th { font-weight: 400; }
.stage:not(.narrow) .profile th { padding-inline-end: 20px; }
.profile td:last-child { padding-inline-start: 16px; text-align: var(--end); }
.mirror .profile .unknown { font: var(--caption); color: var(--muted); }
.profile :is(th, td:last-child) { align-self: baseline; }
.narrow .profile tbody { grid-template-columns: 1fr auto; }
.narrow .profile td:last-child { padding-inline-start: 12px; }
.narrow .profile .bar { grid-area: 2 / 1 / 3 / 3; padding-top: 5px; }
.narrow .track { margin: 2px 0 3px; }
.track { position: relative; margin-top: 7px; height: 10px; border-radius: 5px; background-color: var(--track); }
.track > * { position: absolute; top: 0; height: 10px; border-radius: 5px; background: color-mix(in srgb, var(--accent) 25%, var(--background)); }
.track::before { content: ""; position: absolute; z-index: 1; inset: 0; background: repeating-linear-gradient(90deg, var(--background) 0 0.5px, transparent 0 calc(var(--level) - 0.5px), var(--background) 0 var(--level)); }
.track > i:last-child { z-index: 2; top: -3px; width: 4px; height: 16px; margin-left: -2px; border-radius: 2px; background-color: var(--accent); }

.callout { padding: 20px var(--inside); border-radius: calc(var(--round) * 4 / 3); background-color: var(--tint); }
.callout > * + * { margin-top: 4px; }
.callout > p.caption { margin-top: 8px; }
.callout > .buttons { margin-top: 16px; }
.notice { padding: 12px 16px; padding-inline-start: 48px; border-radius: var(--round); background-color: var(--tint); --sign: var(--accent); }
.mirror > [data-mood=warn] { background-color: var(--warn-tint); --sign: var(--warn); }
.mirror [data-mood=warn] .eyebrow { color: var(--warn); }
.notice::before { content: ""; position: absolute; inset-inline-start: 17px; top: 15px; width: 18px; height: 18px; box-sizing: border-box; border: 1.75px solid var(--sign); border-radius: 50%; background: linear-gradient(var(--sign), var(--sign)) 50% 3px / 2px 2px no-repeat, linear-gradient(var(--sign), var(--sign)) 50% 7px / 2px 5px no-repeat; }
.notice > .buttons { margin: 4px -12px -4px; }
.notice button { margin: 0 !important; }
.stage:not(.narrow) .notice { display: flex; flex-wrap: wrap; align-items: center; column-gap: 12px; }
.stage:not(.narrow) .notice > p { flex: 1 0 55%; }
.stage:not(.narrow) .notice > .buttons { margin: -4px -12px; margin-inline-start: 12px; }
.advice_list ul { display: grid; grid-template-columns: minmax(46px, max-content) 1fr; column-gap: 20px; }
.advice_list li { display: grid; grid-column: 1 / 3; grid-template-columns: subgrid; align-items: baseline; padding: 12px 0; border-top: 1px solid var(--line); }
.advice_list li > * { grid-column: 2; }
.advice_list .eyebrow { grid-area: 1 / 1; }
.advice_list ul:not(:has(.eyebrow)), .advice_list ul:not(:has(.eyebrow)) li { display: block; }
.mirror .advice_list .more { justify-self: start; margin: -6px 0 -12px; margin-inline-start: -10px; padding: 6px 10px; border: solid transparent; border-width: 6px 0; background-clip: padding-box; font: var(--caption); font-weight: 600; }
.advice_list .more + .caption { margin-top: 16px; }
.mirror .details { margin-top: 4px; font: var(--caption); }
.narrow .advice_list :is(ul, li) { display: block; }

.mirror label.caption { display: block; margin-bottom: 6px; color: var(--text); font: var(--caption); font-weight: 600; }
.mirror .field { display: block; width: 100%; padding: 9px 13px; border: 1px solid var(--edge); border-radius: calc(var(--round) * 5 / 6); background-color: var(--field); color: var(--typed); resize: none; field-sizing: content; min-height: 44px; }
.mirror textarea.field { min-height: 68px; }
.mirror .field:focus { border: 2px solid var(--ring); padding: 8px 12px; }
.offered:not(:empty) { position: sticky; bottom: 0; z-index: 1; padding: 16px; border: 1px solid var(--edge); border-radius: var(--round); background-color: var(--background); }
.offered textarea { display: block; box-sizing: border-box; width: 100%; margin: 8px 0; background-color: var(--field); color: var(--typed); font: var(--caption); }
.line { position: relative; border-top: 1px solid var(--line); }
.line::before { inset-inline: 3px auto; top: 20px; border-color: var(--accent); }
.open > .line::before { transform: rotate(calc(135deg * var(--way))); top: 18px; }
.mirror .line button { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 16px; width: 100%; padding: 12px 0; padding-inline-start: 30px; border: 0; border-radius: var(--round); color: var(--text); text-align: var(--start); background: none; }
.disclosure > p { padding-bottom: 12px; padding-inline-start: 30px; color: var(--muted); }

.paper { display: none; }
@media print {
    .stage { print-color-adjust: exact; }
    .column { display: block; max-width: 720px; min-height: 0 !important; margin: auto; }
    .mirror:empty + .paper { display: block; }
    .mirror:empty { display: none; }
    .actions:not(:has([id^="rests-on/"])), .chapters, :not(.actions) > .buttons, .text_field, .offered { display: none; }
    .callout, .notice, .row, li, .curve, .picture, .profile tr { break-inside: avoid; }
    .heading, .stage_headline { break-after: avoid; }
}
`;

/** Over the canvas: with its part. */
export const over_canvas = `
.canvas .painted { justify-self: center; width: fit-content; max-width: 100%; overflow: clip; break-inside: avoid; touch-action: pan-y pinch-zoom; }
.canvas .advice_list .more + .caption { margin-top: 42px; }
.canvas .advice_list li:has(.more:last-child) { padding-bottom: 38px; }
.canvas .mirror { position: absolute; inset: 0; padding: 0; overflow: clip; letter-spacing: 0; word-spacing: 0; ${light.replace(/#\w+/g, "transparent")} }
.canvas .mirror > *, .canvas .mirror :is(button, .choice) { position: absolute; margin: 0 !important; }
.canvas .mirror :is(.row, .line) { position: static !important; }
.canvas .mirror .notice button { position: static; }
.canvas .mirror button { min-height: 0; min-width: 0; }
.canvas nav button { text-align: left; padding-right: 9px; }
.canvas :is(.curve, .picture) > .caption { position: absolute; bottom: 0; width: 100%; }
.canvas .disclosure > p { position: absolute; bottom: 0; }
.canvas .text_field > label { position: absolute; bottom: 100%; left: 0; right: 0; margin-bottom: 6.25px !important; }
.canvas .text_field > .field { height: 100%; min-height: 0; field-sizing: fixed; }
.canvas .mirror > :not([style]) .field { opacity: 0; }
.canvas .mirror > :not([style]), .canvas .mirror :is(button, .choice):not([style]), .canvas .pressable > td { pointer-events: none; }
.canvas .pressable button[style] { pointer-events: auto; }
`;

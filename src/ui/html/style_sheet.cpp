#include "ui/html/style_sheet.hpp"

#include "core/charts/palette.hpp"
#include "core/export/write_svg.hpp"

namespace ui::html {

namespace {

constexpr const char* screen = R"css(
  --start: left; --end: right; color-scheme: light;
}
:root[dir=rtl] { --start: right; --end: left; }
* { box-sizing: border-box; margin: 0; padding: 0; unicode-bidi: plaintext; }
body {
  max-width: 48rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; background: #fff; color: var(--text);
  font: 1rem/1.5 Inter, system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
  text-align: var(--start); overflow-wrap: anywhere; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
h1, h2, h3, strong, .title, .label { font-weight: 600; line-height: 1.25; }
h2 { margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--outline); font-size: 1.375rem; }
h3 { margin: 1.5rem 0 .25rem; font-size: 1.0625rem; }
h2, h2 span, h1, h3, p, dt, dd, strong, .remark, .choices li, [scope], .detail, .figures td, figcaption { white-space: pre-line; }
ul, ol { list-style: none; }
.caption, .eyebrow, .remark, .when, figcaption, thead th {
  color: var(--muted); font-size: .8125rem; font-weight: 400; line-height: 1.45;
}
h1 { font-size: 1.625rem; line-height: 1.2; }
hgroup:has(h2) { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--outline); }
hgroup h2 { margin: 0 0 .5rem; padding: 0; border: 0; }
.lead { margin: 1rem 0; font-size: 1.125rem; }
.stage { position: relative; padding-inline-start: 4.25rem; }
.stage h2 { font-size: 1.875rem; line-height: 1.2; white-space: normal; }
.numeral { position: absolute; inset-inline-start: 0; top: 0; color: var(--accent); font-size: 4rem; line-height: 1.1; }
figure { margin: 1.5rem 0; }
svg { display: block; direction: ltr; max-width: 100%; height: auto; }
figcaption { margin-top: .5rem; }
.callout {
  margin: .75rem 0; padding: .875rem 1.25rem; background: var(--tint); border: 1px solid var(--accent);
  border-inline-start-width: 4px; border-radius: .75rem;
}
.callout.warn { background: var(--warn-tint); border-color: var(--warn); }
.callout.warn .eyebrow { color: var(--warn); }
.callout .title { margin: .125rem 0 .375rem; font-size: 1.25rem; }
table { width: 100%; margin: .5rem 0 1rem; border-collapse: collapse; }
th, td { padding-block: .375rem; padding-inline-end: .75rem; border-top: 1px solid var(--line); text-align: var(--start); vertical-align: top; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { border-top: 0; }
.rows { table-layout: fixed; font-size: .9375rem; line-height: 1.4; }
.rows th { width: 30%; font-weight: 600; }
.rows .remark { width: 5.5rem; }
.rows .mark { width: 5rem; color: var(--muted); text-align: var(--end); }
.rows .unmet { color: var(--warn); font-weight: 600; }
.amounts { table-layout: auto; }
.amounts .remark { width: auto; color: var(--text); text-align: var(--end); white-space: nowrap; font-variant-numeric: tabular-nums; }
.profile th, .figures th { font-weight: 400; }
.profile svg { margin-top: .25rem; }
.number { text-align: var(--end); white-space: nowrap; font-variant-numeric: tabular-nums; }
.path li, .advice li { padding: .375rem 0; border-top: 1px solid var(--line); }
.path, .advice { margin: .5rem 0 1rem; }
.path li { display: grid; grid-template-columns: 30% 1fr 3.5rem; align-items: baseline; gap: 0 .75rem; }
.path .remark { text-align: var(--end); }
.advice li { display: grid; grid-template-columns: 6rem 1fr; gap: 0 .75rem; }
.advice li:not(:has(.when)) { grid-template-columns: 1fr; }
.advice .when { padding-top: .125rem; }
.details { font-size: .8125rem; line-height: 1.45; }
.choices, dl { margin: .25rem 0 1rem; }
.chosen, dt { font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.narrow { display: none; }
.figures [scope=row] { overflow-wrap: break-word; }
@media screen and (max-width: 37.5rem) {
  body { padding: 1rem; }
  figure > svg, .shape { display: none; }
  .narrow { display: block; }
  .narrow svg { width: 100%; max-width: 26rem; margin: 0 auto; }
  .path li, .advice li { display: block; }
  .path .remark { text-align: var(--start); }
  .rows, .profile, .rows tbody, .profile thead, .profile tbody { display: block; }
  .rows tr, .profile tr {
    display: grid; align-items: baseline; gap: 0 .75rem; padding: .5rem 0; border-top: 1px solid var(--line);
  }
  .rows th, .rows td, .profile th, .profile td { width: auto; padding: 0; border: 0; }
  .rows tr { grid-template-columns: minmax(40%, 1fr) auto auto; }
  .rows td:empty { display: none; }
  .rows .detail { grid-area: 2 / 1 / 3 / -1; }
  .rows .remark, .rows .mark { width: auto; text-align: var(--end); }
  .rows .remark:last-child { grid-column: 2 / -1; }
  .amounts .remark { white-space: normal; }
  .rows .mark { grid-column: 3; white-space: nowrap; }
  .profile tr { grid-template-columns: 1fr 2.5rem 3.5rem; }
  .profile thead tr { border: 0; }
  .profile :is(th, td):nth-child(2) { grid-area: 2 / 1 / 3 / -1; }
  .profile svg { width: 100%; }
  .figures { overflow-wrap: break-word; font-size: .9375rem; line-height: 1.4; }
  .figures :is(th, td) { padding-inline-end: .5rem; }
  .figures thead .number { white-space: normal; }
}
@page {
  margin: 14mm 18mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); color: )css";

/// Without captions, which a heading says again: a page would break between one and the rows of its table.
constexpr const char* paper = R"css(; font: 8.5pt Inter, sans-serif; }
}
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .caption, .eyebrow, .remark, .when, figcaption, thead th { font-size: .875rem; }
  h2, hgroup:has(h2) { margin-top: 1.75rem; }
  .page { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  figure { margin: .5rem 0; }
  figure svg { width: 80%; margin: 0 auto; }
  h3 { margin-top: .75rem; }
  .lead { margin: .5rem 0; }
  .rows { font-size: .9375rem; line-height: 1.35; }
  th, td, .path li { padding-top: .2rem; padding-bottom: .2rem; }
  .advice li { grid-template-columns: 5.25rem 1fr 35%; align-items: baseline; padding: .125rem 0; }
  .advice li:not(:has(.when)) { grid-template-columns: 1fr 50%; }
  .advice p { font-size: .9375rem; line-height: 1.35; }
  .advice .when, .advice .caption { font-size: .875rem; }
  .advice div { display: contents; }
  .advice .caption:has(+ .details) { grid-row: span 2; }
  .advice .details + .caption { grid-column: -2; }
  .advice:not(.page ~ .advice) .details + .caption { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; }
  h1, h2, h3, hgroup, thead, .label, h2 + p, h3 + p, hgroup + p, p:has(+ :is(table, .advice)) { break-after: avoid; }
  caption { display: none; }
  .figures [scope=row] { min-width: 8.5rem; }
  .eyebrow { break-after: avoid; }
  hgroup, figure, .callout, .short, .profile, .figures, tr, li, dl { break-inside: avoid; }
  tr:first-child:not(:last-child), li:first-child:not(:last-child), tr:nth-last-child(2), li:nth-last-child(2) { break-after: avoid; }
  p { orphans: 2; widows: 2; }
}
)css";

std::string set_token(const char* name, unsigned colour) {
    return std::string("--") + name + ": " + core::css_colour(colour) + ";";
}

} // namespace

std::string write_style_sheet() {
    const core::Palette& colours = core::light_palette;
    return "\n:root {\n  " + set_token("text", colours.text) + " " + set_token("muted", colours.muted) + " " +
           set_token("line", colours.line) + " " + set_token("outline", colours.outline) + " " +
           set_token("accent", colours.accent) + " " + set_token("tint", colours.tint) + "\n  " +
           set_token("warn", colours.warn) + " " + set_token("warn-tint", colours.warn_tint) + screen +
           core::css_colour(colours.muted) + paper;
}

} // namespace ui::html

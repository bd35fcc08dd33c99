/** The review page's style sheet. Its hash stands in the page's Content-Security-Policy: no other style applies. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f6f7f9; --card: #ffffff; --ink: #1c2330; --soft: #59626f; --line: #dde1e7;
  --user: #e2edfb; --user-line: #c6dbf5; --accent: #0f5ea8; --mark: #ffe9a8; --mark-ink: #4a3600; --mark-line: #d9ad2b;
  --code: #f0f2f5; --warn: #a3341f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --card: #1d2128; --ink: #e6e9ee; --soft: #a3acb9; --line: #333a45;
    --user: #1e3147; --user-line: #2c4868; --accent: #7fb8f2; --mark: #4c3d0f; --mark-ink: #ffe08a; --mark-line: #937722;
    --code: #262b34; --warn: #ff9a86;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
.page { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem 4rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 9; }
header { padding: 2.5rem 0 1.5rem; }
header .over { margin: 0; color: var(--soft); font-size: .875rem; letter-spacing: .02em; }
h1 { margin: .1rem 0 .75rem; font-size: 1.75rem; line-height: 1.25; font-weight: 650; }
header .consent { margin: 0 0 1rem; max-width: 46rem; }
.digest { display: inline-flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .5rem .85rem; font-size: .875rem; color: var(--soft); }
code, pre { font-family: ui-monospace, "Cascadia Code", "SF Mono", Consolas, monospace; font-size: .875em; }
.digest code, .id, .ids code { user-select: all; color: var(--ink); }
header .closed { margin: 1rem 0 0; max-width: 46rem; font-size: .875rem; }
h2 { font-size: 1.125rem; margin: 0 0 1rem; font-weight: 650; }
.summary h3 { font-size: .8125rem; font-weight: 400; color: var(--soft); margin: 0 0 .5rem; }
.kinds { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .6rem 2rem; font-size: .9rem; }
.kinds .note { display: block; }
.summary, .rounds { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; margin-bottom: 1.5rem; }
.tiles, .apps, .rounds ol { list-style: none; margin: 0; padding: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 1.25rem 2rem; margin-bottom: 1.25rem; }
.tiles > li { display: flex; flex-direction: column; }
.tiles .wide { grid-column: span 2; }
.tiles .name, dt, .note { color: var(--soft); font-size: .8125rem; }
.tiles .value { font-size: 1.75rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
.tiles .value.small { font-size: 1rem; line-height: 1.55; margin-top: .2rem; }
.tiles .to { display: block; font-weight: 400; color: var(--soft); }
dd ul.apps { display: flex; flex-wrap: wrap; gap: .4rem; }
.apps li, .app { border: 1px solid var(--line); border-radius: 99px; padding: .05rem .7rem; font-size: .8125rem; background: var(--paper); }
dl.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .6rem 1.5rem; margin: 0 0 1.25rem; }
.facts dt { padding-top: .15rem; }
.facts dd { margin: 0; }
.facts dd ul:not(.apps) { margin: 0; padding-left: 1.1rem; }
.typed { white-space: pre-wrap; }
.table { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { text-align: left; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: normal; }
th { font-weight: 600; }
td > p, th > p { margin: 0 !important; }
.text dl.facts { display: flex; flex-wrap: wrap; gap: .4rem 2.5rem; margin: .65rem 0; }
.kinds :target { background: var(--mark); color: var(--mark-ink); }
.rounds ol { columns: 2 20rem; column-gap: 2.5rem; }
.rounds li { break-inside: avoid; }
.rounds a { display: flex; gap: .75rem; align-items: baseline; padding: .3rem .25rem; text-decoration: none; color: inherit; border-radius: 6px; }
.rounds a:hover { background: var(--paper); }
.rounds .nr { color: var(--soft); min-width: 1.4rem; text-align: right; font-variant-numeric: tabular-nums; }
.rounds .when { color: var(--soft); font-size: .8125rem; margin-left: auto; white-space: nowrap; }
.round { content-visibility: auto; contain-intrinsic-size: auto 32rem; padding: 1.75rem .25rem 1.5rem; border-top: 1px solid var(--line); scroll-margin-top: .5rem; }
.round > .head { display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: baseline; margin-bottom: 1.1rem; font-size: .875rem; color: var(--soft); }
.round h3 { margin: 0; font-size: 1rem; font-weight: 650; color: var(--ink); }
.round .id { background: var(--code); border-radius: 5px; padding: .05rem .45rem; cursor: copy; }
.round .count { margin-left: auto; }
.remark { border-left: 3px solid var(--accent); margin: 0 0 1.1rem; padding: .15rem 0 .15rem .9rem; }
.remark .who { margin: 0; }
.message { max-width: 46rem; margin: 0 0 1.1rem; position: relative; }
.message.prompt { margin-left: auto; width: fit-content; min-width: 14rem; max-width: 40rem; }
.who { margin: 0 0 .3rem; font-size: .8125rem; font-weight: 600; }
.who time { font-weight: 400; color: var(--soft); margin-left: .4rem; }
.prompt > .who { text-align: right; }
.text { background: var(--card); border: 1px solid var(--line); border-radius: 4px 14px 14px 14px; padding: .8rem 1.1rem; unicode-bidi: isolate; }
.prompt > .text { background: var(--user); border-color: var(--user-line); border-radius: 14px 4px 14px 14px; }
.text > :first-child { margin-top: 0; }
.text > :last-child { margin-bottom: 0; }
.text p, .text ul, .text ol, .text blockquote, .text pre, .text .table { margin: .65rem 0; }
.text ul, .text ol { padding-left: 1.5rem; }
.text li { margin: .2rem 0; }
.text .heading { font-weight: 650; margin-top: 1rem; }
.text blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: .9rem; color: var(--soft); }
.text blockquote p { margin: .35rem 0; }
.text hr { border: 0; border-top: 1px solid var(--line); }
pre { background: var(--code); border-radius: 8px; padding: .7rem .9rem; overflow: auto; max-height: 32rem; white-space: pre-wrap; }
:not(pre) > code { background: var(--code); border-radius: 4px; padding: .08em .3em; }
.link { text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: .15em; }
sup.cite { font-size: .6875rem; line-height: 1; color: var(--accent); margin-left: .15em; }
sup.cite + sup.cite { margin-left: .3em; }
.actions span { display: inline-block; border: 1px solid var(--line); border-radius: 6px; padding: .2rem .75rem; font-size: .875rem; color: var(--soft); }
.none, .image { color: var(--soft); font-style: italic; }
.unanswered { color: var(--warn); margin: 0 0 1.1rem; }
mark { position: relative; background: var(--mark); color: var(--mark-ink); border-bottom: 1px solid var(--mark-line); border-radius: 4px; padding: 0 .2em; white-space: nowrap; cursor: help; font-style: normal; }
mark:hover::after, mark:focus::after { content: attr(data-tip); position: absolute; left: 0; bottom: calc(100% + .3rem); z-index: 5; width: max-content; max-width: 17rem; white-space: normal; background: var(--ink); color: var(--paper); font: 500 .8125rem/1.4 system-ui, sans-serif; padding: .3rem .6rem; border-radius: 6px; pointer-events: none; }
.prompt mark:hover::after, .prompt mark:focus::after { left: auto; right: 0; }
.ctl { border: 1px dashed var(--warn); border-radius: 3px; color: var(--warn); font: .6875rem/1.2 ui-monospace, monospace; padding: 0 .2em; margin: 0 .1em; unicode-bidi: isolate; }
details { margin-top: .45rem; font-size: .8125rem; color: var(--soft); }
.prompt details { text-align: right; }
.prompt details > :not(summary) { text-align: left; }
summary { cursor: pointer; display: inline-block; padding: .1rem .2rem; }
summary::before { content: "▸ "; }
details[open] > summary::before { content: "▾ "; }
summary::-webkit-details-marker { display: none; }
details .noun { margin: .7rem 0 .2rem; font-weight: 600; }
details .ids { margin: .3rem 0 0; }
details ol { margin: 0; padding-left: 1.4rem; }
details li > span { display: block; }
details li > span:first-child { color: var(--ink); }
footer { border-top: 1px solid var(--line); padding-top: 1.25rem; color: var(--soft); font-size: .875rem; }
footer pre { white-space: pre; }
@media (max-width: 36rem) {
  dl.facts { grid-template-columns: 1fr; gap: .1rem; }
  .facts dd { margin-bottom: .6rem; }
  .round .count { margin-left: 0; }
  .tiles .wide { grid-column: auto; }
  .text mark { position: static; }
  .message .text mark::after { left: 0; right: 0; bottom: auto; margin: 1.6em auto 0; width: fit-content; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --user: #f1f5fa; --user-line: #bbb; --accent: #000; --mark: #fff3c9; --mark-ink: #000; --mark-line: #997a1c; --code: #f4f4f4; --warn: #900; color-scheme: light; }
  body { font-size: 10.5pt; }
  .page { max-width: none; padding: 0; }
  .rounds, .skip { display: none; }
  .round { content-visibility: visible; }
  .text, .round > .head, tr { break-inside: avoid-page; }
  pre { max-height: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;

/** The report's one stylesheet. Logical properties only, so that the Arabic page mirrors by itself. */
export const css = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --line: #d9d5cb; --quiet: #67625a; --mark: #8a2b1d; --warm: #8a5a00; --calm: #2b5d74; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8df; --paper: #191815; --line: #3b3832; --quiet: #aaa499; --mark: #f09a8b; --warm: #e5b660; --calm: #8fc3da; } }
@font-face { font-family: naskh; src: local("Noto Naskh Arabic"), local("NotoNaskhArabic-Regular"), local("Amiri"), local("Geeza Pro"), local("Traditional Arabic"); unicode-range: U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFC; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem); max-width: 78rem; color: var(--ink); background: var(--paper); font: 1rem/1.6 naskh, Georgia, "Times New Roman", serif; }
h1 { font-size: 1.8rem; margin-block: 0 .5rem; } h2 { font-size: 1.35rem; margin-block: 2.5rem .75rem; border-block-end: 1px solid var(--line); } h3 { font-size: 1.1rem; margin-block: 1.5rem .4rem; }
h3 small { color: var(--quiet); font-weight: normal; margin-inline-start: .75rem; } summary h3 { display: inline; } summary { cursor: pointer; margin-block: 1rem .5rem; }
nav ul, ul.figures { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; list-style: none; } ul.figures li { font-size: 1.1rem; }
a { color: var(--calm); } a:focus-visible, summary:focus-visible { outline: 2px solid var(--calm); outline-offset: 2px; }
table { inline-size: 100%; border-collapse: collapse; margin-block: .5rem 1rem; } th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-block-end: 1px solid var(--line); overflow-wrap: break-word; }
thead th { color: var(--quiet); font-weight: normal; font-size: .9rem; } tbody th { font-weight: normal; } .n { font-variant-numeric: tabular-nums; white-space: nowrap; } td ul { margin: 0; padding-inline-start: 1rem; }
table.forms { table-layout: fixed; } table.forms th:nth-child(1) { inline-size: 32%; } table.forms th:nth-child(2) { inline-size: 8.5rem; } table.forms th:nth-child(3) { inline-size: 5rem; }
ul.places { padding: 0; list-style: none; color: var(--quiet); font-size: .85rem; } ul.places li { margin-block-end: .15rem; }
ul.evidence { padding: 0; list-style: none; color: var(--quiet); font-size: .85rem; } ul.evidence li { display: inline-block; margin-inline-end: .6rem; }
table.numbers { table-layout: fixed; } table.numbers th:nth-child(1) { inline-size: 3.5rem; } table.numbers th:nth-child(4) { inline-size: 6.5rem; } table.numbers th:nth-child(5) { inline-size: 22%; }
.path, code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .82rem; } code { white-space: nowrap; } .note { color: var(--quiet); margin-block: 0 .4rem; } .dot { color: var(--quiet); }
tr.unlisted td:first-child { color: var(--warm); font-weight: bold; } tr.deprecated td:first-child, .level.error { color: var(--mark); font-weight: bold; } .level.warning { color: var(--warm); font-weight: bold; } .levelcode { white-space: nowrap; } .note { color: var(--calm); } .moved { color: var(--warm); }
tr.doubtful td:first-child { border-inline-start: 4px double var(--mark); } tr.likely td:first-child { border-inline-start: 4px dotted var(--warm); } tr.sure td:first-child { border-inline-start: 4px solid var(--calm); } tr.alone { color: var(--quiet); }
@page { margin: 15mm; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; } body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } tr, h3 { break-inside: avoid; } h3 { break-after: avoid; } thead { display: table-header-group; } }
`

import type {BitextRow, Bitext, LinkStatus} from '../model.ts'
import {escapePoints} from '../xml/code-points.ts'
import {escapeXml} from '../xml/xml-escape.ts'
import type {Writer, Written} from './writer.ts'
import {shownConfidence} from './bitext-columns.ts'
import {ofBitext} from './of-content.ts'
import {inPieces} from './pieces.ts'

/** XLIFF 1.2 (OASIS 2008): one `trans-unit` a row, Arabic to English. */
export const xliffWriter: Writer = {write: (content) => ofBitext(content, writeXliff1)}

/** XLIFF 2.0 (OASIS 2014): one `unit` a row, Arabic to English. */
export const xliff2Writer: Writer = {write: (content) => ofBitext(content, writeXliff2)}

/** Rows that still make one string. */
const most = 10_000

interface Layout {
  readonly head: string
  readonly tail: string
  /** @param id unique in the file */
  unit(row: BitextRow, id: string): string
}

/** Whole, or piece by piece where it may be large. */
function written(bitext: Bitext, layout: Layout): Written {
  const parts = partsOf(bitext, layout)
  return bitext.rows.length > most ? inPieces(parts) : [...parts].join('')
}

function* partsOf({rows}: Bitext, {head, unit, tail}: Layout): Generator<string> {
  yield head
  const nameOf = uniqueNames()
  for (const [at, row] of rows.entries()) yield unit(row, nameOf(row.id || String(at + 1)))
  yield tail
}

/** A name as it is, with a number where another row has it. */
function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (name) => {
    let free = name
    let number = counts.get(name) ?? 1
    while (taken.has(free)) free = `${name}-${++number}`
    counts.set(name, number)
    taken.add(free)
    return free
  }
}

/** Line ends and TABs of an attribute would be read as blanks. */
function attribute(value: string): string {
  return escapeXml(value).replace(/[\n\t]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** XLIFF 1.2. A row with one side keeps it: one without Arabic has an empty source, one without English no target. */
export function writeXliff1(bitext: Bitext): Written {
  return written(bitext, {
    head: `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="${attribute(bitext.name)}" source-language="ar" target-language="en" datatype="plaintext">
    <body>
`,
    unit: unit1,
    tail: `    </body>
  </file>
</xliff>
`,
  })
}

function unit1(row: BitextRow, id: string): string {
  const state = row.state !== undefined && states1.has(row.state) ? row.state : stateOf1(row.status)
  const approved = row.status === 'confirmed' && !isToReview(row.state) ? ' approved="yes"' : ''
  const target = row.en === '' ? '' : `        <target state="${state}">${escapeXml(row.en)}</target>\n`
  const notes = notesOf(row).map(({kind, text}) => `        <note from="${kind}">${escapeXml(text)}</note>\n`)
  return `      <trans-unit id="${attribute(id)}"${approved} xml:space="preserve">
        <source>${escapeXml(row.ar)}</source>
${target}${notes.join('')}      </trans-unit>
`
}

/** States of XLIFF 1.2 (section 3.2, values of `state`). */
const states1: ReadonlySet<string> = new Set([
  'final',
  'needs-adaptation',
  'needs-l10n',
  'needs-review-adaptation',
  'needs-review-l10n',
  'needs-review-translation',
  'needs-translation',
  'new',
  'signed-off',
  'translated',
])

function stateOf1(status: LinkStatus | null): string {
  if (status === 'confirmed') return 'final'
  return status === 'edited' ? 'translated' : 'needs-review-translation'
}

/** XLIFF 2.0. A row with one side keeps it, as in 1.2. Ids of rows are names of units, whose ids may hold few characters. */
export function writeXliff2(bitext: Bitext): Written {
  let number = 0
  return written(bitext, {
    head: `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar" trgLang="en">
  <file id="f1" original="${attribute(bitext.name)}" xml:space="preserve">
`,
    unit: (row) => unit2(row, ++number),
    tail: bitext.rows.length === 0 ? `    <group id="g1"/>\n  </file>\n</xliff>\n` : '  </file>\n</xliff>\n',
  })
}

const states2: ReadonlySet<string> = new Set(['initial', 'translated', 'reviewed', 'final'])

function unit2(row: BitextRow, number: number): string {
  const notes = notesOf(row).map(({kind, text}) => `        <note category="${kind}">${escapeXml(text)}</note>\n`)
  const said = notes.length === 0 ? '' : `      <notes>\n${notes.join('')}      </notes>\n`
  // Only what is translated may say so (2.1, section 4.2.2.6).
  const state = row.en === '' ? 'initial' : stateOf2(row)
  const target = row.en === '' ? '' : `        <target>${escapePoints(row.en)}</target>\n`
  return `    <unit id="u${number}"${row.id === '' ? '' : ` name="${attribute(row.id)}"`}>
${said}      <segment state="${state}">
        <source>${escapePoints(row.ar)}</source>
${target}      </segment>
    </unit>
`
}

function stateOf2({state, status}: BitextRow): string {
  if (state !== undefined && states2.has(state)) return state
  return status === 'confirmed' && !isToReview(state) ? 'final' : 'translated'
}

/** A person may have confirmed which texts belong together, and want their wording looked at again. */
function isToReview(state: string | undefined): boolean {
  return state === 'needs-review-translation'
}

/** What is said of a row, each under its name. */
function notesOf({note, findings, evidence, confidence, isMoved}: BitextRow): {kind: string; text: string}[] {
  return [
    {kind: 'note', text: note ?? ''},
    {kind: 'findings', text: findings},
    {kind: 'evidence', text: evidence},
    {
      kind: 'confidence',
      text: confidence === null ? '' : shownConfidence(confidence).toFixed(3),
    },
    {kind: 'moved', text: isMoved ? 'moved' : ''},
  ].filter(({text}) => text !== '')
}

import {InputError} from '../errors.ts'
import type {Bitext, BitextRow} from '../model.ts'
import {writePo} from '../read/po/po-strings.ts'
import type {Writer, Written} from './writer.ts'
import {rowsOf} from './of-content.ts'
import {inPieces} from './pieces.ts'
import {arabicForms, pluralGroup} from './plural-rows.ts'

export const poWriter: Writer = {
  write(content, {path}) {
    const bitext = rowsOf(content)
    if (bitext?.rows.some(({ar, en}) => ar.includes('\0') || en.includes('\0')) === true) {
      throw new InputError('text-unwritable', {path, args: {format: 'PO', detail: 'character-zero'}})
    }
    return bitext === null ? null : writeCatalogue(bitext)
  },
  remarks(content, {path}) {
    const left = (rowsOf(content)?.rows ?? []).filter(({en, ar}) => isEmpty(en) && !isEmpty(ar)).length
    return left === 0 ? [] : [{code: 'po-rows-left', path, args: {rows: left}}]
  },
}

/** Links less sure than this are fuzzy until a person confirms them. */
const doubtful = 0.5
/** Rows that still make one string. */
const most = 10_000

// No date and no names, so that the same input gives the same bytes; msgfmt asks for the fields.
const header = `msgid ""
msgstr ""
"Project-Id-Version: \\n"
"PO-Revision-Date: \\n"
"Last-Translator: \\n"
"Language-Team: \\n"
"Language: ar\\n"
"X-Source-Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=${arabicForms.length}; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"
`

function writeCatalogue(bitext: Bitext): Written {
  const parts = catalogueParts(bitext.rows)
  return bitext.rows.length > most ? inPieces(parts) : [...parts].join('')
}

/** What is written as one message. */
interface Entry {
  readonly rows: readonly BitextRow[]
  readonly id: string
  readonly plural: string | null
}

/**
 * A catalogue of English messages and their Arabic. Rows without English are left out; where an English text has several
 * renderings, the id of the row is the context that tells them apart.
 */
function* catalogueParts(rows: readonly BitextRow[]): Iterable<string> {
  yield header
  const taken = new Map<string, string>()
  for (let at = 0; at < rows.length;) {
    const group = pluralGroup(rows, at)
    const own = group ?? [rows[at]]
    at += own.length
    // Of the six Arabic forms the second is the one for one thing.
    const id = group === null ? own[0].en : group[1].en
    if (isEmpty(id)) continue
    const context = freeContext(taken, {rows: own, id})
    if (context !== undefined) yield writeEntry({rows: own, id, plural: group === null ? null : own[0].en}, context)
  }
}

function isEmpty(text: string): boolean {
  return text.trim() === ''
}

/** The context under which a message is not there yet; undefined where the same message stands already. */
function freeContext(taken: Map<string, string>, {rows, id}: Pick<Entry, 'rows' | 'id'>): string | null | undefined {
  const target = JSON.stringify(rows.map(({ar}) => ar))
  const rowId = rows.length > 1 ? rows[0].id.slice(0, -'[0]'.length) : rows[0].id
  const ending = `|${writePo(id)}`
  const given = rowId.endsWith(ending) ? rowId.slice(0, -ending.length).replaceAll(/\\(["\\])/gu, '$1') : null
  let context = given
  for (let round = 1; ; round++) {
    const key = JSON.stringify([context, id])
    const before = taken.get(key)
    if (before === undefined) {
      taken.set(key, target)
      return context
    }
    if (before === target) return undefined
    context = round === 1 ? rowId : `${rowId}#${round}`
  }
}

function writeEntry({rows, id, plural}: Entry, context: string | null): string {
  const [first] = rows
  const strings = rows.map(({ar}, form) => keyword(plural === null ? 'msgstr' : `msgstr[${form}]`, fitEnds(ar, id)))
  return [
    '\n',
    ...commentLines('#', first.note ?? ''),
    ...commentLines('#.', first.findings),
    rows.some(isFuzzy) ? '#, fuzzy\n' : '',
    context === null ? '' : keyword('msgctxt', context),
    keyword('msgid', id),
    plural === null ? '' : keyword('msgid_plural', fitEnds(plural, id)),
    ...strings,
  ].join('')
}

function isFuzzy({state, status, confidence, ar}: BitextRow): boolean {
  if (isEmpty(ar)) return false
  const isChecked = status === 'confirmed' || status === 'edited'
  const isToReview = state === 'fuzzy' || state === 'needs-review-translation'
  return isToReview || (!isChecked && confidence !== null && confidence < doubtful)
}

function commentLines(mark: string, comment: string): string[] {
  if (comment.trim() === '') return []
  return comment.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u).map((line) => `${mark} ${line}`.trimEnd() + '\n')
}

/** Line ends at both ends as in the source: `msgfmt -c` asks for that. */
function fitEnds(text: string, like: string): string {
  if (isEmpty(text)) return ''
  const start = like.startsWith('\n') ? '\n' : ''
  const end = like.endsWith('\n') ? '\n' : ''
  let [from, to] = [0, text.length]
  while (text[from] === '\n') from++
  while (to > from && text[to - 1] === '\n') to--
  const isFitting = text.startsWith('\n') === (start !== '') && text.endsWith('\n') === (end !== '')
  return isFitting ? text : `${start}${text.slice(from, to)}${end}`
}

/** A keyword with its text, a line of the file for each line of the text. */
function keyword(word: string, text: string): string {
  const lines = text.split(/(?<=\n)/u)
  if (lines.length < 2) return `${word} "${writePo(text)}"\n`
  return `${word} ""\n${lines.map((line) => `"${writePo(line)}"\n`).join('')}`
}

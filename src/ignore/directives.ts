import type {Block, Document, Span} from '../model.ts'
import {lastAtMost} from '../text/last-at-most.ts'

/** A place in a file at which somebody says that a rule is not to be reported there. */
export interface Directive {
  readonly document: string
  /** Offset in the document's text of the comment, or of the row whose note it is. */
  readonly at: number
  /** What stands in the comment, e.g. `muqabala-ignore`. */
  readonly word: string
  /** null: every rule. */
  readonly rule: string | null
  /** Where it holds; offsets in the document's text, ends included. */
  readonly scopes: readonly Span[]
}

/** A note of a row in a bilingual file, and where the texts of the row stand. */
export interface RowNote {
  readonly note: string
  readonly spans: readonly Span[]
}

/**
 * What the comments of a text say: `muqabala-ignore` of the block in which it stands, or of the next; `muqabala-disable` up to
 * `muqabala-enable` or the end; `muqabala-ignore-file` of the whole text. Behind it stand rules, all where there are none,
 * and behind `--` a reason.
 */
export function directivesOf({name, text, blocks, comments = []}: Document): Directive[] {
  const all: Directive[] = []
  const open = new Map<string | null, {at: number; word: string}>()
  /** @param end the first place where they hold no more */
  const closeAll = (rules: readonly (string | null)[], end: number): void => {
    for (const rule of rules) {
      const from = open.get(rule)
      open.delete(rule)
      if (from === undefined) continue
      const scopes = end > from.at ? [{start: from.at, end: end - 1}] : []
      all.push({document: name, ...from, rule, scopes})
    }
  }
  for (const {at, text: said} of comments) {
    const read = readDirective(said)
    if (read === null) continue
    const {word, rules} = read
    for (const rule of rules) {
      if (word === 'muqabala-disable' && !open.has(rule)) open.set(rule, {at, word})
      else if (word === 'muqabala-enable') closeAll(rule === null ? [...open.keys()] : [rule], at)
      else if (word !== 'muqabala-disable') {
        const scope = word === 'muqabala-ignore' ? blockFor(blocks, at) : {start: 0, end: text.length}
        all.push({document: name, at, word, rule, scopes: scope === null ? [] : [scope]})
      }
    }
  }
  closeAll([...open.keys()], text.length + 1)
  return all.toSorted((a, b) => a.at - b.at)
}

/** The same of the notes of rows, which hold for their rows. */
export function rowDirectives(document: string, notes: readonly RowNote[]): Directive[] {
  return notes.flatMap(({note, spans}) =>
    note.split(/[\r\n]/u).flatMap((line) => {
      const from = line.indexOf('muqabala-ignore')
      const read = from === -1 || spans.length === 0 ? null : readDirective(line.slice(from))
      if (read?.word !== 'muqabala-ignore') return []
      return read.rules.map((rule) => ({document, at: spans[0].start, word: read.word, rule, scopes: spans}))
    }),
  )
}

const form = /^muqabala-(?:ignore-file|ignore|disable|enable)(?=\s|$)/u

/** null for a comment that says something else. */
function readDirective(said: string): {word: string; rules: readonly (string | null)[]} | null {
  const [word] = form.exec(said) ?? []
  if (word === undefined) return null
  const [list] = said.slice(word.length).split(/\s--/u, 1)
  const rules = list.split(/[\s,\u060C]+/u).filter((rule) => rule !== '')
  return {word, rules: rules.length === 0 ? [null] : [...new Set(rules)]}
}

/** The block in which a place is, else the next. */
function blockFor(blocks: readonly Block[], at: number): Span | null {
  const before = lastAtMost(blocks.length, (index) => blocks[index].start, at)
  const block = before >= 0 && at < blocks[before].end ? blocks[before] : blocks[before + 1]
  return block === undefined ? null : {start: block.start, end: block.end}
}

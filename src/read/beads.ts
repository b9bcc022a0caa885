import {InputError} from '../errors.ts'
import type {Lang} from '../model.ts'
import type {BeadFormat, BeadLine, Beads} from './links/bead.ts'
import {readLadder} from './links/ladder.ts'
import type {TextFormat} from './opened-file.ts'
import {readVecalignList} from './links/vecalign-list.ts'

export type {BeadFormat, Beads} from './links/bead.ts'

export const ladderFormat: TextFormat = beadsAs('ladder')
export const vecalignFormat: TextFormat = beadsAs('vecalign')

function beadsAs(format: BeadFormat): TextFormat {
  return {
    read: (text, {name}) => ({content: {kind: 'beads', beads: readBeads(text, {name, format})}, document: null}),
  }
}

/** How to read a bead list. */
export interface BeadContext {
  /** Path as the user gave it, for messages. */
  readonly name: string
  /** Decided by the first line when left out or null. */
  readonly format?: BeadFormat | null
  /** Language of the first column; Arabic when left out. */
  readonly source?: Lang
}

/**
 * The list of beads that another aligner wrote: which segments belong together, by number. The texts are elsewhere.
 *
 * @throws InputError `format-unknown` when it is neither format; `beads-line`, `beads-number`, `beads-descending` or
 * `beads-segment-twice` with the line
 * @example readBeads('0\t0\t0.5\n2\t1\t0\n', {name: 'a.ladder'}).beads // [{ar: [0, 1], en: [0], score: 0.5, line: 1}]
 */
export function readBeads(text: string, {name, format, source = 'ar'}: BeadContext): Beads {
  const found = format ?? beadFormatOf(text)
  if (found === null)
    throw new InputError('format-unknown', {path: name, args: {known: 'ladder, vecalign', format: ''}})
  const from = {path: name, langs: source === 'ar' ? (['ar', 'en'] as const) : (['en', 'ar'] as const)}
  const lines = linesWithText(text)
  return found === 'ladder' ? readLadder(lines, from) : readVecalignList(lines, from)
}

/** The bead format that a text's first line looks like; null for neither. */
export function beadFormatOf(text: string): BeadFormat | null {
  const first = /\S[^\r\n]*/u.exec(text)?.[0] ?? ''
  if (/^\[[^[\]]*\]\s*:\s*\[/u.test(first)) return 'vecalign'
  return /^-?\d+\t/u.test(first) ? 'ladder' : null
}

function linesWithText(text: string): BeadLine[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line, at) => ({text: line.trim(), line: at + 1}))
    .filter((line) => line.text !== '')
}

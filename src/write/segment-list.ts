import type {Segment} from '../model.ts'
import {countScripts} from '../text/characters.ts'
import {guardCell} from '../text/formula-guard.ts'
import {flowText} from './flow-text.ts'

/** Which languages a segment is in by its letters; `mixed` where a fourth of them or more are of the other script. */
type SegmentLanguage = 'ar' | 'en' | 'mixed' | 'none'

const mixedShare = 0.25

const columns = ['document', 'index', 'start', 'end', 'lang', 'kind', 'score', 'text']

/** The first line above {@link segmentRow}, with the byte-order mark by which Excel knows UTF-8. */
export const segmentHeader: string = `\uFEFF${columns.join('\t')}\n`

/** A segment as a line of text. */
export function segmentLine({text, opaque}: Segment): string {
  return `${flowText(text, opaque)}\n`
}

/**
 * A segment as a line of JSON: its place in UTF-16 units, what it is and how sure that is, its languages with the letters
 * of each, and the text as it stands.
 */
export function segmentJson({index, start, end, kind, kindScore, text}: Segment, document: string): string {
  const letters = countScripts(text)
  const lang = languageOf(letters)
  return `${JSON.stringify({document, index, start, end, lang, letters, kind, score: round(kindScore), text})}\n`
}

/** The same as a line of tab-separated values, on one line and guarded against formulas. */
export function segmentRow(segment: Segment, document: string): string {
  const {index, start, end, kind, kindScore, text, opaque} = segment
  const lang = languageOf(countScripts(text))
  const cells = [document, index, start, end, lang, kind, round(kindScore), flowText(text, opaque)]
  return `${cells.map((cell) => guardCell(String(cell).replace(/[\t\r\n]/gu, ' '))).join('\t')}\n`
}

function languageOf({ar, en}: {ar: number; en: number}): SegmentLanguage {
  if (ar + en === 0) return 'none'
  if (Math.min(ar, en) >= mixedShare * (ar + en)) return 'mixed'
  return ar > en ? 'ar' : 'en'
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}

import type {Lang} from '../model.ts'
import {judge, NEIGHBOURS} from './judge.ts'
import type {FoundKind, Line} from './kinds.ts'
import {readFacts} from './line-facts.ts'

/** A text, or as much of it as is at hand. */
export interface LineSource {
  readonly text: string
  readonly lang: Lang
  /** Whether `lines[0]` is the first line of the text. */
  readonly isStart: boolean
  /** Whether the last of `lines` is the last line of the text. */
  readonly isEnd: boolean
}

/**
 * The kind of `lines[at]`, by its words, its shape, and at most `NEIGHBOURS` lines to either side; so that a stream need
 * keep only these. The words of both languages count whatever language the text is in.
 *
 * @example kindAt({text: 'المصدر: وكالات', lang: 'ar', isStart: false, isEnd: true}, lines, 0).kind // 'source'
 */
export function kindAt(source: LineSource, lines: readonly Line[], at: number): FoundKind {
  const from = Math.max(0, at - NEIGHBOURS)
  const to = Math.min(lines.length, at + NEIGHBOURS + 1)
  const isStart = source.isStart && from === 0
  const near = lines.slice(from, to)
  const facts = near.map((line, index) => readFacts(source.text, line, isStart && index === 0))
  return judge({lines: near, facts, isStart, isEnd: source.isEnd && to === lines.length}, at - from)
}

/**
 * The kinds of all lines of a text; the same as `kindAt` gives for each.
 *
 * @example kindsOf({text: 'Rain in May\nIt rained for a week and the river rose.', lang: 'en'}, lines)[0].kind // 'heading'
 */
export function kindsOf(source: {text: string; lang: Lang}, lines: readonly Line[]): FoundKind[] {
  const facts = lines.map((line, index) => readFacts(source.text, line, index === 0))
  const around = {lines, facts, isStart: true, isEnd: true}
  return lines.map((_, at) => judge(around, at))
}

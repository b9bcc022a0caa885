import type {Lang} from '../model.ts'
import {judge} from './judge.ts'
import type {FoundKind, Line} from './kinds.ts'
import {readFacts} from './line-facts.ts'

/**
 * The kinds of all lines of a text, each by its words, its shape, and at most `NEIGHBOURS` lines to either side. The words of
 * both languages count whatever language the text is in.
 *
 * @example kindsOf({text: 'Rain in May\nIt rained for a week and the river rose.', lang: 'en'}, lines)[0].kind // 'heading'
 */
export function kindsOf(source: {text: string; lang: Lang}, lines: readonly Line[]): FoundKind[] {
  const facts = lines.map((line, index) => readFacts(source.text, line, index === 0))
  return lines.map((_, at) => judge({lines, facts}, at))
}

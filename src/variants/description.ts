import type {Place} from '../model.ts'
import type {GlossaryCover} from './glossary-cover.ts'
import type {WordTables} from './join-words.ts'
import type {VariantText} from './read-words.ts'
import type {PairJudge} from './score-pair.ts'

/** What clusters are described from. */
export interface Description {
  readonly texts: readonly VariantText[]
  readonly tables: WordTables
  readonly judge: PairJudge
  readonly cover: GlossaryCover
}

/**
 * The place of a name in its document.
 *
 * @param name.first number of its first word
 * @param name.cut units of that word before the name; the usual reading decides when left out
 */
export function placeOf(
  name: {readonly first: number; readonly wordCount: number; readonly cut?: number},
  {texts, tables}: Description,
): Place {
  const {words, table} = tables
  const {first, wordCount} = name
  const {text} = words.segments[words.segment[first]]
  const cut = name.cut ?? table.byType[words.type[first]].cut
  return {
    document: texts[text].text.document.name,
    start: words.start[first] + cut,
    end: words.end[first + wordCount - 1],
  }
}

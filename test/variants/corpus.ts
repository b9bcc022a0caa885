import type {Concept} from '../../src/model.ts'
import {analyse, prepare} from '../../src/pipeline.ts'
import type {VariantCluster} from '../../src/variant-model.ts'
import {discoverVariants} from '../../src/variants/discover-variants.ts'
import type {VariantText} from '../../src/variants/read-words.ts'
import {document} from '../build.ts'

/** An Arabic sentence, and the English opposite where there is one. */
export type Line = string | readonly [ar: string, en: string]

/** A text of one sentence a line. */
export function text(lines: readonly Line[], concepts: readonly Concept[] = [], name = 'a.md'): VariantText {
  const arabic = lines.map((line) => (typeof line === 'string' ? line : line[0]))
  const checked = analyse(document(arabic.join('\n'), 'ar', name), prepare(concepts))
  const {
    segments,
    document: {text: whole},
  } = checked
  const english = segments.map(({start}) => {
    const line = lines[whole.slice(0, start).split('\n').length - 1]
    return typeof line === 'string' ? '' : line[1]
  })
  return {text: checked, english}
}

/** What a corpus of one text says, each name as its spellings joined by `=`, the house form first. */
export function spellings(lines: readonly Line[], concepts: readonly Concept[] = []): string[] {
  return discover(lines, concepts).map(({forms}) => forms.map(({form}) => form).join(' = '))
}

/** The clusters of a corpus of one text. */
export function discover(lines: readonly Line[], concepts: readonly Concept[] = []): VariantCluster[] {
  return discoverVariants([text(lines, concepts)], {concepts})
}

import {isLeftOut} from '../../kinds/boilerplate.ts'
import {findArticles} from '../../kinds/find-articles.ts'
import {findRepeats, type Repeat} from '../../kinds/find-repeats.ts'
import type {CheckedText, Document, Place, Segment, Span} from '../../model.ts'
import {boilerplateKinds} from '../../split-model.ts'
import {oneLine} from '../../text/one-line.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'

/**
 * Reports a line, a passage or a long phrase that stands in its text twice, word for word, and where a further article
 * begins in the same file. A read-more line or a short sentence that comes again is only a note; rows of a table,
 * units and messages may come again.
 */
export const repeatedBlock: TextCheck = {
  id: 'repeated-block',
  family: 'completeness',
  level: 'warning',
  examples: {
    reported: [
      {
        ar: 'انضم إلى قرائنا اليوم لتصلك النشرة كل صباح بلا مقابل.\nوصل الوفد.\n⟦انضم إلى قرائنا اليوم لتصلك النشرة كل صباح بلا مقابل.⟧',
      },
    ],
    silent: [{ar: 'قال نعم. قال نعم.'}],
  },
  runText({document, segments}, {dropped}) {
    if (listFormats.has(document.format)) return []
    return repeatsIn({document, segments: segments.filter((segment) => !isLeftOut(segment, dropped))})
  },
}

/** Rows, messages, units: they stand there as programs need them, so that one that comes again is no mistake. */
const listFormats: ReadonlySet<string> = new Set(
  'csv tsv xlsx po tmx xliff sdlxliff mqxliff mxliff json tbx omegat'.split(' '),
)
/** A short sentence may well be said twice; in UTF-16 units. */
const shortLine = 60

/** The findings of one text, in its order. */
export function repeatsIn({document, segments}: Pick<CheckedText, 'document' | 'segments'>): PlacedFinding[] {
  const repeats = findRepeats(document.text, segments).map((repeat) => toFinding(document, segments, repeat))
  const lines = segments.map(({start, end, block}) => ({start, end, block, blockKind: 'paragraph' as const}))
  const kinds = segments.map(({kind, kindScore}) => ({kind, score: kindScore}))
  const articles = findArticles(lines, kinds, document).map((at) => toArticle(document, segments[at]))
  return [...repeats, ...articles].toSorted((a, b) => startOf(a) - startOf(b))
}

function startOf({ar, en}: PlacedFinding): number {
  return (ar ?? en)?.start ?? 0
}

function toFinding(document: Document, segments: readonly Segment[], repeat: Repeat): PlacedFinding {
  const {first, again, count, kind, start, end} = repeat
  const copies = segments.slice(again, again + count)
  const isBoilerplate = copies.every((segment) => boilerplateKinds.includes(segment.kind))
  const isShort = kind === 'line' && end - start < shortLine
  const original = {start: segments[first].start, end: segments[first + count - 1].end}
  const related = kind === 'phrase' ? [] : [placeOf(document, original)]
  return {
    ...atPlace(document, {start, end}),
    actual: oneLine(document.text.slice(start, end)),
    ...(isBoilerplate || isShort ? {level: 'note' as const} : {}),
    variant: kind,
    related: related.map((place) => ({place, actual: '', count: 1})),
  }
}

function toArticle(document: Document, {start, end}: Segment): PlacedFinding {
  return atPlace(document, {start, end}, {actual: oneLine(document.text.slice(start, end)), variant: 'article'})
}

function placeOf({name}: Document, {start, end}: Span): Place {
  return {document: name, start, end}
}

import {isLeftOut} from '../kinds/boilerplate.ts'
import {findArticles} from '../kinds/find-articles.ts'
import {findRepeats, type Repeat} from '../kinds/find-repeats.ts'
import type {CheckedText, Document, Finding, Level, Place, Segment, Span} from '../model.ts'
import {boilerplateKinds} from '../split-model.ts'
import {oneLine} from '../text/one-line.ts'
import type {CorpusCheck} from './check.ts'

type Found = Omit<Finding, 'rule' | 'level'> & {readonly level?: Level}

/**
 * Reports a line, a passage or a long phrase that stands in its text twice, word for word, and where a further article
 * begins in the same file. A read-more line or a short sentence that comes again is only a note.
 *
 * @example 'اشترك في نشرتنا البريدية المجانية' // reports the second one
 * @example 'قال نعم. قال نعم.' // says nothing: too short to be a copy
 */
export const repeatedBlock: CorpusCheck = {
  id: 'repeated-block',
  level: 'warning',
  runAll({texts, dropped}) {
    return texts.flatMap(({document, segments}) => {
      return repeatsIn({document, segments: segments.filter((segment) => !isLeftOut(segment, dropped))})
    })
  },
}

/** A short sentence may well be said twice; in UTF-16 units. */
const shortLine = 60

/** The findings of one text, in its order. */
export function repeatsIn({document, segments}: Pick<CheckedText, 'document' | 'segments'>): Found[] {
  const repeats = findRepeats(document.text, segments).map((repeat) => toFinding(document, segments, repeat))
  const lines = segments.map(({start, end, block}) => ({start, end, block, blockKind: 'paragraph' as const}))
  const kinds = segments.map(({kind, kindScore}) => ({kind, score: kindScore}))
  const articles = findArticles(lines, kinds, document).map((at) => toArticle(document, segments[at]))
  return [...repeats, ...articles].toSorted((a, b) => startOf(a) - startOf(b))
}

function startOf({ar, en}: Found): number {
  return (ar ?? en)?.start ?? 0
}

function toFinding(document: Document, segments: readonly Segment[], repeat: Repeat): Found {
  const {first, again, count, kind, start, end} = repeat
  const copies = segments.slice(again, again + count)
  const isBoilerplate = copies.every((segment) => boilerplateKinds.includes(segment.kind))
  const isShort = kind === 'line' && end - start < shortLine
  const original = {start: segments[first].start, end: segments[first + count - 1].end}
  const related = kind === 'phrase' ? [] : [placeOf(document, original)]
  return {
    ...atPlace(document, {start, end}),
    ...(isBoilerplate || isShort ? {level: 'note' as const} : {}),
    variant: kind,
    related: related.map((place) => ({place, actual: '', count: 1})),
  }
}

function toArticle(document: Document, {start, end}: Segment): Found {
  return {...atPlace(document, {start, end}), variant: 'article'}
}

function atPlace(document: Document, span: Span): Found {
  const place = placeOf(document, span)
  return {
    ar: document.lang === 'ar' ? place : null,
    en: document.lang === 'en' ? place : null,
    actual: oneLine(document.text.slice(span.start, span.end)),
    expected: [],
    concept: null,
    args: {},
    variant: '',
    fix: null,
    related: [],
  }
}

function placeOf({name}: Document, {start, end}: Span): Place {
  return {document: name, start, end}
}

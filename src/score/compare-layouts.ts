import {InputError, type InputCode} from '../errors.ts'
import type {Lang, Span} from '../model.ts'
import type {LinkDocument, ScoredLink, SegmentLayout} from '../score-model.ts'
import {countText, type PlacedLink, type TextCounts} from './char-score.ts'
import {joinPieces, type JoinedText} from './join-pieces.ts'

const languages: readonly Lang[] = ['ar', 'en']
/** Keys of their words in `locales/`, under `detail`. */
const languageNames: Readonly<Record<Lang, string>> = {ar: 'ARABIC', en: 'ENGLISH'}

/**
 * Whether both files split a text alike. Where only numbers are known, the numbers of segments have to agree.
 *
 * @throws InputError `score-segments-differ` where they do not
 */
export function compareLayouts(gold: LinkDocument, predicted: LinkDocument): 'same' | 'different' {
  const isPlaced = languages.every((lang) => gold[lang].spans !== null && predicted[lang].spans !== null)
  if (isPlaced) {
    const isSame = languages.every((lang) => areSame(gold[lang].spans ?? [], predicted[lang].spans ?? []))
    return isSame ? 'same' : 'different'
  }
  for (const lang of languages) {
    const counts = {gold: countSegments(gold, lang), predicted: countSegments(predicted, lang)}
    const isMore = counts.predicted.least > counts.gold.most || counts.gold.least > counts.predicted.most
    if (isMore) {
      const numbers = {gold: counts.gold.least, predicted: counts.predicted.least}
      throw problem('score-segments-differ', predicted, {detail: languageNames[lang], ...numbers})
    }
  }
  return 'same'
}

/**
 * The characters of two files' links that agree; null where the texts, or the places of segments in them, are not known.
 *
 * @throws InputError `score-texts-differ` where the two do not have the same texts
 */
export function countPlaced(gold: LinkDocument, predicted: LinkDocument): TextCounts | null {
  const texts = {ar: joinSide('ar', gold, predicted), en: joinSide('en', gold, predicted)}
  if (texts.ar === null || texts.en === null) return null
  const place = (document: LinkDocument, other: LinkDocument): PlacedLink[] | null => {
    const ar = document.ar.spans ?? other.ar.spans
    const en = document.en.spans ?? other.en.spans
    if (ar === null || en === null || texts.ar === null || texts.en === null) return null
    const spans = {ar: ar.map(moveInto(texts.ar)), en: en.map(moveInto(texts.en))}
    return document.links.map((link) => placeLink(link, spans))
  }
  const links = {gold: place(gold, predicted), predicted: place(predicted, gold)}
  if (links.gold === null || links.predicted === null) return null
  return countText({ar: texts.ar.text, en: texts.en.text, gold: links.gold, predicted: links.predicted})
}

function placeLink({ar, en}: ScoredLink, spans: Readonly<Record<Lang, readonly Span[]>>): PlacedLink {
  return {ar: ar.map((index) => spans.ar[index]), en: en.map((index) => spans.en[index])}
}

function moveInto({placeOf}: JoinedText): (span: Span) => Span {
  return ({start, end}) => ({start: placeOf(start), end: placeOf(end)})
}

/** One language's text from both files; null where neither has it. */
function joinSide(lang: Lang, gold: LinkDocument, predicted: LinkDocument): JoinedText | null {
  const known = [gold[lang].pieces, predicted[lang].pieces].filter((pieces) => pieces !== null)
  if (known.length === 0) return null
  const pieces = known.flat()
  const end = pieces.reduce((last, {start, text}) => Math.max(last, start + text.length), 0)
  const isInside = [gold, predicted].every(({[lang]: {spans}}) => (spans?.at(-1)?.end ?? 0) <= end)
  const joined = isInside ? joinPieces(pieces) : null
  if (joined === null) throw problem('score-texts-differ', predicted, {detail: languageNames[lang]})
  return joined
}

function areSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({start, end}, at) => start === others[at].start && end === others[at].end)
  )
}

/** The number of segments: exactly, or at least as many as the links name. */
function countSegments({links, ...document}: LinkDocument, lang: Lang): {least: number; most: number} {
  const {count}: SegmentLayout = document[lang]
  if (count !== null) return {least: count, most: count}
  const least = links.reduce((most, link) => link[lang].reduce((last, index) => Math.max(last, index + 1), most), 0)
  return {least, most: Number.POSITIVE_INFINITY}
}

function problem(
  code: InputCode,
  {id, place}: LinkDocument,
  args: Readonly<Record<string, string | number>>,
): InputError {
  return new InputError(code, {...place, args: {id, ...args}})
}

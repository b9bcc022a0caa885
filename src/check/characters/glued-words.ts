import type {CheckedText, Document, Span} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {arabicSegments} from '../facts/mixed-forms.ts'

// ة with a letter behind it: «القمةالأولى»
const behindTa = /(?<=[\u0621-\u064A]\u0629[\u064B-\u0652]?)(?=[\u0621-\u064A])/gu
// ى before ال: «إلىالبلاد»
const behindYa = /(?<=[\u0621-\u064A]\u0649)(?=\u0627\u0644[\u0621-\u064A]{2})/gu
// Tanween and its alif with a letter behind them: «أيضا\u064Bقال»
const behindTanween = /(?<=\u0627\u064B|\u064B\u0627)(?=[\u0621-\u064A])/gu
const patterns = [behindTa, behindYa, behindTanween]

/** A text with more such places has lost its blanks on the way, which is one thing to say. */
const many = 5
/** A longer word is shown by its end only. */
const shown = 30

/**
 * Reports two words without a blank between them where the letters show it: ة, ى before ال, and the alif of tanween only end
 * words. Says it once of a text that has lost its blanks throughout.
 */
export const gluedWords: TextCheck = {
  id: 'glued-words',
  family: 'characters',
  level: 'note',
  examples: {
    reported: [
      {ar: 'في القمة⟦⟧الأولى هذا العام', fixed: 'في القمة الأولى هذا العام'},
      {ar: 'عاد إلى⟦⟧البلاد أيضا\u064B⟦⟧قبل يوم.', fixed: 'عاد إلى البلاد أيضا\u064B قبل يوم.'},
      {ar: 'القمة⟦⟧الأولى\nوالقمةالثانية\nوالقمةالثالثة\nوالقمةالرابعة\nوالقمةالخامسة\nوالقمةالسادسة'},
    ],
    silent: [{ar: 'في القمة الأولى'}, {ar: 'قمتنا الأولى أيضا\u064B'}, {ar: 'مدرسة\u064B كبيرة\u064C'}],
  },
  runText(text, {dropped}) {
    const {document} = text
    const places = document.lang === 'ar' ? placesIn(text, dropped) : []
    if (places.length <= many) return places.map((at) => toFinding(document, at))
    return [{...toFinding(document, places[0]), variant: 'many', args: {places: places.length}, fix: null}]
  },
}

function placesIn(text: CheckedText, dropped: Parameters<typeof arabicSegments>[1]): number[] {
  const places = arabicSegments(text, dropped).flatMap((segment) =>
    patterns.flatMap((pattern) => findSpans(segment, pattern)).map(({start}) => segment.start + start),
  )
  return places.toSorted((a, b) => a - b)
}

function toFinding(document: Document, at: number): PlacedFinding {
  const {start, end} = wordAround(document.text, at)
  return atPlace(
    document,
    {start: at, end: at},
    {
      expected: [`${document.text.slice(start, at)} ${document.text.slice(at, end)}`],
      variant: 'one',
      fix: {document: document.name, start: at, end: at, text: ' ', confidence: 0.8},
    },
  )
}

function wordAround(text: string, at: number): Span {
  let start = at
  let end = at
  while (at - start < shown && start > 0 && isInWord(text[start - 1])) start--
  while (end - at < shown && end < text.length && isInWord(text[end])) end++
  return {start, end}
}

function isInWord(char: string): boolean {
  return char >= '\u0621' && char <= '\u0652'
}

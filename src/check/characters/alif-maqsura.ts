import type {CheckedText, Span} from '../../model.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import {misspelled} from '../../text/misspelled.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {isInOpaque} from '../facts/find-spans.ts'

// A word that ends in ى or ي: «فى»
const words = /(?<![\u0620-\u065F])[\u0621-\u064A]*[\u0649\u064A](?![\u0620-\u065F])/gu

/**
 * Reports ى for a final ي (فى, المصرى) in a text that else writes ي, and ي for ى (حتي, مستشفي), from closed lists. A text that
 * writes ى throughout follows the Egyptian habit and is left alone.
 */
export const alifMaqsura: TextCheck = {
  id: 'alif-maqsura',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل ⟦فى⟧ الصباح الوزير الذي عاد.', fixed: 'وصل في الصباح الوزير الذي عاد.'},
      {ar: 'بقي ⟦حتي⟧ المساء في ⟦المستشفي⟧.', fixed: 'بقي حتى المساء في المستشفى.'},
    ],
    silent: [
      {ar: 'وصل فى الصباح الوزير المصرى الذى عاد.'},
      {ar: 'بقي حتى المساء في المستشفى على مرأى منه.'},
      {ar: 'علي موسى وعلى موسي'},
      {ar: 'كتب فيليب حتي تاريخ العرب، ثم أضاف حتي إن الكتاب كبير.'},
    ],
  },
  runText(text, {dropped}) {
    const {document} = text
    if (document.lang !== 'ar') return []
    const {dotless, missing, dotted} = sortWords(text, (segment) => isLeftOut(segment, dropped))
    const isHabit = dotless.length > dotted
    return [...(isHabit ? [] : dotless), ...missing].map(({start, end, right}) =>
      atPlace(
        document,
        {start, end},
        {
          expected: [document.text.slice(start, end - 1) + right.slice(-1)],
          fix: {document: document.name, start: end - 1, end, text: right.slice(-1), confidence: 0.9},
        },
      ),
    )
  },
}

type Wrong = Span & {readonly right: string}

// «فيليب حتي»: a name before it, or nothing behind it that it could lead up to.
const namesBefore = /(?:فيليب|ناصيف|نصري|السيد|الوزير|الدكتور|الأستاذ|المؤرخ|قال|قالت) $/u
const nothingBehind = /^(?: إن[\u0620-\u065F]*(?![\u0620-\u065F])|\s*(?:[^\s\p{L}\p{N}]|$))/u

/** Hitti is spelled like حتى without its alif. */
function isSurname(word: string, text: string, at: number): boolean {
  if (word !== 'حتي' && word !== 'وحتي') return false
  return namesBefore.test(text.slice(Math.max(0, at - 12), at)) || nothingBehind.test(text.slice(at + word.length))
}

/** Words of the lists with ى and with ي at their end, and how many words end in ي. */
function sortWords(
  {segments}: CheckedText,
  isSkipped: (segment: CheckedText['segments'][number]) => boolean,
): {dotless: Wrong[]; missing: Wrong[]; dotted: number} {
  const sorted = {dotless: [] as Wrong[], missing: [] as Wrong[], dotted: 0}
  for (const segment of segments) {
    if (segment.lang !== 'ar' || isSkipped(segment)) continue
    for (const {0: word, index} of segment.text.matchAll(words)) {
      const found = misspelled(word)
      if (word.endsWith('ي') && found?.kind !== 'alif') sorted.dotted++
      if (
        (found?.kind !== 'ya' && found?.kind !== 'alif') ||
        isInOpaque({start: index, end: index + word.length}, segment.opaque) ||
        isSurname(word, segment.text, index)
      )
        continue
      const start = segment.start + index
      const wrong = {start, end: start + word.length, right: found.right}
      if (found.kind === 'ya') sorted.dotless.push(wrong)
      else sorted.missing.push(wrong)
    }
  }
  return sorted
}

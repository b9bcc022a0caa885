import type {UnitCheck} from '../check.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import {phrasesOf} from '../facts/phrases-of.ts'
import {isQuoted} from '../facts/is-enclosed.ts'

/**
 * Reports a word of a dialect that Standard Arabic has not (`data/dialect-words.yaml`). Quotations are left alone: people
 * speak as they speak.
 */
export const dialectWord: UnitCheck = {
  id: 'dialect-word',
  family: 'language',
  level: 'warning',
  examples: {
    reported: [{ar: 'سأل الصحفي: ⟦ليش⟧ تأخرت الطائرة؟'}, {ar: 'اجتمع الوزراء ⟦عشان⟧ الميزانية، و⟦مفيش⟧ قرار.'}],
    silent: [
      {ar: 'قال السائق: «ليش تأخرتم؟» ثم مضى.'},
      {ar: 'عزف الفنان على كمان قديم في عرض شو مسائي.'},
      {ar: 'بين الحين والآخر يزور واين مدينته في ولاية مين.'},
      {ar: 'نشرت الصور على https://example.com/مش/كده'},
      {ar: 'يا رائحة الورد، عمل البستاني دأبا\u064B وكد\u0651ا\u064B.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const isInAddress = (at: number): boolean => addressesOf(ar).urls.some(({start, end}) => start <= at && at < end)
    return phrasesOf(ar)
      .filter(
        ({list, start, end}) =>
          list === 'dialect' && !isStandard(ar.text.slice(start, end)) && !isQuoted(ar.text, start),
      )
      .filter(({start}) => !isInAddress(start))
      .map(({start, end, better}) => ({
        ar: {start, end},
        actual: ar.text.slice(start, end),
        expected: better,
        ...(better.length === 1 ? {fix: {lang: 'ar' as const, start, end, text: better[0], confidence: 0.5}} : {}),
      }))
  },
}

/** Words are found whatever their hamza: one inside a word (رائحة for رايحة) and tanween are of Standard Arabic. */
function isStandard(word: string): boolean {
  return /[\u064B-\u064D]|(?<=[\u0621-\u064A])[\u0621-\u0626]/u.test(word)
}

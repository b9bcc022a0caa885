import type {Segment} from '../../model.ts'
import {fold} from '../../text/fold.ts'
import {monthWords} from '../../text/date-words.ts'
import {numbersIn} from '../../text/numbers.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'

/** مارس and آب are verbs, أيار hardly; a sentence may begin with them. */
const verbs: ReadonlySet<string> = new Set(['مارس', 'اب', 'ماي', 'صفر', 'رجب', 'شعبان', 'رمضان'])
/** What follows the month where the sentence speaks of the month itself. */
const ofMonth = /^(?:ال|هو|شهر|كان|و|ب|ل|من (?:كل|عام|العام|سنة)|عام|سنة|يشهد|يوم)/u

/**
 * Reports a month that was torn from its day: a sentence begins with the bare name of a month, and it or the one before ends
 * with an ordinal that has none: أكتوبر من المنتظر أن … في السابع عشر.
 */
export const monthTorn: TextCheck = {
  id: 'month-torn',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦نوفمبر⟧ من المنتظر أن يفتح المعرض أبوابه في السابع عشر.'},
      {ar: 'يفتح المعرض أبوابه في السابع عشر. ⟦نوفمبر⟧ تقرر ذلك أمس.'},
    ],
    silent: [
      {ar: 'نوفمبر الماضي كان ممطرا، كما قال في المؤتمر السابع عشر.'},
      {ar: 'نوفمبر شهر ممطر في البلاد.'},
      {ar: 'نوفمبر 2020 كان ممطرا.'},
      {ar: 'مارس الفريق الضغط وحل في المركز السابع عشر.'},
      {ar: 'يفتح المعرض أبوابه في السابع عشر من نوفمبر.'},
      {ar: 'حل في المركز السابع عشر.'},
    ],
  },
  runText({document, segments}) {
    return segments.flatMap((segment, at) => {
      const month = segment.lang === 'ar' && segment.kind === 'sentence' ? bareMonth(segment) : null
      if (month === null) return []
      const near = [segments[at - 1], segment].filter((one) => one !== undefined)
      if (!near.some(endsInOrdinal)) return []
      return [atPlace(document, {start: segment.start, end: segment.start + month.length})]
    })
  },
}

/** The month that a sentence begins with, with neither day nor year; null where there is none. */
function bareMonth({text}: Segment): string | null {
  const [, word, rest] = /^([\p{L}\p{M}]+) ([\p{L}\p{M}].*)$/su.exec(text) ?? []
  if (word === undefined || rest === undefined) return null
  const folded = fold(word).text
  if (verbs.has(folded) || monthWords.get(folded) === undefined || ofMonth.test(fold(rest).text)) return null
  return word
}

/** «في السادس عشر.»: a day of a month, without its month. */
function endsInOrdinal({text, lang}: Segment): boolean {
  if (lang !== 'ar') return false
  const tail = text.slice(-40)
  return numbersIn(tail, 'ar').some(({isOrdinal, value, start, end}) => {
    const isLast = /^[.\s\u201D"»]*$/u.test(tail.slice(end))
    return (
      isOrdinal &&
      value > 0 &&
      value < 32 &&
      isLast &&
      /(?:^|\s)(?:في|منذ|حتى|يوم|بعد|قبل)\s$/u.test(tail.slice(0, start))
    )
  })
}

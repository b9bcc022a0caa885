import {language} from '../../data/language.ts'
import type {Side, UnitCheck} from '../check.ts'
import {isBracketed, isQuoted} from '../facts/is-enclosed.ts'
import {type Word, wordsOf} from '../facts/words-of.ts'

const months: ReadonlySet<string> = new Set(language.englishMonths)
const times: ReadonlySet<string> = new Set(language.englishTimes)
const arabicMonths: readonly string[] = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
]

/**
 * Reports an English date that was left in an Arabic text: 14th, October 2023 GMT. English months, ordinals and time zones
 * beside a figure or each other; a lone word (a surname May) is not enough.
 */
export const untranslatedDate: UnitCheck = {
  id: 'untranslated-date',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [{ar: 'نشر في: ⟦3rd, March 2021 GMT⟧'}, {ar: 'وصل الوفد يوم ⟦March 3, 2021⟧ إلى المدينة.'}],
    silent: [
      {ar: 'نشر في: 3 مارس 2021 بتوقيت غرينتش'},
      {ar: 'التقى السيدة (Theresa May) أمس.'},
      {ar: 'قرأ مجلة March أمس.'},
      {ar: 'النسخة 2021 من التقرير.'},
      {en: 'March 3, 2021'},
    ],
  },
  run({ar}) {
    if (ar === null || !wordsOf(ar).some(({script}) => script === 'ar')) return []
    return spansOf(ar)
      .filter(({start}) => !isBracketed(ar.text, start) && !isQuoted(ar.text, start))
      .map(({start, end, expected}) => ({
        ar: {start, end},
        actual: ar.text.slice(start, end),
        expected: expected === null ? [] : [expected],
        variant: expected === null ? 'plain' : 'month',
      }))
  },
}

interface DateSpan {
  readonly start: number
  readonly end: number
  readonly expected: string | null
}

/** Words of dates that stand together, with a month, an ordinal or a zone beside at least one other. */
function spansOf(side: Side): DateSpan[] {
  const words = wordsOf(side)
  const spans: DateSpan[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isDateWord(words[at])) continue
    let last = at
    while (
      last + 1 < words.length &&
      isDateWord(words[last + 1]) &&
      isTogether(side.text, words[last], words[last + 1])
    )
      last++
    const part = words.slice(at, last + 1)
    const named = part.find(({text, folded}) => months.has(folded) && /^[A-Z]/u.test(text))
    const isEnglish = named !== undefined || part.some(({folded}) => /^\d+(?:st|nd|rd|th)$/u.test(folded))
    if (part.length > 1 && isEnglish)
      spans.push({start: part[0].start, end: words[last].end, expected: arabicOf(part, named)})
    at = last
  }
  return spans
}

function isDateWord({folded, text, isOpaque}: Word): boolean {
  if (isOpaque) return false
  if (/^\d{1,4}(?:st|nd|rd|th)?$/u.test(folded)) return true
  return (months.has(folded) || times.has(folded)) && /^[A-Z]/u.test(text)
}

function isTogether(text: string, a: Word, b: Word): boolean {
  return /^[ \u00A0,.:-]{1,3}$/u.test(text.slice(a.end, b.start))
}

/** Day, month and year in Arabic order: 14 أكتوبر 2023. */
function arabicOf(part: readonly Word[], named: Word | undefined): string | null {
  if (named === undefined) return null
  const month = arabicMonths[language.englishMonths.findIndex((name) => name.startsWith(named.folded.slice(0, 3)))]
  const figures = part.map(({folded}) => Number.parseInt(folded, 10)).filter((value) => !Number.isNaN(value))
  const day = figures.find((value) => value >= 1 && value <= 31)
  const year = figures.find((value) => value > 1000)
  return [day, month, year].filter((value) => value !== undefined).join(' ')
}

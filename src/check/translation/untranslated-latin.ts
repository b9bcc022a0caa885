import {language} from '../../data/language.ts'
import type {Span} from '../../model.ts'
import {lastAtMost} from '../../text/last-at-most.ts'
import type {Side, UnitCheck} from '../check.ts'
import {isEnglishWord} from '../facts/english-words.ts'
import {isBracketed, isQuoted} from '../facts/is-enclosed.ts'
import {type LatinRun, latinRunsOf} from '../facts/latin-runs-of.ts'
import {latinTermsOf} from '../facts/latin-terms.ts'
import {leftOverSpans} from '../facts/left-over-spans.ts'

const dateWords: ReadonlySet<string> = new Set([...language.englishMonths, ...language.englishTimes])
/** kg, km: units behind a figure. */
const longestUnit = 4
const longestCode = 200

/**
 * Reports Latin words in Arabic prose: a name or a phrase that was left as it was. Names and abbreviations are only a note.
 * What stands in brackets or quotation marks, what the glossary keeps (do_not_translate), domains, codes, tickers and units
 * behind a figure are no part of the prose.
 */
export const untranslatedLatin: UnitCheck = {
  id: 'untranslated-latin',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'تدرس الشركة مد خط جديد – ⟦Pipeline of Friendship 2⟧ – عبر الجبال.'},
      {ar: 'قالت الشركة إن ⟦customers⟧ غاضبون.'},
      {ar: 'نقل المراسل عن ⟦BBC⟧ أن اللقاء انتهى.'},
    ],
    silent: [
      {ar: 'تصدر منظمة الصحة العالمية (World Health Organization) تقريرها.'},
      {ar: 'ارتفع سهم الشركة (ABCD.EF) وزاد الطلب على https://example.com/home أمس.'},
      {ar: 'قالت الشركة إن customers غاضبون.', en: 'The company said customers were angry.'},
      {ar: 'يعمل الجهاز بنظام Windows منذ سنوات.'},
      {ar: 'بلغ الوزن 5 kg والطول 3 cm فقط.'},
      {ar: 'كتب على حسابه @visitor_one شكرا.'},
      {ar: 'عنوان الكتاب “The Long Road” وقد ترجم.'},
      {ar: 'استخدم الأمر `git status` لفحص فيروس H5N1 في رحلة MS-985.'},
    ],
  },
  run({ar, en}, {concepts}) {
    if (ar === null) return []
    const runs = latinRunsOf(ar)
    if (runs.length === 0) return []
    // What the English has as well is the matter of `left-over-english`; what the glossary has, of `english-for-arabic`.
    const known = en === null ? [] : leftOverSpans(ar, en)
    const terms = latinTermsOf(ar, concepts).filter(({isExact}) => isExact)
    return runs
      .filter((run) => isProse(ar, run) && !isAmong(known, run) && !isWithin(terms, run))
      .map((run) => {
        const variant = variantOf(run)
        return {
          ar: {start: run.start, end: run.end},
          level: variant === 'phrase' || variant === 'word' ? ('warning' as const) : ('note' as const),
          actual: ar.text.slice(run.start, run.end),
          variant,
        }
      })
  },
}

/** Whether a stretch shares something with one of some spans, which are in order. */
function isAmong(spans: readonly Span[], {start, end}: Span): boolean {
  const last = spans[lastAtMost(spans.length, (at) => spans[at].start, end - 1)]
  return last !== undefined && start < last.end
}

/** Whether a stretch is one of some spans, or a part of one. */
function isWithin(spans: readonly Span[], {start, end}: Span): boolean {
  return spans.some((span) => span.start <= start && end <= span.end)
}

function isProse({text, hits}: Side, {start, end, words}: LatinRun): boolean {
  if (end - start === 1 || isBracketed(text, start) || isQuoted(text, start) || isCodeAt(text, {start, end}))
    return false
  if (dateWords.has(words[0].folded) || hits.some((hit) => hit.start < end && start < hit.end)) return false
  return !(end - start <= longestUnit && /\p{N}\s?$/u.test(text.slice(Math.max(0, start - 2), start)))
}

/** H5N1, MS-985: letters and figures; `npm install`: between backticks. */
function isCodeAt(text: string, {start, end}: Span): boolean {
  if (/^\p{Lu}+-?\d[\p{Lu}\d-]*$/u.test(text.slice(start, end))) return true
  const before = text.slice(Math.max(0, start - longestCode), start)
  return before.split('`').length % 2 === 0 && text.slice(end, end + longestCode).includes('`')
}

/** What a run is: a phrase or word of English has a small letter, a name has none at its words' beginnings. */
function variantOf({words}: LatinRun): 'phrase' | 'word' | 'name' | 'acronym' {
  const isSmall = words.some(({text}) => text.length > 1 && /^\p{Ll}+$/u.test(text) && isEnglishWord(text))
  if (words.length > 1) return isSmall ? 'phrase' : 'name'
  if (isSmall) return 'word'
  return words[0].text === words[0].text.toUpperCase() ? 'acronym' : 'name'
}

import {houseForm} from '../../house-form.ts'
import {type LatinTerm, latinTermsOf} from '../facts/latin-terms.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'

/** Acronyms of so many letters at most are often left in Latin letters. */
const ACRONYM = 6

/**
 * Reports an English term that stands in the Arabic text though the glossary has Arabic for it. An acronym and a part of a longer
 * English name are notes; what stands in brackets beside the Arabic, and what must not be translated, says nothing.
 */
export const englishForArabic: UnitCheck = {
  id: 'english-for-arabic',
  family: 'terms',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'ن\u064Fشر المقطع على ⟦YouTube⟧ أمس.', fixed: 'ن\u064Fشر المقطع على يوتيوب أمس.'},
      {ar: 'زار وفد ⟦North Korea⟧ المدينة.'},
      {ar: 'اجتمع وزراء ⟦NATO⟧ أمس.', en: 'NATO ministers met yesterday.'},
    ],
    silent: [
      {ar: 'ن\u064Fشر المقطع على يوتيوب أمس.'},
      {ar: 'اجتمع حلف شمال الأطلسي (NATO) أمس.'},
      {ar: 'يعمل على نظام Windows فقط.'},
      {ar: 'المصدر: https://www.youtube.com/watch أو nato.int'},
    ],
  },
  run({ar}, {concepts}) {
    return ar === null ? [] : latinTermsOf(ar, concepts).flatMap((term) => judge(term, ar))
  },
}

function judge(term: LatinTerm, side: Side): UnitFinding[] {
  const {form, start, end, text} = term
  const {concept} = form
  const arabic = houseForm(concept, 'ar')
  if (!term.isExact || form.term.lang !== 'en' || concept.doNotTranslate || arabic === null) return []
  if (!/\p{Script=Arabic}/u.test(arabic.text) || isInBrackets(term, side) || isAllLatin(side)) return []
  const isAcronym = text.length <= ACRONYM && text === text.toUpperCase()
  return [
    {
      ar: {start, end},
      level: isAcronym || isInLatinName(term, side) ? 'note' : 'warning',
      actual: text,
      expected: [arabic.text],
      concept: concept.id,
      fix: {lang: 'ar', start, end, text: arabic.text, confidence: isInLatinName(term, side) ? 0.2 : 0.6},
    },
  ]
}

function isInBrackets({start, end}: LatinTerm, {text}: Side): boolean {
  const open = Math.max(text.lastIndexOf('(', start), text.lastIndexOf('[', start))
  const close = Math.max(text.lastIndexOf(')', start), text.lastIndexOf(']', start))
  return open > close || text[end] === ')' || text.slice(end, end + 2) === ' ('
}

/** Another Latin word stands right beside it: Thomson Reuters. */
function isInLatinName({start, end}: LatinTerm, {text}: Side): boolean {
  return (
    /\p{Script=Latin}[ -]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[ -]\p{Lu}/u.test(text.slice(end, end + 2))
  )
}

/** An English line in an Arabic file is another matter. */
function isAllLatin({text}: Side): boolean {
  return !/\p{Script=Arabic}/u.test(text)
}

import {language} from '../../data/language.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bareForms} from '../facts/bare-words-of.ts'
import type {Span} from '../../model.ts'
import {citedSpans} from '../facts/cited-spans.ts'
import {isBracketed, isQuoted} from '../facts/is-enclosed.ts'
import {type LatinRun, latinRunsOf} from '../facts/latin-runs-of.ts'
import {wordsOf} from '../facts/words-of.ts'

const heads: ReadonlySet<string> = new Set(language.letterHeads)

/**
 * Reports a single Latin letter in Arabic prose that belongs to nothing: what is left of a word that a machine lost. A
 * letter that the English side has alone, too, that a word before it asks for (فيتامين), or that numbers a list is right.
 */
export const strayLatinLetter: UnitCheck = {
  id: 'stray-latin-letter',
  family: 'translation',
  level: 'warning',
  examples: {
    reported: [{ar: 'انتهى اللقاء. صعوبات ⟦G⟧.'}, {ar: 'وصل الوفد ⟦s⟧ أمس.', en: 'The delegation’s plane arrived.'}],
    silent: [
      {ar: 'يحتوي البرتقال على فيتامين C.'},
      {ar: 'تأهل فريقان من المجموعة B إلى الدور الثاني.'},
      {ar: 'حصل على درجة A في الامتحان.'},
      {ar: 'الخطوة A) وصول الوفد إلى المدينة.'},
      {ar: 'قرأ رواية V أمس.', en: 'He read the novel V yesterday.'},
      {ar: 'كتب على إكس X رسالة.'},
      {ar: 'طوله 5 m وعرضه 3 m تقريبا.'},
    ],
  },
  run({ar, en}) {
    if (ar === null) return []
    return latinRunsOf(ar)
      .filter((run) => run.end - run.start === 1 && isStray(ar, run) && !hasLetter(en, run.words[0].folded))
      .map(({start, end}) => ({ar: {start, end}, actual: ar.text.slice(start, end)}))
  },
}

function isStray(side: Side, {start, end, at}: LatinRun): boolean {
  const {text} = side
  if (isBracketed(text, start) || 'Xx'.includes(text[start]) || isCitedAlone(side, {start, end})) return false
  // Letters of a list or a formula, and what is written on to Arabic or to a mark.
  if (!/^$|[\s\u00A0]/u.test(text[start - 1] ?? '') || !/^$|[\s\u00A0.\u060C]/u.test(text[end] ?? '')) return false
  const before = wordsOf(side)[at - 1]
  const after = wordsOf(side)[at + 1]
  if (before === undefined || before.script !== 'ar' || (after !== undefined && /^\p{N}/u.test(after.text)))
    return false
  return !bareForms(before.folded).some((form) => heads.has(form))
}

/** «V» in quotation marks is meant; a letter among the Arabic words of a quotation is not. */
function isCitedAlone(side: Side, run: Span): boolean {
  const around = citedSpans(side).find((span) => span.start < run.start && run.end < span.end)
  if (around === undefined)
    return isQuoted(side.text, run.start) && !/[\u0621-\u064A] $/u.test(side.text.slice(0, run.start))
  return !/[\u0621-\u064A]/u.test(side.text.slice(around.start, around.end))
}

function hasLetter(en: Side | null, letter: string): boolean {
  if (en === null) return false
  // Not the s of the plane’s.
  return wordsOf(en).some(
    ({text, folded, start}) => folded === letter && text.length === 1 && !/['\u2019]/u.test(en.text[start - 1] ?? ''),
  )
}

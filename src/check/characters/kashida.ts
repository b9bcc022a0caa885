import {isArabicLetter} from '../../text/characters.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {type Found, findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

const TATWEEL = 0x0640
// A run of tatweel, with marks that stand on it: «ــ»
const run = /(?<!\u0640)\u0640+/gu
// What may end in tatweel before a figure, a quotation or Latin letters: «بـ», «والـ», «لـ», and the year's «هـ».
const bearers = /^[وف]?(?:[بكل]?ال|لل|[بكلوف]|ه)?$/u

/**
 * Reports tatweel inside a word. The stroke of بـ, لـ and الـ before a quotation mark, a figure or Latin letters, that of
 * the abbreviation هـ, and that of a suffix (ـها) are as they should be.
 */
export const kashida: UnitCheck = {
  id: 'kashida',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الو⟦ـــ⟧فد مساء.', fixed: 'وصل الوفد مساء.'},
      {ar: 'قال⟦ـ⟧ إن الق⟦ـ⟧مة انتهت.', fixed: 'قال إن القمة انتهت.'},
    ],
    silent: [
      {ar: 'وصفه بـ"الناجح" وبـ: الكبير، وسماه بـ «القمة».'},
      {ar: 'وقعت لـCNN والـ20 دولة عقدا سنة 1445 هـ.'},
      {ar: 'الضمير ـها في هذه الكلمة'},
      {ar: 'ـــــــــــــ'},
    ],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.tatweel, (side) =>
      findSpans(side, run)
        .filter((span) => isInWord(span, side.text))
        // At the end of a word it may stand for a dash.
        .map((span) => ({span, fix: {text: '', confidence: isLetterAt(side.text, span.end) ? 0.95 : 0.6}})),
    )
  },
}

function isInWord({start, end}: Found, text: string): boolean {
  if (!isLetterAt(text, start - 1)) return false
  if (isLetterAt(text, end)) return true
  let from = start
  // The bearer is five letters at most.
  while (start - from < 6 && isLetterAt(text, from - 1)) from--
  return !bearers.test(text.slice(from, start))
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return at >= 0 && code !== TATWEEL && isArabicLetter(code)
}

import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

// و between words, blanks behind it: «الوفد و الوزير». A letter of a list (أ و ب, «بند و») is followed or led by another one.
const waw = /(?<=[\u0621-\u064A\u064B-\u0652\p{N}»”"')،؛.] |[«“"]|^)و +(?=[\u0621-\u064A]{2})/gmu
// A word of one letter before it, or one that names letters.
const listed = /(?:^|[ («"“])(?:\p{L}|حرف|الحرف|البند|بند|الفقرة|فقرة|الفئة|فئة|المادة)[»”"',،]? $/u

/**
 * Reports و parted from its word by a blank, so that it may stand at the end of a line. The letter و of a list (أ و ب) is left
 * alone.
 */
export const detachedWaw: UnitCheck = {
  id: 'detached-waw',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد ⟦و ⟧الوزير مساء.', fixed: 'وصل الوفد والوزير مساء.'},
      {ar: 'قال ذلك، ⟦و ⟧أضاف أنه راض.', fixed: 'قال ذلك، وأضاف أنه راض.'},
      {ar: '⟦و ⟧قال الوزير إنه راض.', fixed: 'وقال الوزير إنه راض.'},
    ],
    silent: [
      {ar: 'وصل الوفد والوزير مساء.'},
      {ar: 'البندان أ و ب من الاتفاق'},
      {ar: 'و) الأحكام الختامية'},
      {ar: 'حرف و في أول الكلمة'},
      {ar: 'حرف «و» في أول الكلمة'},
    ],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.arabic, (side) =>
      hasWaw(side.text)
        ? findSpans(side, waw)
            .filter(({start}) => !listed.test(side.text.slice(Math.max(0, start - 12), start)))
            .map((span) => ({
              span,
              expected: ['و'],
              fix: {text: '', confidence: 0.9, span: {start: span.start + 1, end: span.end}},
            }))
        : [],
    )
  },
}

function hasWaw(text: string): boolean {
  return text.includes('و ') && /(?:^|[\s«“"])و /u.test(text)
}

import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans, type Found} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

// A letter three times; ت four times, since تتتبع is right: «ممم»
const runs = /([\u0621-\u0629\u062B-\u063A\u0641-\u064A])\1{2,}|\u062A{4,}/gu
// Letters that never stand twice: «ةة», «ىى», «االوفد»
const twice = /(?<![\u0621-\u064A])\u0627\u0627(?=\u0644)|\u0629{2,}|\u0649{2,}|\u0621{2,}/gu

/**
 * Reports a letter that is held down (ممممتاز), and letters that never stand twice in a row (ةة, اا before ل). Arabic has no
 * word with one letter three times but ت.
 */
export const letterRun: UnitCheck = {
  id: 'letter-run',
  family: 'characters',
  level: 'warning',
  examples: {
    reported: [{ar: 'وصل الوفد ⟦ممم⟧تازا.'}, {ar: 'وصل ⟦اا⟧لوفد في القم⟦ةة⟧.', fixed: 'وصل الوفد في القمة.'}],
    silent: [{ar: 'تتتبع الشرطة أثره.'}, {ar: 'للجنة ممثلوها وللوفد وزيره.'}, {ar: 'ضحك: ههههه'}],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.arabic, (side) => [
      ...findSpans(side, runs)
        .filter((span) => !isLaughter(span))
        .map((span) => ({span, expected: [span.text[0]], args: {letter: span.text[0]}})),
      ...findSpans(side, twice)
        .filter(({text}) => text.length === 2)
        .map((span) => ({
          span,
          expected: [span.text[0]],
          args: {letter: span.text[0]},
          fix: {text: span.text[0], confidence: 0.8},
        })),
    ])
  },
}

function isLaughter({text}: Found): boolean {
  return text.startsWith('ه')
}

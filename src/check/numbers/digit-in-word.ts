import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {bothSides, type SideFinding} from '../facts/side-findings.ts'
import type {Side} from '../check.ts'

// Figures, and between them letters that look like one.
const western = /(?<![\p{L}\p{N}/_=&.-])[0-9]+(?:[OoIl]+[0-9]+)+(?![\p{L}\p{N}])/gu
const eastern = /(?<![\p{L}\p{N}/_=&.-])[\u0660-\u0669]+(?:[OoIl\u0627\u0647]+[\u0660-\u0669]+)+(?![\p{L}\p{N}])/gu
const mixed = /[0-9\u0660-\u0669][OoIl\u0627\u0647]/u
const looks: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  // Arabic alif is like one, and heh like five.
  '\u0627': '1',
  '\u0647': '5',
}

/** Reports letters in place of figures inside a number: O for 0, l for 1 (2O24, ١٩l٥), ا for ١. */
export const digitInWord: UnitCheck = {
  id: 'digit-in-word',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {en: 'It was founded in ⟦2O24⟧.', fixed: 'It was founded in 2024.'},
      {ar: 'تأسست عام ⟦19l0⟧.', fixed: 'تأسست عام 1910.'},
      {ar: 'تأسست عام ⟦\u0661\u0627\u0662\u0660⟧.', fixed: 'تأسست عام \u0661\u0661\u0662\u0660.'},
    ],
    silent: [
      {en: 'It was founded in 2024 and paid 20l for it.'},
      {en: 'Take flight BO20I5 or the A1O2B.'},
      {en: 'https://example.org/2O24'},
      {ar: 'في عام 2024 وصل 10 أشخاص.'},
    ],
  },
  run(unit) {
    return bothSides(unit, unitClass.western | unitClass.arabicIndic, findLetters)
  },
}

function findLetters(side: Side): SideFinding[] {
  if (!mixed.test(side.text)) return []
  const isEastern = /[\u0660-\u0669]/u.test(side.text)
  return [...findSpans(side, western), ...(isEastern ? findSpans(side, eastern) : [])].map(({start, end, text}) => {
    const shift = /[\u0660-\u0669]/u.test(text) ? 0x0660 - 0x30 : 0
    const fixed = text.replace(/[OoIl\u0627\u0647]/gu, (letter) =>
      String.fromCharCode(looks[letter].charCodeAt(0) + shift),
    )
    return {span: {start, end}, expected: [fixed], fix: {text: fixed, confidence: fixed.length === 4 ? 0.9 : 0.6}}
  })
}

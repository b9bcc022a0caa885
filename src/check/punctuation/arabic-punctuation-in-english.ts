import {digitValue} from '../../text/characters.ts'
import type {UnitCheck} from '../check.ts'
import {blanksBefore, isLatinBefore, replacing} from '../facts/around.ts'
import {marksOf, seenBefore} from '../facts/marks-of.ts'

const latinMarks: ReadonlyMap<string, string> = new Map([
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
])

/** Reports an Arabic comma, semicolon or question mark behind an English word or figure. Between Arabic words it is right. */
export const arabicPunctuationInEnglish: UnitCheck = {
  id: 'arabic-punctuation-in-english',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [
      {en: 'The delegation arrived⟦،⟧ then left.', fixed: 'The delegation arrived, then left.'},
      {en: 'When will it return⟦؟⟧', fixed: 'When will it return?'},
    ],
    silent: [
      {en: 'The slogan «لا حرب، لا سلم» was new.'},
      {en: 'The delegation arrived, then left.'},
      {en: 'The Arabic question mark is «؟».'},
    ],
  },
  run({en}) {
    if (en === null) return []
    return marksOf(en).flatMap(({at, char}) => {
      const expected = latinMarks.get(char)
      if (expected === undefined) return []
      const left = blanksBefore(en.text, at)
      const isFigure = digitValue(en.text.charCodeAt(seenBefore(en.text, left))) >= 0
      if (!isLatinBefore(en.text, left) && !isFigure) return []
      return [replacing(en, {start: at, end: at + 1}, {text: expected, confidence: 0.9})]
    })
  },
}

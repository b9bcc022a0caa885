import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

// A vowel before its shadda, as Unicode orders them: «\u064E\u0651»
const vowelFirst = /[\u064B-\u0650]+\u0651/gu
// … and as they are typed: «\u0651\u064E»
const shaddaFirst = /\u0651[\u064B-\u0650]+/gu

/**
 * Reports shadda and vowel in the order that the house does not want, or in two orders in one sentence where it does not say.
 * Both look the same, but programs that compare letter by letter take them for two words. Neither order is wrong: people
 * type the one, and Unicode's normal form has the other.
 */
export const diacriticOrder: UnitCheck = {
  id: 'diacritic-order',
  family: 'characters',
  level: 'note',
  isOptional: true,
  options: {first: {kind: 'choice', default: 'either', choices: ['either', 'shadda', 'vowel']}},
  examples: {
    reported: [
      {ar: 'محم\u0651\u064Eد ومحم⟦\u064E\u0651⟧ود', fixed: 'محم\u0651\u064Eد ومحم\u0651\u064Eود'},
      {ar: 'محم⟦\u064E\u0651⟧د', fixed: 'محم\u0651\u064Eد', options: {first: 'shadda'}},
      {ar: 'محم⟦\u0651\u064E⟧د', fixed: 'محم\u064E\u0651د', options: {first: 'vowel'}},
    ],
    silent: [
      {ar: 'محم\u0651\u064Eد وقد\u0651\u064Eم'},
      {ar: 'محم\u064E\u0651د وقد\u064E\u0651م'},
      {ar: 'محم\u0651د'},
      {ar: 'محم\u064E\u0651د', options: {first: 'vowel'}},
    ],
  },
  run({ar}, {options}) {
    return sideFindings(ar, unitClass.mark, (side) => {
      if (options.first === 'either' && (side.text.match(shaddaFirst) ?? []).length === 0) return []
      return findSpans(side, options.first === 'vowel' ? shaddaFirst : vowelFirst).map((span) => {
        const vowels = span.text.replace('\u0651', '')
        const text = options.first === 'vowel' ? `${vowels}\u0651` : `\u0651${vowels}`
        return {span, expected: [text], fix: {text, confidence: 0.9}}
      })
    })
  },
}

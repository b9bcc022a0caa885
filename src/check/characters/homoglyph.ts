import {isLatinLetter} from '../../text/characters.ts'
import {latinLookAlikes} from '../../text/look-alikes.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {bothSides, codesOf, type SideFinding} from '../facts/side-findings.ts'

// A word with a Greek or Cyrillic letter in it: «M\u043Escow»
const words = /(?<![A-Za-z\u00C0-\u052F])[A-Za-z\u00C0-\u024F\u0370-\u052F]+/gu

/**
 * Reports Greek and Cyrillic letters that look like Latin ones inside a Latin word (М\u043Escow), or the reverse. They come from
 * another keyboard or are meant to deceive, and no search finds the word.
 */
export const homoglyph: UnitCheck = {
  id: 'homoglyph',
  family: 'characters',
  level: 'error',
  examples: {
    reported: [
      {en: 'the talks in ⟦M\u043Escow⟧ ended', fixed: 'the talks in Moscow ended'},
      {ar: 'قالت شبكة ⟦\u0421NN⟧ ذلك.', fixed: 'قالت شبكة CNN ذلك.'},
      {en: 'the word ⟦\u043C\u0438p\u043D\u044B\u0439⟧'},
    ],
    silent: [
      {en: 'Moscow is \u041C\u043E\u0441\u043A\u0432\u0430 in Russian.'},
      {en: 'a \u0394t of \u03B1-particles and \u03BCm'},
      {ar: 'قالت شبكة CNN ذلك.'},
    ],
  },
  run(unit) {
    return bothSides(unit, unitClass.otherAlphabet, (side) =>
      findSpans(side, words).flatMap((span): SideFinding[] => {
        const letters = Array.from(span.text)
        const latin = letters.filter((letter) => isLatinLetter(letter.charCodeAt(0)))
        const others = letters.filter((letter) => !isLatinLetter(letter.charCodeAt(0)))
        if (latin.length === 0 || others.length === 0) return []
        const code = codesOf(others.join(''))
        if (others.every((letter) => latinLookAlikes.has(letter))) {
          const text = letters.map((letter) => latinLookAlikes.get(letter) ?? letter).join('')
          return [{span, expected: [text], variant: 'latin', args: {code}, fix: {text, confidence: 0.9}}]
        }
        // A Greek letter in a formula (Δt) is no word.
        const isFormula = others.length === 1 && letters.length < 4
        return isFormula ? [] : [{span, variant: 'mixed', args: {code}, level: 'warning'}]
      }),
    )
  },
}

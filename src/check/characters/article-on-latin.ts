import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

// A clitic on a Latin word, without tatweel: «الCNN», «لReuters»
const clitic = /(?<![\p{L}\p{M}\u0640])[وف]?(?:[بكل]?ال|لل|[بكل])(?=[A-Za-z])/gu
const article = /(?<![\p{L}\p{M}\u0640])[وف]?(?:[بكل]?ال|لل)\u0640*(?=[A-Za-z])/gu

/**
 * Reports the Arabic article or a preposition written right before a Latin word without tatweel (لReuters); with the option
 * `forbid`, any article before a Latin word, which many houses do not want (الـCNN).
 */
export const articleOnLatin: UnitCheck = {
  id: 'article-on-latin',
  family: 'characters',
  level: 'note',
  isOptional: true,
  options: {forbid: {kind: 'flag', default: false}},
  examples: {
    reported: [
      {ar: 'قالت ⟦ال⟧CNN ذلك ⟦ل⟧Reuters.', fixed: 'قالت الـCNN ذلك لـReuters.'},
      {ar: 'قالت ⟦الـ⟧CNN ذلك.', options: {forbid: true}},
    ],
    silent: [
      {ar: 'قالت الـCNN ذلك لـReuters.'},
      {ar: 'قالت CNN وReuters ذلك.'},
      {ar: 'شبكة CNN', options: {forbid: true}},
    ],
  },
  run({ar}, {options}) {
    return sideFindings(ar, unitClass.latin, (side) => {
      if (options.forbid === true) return findSpans(side, article).map((span) => ({span, variant: 'article'}))
      return findSpans(side, clitic).map((span) => ({
        span,
        expected: [`${span.text}\u0640`],
        variant: 'tatweel',
        fix: {text: `${span.text}\u0640`, confidence: 0.7},
      }))
    })
  },
}

import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {findSpans} from '../facts/find-spans.ts'
import {sideFindings} from '../facts/side-findings.ts'

// Arabic letters right before Latin ones: «شركةApple»
const before = /(?<![\p{L}\p{M}\u0640])[\u0621-\u064A\u064B-\u0652]+(?=[A-Za-z])/gu
// … and right behind them: «CNNالعربية»
const behind = /(?<=[A-Za-z])[\u0621-\u063A\u0641-\u064A][\u0621-\u064A\u064B-\u0652]*/gu
// What is written together with the next word: «والـ», «بال»
const clitics = /^[وف]?(?:[بكل]?ال|لل|[بكلوف])?\u0640*$/u

/**
 * Reports Arabic and Latin letters without a blank between them. Clitics before a Latin word (الـCNN, لReuters) are left to
 * `article-on-latin`.
 */
export const arabicLatinGlued: UnitCheck = {
  id: 'arabic-latin-glued',
  family: 'characters',
  level: 'note',
  examples: {
    reported: [
      {ar: 'قالت شركة⟦⟧Apple إنها باعته.', fixed: 'قالت شركة Apple إنها باعته.'},
      {ar: 'قالت CNN⟦⟧العربية ذلك.', fixed: 'قالت CNN العربية ذلك.'},
    ],
    silent: [
      {ar: 'قالت شركة Apple إنها باعته.'},
      {ar: 'قالت الـCNN لـReuters ذلك.'},
      {ar: 'زار موقع الCNN وReuters.'},
      {ar: 'طائرة F-16 وصاروخ إس-400'},
    ],
  },
  run({ar}) {
    return sideFindings(ar, unitClass.latin, (side) => {
      const places = [
        ...findSpans(side, before).flatMap(({end, text}) => (clitics.test(text) ? [] : [end])),
        ...findSpans(side, behind).map(({start}) => start),
      ]
      return places.map((at) => ({
        span: {start: at, end: at},
        args: {before: side.text[at - 1], behind: side.text[at]},
        fix: {text: ' ', confidence: 0.8},
      }))
    })
  },
}

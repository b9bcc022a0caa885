import {isArabicLetter} from '../../text/characters.ts'
import type {UnitCheck} from '../check.ts'
import {blanksBefore, lettersBefore, replacing} from '../facts/around.ts'
import {marksOf} from '../facts/marks-of.ts'

const openers = '"“«‘„'
const clitics = new Set(['ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل'])

/** Reports a blank between a preposition with tatweel and the quotation mark of the word that it belongs to: بـ “كذا”. */
export const baQuote: UnitCheck = {
  id: 'ba-quote',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'رحب بـ⟦ ⟧“النموذج الجديد” للتعاون.', fixed: 'رحب بـ“النموذج الجديد” للتعاون.'},
      {ar: 'وصفه ولـ⟦ ⟧"سبب وجيه" مضى.', fixed: 'وصفه ولـ"سبب وجيه" مضى.'},
    ],
    silent: [
      {ar: 'رحب بـ“النموذج الجديد” للتعاون.'},
      {ar: 'فاز بـ 3 نقاط.'},
      {ar: 'قال بعـــــ “كذا”.'},
      {ar: 'الفقرة ب “كذا”.'},
    ],
  },
  run({ar}) {
    if (ar === null || !ar.text.includes('\u0640')) return []
    return marksOf(ar).flatMap(({at, char}) => {
      const blank = blanksBefore(ar.text, at)
      if (!openers.includes(char) || blank === at) return []
      const letters = lettersBefore(ar.text, blank)
      const isWhole = !isArabicLetter(ar.text.charCodeAt(blank - letters.length - 1))
      if (!isWhole || !isClitic(letters) || ar.text.slice(blank, at).includes('\n')) return []
      return [replacing(ar, {start: blank, end: at}, {text: '', confidence: 0.8, args: {prefix: letters}})]
    })
  },
}

function isClitic(letters: string): boolean {
  return letters.endsWith('\u0640') && clitics.has(letters.slice(0, -1))
}

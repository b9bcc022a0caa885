import {isArabicLetter, isArabicMark} from '../../text/characters.ts'
import type {UnitCheck} from '../check.ts'
import {marksOf, seenBefore, seenFrom} from '../facts/marks-of.ts'
import {replacing} from '../facts/around.ts'

const apostrophes = "'’‘`\u00B4"

/** Reports an apostrophe or an accent of Latin script between two Arabic letters: Arabic words have none. */
export const strayApostrophe: UnitCheck = {
  id: 'stray-apostrophe',
  family: 'punctuation',
  level: 'warning',
  examples: {
    reported: [{ar: "وصل الو⟦'⟧فد أمس.", fixed: 'وصل الوفد أمس.'}, {ar: 'سان جان دارك⟦`⟧ي مثلا.'}],
    silent: [
      {ar: "قال 'نعم' ثم مضى."},
      {ar: "كتب و'كذا' ثم مضى."},
      {ar: "اسمه O'Brien كما قيل."},
      {ar: 'وصل ‘الوفد’ أمس.'},
    ],
  },
  run({ar}) {
    if (ar === null) return []
    const {text} = ar
    const marks = marksOf(ar).filter(({char}) => apostrophes.includes(char))
    // Two of them may be a quotation that is glued to its neighbours.
    if (marks.length !== 1) return []
    return marks.flatMap(({at}) => {
      const before = text.charCodeAt(seenBefore(text, at))
      const isInside =
        (isArabicLetter(before) || isArabicMark(before)) && isArabicLetter(text.charCodeAt(seenFrom(text, at + 1)))
      return isInside ? [replacing(ar, {start: at, end: at + 1}, {text: '', confidence: 0.6})] : []
    })
  },
}

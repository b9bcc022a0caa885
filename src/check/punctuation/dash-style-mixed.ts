import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'
import {type TextMark, textMarksOf} from '../facts/marks-of.ts'

/** Reports the rarer kinds of dash, once each, in a text that puts its insertions between several: - and – and —. */
export const dashStyleMixed: TextCheck = {
  id: 'dash-style-mixed',
  family: 'punctuation',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [{ar: 'الوفد – وهو رسمي – وصل أمس.\nوالوزير ⟦-⟧ وهو مضيفه - غاب.\nوغادر – مساء – بعدها.'}],
    silent: [
      {ar: 'الوفد – وهو رسمي – وصل أمس.\nوالوزير – وهو مضيفه – غاب.'},
      {ar: '- الخبز\n- الماء\nالوفد – وهو رسمي – وصل أمس.'},
      {ar: 'الوفد – وهو رسمي – وصل 3-4 مرات.'},
    ],
  },
  runText(text) {
    const {document} = text
    const kinds = new Map<string, TextMark[]>()
    for (const mark of textMarksOf(text)) {
      if (!isDash(document.text, mark)) continue
      const known = kinds.get(mark.char)
      if (known === undefined) kinds.set(mark.char, [mark])
      else known.push(mark)
    }
    const [most, ...others] = [...kinds.values()].toSorted((a, b) => b.length - a.length || a[0].at - b[0].at)
    return (others ?? []).map((marks) => {
      const span = {start: marks[0].at, end: marks[0].at + 1}
      const related = [most, marks].map((one) => ({
        place: {document: document.name, start: one[0].at, end: one[0].at + 1},
        actual: one[0].char,
        count: one.length,
      }))
      return atPlace(document, span, {expected: [most[0].char], args: {count: marks.length}, related})
    })
  },
}

/** A dash between blanks, not at the start of a line. */
function isDash(text: string, {at, char, segment}: TextMark): boolean {
  return '-–—'.includes(char) && at > segment.start && text[at - 1] === ' ' && text[at + 1] === ' '
}

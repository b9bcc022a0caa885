import {hasSign, signs} from '../facts/signs-of.ts'
import {digitValue} from '../../text/characters.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

// [1], [^1], [note 2], ¹²; not the brackets of a Markdown link, [1](…).
const footnote =
  /\[(?:\^[\w-]{1,40}|(?:note |ملاحظة )?[0-9\u0660-\u0669]{1,3})\](?!\()|(?<=[\p{L}\p{M}.,\u060C"\u201D\u00BB)])[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}/gu
// m², km³: a unit.
const unit = /(?<![\p{L}])(?:mm|cm|dm|m|km|in|ft|CO|م|كم|سم|مم)$/u
const superscripts = '\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079'
const none: readonly Mark[] = []

/** Reports the mark of a footnote or a reference that one side has and the other lacks. */
export const footnoteMismatch: UnitCheck = {
  id: 'footnote-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'وصل الوفد.', en: 'The delegation arrived.⟦[1]⟧'},
      {ar: 'وصل الوفد.⟦[2]⟧', en: 'The delegation arrived.⟦[1]⟧'},
    ],
    silent: [
      {ar: 'وصل الوفد[١].', en: 'The delegation arrived.[1]'},
      {ar: 'وصل الوفد.\u00B9', en: 'The delegation arrived.[1]'},
      {ar: 'مساحتها 20 كم\u00B2', en: 'An area of 20 square km'},
      {ar: 'وصل الوفد (1).', en: 'The delegation arrived.[1]'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.bracket | signs.raised)) return []
    const {arOnly, enOnly} = differenceOf(marksOf(sides.ar), marksOf(sides.en), false)
    return findingsOf({arOnly: withoutRound(arOnly, sides.en), enOnly: withoutRound(enOnly, sides.ar)})
  },
}

function marksOf({text}: Side): readonly Mark[] {
  if (!text.includes('[') && !/[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]/u.test(text)) return none
  return marksIn(text, footnote, keyOf).filter(({start}) => !unit.test(text.slice(Math.max(0, start - 4), start)))
}

/** The figures, or the name of a Markdown footnote. */
function keyOf(found: string): string {
  if (found.startsWith('[^')) return found
  return found.replace(/[[\]]|note |ملاحظة /gu, '').replace(/./gu, (mark) => {
    const raised = superscripts.indexOf(mark)
    return String(raised >= 0 ? raised : digitValue(mark.charCodeAt(0)))
  })
}

/** A mark in round brackets is one too where the other side has it in square ones. */
function withoutRound(marks: readonly Mark[], {text}: Side): readonly Mark[] {
  if (marks.length === 0 || !text.includes('(')) return marks
  const round = new Set(Array.from(text.matchAll(/\(([0-9\u0660-\u0669]{1,3})\)/gu), ([, digits]) => keyOf(digits)))
  return marks.filter(({key}) => !round.has(key))
}

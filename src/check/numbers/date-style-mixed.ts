import {isLeftOut} from '../../kinds/boilerplate.ts'
import type {Span} from '../../model.ts'
import {numbersIn} from '../../text/numbers.ts'
import {atPlace} from '../at-place.ts'
import type {CheckedText} from '../../model.ts'
import type {TextCheck} from '../check.ts'
import {isWithin} from '../facts/compared-numbers.ts'
import {type TextDate, textDatesOf} from '../facts/text-dates.ts'
import {textFact} from '../facts/text-fact.ts'

/** A day in words: السادس عشر من أكتوبر, or «في السادس عشر» at the end of a clause. */
interface DayInWords extends Span {
  readonly day: number
}

/** Reports a day that an Arabic text writes in words in one place and in figures in another: السادس عشر من أكتوبر and 16 أكتوبر. */
export const dateStyleMixed: TextCheck = {
  id: 'date-style-mixed',
  family: 'numbers',
  level: 'note',
  examples: {
    reported: [
      {ar: 'يبدأ المؤتمر في ⟦السادس عشر⟧.\nوقال إنه يبدأ في 16 أكتوبر.'},
      {ar: 'يبدأ المؤتمر في ⟦السادس عشر من أكتوبر⟧.\nويفتتح رسميا في 16 أكتوبر.'},
    ],
    silent: [
      {ar: 'يبدأ المؤتمر في 16 أكتوبر.\nويختتم في 20 أكتوبر.'},
      {ar: 'و\u064Fلد في القرن السادس عشر.\nيبدأ المؤتمر في 16 أكتوبر.'},
      {ar: 'حضر المؤتمر السادس عشر.\nيبدأ المؤتمر في 16 أكتوبر.'},
      {ar: 'وصل في العاشر من مايو.\nيبدأ المؤتمر في 16 أكتوبر.'},
    ],
  },
  runText(text, {dropped}) {
    if (text.document.lang !== 'ar') return []
    const all = textDatesOf(text).filter(
      ({day, isNumeric, segment}) => day !== null && !isNumeric && !isLeftOut(segment, dropped),
    )
    const figures = all.filter(({form}) => dayFigure.test(form))
    if (figures.length === 0) return []
    return daysInWords(text).flatMap((words) => {
      const other = figures.find(({day}) => day === words.day)
      if (other === undefined) return []
      const place = {document: text.document.name, start: other.start, end: other.end}
      return [atPlace(text.document, words, {expected: [other.form], related: [{place, actual: other.form, count: 1}]})]
    })
  },
}

const dayFigure = /(?<![0-9\u0660-\u0669])[0-9\u0660-\u0669]{1,2}(?![0-9\u0660-\u0669])/u

const daysInWords: (text: CheckedText) => readonly DayInWords[] = textFact((text) => {
  const dates = textDatesOf(text)
  const whole = dates.filter(({day, form}) => day !== null && !dayFigure.test(form))
  const alone = text.segments
    .filter(({lang}) => lang === 'ar')
    .flatMap((segment) => {
      if (!segment.text.includes('في ال')) return []
      return numbersIn(segment.text, 'ar')
        .filter(
          ({isOrdinal, isWord, value, start, end}) =>
            isOrdinal && isWord && value <= 31 && isAlone(segment.text, start, end),
        )
        .map(({value, start, end}) => ({day: value, start: segment.start + start, end: segment.start + end}))
    })
    .filter((one) => !dates.some((date) => isWithin(one, date)))
  return [...whole.flatMap((date) => (date.day === null ? [] : [toWords(date, date.day)])), ...alone]
})

function toWords({start, end}: TextDate, day: number): DayInWords {
  return {start, end, day}
}

/** «في السادس عشر» at the end of a clause: what is counted does not follow. */
function isAlone(text: string, start: number, end: number): boolean {
  return text.slice(start - 3, start) === 'في ' && (end === text.length || '.،؛:!؟"»)'.includes(text[end]))
}

import {isLeftOut} from '../../kinds/boilerplate.ts'
import {atPlace} from '../at-place.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {monthNamesIn} from '../facts/month-names.ts'
import {textDatesOf} from '../facts/text-dates.ts'

/**
 * Reports a month with the names of two families (فبراير شباط) in a text that writes one name elsewhere, and two names that are
 * not one month (أيلول/أكتوبر), which is an error.
 */
export const monthDoubled: TextCheck = {
  id: 'month-doubled',
  family: 'numbers',
  level: 'note',
  examples: {
    reported: [
      {ar: 'التقيا في ⟦فبراير شباط⟧ الماضي.\nويلتقيان في 16 أكتوبر.\nوالتقيا أيضا في يناير 2020.'},
      {ar: 'و\u064Fقع الاتفاق في ⟦14 أيلول/أكتوبر⟧.'},
    ],
    silent: [
      {ar: 'التقيا في شباط/فبراير الماضي.\nويلتقيان في 16 تشرين الأول/أكتوبر.'},
      {ar: 'التقيا في فبراير شباط.'},
      {ar: 'بين سبتمبر وأكتوبر الماضيين'},
    ],
  },
  runText(text, {dropped}) {
    if (text.document.lang !== 'ar') return []
    const dates = textDatesOf(text).filter(({segment}) => !isLeftOut(segment, dropped))
    const months = dates.filter(({month, calendar}) => month !== null && calendar === 'gregorian')
    const doubled = months.filter(({hasSecondName, otherMonth}) => hasSecondName && otherMonth === null)
    const single = months.filter(({hasSecondName, isNumeric}) => !hasSecondName && !isNumeric).length
    const findings: PlacedFinding[] = []
    for (const date of months) {
      const {otherMonth, form} = date
      const names = monthNamesIn(form)
      if (otherMonth !== null) findings.push(atPlace(text.document, date, {level: 'error', variant: 'contradiction'}))
      else if (doubled.includes(date) && doubled.length < single && names.length === 2) {
        const span = {start: date.start + names[0].start, end: date.start + names[1].end}
        findings.push(atPlace(text.document, span, {expected: names.map((name) => name.text), variant: 'doubled'}))
      }
    }
    return findings
  },
}

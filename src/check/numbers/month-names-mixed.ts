import {dates} from '../../data/dates.ts'
import {isLeftOut} from '../../kinds/boilerplate.ts'
import type {Span} from '../../model.ts'
import {foldWord} from '../../text/fold.ts'
import {atPlace} from '../at-place.ts'
import type {CheckedText} from '../../model.ts'
import type {PlacedFinding, TextCheck} from '../check.ts'
import {type MonthName, monthNamesIn} from '../facts/month-names.ts'
import {textDatesOf} from '../facts/text-dates.ts'

const families = ['nile', 'levant', 'maghreb', 'morocco']

/** A name at its place in the document. */
type Placed = MonthName & Span

/**
 * Reports names of months from another family than the text uses most: يناير, كانون الثاني, جانفي. With a family in the
 * configuration, every other name is reported. Months written with two names are left alone.
 */
export const monthNamesMixed: TextCheck = {
  id: 'month-names-mixed',
  family: 'numbers',
  level: 'note',
  options: {family: {kind: 'choice', default: 'text', choices: ['text', ...families]}},
  examples: {
    reported: [
      {
        ar: 'وصل في 3 يناير.\nوغادر في 5 يونيو.\nوعاد في 7 ⟦حزيران⟧.',
        fixed: 'وصل في 3 يناير.\nوغادر في 5 يونيو.\nوعاد في 7 يونيو.',
      },
      {
        ar: 'وصل في 3 ⟦يناير⟧ وغادر في 5 نيسان.',
        fixed: 'وصل في 3 كانون الثاني وغادر في 5 نيسان.',
        options: {family: 'levant'},
      },
    ],
    silent: [
      {ar: 'وصل في 3 يناير وغادر في 5 سبتمبر.'},
      {ar: 'وصل في 3 يناير.\nنشر في 14 October 2023.'},
      {ar: 'وصل في 3 أوت وغادر في 5 سبتمبر.'},
      {ar: 'وصل في 3 حزيران/يونيو وغادر في 5 أيلول/سبتمبر.'},
      {ar: 'وصل في 3 حزيران وغادر في 5 أيلول.', options: {family: 'levant'}},
    ],
  },
  runText(text, {dropped, options}) {
    if (text.document.lang !== 'ar') return []
    const names = textDatesOf(text)
      .filter((date) => date.month !== null && !date.hasSecondName && !isLeftOut(date.segment, dropped))
      .flatMap((date) => monthNamesIn(date.form).map((name) => move(name, date.start)))
      .filter((name) => name.families.some((family) => families.includes(family)))
    const rated = families
      .map((family) => ({family, count: names.filter((name) => name.families.includes(family)).length}))
      .toSorted((a, b) => b.count - a.count)
    const house = options.family === 'text' ? rated[0].family : String(options.family)
    const others = names.filter((name) => !name.families.includes(house))
    return others.map((name) => toFinding(name, {text, house, names, count: others.length}))
  },
}

function toFinding(
  name: Placed,
  how: {text: CheckedText; house: string; names: readonly Placed[]; count: number},
): PlacedFinding {
  const {document} = how.text
  const own = how.names.find((one) => one.month === name.month && one.families.includes(how.house))
  const better = own?.text ?? nameIn(how.house, name.month)
  const example = how.names.find((one) => one.families.includes(how.house))
  const place = example === undefined ? null : {document: document.name, start: example.start, end: example.end}
  return atPlace(document, name, {
    expected: [better],
    args: {count: how.count},
    fix: {document: document.name, start: name.start, end: name.end, text: better, confidence: 0.6},
    related:
      place === null || example === undefined
        ? []
        : [{place, actual: example.text, count: how.names.length - how.count}],
  })
}

function move(name: MonthName, by: number): Placed {
  return {...name, start: name.start + by, end: name.end + by}
}

/** The name as the data has it, with its hamza. */
function nameIn(family: string, month: number): string {
  const found = Object.entries(dates.ar.months).find(([, one]) => one.month === month && one.families.includes(family))
  return found === undefined ? '' : (spelled.get(found[0]) ?? found[0])
}

/** Names whose hamza the folded data has lost. */
const spelled: ReadonlyMap<string, string> = new Map(
  ['أبريل', 'أغسطس', 'أكتوبر', 'آذار', 'أيار', 'آب', 'أيلول', 'تشرين الأول', 'كانون الأول', 'أفريل', 'أوت'].map(
    (name) => [name.split(' ').map(foldWord).join(' '), name],
  ),
)

import type {MeasureHit} from '../../text/measures.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {compareMeasures, isConversion, isOtherSystem} from '../facts/compare-measures.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {measureFinding} from '../facts/measure-finding.ts'
import {measuresOf} from '../facts/quantities-of.ts'

/**
 * Reports an amount that was converted wrongly to another system of units: between the sides of a link (10 miles opposite 26
 * كيلومترا), or within one text, in brackets behind the amount. Rounding as newspapers do is right.
 */
export const unitConversion: UnitCheck = {
  id: 'unit-conversion',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'على بعد ⟦26 كيلومترا⟧ من الحدود', en: '⟦10 miles⟧ from the border'},
      {en: 'It is ⟦10 miles (26 km⟧) from the border.'},
      {ar: 'بلغت الحرارة ⟦86 درجة فهرنهايت (41 درجة مئوية⟧) أمس.'},
    ],
    silent: [
      {ar: 'على بعد 16 كيلومترا من الحدود', en: '10 miles from the border'},
      {en: 'It is 10 miles (16 km) from the border.'},
      {ar: 'بلغت الحرارة 86 درجة فهرنهايت (30 درجة مئوية) أمس.'},
      {en: 'It was 10 miles away (26 km by road).'},
      {ar: 'على بعد 26 كيلومترا من الحدود', en: '10 miles from the border', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    const inside = [...wrongIn(ar), ...wrongIn(en)]
    if (ar === null || en === null || link === null || isDoubtful(link)) return inside
    const between = compareMeasures(ar, en).converted.filter(({isRight}) => !isRight)
    return [...inside, ...between.map((pair) => measureFinding(pair.ar, pair.en, {variant: 'between'}))]
  },
}

/** "10 miles (26 km)": nothing but the bracket stands between the two. */
function wrongIn(side: Side | null): UnitFinding[] {
  if (side === null || !side.text.includes('(')) return []
  const {lang, text} = side
  const measures = measuresOf(side)
  return measures.slice(1).flatMap((second, at) => {
    const first: MeasureHit = measures[at]
    if (text.slice(first.end, second.start) !== ' (' || text[second.end] !== ')') return []
    if (!isOtherSystem(first, second) || isConversion(first, second)) return []
    const span = {start: first.start, end: second.end}
    return [{[lang]: span, actual: second.form, args: {of: first.form}, variant: 'inside'}]
  })
}

import {isTimeUnit, type MeasureHit} from '../../text/measures.ts'
import type {UnitCheck} from '../check.ts'
import {compareMeasures} from '../facts/compare-measures.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {measureFinding} from '../facts/measure-finding.ts'

/**
 * Reports a number whose unit differs between the sides of a link: metres opposite كيلومترات, miles opposite كيلومترات with
 * the number unchanged. Where one side has the number without any unit, that is a note; units of time are often left out.
 */
export const unitMismatch: UnitCheck = {
  id: 'unit-mismatch',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'على بعد ⟦45 مترا⟧ من الحدود', en: '⟦45 km⟧ from the border'},
      {ar: 'على بعد ⟦45 كيلومترا⟧ من الحدود', en: '⟦45 miles⟧ from the border'},
      {ar: 'يقع على مسافة 45 من الحدود', en: 'It is ⟦45 km⟧ from the border'},
      {ar: 'بعد ⟦18 يوما⟧', en: 'after ⟦18 months⟧'},
    ],
    silent: [
      {ar: 'على بعد 45 كلم من الحدود', en: '45 kilometres from the border'},
      {ar: 'على بعد 72 كلم من الحدود', en: '45 miles from the border'},
      {ar: 'زلزال بقوة 7.5 درجات', en: 'A 7.5 magnitude earthquake'},
      {ar: 'قال علي (37 عاما) ذلك.', en: 'Ali, 37, said so.'},
      {ar: 'على بعد 45 مترا من الحدود', en: '45 km from the border', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const {differing, bare} = compareMeasures(ar, en)
    return [
      ...differing
        .filter((pair) => isUnit(pair.ar) && isUnit(pair.en))
        .map((pair) => measureFinding(pair.ar, pair.en, {variant: 'differs'})),
      ...bare.ar.filter(isTelling).map((one) => measureFinding(one, null, {level: 'note', variant: 'in-en'})),
      ...bare.en.filter(isTelling).map((one) => measureFinding(null, one, {level: 'note', variant: 'in-ar'})),
    ]
  },
}

/** Percentage points are looked after with percentages. */
function isUnit({kind, unit}: MeasureHit): boolean {
  return kind === 'unit' && unit !== 'percentage-point' && unit !== 'basis-point'
}

/** Degrees of no scale are said of earthquakes, which have none in English. */
function isTelling(measure: MeasureHit): boolean {
  return isUnit(measure) && !isTimeUnit(measure.unit) && measure.unit !== 'degree'
}

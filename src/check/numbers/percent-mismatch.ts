import type {MeasureHit} from '../../text/measures.ts'
import type {UnitCheck} from '../check.ts'
import {compareMeasures} from '../facts/compare-measures.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {isSaidOtherwise} from '../facts/number-relation.ts'
import {measureFinding} from '../facts/measure-finding.ts'

/**
 * Reports a number that is a percentage on one side of a link only, or percentage points there: 5% opposite 5 نقاط مئوية is
 * another amount.
 */
export const percentMismatch: UnitCheck = {
  id: 'percent-mismatch',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'ارتفع المؤشر 15 أمس.', en: 'The index rose ⟦15%⟧ yesterday.'},
      {ar: 'ارتفعت النسبة ⟦15 في المئة⟧.', en: 'The rate rose by ⟦15 percentage points⟧.'},
      {ar: 'ارتفع المؤشر ⟦15 دولارا⟧.', en: 'The index rose ⟦15%⟧.'},
      {ar: 'ارتفع الأول 15 والثاني 15 في المئة.', en: 'One rose 15%, the other ⟦15%⟧.'},
    ],
    silent: [
      {ar: 'زادت الأجور 10٪.', en: 'Wages went up by a tenth.'},
      {ar: 'ارتفع المؤشر 15 في المئة.', en: 'The index rose 15%.'},
      {ar: 'ارتفع المؤشر بين 10 و15 في المئة.', en: 'The index rose 10-15 percent.'},
      {ar: 'ارتفع المؤشر إلى النصف.', en: 'The index rose to 50%.'},
      {ar: 'ارتفع المؤشر 15 أمس.', en: 'The index rose 15% yesterday.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const {differing, bare} = compareMeasures(ar, en)
    return [
      ...differing
        .filter((pair) => isPercent(pair.ar) || isPercent(pair.en))
        .map((pair) => measureFinding(pair.ar, pair.en, {variant: 'differs'})),
      ...bare.ar
        .filter((one) => isPercent(one) && !isSaidOtherwise(one.number, en))
        .map((one) => measureFinding(one, null, {variant: 'in-en'})),
      ...bare.en
        .filter((one) => isPercent(one) && !isSaidOtherwise(one.number, ar))
        .map((one) => measureFinding(null, one, {variant: 'in-ar'})),
    ]
  },
}

function isPercent({kind, unit}: MeasureHit): boolean {
  return kind === 'percent' || unit === 'percentage-point'
}

import type {UnitCheck} from '../check.ts'
import {compareMeasures} from '../facts/compare-measures.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {measureFinding} from '../facts/measure-finding.ts'

/**
 * Reports an amount of money whose currency differs between the sides of a link, dollars of other countries included. Where
 * one side has the number without any currency, that is a note.
 */
export const currencyMismatch: UnitCheck = {
  id: 'currency-mismatch',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'دفعت الشركة ⟦250 مليون يورو⟧.', en: 'The firm paid ⟦$250 million⟧.'},
      {ar: 'دفعت الشركة ⟦250 دولارا أمريكيا⟧.', en: 'The firm paid ⟦C$250⟧.'},
      {ar: 'دفعت الشركة 250 مليونا.', en: 'The firm paid ⟦$250 million⟧.'},
    ],
    silent: [
      {ar: 'دفعت الشركة 250 مليون دولار.', en: 'The firm paid $250 million.'},
      {ar: 'دفعت الشركة 250 جنيها.', en: 'The firm paid £250.'},
      {ar: 'من 5 ملايين إلى 10 ملايين دولار', en: 'from $5 million to $10 million'},
      {ar: 'دفعت الشركة 230 مليون يورو.', en: 'The firm paid 250 million dollars.'},
      {ar: 'دفعت الشركة 250 مليون يورو.', en: 'The firm paid $250 million.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const {differing, bare} = compareMeasures(ar, en)
    const isMoney = ({kind}: {readonly kind: string}): boolean => kind === 'currency'
    return [
      ...differing
        .filter((pair) => isMoney(pair.ar) && isMoney(pair.en))
        .map((pair) => measureFinding(pair.ar, pair.en, {variant: 'differs'})),
      ...bare.ar.filter(isMoney).map((one) => measureFinding(one, null, {level: 'note', variant: 'in-en'})),
      ...bare.en.filter(isMoney).map((one) => measureFinding(null, one, {level: 'note', variant: 'in-ar'})),
    ]
  },
}

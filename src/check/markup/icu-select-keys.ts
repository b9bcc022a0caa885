import {hasSign, signs} from '../facts/signs-of.ts'
import type {IcuArgument} from '../../text/icu-message.ts'
import {placeholdersOf} from '../facts/placeholders-of.ts'
import type {UnitCheck, UnitFinding} from '../check.ts'
import {bothSides} from './compare-marks.ts'

/** Reports a branch of an ICU choice whose key the English does not have: keys are for the program, never translated. */
export const icuSelectKeys: UnitCheck = {
  id: 'icu-select-keys',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: '{who, select, ⟦مؤنث⟧ {وصلت} other {وصل}}', en: '{who, select, ⟦female⟧ {she came} other {he came}}'},
      {ar: '{who, select, other {وصل}}', en: '{who, select, ⟦female⟧ {she came} other {he came}}'},
    ],
    silent: [
      {ar: '{who, select, female {وصلت} other {وصل}}', en: '{who, select, female {she came} other {he came}}'},
      {ar: '{n, plural, two {اثنان} other {#}}', en: '{n, plural, one {one} other {#}}'},
      {ar: 'وصلت', en: '{who, select, female {she came} other {he came}}'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (
      sides === null ||
      !hasSign(sides, signs.brace) ||
      !sides.ar.text.includes('select') ||
      !sides.en.text.includes('select')
    )
      return []
    const [ar, en] = [sides.ar, sides.en].map((side) =>
      placeholdersOf(side).args.filter((arg) => arg.choice === 'select'),
    )
    const findings: UnitFinding[] = []
    for (const argument of ar) {
      const partner = en.find(({name}) => name === argument.name)
      if (partner === undefined) continue
      for (const {key, at} of lacking(argument, partner)) findings.push({ar: at, actual: key, variant: 'extra'})
      for (const {key, at} of lacking(partner, argument)) findings.push({en: at, expected: [key], variant: 'missing'})
    }
    return findings
  },
}

function lacking(here: IcuArgument, there: IcuArgument): IcuArgument['branches'] {
  const keys = new Set(there.branches.map(({key}) => key))
  return here.branches.filter(({key}) => !keys.has(key))
}

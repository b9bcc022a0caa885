import type {UnitCheck, UnitFinding} from '../check.ts'
import {type ComparedNumber, comparedNumbers, isSameNumber} from '../facts/compared-numbers.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {isYear} from '../facts/number-relation.ts'

/** Reports a number in figures that both sides of a link have, one of them more often: something may be missing. */
export const numberCount: UnitCheck = {
  id: 'number-count',
  family: 'numbers',
  level: 'note',
  isOptional: true,
  examples: {
    reported: [
      {ar: 'ق\u064Fتل ⟦35⟧ جنديا وعاد الباقون.', en: '⟦35⟧ soldiers were killed and 35 came home.'},
      {ar: 'دفع ⟦250⟧ دولارا ثم 250 أخرى.', en: 'He paid $⟦250⟧.'},
    ],
    silent: [
      {ar: 'ق\u064Fتل 35 جنديا.', en: '35 soldiers were killed.'},
      {ar: 'ق\u064Fتل 35 جنديا وعاد 35.', en: '35 soldiers were killed and 35 came home.'},
      {ar: 'ق\u064Fتل 35 جنديا.', en: '54 soldiers were killed and 54 came home.'},
      {ar: 'حضر 35 ضيفا عام 2020.', en: 'In 2020, 35 guests came; in 2020!'},
      {ar: 'ق\u064Fتل 35 جنديا.', en: '35 soldiers were killed and 35 came home.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    const numbers = {ar: comparedNumbers(ar).filter(isCounted), en: comparedNumbers(en).filter(isCounted)}
    const findings: UnitFinding[] = []
    const seen = new Set<number>()
    for (const number of numbers.ar) {
      const here = numbers.ar.filter((other) => isSameNumber(number, other))
      const there = numbers.en.filter((other) => isSameNumber(number, other))
      if (there.length === 0 || there.length === here.length || seen.has(number.value)) continue
      seen.add(number.value)
      findings.push({
        ar: {start: number.start, end: number.end},
        en: {start: there[0].start, end: there[0].end},
        actual: number.form,
        expected: [there[0].form],
        args: {ar: here.length, en: there.length},
      })
    }
    return findings
  },
}

/** Years and small numbers come again for the sake of style. */
function isCounted(number: ComparedNumber): boolean {
  const {isVague, isWord, date, isTime, value} = number
  return !isVague && !isWord && date === null && !isTime && !isYear(number) && value > 12
}

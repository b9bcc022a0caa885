import {hasSign, signs} from '../facts/signs-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn} from './compare-marks.ts'

const acronym = /(?<![\p{L}\p{M}\p{N}_./@#$%{-])[A-Z]{3,8}(?![\p{L}\p{N}_@}-])/gu
const none: readonly Mark[] = []

/**
 * Reports an abbreviation in Latin capitals that differs from that of the English in one letter or in the order of two. What
 * the Arabic leaves out or writes in full says nothing, unless the option asks for it.
 */
export const acronymMismatch: UnitCheck = {
  id: 'acronym-mismatch',
  family: 'markup',
  level: 'warning',
  options: {isVerbatim: {kind: 'flag', default: false}},
  examples: {
    reported: [
      {ar: 'برنامج الأمم المتحدة الإنمائي (⟦UNPD⟧)', en: 'The ⟦UNDP⟧ programme'},
      {ar: 'وكالة ⟦UNRAW⟧ قالت', en: '⟦UNRWA⟧ said'},
      {ar: 'قالت الوكالة', en: '⟦UNRWA⟧ said', options: {isVerbatim: true}},
    ],
    silent: [
      {ar: 'برنامج الأمم المتحدة الإنمائي', en: 'UNDP'},
      {ar: 'قالت (UNDP) إن', en: 'UNDP said'},
      {ar: 'بين WHO ومنظمة WTO', en: 'Between the WHO and the WTO'},
      {ar: 'منظمة الصحة (WHO)', en: 'The health body and the IMF'},
    ],
  },
  run(unit, {options}) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.capitals)) return []
    const ar = acronymsOf(sides.ar)
    if (ar.length === 0 && options.isVerbatim !== true) return []
    const difference = differenceOf(ar, acronymsOf(sides.en), false)
    const findings = findingsOf(difference, {isPair: (one, other) => isNear(one.text, other.text)})
    return options.isVerbatim === true ? findings : findings.filter(({variant}) => variant === 'differs')
  },
}

/** A line in capitals is a heading: its words are no abbreviations. */
function acronymsOf({text}: Side): readonly Mark[] {
  if (!/[A-Z]{3}/u.test(text)) return none
  return /[A-Z]{3,20}[ ,'-]{1,2}[A-Z]{3,20}[ ,'-]{1,2}[A-Z]{3}/u.test(text) ? none : marksIn(text, acronym)
}

/** Of four letters at least: one letter otherwise, or the same letters in another order. */
function isNear(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 4) return false
  const differing = Array.from(one).filter((letter, at) => letter !== other[at]).length
  return differing === 1 || Array.from(one).toSorted().join('') === Array.from(other).toSorted().join('')
}

import {hasSign, signs} from '../facts/signs-of.ts'
import {digitValue} from '../../text/characters.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn, touching} from './compare-marks.ts'

// 2.0.1, v1.12.3-beta, 192.168.0.1; three figures at least, so that decimals and dates of two parts are none.
const version =
  /(?<![\p{L}\p{N}.])v?[0-9\u0660-\u0669]{1,5}(?:\.[0-9\u0660-\u0669]{1,5}){2,5}(?![\p{L}\p{N}]|\.\p{N})/gu
// 9.11.2001, 24.2.22
const date = /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/u
const none: readonly Mark[] = []

/** Reports the number of a version, a section or a machine on the net (2.0.1) that the other side has not, or otherwise. */
export const versionMismatch: UnitCheck = {
  id: 'version-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'الإصدار ⟦2.1.0⟧ متاح.', en: 'Version ⟦2.0.1⟧ is out.'},
      {ar: 'الإصدار الجديد متاح.', en: 'Version ⟦2.0.1⟧ is out.'},
    ],
    silent: [
      {ar: 'الإصدار ٢.٠.١ متاح.', en: 'Version 2.0.1 is out.'},
      {ar: 'في التاسع من نوفمبر', en: 'On 9.11.2001'},
      {ar: 'بلغ 2.5 في المئة', en: 'It was 2.5 per cent'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.version)) return []
    return findingsOf(differenceOf(versionsOf(sides.ar), versionsOf(sides.en), false))
  },
}

function versionsOf(side: Side): readonly Mark[] {
  const {text} = side
  if (!text.includes('.')) return none
  const found = marksIn(text, version, (mark) => western(mark.replace('v', ''))).filter(({key}) => !date.test(key))
  return found.length === 0 ? none : found.filter(outside(side))
}

function outside(side: Side): (mark: Mark) => boolean {
  const isAddress = touching(addressesOf(side).urls)
  return (mark) => !isAddress(mark)
}

function western(text: string): string {
  return text.replace(/[\u0660-\u0669]/gu, (digit) => String(digitValue(digit.charCodeAt(0))))
}

import {digitValue} from '../../text/characters.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {UnitCheck} from '../check.ts'
import {type Found, findSpans} from '../facts/find-spans.ts'
import {bothSides, codesOf} from '../facts/side-findings.ts'

// A blank of a width of its own: «الوفد\u2003وصل»
const blanks = /(?<![\u1680\u2000-\u200A\u205F\u3000])[\u1680\u2000-\u200A\u205F\u3000]+/gu
const noBreak = /(?<![\u00A0\u202F])[\u00A0\u202F]+/gu

/**
 * Reports blanks of an odd width (em space, thin space, ideographic space) between words, and with the option `noBreak`
 * no-break spaces too. A thin space inside a number is right.
 */
export const oddSpace: UnitCheck = {
  id: 'odd-space',
  family: 'characters',
  level: 'warning',
  options: {noBreak: {kind: 'flag', default: false}},
  examples: {
    reported: [
      {ar: 'وصل⟦\u2003⟧الوفد⟦\u3000⟧مساء.', fixed: 'وصل الوفد مساء.'},
      {ar: 'وصل⟦\u00A0⟧الوفد.', fixed: 'وصل الوفد.', options: {noBreak: true}},
    ],
    silent: [
      {ar: 'بلغ 10\u2009000 دولار.'},
      {ar: 'وصل\u00A0الوفد.'},
      {ar: 'بلغ 10\u202F000 دولار.', options: {noBreak: true}},
    ],
  },
  run(unit, {options}) {
    return bothSides(unit, unitClass.oddSpace, (side) =>
      [...findSpans(side, blanks), ...(options.noBreak === true ? findSpans(side, noBreak) : [])]
        .filter((span) => !isInNumber(span, side.text))
        .map((span) => ({span, expected: [' '], args: {code: codesOf(span.text)}, fix: {text: ' ', confidence: 0.9}})),
    )
  },
}

function isInNumber({start, end}: Found, text: string): boolean {
  return digitValue(text.charCodeAt(start - 1)) >= 0 && digitValue(text.charCodeAt(end)) >= 0
}

import {hasSign, signs} from '../facts/signs-of.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import {placeholdersOf} from '../facts/placeholders-of.ts'
import {tagsOf} from '../facts/tags-of.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn, touching} from './compare-marks.ts'

// iPhone, YouTube, readFile: a capital behind a small letter; not McDonald, MacArthur.
const camelCase =
  /(?<![\p{L}\p{M}\p{N}_./@#$-])(?!Ma?c[A-Z])[A-Za-z]{0,30}?[a-z][A-Z][A-Za-z\d]{0,40}(?![\p{L}\p{N}_@])/gu
const latinWord = /(?<![\p{L}\p{M}\p{N}_./@#$-])[A-Za-z][A-Za-z\d]{2,60}(?![\p{L}\p{N}_@])/gu
const none: readonly Mark[] = []

/**
 * Reports a word with capitals inside (YouTube, readFile) that the Arabic writes in Latin letters with other capitals. With
 * the option, also one that the Arabic lacks: right for software, wrong for news, which writes «يوتيوب».
 */
export const camelCaseMismatch: UnitCheck = {
  id: 'camel-case-mismatch',
  family: 'markup',
  level: 'warning',
  options: {isVerbatim: {kind: 'flag', default: false}},
  examples: {
    reported: [
      {ar: 'على موقع ⟦Youtube⟧ أمس', en: 'On ⟦YouTube⟧ yesterday', fixed: 'على موقع YouTube أمس'},
      {ar: 'استدع الدالة', en: 'Call ⟦readFile⟧', options: {isVerbatim: true}},
    ],
    silent: [
      {ar: 'على موقع يوتيوب أمس', en: 'On YouTube yesterday'},
      {ar: 'على موقع YouTube أمس', en: 'On YouTube yesterday'},
      {ar: 'افتح youtube.com', en: 'Open YouTube'},
    ],
  },
  run(unit, {options}) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.innerCapital)) return []
    const en = wordsIn(sides.en, camelCase)
    if (en.length === 0 && options.isVerbatim !== true) return []
    const ar = wordsIn(sides.ar, latinWord)
    const {enOnly} = differenceOf(ar, en, false)
    const byLetters = new Map(ar.map((mark) => [mark.text.toLowerCase(), mark]))
    const findings: UnitFinding[] = []
    const left: Mark[] = []
    for (const mark of enOnly) {
      const other = byLetters.get(mark.text.toLowerCase())
      if (other === undefined) left.push(mark)
      else findings.push(toFinding(other, mark))
    }
    return options.isVerbatim === true ? [...findings, ...findingsOf({arOnly: [], enOnly: left})] : findings
  },
}

function wordsIn(side: Side, pattern: RegExp): readonly Mark[] {
  const found = marksIn(side.text, pattern)
  if (found.length === 0) return none
  const skipped = [addressesOf(side).urls, tagsOf(side), placeholdersOf(side).marks].map((spans) => touching(spans))
  return found.filter((mark) => skipped.every((isSkipped) => !isSkipped(mark)))
}

function toFinding({start, end, text: actual}: Mark, {text, start: from, end: to}: Mark): UnitFinding {
  const fix = {lang: 'ar', start, end, text, confidence: 0.9} as const
  return {ar: {start, end}, en: {start: from, end: to}, actual, expected: [text], variant: 'differs', fix}
}

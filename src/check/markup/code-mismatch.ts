import {hasSign, signs} from '../facts/signs-of.ts'
import type {Level} from '../../model.ts'
import {digitValue, isArabicLetter} from '../../text/characters.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import {fact} from '../facts/fact.ts'
import {numbersOf} from '../facts/numbers-of.ts'
import {placeholdersOf} from '../facts/placeholders-of.ts'
import {tagsOf} from '../facts/tags-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, isRow, type Mark, marksIn, touching} from './compare-marks.ts'

/** A code: letters and figures. */
interface Code extends Mark {
  readonly letters: string
  /** The figures in it, run by run. */
  readonly figures: readonly string[]
}

// A/RES/77/1, S/2023/12; F-16, Su-35, A320neo, MH17, COVID-19, H5N1, ISO-8601, AB12-334-X.
const code =
  /(?<![\p{L}\p{M}\p{N}/.#&@%\\_-])(?:[A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9.()-]{0,20}){1,8}|[A-Z][A-Za-z]{0,11}-?\d{1,8}(?:-?[A-Za-z\d]{1,12}){0,4})(?![\p{L}\p{M}\p{N}/_]|,\d{3})/gu
const figureRuns = /[0-9\u0660-\u0669\u06F0-\u06F9]+/gu
const none: readonly Code[] = []

/**
 * Reports a code of letters and figures (F-16, MH17, A/RES/77/1) that the other side has with other figures, or has not.
 * «إف-16», «كوفيد-19» and «مجموعة العشرين» are the same: the figures count.
 */
export const codeMismatch: UnitCheck = {
  id: 'code-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'مقاتلة من طراز ⟦F-15⟧ أقلعت.', en: 'An ⟦F-16⟧ fighter took off.'},
      {ar: 'مقاتلة ⟦إف-15⟧ أقلعت.', en: 'An ⟦F-16⟧ fighter took off.'},
      {ar: 'اعتمد القرار ⟦A/RES/77/11⟧ أمس.', en: 'Resolution ⟦A/RES/77/1⟧ was adopted.'},
      {ar: 'أقلعت الطائرة أمس.', en: 'Flight ⟦MH17⟧ took off.'},
    ],
    silent: [
      {ar: 'مقاتلة إف-16 أقلعت.', en: 'An F-16 fighter took off.'},
      {ar: 'منظومة إس-٤٠٠', en: 'The S-400 system'},
      {ar: 'تفشي كوفيد-19', en: 'The COVID-19 outbreak'},
      {ar: 'قمة مجموعة العشرين', en: 'The G20 summit'},
      {ar: 'الطائرة F16', en: 'The F-16 aircraft'},
      {ar: 'مرحبا', en: 'See https://example.org/A320-neo'},
      {ar: 'زاد الراتب إلى 3500 درهم.', en: 'The salary rose to Dh3,500.'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.code)) return []
    const [ar, en] = [codesOf(sides.ar), codesOf(sides.en)]
    if (ar.length + en.length === 0) return []
    const {arOnly, enOnly} = differenceOf(ar, en, false)
    const lost = enOnly.filter((one) => !isSaid(one, sides.ar))
    const strange = [...arOnly, ...transliterated(sides.ar, lost)].filter((one) => !isSaid(one, sides.en))
    const difference = {arOnly: strange, enOnly: lost}
    return findingsOf(difference, {isPair, levelOf}).filter(
      // A word with a figure (COVID-19) may be said without it; of one side alone, only rows say enough.
      ({variant, expected}) =>
        variant === 'differs' || isRow(sides) || /^(?:[A-Z]{1,3}-?\d{2}|[A-Z]+\/)/u.test(expected?.[0] ?? ''),
    )
  },
}

function codesOf(side: Side): readonly Code[] {
  const {text} = side
  if (!/[A-Z]/u.test(text) || !/\d/u.test(text)) return none
  const found = marksIn(text, code, (mark) => mark.toLowerCase().replace(/[-\s]/gu, ''))
  if (found.length === 0) return none
  const skipped = [addressesOf(side).urls, tagsOf(side), placeholdersOf(side).marks].map((spans) => touching(spans))
  return found
    .filter(({text: mark}) => /\d/u.test(mark))
    .filter((mark) => skipped.every((isSkipped) => !isSkipped(mark)))
    .map((mark) => toCode(mark))
}

function toCode(mark: Mark): Code {
  const figures = Array.from(mark.text.matchAll(figureRuns), ([run]) => western(run))
  return {...mark, letters: mark.text.replace(/[^\p{L}]/gu, '').toLowerCase(), figures}
}

function western(run: string): string {
  return Array.from(run, (digit) => digitValue(digit.charCodeAt(0))).join('')
}

/** All figures of a side, and the values of its numbers: the 20 of «مجموعة العشرين». */
const figuresOf: (side: Side) => ReadonlySet<string> = fact((side) => {
  const runs = Array.from(side.text.matchAll(figureRuns), ([run]) => western(run))
  return new Set([...runs, ...numbersOf(side).map(({value}) => String(value))])
})

/** Has the other side all its figures, in figures or in words? */
function isSaid({figures}: Code, side: Side): boolean {
  const said = figuresOf(side)
  return figures.every((run) => said.has(run) || said.has(String(Number(run))))
}

/** «إف-15» where the English has a code with other figures: Arabic letters, a hyphen, figures. */
function transliterated({text}: Side, lost: readonly Code[]): Code[] {
  if (lost.length === 0) return []
  return marksIn(text, /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}]{1,12}-[0-9\u0660-\u0669]{1,5}(?![\p{N}-])/gu)
    .filter(({text: mark}) => isArabicLetter(mark.charCodeAt(0)))
    .map((mark) => toCode(mark))
}

/** The same letters, or one of them transliterated. */
function isPair(ar: Code, en: Code): boolean {
  return ar.letters === en.letters || isArabicLetter(ar.text.charCodeAt(0))
}

function levelOf(ar: Code | null, en: Code | null): Level | undefined {
  if (ar !== null && en !== null) return ar.letters === en.letters ? 'error' : undefined
  return /^[A-Z]+\//u.test((ar ?? en)?.text ?? '') ? undefined : 'note'
}

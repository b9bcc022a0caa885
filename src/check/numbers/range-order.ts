import {digitValue} from '../../text/characters.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {classesOf} from '../facts/classes-of.ts'
import {type Found, findSpans} from '../facts/find-spans.ts'

const range =
  /(?<![\p{L}\p{N}/.:,+\u066B\u066C-])([0-9\u0660-\u0669]{1,4}) ?[-\u2013] ?([0-9\u0660-\u0669]{1,4})(?![\p{L}\p{N}/:%-]|[.,\u066B\u066C]\p{Nd})/gu
// What most texts do not have at all.
const joined = /[0-9\u0660-\u0669] ?[-\u2013] ?[0-9\u0660-\u0669]/u

/** Sides with more are lists. */
const most = 200

interface Range extends Found {
  readonly from: number
  readonly to: number
}

/**
 * Reports years in a range that goes backward (2024-2020), which is what text in two directions often does to them, and figures
 * with a hyphen that stand the other way round on the other side of a link: a range or the score of a game.
 */
export const rangeOrder: UnitCheck = {
  id: 'range-order',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'تولى المنصب (⟦2024-2020⟧).'},
      {ar: 'فاز الفريق ⟦1-3⟧ أمس.', en: 'The team won ⟦3-1⟧ yesterday.'},
      {ar: 'من عمر ⟦15–12⟧ سنة', en: 'aged ⟦12–15⟧'},
    ],
    silent: [
      {ar: 'تولى المنصب (2020-2024).'},
      {ar: 'فاز الفريق 3-1 أمس.', en: 'The team won 3-1 yesterday.'},
      {en: 'The vote was 52-48, the phone 2024-1999-12.'},
      {ar: 'فاز 3-1 ثم خسر 1-3.', en: 'They won 3-1, then lost 1-3.'},
    ],
  },
  run({ar, en, link}) {
    const found = {ar: rangesOf(ar), en: rangesOf(en)}
    const both = ar !== null && en !== null && link !== null && found.ar.length + found.en.length < most
    const turned = both ? found.ar.flatMap((one) => turnedRound(one, found)) : []
    const isTurned = (one: Range): boolean =>
      turned.some((finding) => finding.ar?.start === one.start || finding.en?.start === one.start)
    const backward = (['ar', 'en'] as const).flatMap((lang) =>
      found[lang]
        .filter((one) => isYear(one.from) && isYear(one.to) && one.from > one.to && !isTurned(one))
        .map(({start, end, text}) => ({[lang]: {start, end}, actual: text, variant: 'backward'})),
    )
    return [...turned, ...backward]
  },
}

function turnedRound(
  {start, end, text, from, to}: Range,
  {ar, en}: Record<'ar' | 'en', readonly Range[]>,
): UnitFinding[] {
  const isSame = (one: Range): boolean => one.from === from && one.to === to
  const isTurned = (one: Range): boolean => one.from === to && one.to === from
  const other = en.find(isTurned)
  if (from === to || other === undefined || en.some(isSame) || ar.some(isTurned)) return []
  const isScore = !(isYear(from) && isYear(to))
  return [
    {
      ar: {start, end},
      en: {start: other.start, end: other.end},
      ...(isScore ? {level: 'note' as const} : {}),
      actual: text,
      expected: [other.text],
      variant: 'turned',
    },
  ]
}

function isYear(value: number): boolean {
  return value >= 1000 && value <= 2200
}

function rangesOf(side: Side | null): Range[] {
  if (side === null || (classesOf(side) & (unitClass.western | unitClass.arabicIndic)) === 0) return []
  if (!joined.test(side.text)) return []
  return findSpans(side, range).map((found) => {
    const [from, to] = found.text.split(/ ?[-\u2013] ?/u).map(valueOf)
    return {...found, from, to}
  })
}

function valueOf(figures: string): number {
  return Array.from(figures).reduce((sum, figure) => sum * 10 + digitValue(figure.charCodeAt(0)), 0)
}

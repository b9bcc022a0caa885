import type {OfficePart} from '../office/office-part.ts'
import {localName, scanXml} from '../../xml/xml-scan.ts'

/** How the numbers of a workbook are meant. */
export interface NumberFormats {
  /** By the number of a cell's style: does it show a date or a time? */
  readonly isDate: readonly boolean[]
  /** Days are counted from 1904, as old Excel for Mac did. */
  readonly is1904: boolean
}

/** Formats that every Excel has and no workbook lists (ECMA-376, 18.8.30): dates and times, those of East Asia included. */
const bundledDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Which styles of a workbook show dates. */
export function readStyles({source, path, part}: OfficePart): boolean[] {
  const codes = new Map<number, string>()
  const isDate: boolean[] = []
  let isInCells = false
  scanXml(
    source,
    {
      open({name, attributes}) {
        const element = localName(name)
        if (element === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
        if (element === 'cellXfs') isInCells = true
        if (element === 'xf' && isInCells) isDate.push(showsDate(Number(attributes.numFmtId ?? 0), codes))
      },
      close({name}) {
        if (localName(name) === 'cellXfs') isInCells = false
      },
    },
    {path, part},
  )
  return isDate
}

function showsDate(id: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(id)
  if (code === undefined) return bundledDates.some(([from, to]) => id >= from && id <= to)
  // Letters in quotation marks, in brackets ([Red], [$-401]) or behind \ are not signs of a date.
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
  return /[ymdhs]/iu.test(signs) && !/^general$/iu.test(signs)
}

const day = 86_400_000

/**
 * A number as the text of a cell: a date as 2022-02-04, a time as 13:05, both as 2022-02-04 13:05; other numbers without
 * the noise of their last binary digit.
 */
export function numberText(value: string, isDate: boolean, {is1904}: NumberFormats): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (!isDate || number < 0 || number > 2_958_466) return String(Number(number.toPrecision(15)))
  // Lotus 1-2-3 took 1900 for a leap year, and Excel counts so to this day.
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, number < 61 ? 31 : 30)
  const shown = new Date(start + Math.round((number * day) / 1000) * 1000).toISOString()
  const [date, time] = [shown.slice(0, 10), shown.slice(11, 19).replace(/:00$/u, '')]
  if (Number.isInteger(number)) return date
  return number < 1 ? time : `${date} ${time}`
}

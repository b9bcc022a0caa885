import type {Span} from '../model.ts'
import {isArabicLetter, isArabicMark} from './characters.ts'

/** Text that was decoded as what it is not; offsets of the text. */
export interface Mojibake extends Span {
  /** What was meant; null where bytes are lost. */
  readonly meant: string | null
  /** What the bytes are, and what they were taken for. */
  readonly encoding: 'utf-8' | 'windows-1256'
}

/** What windows-1252 has for the bytes 0x80 to 0x9F, written out since engines differ about it; itself where it has nothing. */
const latinMarks =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178'

/** Bytes by character: windows-1252, with Latin-1 where programs leave its controls as they are. */
const latin: ReadonlyMap<string, number> = new Map([
  ...Array.from({length: 128}, (_, at) => [String.fromCharCode(at + 128), at + 128] as const),
  ...Array.from(latinMarks, (char, at) => [char, at + 128] as const),
])
const windowsArabic = new TextDecoder('windows-1256')
const arabic: ReadonlyMap<string, number> = new Map(
  Array.from(windowsArabic.decode(Uint8Array.from({length: 128}, (_, at) => at + 128)), (char, at) => [char, at + 128]),
)

const utf8 = new TextDecoder('utf-8', {fatal: true})

// First bytes of Arabic letters, of accented Latin ones and of typographic marks, and something that is no letter of
// English or French behind them: Ø§, Ã©, â€™.
const latinSigns =
  /[\u00D8-\u00DB][\u0080-\u00BF\u0152-\u0192\u02C6-\u02DC\u2013-\u203A\u20AC\u2122]|[\u00C2\u00C3][\u0080-\u00BF]|\u00E2(?:\u20AC|\u0080)/u
// First bytes of Arabic letters, twice, read as Arabic of Windows: ط§ظ„
const arabicSigns =
  /(?:[\u0637\u0638][^\u0000-\u007F\u0620-\u064A\u060C\u061B\u061F]){2}|(?:[\u0637\u0638][^\u0000-\u007F]){4}/u
// Arabic of Windows read as Latin: ÇáæÝÏ
const latinRun = /[\u00C0-\u00FF]{4}/u

/**
 * Finds text whose bytes were read in a wrong encoding: UTF-8 as windows-1252, Latin-1 or windows-1256, and windows-1256 as
 * windows-1252. Linear.
 *
 * @example findMojibake('ط§ظ„ظˆظپط¯')[0].meant // 'الوفد'
 */
export function findMojibake(text: string): Mojibake[] {
  const found: Mojibake[] = []
  if (latinSigns.test(text)) found.push(...utf8Runs(text, latin, latinSigns))
  if (arabicSigns.test(text)) found.push(...utf8Runs(text, arabic, arabicSigns))
  if (latinRun.test(text)) found.push(...windowsRuns(text))
  return joined(found, text)
}

/** Runs of characters that all are high bytes of the encoding, and together UTF-8. */
function utf8Runs(text: string, bytes: ReadonlyMap<string, number>, signs: RegExp): Mojibake[] {
  return runsIn(text, (char) => bytes.has(char)).flatMap(({start, end}): Mojibake[] => {
    const run = text.slice(start, end)
    if (!signs.test(run) && run.length < 2) return []
    const meant = decode(run, bytes)
    if (meant !== null) return [{start, end, meant, encoding: 'utf-8'}]
    return signs.test(run) && run.length > 5 ? [{start, end, meant, encoding: 'utf-8'}] : []
  })
}

function decode(run: string, bytes: ReadonlyMap<string, number>): string | null {
  try {
    return utf8.decode(Uint8Array.from(run, (char) => bytes.get(char) ?? 0))
  } catch {
    // Not UTF-8 after all, or not the whole of it: both are what null says.
    return null
  }
}

/** Words of accented letters only that are Arabic letters only in the other encoding. */
function windowsRuns(text: string): Mojibake[] {
  const inWord = (char: string): boolean => latin.has(char) || /[A-Za-z]/u.test(char)
  return runsIn(text, inWord).flatMap(({start, end}) => {
    const run = text.slice(start, end)
    const meant = windowsArabic.decode(Uint8Array.from(run, (char) => latin.get(char) ?? char.charCodeAt(0)))
    const letters = [...meant].filter((char) => isArabicLetter(char.charCodeAt(0)))
    const isWord = letters.length > 3 && [...meant].every((char) => isArabicWordChar(char))
    return isWord ? [{start, end, meant, encoding: 'windows-1256' as const}] : []
  })
}

function isArabicWordChar(char: string): boolean {
  const code = char.charCodeAt(0)
  return isArabicLetter(code) || isArabicMark(code) || '،؛؟«»'.includes(char)
}

function runsIn(text: string, isIn: (char: string) => boolean): Span[] {
  const runs: Span[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isIn(text[at])) continue
    const start = at
    while (at < text.length && isIn(text[at])) at++
    runs.push({start, end: at})
  }
  return runs
}

/** Runs with nothing but blanks, figures and marks of ASCII between them are one. */
function joined(found: readonly Mojibake[], text: string): Mojibake[] {
  const all: Mojibake[] = []
  for (const run of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, run.start)
    if (last !== undefined && run.start < last.end) continue
    if (last === undefined || last.encoding !== run.encoding || !/^[ -@]{1,8}$/u.test(gap)) all.push(run)
    else {
      const meant = last.meant === null || run.meant === null ? null : last.meant + gap + run.meant
      all[all.length - 1] = {...last, end: run.end, meant}
    }
  }
  return all
}

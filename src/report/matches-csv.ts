import {excelCsv} from '../text/excel-csv.ts'
import {arabicOf, englishOf, placesOf, reasonsOfMatch, segmentsByIndex, type ShownMatches} from './matches-shown.ts'
import type {Wording} from './wording.ts'

/** Names that stay the same in both languages, so that the table reads back as a bilingual one. */
const columns = ['ar', 'en', 'score', 'place', 'evidence', 'ar_place'] as const

/**
 * Matches as a table for spreadsheets, a row for each: byte-order mark, CRLF, cells that would run as a formula guarded.
 *
 * @param wording for the evidence
 */
export function matchesCsv(texts: readonly ShownMatches[], wording: Wording): string {
  const rows = texts.flatMap((text) => {
    const segments = segmentsByIndex(text)
    return text.matches.map((match) => [
      arabicOf(segments, match),
      englishOf(match),
      match.score.toFixed(3),
      placesOf(match).join(' | '),
      reasonsOfMatch(match, wording).join(wording.say('variants.semicolon')),
      `${text.path}:${segments.get(match.ar[0])?.line ?? 1}`,
    ])
  })
  return excelCsv([columns, ...rows])
}

import {stringify} from 'csv-stringify/browser/esm/sync'
import {guardCell} from '../text/formula-guard.ts'
import {arabicOf, englishOf, placesOf, reasonsOfMatch, type ShownMatches} from './matches-shown.ts'
import type {Wording} from './wording.ts'

/** Names that stay the same in both languages, so that the table reads back as a bilingual one. */
const columns = ['ar', 'en', 'score', 'place', 'evidence', 'ar_place'] as const

/**
 * Matches as a table for spreadsheets, a row for each: byte-order mark, CRLF, cells that would run as a formula guarded.
 *
 * @param wording for the evidence
 */
export function matchesCsv(texts: readonly ShownMatches[], wording: Wording): string {
  const rows = texts.flatMap((text) =>
    text.matches.map((match) => {
      const first = text.segments.find(({index}) => index === match.ar[0])
      return [
        guardCell(arabicOf(text, match)),
        guardCell(englishOf(match)),
        match.score.toFixed(3),
        guardCell(placesOf(match).join(' | ')),
        guardCell(reasonsOfMatch(match, wording).join(wording.say('variants.semicolon'))),
        guardCell(`${text.path}:${first?.line ?? 1}`),
      ]
    }),
  )
  return stringify([[...columns], ...rows], {bom: true, record_delimiter: 'windows'})
}

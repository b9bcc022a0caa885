import {arabicOf, englishOf, segmentsByIndex, type ShownMatches} from './matches-shown.ts'

/**
 * Matches as JSON for other programs: every Arabic segment, and the matches with the positions of their segments, places,
 * score, memory and evidence as records.
 */
export function matchesJson(texts: readonly ShownMatches[]): string {
  const shown = texts.map((text) => {
    const segments = segmentsByIndex(text)
    return {
      path: text.path,
      segments: text.segments,
      matches: text.matches.map((match) => ({
        segments: match.ar,
        ar: arabicOf(segments, match),
        en: englishOf(match),
        score: Math.round(match.score * 1000) / 1000,
        places: match.en.map(({places}) => places),
        memory: match.memory,
        evidence: match.evidence,
      })),
    }
  })
  return `${JSON.stringify({version: 1, texts: shown}, null, 2)}\n`
}

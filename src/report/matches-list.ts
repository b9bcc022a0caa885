import type {Match} from '../match-model.ts'
import type {Paint} from './findings-list.ts'
import {englishOf, placesOf, reasonsOfMatch, type ShownMatches, type ShownSegment} from './matches-shown.ts'
import {percent} from './variants-shown.ts'
import type {Wording} from './wording.ts'

/** How matches are printed for a person. */
export interface MatchesPrinting {
  readonly wording: Wording
  readonly paint: Paint
}

/** So many places of one English segment are shown; the others are counted. */
const FEW = 3

/**
 * Matches for a terminal: each Arabic segment, or two that share a match, with its English below it, how sure that is, where
 * it stands and why.
 */
export function matchesList(texts: readonly ShownMatches[], printing: MatchesPrinting): string {
  return texts.flatMap((text) => groupsOf(text).map((group) => groupLines(text, group, printing))).join('\n')
}

interface Group {
  readonly segments: readonly ShownSegment[]
  readonly matches: readonly Match[]
}

/** Matches by their Arabic; segments without one stand alone. */
function groupsOf({segments, matches}: ShownMatches): Group[] {
  const groups: Group[] = []
  const byFirst = new Map<number, Match[]>()
  for (const match of matches) {
    const others = byFirst.get(match.ar[0])
    if (others === undefined) byFirst.set(match.ar[0], [match])
    else others.push(match)
  }
  const covered = new Set(matches.flatMap(({ar}) => ar))
  for (const [at, segment] of segments.entries()) {
    const own = byFirst.get(segment.index) ?? []
    const isCovered = covered.has(segment.index)
    const single = own.filter(({ar}) => ar.length === 1)
    const joined = own.filter(({ar}) => ar.length > 1)
    if (single.length > 0 || !isCovered) groups.push({segments: [segment], matches: single})
    if (joined.length > 0) groups.push({segments: segments.slice(at, at + 2), matches: joined})
  }
  return groups
}

function groupLines({path}: ShownMatches, {segments, matches}: Group, {wording, paint}: MatchesPrinting): string {
  const {say} = wording
  const head = segments.map(({line, text}) => paint(say('variants.place', {place: `${path}:${line}`, text}), 'strong'))
  // Nothing compared by likeness is certain: 100 is not said.
  const found = matches.flatMap((match) => [
    `  ${paint(say('match.found', {percent: Math.min(99, percent(match.score)), text: englishOf(match)}), 'note')}`,
    `        ${placeLine(placesOf(match), wording)}`,
    ...reasonsOfMatch(match, wording).map((reason) => `        ${paint(reason, 'quiet')}`),
  ])
  const none = matches.length === 0 ? [`  ${paint(say('match.none-here'), 'quiet')}`] : []
  return `${[...head, ...found, ...none].join('\n')}\n`
}

function placeLine(places: readonly string[], {say}: Wording): string {
  const shown = places.slice(0, FEW).map((place) => say('match.place', {place}))
  const more = places.length - shown.length
  return [...shown, ...(more > 0 ? [say('match.more-places', {count: more})] : [])].join(say('variants.comma'))
}

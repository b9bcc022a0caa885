import type {Witnesses} from './find-witnesses.ts'
import {isKnownName} from './known-names.ts'
import {hasForeignLetter, nameLikelihood} from './letter-model.ts'
import {BLANK, OTHER, START, type Words} from './read-words.ts'
import type {UnitTable} from './read-units.ts'
import type {WordRole} from './word-roles.ts'

/** What speaks for a unit being a name, over all its places. */
export interface NameSignals {
  readonly count: number
  /** How often it has the article. */
  readonly articles: number
  readonly hasForeignLetter: boolean
  /** `nameLikelihood` of its letters. */
  readonly letters: number
  /** How often it stands behind a title, behind what precedes a place, behind a verb of saying. */
  readonly titles: number
  readonly placeTitles: number
  readonly attributions: number
  /** Segments with English opposite, and how many of them have a name that matches. */
  readonly segments: number
  readonly matched: number
  /** For each English name how often it matches, the most frequent first. */
  readonly english: readonly (readonly [name: number, count: number])[]
  /** Its worst reading in the dictionary. */
  readonly ordinary: 0 | 1 | 2
  /** How many of its inflected forms stand in the corpus: with pronouns, plural endings, present-tense prefixes. */
  readonly inflected: number
  readonly isKnownName: boolean
  readonly letterCount: number
}

const ordinaryRank = {unknown: 0, inflected: 1, plain: 2} as const
const nounEndings: readonly string[] = ['ه', 'ها', 'هم', 'نا', 'ات', 'ون', 'ين']

interface Counted {
  articles: number
  titles: number
  placeTitles: number
  attributions: number
  count: number
}

/** Reads the signals of every unit in one pass over the words. */
export function nameSignals(
  words: Words,
  table: UnitTable,
  from: {readonly roles: readonly WordRole[]; readonly witnesses: Witnesses},
): NameSignals[] {
  const counted = countPlaces(words, table, from.roles)
  const forms = new Set(table.units.map(({folded}) => folded))
  return table.units.map((unit, at) => {
    const {segments, matched, english} = readEnglish(unit.types, from.witnesses)
    return {
      ...counted[at],
      hasForeignLetter: hasForeignLetter(unit.folded),
      letters: nameLikelihood(unit.folded),
      segments,
      matched,
      english,
      ordinary: ordinaryOf(unit.types, from.roles),
      inflected: countInflected(unit.folded, forms),
      isKnownName: isKnownName(unit.bare),
      letterCount: unit.folded.length,
    }
  })
}

function ordinaryOf(types: readonly number[], roles: readonly WordRole[]): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 2
  for (const type of types) {
    const rank = ordinaryRank[roles[type].ordinariness]
    if (rank < best) best = rank
  }
  return best
}

function countPlaces(words: Words, {byType, units}: UnitTable, roles: readonly WordRole[]): Counted[] {
  const counted: Counted[] = units.map(() => ({articles: 0, titles: 0, placeTitles: 0, attributions: 0, count: 0}))
  for (let at = 0; at < words.type.length; at++) {
    const {unit, hasArticle} = byType[words.type[at]]
    const counts = counted[unit]
    counts.count++
    if (hasArticle) counts.articles++
    const before = titleBefore(words, roles, at)
    if (before === 'title') counts.titles++
    if (before === 'place') counts.placeTitles++
    if (before === 'attribution') counts.attributions++
  }
  return counted
}

/** The role of the word before, adjectives and nouns with the article between passed over: الرئيس الروسي السابق فلان. */
function titleBefore(words: Words, roles: readonly WordRole[], at: number): 'title' | 'place' | 'attribution' | null {
  for (let back = 1; back <= 3; back++) {
    if (at - back < 0 || words.gap[at - back + 1] === START || words.gap[at - back + 1] === OTHER) return null
    const role = roles[words.type[at - back]]
    if (back === 1 && role.isAttribution) return 'attribution'
    if (role.isTitle) return 'title'
    if (role.isPlaceTitle) return 'place'
    if (!role.isDefinite || words.gap[at - back + 1] !== BLANK) return null
  }
  return null
}

function readEnglish(
  types: readonly number[],
  witnesses: Witnesses,
): Pick<NameSignals, 'segments' | 'matched' | 'english'> {
  let segments = 0
  let matched = 0
  const english = new Map<number, number>()
  for (const type of types) {
    const witness = witnesses.byType[type]
    if (witness === null) continue
    segments += witness.segments
    for (const names of witness.matches.values()) {
      for (const [name, count] of names) {
        matched += count
        english.set(name, (english.get(name) ?? 0) + count)
      }
    }
  }
  return {segments, matched, english: [...english].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])}
}

function countInflected(folded: string, forms: ReadonlySet<string>): number {
  let count = 0
  const stem = folded.endsWith('ة') ? `${folded.slice(0, -1)}ت` : folded
  for (const ending of nounEndings) if (forms.has(stem + ending)) count++
  if ('يتن'.includes(folded[0])) {
    for (const letter of 'يتن') if (letter !== folded[0] && forms.has(letter + folded.slice(1))) count++
  }
  return count
}

import type {Concept} from '../model.ts'
import type {VariantCluster} from '../variant-model.ts'
import {type Candidate, listedCandidate, unitCandidates, unitPlaces} from './candidates.ts'
import {clusterIds} from './cluster-ids.ts'
import {clusterPairs} from './cluster-pairs.ts'
import {type DescribedName, describeCluster} from './describe-cluster.ts'
import {addGlued} from './describe-glued.ts'
import type {Description} from './description.ts'
import type {EnglishName} from './english-names.ts'
import {findGlued, type GluedName} from './find-glued.ts'
import {type AlikePair, findPairs} from './find-pairs.ts'
import {findWitnesses} from './find-witnesses.ts'
import {glossaryCover} from './glossary-cover.ts'
import {joinWords, type WordTables} from './join-words.ts'
import {englishOf, type ListedForms, listedForms} from './listed-forms.ts'
import {nameGroups} from './name-groups.ts'
import {nameSignals} from './name-signals.ts'
import {createNeighbours} from './neighbours.ts'
import {readUnits} from './read-units.ts'
import {readWords, type VariantText} from './read-words.ts'
import {wordRoles} from './word-roles.ts'

/** What discovery knows beside the texts. */
export interface DiscoverOptions {
  /** The glossary; its names are known, and the spellings it lists are not proposed. */
  readonly concepts?: readonly Concept[]
}

/**
 * Finds the names that a corpus spells in more than one way, names with a blank too many, and names glued to another word.
 * Nothing is changed: the result is proposals, with what speaks for each.
 *
 * A word is taken for a name by its letters, the words before it, and the English opposite; names are compared where their
 * skeletons of consonants agree or nearly (`fold(…, 'phonetic')`), by a weighted edit distance (`compareNames`); the
 * English opposite decides where it can. Near linear in the texts.
 *
 * @param texts Arabic texts with their terms, and the English opposite where there is one
 * @returns the surest first; of those that are equally sure, the most frequent
 */
export function discoverVariants(texts: readonly VariantText[], options: DiscoverOptions = {}): VariantCluster[] {
  const concepts = options.concepts ?? []
  const listed = listedForms(concepts)
  const words = readWords(texts)
  const roles = wordRoles(words.types)
  const witnesses = findWitnesses(texts, words)
  const table = readUnits(words, {roles, witnesses, listed: new Set(listed.words.keys())})
  const tables: WordTables = {words, table, roles, witnesses}
  const {candidates, names} = allCandidates(tables, listed)
  const judge = {candidates, names, neighbours: createNeighbours(words, table, roles)}
  const glued = findGlued(tables, candidates)
  const pairs = withoutGlued(findPairs(candidates), {candidates, glued, tables})
  const groups = clusterPairs(pairs, judge).map((group) => group.map((id) => candidates[id]))
  const from: Description = {texts, tables, judge, cover: glossaryCover(texts, words)}
  const found = nameGroups(groups, tables).flatMap((group) => describeCluster(group, from) ?? [])
  const clusters = addGlued(found, glued, from).toSorted(compareNames)
  const ids = clusterIds(
    clusters,
    concepts.map(({id}) => id),
  )
  return clusters.map((cluster, at) => ({id: ids[at], ...cluster}))
}

/** What is a name and another word is no spelling of anything else. */
function withoutGlued(
  pairs: readonly AlikePair[],
  {candidates, glued, tables}: {candidates: readonly Candidate[]; glued: readonly GluedName[]; tables: WordTables},
): AlikePair[] {
  const {units, byType} = tables.table
  const forms = new Set(glued.map(({type}) => units[byType[type].unit].bare))
  return pairs.filter(({a, b}) => !forms.has(candidates[a].bare) && !forms.has(candidates[b].bare))
}

/** The surest first, then the most frequent, then by code unit. */
function compareNames(a: DescribedName, b: DescribedName): number {
  return b.score - a.score || countOf(b) - countOf(a) || (a.ar < b.ar ? -1 : 1)
}

function countOf({forms}: DescribedName): number {
  return forms.reduce((sum, {count}) => sum + count, 0)
}

/** Units that may be names, forms of the glossary, and words that together are spelled like one of these. */
function allCandidates(tables: WordTables, listed: ListedForms): {candidates: Candidate[]; names: EnglishName[]} {
  const {words, table, roles, witnesses} = tables
  const signals = nameSignals(words, table, {roles, witnesses})
  const single = unitCandidates(table, signals, {places: unitPlaces(words, table), listed: listed.words})
  const phrases = [...listed.phrases].map(([bare, one], at) => listedCandidate(bare, one, single.length + at))
  const known = [...single, ...phrases]
  const joined = joinWords(tables, known, known.length)
  const names = [...witnesses.names]
  const ids = new Map(names.map(({key}, at) => [key, at]))
  return {candidates: [...known, ...joined].map((one) => withEnglish(one, names, ids)), names}
}

/** The English names of the glossary speak for its forms too. */
function withEnglish(candidate: Candidate, names: EnglishName[], ids: Map<string, number>): Candidate {
  if (candidate.listed === null) return candidate
  const known = new Set(candidate.english.map(([name]) => name))
  const more = englishOf(candidate.listed, names, ids).filter((name) => !known.has(name))
  return {...candidate, english: [...candidate.english, ...more.map((name) => [name, 0] as const)]}
}

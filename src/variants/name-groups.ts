import type {Candidate} from './candidates.ts'
import {BLANK, HYPHEN, type Words} from './read-words.ts'
import type {UnitTable} from './read-units.ts'
import type {WordRole} from './word-roles.ts'

/** One spelling of a group, at the places that are its own. */
export interface Spelling {
  readonly candidate: Candidate
  /** Without article; a name that is always preceded by another word has that word too. */
  readonly bare: string
  readonly wordCount: number
  /** Numbers of first words. */
  readonly places: readonly number[]
}

/** Spellings of one name. */
export interface NameGroup {
  readonly spellings: readonly Spelling[]
}

/** What the words are read by. */
export interface WordContext {
  readonly words: Words
  readonly table: UnitTable
  readonly roles: readonly WordRole[]
}

/** Most of the places of a name, so that exceptions (a slip, a line end) do not count. */
const MOST = 0.75
/** Names of several short words (هونغ كونغ) are one; given name and surname stay two. */
const SYLLABLE = 5

/**
 * Makes groups of candidates into names: what stands inside a longer name belongs to that alone, a name that always stands
 * behind another word takes it in (شي + جينبينغ), two names that always stand side by side become one (هونغ + كونغ).
 */
export function nameGroups(groups: readonly (readonly Candidate[])[], context: WordContext): NameGroup[] {
  const named = groups.map((group): NameGroup => ({spellings: group.map(toSpelling)}))
  const whole = fuseGroups(named, context).map((group) => extendGroup(group, context))
  return withoutInner(whole, context.words.type.length)
}

function toSpelling(candidate: Candidate): Spelling {
  const {bare, wordCount, places} = candidate
  return {candidate, bare, wordCount, places: [...places]}
}

/** Longest names first: words that one takes are no places of another. Groups with one spelling left are dropped. */
function withoutInner(groups: readonly NameGroup[], wordCount: number): NameGroup[] {
  const taken = new Int32Array(wordCount).fill(-1)
  const order = groups.map((_, at) => at).toSorted((a, b) => longest(groups[b]) - longest(groups[a]) || a - b)
  const left = groups.map((group) => group)
  for (const at of order) {
    const isFree = (place: number, length: number): boolean => {
      for (let word = place; word < place + length; word++) if (taken[word] >= 0 && taken[word] !== at) return false
      return true
    }
    const spellings = groups[at].spellings
      .map((one) => ({...one, places: one.places.filter((place) => isFree(place, one.wordCount))}))
      .filter(({places, candidate}) => places.length > 0 || candidate.listed !== null)
    left[at] = {spellings}
    if (!isName(left[at])) continue
    for (const {places, wordCount: length} of spellings.filter((one) => one.wordCount > 1)) {
      for (const place of places) taken.fill(at, place, place + length)
    }
  }
  return left.filter(isName)
}

function longest({spellings}: NameGroup): number {
  return Math.max(...spellings.map(({wordCount}) => wordCount))
}

/** Two spellings, of which one at least stands in the corpus. */
function isName({spellings}: NameGroup): boolean {
  return spellings.length > 1 && spellings.some(({places}) => places.length > 0)
}

/** A name that has spellings of several words, and nearly always stands behind the same word, takes it in. */
function extendGroup(group: NameGroup, context: WordContext): NameGroup {
  if (longest(group) === 1 || group.spellings.some(({candidate}) => candidate.listed !== null)) return group
  const {units} = context.table
  const before = new Map<number, number>()
  const counts = new Map<string, number>()
  const places = group.spellings.flatMap((one) => one.places)
  for (const place of places) {
    const unit = unitBefore(place, context)
    if (unit === null) continue
    before.set(place, unit)
    counts.set(units[unit].folded, (counts.get(units[unit].folded) ?? 0) + 1)
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (best === undefined || best[1] < MOST * places.length || places.length < 2) return group
  const made = new Map<string, Spelling & {places: number[]}>()
  for (const one of group.spellings) {
    for (const place of one.places) {
      const unit = before.get(place)
      if (unit === undefined || units[unit].folded !== best[0]) continue
      const bare = `${units[unit].bare} ${one.bare}`
      const known = made.get(bare)
      if (known === undefined) made.set(bare, {...one, bare, wordCount: one.wordCount + 1, places: [place - 1]})
      else known.places.push(place - 1)
    }
  }
  return made.size > 1 ? {spellings: [...made.values()]} : group
}

/** The word before, when it may belong to the name: no title, verb of saying or function word, and without article. */
function unitBefore(place: number, {words, table, roles}: WordContext): number | null {
  if (place === 0 || words.gap[place] !== BLANK || table.byType[words.type[place]].cut > 0) return null
  const type = words.type[place - 1]
  const role = roles[type]
  const isOther = role.isTitle || role.isPlaceTitle || role.isAttribution || role.isFunction
  return isOther || table.byType[type].hasArticle ? null : table.byType[type].unit
}

/** Groups that follow each other at most of their places become one; the others stay. */
function fuseGroups(groups: readonly NameGroup[], context: WordContext): NameGroup[] {
  const starts = new Map<number, {group: number; spelling: number}>()
  for (const [group, {spellings}] of groups.entries()) {
    for (const [spelling, {places}] of spellings.entries()) {
      for (const place of places) starts.set(place, {group, spelling})
    }
  }
  const gone = new Set<number>()
  const fused: NameGroup[] = []
  for (const [at, group] of groups.entries()) {
    if (gone.has(at)) continue
    const next = followerOf(group, {starts, groups, context})
    if (next === null || next === at || gone.has(next)) continue
    const both = fuse(group, {groups, next, starts, context})
    if (both === null) continue
    gone.add(at).add(next)
    fused.push(both)
  }
  return [...groups.filter((_, at) => !gone.has(at)), ...fused]
}

interface Fusing {
  readonly starts: ReadonlyMap<number, {group: number; spelling: number}>
  readonly groups: readonly NameGroup[]
  readonly context: WordContext
}

/** The group that stands right behind most places of this one, and that hardly stands elsewhere. */
function followerOf(group: NameGroup, {starts, groups, context}: Fusing): number | null {
  const counts = new Map<number, number>()
  for (const {places, wordCount} of group.spellings) {
    for (const place of places) {
      const behind = behindOf(place + wordCount, starts, context)
      if (behind !== null) counts.set(behind.group, (counts.get(behind.group) ?? 0) + 1)
    }
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  if (best === undefined) return null
  const isMost = best[1] >= MOST * countPlaces(group) && best[1] >= MOST * countPlaces(groups[best[0]])
  const all = [group, groups[best[0]]].flatMap(({spellings}) => spellings)
  const isSyllables = all.every(({bare, candidate}) => candidate.listed === null && bare.length <= SYLLABLE)
  return isMost && isSyllables ? best[0] : null
}

function behindOf(
  word: number,
  starts: Fusing['starts'],
  {words, table}: WordContext,
): {group: number; spelling: number} | null {
  if (word >= words.type.length || (words.gap[word] !== BLANK && words.gap[word] !== HYPHEN)) return null
  const reading = table.byType[words.type[word]]
  return reading.cut > 0 || reading.hasArticle ? null : (starts.get(word) ?? null)
}

function countPlaces({spellings}: NameGroup): number {
  return spellings.reduce((sum, {places}) => sum + places.length, 0)
}

function fuse(group: NameGroup, {groups, next, starts, context}: Fusing & {next: number}): NameGroup | null {
  const made = new Map<string, {spelling: Spelling; places: number[]}>()
  for (const one of group.spellings) {
    for (const place of one.places) {
      const behind = behindOf(place + one.wordCount, starts, context)
      if (behind === null || behind.group !== next) continue
      const other = groups[next].spellings[behind.spelling]
      const bare = `${one.bare} ${other.bare}`
      const known = made.get(bare)
      if (known !== undefined) known.places.push(place)
      else made.set(bare, {spelling: {...one, bare, wordCount: one.wordCount + other.wordCount}, places: [place]})
    }
  }
  if (made.size < 2) return null
  return {spellings: [...made.values()].map(({spelling, places}) => ({...spelling, places}))}
}

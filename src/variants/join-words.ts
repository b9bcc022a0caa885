import {comparePrepared} from '../terms/compare-names.ts'
import {prepareName} from '../terms/prepare-name.ts'
import {foldWord} from '../text/fold.ts'
import {type Candidate, describe} from './candidates.ts'
import {SURE, type Witnesses} from './find-witnesses.ts'
import {BLANK, HYPHEN, type Words} from './read-words.ts'
import type {UnitTable} from './read-units.ts'
import {isNear, joinSkeletons, skeletonOf} from '../terms/skeleton.ts'
import type {WordRole} from './word-roles.ts'

/** What is known of the words of a corpus. */
export interface WordTables {
  readonly words: Words
  readonly table: UnitTable
  readonly roles: readonly WordRole[]
  readonly witnesses: Witnesses
}

/** No name has more words. */
const MOST_WORDS = 4
/** The joined letters must be so much like the name. */
const ALIKE = 0.9
/** Where one of the words is a word of the dictionary (جين), they must be so much like it. */
const SURELY_ALIKE = 0.97
/** Skeletons of fewer signs are met by chance. */
const LEAST_SIGNS = 3
const LEAST_LETTERS = 5

/** Several words side by side, read as one name. */
interface Window {
  readonly bare: string
  readonly folded: string
  readonly wordCount: number
  readonly places: number[]
  readonly target: Candidate
}

/**
 * Words side by side that together are spelled like a name of another number of words: جين بينغ beside جينبينغ, بو تين beside
 * بوتين. One pass: each window is looked up by its skeleton.
 *
 * @param targets names to look for; what is found is like one of them
 * @param firstId number of the first new candidate
 */
export function joinWords(tables: WordTables, targets: readonly Candidate[], firstId: number): Candidate[] {
  const bySkeleton = indexTargets(targets)
  const skeletons = new Map<string, string>()
  const windows = new Map<string, Window | null>()
  const {words} = tables
  for (let at = 0; at < words.type.length; at++) {
    const parts: Part[] = []
    for (let next = at; next < words.type.length && parts.length < MOST_WORDS; next++) {
      const part = readPart(tables, next, {isFirst: parts.length === 0, skeletons})
      if (part === null) break
      parts.push(part)
      if (parts.length > 1) takeWindow({parts, at, tables}, bySkeleton, windows)
    }
  }
  return [...windows.values()]
    .filter((window) => window !== null)
    .map((window, index) => toCandidate(window, firstId + index, tables))
}

interface Part {
  readonly bare: string
  readonly skeleton: string
  readonly role: WordRole
}

function indexTargets(targets: readonly Candidate[]): Map<string, Candidate[]> {
  const bySkeleton = new Map<string, Candidate[]>()
  for (const target of targets) {
    if (target.score <= 0 || target.skeleton.length < LEAST_SIGNS) continue
    if (target.folded.replaceAll(' ', '').length < LEAST_LETTERS) continue
    const block = bySkeleton.get(target.skeleton)
    if (block === undefined) bySkeleton.set(target.skeleton, [target])
    else block.push(target)
  }
  return bySkeleton
}

/** A word that may be a part of a name: the first may have a prefix, the others none. */
function readPart(
  {words, table, roles}: WordTables,
  at: number,
  {isFirst, skeletons}: {isFirst: boolean; skeletons: Map<string, string>},
): Part | null {
  const type = words.type[at]
  const role = roles[type]
  if (role.isFunction) return null
  const reading = table.byType[type]
  const gap = words.gap[at]
  if (!isFirst && (reading.hasArticle || (gap !== BLANK && gap !== HYPHEN))) return null
  const bare = isFirst ? table.units[reading.unit].bare : words.types[type].form
  let skeleton = skeletons.get(bare)
  if (skeleton === undefined) {
    skeleton = skeletonOf(bare)
    skeletons.set(bare, skeleton)
  }
  return {bare, skeleton, role}
}

function takeWindow(
  {parts, at, tables}: {parts: readonly Part[]; at: number; tables: WordTables},
  bySkeleton: ReadonlyMap<string, readonly Candidate[]>,
  windows: Map<string, Window | null>,
): void {
  const block = bySkeleton.get(joinSkeletons(parts.map(({skeleton}) => skeleton)))
  if (block === undefined) return
  const bare = parts.map((part) => part.bare).join(' ')
  let window = windows.get(bare)
  if (window === undefined) {
    window = readWindow(parts, bare, block)
    windows.set(bare, window)
  }
  if (window !== null && !isSeveralNames(window, at, tables)) window.places.push(at)
}

function readWindow(parts: readonly Part[], bare: string, block: readonly Candidate[]): Window | null {
  const folded = foldWord(bare)
  const letters = folded.replaceAll(' ', '')
  const prepared = prepareName(bare)
  const inner = new Set(parts.map(({skeleton}) => skeleton))
  const ordinary = parts.filter(({role}) => role.ordinariness === 'plain').length
  let best: Candidate | null = null
  let bestScore = ALIKE
  for (const target of block) {
    // An initial and the name: ل. يلين is not a spelling of يلين.
    if (target.folded === folded || inner.has(target.skeleton)) continue
    const isSame = target.folded.replaceAll(' ', '') === letters
    // Ordinary words are a split name only letter by letter.
    if (ordinary === parts.length && !(isSame && (target.places.length > 1 || target.listed !== null))) continue
    const score = isSame ? 1 : comparePrepared(prepared, target.prepared)
    if (score <= bestScore || (ordinary > 0 && score < SURELY_ALIKE)) continue
    best = target
    bestScore = score
  }
  return best === null ? null : {bare, folded, wordCount: parts.length, places: [], target: best}
}

/** Two of the words have English names of their own here: John Stone is not Johnstone. */
function isSeveralNames({wordCount}: Window, at: number, {words, table, witnesses}: WordTables): boolean {
  const opposite = witnesses.bySegment[words.segment[at]] ?? []
  if (opposite.length < 2) return false
  const named = new Set<number>()
  for (let word = at; word < at + wordCount; word++) {
    const type = words.type[word]
    const matches = witnesses.byType[type]?.matches.get(table.byType[type].cut)
    for (const name of matches?.keys() ?? []) if (opposite.includes(name)) named.add(name)
  }
  return named.size > 1
}

function toCandidate(window: Window, id: number, {words, witnesses}: WordTables): Candidate {
  const described = describe(window.bare, window.folded)
  const english = new Map<number, number>()
  let segments = 0
  for (const place of window.places) {
    const opposite = witnesses.bySegment[words.segment[place]] ?? []
    if (opposite.length > 0) segments++
    for (const name of opposite) {
      const text = witnesses.names[name].text
      if (!isNear(described.skeleton, skeletonOf(text))) continue
      if (comparePrepared(described.prepared, prepareName(text)) < SURE) continue
      english.set(name, (english.get(name) ?? 0) + 1)
    }
  }
  return {
    ...described,
    id,
    score: Math.min(3, window.target.score),
    english: [...english].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]),
    segments,
    listed: null,
    article: window.target.article,
    places: Int32Array.from(window.places),
    signals: null,
  }
}

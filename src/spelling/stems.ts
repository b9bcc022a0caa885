import {prefixes} from '../terms/prefixes.ts'
import type {Endings} from './catalogue.ts'
import {keyOf} from './letter-keys.ts'

/** A spelling that a rule knows, without what may stand behind it. */
export interface Stem {
  readonly rule: string
  /** As it is looked up (`keyOf`). */
  readonly key: string
  /** What the house writes there, in as many or other letters; null where the word is to be left alone. */
  readonly wanted: string | null
  /** Its letters as they must stand; null where `key` is enough. */
  readonly exact: string | null
  /** What may stand behind it. */
  readonly endings: ReadonlySet<string>
  /** Nothing may stand before it. */
  readonly isBare: boolean
  readonly confidence: number
}

/** A stem in a word. */
export interface StemHit {
  readonly stem: Stem
  /** Offset in the word's letters. */
  readonly at: number
}

/** Stems by their first three letters. */
export type StemIndex = ReadonlyMap<string, readonly Stem[]>

const HEAD = 3
/** A shorter base would take other words with its endings: غان is not the base of غانا only. */
const SHORTEST_BASE = 4
/** و ف, ب ك ل, ال before a name; س stands before verbs only. */
export const clitics: ReadonlySet<string> = new Set(
  [...prefixes].flatMap(([text, {isFuture}]) => (isFuture ? [] : [text])),
)
const longestPrefix: number = Math.max(...[...clitics].map((prefix) => prefix.length))

/** Nisba with its feminine, plurals, dual and accusative, behind a name: باكستان + ية. */
const nisba = ['ي', 'ى', 'ية', 'يه', 'يا', 'يين', 'يون', 'يان', 'يات', 'يتين', 'يتان']
/** Feminine plural, dual and accusative: كيلوغرامات, كيلوغرامين, كيلوغراما. */
const counted = ['ات', 'ان', 'ين', 'ا']
const plurals = ['ون', 'ين', 'ان', 'ات', 'ة', 'تين', 'تان', 'ا', 'و']
const pronouns = ['ه', 'ها', 'هم', 'هن', 'هما', 'نا', 'ك', 'كم', 'ي']

/** What a name's last vowel may be, and what stands for it in other forms of the name. */
const vowels: Readonly<Record<string, readonly string[]>> = {
  '': [],
  ا: ['ه', 'ة', 'تين', 'تان'],
  ة: ['ه', 'ت'],
  ه: ['ة'],
  يا: ['يه', 'ية'],
  ية: ['يه', 'يا'],
}

const endingSets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(vowels).flatMap(([ending, others]) => [
    [`none ${ending}`, new Set([ending])],
    [`name ${ending}`, new Set([ending, ...others, ...nisba])],
    [`long ${ending}`, new Set([ending, ...others, ...nisba, ...(ending === '' ? counted : [])])],
    [`noun ${ending}`, new Set(withPronouns([ending, ...others, ...nisba, ...plurals]))],
  ]),
)

/** مسؤولية, مسؤوليتها. */
function withPronouns(endings: readonly string[]): string[] {
  return endings.flatMap((ending) => [ending, ...pronouns.map((pronoun) => ending.replace(/ة$/u, 'ت') + pronoun)])
}

/** A word without the ending that its nisba drops: أنگولا is أنگول + ا, أنگول + ي. */
export interface Base {
  readonly base: string
  readonly ending: string
}

/** Cuts the last vowel of a name off; a short name stays whole. */
export function baseOf(word: string): Base {
  for (const ending of ['يا', 'ية', 'ا', 'ة', 'ه']) {
    const base = word.slice(0, word.length - ending.length)
    if (word.endsWith(ending) && base.length >= SHORTEST_BASE) return {base, ending}
  }
  return {base: word, ending: ''}
}

/** What may stand behind a base that lost `ending`. */
export function endingsBehind({base, ending}: Base, endings: Endings): ReadonlySet<string> {
  const kind = base.length < SHORTEST_BASE ? 'none' : endings
  return endingSets.get(`${kind} ${ending}`) ?? new Set([ending])
}

/** An index of stems; each bucket keeps longer stems first, and else their order. */
export function indexStems(stems: readonly Stem[]): StemIndex {
  const index = new Map<string, Stem[]>()
  for (const stem of stems) {
    const head = stem.key.slice(0, HEAD)
    const bucket = index.get(head)
    if (bucket === undefined) index.set(head, [stem])
    else bucket.push(stem)
  }
  for (const [head, bucket] of index)
    index.set(
      head,
      bucket.toSorted((a, b) => b.key.length - a.key.length),
    )
  return index
}

/**
 * The stems that a word consists of, whatever clitics stand before them and endings behind.
 *
 * @param letters the word's letters as they stand
 */
export function findStems(letters: string, index: StemIndex): StemHit[] {
  const key = keyOf(letters)
  const hits: StemHit[] = []
  for (let at = 0; at <= longestPrefix && at + 2 <= key.length; at++) {
    if (at > 0 && !clitics.has(key.slice(0, at))) continue
    for (const stem of index.get(key.slice(at, at + HEAD)) ?? []) {
      if (fits(stem, {letters, key, at})) hits.push({stem, at})
    }
  }
  return hits
}

/**
 * Whether a word may have a stem at all: a quick look at the letters that its stems could begin with.
 *
 * @param key the word as it is looked up
 */
export function mayHaveStem(key: string, indexes: readonly StemIndex[]): boolean {
  for (let at = 0; at <= longestPrefix && at + 2 <= key.length; at++) {
    if (at > 0 && !clitics.has(key.slice(0, at))) continue
    const head = key.slice(at, at + HEAD)
    if (indexes.some((index) => index.has(head))) return true
  }
  return false
}

function fits(stem: Stem, {letters, key, at}: {letters: string; key: string; at: number}): boolean {
  if (!key.startsWith(stem.key, at) || (stem.isBare && at > 0)) return false
  const end = at + stem.key.length
  if (stem.exact !== null && letters.slice(at, end) !== stem.exact) return false
  return stem.endings.has(key.slice(end))
}

/** How many letters of a word may be و ف ب ك ل and ال before it, at most. */
export function prefixLength(key: string): number {
  for (let length = Math.min(longestPrefix, key.length); length > 0; length--) {
    if (clitics.has(key.slice(0, length))) return length
  }
  return 0
}

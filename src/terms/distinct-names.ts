import {distinctNames} from '../data/distinct-names.ts'

/** What is known of a name that tells it from others that look alike. */
export interface NameIdentity {
  /** For each word the names that it may be, by number; null where it is not listed. null as a whole: none is. */
  readonly words: readonly (readonly number[] | null)[] | null
  /** By how it ends: a surname of men (1, 2, …), of women (-1, -2, …), or nothing of the kind (0). */
  readonly ending: number
}

const names: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(distinctNames.names))
const articles: ReadonlySet<string> = new Set(['al', 'el'])
/** So many letters stand before an ending at least: Eva is a name of her own. */
const SHORTEST_STEM = 2

/** Looks up what is known of a name. */
export function identify(folded: string): NameIdentity {
  const words = folded.split(/[\s\u2010\u2011-]+/u).filter((word) => word !== '' && !articles.has(word))
  const known = words.map(
    (word) => names.get(word) ?? (word.startsWith('ال') ? names.get(word.slice(2)) : null) ?? null,
  )
  return {words: known.every((one) => one === null) ? null : known, ending: endingOf(words.at(-1) ?? '')}
}

/**
 * Whether two names are known to be different ones, word by word: محمد, محمود; Petrov, Petrova. Names of which nothing is known, or that
 * have different numbers of words, are not.
 */
export function areDistinct(a: NameIdentity, b: NameIdentity): boolean {
  if (a.ending !== 0 && a.ending === -b.ending) return true
  if (a.words === null || b.words === null || a.words.length !== b.words.length) return false
  return a.words.some((one, at) => {
    const other = b.words?.[at] ?? null
    return one !== null && other !== null && !one.some((number) => other.includes(number))
  })
}

function endingOf(word: string): number {
  const ends = (ending: string): boolean => word.length >= ending.length + SHORTEST_STEM && word.endsWith(ending)
  for (const [row, {men, women}] of distinctNames.feminine.entries()) {
    if (women.some(ends)) return -1 - row
    if (men.some(ends)) return 1 + row
  }
  return 0
}

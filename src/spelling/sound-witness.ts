import {comparePrepared} from '../terms/compare-names.ts'
import {prepareName} from '../terms/prepare-name.ts'
import {type EnglishName, englishNames} from './english-names.ts'
import {keyOf} from './letter-keys.ts'
import {clitics} from './stems.ts'

/** An English name with the sound g. */
export interface SoundName extends EnglishName {
  /** How many times the sound is in it. */
  readonly count: number
}

/** A word whose letters stand for the g of an English name. */
export interface Witnessed {
  /** Offsets in the word's letters. */
  readonly places: readonly number[]
  readonly name: string
  readonly score: number
}

/** The name must be as likely as that, or the letters may stand for something else. */
const SURELY = 0.93
/** A short word is too often like another one. */
const SHORTEST = 5
/** What a witnessed change is worth at most: the letter may be the writer's own, so that a person decides. */
export const WITNESSED = 0.65

// The hard g: not before e, i, y, and not in gh, dg, gn, gg + e.
const hard = /(?<!d)g(?![eiyhn])/gu
// A g or j that is no hard g, or may be none.
const soft = /g[eiyhn]|dg|dj|j|zh/u

/**
 * The names of an English text that have the sound g and no other sound written with g or j.
 *
 * @example soundNames('Gonzalez met George in Ghana').map(({text}) => text) // ['Gonzalez']
 */
export function soundNames(english: string): SoundName[] {
  const names = englishNames(english, (lower) => lower.includes('g') && !soft.test(lower))
  return names.map((name) => ({...name, count: [...name.lower.matchAll(hard)].length})).filter(({count}) => count > 0)
}

/**
 * Whether a word is the Arabic spelling of one of the names and writes its g with another letter than the house.
 *
 * @param letters the word as it stands; words that the list of names knows are not asked
 * @param letter what the house writes for the sound
 * @returns null when no name is surely meant
 */
export function witnessSound(letters: string, letter: string, names: readonly SoundName[]): Witnessed | null {
  if (names.length === 0) return null
  const other = letter === 'غ' ? 'ج' : 'غ'
  const key = keyOf(letters)
  if (!key.includes(other) || key.includes(letter)) return null
  let best: Witnessed | null = null
  for (let cut = 0; key.length - cut >= SHORTEST && cut <= 4; cut++) {
    if (cut > 0 && !clitics.has(key.slice(0, cut))) continue
    const core = key.slice(cut)
    const places = [...core.matchAll(/[جغ]/gu)].map(({index}) => index + cut)
    // گ has the sound g only, so that a j opposite it costs much.
    const read = prepareName(core.replaceAll(other, 'گ'))
    for (const name of names) {
      if (name.count !== places.length) continue
      const score = comparePrepared(read, name.prepared)
      if (score >= SURELY && score > (best?.score ?? 0)) best = {places, name: name.text, score}
    }
  }
  return best
}

import {FIRST_CONSONANT, symbols} from './name-symbols.ts'

const SIZE = 28

/** Cost of one sound for another, 0 to 1; row 0 is "nothing there". */
const costs: Float64Array = fillCosts()

/** Groups that names with the same beginning share; a sound may be in two. Half-vowels are in none. */
const groups: Readonly<Record<string, string>> = {
  b: 'B', f: 'F', v: 'F', t: 'T', d: 'T', T: 'TZ', D: 'TZ', s: 'Z', z: 'Z', k: 'K', g: 'KJ', G: 'K', x: 'K', j: 'J',
  S: 'J', c: 'JK', l: 'L', r: 'R', m: 'M', n: 'N',
} // prettier-ignore

/**
 * How alike an Arabic and an English word sound, 0 to 1: a weighted edit distance in which vowels cost little and
 * related consonants half, against the number of consonants. Above .75 it is usually one name.
 *
 * @param ar of `soundsOfArabic`
 * @param en of `soundsOfEnglish`
 */
export function nameLikeness(ar: Uint8Array, en: Uint8Array): number {
  const consonants = (countConsonants(ar) + countConsonants(en)) / 2
  if (consonants === 0) return 0
  let row = new Float64Array(en.length + 1)
  let next = new Float64Array(en.length + 1)
  for (let j = 0; j < en.length; j++) row[j + 1] = row[j] + costs[en[j]]
  for (let i = 0; i < ar.length; i++) {
    next[0] = row[0] + costs[ar[i] * SIZE]
    for (let j = 0; j < en.length; j++) {
      const change = row[j] + costs[ar[i] * SIZE + en[j]]
      const drop = Math.min(row[j + 1] + costs[ar[i] * SIZE], next[j] + costs[en[j]])
      next[j + 1] = Math.min(change, drop)
    }
    ;[row, next] = [next, row]
  }
  return Math.max(0, 1 - row[en.length] / (consonants + 0.3))
}

/** How many consonants a sequence of sounds has. */
function countConsonants(sounds: Uint8Array): number {
  let count = 0
  for (const sound of sounds) if (sound >= FIRST_CONSONANT) count++
  return count
}

/**
 * Keys under which names that may be alike meet: the groups of the first two consonants, in every reading. Names with
 * fewer than two consonants have none: they prove nothing.
 */
export function nameKeys(sounds: Uint8Array): string[] {
  const consonants = sounds.filter((sound) => sound >= FIRST_CONSONANT)
  if (consonants.length < 2) return []
  const keys: string[] = []
  for (const first of groupsOf[consonants[0]]) for (const second of groupsOf[consonants[1]]) keys.push(first + second)
  return keys
}

const groupsOf: readonly string[] = Array.from({length: SIZE}, (_, number) => {
  const name = Object.keys(symbols).find((symbol) => symbols[symbol] === number)
  return name === undefined ? '' : (groups[name] ?? '')
})

/** What consonants a name has, by the groups that related ones share. */
export interface Consonants {
  /** A bit for each group of each consonant in turn. */
  readonly each: Uint16Array
  /** All of them together. */
  readonly all: number
}

const groupNames = [...new Set(Object.values(groups).join(''))]

/** The groups of a name's consonants. */
export function consonantsOf(sounds: Uint8Array): Consonants {
  const each = Uint16Array.from(
    sounds.filter((sound) => sound >= FIRST_CONSONANT),
    (sound) => [...groupsOf[sound]].reduce((bits, name) => bits | (1 << groupNames.indexOf(name)), 0),
  )
  return {each, all: each.reduce((bits, one) => bits | one, 0)}
}

/** Consonants without a relative on the other side, on both sides together: a bound that is cheaper than the likeness. */
export function strangers(a: Consonants, b: Consonants): number {
  let count = 0
  for (const bits of a.each) if ((bits & b.all) === 0) count++
  for (const bits of b.each) if ((bits & a.all) === 0) count++
  return count
}

function fillCosts(): Float64Array {
  const table = new Float64Array(SIZE * SIZE).fill(1)
  const set = (a: string, b: string, cost: number): void => {
    for (const x of a) {
      for (const y of b) {
        table[symbols[x] * SIZE + symbols[y]] = cost
        table[symbols[y] * SIZE + symbols[x]] = cost
      }
    }
  }
  set('aiuyw', 'aiuyw', 0.15)
  for (const symbol of Object.values(symbols)) table[symbol * SIZE + symbol] = 0
  set('y', 'i', 0)
  set('w', 'u', 0)
  set('w', 'v', 0.2)
  set("'h", 'aiuyw', 0.3)
  set('h', 'x', 0.4)
  set('f', 'v', 0)
  set('k', 'gGx', 0.3)
  set('g', 'jG', 0.1)
  set('j', 'cSz', 0.4)
  set('j', 'y', 0.4)
  set('c', 'Sk', 0.2)
  set('c', 'T', 0.6)
  set('t', 'dT', 0.4)
  set('T', 's', 0.3)
  set('D', 'dzT', 0.25)
  set('s', 'z', 0.2)
  set('s', 'kS', 0.5)
  set('b', 'vf', 0.5)
  for (let symbol = 1; symbol < SIZE; symbol++) {
    const cost = symbol < FIRST_CONSONANT ? 0.3 : 1
    table[symbol * SIZE] = cost
    table[symbol] = symbol < 4 ? 0.08 : cost
  }
  return table
}

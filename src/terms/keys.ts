import {clitics} from '../data/clitics.ts'
import {DROP, EXPAND, table} from '../text/fold-table.ts'
import {exchangeSigns} from './exchanged-letters.ts'
import {buildTrie, type Trie} from './trie.ts'
import {ARABIC, DROPPED, LATIN, SEVERAL, unitKinds} from './unit-kinds.ts'
import {addSymbol, buildWordFilter, type WordFilter} from './word-filter.ts'

/** Keys to look for in text that need not be folded: the tables know what each unit folds to. */
export interface Keys {
  readonly trie: Trie
  /** For each code unit its symbol in the trie; 0 for none, SKIPPED where folding leaves it out. */
  readonly symbols: Uint16Array
  /** The same with hyphens skipped, for names that are hyphenated in a text; null when no key has Latin letters. */
  readonly hyphenated: Uint16Array | null
  /** How the first form of each key is spelled, folded, laid out as `trie.starts` says. */
  readonly spellings: Uint16Array
  /** For each key, 1 where letters of the spelling may not be exchanged for other Arabic letters. */
  readonly strict: Uint8Array
  /** For each code unit: WORD, SKIP, LIGATURE, for an Arabic letter FIRST_LETTER + its symbol, 0 for what is none of these. */
  readonly classes: Uint16Array
  /** Knows the Arabic words that begin a key, by the hashes of their classes. */
  readonly filter: WordFilter
  /** For each key whether Arabic letters may follow in the same word: NO_SUFFIX, PRONOUN or ANY_SUFFIX. */
  readonly suffixes: Uint8Array
  /** How many letters may follow a key in its word at most. */
  readonly longestSuffix: number
}

/** Hyphens that stand inside a name: the plain one, U+2010, and the one that does not break. A dash is none. */
export const hyphens: readonly string[] = ['-', '\u2010', '\u2011']

export const NO_SUFFIX = 0
export const PRONOUN = 1
export const ANY_SUFFIX = 2

export const SKIPPED = 0xffff

/** Of a word that is not Arabic. */
export const WORD = 1
/** Left out by folding. */
export const SKIP = 2
/** Folds to several units. */
export const LIGATURE = 3
export const FIRST_LETTER = 4

/** Units read as others when keys are looked up. What may really differ is checked on the hit, by `compareLetters`. */
const sameUnits: ReadonlyMap<string, string> = new Map([['ة', 'ه'], ['-', ' '], ...exchangeSigns])

/** What a folded form is looked up by: ة as ه, hyphens as blanks, letters that names are exchanged by as one letter. */
export function keyOf(folded: string): string {
  return folded.replaceAll(otherUnits, (unit) => sameUnits.get(unit) ?? unit)
}

// Any unit that is read as another one.
const otherUnits = new RegExp(`[${[...sameUnits.keys()].join('').replace('-', String.raw`\-`)}]`, 'gu')

/** What keys are made of, a list for each field. */
export interface KeyList {
  /** Distinct, not empty, sorted by code unit; each from `keyOf`. */
  readonly keys: readonly string[]
  /** What each key was made of. */
  readonly spellings: readonly string[]
  readonly strict: Uint8Array
  readonly suffixes: Uint8Array
}

/** Makes keys ready for searching. */
export function compileKeys({keys, spellings, strict, suffixes}: KeyList): Keys {
  const {symbols: folded, trie} = buildTrie(keys)
  for (const [unit, as] of sameUnits) folded[unit.charCodeAt(0)] = folded[as.charCodeAt(0)]
  const symbols = new Uint16Array(0x10000)
  const classes = new Uint16Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    const to = table[code]
    symbols[code] = to === DROP ? SKIPPED : to === EXPAND ? 0 : folded[to]
    classes[code] = classOf(unitKinds[code], symbols[code])
  }
  return {
    trie,
    symbols,
    classes,
    hyphenated: suffixes.includes(ANY_SUFFIX) ? skipHyphens(symbols) : null,
    spellings: layOut(spellings, trie.starts),
    strict,
    filter: buildWordFilter(keys.map((key) => hashFirstWord(key, classes))),
    suffixes,
    longestSuffix: suffixes.includes(PRONOUN) ? longestSuffix : 0,
  }
}

function skipHyphens(symbols: Uint16Array): Uint16Array {
  const skipping = symbols.slice()
  for (const hyphen of hyphens) skipping[hyphen.charCodeAt(0)] = SKIPPED
  return skipping
}

function layOut(spellings: readonly string[], starts: Int32Array): Uint16Array {
  const units = new Uint16Array(starts[spellings.length])
  for (const [key, spelling] of spellings.entries()) {
    for (let at = 0; at < spelling.length; at++) units[starts[key] + at] = spelling.charCodeAt(at)
  }
  return units
}

const longestSuffix: number = Math.max(...clitics.pronouns.map((pronoun) => pronoun.length))

function classOf(kind: number, symbol: number): number {
  if (kind === ARABIC) return FIRST_LETTER + symbol
  if (kind === DROPPED) return SKIP
  if (kind === SEVERAL) return LIGATURE
  return kind === LATIN ? WORD : 0
}

function hashFirstWord(key: string, classes: Uint16Array): number {
  let hash = 0
  for (let at = 0; classes[key.charCodeAt(at)] >= FIRST_LETTER; at++)
    hash = addSymbol(hash, classes[key.charCodeAt(at)])
  return hash
}

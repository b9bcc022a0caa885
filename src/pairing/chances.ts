import {type Associations, weighCounterparts} from '../align/associations.ts'
import {ABSENT, kinds, UNKNOWN} from '../align/counterpart.ts'
import {pairing} from '../data/pairing.ts'
import type {Batch} from './batch.ts'
import {batchCounterparts} from './counterparts.ts'
import {type Counterparts, createTextFinder} from './postings.ts'

/** Letters and digits that chances are stated for. */
export const PER = 1000

/** What the types of one language say about the texts of the other. */
export interface TypeChances extends Counterparts {
  /** How many texts of the other language have a counterpart of each type. */
  readonly texts: Int32Array
  /** How many counterparts of it stand by chance in a thousand letters of the other language; 0: the type says nothing. */
  readonly rate: Float64Array
  /** In what share of true pairs the other text has a counterpart. */
  readonly found: Float64Array
  /** Place in `kinds` of its strongest counterpart, or `ABSENT` or `UNKNOWN`. */
  readonly kind: Uint8Array
}

/** The counterparts among all types of both languages, and how much each of them says. */
export function readChances(ar: Batch, en: Batch): {ar: TypeChances; en: TypeChances} {
  const associations = weighCounterparts(ar.side, en.side, batchCounterparts(ar.side, en.side))
  const {first, english, arClass, enClass} = associations
  return {
    ar: weigh(en, {first, others: english}, arClass),
    en: weigh(ar, turn(associations, en.side.types.length), enClass),
  }
}

/** The counterparts of English types. */
function turn({first, english}: Associations, count: number): Counterparts {
  const starts = new Int32Array(count + 1)
  for (const type of english) starts[type + 1]++
  for (let type = 0; type < count; type++) starts[type + 1] += starts[type]
  const next = starts.slice()
  const others = new Int32Array(english.length)
  for (let type = 0; type + 1 < first.length; type++) {
    for (let at = first[type]; at < first[type + 1]; at++) others[next[english[at]]++] = type
  }
  return {first: starts, others}
}

/**
 * Counts in how many texts each type has a counterpart. What a small batch shows is weighed against what is usual, so that
 * in a batch of one text nothing seems sure.
 */
function weigh(other: Batch, counterparts: Counterparts, kind: Uint8Array): TypeChances {
  const textsWith = createTextFinder(other, counterparts)
  const texts = new Int32Array(kind.length)
  const rate = new Float64Array(kind.length)
  const found = new Float64Array(kind.length)
  const letters = other.letters.reduce((sum, one) => sum + one, 0) / PER
  for (let type = 0; type < kind.length; type++) {
    if (kind[type] === UNKNOWN) continue
    const usual = pairing.kinds[kindName(kind[type])]
    texts[type] = textsWith(type).size
    found[type] = usual.found
    rate[type] = (texts[type] + pairing.prior * usual.chance) / (letters + pairing.prior)
  }
  return {...counterparts, texts, rate, found, kind}
}

/** A word without any counterpart is one of the dictionary's. */
function kindName(kind: number): keyof typeof pairing.kinds {
  const name = kind === ABSENT ? 'word' : kinds[kind]
  return name === 'pair' ? 'word' : name
}

import type {Associations} from '../align/associations.ts'
import type {Run} from '../align/length-model.ts'
import type {Side} from '../align/vocabulary.ts'
import type {Weights} from './weigh-types.ts'

/** A pair of types that stand for each other in two runs. */
export interface SharedPair {
  readonly ar: number
  readonly en: number
  /** A place in `kinds`. */
  readonly kind: number
  /** How improbable the pair is by chance, as a logarithm. */
  readonly gain: number
}

/** What two runs share, and what each has alone. */
export interface Shares {
  readonly pairs: readonly SharedPair[]
  /** Arabic names that the pool has, but not here. */
  readonly namesElsewhere: number
  readonly ar: Rest
  readonly en: Rest
}

/** What one side says, and how much of it the other side accounts for. */
export interface Rest {
  readonly content: number
  readonly covered: number
  /** How many figures, number words, terms and words that may be names have no counterpart; what such names would say. */
  readonly figures: number
  readonly numberWords: number
  readonly terms: number
  readonly names: number
  readonly nameContent: number
  /** How many capitalised words that the dictionary knows have no counterpart. */
  readonly knownNames: number
}

const FREE = 1
const USED = 2

/**
 * Makes the function that pairs the types of two runs, the most telling first. Each type is in one pair at most, and one
 * that stands in both segments of a run counts once.
 */
export function createSharer(texts: {
  ar: Side
  en: Side
  associations: Associations
  weights: Weights
}): (ar: Run, en: Run) => Shares {
  const arState = new Uint8Array(texts.ar.types.length)
  const enState = new Uint8Array(texts.en.types.length)
  const {arGain, enGain, arContent, enContent, arName, enName, arKnownName} = texts.weights
  const {first, english, kind} = texts.associations
  return (ar, en) => {
    eachType(texts.ar, ar, (type) => (arState[type] = FREE))
    eachType(texts.en, en, (type) => (enState[type] = FREE))
    const found: SharedPair[] = []
    eachType(texts.ar, ar, (type) => {
      for (let pair = first[type]; pair < first[type + 1]; pair++) {
        const other = english[pair]
        if (enState[other] === FREE)
          found.push({ar: type, en: other, kind: kind[pair], gain: (arGain[type] + enGain[other]) / 2})
      }
    })
    found.sort(byGain)
    const pairs = found.filter((pair) => {
      if (arState[pair.ar] === USED || enState[pair.en] === USED) return false
      arState[pair.ar] = USED
      enState[pair.en] = USED
      return true
    })
    let namesElsewhere = 0
    eachType(texts.ar, ar, (type) => {
      if (arState[type] === FREE) namesElsewhere += arKnownName[type]
    })
    return {
      pairs,
      namesElsewhere,
      ar: takeRest(texts.ar, ar, {state: arState, content: arContent, isName: arName}),
      en: takeRest(texts.en, en, {state: enState, content: enContent, isName: enName}),
    }
  }
}

/** The same order whatever the order of types, as far as the texts tell them apart. */
function byGain(a: SharedPair, b: SharedPair): number {
  return b.gain - a.gain || a.kind - b.kind || a.ar - b.ar || a.en - b.en
}

/** Sums what a run says, and clears its states for the next call. */
function takeRest(side: Side, run: Run, marks: {state: Uint8Array; content: Float64Array; isName: Uint8Array}): Rest {
  const {state, content, isName} = marks
  const rest = {content: 0, covered: 0, figures: 0, numberWords: 0, terms: 0, names: 0, nameContent: 0, knownNames: 0}
  eachType(side, run, (type) => {
    const isUsed = state[type] === USED
    if (state[type] === 0) return
    state[type] = 0
    rest.content += content[type]
    if (isUsed) {
      rest.covered += content[type]
      return
    }
    const {kind, isFigure} = side.types[type]
    if (kind === 'number' && isFigure) rest.figures++
    else if (kind === 'number') rest.numberWords++
    else if (kind === 'term') rest.terms++
    else if (isName[type] > 0) {
      rest.names += Number(isName[type] === 1)
      rest.knownNames += Number(isName[type] === 2)
      rest.nameContent += content[type]
    }
  })
  return rest
}

function eachType(side: Side, run: Run, visit: (type: number) => void): void {
  const end = side.starts[run.at + run.count]
  for (let slot = side.starts[run.at]; slot < end; slot++) visit(side.slots[slot])
}

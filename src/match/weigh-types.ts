import type {Associations} from '../align/associations.ts'
import {englishKey, isKnownEnglish, translationsOf} from '../align/dictionary.ts'
import {kinds} from '../align/counterpart.ts'
import type {Side} from '../align/vocabulary.ts'
import {match as settings} from '../data/match.ts'

const NAME = kinds.indexOf('name')

/** How much each type says, in natural logarithms. */
export interface Weights {
  /** −ln of the share of pool segments that have a counterpart of the Arabic type. */
  readonly arGain: Float64Array
  /** −ln of the share of pool segments that have the English type. */
  readonly enGain: Float64Array
  /** What each Arabic or English type adds to what its segment says; 0 for what says nothing. */
  readonly arContent: Float64Array
  readonly enContent: Float64Array
  /** 1 for a word that may be a name: unknown to the dictionary, and in English capitalised; 2 for a capitalised one that it knows. */
  readonly arName: Uint8Array
  readonly enName: Uint8Array
  /** 1 for a word that may be a name, and is spelled like one of the pool. */
  readonly arKnownName: Uint8Array
}

/**
 * What a shared type is worth: the rarer its counterparts in the pool, the more. A pool of few segments is taken for a part
 * of a larger one, so that its words do not look common.
 */
export function weighTypes(ar: Side, en: Side, {first, english, arClass}: Associations): Weights {
  const {unseen, most, unknown, shortest} = settings.gain
  const toGain = (count: number): number => Math.min(most, Math.log((en.count + unseen) / (count + 0.5)))
  const arGain = Float64Array.from(ar.types, (_, type) => {
    let count = 0
    for (let pair = first[type]; pair < first[type + 1]; pair++) count += en.frequency[english[pair]]
    return toGain(Math.min(count, en.count))
  })
  const enGain = Float64Array.from(en.types, (_, type) => toGain(en.frequency[type]))
  const arContent = Float64Array.from(ar.types, ({kind, key}, type) => {
    const isKnown = kind !== 'word' || first[type + 1] > first[type] || translationsOf(key).length > 0
    if (isKnown) return arGain[type]
    return key.length < shortest ? 0 : unknown * arGain[type]
  })
  const enContent = Float64Array.from(en.types, ({kind, key, isCapital}, type) => {
    const isKnown = kind !== 'word' || isCapital || isKnownEnglish(englishKey(key))
    return isKnown ? enGain[type] : unknown * enGain[type]
  })
  const arName = Uint8Array.from(ar.types, ({kind, key}) =>
    Number(kind === 'word' && key.length >= shortest && translationsOf(key).length === 0),
  )
  const enName = Uint8Array.from(en.types, ({kind, key, isCapital}) => {
    if (kind !== 'word' || !isCapital) return 0
    return isKnownEnglish(englishKey(key)) ? 2 : 1
  })
  const arKnownName = arName.map((isName, type) => isName * Number(arClass[type] === NAME))
  return {arGain, enGain, arContent, enContent, arName, enName, arKnownName}
}

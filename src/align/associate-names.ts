import {alignment} from '../data/alignment.ts'
import type {CompareNames, Counterpart} from './counterpart.ts'
import {englishKey, isKnownEnglish, translationsOf} from './dictionary.ts'
import {countConsonants, nameKeys, nameLikeness} from './name-likeness.ts'
import {soundsOfArabic, soundsOfEnglish} from './name-symbols.ts'
import type {Side} from './vocabulary.ts'

const NAME = 3

/** Particles that a name may have in front. */
const prefixes = ['', 'و', 'ب', 'ل', 'ك', 'ف', 'ال', 'وال', 'بال', 'لل', 'وب', 'ول', 'وك'] as const

interface Sounds {
  readonly id: number
  readonly sounds: Uint8Array
  readonly limit: number
}

/**
 * Pairs of types that sound alike: Arabic words that the dictionary does not know, with any one particle in front, against
 * English words that are capitalised or unknown. Only words that share the groups of their first two consonants are
 * compared, so cost stays far below all against all.
 */
export function associateNames(ar: Side, en: Side, compare?: CompareNames): Counterpart[] {
  const buckets = readEnglishNames(en)
  const found: Counterpart[] = []
  for (let id = 0; id < ar.types.length; id++) {
    const {kind, key} = ar.types[id]
    if (kind !== 'word' || key.length < 3) continue
    const stricter = translationsOf(key).length > 0 ? 0.12 : 0
    for (const {id: other, likeness, limit, form} of compareForms(key, buckets)) {
      if (likeness < limit + stricter) continue
      if (compare !== undefined && compare(form, en.types[other].key) < 0.5) continue
      found.push({ar: id, en: other, kind: NAME})
    }
  }
  return found
}

interface Likeness {
  readonly id: number
  readonly likeness: number
  readonly limit: number
  readonly form: string
}

/** For each English name that is worth comparing, the form of the Arabic word that is most like it. */
function compareForms(word: string, buckets: ReadonlyMap<string, readonly Sounds[]>): Iterable<Likeness> {
  const best = new Map<number, Likeness>()
  for (const prefix of prefixes) {
    const form = word.slice(prefix.length)
    if (!word.startsWith(prefix) || form.length < 3) continue
    for (const found of compareForm(form, buckets)) {
      if (found.likeness > (best.get(found.id)?.likeness ?? 0)) best.set(found.id, found)
    }
  }
  return best.values()
}

function compareForm(form: string, buckets: ReadonlyMap<string, readonly Sounds[]>): Likeness[] {
  const sounds = soundsOfArabic(form)
  const count = countConsonants(sounds)
  const others = nameKeys(sounds).flatMap((key) => buckets.get(key) ?? [])
  const near = others.filter((other) => Math.abs(count - countConsonants(other.sounds)) <= 2)
  return near.map(({id, limit, sounds: en}) => ({id, likeness: nameLikeness(sounds, en), limit, form}))
}

function readEnglishNames(en: Side): Map<string, Sounds[]> {
  const buckets = new Map<string, Sounds[]>()
  for (let id = 0; id < en.types.length; id++) {
    const {kind, key, isCapital} = en.types[id]
    const isKnown = isKnownEnglish(englishKey(key))
    if (kind !== 'word' || key.length < 3 || (isKnown && !isCapital)) continue
    const sounds = soundsOfEnglish(key)
    const limit = isCapital ? alignment.names.capital : alignment.names.other
    for (const bucketKey of nameKeys(sounds)) {
      const bucket = buckets.get(bucketKey)
      if (bucket === undefined) buckets.set(bucketKey, [{id, sounds, limit}])
      else bucket.push({id, sounds, limit})
    }
  }
  return buckets
}

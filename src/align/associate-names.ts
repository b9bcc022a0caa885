import {alignment} from '../data/alignment.ts'
import {comparePrepared} from '../terms/compare-names.ts'
import {type PreparedName, prepareName} from '../terms/prepare-name.ts'
import type {Counterpart} from './counterpart.ts'
import {englishKey, isKnownEnglish, translationsOf} from './dictionary.ts'
import {countConsonants, nameKeys, nameLikeness} from './name-likeness.ts'
import {soundsOfArabic, soundsOfEnglish} from './name-symbols.ts'
import type {Side} from './vocabulary.ts'

const NAME = 3

/** Particles that a name may have in front. */
const prefixes = ['', 'و', 'ب', 'ل', 'ك', 'ف', 'ال', 'وال', 'بال', 'لل', 'وب', 'ول', 'وك'] as const

/** An English word that may be a name. */
interface EnglishName {
  readonly id: number
  readonly sounds: Uint8Array
  readonly consonants: number
  readonly prepared: PreparedName
  readonly isCapital: boolean
}

/**
 * Pairs of types that spell one name: Arabic words, with any one particle in front, against English words that are
 * capitalised or unknown. Only words that share the groups of their first two consonants meet; of those, only such as
 * roughly sound alike are compared letter by letter (`comparePrepared`), so that cost stays far below all against all.
 */
export function associateNames(ar: Side, en: Side): Counterpart[] {
  const buckets = readEnglishNames(en)
  const found: Counterpart[] = []
  for (let id = 0; id < ar.types.length; id++) {
    const {kind, key} = ar.types[id]
    if (kind !== 'word' || key.length < 3) continue
    const isKnown = translationsOf(key).length > 0
    for (const other of compareForms(key, isKnown, buckets)) found.push({ar: id, en: other, kind: NAME})
  }
  return found
}

/** The English names that an Arabic word spells, in any of the forms that are left when particles come off. */
function compareForms(
  word: string,
  isKnown: boolean,
  buckets: ReadonlyMap<string, readonly EnglishName[]>,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const prefix of prefixes) {
    const form = word.slice(prefix.length)
    if (!word.startsWith(prefix) || form.length < 3) continue
    const sounds = soundsOfArabic(form)
    const consonants = countConsonants(sounds)
    let prepared: PreparedName | null = null
    for (const other of nameKeys(sounds).flatMap((key) => buckets.get(key) ?? [])) {
      if (Math.abs(consonants - other.consonants) > 2 || found.has(other.id)) continue
      if (nameLikeness(sounds, other.sounds) < alignment.names.rough) continue
      prepared ??= prepareName(form)
      if (comparePrepared(prepared, other.prepared) >= limitFor(other, isKnown)) found.add(other.id)
    }
  }
  return found
}

/** A word that the dictionary knows is a name less often. */
function limitFor({isCapital}: EnglishName, isKnown: boolean): number {
  const {capital, other, known} = alignment.names
  return Math.max(isCapital ? capital : other, isKnown ? known : 0)
}

function readEnglishNames(en: Side): Map<string, EnglishName[]> {
  const buckets = new Map<string, EnglishName[]>()
  for (let id = 0; id < en.types.length; id++) {
    const {kind, key, isCapital} = en.types[id]
    if (kind !== 'word' || key.length < 3 || (!isCapital && isKnownEnglish(englishKey(key)))) continue
    const sounds = soundsOfEnglish(key)
    const name = {id, sounds, consonants: countConsonants(sounds), prepared: prepareName(key), isCapital}
    for (const bucketKey of nameKeys(sounds)) {
      const bucket = buckets.get(bucketKey)
      if (bucket === undefined) buckets.set(bucketKey, [name])
      else bucket.push(name)
    }
  }
  return buckets
}

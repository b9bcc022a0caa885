import {alignment} from '../data/alignment.ts'
import {comparePrepared} from '../terms/compare-names.ts'
import {type PreparedName, prepareName} from '../terms/prepare-name.ts'
import type {Counterpart} from './counterpart.ts'
import {englishKey, isKnownEnglish, translationsOf} from './dictionary.ts'
import {type Consonants, consonantsOf, nameKeys, nameLikeness, strangers} from './name-likeness.ts'
import {soundsOfArabic, soundsOfEnglish} from './name-symbols.ts'
import type {Side} from './vocabulary.ts'

const NAME = 3

/** Particles that a name may have in front. */
const prefixes = ['', 'و', 'ب', 'ل', 'ك', 'ف', 'ال', 'وال', 'بال', 'لل', 'وب', 'ول', 'وك'] as const

/** Names may differ by so many consonants at most; words that the dictionary knows by none. */
const APART = 2

/** An English word that may be a name. */
interface EnglishName {
  readonly id: number
  readonly sounds: Uint8Array
  readonly consonants: Consonants
  readonly prepared: PreparedName
  readonly isCapital: boolean
}

/**
 * Pairs of types that spell one name: Arabic words, with any one particle in front, against English words that are
 * capitalised or unknown. Only words that share the groups of their first two consonants meet; of those, only such as
 * roughly sound alike are compared letter by letter (`comparePrepared`), so that cost stays far below all against all.
 */
export function associateNames(ar: Side, en: Side): Counterpart[] {
  const compare = createComparer(readEnglishNames(en))
  const found: Counterpart[] = []
  for (let id = 0; id < ar.types.length; id++) {
    const {kind, key} = ar.types[id]
    if (kind !== 'word' || key.length < 3) continue
    const isKnown = translationsOf(key).length > 0
    const forms = prefixes.filter((prefix) => key.startsWith(prefix) && key.length - prefix.length >= 3)
    const likely = forms.flatMap((prefix) => compare(key.slice(prefix.length), isKnown))
    const names = likely.filter(({name, probability}) => probability >= limitFor(name, isKnown))
    for (const other of new Set(names.map(({name}) => name.id))) found.push({ar: id, en: other, kind: NAME})
  }
  return found
}

/** An English name that a form may spell. */
interface Likely {
  readonly name: EnglishName
  readonly probability: number
}

/** Makes the function that finds the names which a form may spell; each form is compared once, under whatever particles it stands. */
function createComparer(
  buckets: ReadonlyMap<string, readonly EnglishName[]>,
): (form: string, isKnown: boolean) => readonly Likely[] {
  const compared = {known: new Map<string, Likely[]>(), unknown: new Map<string, Likely[]>()}
  return (form, isKnown) => {
    const cache = isKnown ? compared.known : compared.unknown
    const before = cache.get(form)
    if (before !== undefined) return before
    const likely = compareForm(form, isKnown ? 0 : APART, buckets)
    cache.set(form, likely)
    return likely
  }
}

function compareForm(form: string, apart: number, buckets: ReadonlyMap<string, readonly EnglishName[]>): Likely[] {
  const sounds = soundsOfArabic(form)
  const consonants = consonantsOf(sounds)
  const likely: Likely[] = []
  let prepared: PreparedName | null = null
  for (const key of nameKeys(sounds)) {
    for (const name of buckets.get(key) ?? []) {
      const difference = Math.abs(consonants.each.length - name.consonants.each.length)
      if (difference > apart || strangers(consonants, name.consonants) > apart) continue
      if (nameLikeness(sounds, name.sounds) < alignment.names.rough) continue
      prepared ??= prepareName(form)
      likely.push({name, probability: comparePrepared(prepared, name.prepared, alignment.names.capital)})
    }
  }
  return likely
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
    const name = {id, sounds, consonants: consonantsOf(sounds), prepared: prepareName(key), isCapital}
    for (const bucketKey of nameKeys(sounds)) {
      const bucket = buckets.get(bucketKey)
      if (bucket === undefined) buckets.set(bucketKey, [name])
      else bucket.push(name)
    }
  }
  return buckets
}

import {alignment} from '../data/alignment.ts'
import {englishKey, isKnownEnglish, translationsOf} from './dictionary.ts'
import {associateNames} from './associate-names.ts'
import {ABSENT, type Counterpart, kinds, UNKNOWN} from './counterpart.ts'
import type {Side} from './vocabulary.ts'

/** Which Arabic types may stand for which English ones, and how much a match says. */
export interface Associations {
  /** Counterparts of Arabic type t: `english[first[t]] … english[first[t + 1] - 1]`, with their kinds. */
  readonly first: Int32Array
  readonly english: Int32Array
  readonly kind: Uint8Array
  /** For each type, −log of how probable it is that one token of the other language matches it by chance. */
  readonly arGain: Float64Array
  readonly enGain: Float64Array
  /** For each type, what a missing counterpart counts as: a place in `kinds`, `ABSENT` or `UNKNOWN`. */
  readonly arClass: Uint8Array
  readonly enClass: Uint8Array
}

/** Counterparts by glossary, value, Latin string, dictionary and sound. */
export function findCounterparts(ar: Side, en: Side): Counterpart[] {
  const byKey = new Map<string, number>()
  const byStem = new Map<string, number[]>()
  for (let id = 0; id < en.types.length; id++) {
    const type = en.types[id]
    byKey.set(`${type.kind} ${type.key}`, id)
    if (type.kind !== 'word') continue
    const stem = englishKey(type.key)
    const bucket = byStem.get(stem)
    if (bucket === undefined) byStem.set(stem, [id])
    else bucket.push(id)
  }
  const found: Counterpart[] = []
  for (let id = 0; id < ar.types.length; id++) {
    const type = ar.types[id]
    if (type.kind === 'word') {
      const others = translationsOf(type.key).flatMap((stem) => byStem.get(stem) ?? [])
      for (const other of others) found.push({ar: id, en: other, kind: 4})
      continue
    }
    const same = byKey.get(type.kind === 'latin' ? `word ${type.key}` : `${type.kind} ${type.key}`)
    if (same !== undefined) found.push({ar: id, en: same, kind: kinds.indexOf(type.kind)})
  }
  found.push(...associateNames(ar, en))
  return found
}

/** Sorts counterparts and works out what each match and each miss says. A pair found twice keeps its strongest kind. */
export function weighCounterparts(ar: Side, en: Side, found: readonly Counterpart[]): Associations {
  const sorted = found.toSorted((a, b) => a.ar - b.ar || a.en - b.en || a.kind - b.kind)
  const pairs = sorted.filter(({ar, en}, at) => at === 0 || ar !== sorted[at - 1].ar || en !== sorted[at - 1].en)
  pairs.sort((a, b) => a.ar - b.ar || a.kind - b.kind || a.en - b.en)
  const first = new Int32Array(ar.types.length + 1)
  const english = new Int32Array(pairs.length)
  const kind = new Uint8Array(pairs.length)
  const arChance = new Float64Array(ar.types.length)
  const enChance = new Float64Array(en.types.length)
  const arClass = Uint8Array.from(ar.types, (type) =>
    missClass(type.kind, type.kind === 'word' && translationsOf(type.key).length > 0),
  )
  const enClass = Uint8Array.from(en.types, (type) =>
    missClass(type.kind, type.kind === 'word' && isKnownEnglish(englishKey(type.key))),
  )
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at]
    first[pair.ar + 1] = at + 1
    english[at] = pair.en
    kind[at] = pair.kind
    arChance[pair.ar] += en.frequency[pair.en]
    enChance[pair.en] += ar.frequency[pair.ar]
    if (arClass[pair.ar] >= ABSENT || pair.kind < arClass[pair.ar]) arClass[pair.ar] = pair.kind
    if (enClass[pair.en] >= ABSENT || pair.kind < enClass[pair.en]) enClass[pair.en] = pair.kind
  }
  for (let id = 0; id < ar.types.length; id++) first[id + 1] = Math.max(first[id + 1], first[id])
  const arGain = toGains(arChance, en.slots.length)
  const enGain = toGains(enChance, ar.slots.length)
  return {first, english, kind, arGain, enGain, arClass, enClass}
}

function missClass(kind: string, isKnown: boolean): number {
  if (kind !== 'word') return kinds.indexOf(kind as (typeof kinds)[number])
  return isKnown ? ABSENT : UNKNOWN
}

function toGains(chance: Float64Array, total: number): Float64Array {
  const {unseen} = alignment.gain
  return chance.map((count) => Math.log((total + unseen) / (count + 0.5)))
}

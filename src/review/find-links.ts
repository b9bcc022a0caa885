import type {AlignedRecord, Lang, Link} from '../model.ts'
import type {LinkKey} from '../review-model.ts'

/** Positions of links in the record, each once, in its order; null where one of them is not there as it is named. */
export function findLinks({links}: Pick<AlignedRecord, 'links'>, keys: readonly LinkKey[]): number[] | null {
  const placeOf = keys.length > few ? byFirst(links) : inTurn(links)
  const found = new Set<number>()
  for (const key of keys) {
    const at = placeOf(key)
    if (at < 0 || !isSame(links[at].ar, key.ar) || !isSame(links[at].en, key.en)) return null
    found.add(at)
  }
  return [...found].toSorted((a, b) => a - b)
}

/** So many are looked for one by one. */
const few = 4

type PlaceOf = (key: LinkKey) => number

function inTurn(links: readonly Link[]): PlaceOf {
  return (key) => links.findIndex((link) => isSame(link.ar, key.ar) && isSame(link.en, key.en))
}

/** The link that has the first segment of a key; -1 for none. */
function byFirst(links: readonly Link[]): PlaceOf {
  const places: Record<Lang, Map<number, number>> = {ar: new Map(), en: new Map()}
  for (const [at, {ar, en}] of links.entries()) {
    if (ar.length > 0) places.ar.set(ar[0], at)
    else places.en.set(en[0], at)
  }
  return ({ar, en}) => (ar.length > 0 ? places.ar.get(ar[0]) : places.en.get(en[0])) ?? -1
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((index, at) => index === b[at])
}

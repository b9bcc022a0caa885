import type {LinkScore, LinkType, ScoredLink, TypeCount} from '../score-model.ts'

export type {LinkScore, ScoredLink} from '../score-model.ts'

/** Links that are right and all links, strictly and laxly. */
interface Hits {
  readonly all: number
  readonly strict: number
  readonly lax: number
}

/** What one text adds to the scores of a set; counts are added up before anything is divided. */
export interface LinkCounts {
  /** Predicted links, those of one side only included, and how many gold bears out. */
  readonly precision: Hits
  /** Gold links with both sides, and how many of them the prediction has. */
  readonly recall: Hits
  readonly types: Readonly<Record<LinkType, TypeCount>>
}

/**
 * Counts links by the definition of vecalign's scorer (Thompson & Koehn 2019, "Vecalign: Improved Sentence Alignment in
 * Linear Time and Space", EMNLP, section 4). Strict: right only if gold has exactly the same segments. Lax: right, too, if
 * it shares an Arabic and an English segment of one gold link. Precision counts what was predicted, unlinked segments one by
 * one included; recall counts gold links with both sides. So a missed unlinked segment costs only where something else
 * stands in its place.
 */
export function countLinks(gold: readonly ScoredLink[], predicted: readonly ScoredLink[]): LinkCounts {
  const sets = {gold: toLinkSet(gold), predicted: toLinkSet(predicted)}
  const linked = {gold: withBothSides(sets.gold), predicted: withBothSides(sets.predicted)}
  return {
    precision: hitsOf(sets.predicted, sets.gold),
    recall: hitsOf(linked.gold, linked.predicted),
    types: countTypes(sets.gold, sets.predicted),
  }
}

/** The counts of several texts as one. */
export function sumLinkCounts(counts: readonly LinkCounts[]): LinkCounts {
  const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
    items.reduce((total, item) => total + of(item), 0)
  const sumHits = (hits: readonly Hits[]): Hits => ({
    all: sum(hits, ({all}) => all),
    strict: sum(hits, ({strict}) => strict),
    lax: sum(hits, ({lax}) => lax),
  })
  const sumType = (type: LinkType): TypeCount => ({
    gold: sum(counts, ({types}) => types[type].gold),
    found: sum(counts, ({types}) => types[type].found),
    predicted: sum(counts, ({types}) => types[type].predicted),
    right: sum(counts, ({types}) => types[type].right),
  })
  return {
    precision: sumHits(counts.map(({precision}) => precision)),
    recall: sumHits(counts.map(({recall}) => recall)),
    types: byType(sumType),
  }
}

/** Counts as strict and lax scores; what divides by nothing is 0. */
export function toLinkScores({precision, recall}: LinkCounts): {strict: LinkScore; lax: LinkScore} {
  return {
    strict: toScore(share(precision.strict, precision.all), share(recall.strict, recall.all)),
    lax: toScore(share(precision.lax, precision.all), share(recall.lax, recall.all)),
  }
}

/**
 * Strict score of one text, as {@link countLinks} says. Empty against empty scores 0.
 *
 * @example scoreLinks([{ar: [0], en: [0]}], [{ar: [0], en: []}]) // precision 0, recall 0, f1 0
 */
export function scoreLinks(gold: readonly ScoredLink[], predicted: readonly ScoredLink[]): LinkScore {
  return toLinkScores(countLinks(gold, predicted)).strict
}

/** A share of a number of things; none of nothing is 0. */
export function share(part: number, all: number): number {
  return all > 0 ? part / all : 0
}

/** Precision and recall with their harmonic mean. */
export function toScore(precision: number, recall: number): LinkScore {
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return {precision, recall, f1}
}

/** A link as a string, the order of its segments aside, so that links can be compared. */
export function linkKey({ar, en}: ScoredLink): string {
  return `${sort(ar).join(',')}|${sort(en).join(',')}`
}

/** The different links by their key; unlinked segments one by one. */
export function toLinkSet(links: readonly ScoredLink[]): ReadonlyMap<string, ScoredLink> {
  const set = new Map<string, ScoredLink>()
  for (const link of links) {
    if (link.ar.length > 0 && link.en.length > 0) set.set(linkKey(link), link)
    else {
      for (const index of link.ar) set.set(`${index}|`, {ar: [index], en: []})
      for (const index of link.en) set.set(`|${index}`, {ar: [], en: [index]})
    }
  }
  return set
}

function withBothSides(links: ReadonlyMap<string, ScoredLink>): ReadonlyMap<string, ScoredLink> {
  return new Map([...links].filter(([, {ar, en}]) => ar.length > 0 && en.length > 0))
}

function hitsOf(links: ReadonlyMap<string, ScoredLink>, truth: ReadonlyMap<string, ScoredLink>): Hits {
  const others = [...links].filter(([key]) => !truth.has(key)).map(([, link]) => link)
  const strict = links.size - others.length
  if (others.length === 0) return {all: links.size, strict, lax: strict}
  const owners = {ar: ownersOf(truth, 'ar'), en: ownersOf(truth, 'en')}
  const sharing = others.filter(({ar, en}) => {
    const own = new Set(ar.flatMap((index) => owners.ar.get(index) ?? []))
    return en.some((index) => owners.en.get(index)?.some((link) => own.has(link)) ?? false)
  })
  return {all: links.size, strict, lax: strict + sharing.length}
}

/** For each segment the links it stands in, by number; one in a file that is in order. */
function ownersOf(links: ReadonlyMap<string, ScoredLink>, lang: 'ar' | 'en'): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, number[]>()
  let at = 0
  for (const link of links.values()) {
    for (const index of link[lang]) {
      const known = owners.get(index)
      if (known === undefined) owners.set(index, [at])
      else known.push(at)
    }
    at++
  }
  return owners
}

function countTypes(
  gold: ReadonlyMap<string, ScoredLink>,
  predicted: ReadonlyMap<string, ScoredLink>,
): Record<LinkType, TypeCount> {
  const counts = {gold: countKinds(gold, predicted), predicted: countKinds(predicted, gold)}
  return byType((type) => ({
    gold: counts.gold[type].all,
    found: counts.gold[type].shared,
    predicted: counts.predicted[type].all,
    right: counts.predicted[type].shared,
  }))
}

/** How many links of each type there are, and how many of them are among the others, too. */
function countKinds(
  links: ReadonlyMap<string, ScoredLink>,
  others: ReadonlyMap<string, ScoredLink>,
): Record<LinkType, {all: number; shared: number}> {
  const counts = byType(() => ({all: 0, shared: 0}))
  for (const [key, link] of links) {
    const count = counts[typeOf(link)]
    count.all++
    if (others.has(key)) count.shared++
  }
  return counts
}

function byType<T>(make: (type: LinkType) => T): Record<LinkType, T> {
  return {'1-1': make('1-1'), '1-n': make('1-n'), 'n-1': make('n-1'), 'n-m': make('n-m'), null: make('null')}
}

function typeOf({ar, en}: ScoredLink): LinkType {
  if (ar.length === 0 || en.length === 0) return 'null'
  if (ar.length === 1) return en.length === 1 ? '1-1' : '1-n'
  return en.length === 1 ? 'n-1' : 'n-m'
}

function sort(indexes: readonly number[]): readonly number[] {
  return indexes.length < 2 ? indexes : indexes.toSorted((a, b) => a - b)
}

/** Segments that belong together, by index; the part of a link that is scored. */
export interface ScoredLink {
  readonly ar: readonly number[]
  readonly en: readonly number[]
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface LinkScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Strict score: a predicted link is right only if gold has exactly the same segments. Unlinked segments count one by one,
 * in precision only: a missed one costs where something else stands in its place. Empty against empty scores 0.
 *
 * @example scoreLinks([{ar: [0], en: [0]}], [{ar: [0], en: []}]) // precision 0, recall 0, f1 0
 */
export function scoreLinks(gold: readonly ScoredLink[], predicted: readonly ScoredLink[]): LinkScore {
  const goldKeys = keysOf(gold)
  const predictedKeys = keysOf(predicted)
  const right = [...predictedKeys].filter((key) => goldKeys.has(key)).length
  const linked = [...goldKeys].filter((key) => !key.startsWith('|') && !key.endsWith('|'))
  const found = linked.filter((key) => predictedKeys.has(key)).length
  const precision = predictedKeys.size > 0 ? right / predictedKeys.size : 0
  const recall = linked.length > 0 ? found / linked.length : 0
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return {precision, recall, f1}
}

/** Each link as a string, the order of its segments aside; unlinked segments one by one. */
function keysOf(links: readonly ScoredLink[]): Set<string> {
  const keys = new Set<string>()
  for (const {ar, en} of links) {
    if (ar.length > 0 && en.length > 0) keys.add(`${sort(ar).join(',')}|${sort(en).join(',')}`)
    else {
      for (const index of ar) keys.add(`${index}|`)
      for (const index of en) keys.add(`|${index}`)
    }
  }
  return keys
}

function sort(indexes: readonly number[]): number[] {
  return indexes.toSorted((a, b) => a - b)
}

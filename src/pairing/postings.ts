import type {Batch} from './batch.ts'

/** Which types of the other language each type may stand for: type t for `others[first[t]]` … `others[first[t + 1] - 1]`. */
export interface Counterparts {
  readonly first: Int32Array
  readonly others: Int32Array
}

/** An inverted index: gives the texts of a batch that have a counterpart of a type of the other language, each once. */
export function createTextFinder(batch: Batch, {first, others}: Counterparts): (type: number) => Set<number> {
  const postings = createPostings(batch)
  return (type) => {
    const texts = new Set<number>()
    for (const other of others.subarray(first[type], first[type + 1])) {
      for (let at = postings.first[other]; at < postings.first[other + 1]; at++) texts.add(postings.texts[at])
    }
    return texts
  }
}

/** In which texts each type stands: type t in `texts[first[t]]` … `texts[first[t + 1] - 1]`, ascending. */
function createPostings(batch: Batch): {first: Int32Array; texts: Int32Array} {
  const first = new Int32Array(batch.side.types.length + 1)
  for (const type of batch.types) first[type + 1]++
  for (let type = 0; type + 1 < first.length; type++) first[type + 1] += first[type]
  const next = first.slice()
  const texts = new Int32Array(batch.types.length)
  for (let text = 0; text < batch.count; text++) {
    for (let at = batch.starts[text]; at < batch.starts[text + 1]; at++) texts[next[batch.types[at]]++] = text
  }
  return {first, texts}
}
